import type { Scan } from '../grammar/scan';
import { addPlace } from '../grammar/propose';

/** A word of the text that may be a place or end one: what known.rules.ts and byForm.rules.ts speak of. */
export class WordPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  /** The end of the place that was proposed; 0 where none was. */
  reached = 0;

  constructor(
    readonly scan: Scan,
    readonly index: number,
  ) {
    this.start = scan.words.starts[index] as number;
    this.end = scan.words.ends[index] as number;
    this.kind = scan.words.kinds[index] as number;
  }

  get text(): string {
    return this.scan.text;
  }

  get name(): string {
    return this.text.slice(this.start, this.end);
  }

  get length(): number {
    return this.end - this.start;
  }

  before(length: number): string {
    return this.text.slice(Math.max(0, this.start - length), this.start);
  }

  after(length: number): string {
    return this.text.slice(this.end, this.end + length);
  }

  /** Proposes the place, by default the word itself; true. */
  add(
    rule: string,
    confidence: number,
    evidence: string,
    {
      start = this.start,
      end = this.end,
      value,
    }: { start?: number; end?: number; value?: string | undefined } = {},
  ): boolean {
    this.reached = addPlace(this.scan, start, end, confidence, rule, value, evidence);
    return true;
  }
}
