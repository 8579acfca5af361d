// npm run package: makes the packages (VSIX), one for this platform with the native segmenter and a universal one without.
//   node scripts/package.mjs [--out DIR] [--smoke]     --smoke installs each in the embedded VS Code and tries it there
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { buildInto, ensureModules } from './lib/install.mjs';
import { outDir, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const { values } = parseArgs({
  options: { out: { type: 'string' }, smoke: { type: 'boolean', default: false } },
});
const out = resolve(values.out ?? join(outDir, 'packages'));

/** What VS Code calls this platform; musl's Linux is a platform of its own. */
function platformName() {
  const musl = process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime;
  const arch = process.arch === 'arm' ? 'armhf' : process.arch;
  return `${musl ? 'alpine' : process.platform}-${arch}`;
}

/** The parts of nodejieba that run: the binary and its dictionaries, without the table of 6 MB that only its own keywords need. */
const native = [
  'package.json',
  'LICENSE',
  'build/Release/nodejieba.node',
  'submodules/cppjieba/dict/jieba.dict.utf8',
  'submodules/cppjieba/dict/hmm_model.utf8',
  'submodules/cppjieba/dict/user.dict.utf8',
  'submodules/cppjieba/dict/stop_words.utf8',
];

/** What lies beside the bundles; .vscodeignore decides what of it goes in. */
const parts = [
  '.vscodeignore',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'language-configuration.json',
  'README.md',
  'README.zh-cn.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD_PARTY_NOTICES',
  'l10n',
  'media',
  'schemas',
  'syntaxes',
  'docs/rules',
];

/** Lays the files of one package out in a folder. */
function layOut(folder, dist, withNative) {
  for (const part of parts) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Everything is bundled; what is left in the manifest is what VS Code reads.
  const dropped = new Set(['scripts', 'dependencies', 'devDependencies', 'optionalDependencies']);
  const kept = Object.fromEntries(Object.entries(manifest).filter(([field]) => !dropped.has(field)));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  cpSync(dist, join(folder, 'dist'), {
    recursive: true,
    filter: (source) => !source.startsWith(join(dist, 'node_modules')),
  });
  if (!withNative) return;
  const from = join(root, 'node_modules', 'nodejieba');
  for (const part of native) {
    const source = join(from, part);
    if (!existsSync(source)) {
      if (part === 'LICENSE') continue;
      throw new Error(`nodejieba is not whole: ${part} is missing`);
    }
    const to = join(folder, 'dist', 'node_modules', 'nodejieba', part);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(source, to);
  }
}

await ensureModules();
const work = mkdtempSync(join(tmpdir(), 'govtext-package-'));
try {
  const dist = join(work, 'dist');
  await buildInto(dist, '--production');
  mkdirSync(out, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = [];
  const binary = join(root, 'node_modules', 'nodejieba', 'build', 'Release', 'nodejieba.node');
  const kinds = existsSync(binary) ? [platformName(), undefined] : [undefined];
  if (kinds.length === 1)
    console.log('The native segmenter is not built here: only the universal package is made.');
  for (const target of kinds) {
    const folder = join(work, target ?? 'universal');
    mkdirSync(folder);
    layOut(folder, dist, target !== undefined);
    const file = join(out, `govtext-${version}${target ? `-${target}` : ''}.vsix`);
    await createVSIX({
      cwd: folder,
      packagePath: file,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      ...(target ? { target } : {}),
    });
    console.log(`${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    packages.push({ file, segmenter: target ? 'nodejieba' : 'jieba-wasm' });
  }
  if (values.smoke) {
    for (const { file, segmenter } of packages) {
      console.log(`Trying ${file} …`);
      const { code } = await run(
        process.execPath,
        ['scripts/hostTests.mjs', '--embedded', '--vsix', file, '--pattern', 'smoke.test.ts'],
        { cwd: root, timeoutMs: 400_000, env: { ...process.env, GOVTEXT_EXPECT_SEGMENTER: segmenter } },
      );
      if (code !== 0) process.exitCode = 1;
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
