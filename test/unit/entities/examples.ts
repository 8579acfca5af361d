import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const entities = join(__dirname, '../../../src/core/entities');

/**
 * The examples of all rows, by the rows' ids, out of the rooms' examples.txt: an id stands at the head of a line, its examples
 * indented below it; `#` begins a remark, `\n` is a break of the line.
 */
export function readExamples(rooms = readdirSync(entities)): Map<string, string[]> {
  const examples = new Map<string, string[]>();
  for (const room of rooms) {
    const file = join(entities, room, 'examples.txt');
    if (!existsSync(file)) continue;
    let own: string[] = [];
    for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
      if (line === '' || line.startsWith('#')) continue;
      if (/^ {2}\S/.test(line)) own.push(line.slice(2).replaceAll('\\n', '\n'));
      else if (examples.has(line)) throw new Error(`${line} stands twice in ${file}`);
      else examples.set(line, (own = []));
    }
  }
  return examples;
}
