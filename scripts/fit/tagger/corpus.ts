/** Reads annotated sentences and brings them to the conventions of the project. */
import { readFileSync } from 'node:fs';
import { isMarked, markedLines, readMarked } from '../../../src/core/fitting/marked';
import type { Scan } from '../../../src/core/entities/grammar/scan';
import { TAGGED_TYPES, type TaggedSpan, type TaggedType } from '../../../src/core/entities/tagger/labels';
import {
  chinesePerson,
  divisions,
  enterprise,
  foreignPerson,
  foreignPlace,
  government,
  otherPlace,
  shortPlace,
  type Piece,
  type Random,
} from './fillers';
import { join, type Sentence } from './generate';

const TYPES: Readonly<Record<string, TaggedType>> = {
  PER: 'person',
  NAME: 'person',
  TITLE: 'position',
  LOC: 'place',
  ORG: 'organization',
};
for (const type of TAGGED_TYPES) (TYPES as Record<string, TaggedType>)[type] = type;

/**
 * Sentences of a `.jsonl` file ({"text","entities":[{type,start,end}]}), of one in the form IOB2 of Universal NER, or the lines
 * of marked text (marked.ts).
 */
export function readSentences(path: string): Sentence[] {
  const content = readFileSync(path, 'utf8');
  if (isMarked(content)) return readMarked(content).documents.flatMap(markedLines);
  return path.endsWith('.iob2')
    ? content.split(/\n\s*\n/).flatMap(readBlock)
    : content.split('\n').flatMap(readLine);
}

function readLine(line: string): Sentence[] {
  if (line.trim() === '') return [];
  const row = JSON.parse(line) as { text: string; entities: { type: string; start: number; end: number }[] };
  const spans = row.entities.flatMap(({ type, start, end }) => {
    const known = TYPES[type];
    return known && start < end ? [{ type: known, start, end }] : [];
  });
  return [{ text: row.text, spans: flat(spans) }];
}

function readBlock(block: string): Sentence[] {
  let text = '';
  const spans: TaggedSpan[] = [];
  for (const line of block.split('\n')) {
    const [, word, label] = line.startsWith('#') ? [] : line.split('\t');
    if (word === undefined || label === undefined) continue;
    const type = TYPES[label.slice(2)];
    const last = spans[spans.length - 1];
    if (label.startsWith('B') && type)
      spans.push({ type, start: text.length, end: text.length + word.length });
    text += word;
    if (label.startsWith('I') && last) last.end = text.length;
  }
  return text === '' ? [] : [{ text, spans: flat(spans) }];
}

/** Without spans inside others. */
function flat(spans: TaggedSpan[]): TaggedSpan[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => span.start >= end && ((end = span.end), true));
}

/**
 * Universal NER leaves countries used as attributes unmarked (日本漫画家) and takes chains of divisions as one: here each
 * country is marked and each level is a span of its own. Posts, which it does not mark, are taken from the grammar.
 */
export function harmonise({ text, spans }: Sentence, scan: Scan): Sentence {
  const result: TaggedSpan[] = [];
  const sure = scan.places.list.filter(
    ({ evidence, confidence, start, end }) =>
      end - start >= 2 &&
      ((evidence === 'place/known' && confidence >= 0.9) ||
        (evidence === 'place/division' && confidence >= 0.95)),
  );
  for (const span of spans) {
    let start = span.start;
    if (span.type === 'place') {
      for (;;) {
        const step = sure.find((place) => place.start === start && place.end < span.end);
        if (!step || !restIsPlace(text.slice(step.end, span.end), step.end, span.end, scan)) break;
        result.push({ type: 'place', start, end: step.end });
        start = step.end;
      }
    }
    result.push({ ...span, start });
  }
  const free = (start: number, end: number): boolean =>
    !result.some((span) => span.start < end && start < span.end);
  for (const { start, end } of sure) if (free(start, end)) result.push({ type: 'place', start, end });
  for (const { start, end, confidence, generic } of scan.posts.list) {
    if (confidence < 0.6 || generic) continue;
    let from = start;
    for (const span of result) if (span.start < end && span.end > from && span.end < end) from = span.end;
    for (const body of [...scan.bodies.list, ...scan.places.list])
      if (body.start >= start && body.end > from && body.end < end) from = body.end;
    if (end - from >= 2 && free(from, end)) result.push({ type: 'position', start: from, end });
  }
  return { text, spans: flat(result) };
}

function restIsPlace(rest: string, start: number, end: number, scan: Scan): boolean {
  if (rest.length < 2) return false;
  return (
    /(?:[省市县区州镇乡村旗]|地区|街道)$/.test(rest) ||
    scan.places.list.some((place) => place.start === start && place.end === end && place.confidence > 0.7)
  );
}

/** The same sentence with other names in the places of its own: the contexts are real, the names new. */
export function swapNames({ text, spans }: Sentence, random: Random): Sentence {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { type, start, end } of spans) {
    pieces.push({ text: text.slice(at, start) });
    pieces.push(...otherName(type, text.slice(start, end), random));
    at = end;
  }
  pieces.push({ text: text.slice(at) });
  return join(pieces);
}

function otherName(type: TaggedType, name: string, random: Random): Piece[] {
  const keep: Piece[] = [{ type, text: name }];
  if (type === 'position' || /[A-Za-z0-9]/.test(name) || name.length < 2 || random() < 0.2) return keep;
  if (type === 'person')
    return [
      {
        type,
        text:
          name.includes('·') || name.length > 3
            ? foreignPerson(random)
            : random() < 0.8
              ? chinesePerson(random)
              : foreignPerson(random),
      },
    ];
  if (type === 'organization') {
    if (/[军队党会报]$/.test(name) || name.length < 4) return keep;
    return [{ type, text: random() < 0.5 ? enterprise(random) : government(random) }];
  }
  if (/[路街站桥山河江湖海岛港寺宫园馆]$/.test(name))
    return random() < 0.4 ? [{ type, text: otherPlace(random) }] : keep;
  const draw = random();
  if (draw < 0.4) return [{ type, text: shortPlace(random) }];
  return draw < 0.6 ? divisions(random) : [{ type, text: foreignPlace(random) }];
}
