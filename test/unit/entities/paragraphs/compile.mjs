// Turns the marked-up paragraphs (tune.txt, held.txt, fresh.txt) into offsets (the same names with .jsonl).
//   node test/unit/entities/paragraphs/compile.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const TYPES = {
  人: 'person',
  职: 'position',
  机: 'organization',
  地: 'place',
  日: 'date',
  量: 'quantity',
  号: 'document-number',
  题: 'document-title',
  法: 'law-reference',
  口: 'slogan',
  运: 'campaign',
  会: 'meeting',
};

/** One marked-up paragraph as text and entities, outer before inner. */
export function readMarkup(marked) {
  let text = '';
  const open = [];
  const entities = [];
  for (let at = 0; at < marked.length; at++) {
    const character = marked[at];
    if (character === '{') {
      const head = /^\{(.)(\*?):/.exec(marked.slice(at));
      if (!head || !TYPES[head[1]]) throw new Error(`no type at ${marked.slice(at, at + 12)}`);
      const entity = { type: TYPES[head[1]], start: text.length };
      if (head[2]) entity.generic = true;
      if (open.length > 0) entity.nested = true;
      entities.push(entity);
      open.push(entity);
      at += head[0].length - 1;
      continue;
    }
    if (character === '}' || (character === '=' && open.length > 0)) {
      const entity = open.pop();
      if (!entity) throw new Error(`nothing is open at ${marked.slice(at, at + 12)}`);
      entity.end = text.length;
      entity.text = text.slice(entity.start);
      if (character === '=') {
        const close = marked.indexOf('}', at);
        attributes(entity, marked.slice(at + 1, close).split(';'));
        at = close;
      }
      continue;
    }
    text += character;
  }
  if (open.length > 0) throw new Error(`left open: ${open[0].type} in ${text.slice(0, 20)}`);
  return { text, entities };
}

function attributes(entity, values) {
  if (entity.type === 'person') entity.positions = values.filter(Boolean);
  if (entity.type === 'slogan') {
    entity.declared = /^\d+$/.test(values[0]) ? Number(values[0]) : values[0];
    entity.complete = { y: true, n: null, u: null }[values[1]];
  }
}

/** All paragraphs of a marked-up file: separated by empty lines. */
export function readParagraphs(name) {
  return readFileSync(join(here, `${name}.txt`), 'utf8')
    .replace(/^#.*\n/gm, '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(readMarkup);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of ['tune', 'held', 'fresh']) {
    const paragraphs = readParagraphs(name);
    writeFileSync(join(here, `${name}.jsonl`), paragraphs.map((row) => JSON.stringify(row) + '\n').join(''));
    process.stdout.write(`${name}: ${paragraphs.length} paragraphs\n`);
  }
}
