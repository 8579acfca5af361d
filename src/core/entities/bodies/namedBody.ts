import { addBody, addPlace } from '../grammar/propose';
import type { Scan } from '../grammar/scan';

/** A body that may be named here, from its form on: what the rows of named.rules.ts speak of. */
export class NamedBody {
  /** Where the name begins; set by the walk. */
  start = -1;
  /** Where the body ends, its units included; the form itself ends at `formEnd`. */
  end: number;
  /** A level's letter or a place begins the name or stands in it. */
  anchored = false;
  /** A level's letter begins the name (区图书馆). */
  leveled = false;

  constructor(
    readonly scan: Scan,
    /** The word that ends in the form. */
    readonly index: number,
    public form: number,
    readonly formEnd: number,
  ) {
    this.end = formEnd;
  }

  get text(): string {
    return this.scan.text;
  }

  /** Where the last word begins; the form may begin before it or inside. */
  get last(): number {
    return this.scan.words.starts[this.index] as number;
  }

  get kind(): number {
    return this.scan.words.kinds[this.index] as number;
  }

  /** The form is the last character of a longer word (炼油|厂). */
  get inside(): boolean {
    return this.form > this.last && this.formEnd - this.form < 2;
  }

  /** 医院 of 县人民医院. */
  get formText(): string {
    return this.text.slice(this.form, this.formEnd);
  }

  /** What stands before the form. */
  get prefix(): string {
    return this.text.slice(this.start, this.form);
  }

  get name(): string {
    return this.text.slice(this.start, this.formEnd);
  }

  before(length: number): string {
    return this.text.slice(Math.max(0, this.start - length), this.start);
  }

  after(length: number): string {
    return this.text.slice(this.formEnd, this.formEnd + length);
  }

  /** The end of the place that begins the name; 0 where none does. */
  get place(): number {
    return this.scan.places.endOf(this.start);
  }

  /** Proposes the body; `rule` is the id of the row that says so. */
  addBody(rule: string, confidence: number, value?: string): void {
    const { scan, start, end } = this;
    const evidence = value === undefined ? 'organization/known' : 'organization/form';
    addBody(scan, start, end, confidence, rule, value, evidence);
  }

  /** Proposes a place instead, from `start` to the end of the form. */
  addPlace(rule: string, start: number): void {
    const { scan, formEnd } = this;
    addPlace(scan, start, formEnd, 0.8, rule);
  }
}
