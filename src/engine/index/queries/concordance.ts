import type { Database } from '../database';
import type { QueryContext } from './context';
import type { PlaceInFile } from './places';
import { articles, finder, type SearchQuery, type TextRow } from './search';

/** A search with how much of each hit is shown. */
export interface ConcordanceQuery extends SearchQuery {
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

/** Hits handed over at once. */
const PART = 200;

/** Searches every article, in the order of the files; stops when nobody wants the answer any more. */
export async function concordance(
  database: Database,
  query: ConcordanceQuery,
  context: QueryContext,
): Promise<Concordance> {
  const { width = 30, limit = 10_000 } = query;
  const find = finder(database, query, context);
  const counts = {
    year: new Map<string, number>(),
    issuer: new Map<string, number>(),
    site: new Map<string, number>(),
  };
  let total = 0;
  let documents = 0;
  let part: Hit[] = [];
  const flush = (): void => {
    if (part.length > 0) context.part(part);
    part = [];
  };
  for await (const rows of articles(database, context)) {
    for (const row of rows) {
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
