import type { Scan } from '../grammar/scan';

/** A post that is read from its head to the left: what the rows of head.rules.ts and extent.rules.ts speak of. */
export class Post {
  /** Where the head begins (书记 of 县委副书记); -1 while it is not known. */
  head = -1;
  /** Where the post begins so far. */
  start = -1;
  /** A body, a place or a level has joined it. */
  attached = false;
  /** A rank has (副, 代). */
  ranked = false;
  /** The body that the post is of has been read. */
  usedBody = false;
  /** How often the rows have been asked where it begins. */
  round = 0;

  constructor(
    readonly scan: Scan,
    /** The word in which the head ends. */
    readonly index: number,
    readonly end: number,
  ) {}

  /** Says where the head begins. */
  hasHead(start: number): true {
    this.head = this.start = start;
    return true;
  }

  get text(): string {
    return this.scan.text;
  }

  get headText(): string {
    return this.text.slice(this.head, this.end);
  }

  /** Up to so many characters before the post. */
  before(length: number): string {
    return this.text.slice(Math.max(0, this.start - length), this.start);
  }

  /** The word before the post is one character. */
  get afterLetter(): boolean {
    const { words } = this.scan;
    return words.endAt(this.start - 1) - words.startAt(this.start - 1) === 1;
  }

  /** Moves the start to the left, where there is one to move to. */
  from(start: number): boolean {
    if (start < 0) return false;
    this.start = start;
    return true;
  }

  /** The same over what the post is of. */
  of(start: number): boolean {
    this.attached ||= start >= 0;
    return this.from(start);
  }

  /** The same over the body. */
  ofBody(start: number): boolean {
    this.usedBody ||= start >= 0;
    return this.of(start);
  }
}
