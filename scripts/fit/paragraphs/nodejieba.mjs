// Names by nodejieba.tag (nr person, ns place, nt organization), as records for `paragraphs.ts measure --records`.
//   node scripts/fit/paragraphs/nodejieba.mjs < TEXTS.jsonl > RECORDS.jsonl
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { tag } = createRequire(import.meta.url)('nodejieba');
const TYPES = { nr: 'person', nrt: 'person', nrfg: 'person', ns: 'place', nt: 'organization' };
for await (const row of createInterface({ input: process.stdin })) {
  if (row.trim() === '') continue;
  const { id, text } = JSON.parse(row);
  const entities = [];
  let at = 0;
  for (const { word, tag: kind } of tag(text)) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    const type = TYPES[kind];
    if (type) entities.push({ type, text: word, canonical: word, start, end: at, confidence: 1 });
  }
  console.log(JSON.stringify({ id, entities }));
}
