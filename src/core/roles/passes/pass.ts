import type { Words } from '../../words';
import type { Context } from '../context';
import type { LineFeatures } from '../features';
import type { PageHints } from '../pageHints';

/** What passes may look at: the measured lines and what was read from them as a whole. */
export interface PageView {
  readonly lines: readonly LineFeatures[];
  /** How much frame the page has around its article, 0..1. */
  readonly chrome: number;
  /** Where the article was announced to begin (正文起点); -1 where nothing announces one. */
  readonly anchor: number;
  readonly context: Context;
  /** Lines of the article's own contact details. */
  readonly contact: readonly boolean[];
  /** By line 2 for a signature and its date, 1 for what else closes the article, 0 for the rest. */
  readonly closing: readonly number[];
  /** The labelled lines of a notice of an event. */
  readonly event: readonly boolean[];
  /** Rows of tables. */
  readonly table: readonly boolean[];
  /** Entries of a directory. */
  readonly directory: readonly boolean[];
  /** Lines of the site's own frame, where is known what it repeats. */
  readonly frame?: readonly boolean[];
  /** What the page's HTML tells, where it came from one. */
  readonly hints?: PageHints;
}

/**
 * One kind of evidence that several lines give together: it looks at the page and changes the scores of lines. Its id
 * stands in the evidence of each line that it changed. Linear in the number of lines.
 */
export interface ScorePass {
  readonly id: string;
  /** Why the line speaks for the article, for hovers and reports. */
  readonly words: Words;
  run(page: PageView, scores: LineScores): void;
}

/** The scores of all lines (正文分), and which passes changed each. */
export class LineScores {
  readonly #changed: Uint32Array;
  #pass = 0;
  #any = false;

  constructor(readonly values: number[]) {
    this.#changed = new Uint32Array(values.length);
  }

  /** The score of a line; 0 where there is none. */
  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** Gives a line another score; a pass that changes nothing leaves no trace. */
  set(index: number, score: number): void {
    if (this.values[index] === score) return;
    this.values[index] = score;
    this.#changed[index] = (this.#changed[index] ?? 0) | this.#pass;
    this.#any = true;
  }

  /** A line speaks at least so much for the article. */
  raise(index: number, least: number): void {
    if (this.at(index) < least) this.set(index, least);
  }

  /** Runs one pass; `bit` is its place among all. Returns whether it changed any score. */
  run(pass: ScorePass, bit: number, page: PageView): boolean {
    this.#pass = 1 << bit;
    this.#any = false;
    pass.run(page, this);
    return this.#any;
  }

  /** Which passes changed the line, as bits by their places. */
  changed(index: number): number {
    return this.#changed[index] ?? 0;
  }
}
