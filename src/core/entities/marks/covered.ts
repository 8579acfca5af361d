import type { Mention } from '../mention';

/** Which characters of a paragraph mentions stand on, and how long these are: asked in the length of a name, not of the list. */
export class Covered {
  private readonly lengths: Int32Array;

  constructor(length: number, mentions: readonly Pick<Mention, 'start' | 'end'>[] = []) {
    this.lengths = new Int32Array(length);
    for (const { start, end } of mentions) this.add(start, end);
  }

  add(start: number, end: number): void {
    for (let at = start; at < end; at++) this.lengths[at] = Math.max(this.lengths[at] as number, end - start);
  }

  /** The length of the longest mention that shares a character with the stretch; 0 where none does. */
  longest(start: number, end: number): number {
    let longest = 0;
    for (let at = start; at < end; at++) longest = Math.max(longest, this.lengths[at] as number);
    return longest;
  }
}
