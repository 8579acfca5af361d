import { foldUnit, foldWidth } from '../text/width';
import { foldTraditional, simpleUnit } from '../text/variants';
import type { CatalogueEntry } from './catalogueEntry';
import { ERROR_WORDS } from './errorWords';
import { ERROR_LINES, STATUS_AT } from './errorWrappers';
import type { LineTest } from './lineTests';

/** A line longer than this is prose or code by its length alone; the catalogue is tried on shorter ones only. */
export const CATALOGUE_LENGTH = 400;

/** What the catalogue found on a line; one and the same for the many lines on which it found nothing. */
export interface Match {
  entry: CatalogueEntry | undefined;
  coverage: number;
  hits: number;
  evidence: number;
  ends: boolean;
}

export const NO_MATCH: Readonly<Match> = { entry: undefined, coverage: 0, hits: 0, evidence: 0, ends: false };

/**
 * What a line is made of (行的构成), as far as the verdict on it needs to know. It is counted on the raw line; the folded
 * forms are made when they are asked for, which for most lines of a statute is never.
 */
export class LineFeatures {
  /** Characters that are not white space. */
  size = 0;
  /** Han characters among them. */
  han = 0;
  /** 。！？； and their like. */
  sentenceEnds = 0;
  /** 。 among them. */
  fullStops = 0;
  /** 、， and their like. */
  pauses = 0;
  /** Colons, which every label has. */
  colons = 0;
  /** 0 to 9. */
  figures = 0;
  /** Bars or tabs set cells of a row apart. */
  cells = false;
  /** A character of it has a half-width form, a simplified one: else it is its own. */
  folds = true;
  traditional = true;
  /** Begins with the indent of a paragraph (首行缩进): two full-width spaces, or several narrow ones. */
  indented = false;
  endsSentence = false;
  /** Begins with a marker of numbered prose (一、 （一） 第三条). */
  numbered = false;
  /** Has a form of official documents or a byline (documentForms.ts). */
  documentForm = false;
  /** A label with its value (票价：30元): a list inside an article has many. */
  labelled = false;
  /** Which words and lines of error pages it may match, as bits in the order of `ERROR_WORDS` and `ERROR_LINES`. */
  errors = 0;
  /** Which of the `LINE_TESTS` it may match, as bits. */
  tests = 0;
  #match: Match = NO_MATCH;
  #measured: Match = NO_MATCH;
  #measuredForm = false;
  #text: string | undefined = undefined;
  #plain: string | undefined = undefined;

  /** The code units that the line begins and ends with, in half width: they cost no string. 0 for a blank line. */
  readonly headUnit: number;
  readonly lastUnit: number;

  /** @param bare the line as it stands, white space at the ends off, letter-spacing closed */
  constructor(readonly bare: string) {
    this.headUnit = bare === '' ? 0 : foldUnit(bare.charCodeAt(0));
    this.lastUnit = bare === '' ? 0 : foldUnit(bare.charCodeAt(bare.length - 1));
  }

  /** The measures are taken; what passes change from here on, `again` does not give. */
  measured(): void {
    this.#measured = this.#match;
    this.#measuredForm = this.documentForm;
  }

  /** The same line as it was measured, to be changed apart from this. */
  again(): LineFeatures {
    const other = new LineFeatures(this.bare);
    other.size = this.size;
    other.han = this.han;
    other.sentenceEnds = this.sentenceEnds;
    other.fullStops = this.fullStops;
    other.pauses = this.pauses;
    other.colons = this.colons;
    other.figures = this.figures;
    other.indented = this.indented;
    other.endsSentence = this.endsSentence;
    other.numbered = this.numbered;
    other.cells = this.cells;
    other.folds = this.folds;
    other.traditional = this.traditional;
    other.documentForm = this.#measuredForm;
    other.labelled = this.labelled;
    other.errors = this.errors;
    other.tests = this.tests;
    other.#match = this.#measured;
    other.#text = this.#text;
    other.#plain = this.#plain;
    return other;
  }

  /** The same in half width. */
  get text(): string {
    return (this.#text ??= this.folds ? foldWidth(this.bare) : this.bare);
  }

  /** The same in simplified characters, as far as the analyser's words go; for lines of prose the text itself. */
  get plain(): string {
    return (this.#plain ??=
      this.traditional && this.bare.length <= CATALOGUE_LENGTH ? foldTraditional(this.text) : this.text);
  }

  /** The strongest entry of the catalogue on the line; undefined where none matched. */
  get entry(): CatalogueEntry | undefined {
    return this.#match.entry;
  }
  /** Share of the line that entries of the catalogue cover, 0..1. */
  get coverage(): number {
    return this.#match.coverage;
  }
  /** How many times entries matched. */
  get hits(): number {
    return this.#match.hits;
  }
  /** Sum over the entries that matched, each by its share. */
  get evidence(): number {
    return this.#match.evidence;
  }
  /** An entry that ends articles covers most of the line. */
  get ends(): boolean {
    return this.#match.ends;
  }

  /** It may be a line of an error wrapper (错误页包装). */
  get maybeErrorLine(): boolean {
    return this.errors >> ERROR_WORDS.length !== 0;
  }
  /** It may hold the status of an error wrapper, be it in its middle. */
  get maybeStatus(): boolean {
    return (this.errors & (1 << (ERROR_WORDS.length + ERROR_LINES.indexOf(STATUS_AT)))) !== 0;
  }

  /** False where the line has none of the words that one of the `LINE_TESTS` needs. */
  mayMatch({ bit }: LineTest): boolean {
    return (this.tests & bit) !== 0;
  }

  /** Whether the line matches one of them; the pattern is tried where its words stand in the line only. */
  matches(test: LineTest): boolean {
    return this.mayMatch(test) && test.pattern.test(this.text);
  }

  /** Whether a character stands in the text, by its code unit. */
  holds(unit: number): boolean {
    for (let at = 0; at < this.bare.length; at++)
      if (foldUnit(this.bare.charCodeAt(at)) === unit) return true;
    return false;
  }

  /** Takes what the catalogue found. */
  take(match: Match): void {
    this.#match = match;
  }

  /** The line belongs to a document whatever the catalogue found on it. */
  isForm(): void {
    this.documentForm = true;
    this.#match = NO_MATCH;
  }

  /** What was found ends no article after all. */
  endsNothing(): void {
    this.#match = { ...this.#match, ends: false };
  }

  /** The code unit that the line begins with, in half width and simplified: most lines are told by it, and nothing is made. */
  get firstUnit(): number {
    return simpleUnit(this.headUnit);
  }
  /** The first and the last character of the text. */
  get first(): string {
    return String.fromCharCode(this.headUnit);
  }
  get last(): string {
    return String.fromCharCode(this.lastUnit);
  }
}
