import { OUTSIDE } from './announcedSpan';
import { isBodyName, isDate } from './documentForms';
import type { LineFeatures } from './features';
import { asks, isProse, passes } from './score';

/** What only the lines around a line can say about it (上下文). */
export interface Context {
  /** By line: 0.4 for prose alone among labels (a teaser), 1 for prose among prose. */
  support: number[];
  /** The first line of running text under a title with its source and time (正文起点); -1 where there is none. */
  anchor: number;
  /** By line how surely it has the marks of this article's own paragraphs (its indent; a signature with its date): 0, 1, 2. */
  own: number[];
  /** Lines of headlines one under the other, as a list of links has them. */
  listed: boolean[];
}

/** So many neighbours on each side speak for or against a line of prose. */
const NEIGHBOURS = 2;
/** From the line with source and time it is at most this far to the article and to its title, in filled lines. */
const ANCHOR_REACH = 8;
const TITLE_REACH = 6;
/** With the tools between them, no farther than this. */
const FARTHEST = 24;
/** So many bare lines after source and time are an article without running text. */
const BARE_LINES = 3;
/** Under so many speaking lines the article that was announced is there. */
const SPOKEN = 2;
/** Headlines one under the other are a list from this many on. */
const LIST_LENGTH = 6;

/** Looks at the lines around each line. Linear. */
export function readContext(all: readonly LineFeatures[]): Context {
  const filled: number[] = [];
  all.forEach((line, index) => {
    if (line.size > 0 && !passes(line)) filled.push(index);
  });
  const support = new Array<number>(all.length).fill(1);
  const voices = filled.map((index) => speaks(all[index] as LineFeatures));
  filled.forEach((index, at) => {
    let speaking = 0;
    let asked = 0;
    const last = Math.min(filled.length - 1, at + NEIGHBOURS);
    for (let other = Math.max(0, at - NEIGHBOURS); other <= last; other++) {
      if (other === at) continue;
      asked++;
      if (voices[other] === true) speaking++;
    }
    support[index] = 0.4 + 0.6 * Math.min(1, speaking / Math.min(2, Math.max(1, asked)));
  });
  return {
    support,
    anchor: findAnchor(all, filled),
    own: ownMarks(all, filled),
    listed: findLists(all, filled),
  };
}

function ownMarks(all: readonly LineFeatures[], filled: readonly number[]): number[] {
  let prose = 0;
  let indented = 0;
  for (const line of all) {
    if (!isProse(line)) continue;
    prose++;
    if (line.indented) indented++;
  }
  const indents = indented >= 2 && indented * 2 >= prose;
  // Where every paragraph has it, and nothing else, the indent is as good as a mark of its own.
  const marked =
    indents &&
    indented * 10 >= prose * 9 &&
    !all.some(
      (line) =>
        line.indented &&
        line.coverage >= 0.6 &&
        !/^(?:meta-line|credits|info-block)$/.test(line.entry?.category ?? ''),
    );
  const own = all.map((line) =>
    ((indents && line.indented) || (line.numbered && line.size >= 16)) &&
    line.endsSentence &&
    line.size >= 8 &&
    line.coverage < 0.5
      ? marked && line.indented
        ? 2
        : 1
      : 0,
  );
  filled.forEach((index, at) => {
    const next = filled[at + 1];
    if (next === undefined || !isBodyName((all[index] as LineFeatures).bare)) return;
    if (!isDate((all[next] as LineFeatures).text)) return;
    own[index] = 1;
    own[next] = 1;
  });
  return own;
}

function speaks(line: LineFeatures): boolean {
  return (
    isProse(line) ||
    line.numbered ||
    line.documentForm ||
    (line.endsSentence && line.size >= 10 && !asks(line))
  );
}

/** A short line that could be a headline (标题样): several characters, no full stop, no marker, nothing of the catalogue. */
export function isHeadline(line: LineFeatures): boolean {
  return (
    line.size >= 6 &&
    line.size <= 44 &&
    line.coverage < 0.5 &&
    !line.numbered &&
    !line.documentForm &&
    !line.labelled &&
    line.fullStops === 0 &&
    !';,:'.includes(line.last) &&
    line.han >= 4 &&
    line.han * 2 >= line.size
  );
}

