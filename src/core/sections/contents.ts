import type { ContentsEntry, Section } from '../record';
import type { Line } from '../text/lines';
import { isArabicDigit, isSpace, skipSpaces, trimEnd } from './characters';
import { RANK, type Marker } from './markers';

/** A table of contents (目录): its lines, by index in the kept lines. */
export interface Contents {
  first: number;
  last: number;
  entries: ContentsEntry[];
}

const HEADING = /^目\s*[录錄次]\s*[:：]?$/;
const MAX_ENTRY = 60;
const MAX_LINES = 2000;
/** Without a line 目录 a table has at least so many entries. */
const MIN_UNANNOUNCED = 4;

/** The words of a heading without spaces, in half width, so that 总　　则 is 总则. */
export function headingKey(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[。.;；:：]+$/, '');
}

/** Where the words of an entry end: before its dot leader (……) and page number; `leader` tells whether it has them. */
function entryEnd(text: string, start: number, lineEnd: number): { end: number; leader: boolean } {
  const end = trimEnd(text, start, lineEnd);
  let at = end;
  while (at > start && end - at < 4 && isArabicDigit(text.charCodeAt(at - 1))) at--;
  const digits = end - at;
  let weight = 0;
  let gap = 0;
  let from = at;
  for (; from > start; from--) {
    const code = text.charCodeAt(from - 1);
    if (isSpace(code)) gap++;
    else if (code === 0x2026) weight += 3;
    else if (LEADERS.has(code)) weight++;
    else break;
  }
  if (weight >= 3 || (digits > 0 && weight === 0 && (gap >= 2 || text.charAt(at - 1) === '\t')))
    return { end: trimEnd(text, start, from), leader: true };
  return { end, leader: false };
}

const LEADERS = new Set([...'.·．•—_-'].map((character) => character.charCodeAt(0)));

function entryText(text: string, line: Line): string {
  const start = skipSpaces(text, line.start, line.end);
  const { end } = entryEnd(text, start, line.end);
  return text.slice(start, Math.min(end, start + 400));
}

/**
 * Finds the tables of contents: after a line 目录 the lines that look like entries, up to where the first of them comes
 * again; without such a line, headings one right after the other that all come again later. They are no second outline.
 */
export function findContents(text: string, kept: readonly Line[], candidates: readonly Marker[]): Contents[] {
  const byPosition: (Marker | undefined)[] = new Array<Marker | undefined>(kept.length);
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    if (!candidate.inside) byPosition[candidate.position] = candidate;
  }
  const found: Contents[] = [];
  const led: number[] = [];
  for (let position = 0; position < kept.length; position++) {
    const line = kept[position] as Line;
    if (isLed(text, line)) led.push(position);
    const start = skipSpaces(text, line.start, line.end);
    if (text.charCodeAt(start) !== 0x76ee) continue;
    if (line.end - start > 24 || !HEADING.test(text.slice(start, line.end).trim())) {
      const contents = readOneLine(text, line, start, position, candidates);
      if (contents) found.push(contents);
      continue;
    }
    const contents = readAfterHeading(text, kept, byPosition, position);
    if (!contents) continue;
    found.push(contents);
    position = contents.last;
  }
  if (led.length >= MIN_LED) findLed(text, kept, byPosition, led, found);
  if (found.length === 0) found.push(...findUnannounced(text, kept, byPosition));
  return found.sort((a, b) => a.first - b.first);
}

/** A table told by its leaders alone has so many entries with one. */
const MIN_LED = 4;
/** Between two of its entries stand at most so many lines without a leader: page numbers, the beginnings of long entries. */
const MAX_UNLED = 3;

/** 总体要求……1: lines with a leader and a page number are entries of a table also where no line 目录 stands above them. */
function findLed(
  text: string,
  kept: readonly Line[],
  byPosition: readonly (Marker | undefined)[],
  led: readonly number[],
  found: Contents[],
): void {
  for (let index = 0; index < led.length; index++) {
    const from = index;
    while (index + 1 < led.length && (led[index + 1] ?? 0) - (led[index] ?? 0) <= MAX_UNLED + 1) index++;
    const first = led[from] ?? 0;
    const last = led[index] ?? 0;
    if (index - from + 1 >= MIN_LED)
      found.push({ first, last, entries: entriesOf(text, kept, byPosition, first, last) });
  }
}

