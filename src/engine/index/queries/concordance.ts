import type { EntityType } from '../../../core/record';
import type { Database } from '../database';
import type { QueryContext } from './context';
import type { PlaceInFile } from './places';

/** What is searched, over the article text only: characters as they stand, a pattern, or the entities of a type. */
export interface ConcordanceQuery {
  text: string;
  /** `pattern`: a regular expression of JavaScript (flags `gu`). */
  mode: 'text' | 'pattern' | EntityType;
  /** Characters of context on each side; 30 where absent. */
  width?: number;
  /** At most so many hits come back; all are counted. */
  limit?: number;
}

/** One hit in its context (语境共现行); context is of one line, without its break. */
export interface Hit extends PlaceInFile {
  left: string;
  hit: string;
  right: string;
  title: string;
  issuer: string;
  published: string;
}

/** What a search came to. Hits are handed over in parts while it runs. */
export interface Concordance {
  total: number;
  documents: number;
  /** Hits by year of publication, by issuer and by site; empty names where the page does not say. */
  byYear: [string, number][];
  byIssuer: [string, number][];
  bySite: [string, number][];
}

interface TextRow {
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
/** Hits handed over at once. */
const PART = 200;

/** Searches every article, in the order of the files; stops when nobody wants the answer any more. */
export async function concordance(
  database: Database,
  query: ConcordanceQuery,
  context: QueryContext,
): Promise<Concordance> {
  const { width = 30, limit = 10_000 } = query;
  const find = finder(database, query);
  const counts = {
    year: new Map<string, number>(),
    issuer: new Map<string, number>(),
    site: new Map<string, number>(),
  };
  let total = 0;
  let documents = 0;
  let part: Hit[] = [];
  let last = 0;
  const flush = (): void => {
    if (part.length > 0) context.part(part);
    part = [];
  };
  for (;;) {
    const rows = database.all<TextRow>(
      `SELECT document, uri, text, kept, title, issuer, site, published
       FROM content JOIN document ON document.id = document WHERE document > ? ORDER BY document LIMIT ?`,
      last,
      BREATH,
    );
    for (const row of rows) {
      last = row.document;
      let found = 0;
      const lineOf = lineCounter(row.text);
      for (const [start, end] of find(row)) {
        found++;
        if (total + found <= limit) {
          part.push(hitOf(row, start, end, width, lineOf(start)));
          if (part.length >= PART) flush();
        }
      }
      if (found === 0) continue;
      total += found;
      documents++;
      count(counts.year, row.published.slice(0, 4), found);
      count(counts.issuer, row.issuer, found);
      count(counts.site, row.site, found);
    }
    flush();
    if (rows.length < BREATH || (await context.pause())) break;
  }
  const sorted = (map: Map<string, number>): [string, number][] => [...map].sort((a, b) => b[1] - a[1]);
  return {
    total,
    documents,
    byYear: [...counts.year].sort(([a], [b]) => (a < b ? -1 : 1)),
    byIssuer: sorted(counts.issuer),
    bySite: sorted(counts.site),
  };
}

/** Finds the hits of one document: starts and ends, in the order of the text. */
function finder(
  database: Database,
  { mode, text }: ConcordanceQuery,
): (row: TextRow) => Iterable<readonly [number, number]> {
  if (mode === 'text') return (row) => literal(row, text);
  if (mode === 'pattern') {
    const pattern = new RegExp(text, 'gu');
    return (row) => matches(row, pattern);
  }
  return ({ document }) =>
    database
      .all<{ start: number; end: number }>(
        `SELECT start, mention.end AS end FROM mention JOIN entity ON entity.id = entity
         WHERE document = ? AND type = ? AND (? = '' OR instr(canonical, ?) > 0) ORDER BY start`,
        document,
        mode,
        text,
        text,
      )
      .map(({ start, end }) => [start, end] as const);
}

function* literal({ text, kept }: TextRow, wanted: string): Generator<readonly [number, number]> {
  if (wanted === '') return;
  let at = text.indexOf(wanted);
  if (at < 0) return;
  const stretches = numbers(kept);
  for (let next = 0; at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    while (next < stretches.length && (stretches[next + 1] as number) <= at) next += 2;
    if (next >= stretches.length) return;
    if ((stretches[next] as number) <= at && at + wanted.length <= (stretches[next + 1] as number))
      yield [at, at + wanted.length];
  }
}

function* matches({ text, kept }: TextRow, pattern: RegExp): Generator<readonly [number, number]> {
  const stretches = numbers(kept);
  for (let at = 0; at < stretches.length; at += 2) {
    const from = stretches[at] as number;
    for (const match of text.slice(from, stretches[at + 1]).matchAll(pattern))
      if (match[0] !== '') yield [from + match.index, from + match.index + match[0].length];
  }
}

function numbers(list: string): number[] {
  return list === '' ? [] : list.split(' ').map(Number);
}

function hitOf(
  { uri, text, title, issuer, published }: TextRow,
  start: number,
  end: number,
  width: number,
  { line, from }: { line: number; from: number },
): Hit {
  return {
    uri,
    start,
    end,
    line,
    character: start - from,
    left: text.slice(Math.max(from, start - width), start),
    hit: text.slice(start, end),
    right: text.slice(end, end + width).split(/[\r\n]/u, 1)[0] as string,
    title,
    issuer,
    published,
  };
}

/** Tells line and start of line of rising offsets, in one walk over the text. */
function lineCounter(text: string): (offset: number) => { line: number; from: number } {
  const breaks = /\r\n|[\r\n]/gu;
  const place = { line: 0, from: 0 };
  let next = breaks.exec(text);
  return (offset) => {
    for (; next && breaks.lastIndex <= offset; next = breaks.exec(text)) {
      place.line++;
      place.from = breaks.lastIndex;
    }
    return place;
  };
}

function count(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
