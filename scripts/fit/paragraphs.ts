/**
 * Annotated paragraphs (fit/paragraphs; their form: src/core/fitting/marked.ts).
 *   node --import tsx scripts/fit/paragraphs.ts check                 what cannot be right in them
 *   node --import tsx scripts/fit/paragraphs.ts split --out DIR       DIR/learn.txt and DIR/held.txt
 *   node --import tsx scripts/fit/paragraphs.ts texts [--part …] [--form …]     the texts, a line {"id","text"} each, for other taggers
 *   node --import tsx scripts/fit/paragraphs.ts measure [--part learn|held|all] [--form raw|nfkc|wide|traditional]
 *     [--show CLASS] [--records FILE.jsonl] [--model MODEL] [FILE…]   P, R, F1 of names, pairs, facts, resolution
 * The tenth whose ids fall on it by a hash is held back: nothing is fitted on it, and `--show` does not print it.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readMarked, type MarkedDocument } from '../../src/core/fitting/marked';
import { analyse } from './paragraphs/analyse';
import { inForm, type Form } from './paragraphs/forms';
import { measureFacts } from './paragraphs/measureFacts';
import { measureSpans } from './paragraphs/measureSpans';
import { Reliability } from './paragraphs/reliability';
import { isHeld } from './paragraphs/split';

const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/paragraphs' },
    part: { type: 'string', default: 'all' },
    form: { type: 'string', default: 'raw' },
    show: { type: 'string', default: '' },
    records: { type: 'string' },
    model: { type: 'string' },
  },
  allowPositionals: true,
});
const [command = 'measure', ...files] = positionals;
const folder = 'fit/paragraphs';
const paths = files.length > 0 ? files : readdirSync(folder).map((name) => join(folder, name));
const contents = paths
  .filter((path) => path.endsWith('.txt'))
  .map((path) => ({ path, content: readFileSync(path, 'utf8') }));

if (command === 'check') check();
else if (command === 'split') split();
else if (command === 'texts') for (const { id, text } of chosen()) console.log(JSON.stringify({ id, text }));
else measure();

/** The documents of the part that is asked for, in the form that is. */
function chosen(): MarkedDocument[] {
  return contents
    .flatMap(({ content }) => readMarked(content).documents)
    .filter(({ id }) => values.part === 'all' || isHeld(id) === (values.part === 'held'))
    .map((document) => inForm(document, values.form as Form));
}

function check(): void {
  const seen = new Set<string>();
  let faults = 0;
  let count = 0;
  for (const { path, content } of contents) {
    const read = readMarked(content);
    count += read.documents.length;
    for (const { line, id, message } of read.faults) {
      faults++;
      console.log(`${path}:${line}: ${id}: ${message}`);
    }
    for (const { id } of read.documents) {
      if (seen.has(id)) {
        faults++;
        console.log(`${path}: ${id} is there twice`);
      }
      seen.add(id);
    }
  }
  console.log(`${count} documents, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

function split(): void {
  const parts = { learn: '', held: '' };
  for (const { content } of contents)
    for (const block of content.split(/^(?==== )/m))
      if (block.startsWith('=== ')) parts[isHeld(block.split(/\s/)[1] ?? '') ? 'held' : 'learn'] += block;
  mkdirSync(values.out, { recursive: true });
  for (const [name, text] of Object.entries(parts)) {
    writeFileSync(join(values.out, `${name}.txt`), text);
    console.log(`${join(values.out, `${name}.txt`)}: ${text.match(/^=== /gm)?.length ?? 0} documents`);
  }
}

function measure(): void {
  const documents = chosen();
  const records = analyse(documents, { records: values.records, model: values.model });
  const say = (id: string, ...words: unknown[]): void => {
    const line = [id, ...words].join(' ');
    if (values.show !== '' && !isHeld(id) && new RegExp(values.show).test(line)) console.log(line);
  };
  console.log(`${documents.length} documents, ${values.part}, ${values.form}`);
  const names = new Map<string, Reliability>();
  console.log(
    measureSpans(documents, records, say, (type, confidence, right) => {
      const table = names.get(type) ?? new Reliability();
      names.set(type, table);
      table.add(confidence, right);
    }),
  );
  console.log(measureFacts(documents, records, say));
  for (const [type, table] of names) console.log(`  reliability of ${type}\n${table}`);
}
