// Writes src/core/roles/data/triggerWords.ts: the words that the patterns of the roles need, read from their sources.
//   node scripts/triggerWords.mjs [--check]     --check changes nothing and fails where the file is not up to date
// A pattern that the file does not know is read when the program runs, which takes a little longer and changes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from './lib/bundled.mjs';
import { root } from './lib/paths.mjs';

const path = join(root, 'src/core/roles/data/triggerWords.ts');

const { firstUnits, linePatterns, neededWords, patternKey } = await loadBundled(`
export { linePatterns } from './src/core/roles/linePatterns';
export { firstUnits, neededWords } from './src/core/roles/neededWords';
export { patternKey } from './src/core/roles/knownWords';`);

const rows = linePatterns().map((pattern) => {
  const words = neededWords(pattern);
  return `  ${JSON.stringify([patternKey(pattern), firstUnits(pattern) ?? '', ...(words ?? [])].join('\t'))},\n`;
});
const source = `/** Made by scripts/triggerWords.mjs: for each pattern a key, what it may begin with, the words it needs; nothing for anything. */
export const TRIGGER_WORDS: readonly string[] = [
${rows.join('')}];
`;
if (!process.argv.includes('--check')) writeFileSync(path, source);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== source) {
  console.error(
    'src/core/roles/data/triggerWords.ts is not what the patterns need: run node scripts/triggerWords.mjs',
  );
  process.exitCode = 1;
}
