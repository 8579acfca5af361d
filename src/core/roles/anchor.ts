import { OUTSIDE } from './passes/announcedSpan';
import { isHeadline, speaks } from './context';
import { isDateLine } from './documentForms';
import type { LineFeatures } from './features';
import { ruleTest } from './ruleTest';
import { isProse, passes } from './score';

/** From the line with source and time it is at most this far to the article and to its title, in filled lines. */
const ANCHOR_REACH = 8;
const TITLE_REACH = 6;
/** With the tools between them, no farther than this. */
const FARTHEST = 24;
/** So many bare lines after source and time are an article without running text. */
const BARE_LINES = 3;
/** Under so many speaking lines the article that was announced is there. */
const SPOKEN = 2;
/** A line so long is running text also without a sentence end. */
const LONG = 40;

/**
 * The first line of running text under a title with its source and time (正文起点), or under the path of the page and a
 * title; -1 where there is none. Linear.
 */
export function findAnchor(all: readonly LineFeatures[]): number {
  const filled: number[] = [];
  all.forEach((line, index) => {
    if (line.size > 0 && !passes(line)) filled.push(index);
  });
  let repeated: ReadonlySet<string> | undefined;
  let fallback = -1;
  let spoken = 0;
  for (let at = 0; at < filled.length; at++) {
    const line = all[filled[at] as number] as LineFeatures;
    // What is announced behind the end of an article is another one, teased.
    if (fallback >= 0 && line.ends) return fallback;
    if (fallback >= 0 && speaks(line)) spoken++;
    // Nor does the date of a signature announce anything, or a source under what has spoken.
    if (fallback >= 0 && (isDateLine(line) || spoken >= SPOKEN)) continue;
    const announced = announces(line);
    if (announced ? !isTitled(all, filled, at) : !isPathOverTitle(all, filled, at)) continue;
    repeated ??= repeatedLines(all);
    const found = begins(all, filled, announced ? at + 1 : at + 2, repeated);
    // Under the path alone nothing but running text is sure.
    if (found.prose >= 0 && (announced || isProse(all[found.prose] as LineFeatures))) return found.prose;
    // An article without running text: captions, a list. Of two, the line right after source and time.
    if (fallback < 0 && announced) fallback = found.bare;
  }
  return fallback >= 0 ? fallback : definition(all, filled);
}

/** A first paragraph that begins with its title (石湾古桥，又名…), as articles of encyclopedias do; -1 for none. */
function definition(all: readonly LineFeatures[], filled: readonly number[]): number {
  let titled = -1;
  for (let at = 0; at < filled.length; at++) {
    const index = filled[at] as number;
    const line = all[index] as LineFeatures;
    if (titled >= 0 && at - titled <= ANCHOR_REACH && isProse(line) && line.endsSentence)
      for (let back = titled; back >= 0 && back >= at - ANCHOR_REACH; back--) {
        const title = all[filled[back] as number] as LineFeatures;
        if (mayTitle(title) && title.headUnit === line.headUnit && line.text.startsWith(title.text))
          return index;
      }
    if (mayTitle(line)) titled = at;
  }
  return -1;
}

function mayTitle(line: LineFeatures): boolean {
  return line.size <= 20 && line.han >= 3 && line.coverage < 0.3;
}

/** Whether a title stands above. The page's own tools between do not count, nor does another source or time. */
function isTitled(all: readonly LineFeatures[], filled: readonly number[], at: number): boolean {
  for (let back = at - 1, seen = 0; back >= 0 && back >= at - FARTHEST && seen < TITLE_REACH; back--) {
    const line = all[filled[back] as number] as LineFeatures;
    // Right above source and time a title may be very short.
    if (isHeadline(line) || (seen === 0 && line.coverage < 0.3 && line.han >= 4)) return true;
    if (line.coverage < 0.8 && !announces(line)) seen++;
  }
  return false;
}

/** `首页 > 要闻 > 正文` with a headline right below it. */
function isPathOverTitle(all: readonly LineFeatures[], filled: readonly number[], at: number): boolean {
  const line = all[filled[at] as number] as LineFeatures;
  if (line.entry?.category !== 'breadcrumb' || line.coverage < 0.8) return false;
  const below = all[filled[at + 1] ?? -1];
  return below !== undefined && isHeadline(below) && below.size >= 8;
}

/** Where the article that was announced begins: at its first running text, or at its first bare line. */
function begins(
  all: readonly LineFeatures[],
  filled: readonly number[],
  from: number,
  repeated: ReadonlySet<string>,
): { prose: number; bare: number } {
  let bare: number[] = [];
  let signed = false;
  for (
    let next = from, seen = 0;
    next < filled.length && seen < ANCHOR_REACH && next < from + FARTHEST;
    next++
  ) {
    const index = filled[next] as number;
    const line = all[index] as LineFeatures;
    if (line.ends && line.entry?.category !== 'credits' && (signed || bare.length > 0 || !isEarly(line)))
      break;
    signed ||= line.ends && line.entry?.category === 'credits';
    // What stands on the page twice is its title once more.
    if (!isProse(line) && repeated.has(line.text)) continue;
    if (runsOn(line, seen)) return { prose: index, bare: -1 };
    if (line.coverage < 0.8) seen++;
    if (announces(line)) bare = [];
    else if (line.coverage < 0.3 && line.size >= 6 && line.han >= 4 && !OUTSIDE.test(line.text))
      bare.push(index);
  }
  return { prose: -1, bare: bare.length >= BARE_LINES ? (bare[0] as number) : -1 };
}

/** `0人参与` and a list of columns stand under the title, too: nothing has begun that they could end. */
function isEarly(line: LineFeatures): boolean {
  return /^(?:comment|related|copyright)\//.test(line.entry?.rule ?? '');
}

/** Running text; among the first two lines also a sentence whose full stop was left out. */
function runsOn(line: LineFeatures, seen: number): boolean {
  if (isProse(line)) return true;
  if (line.coverage >= 0.3) return false;
  return line.size >= LONG || (seen <= 1 && line.pauses >= 1 && line.size >= 12 && !line.labelled);
}

/** The longer lines that stand on the page more than once, word for word. */
function repeatedLines(all: readonly LineFeatures[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const line of all) {
    if (line.size < 8 || line.size > 120) continue;
    if (once.has(line.text)) twice.add(line.text);
    once.add(line.text);
  }
  return twice;
}

/** 发 */
const PUBLISHED = 0x53d1;

/** A short line that begins with a date and the time of day (`2024-05-18 16:56发布于…`). */
const DATELINE = /^20\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)\s{0,3}\d{1,2}:\d\d/;

const isSourceOrTime = ruleTest(/^(?:meta-line\/(?:time|source|author)|info-block\/label)$/);

/** A line with source or time: what follows is the article. */
function announces(line: LineFeatures): boolean {
  if (line.numbered) return false;
  const rule = line.entry?.rule ?? '';
  if (line.headUnit === PUBLISHED && /^发表于\s?20\d\d/.test(line.text)) return true;
  if (line.coverage >= 0.5 && isSourceOrTime(line.entry)) return true;
  if (line.coverage < 0.3 || line.size > 60 || isProse(line)) return false;
  return DATELINE.test(line.text) || (rule.startsWith('meta-line/') && /^(?:https?:|www\.)/.test(line.text));
}