/** Words, dots, a page number. */
function isLed(text: string, line: Line): boolean {
  const last = text.charCodeAt(line.end - 1);
  if (!isArabicDigit(last) && !isSpace(last)) return false;
  const end = trimEnd(text, line.start, line.end);
  if (end - line.start > 4 * MAX_ENTRY || !isArabicDigit(text.charCodeAt(end - 1))) return false;
  const start = skipSpaces(text, line.start, end);
  const words = entryEnd(text, start, line.end);
  return words.leader && words.end > start && end - words.end > 4;
}

/** 目录 第一章 总则 第二章 附则: all of the table on one line. */
function readOneLine(
  text: string,
  line: Line,
  start: number,
  position: number,
  candidates: readonly Marker[],
): Contents | null {
  if (!/^目\s{0,4}[录錄次][\s:：]/.test(text.slice(start, start + 8))) return null;
  const inside = candidates.filter(
    (candidate) => candidate.position === position && candidate.rank < RANK.article,
  );
  if (inside.length < 2) return null;
  const entries = inside.map((candidate, index): ContentsEntry => {
    const end = trimEnd(text, candidate.end, inside[index + 1]?.start ?? line.end);
    const title = text.slice(skipSpaces(text, candidate.end, end), end);
    return {
      line: line.index,
      marker: text.slice(candidate.start, candidate.end),
      title,
      start: candidate.start,
      end,
      target: null,
    };
  });
  return { first: position, last: position, entries };
}

function readAfterHeading(
  text: string,
  kept: readonly Line[],
  byPosition: readonly (Marker | undefined)[],
  heading: number,
): Contents | null {
  let firstKey = '';
  let firstForm = '';
  let firstOrdinal: number | null = null;
  let last = heading;
  let marked = 0;
  const limit = Math.min(kept.length, heading + MAX_LINES);
  for (let position = heading + 1; position < limit; position++) {
    const line = kept[position] as Line;
    const { leader } = entryEnd(text, skipSpaces(text, line.start, line.end), line.end);
    const words = entryText(text, line);
    if (HEADING.test(words)) break;
    if (words.length > MAX_ENTRY && !leader) break;
    if (words.length > 2 * MAX_ENTRY || /[。；;]\s*$/.test(words)) break;
    const candidate = byPosition[position];
    const key = headingKey(words);
    if (candidate) {
      // 第一章 again: the body begins, also where the table adds to the words (第一章 总则（第一条至第九条）).
      if (key === firstKey) break;
      if (candidate.form === firstForm && candidate.ordinal === firstOrdinal) break;
      if (candidate.form === 'article' && firstForm !== 'article' && firstForm !== '') break;
      if (firstKey === '') {
        firstKey = key;
        firstForm = candidate.form;
        firstOrdinal = candidate.ordinal ?? -1;
      }
      marked++;
    }
    if (candidate || leader) last = position;
    else if (position - last > 8) break;
  }
  if (marked < 2) return null;
  return {
    first: heading,
    last,
    entries: withoutPages(entriesOf(text, kept, byPosition, heading + 1, last)),
  };
}

/** Headings one right after the other that all come again, in the same order, further down. */
function findUnannounced(
  text: string,
  kept: readonly Line[],
  byPosition: readonly (Marker | undefined)[],
): Contents[] {
  const blocks: [number, number][] = [];
  const listed = (position: number): boolean =>
    byPosition[position] !== undefined && isShort(text, kept[position] as Line);
  for (let from = 0; from < kept.length; from++) {
    if (!listed(from)) continue;
    let to = from;
    while (to + 1 < kept.length && listed(to + 1)) to++;
    if (to - from + 1 >= MIN_UNANNOUNCED && !onlyItems(byPosition, from, to)) blocks.push([from, to]);
    from = to;
  }
  if (blocks.length === 0) return [];
  const places = new Map<string, number[]>();
  for (let position = 0; position < kept.length; position++) {
    if (!listed(position)) continue;
    const key = headingKey(entryText(text, kept[position] as Line));
    const known = places.get(key);
    if (known) known.push(position);
    else places.set(key, [position]);
  }
  for (const [from, end] of blocks) {
    const keys: string[] = [];
    for (let position = from; position <= end; position++) {
      const key = headingKey(entryText(text, kept[position] as Line));
      // The first heading may come again right behind the table.
      if (key === keys[0]) break;
      keys.push(key);
    }
    const to = from + keys.length - 1;
    if (keys.length >= MIN_UNANNOUNCED && comesAgain(keys, places, to))
      return [{ first: from, last: to, entries: withoutPages(entriesOf(text, kept, byPosition, from, to)) }];
  }
  return [];
}

