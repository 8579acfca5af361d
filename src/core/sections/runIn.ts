import { isIdeograph, isSpace, skipSpaces, trimEnd } from './characters';

/** Where a title lies; `runIn` where the text of its paragraph follows on the line. */
export interface TitleSpan {
  start: number;
  end: number;
  runIn: boolean;
}

/** A run-in title (段首标题) is no longer than this; the longest seen in real documents have some fifty characters. */
const MAX_RUN_IN = 60;
/** Before a colon stands a short title (工作目标：…) or none. */
const MAX_BEFORE_COLON = 16;

const OPENING = 1;
const CLOSING = 2;
/** 。！？ end a sentence, ； a part of one. */
const STOP = 4;
const COLON = 8;
const COMMA = 16;
/** Closes what “ opened in texts that mix the two. */
const PLAIN_QUOTE = 32;

const MARKS = new Uint8Array(65536);
for (const [characters, kind] of [
  ['“「『（(《〈[【〔［', OPENING],
  ['”」』）)》〉]】〕］', CLOSING],
  ['。！？!?；;｡', STOP],
  ['：:', COLON],
  ['，,', COMMA],
  ['"', PLAIN_QUOTE],
] as const)
  for (const character of characters) MARKS[character.charCodeAt(0)] = kind;

/**
 * The first mark of the kinds outside quotation marks and brackets in [from, limit); -1 where there is none. A quotation
 * that is never closed counts for nothing.
 */
function findMark(text: string, from: number, limit: number, kinds: number): number {
  let depth = 0;
  let inside = -1;
  for (let at = from; at < limit; at++) {
    const kind = MARKS[text.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    if (kind === OPENING) depth++;
    else if (kind === CLOSING || kind === PLAIN_QUOTE) {
      if (kind === CLOSING && depth === 0 && (kinds & CLOSING) !== 0) return at;
      depth = Math.max(0, depth - 1);
      if (depth === 0) inside = -1;
    } else if ((kind & kinds) !== 0) {
      if (depth === 0) return at;
      if (inside < 0) inside = at;
    }
  }
  return inside;
}

/** The first gap of two or more spaces in [from, limit), which stands for a lost line break; -1 where there is none. */
function findGap(text: string, from: number, limit: number): number {
  for (let at = from; at + 1 < limit; at++)
    if (isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 1)) && at > from + 1) return at;
  return -1;
}

/**
 * Finds the title that follows a marker: up to the first full stop, question or exclamation mark, colon after a few
 * characters, or gap; the whole line where it has none of them (标题独占一行). A first sentence that is too long for a
 * title gives its first clause.
 */
export function readTitle(text: string, from: number, limit: number): TitleSpan {
  const start = titleStart(text, from, limit);
  const end = trimEnd(text, start, limit);
  const near = Math.min(end, start + MAX_RUN_IN + 1);
  // 将第三条修改为：“…”: what is quoted is no part of the title.
  const quoting = findMark(text, start, near, COLON);
  if (quoting > start && quoting + 1 < end && '“「"'.includes(text.charAt(quoting + 1)))
    return { start, end: quoting, runIn: true };
  const stop = findMark(text, start, near, STOP);
  const colon = stop >= 0 ? colonBefore(text, start, stop) : -1;
  if (colon > start) return { start, end: colon, runIn: true };
  if (stop >= 0 && stop < end - 1) return sentenceTitle(text, start, stop);
  return end - start <= MAX_RUN_IN ? lineTitle(text, start, end) : longTitle(text, start, end, near);
}

/** Where the words of a title begin: 第一章：总则, （一）、总则 have a mark too many behind the marker. */
function titleStart(text: string, from: number, limit: number): number {
  const start = skipSpaces(text, from, limit);
  if (start + 1 >= limit || !'：:、，,.．'.includes(text.charAt(start))) return start;
  const next = skipSpaces(text, start + 1, limit);
  return isIdeograph(text.charCodeAt(next)) ? next : start;
}

/** The colon behind a few characters of a sentence that ends at `stop`; -1 where a comma comes first or none does. */
function colonBefore(text: string, start: number, stop: number): number {
  const mark = findMark(text, start, Math.min(stop, start + MAX_BEFORE_COLON + 1), COLON | COMMA);
  return mark >= 0 && MARKS[text.charCodeAt(mark)] === COLON ? mark : -1;
}

/** A first sentence, with which the paragraph goes on. */
function sentenceTitle(text: string, start: number, stop: number): TitleSpan {
  const gap = findGap(text, start, stop);
  if (gap > 0) return { start, end: gap, runIn: true };
  return { start, end: '！？!?'.includes(text.charAt(stop)) ? stop + 1 : stop, runIn: true };
}

/** The kind of the mark a title ends with; 0 where it ends with none. */
function lastKind(text: string, start: number, end: number): number {
  return start < end ? (MARKS[text.charCodeAt(end - 1)] ?? 0) : 0;
}

/** A line that is short enough to be a title as a whole. */
function lineTitle(text: string, start: number, end: number): TitleSpan {
  const gap = end - start > 24 ? findGap(text, start, end) : -1;
  if (gap > 0) return { start, end: gap, runIn: true };
  const marked = (lastKind(text, start, end) & (STOP | COLON | COMMA)) !== 0;
  if (marked && !'！？!?'.includes(text.charAt(end - 1)))
    return { start, end: trimEnd(text, start, end - 1), runIn: false };
  return { start, end, runIn: false };
}

/** A line that is too long for a title: up to its gap, the whole of it where no mark ends it, or its first clause. */
function longTitle(text: string, start: number, end: number, near: number): TitleSpan {
  const gap = findGap(text, start, near);
  if (gap > 0) return { start, end: gap, runIn: true };
  const closed = (lastKind(text, start, end) & (STOP | COLON)) !== 0;
  if (!closed && end - start <= 2 * MAX_RUN_IN) return { start, end, runIn: false };
  const clause = findMark(text, start, near, COMMA | COLON | STOP);
  if (clause > start) return { start, end: clause, runIn: true };
  return { start, end: near - 1, runIn: true };
}

/**
 * Articles of statutes have no title (第一条　为了…) but where it is bracketed (第一条【立法目的】, 第一条（目的）) or stands
 * alone on its line.
 */
export function readArticleTitle(text: string, from: number, limit: number): TitleSpan {
  const start = skipSpaces(text, from, limit);
  const end = trimEnd(text, start, limit);
  const opening = text.charAt(start);
  if ('【[［〔（('.includes(opening) && start < end) {
    const at = closingAt(text, start + 1, Math.min(end, start + 32));
    if (at > start + 1) return { start: start + 1, end: at, runIn: at + 1 < end };
  }
  if (end - start <= 20 && end > start && !/[。；;：:，,！？!?]/.test(text.slice(start, end)))
    return { start, end, runIn: false };
  return { start, end: start, runIn: start < end };
}

function closingAt(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if ('】]］〕）)'.includes(text.charAt(at))) return at;
  return -1;
}

/**
 * The title of an item inside a paragraph ends at its first mark: 一要轻车简从，不搞繁文缛节 has 轻车简从; at the latest where
 * a quotation ends that it stands in.
 */
export function readInlineTitle(text: string, from: number, limit: number): TitleSpan {
  const start = skipSpaces(text, from, limit);
  const mark = findMark(text, start, Math.min(limit, start + 80), COMMA | COLON | STOP | CLOSING);
  let end = trimEnd(text, start, mark >= 0 ? mark : Math.min(limit, start + 80));
  if (end > start + 1 && text.charAt(end - 1) === '、') end--;
  return { start, end, runIn: end < limit - 1 };
}
