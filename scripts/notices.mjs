// Writes the part PROGRAMS of THIRD_PARTY_NOTICES: every npm package that a bundle or a VSIX holds, with its licence.
//   node scripts/notices.mjs [--check]     --check changes nothing and fails where the file is not up to date
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from './build.mjs';
import { root } from './lib/paths.mjs';

const file = join(root, 'THIRD_PARTY_NOTICES');
const marker = /^PROGRAMS .*$/mu;

/** The folders of the packages that the bundles hold, and of nodejieba, which is shipped unbundled. */
async function shipped() {
  const folders = new Set(['node_modules/nodejieba', 'node_modules/jieba-wasm']);
  for (const { entry, out, ...options } of Object.values(bundles)) {
    if (!existsSync(join(root, entry))) continue;
    const { metafile } = await build({
      ...options,
      entryPoints: [entry],
      outfile: join(root, 'dist', out),
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    for (const input of Object.keys(metafile.inputs)) {
      const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(input);
      if (found) folders.add(found[0]);
    }
  }
  return [...folders].sort();
}

/** One package's name, version, licence and the text of its licence file. */
function notice(path) {
  const folder = join(root, path);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  const text = licence ? readFileSync(join(folder, licence), 'utf8').replace(/\r\n/gu, '\n').trim() : '';
  const head = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`;
  return text === '' ? head : `${head}\n\n${text.replace(/^/gmu, '    ').replace(/[ \t]+$/gmu, '')}`;
}

const present = readFileSync(file, 'utf8');
const head = present.slice(0, present.search(marker));
const line = marker.exec(present)?.[0] ?? '';
const wanted = `${head}${line}\n\n${(await shipped()).map(notice).join('\n\n')}\n`;
if (process.argv.includes('--check')) {
  if (wanted !== present) {
    console.error('THIRD_PARTY_NOTICES is not up to date: run node scripts/notices.mjs');
    process.exit(1);
  }
} else writeFileSync(file, wanted);
