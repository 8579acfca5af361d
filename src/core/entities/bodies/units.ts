import type { Scan } from '../grammar/scan';

/** What stands behind a body and belongs to it, read unit by unit: what units.rules.ts speaks of. */
export class Units {
  /** Where what was read so far ends. */
  end: number;
  /** Where the next unit is read from; a row may move it over a number. */
  at: number;
  /** How many units were read before. */
  count = 0;
  /** The next unit begins with a number. */
  numbered = false;
  /** Where the next unit ends by its domain, form or level. */
  next = 0;

  constructor(
    readonly scan: Scan,
    from: number,
    /** The end of a body of government that begins somewhere; 0 where none does. */
    readonly hostEnd: (scan: Scan, at: number) => number,
  ) {
    this.end = this.at = from;
  }

  get text(): string {
    return this.scan.text;
  }

  before(length: number): string {
    return this.text.slice(Math.max(0, this.end - length), this.end);
  }

  after(length: number, from = this.at): string {
    return this.text.slice(from, from + length);
  }

  /** Reads a pattern from `at` on; true where it is there, and then it belongs to the body. */
  over(pattern: RegExp, most: number): boolean {
    const match = pattern.exec(this.after(most));
    if (!match) return false;
    this.end = this.at + match[0].length;
    return true;
  }
}
