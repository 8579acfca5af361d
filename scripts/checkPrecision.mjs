// Lists what each check says of the real laws, policies and reports beside the project, to judge it by: a line for each
// finding with its document and the words around it, then how many each check has. Says nothing where they are not there.
//   node scripts/build.mjs && node scripts/checkPrecision.mjs [RULE]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const folder = join(root, '../shared/eval/dev/structure');
const [only] = process.argv.slice(2);
const counts = new Map();
let documents = 0;
for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
  const rows = readFileSync(join(folder, name), 'utf8').trim().split('\n');
  const texts = new Map(
    rows.map((row) => {
      const { id, text } = JSON.parse(row);
      return [id, text];
    }),
  );
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'analyze', '--jsonl'], {
    input: rows.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  for (const line of stdout.trim().split('\n')) {
    const { id, findings = [] } = JSON.parse(line);
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
