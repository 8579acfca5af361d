import type { ContentsEntry, Section } from '../record';
import type { Line } from '../text/lines';
import { skipSpaces, trimEnd } from './characters';
import { rankOf } from './markers';
import type { Candidate } from './candidates';

/** A table of contents (目录): its lines, by index in the kept lines. */
export interface Contents {
  first: number;
  last: number;
  entries: ContentsEntry[];
}

const HEADING = /^目\s*[录錄次]\s*[:：]?$/;
/** Dot leaders and the page number after them. */
const LEADER = /[\s.…·．•—_-]*(?:\.{3}|…|·{3}|．{3}|•{3}|_{3})[\s.…·．•—_-]*\d{0,4}\s*$/;
const PAGE = /(?:\s{2,}|\t)\d{1,4}\s*$/;
const MAX_ENTRY = 60;
const MAX_LINES = 2000;

/** The words of a heading without spaces, in half width, so that 总　　则 is 总则. */
export function headingKey(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[。.;；:：]+$/, '');
}

function entryText(text: string, line: Line): string {
  const end = trimEnd(text, line.start, line.end);
  const raw = text.slice(skipSpaces(text, line.start, end), Math.min(end, line.start + 400));
  return raw.replace(LEADER, '').replace(PAGE, '');
}

/**
 * Finds the tables of contents: after a line 目录 the lines that look like entries, up to where the first of them comes
 * again; without such a line, headings one right after the other that all come again later. They are no second outline.
 */
export function findContents(
  text: string,
  kept: readonly Line[],
  candidates: readonly Candidate[],
): Contents[] {
  const byLine = new Map<number, Candidate>();
  for (const candidate of candidates) if (!candidate.inside) byLine.set(candidate.line, candidate);
  const found: Contents[] = [];
  for (let position = 0; position < kept.length; position++) {
    const line = kept[position] as Line;
    if (line.end - line.start > 24) continue;
    const code = text.charCodeAt(skipSpaces(text, line.start, line.end));
    if (code !== 0x76ee || !HEADING.test(text.slice(line.start, line.end).trim())) continue;
    const contents = readAfterHeading(text, kept, byLine, position);
    if (!contents) continue;
    found.push(contents);
    position = contents.last;
  }
  if (found.length === 0) found.push(...findUnannounced(text, kept, byLine));
  return found;
}

function readAfterHeading(
  text: string,
  kept: readonly Line[],
  byLine: ReadonlyMap<number, Candidate>,
  heading: number,
): Contents | null {
  let firstKey = '';
  let firstForm = '';
  let last = heading;
  let marked = 0;
  const limit = Math.min(kept.length, heading + MAX_LINES);
  for (let position = heading + 1; position < limit; position++) {
    const line = kept[position] as Line;
    const raw = text.slice(line.start, Math.min(line.end, line.start + 400));
    const leader = LEADER.test(raw) || PAGE.test(raw);
    const words = entryText(text, line);
    if (words.length > MAX_ENTRY && !leader) break;
    if (words.length > 2 * MAX_ENTRY || /[。；;]\s*$/.test(words)) break;
    const candidate = byLine.get(line.index);
    const key = headingKey(words);
    if (candidate) {
      if (key === firstKey) break;
      if (candidate.form === 'article' && firstForm !== 'article' && firstForm !== '') break;
      if (firstKey === '') {
        firstKey = key;
        firstForm = candidate.form;
      }
      marked++;
    }
    if (candidate || leader) last = position;
    else if (position - last > 8) break;
  }
  if (marked < 2) return null;
  return { first: heading, last, entries: entriesOf(text, kept, byLine, heading + 1, last) };
}

/** Three or more headings one right after the other, nearly all of which come again further down. */
function findUnannounced(
  text: string,
  kept: readonly Line[],
  byLine: ReadonlyMap<number, Candidate>,
): Contents[] {
  const lastSeen = new Map<string, number>();
  const again: number[] = [];
  for (let position = kept.length - 1; position >= 0; position--) {
    const line = kept[position] as Line;
    const candidate = byLine.get(line.index);
    again[position] = -1;
    if (!candidate || !isShort(text, line)) continue;
    const key = headingKey(entryText(text, line));
    again[position] = lastSeen.get(key) ?? -1;
    lastSeen.set(key, position);
  }
  for (let from = 0; from < kept.length; from++) {
    if ((again[from] ?? -1) < 0) continue;
    let to = from;
    for (
      let next = kept[to + 1];
      next && byLine.has(next.index) && isShort(text, next);
      next = kept[to + 1]
    ) {
      if ((again[from] ?? 0) <= to + 1) break;
      to++;
    }
    let repeated = 0;
    for (let position = from; position <= to; position++) if ((again[position] ?? -1) > to) repeated++;
    if (to - from >= 2 && repeated >= 0.7 * (to - from + 1) && !onlyItems(kept, byLine, from, to))
      return [{ first: from, last: to, entries: entriesOf(text, kept, byLine, from, to) }];
    from = to;
  }
  return [];
}

function isShort(text: string, line: Line): boolean {
  return (
    line.end - line.start <= MAX_ENTRY &&
    !/[。；;]\s*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))
  );
}

/** Items of an article may be the same twice; headings are of forms that hold text. */
function onlyItems(
  kept: readonly Line[],
  byLine: ReadonlyMap<number, Candidate>,
  from: number,
  to: number,
): boolean {
  for (let position = from; position <= to; position++) {
    const candidate = byLine.get((kept[position] as Line).index);
    if (candidate && (rankOf(candidate.form) < 5 || candidate.form === 'han-comma' || candidate.path))
      return false;
  }
  return true;
}

function entriesOf(
  text: string,
  kept: readonly Line[],
  byLine: ReadonlyMap<number, Candidate>,
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
    const candidate = byLine.get(line.index);
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