function findAnchor(all: readonly LineFeatures[], filled: readonly number[]): number {
  let fallback = -1;
  let passedEnd = false;
  let spoken = 0;
  for (let at = 0; at < filled.length; at++) {
    const line = all[filled[at] as number] as LineFeatures;
    // What is announced behind the end of an article is another one, teased.
    if (fallback >= 0 && line.ends) passedEnd = true;
    if (fallback >= 0 && speaks(line)) spoken++;
    if (passedEnd) return fallback;
    // Nor does the date of a signature announce anything, or a source under what has spoken.
    if (!announces(line) || (fallback >= 0 && (isDate(line.text) || spoken >= SPOKEN))) continue;
    let titled = false;
    // The page's own tools between do not count.
    for (let back = at - 1, seen = 0; back >= 0 && back >= at - FARTHEST && seen < TITLE_REACH; back--) {
      const line = all[filled[back] as number] as LineFeatures;
      // Right above source and time a title may be very short.
      if (isHeadline(line) || (seen === 0 && line.coverage < 0.3 && line.han >= 4)) titled = true;
      if (line.coverage < 0.8) seen++;
    }
    let bare: number[] = [];
    let signed = false;
    let seen = 0;
    for (
      let next = at + 1;
      titled && next < filled.length && seen < ANCHOR_REACH && next <= at + FARTHEST;
      next++
    ) {
      const index = filled[next] as number;
      const line = all[index] as LineFeatures;
      // `0人参与` and a list of columns stand under the title, too: nothing has begun that they could end.
      const early =
        !signed && bare.length === 0 && /^(?:comment|related|copyright)\//.test(line.entry?.rule ?? '');
      if (line.ends && line.entry?.category !== 'credits' && !early) break;
      signed ||= line.ends && line.entry?.category === 'credits';
      if (isProse(line) || (line.size >= 40 && line.coverage < 0.3)) return index;
      // A first sentence whose full stop was left out.
      if (seen <= 1 && line.coverage < 0.3 && line.pauses >= 1 && line.size >= 12 && !line.labelled)
        return index;
      if (line.coverage < 0.8) seen++;
      if (announces(line)) bare = [];
      else if (line.coverage < 0.3 && line.size >= 6 && line.han >= 4 && !OUTSIDE.test(line.text))
        bare.push(index);
    }
    // An article without running text: captions, a list. Of two, the line right after source and time.
    if (bare.length >= BARE_LINES && fallback < 0) fallback = bare[0] as number;
  }
  return fallback;
}

/** A short line that begins with a date and the time of day (`2024-05-18 16:56发布于…`). */
const DATELINE = /^20\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)\s{0,3}\d{1,2}:\d\d/;

/** A line with source or time: what follows is the article. */
function announces(line: LineFeatures): boolean {
  if (line.numbered) return false;
  const rule = line.entry?.rule ?? '';
  if (line.bare.startsWith('发表于') && /^发表于\s?20\d\d/.test(line.text)) return true;
  if (!/^(?:meta-line\/(?:time|source|author)|info-block\/label)$/.test(rule)) return false;
  if (line.coverage >= 0.5) return true;
  if (line.coverage < 0.3 || line.size > 60 || isProse(line)) return false;
  return DATELINE.test(line.text) || /^(?:https?:|www\.)/.test(line.text);
}

function findLists(all: readonly LineFeatures[], filled: readonly number[]): boolean[] {
  const listed = new Array<boolean>(all.length).fill(false);
  let from = 0;
  for (let at = 0; at <= filled.length; at++) {
    const line = all[filled[at] ?? -1];
    if (line && isHeadline(line)) continue;
    if (at - from >= LIST_LENGTH)
      for (let index = from; index < at; index++) listed[filled[index] as number] = true;
    from = at + 1;
  }
  return listed;
}
