import { foldForRules } from '../../../core/entities/lexicon/simplify';
import type { EntityType } from '../../../core/record';
import type { Database } from '../database';
import type { QueryContext } from './context';
import { anyForm } from './forms';
import { numbersOf } from './stretches';

/** What is searched, over the article text only: characters as they stand, a pattern, or the entities of a type. */
export interface SearchQuery {
  text: string;
  /** `word`: only where the segmenter ends words on both sides; `pattern`: a regular expression of JavaScript (flags `gu`). */
  mode: 'text' | 'word' | 'pattern' | EntityType;
  /** Whether characters are found in other forms too: simplified or traditional, half or full width. Not for patterns. */
  anyForm?: boolean;
}

/** A document of ours with what a search reads of it. */
export interface TextRow {
  document: number;
  uri: string;
  text: string;
  kept: string;
  title: string;
  issuer: string;
  site: string;
  published: string;
}

/** Documents between two looks at other messages. */
const BREATH = 50;

/**
 * Every document with an article, in the order of the files, some at a time; other messages come in between, and it ends early
 * when nobody wants the answer any more.
 */
export async function* articles(database: Database, context: QueryContext): AsyncGenerator<TextRow[]> {
  let last = 0;
  for (;;) {
    const rows = database.all<TextRow>(
      `SELECT document, uri, text, kept, title, issuer, site, published
       FROM content JOIN document ON document.id = document WHERE document > ? ORDER BY document LIMIT ?`,
      last,
      BREATH,
    );
    yield rows;
    last = rows.at(-1)?.document ?? last;
    if (rows.length < BREATH || (await context.pause())) return;
  }
}

/** Finds the hits of one document: starts and ends, in the order of the text. */
export function finder(
  database: Database,
  { mode, text, anyForm: any = false }: SearchQuery,
  context: QueryContext,
): (row: TextRow) => Iterable<readonly [number, number]> {
  const forms = any && mode !== 'pattern' ? anyForm(text) : undefined;
  const hits = (row: TextRow) => (forms ? matches(row, forms) : literal(row, text));
  if (mode === 'text') return hits;
  if (mode === 'word') {
    const segmenter = context.segmenter();
    // The words of the segmenter are written in simplified characters.
    const cut = (sentence: string) => segmenter.cut(any ? foldForRules(sentence) : sentence);
    return (row) => wholeWords(row, hits(row), cut);
  }
  if (mode === 'pattern') {
    const pattern = new RegExp(text, 'gu');
    return (row) => matches(row, pattern);
  }
  const isWanted = (name: string): boolean => (forms ? name.search(forms) >= 0 : name.includes(text));
  return ({ document }) =>
    database
      .all<{ start: number; end: number; canonical: string }>(
        `SELECT start, mention.end AS end, canonical FROM mention JOIN entity ON entity.id = entity
         WHERE document = ? AND type = ? ORDER BY start`,
        document,
        mode,
      )
      .filter(({ canonical }) => isWanted(canonical))
      .map(({ start, end }) => [start, end] as const);
}

function* literal({ text, kept }: TextRow, wanted: string): Generator<readonly [number, number]> {
  if (wanted === '') return;
  let at = text.indexOf(wanted);
  if (at < 0) return;
  const stretches = numbersOf(kept);
  for (let next = 0; at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    while (next < stretches.length && (stretches[next + 1] as number) <= at) next += 2;
    if (next >= stretches.length) return;
    if ((stretches[next] as number) <= at && at + wanted.length <= (stretches[next + 1] as number))
      yield [at, at + wanted.length];
  }
}

/** Hits of a text that begin and end where words do; each sentence that holds one is cut once. */
function* wholeWords(
  row: TextRow,
  hits: Iterable<readonly [number, number]>,
  words: (sentence: string) => string[],
): Generator<readonly [number, number]> {
  let cut = { from: -1, to: -1, edges: new Set<number>() };
  for (const [start, end] of hits) {
    if (start < cut.from || end > cut.to) {
      const [from, to] = sentenceAround(row.text, start, end);
      const edges = new Set([from]);
      let at = from;
      for (const word of words(row.text.slice(from, to))) edges.add((at += word.length));
      cut = { from, to, edges };
    }
    if (cut.edges.has(start) && cut.edges.has(end)) yield [start, end];
  }
}

/** Characters that are looked at on each side for the end of a sentence. */
const SENTENCE = 200;

/** Where the sentence around a hit begins and ends, at most `SENTENCE` characters away. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && from > start - SENTENCE && !isSentenceEnd(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to < end + SENTENCE && !isSentenceEnd(text.charAt(to))) to++;
  return [from, to];
}

function isSentenceEnd(character: string): boolean {
  return '。！？!?；;\r\n'.includes(character);
}

function* matches({ text, kept }: TextRow, pattern: RegExp): Generator<readonly [number, number]> {
  const stretches = numbersOf(kept);
  for (let at = 0; at < stretches.length; at += 2) {
    const from = stretches[at] as number;
    for (const match of text.slice(from, stretches[at + 1]).matchAll(pattern))
      if (match[0] !== '') yield [from + match.index, from + match.index + match[0].length];
  }
}
