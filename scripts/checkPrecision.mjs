// Lists what each check says of the real laws, policies and reports beside the project, to judge it by: a line for each
// finding with its document and the words around it, then how many each check has. Says nothing where they are not there.
//   node scripts/checkPrecision.mjs [RULE]
// Checks that need only the structure are read from it, in seconds; `--all` asks the built command line, which reads the
// entities too (slogans) and takes many times as long.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from './lib/bundled.mjs';
import { root } from './lib/paths.mjs';

const folder = join(root, '../shared/eval/dev/structure');
const all = process.argv.includes('--all');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));

/** The findings of the structure's checks for each text. */
async function byStructure() {
  const { analyzeStructure } = await loadBundled(`export { analyzeStructure } from './src/core/analyze';`);
  return (rows) => rows.map(({ id, text }) => ({ id, findings: analyzeStructure(text).findings }));
}

/** The same from whole records. */
function byRecord(rows) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'analyze', '--jsonl'], {
    input: rows.map((row) => JSON.stringify(row)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const findingsOf = all ? byRecord : await byStructure();
const counts = new Map();
let documents = 0;
for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
  const rows = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  for (const { id, findings = [] } of findingsOf(rows)) {
    const text = texts.get(id) ?? '';
    documents++;
    for (const { rule, start, end } of findings) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
      if (only !== undefined && rule !== only) continue;
      const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
      console.log(`${rule}\t${id}\t${around.replace(/\s+/g, ' ')}`);
    }
  }
}
console.log(`${documents} documents`);
for (const [rule, count] of [...counts].sort()) console.log(`${rule}\t${count}`);
