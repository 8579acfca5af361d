import type { Line } from '../text/lines';
import { isBoxHeading } from './boxes';
import { skipSpaces, trimEnd } from './characters';
import type { Holder, Marker, Node } from './markers';

const DATE = /^[〇○零一二三四五六七八九十\d０-９]{2,4}\s?年/;
const TITLE_MAX = 50;
const MAX_LOOK_BACK = 400;

/** The lines between markers, for finding what introduces a list. */
export class HolderLines {
  /** The markers that have their place, in the order of the text. */
  readonly placed: Marker[] = [];
  /** By position of a line: 1 where a marker or a holder has its place. */
  private readonly marked: Uint8Array;

  constructor(
    readonly text: string,
    private readonly kept: readonly Line[],
    /** Indices of lines that are no text (tables of contents, notes). */
    private readonly excluded: ReadonlySet<number>,
  ) {
    this.marked = new Uint8Array(kept.length);
  }

  /** Tells that a marker has its place. */
  note(candidate: Marker): void {
    this.placed.push(candidate);
    this.marked[candidate.position] = 1;
  }

  /** The last marker placed before this one; null where there is none. */
  lastBefore(candidate: Marker): Marker | null {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.placed[middle]?.start ?? 0) < candidate.start) low = middle + 1;
      else high = middle;
    }
    return this.placed[low - 1] ?? null;
  }

  /** The line of the last marker under a holder. */
  lastOf(node: Node): number {
    let at = node;
    for (
      let deeper = at.children[at.children.length - 1];
      deeper;
      deeper = at.children[at.children.length - 1]
    )
      at = deeper;
    return at.candidate?.line ?? at.holder?.line ?? -1;
  }

  /** Tells that a line introduces a list. */
  noteHolder(holder: Holder): void {
    this.marked[holder.position] = 1;
  }

  /** True where a marker or a line that introduces a list has its place. */
  isMarked(position: number): boolean {
    return this.marked[position] === 1;
  }

  /** The line 专栏2　重点工程 right above a list. */
  boxAbove(candidate: Marker): Holder | null {
    const position = candidate.position - 1;
    const line = this.at(position);
    if (!line || line.end - line.start > TITLE_MAX + 10 || this.isMarked(position)) return null;
    if (!isBoxHeading(this.text, line)) return null;
    return holderOf(this, position, 'paragraph');
  }

  /** True where the line above has the looks of a heading. */
  isShortAbove(candidate: Marker): boolean {
    const line = this.at(candidate.position - 1);
    return line !== undefined && isTitle(this.text, line) && !isDated(this.text, line);
  }

  /** True where one of the lines between two positions is a date (成文日期). */
  isDatedBetween(after: number, before: number): boolean {
    for (let position = before - 1; position > after && before - position <= MAX_LOOK_BACK; position--) {
      const line = this.at(position);
      if (line && isDated(this.text, line)) return true;
    }
    return false;
  }

  /** The kept line at a position; undefined where there is none or it is no text. */
  at(position: number): Line | undefined {
    const line = this.kept[position];
    return line && !this.excluded.has(line.index) ? line : undefined;
  }
}

/**
 * What introduces the list that begins with `candidate`: for a list inside its line that line, or the sentence before it
 * where `before` (the marker before) stands on the same; else the lines between the two are asked. `titles`: whether it may
 * be the title of a further document.
 */
export function findHolder(
  lines: HolderLines,
  candidate: Marker,
  before: Marker | null,
  titles: boolean,
): Holder | null {
  const own = candidate.position;
  if (candidate.inside) {
    if (before?.line === candidate.line) return sentenceOf(lines.text, before, candidate);
    return holderOf(lines, own, 'paragraph', candidate.start);
  }
  const after = before?.line ?? -1;
  let nearest = -1;
  for (let position = own - 1; position >= 0 && own - position <= MAX_LOOK_BACK; position--) {
    const line = lines.at(position);
    if (!line || line.index <= after) break;
    if (nearest < 0) nearest = position;
    if (!titles) break;
    if (isTitle(lines.text, line) && !isDated(lines.text, line))
      return holderOf(lines, topOf(lines, position, after), 'document');
  }
  return nearest < 0 ? null : holderOf(lines, nearest, 'paragraph');
}

/** The sentence that introduces a list, behind another list in the same paragraph; null where there is none. */
function sentenceOf(text: string, before: Marker, candidate: Marker): Holder | null {
  let start = candidate.start;
  while (start > before.end && !/[。！？!?]/.test(text.charAt(start - 1))) start--;
  // Where the items are sentences the introducing one may be several back; the nearest will do.
  if (start >= candidate.start - 1) {
    start--;
    while (start > before.end && !/[。！？!?]/.test(text.charAt(start - 1))) start--;
  }
  if (start <= before.end || candidate.start - start < 4) return null;
  start = skipSpaces(text, start, candidate.start);
  return {
    kind: 'paragraph',
    line: candidate.line,
    position: candidate.position,
    start,
    limit: candidate.start,
  };
}

/** Titles run over several lines. */
function topOf(lines: HolderLines, position: number, after: number): number {
  let top = position;
  for (let count = 0; count < 2; count++) {
    const above = lines.at(top - 1);
    const here = lines.at(top);
    if (!above || !here || above.index <= after || above.index !== here.index - 1) break;
    if (!isTitle(lines.text, above) || isDated(lines.text, above) || above.end - above.start < 6) break;
    top--;
  }
  return top;
}

function isTitle(text: string, line: Line): boolean {
  const end = trimEnd(text, line.start, line.end);
  const start = skipSpaces(text, line.start, end);
  if (end - start > TITLE_MAX || end - start < 4) return false;
  return !/[。；;：:，,、！!？?]$/.test(text.slice(end - 1, end));
}

function isDated(text: string, line: Line): boolean {
  const start = skipSpaces(text, line.start, line.end);
  return DATE.test(text.slice(start, start + 12)) && line.end - start < 20;
}

function holderOf(
  lines: HolderLines,
  position: number,
  kind: Holder['kind'],
  limit = Infinity,
): Holder | null {
  const line = lines.at(position);
  if (!line) return null;
  const lineEnd = trimEnd(lines.text, line.start, line.end);
  const start = skipSpaces(lines.text, line.start, lineEnd);
  return { kind, line: line.index, position, start, limit: Math.min(lineEnd, limit) };
}

/** The title of an attachment stands in the line under 附件1; null where that line is none. */
export function titleBelow(
  lines: HolderLines,
  candidate: Marker,
): { start: number; end: number; runIn: boolean } | null {
  const line = lines.at(candidate.position + 1);
  if (!line || lines.isMarked(candidate.position + 1)) return null;
  if (!isTitle(lines.text, line) || isDated(lines.text, line)) return null;
  const end = trimEnd(lines.text, line.start, line.end);
  const start = skipSpaces(lines.text, line.start, end);
  return { start, end, runIn: false };
}
