// Builds src/core/entities/data/traditional.ts: traditional characters and what they are in simplified writing.
//   npm pack opencc-js && tar xzf opencc-js-*.tgz && node scripts/data/traditional.mjs package
// From the dictionary TSCharacters of OpenCC (Apache-2.0) as the package opencc-js carries it. It is needed at no other
// time, so it is no dependency of the project.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = process.argv[2];
if (!folder) throw new Error('node scripts/data/traditional.mjs FOLDER_OF_OPENCC_JS');
const { default: packed } = await import(
  pathToFileURL(resolve(folder, 'dist/esm-lib/dict/TSCharacters.js')).href
);
const pairs = [];
for (const row of packed.split('|')) {
  const [from, to] = row.split(' ');
  const targets = [...(to ?? '')];
  // One code unit for one, and nothing that simplified texts write too (乾隆, 著名).
  if (from.length !== 1 || targets.length === 0 || targets[0].length !== 1) continue;
  if (row.split(' ').slice(1).includes(from) || '乾藉瞭麽於'.includes(from)) continue;
  if (targets[0] !== from) pairs.push(from + targets[0]);
}
pairs.push('於于', '乾乾');
writeFileSync(
  join(root, 'src/core/entities/data/traditional.ts'),
  [
    '// Made by scripts/data/traditional.mjs.',
    '',
    '/** Pairs of a traditional and a simplified character. Derived from OpenCC (Apache-2.0). */',
    `export const TRADITIONAL =\n  '${pairs.filter((pair) => pair[0] !== pair[1]).join('')}';`,
    '',
  ].join('\n'),
);
process.stdout.write(`${pairs.length} pairs\n`);
