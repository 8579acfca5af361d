import type { Mention } from '../../mention';
import { Covered } from '../covered';
import { markOf } from '../forms';
import { BEFORE_NUMBER, PAN, UNKNOWN_HOLDER, WIDE, WITH } from './holder.rules';

/** Holds what the forms have found in a paragraph. */
export class MeetingReader {
  readonly mentions: Mention[] = [];
  private readonly covered: Covered;
  private heads: Map<number, number> | undefined;
  private holders: Int32Array | undefined;

  constructor(
    readonly folded: string,
    private readonly text: string,
    private readonly found: readonly Mention[],
  ) {
    this.covered = new Covered(folded.length);
  }

  /** Over the places and bodies to the left of a name. */
  withHolders(from: number): number {
    this.heads ??= headsOf(this.found);
    let at = from;
    for (let round = 0; round < 5; round++) {
      const named = this.heads.get(at);
      const word = BEFORE_NUMBER.exec(this.folded.slice(Math.max(0, at - 11), at));
      const next = Math.min(named ?? at, word ? at - word[0].length : at);
      if (next === at) break;
      at = next;
    }
    if (at < from) return at;
    const unknown = UNKNOWN_HOLDER.exec(this.folded.slice(Math.max(0, at - 24), at))?.[1];
    return unknown === undefined ? at : at - unknown.length;
  }

  /** Where the place, the body or the wide word begins that a forum is named by; -1 without one. */
  firstName(from: number, to: number): number {
    let first = WIDE.exec(this.folded.slice(from, to))?.index ?? -1;
    if (first >= 0) first += from;
    this.holders ??= nextStarts(this.found, this.folded.length);
    const named = this.holders[from] as number;
    if (named < to - 2) first = first < 0 ? named : Math.min(first, named);
    // 泛亚洲.
    return first > from && PAN.has(this.folded.charAt(first - 1)) ? first - 1 : first;
  }

  /** The meeting from `start` to the end of the match, where no other one stands. */
  add(start: number, { 0: written, index }: RegExpExecArray, form: string, confidence: number): void {
    const behind = index + written.length;
    const end = behind + (WITH.exec(this.folded.slice(behind, behind + 24))?.[0].length ?? 0);
    if (end - start < 3 || this.covered.longest(start, end) > 0) return;
    this.covered.add(start, end);
    this.mentions.push(markOf('meeting', this.text, start, end, form, confidence));
  }
}

/** From each offset on, where the next place or body begins; behind the text where none does. */
function nextStarts(found: readonly Mention[], length: number): Int32Array {
  const next = new Int32Array(length + 1).fill(length + 1);
  for (const { type, start } of found) if (type === 'place' || type === 'organization') next[start] = start;
  for (let at = length - 1; at >= 0; at--) if ((next[at] as number) > at) next[at] = next[at + 1] as number;
  return next;
}

/** Where the longest place or body begins that ends at an offset. */
function headsOf(found: readonly Mention[]): Map<number, number> {
  const heads = new Map<number, number>();
  for (const { type, start, end } of found) {
    if (type !== 'place' && type !== 'organization') continue;
    heads.set(end, Math.min(start, heads.get(end) ?? start));
  }
  return heads;
}
