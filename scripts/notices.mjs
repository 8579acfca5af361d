// Writes the part PROGRAMS of THIRD_PARTY_NOTICES: every npm package that a bundle or a VSIX holds, with its licence.
//   node scripts/notices.mjs [--check]     --check changes nothing and fails where the file is not up to date
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundles } from './build.mjs';
import { root } from './lib/paths.mjs';

const file = join(root, 'THIRD_PARTY_NOTICES');
const marker = /^PROGRAMS .*$/mu;
/** Shipped unbundled, and only in packages of the platforms where it could be built: it may well not be installed. */
const OPTIONAL = 'node_modules/nodejieba';
const present = readFileSync(file, 'utf8');

/**
 * The folders of the packages that the bundles hold, and of nodejieba; and, by folder, the files of it that were read:
 * what a package's author bundled into them is found there.
 */
async function shipped() {
  const folders = new Map([
    [OPTIONAL, new Set()],
    ['node_modules/jieba-wasm', new Set()],
  ]);
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
      if (!found) continue;
      const files = folders.get(found[0]) ?? new Set();
      folders.set(found[0], files.add(input));
    }
  }
  for (const [folder, files] of [...folders]) {
    for (const inner of heldInside(folder, files)) if (!folders.has(inner)) folders.set(inner, new Set());
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The packages whose code stands inside a package's own bundle: bundlers leave a comment where each of them begins. */
function heldInside(folder, files) {
  const names = new Set();
  for (const input of files) {
    const text = readFileSync(join(root, input), 'utf8');
    for (const match of text.matchAll(/^\s*\/\/.*?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gmu))
      names.add(match[1]);
  }
  const require = createRequire(join(root, folder, 'x.js'));
  return [...names].flatMap((name) => {
    const found = (require.resolve.paths(name) ?? [])
      .map((base) => join(base, name))
      .find((path) => existsSync(join(path, 'package.json')));
    return found ? [relative(root, found).replaceAll('\\', '/')] : [];
  });
}

/** The licences that stand as comments inside a package's bundle, and helpers of compilers named there. */
function insideComments(files) {
  const found = new Set();
  for (const input of files) {
    const text = readFileSync(join(root, input), 'utf8');
    for (const [, name, version] of text.matchAll(/\\?0?(@[\w-]+)\+runtime@([\d.]+)\/helpers/gu))
      found.add(`${name}/runtime ${version} (MIT): helpers the compiler put in`);
    for (const [comment] of text.matchAll(
      /\/\*[*!]?(?:(?!\*\/)[^])*?(?:@license|@preserve)(?:(?!\*\/)[^])*\*\//gu,
    )) {
      const words = comment.replace(/^\/\*[*!]?|\*\/$/gu, '').replace(/^[ \t]*\* ?/gmu, '');
      found.add(words.trim());
    }
  }
  return [...found].sort();
}

/** One package's name, version, licence and the text of its licence file, and what its bundle says it holds. */
function notice([path, files]) {
  const folder = join(root, path);
  if (path === OPTIONAL && !existsSync(folder)) return kept('nodejieba');
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  const text = licence ? readFileSync(join(folder, licence), 'utf8').replace(/\r\n/gu, '\n').trim() : '';
  // The Apache licence wants the NOTICE file passed on.
  const notice = readdirSync(folder).find((entry) => /^notice(?:\.\w+)?$/iu.test(entry));
  const noticed = notice ? readFileSync(join(folder, notice), 'utf8').replace(/\r\n/gu, '\n').trim() : '';
  const head = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`;
  const inside = insideComments(files).map((words) => `Inside ${manifest.name}:\n\n${words}`);
  const body = [text, noticed, ...inside].filter((part) => part !== '').join('\n\n');
  return body === '' ? head : `${head}\n\n${body.replace(/^/gmu, '    ').replace(/[ \t]+$/gmu, '')}`;
}

/** The notice of a package that is not installed here, as it stands in the file; its version must be the lock file's. */
function kept(name) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { version } = lock.packages[`node_modules/${name}`];
  const [found] =
    new RegExp(`^${name} ${version.replaceAll('.', '\\.')} \\(.*\\)\\n(?:\\n| {4}.*\\n)*`, 'mu').exec(
      present,
    ) ?? [];
  if (found !== undefined) return found.trimEnd();
  console.error(`${name} is not installed here, and its notice is missing: run this where it is`);
  process.exit(1);
}

const head = present.slice(0, present.search(marker));
const line = marker.exec(present)?.[0] ?? '';
const wanted = `${head}${line}\n\n${(await shipped()).map(notice).join('\n\n')}\n`;
if (process.argv.includes('--check')) {
  if (wanted !== present) {
    console.error('THIRD_PARTY_NOTICES is not up to date: run node scripts/notices.mjs');
    process.exit(1);
  }
} else writeFileSync(file, wanted);