/** Four fifths of the entries come again, in their order, the first of them before all others. */
function comesAgain(keys: readonly string[], places: ReadonlyMap<string, number[]>, to: number): boolean {
  let after = to;
  let repeated = 0;
  for (const [index, key] of keys.entries()) {
    const at = firstAfter(places.get(key) ?? [], after);
    if (at === undefined) {
      if (index === 0) return false;
      continue;
    }
    after = at;
    repeated++;
  }
  return repeated >= 0.8 * keys.length;
}

/** The first of the rising numbers that is greater than `value`; undefined where there is none. */
function firstAfter(rising: readonly number[], value: number): number | undefined {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return rising[low];
}

function isShort(text: string, line: Line): boolean {
  if (line.end - line.start > MAX_ENTRY) return false;
  const last = text.charCodeAt(trimEnd(text, line.start, line.end) - 1);
  return last !== 0x3002 && last !== 0xff1b && last !== 0x3b;
}

/** Items of an article may be the same twice; headings are of forms that hold text. */
function onlyItems(byPosition: readonly (Marker | undefined)[], from: number, to: number): boolean {
  for (let position = from; position <= to; position++) {
    const candidate = byPosition[position];
    if (candidate && (candidate.rank < RANK.article || candidate.form === 'han-comma' || candidate.path))
      return false;
  }
  return true;
}

function entriesOf(
  text: string,
  kept: readonly Line[],
  byPosition: readonly (Marker | undefined)[],
  from: number,
  to: number,
): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (let position = from; position <= to; position++) {
    const line = kept[position] as Line;
    const words = entryText(text, line);
    if (/^\d*$/.test(words.trim())) continue;
    const end = trimEnd(text, line.start, line.end);
    const start = skipSpaces(text, line.start, end);
    const candidate = byPosition[position];
    const marker = candidate ? text.slice(candidate.start, candidate.end) : '';
    entries.push({
      line: line.index,
      marker,
      title: words.slice(marker.length).trim(),
      start,
      end,
      target: null,
    });
  }
  return entries;
}

/** A page behind a plain space, in brackets, between dashes or with its word: 3, （3）, - 3 -, 第3页. */
const PAGE =
  /(?:[ \u3000\t](?:[PpＰ]\.?\s?)?(\d{1,4})|\s*[（(]\s?(\d{1,4})\s?[）)]|\s*[-－—–]\s?(\d{1,4})\s?[-－—–]|[ \u3000\t.…]第\s?(\d{1,4})\s?[页頁])\s*$/;
/** Of the entries so many have a page, or what they end with is a part of their words. */
const PAGED = 0.6;

/** The entries without the pages they end with, where most have one and the pages never go back. */
function withoutPages(entries: ContentsEntry[]): ContentsEntry[] {
  const pages = entries.map(({ title }) => PAGE.exec(title));
  const numbers = pages.flatMap((page) => (page ? [Number(page[1] ?? page[2] ?? page[3] ?? page[4])] : []));
  const rising = numbers.every((number, index) => number >= (numbers[index - 1] ?? 0));
  if (numbers.length < 2 || numbers.length < PAGED * entries.length || !rising) return entries;
  return entries.map((entry, index) => {
    const page = pages[index];
    return page ? { ...entry, title: entry.title.slice(0, page.index).trim() } : entry;
  });
}

/** Points each entry to the first heading after it with the same words. */
export function resolveContents(contents: readonly Contents[], sections: readonly Section[]): void {
  if (contents.length === 0) return;
  const starts = new Map<string, number[]>();
  const byMarker = new Map<string, number[]>();
  const walk = (list: readonly Section[]): void => {
    for (const section of list) {
      const key = headingKey(section.marker + section.title);
      const at = starts.get(key);
      if (at) at.push(section.start);
      else starts.set(key, [section.start]);
      if (section.scheme === 'attachment') byMarker.set(headingKey(section.marker), [section.start]);
      walk(section.children);
    }
  };
  walk(sections);
  for (const { entries } of contents)
    for (const entry of entries) {
      const places =
        starts.get(headingKey(entry.marker + entry.title)) ??
        (entry.marker.startsWith('附') ? byMarker.get(headingKey(entry.marker)) : undefined);
      entry.target = places?.find((start) => start > entry.end) ?? null;
    }
}
