import type { Mention } from '../../mention';
import { BEFORE_NUMBER, PAN, WIDE } from './holder.rules';

/** Holds what the forms have found in a paragraph. */
export class MeetingReader {
  readonly mentions: Mention[] = [];
  private heads: Map<number, number> | undefined;

  constructor(
    readonly folded: string,
    private readonly text: string,
    private readonly found: readonly Mention[],
  ) {}

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
    return at;
  }

  /** Where the place, the body or the wide word begins that a forum is named by; -1 without one. */
  firstName(from: number, to: number): number {
    let first = WIDE.exec(this.folded.slice(from, to))?.index ?? -1;
    if (first >= 0) first += from;
    for (const { type, start } of this.found)
      if ((type === 'place' || type === 'organization') && start >= from && start < to - 2)
        first = first < 0 ? start : Math.min(first, start);
    // 泛亚洲.
    return first > from && PAN.has(this.folded.charAt(first - 1)) ? first - 1 : first;
  }

  /** The meeting from `start` to the end of the match, where no other one stands. */
  add(start: number, { 0: written, index }: RegExpExecArray, form: string, confidence: number): void {
    const end = index + written.length;
    if (end - start < 3 || this.mentions.some((other) => other.start < end && start < other.end)) return;
    const name = this.text.slice(start, end);
    this.mentions.push({
      type: 'meeting',
      start,
      end,
      text: name,
      canonical: name.normalize('NFKC').replace(/\s/g, ''),
      confidence,
      evidence: [{ id: `meeting/${form}` }],
    });
  }
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
