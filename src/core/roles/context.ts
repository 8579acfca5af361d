import { isDateLine, maySign } from './documentForms';
import type { LineFeatures } from './features';
import { asks, isProse, passes } from './score';

/** What only the lines around a line can say about it (上下文). */
export interface Context {
  /** By line: 0.4 for prose alone among labels (a teaser), 1 for prose among prose. */
  support: number[];
  /** By line how surely it has the marks of this article's own paragraphs (its indent; a signature with its date): 0, 1, 2. */
  own: number[];
  /** Lines of headlines one under the other, as a list of links has them. */
  listed: boolean[];
}

/** So many neighbours on each side speak for or against a line of prose. */
const NEIGHBOURS = 2;
/** Headlines one under the other are a list from this many on. */
const LIST_LENGTH = 6;

/** Looks at the lines around each line. Linear. */
export function readContext(all: readonly LineFeatures[]): Context {
  const filled: number[] = [];
  all.forEach((line, index) => {
    if (line.size > 0 && !passes(line)) filled.push(index);
  });
  const support = new Array<number>(all.length).fill(1);
  const voices = new Uint8Array(filled.length);
  for (let at = 0; at < filled.length; at++)
    voices[at] = speaks(all[filled[at] as number] as LineFeatures) ? 1 : 0;
  for (let at = 0; at < filled.length; at++) {
    const first = Math.max(0, at - NEIGHBOURS);
    const last = Math.min(filled.length - 1, at + NEIGHBOURS);
    let speaking = 0;
    for (let other = first; other <= last; other++) if (other !== at) speaking += voices[other] as number;
    // Two that speak are as many as count: most lines keep what they have.
    if (speaking < 2)
      support[filled[at] as number] =
        0.4 + 0.6 * Math.min(1, speaking / Math.min(2, Math.max(1, last - first)));
  }
  return {
    support,
    own: ownMarks(all, filled),
    listed: findLists(all, filled),
  };
}

function ownMarks(all: readonly LineFeatures[], filled: readonly number[]): number[] {
  let indented = 0;
  for (const line of all) if (line.indented && isProse(line)) indented++;
  let prose = 0;
  if (indented >= 2) for (const line of all) if (isProse(line)) prose++;
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
  for (let at = 1; at < filled.length; at++) {
    const next = filled[at] as number;
    if (!isDateLine(all[next] as LineFeatures)) continue;
    const index = filled[at - 1] as number;
    const line = all[index] as LineFeatures;
    if (line.coverage >= 0.5 || !maySign(line.text)) continue;
    own[index] = 1;
    own[next] = 1;
  }
  return own;
}

/** What neighbours that belong to the article have (正文样): running text, a marker, a form of documents. */
export function speaks(line: LineFeatures): boolean {
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
    !goesOn(line.lastUnit) &&
    line.han >= 4 &&
    line.han * 2 >= line.size
  );
}

/** ; , or : */
function goesOn(unit: number): boolean {
  return unit === 0x3b || unit === 0x2c || unit === 0x3a;
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
