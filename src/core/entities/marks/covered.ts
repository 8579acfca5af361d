import type { Mention } from '../mention';

/** Which characters of a paragraph mentions stand on, and how long these are: asked in the length of a name, not of the list. */
export class Covered {
  /** By character; made for the first mention, since most paragraphs have none. */
  private lengths: Int32Array | undefined;

  constructor(
    private readonly length: number,
    mentions: readonly Pick<Mention, 'start' | 'end'>[] = [],
  ) {
    for (const { start, end } of mentions) this.add(start, end);
  }

  add(start: number, end: number): void {
    const lengths = (this.lengths ??= new Int32Array(this.length));
    for (let at = start; at < end; at++) lengths[at] = Math.max(lengths[at] as number, end - start);
  }

  /** The length of the longest mention that shares a character with the stretch; 0 where none does. */
  longest(start: number, end: number): number {
    const { lengths } = this;
    let longest = 0;
    if (lengths) for (let at = start; at < end; at++) longest = Math.max(longest, lengths[at] as number);
    return longest;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans that touch none of those found before nor each other; both lists are in order. */
export function outside<S extends Span>(spans: readonly S[], blocked: readonly Span[]): S[] {
  const kept: S[] = [];
  let next = 0;
  let end = 0;
  for (const span of spans) {
    while (next < blocked.length && (blocked[next] as Span).end <= span.start) next++;
    const other = blocked[next];
    if (span.start < end || (other && other.start < span.end)) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
