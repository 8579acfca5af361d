import type { Scan } from '../grammar/scan';
import { theLexicon } from '../lexicon/lexicon';
import { isHan } from '../lexicon/words';
import { accept, crosses } from './accept';
import { NEED, type Around } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';

/** A person who may be named here: what the rows of reading.rules.ts speak of. */
export class Person {
  before!: Around;
  after!: Around;
  /** The stronger of the two sides. */
  evidence!: Around;
  /** Bits that the name must be cheaper than plain words. */
  need: number = NEED.neutral;
  /** Where the name that was taken ends; 0 where none was. */
  taken = 0;

  constructor(
    readonly scan: Scan,
    readonly at: number,
    public end: number,
    /** Bits by which the name is the cheaper reading. */
    readonly gain: number,
  ) {}

  /** Looks at both sides. */
  look(): void {
    this.before = evidenceBefore(this.scan, this.at);
    this.after = evidenceAfter(this.scan, this.end);
    this.evidence = this.before.need <= this.after.need ? this.before : this.after;
    this.need = this.evidence.need;
  }

  get text(): string {
    return this.scan.text;
  }

  get length(): number {
    return this.end - this.at;
  }

  /** The character before the name; empty where it begins the paragraph. */
  get previous(): string {
    return this.text[this.at - 1] ?? '';
  }

  get last(): string {
    return this.text[this.end - 1] as string;
  }

  /** What stands after the name may be a part of it. */
  get goesOn(): boolean {
    return isHan(this.text.charCodeAt(this.end));
  }

  /** Nothing after the name speaks for it. */
  get openEnded(): boolean {
    return this.after.need >= NEED.neutral;
  }

  /** The next character is written in given names, and no other name is in the way. */
  get mayTakeOneMore(): boolean {
    const { text, end, at, scan } = this;
    return (theLexicon().given[text.charCodeAt(end)] as number) > 0 && !crosses(scan, at, end + 1);
  }

  /** Takes the name up to `end`. */
  take(rule: string, end: number, confidence: number, around: Around): true {
    this.taken = accept(this.scan, this.at, end, confidence, around, rule);
    return true;
  }
}
