import type { Scan } from '../grammar/scan';

/** Reads the units under the body that ends at `end`; gives their end. */
export type ReadUnits = (scan: Scan, end: number) => number;

/** A body by level, domain and form that may begin at `start` (武义县委, 省新闻出版局): what government.rules.ts speaks of. */
export class GovernmentBody {
  /** How far it is read: behind the party, the places, the letter of the level. */
  at: number;
  /** Where the places end that it begins with. */
  afterPlace: number;
  /** Where the form may begin: behind the letter of a level, or without one. */
  from: number;
  /** A party or a division makes clear that a body of government follows. */
  rooted = false;
  /** It begins with a place. */
  placed = false;
  /** The end of the body of a known name that stands at `at`; 0 where there is none. */
  name = 0;
  /** What was read: the body's end, where its last form begins, and whether it is known by name. */
  end = 0;
  tail = 0;
  known = false;

  constructor(
    readonly scan: Scan,
    public start: number,
    readonly readUnits: ReadUnits,
  ) {
    this.at = this.afterPlace = this.from = start;
  }

  get text(): string {
    return this.scan.text;
  }

  /** A party, a place or a level stands before the form. */
  get root(): boolean {
    return this.rooted || this.placed || this.from > this.at;
  }

  ahead(length: number, from = this.from): string {
    return this.text.slice(from, from + length);
  }

  /** Settles what was read, with the units under it; true. */
  is(end: number, tail: number, rooted = this.root, known = false): boolean {
    this.end = this.readUnits(this.scan, end);
    return this.settle(tail, rooted, known);
  }

  /** The same for a body that has no units under it. */
  isWhole(end: number, tail: number, rooted = this.root): boolean {
    this.end = end;
    return this.settle(tail, rooted, false);
  }

  private settle(tail: number, rooted: boolean, known: boolean): boolean {
    this.tail = tail;
    this.rooted = rooted;
    this.known = known;
    return true;
  }
}
