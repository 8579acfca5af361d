import type { StructureRecord } from '../record';
import { splitLines } from '../text/lines';
import { foldWidth } from '../text/width';
import { hashText } from './hash';

/** Pages of one site that are kept: those whose hashes are least, so that the choice hangs on nothing else. */
const PAGES = 200;
/** Longer lines are no part of a page's frame. */
const LONGEST = 80;
/** A line is a site's own when so many of its pages have it, and such a share of those kept. */
const LEAST = 3;
const SHARE = 0.3;

/** What one page tells of its site. */
export interface PageLines {
  site: string;
  /** Of the page's id and text. */
  page: string;
  /** Hashes of its lines, in order, each once. */
  lines: string[];
}

/** What many pages tell of their sites (站点模板): by site its pages, by page its lines. */
export type Templates = Map<string, Map<string, string[]>>;

/** What a page tells; undefined where nothing says what site it is of. */
export function pageLines(
  id: string,
  text: string,
  record: StructureRecord,
  url: string | undefined,
): PageLines | undefined {
  const site = siteOf(url, text, record);
  if (site === undefined) return undefined;
  const lines = new Set<string>();
  for (const line of splitLines(text)) {
    const hash = lineHash(line.text);
    if (hash !== undefined) lines.add(hash);
  }
  return { site, page: hashText(`${id}\n${text}`), lines: [...lines].sort() };
}

/**
 * The site of a page: the host of its address; else what the page calls itself; else the line at its foot that names who
 * runs it (备案号, 版权所有), by which pages of one site come together.
 */
export function siteOf(url: string | undefined, text: string, record: StructureRecord): string | undefined {
  const host =
    url === undefined ? undefined : /^[a-z][a-z\d+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url)?.[1];
  if (host !== undefined) return host.toLowerCase().replace(/^www\./u, '');
  const site = record.metadata.site?.text;
  if (site !== undefined) return site;
  const lines = splitLines(text);
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 12); at--) {
    const line = foldWidth(lines[at]?.text ?? '').replace(/\s+/gu, '');
    const number = /[\u4e00-\u9fff]ICP[备證证]\d{6,10}号?/u.exec(line)?.[0];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The hash of a line as pages repeat it: in half width, without white space, its figures left open; undefined for none. */
export function lineHash(line: string): string | undefined {
  if (line.length > LONGEST * 2) return undefined;
  const bare = foldWidth(line).replace(/\s+/gu, '').replace(/\d+/gu, '#');
  return bare.length < 2 || bare.length > LONGEST ? undefined : hashText(bare);
}

/** Adds a page. Adding pages in any order, and joining what was added apart, give the same. */
export function addPage(templates: Templates, { site, page, lines }: PageLines): void {
  const pages = templates.get(site) ?? new Map<string, string[]>();
  templates.set(site, pages);
  pages.set(page, lines);
  if (pages.size > 2 * PAGES) keepLeast(pages);
}

/** Joins what was mined apart. */
export function mergeTemplates(parts: Iterable<Templates>): Templates {
  const whole: Templates = new Map();
  for (const part of parts)
    for (const [site, pages] of part)
      for (const [page, lines] of pages) addPage(whole, { site, page, lines });
  return whole;
}

function keepLeast(pages: Map<string, string[]>): void {
  for (const page of [...pages.keys()].sort().slice(PAGES)) pages.delete(page);
}

/** The file of templates: a head, then a site a line, in the order of their names. */
export function writeTemplates(templates: Templates): string {
  const lines = ['{"govtext":"templates","version":1}'];
  for (const site of [...templates.keys()].sort()) {
    const pages = templates.get(site) ?? new Map<string, string[]>();
    keepLeast(pages);
    // Each hash is written once, pages name them by number.
    const hashes = [...new Set([...pages.values()].flat())].sort();
    const numbers = new Map(hashes.map((hash, at) => [hash, at]));
    const rows = [...pages.keys()]
      .sort()
      .map((page) => [page, ...(pages.get(page) ?? []).map((hash) => numbers.get(hash))]);
    lines.push(JSON.stringify({ site, hashes, pages: rows }));
  }
  return `${lines.join('\n')}\n`;
}

/** Reads a file of templates; undefined where it is none. */
export function readTemplates(json: string): Templates | undefined {
  const [head = '', ...lines] = json.split('\n');
  if (!/^\{"govtext":"templates","version":1\}\r?$/u.test(head)) return undefined;
  const templates: Templates = new Map();
  for (const line of lines) {
    if (line.trim() === '') continue;
    const row = parseSite(line);
    if (!row) return undefined;
    templates.set(row.site, row.pages);
  }
  return templates;
}

function parseSite(line: string): { site: string; pages: Map<string, string[]> } | undefined {
  try {
    const { site, hashes, pages } = JSON.parse(line) as {
      site: string;
      hashes: string[];
      pages: [string, ...number[]][];
    };
    return {
      site: String(site),
      pages: new Map(
        pages.map(([page, ...numbers]) => [
          String(page),
          numbers.map((at) => hashes[at]).filter((hash) => typeof hash === 'string'),
        ]),
      ),
    };
  } catch {
    return undefined;
  }
}

/** The lines that a site repeats, on at least three of its pages and on three of ten, and the share of pages that have each. */
export function repeatedLines(templates: Templates, site: string): ReadonlyMap<string, number> {
  const pages = templates.get(site);
  const repeated = new Map<string, number>();
  if (!pages || pages.size < 5) return repeated;
  const counts = new Map<string, number>();
  for (const lines of pages.values()) for (const hash of lines) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  for (const [hash, count] of counts)
    if (count >= LEAST && count >= pages.size * SHARE) repeated.set(hash, count / pages.size);
  return repeated;
}
