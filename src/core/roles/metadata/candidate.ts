import type { LineRole, LineVerdict, MetadataField, ResidueCategory } from '../../record';
import type { Line } from '../../text/lines';
import { foldTraditional } from '../../text/variants';
import { foldWidth } from '../../text/width';
import { readLabels, type Labelled } from './labels';
import { FOLDS, signsOf, TRADITIONAL } from './signs';

/** A line that may say something about the page: trimmed, in half width and simplified, with a way back to offsets. */
export class Candidate {
  readonly text: string;
  readonly role: LineRole;
  readonly category: ResidueCategory | undefined;
  /** What stands on it (signs.ts). */
  readonly signs: number;
  private readonly from: number;
  /** The whole line in half width, and that simplified. */
  readonly half: string;
  readonly plain: string;
  private ownLabels: readonly Labelled[] | undefined;

  constructor(
    private readonly source: string,
    readonly line: Line,
    verdict: LineVerdict | undefined,
  ) {
    this.signs = signsOf(line.text);
    this.half = this.has(FOLDS) ? foldWidth(line.text) : line.text;
    this.plain = this.has(TRADITIONAL) ? foldTraditional(this.half) : this.half;
    const { plain } = this;
    let lead = 0;
    let end = plain.length;
    while (lead < end && isBlank(plain.charCodeAt(lead))) lead++;
    while (end > lead && isBlank(plain.charCodeAt(end - 1))) end--;
    this.text = plain.slice(lead, end);
    this.from = line.start + lead;
    this.role = verdict?.role ?? 'body';
    this.category = verdict?.category;
  }

  /** Whether one of the signs stands on it. */
  has(signs: number): boolean {
    return (this.signs & signs) !== 0;
  }

  /** Its labels, as those of an information block where it is of one. */
  get labels(): readonly Labelled[] {
    return (this.ownLabels ??= this.labelsAs(this.category === 'info-block'));
  }

  /** The same, whether it is of such a block or not. */
  labelsAs(inBlock: boolean): Labelled[] {
    return readLabels(this.line, this, inBlock);
  }

  /** The field at [start, end) of `text`, as it stands in the page. */
  field(start: number, end: number): MetadataField {
    return fieldAt(this.source, this.from + start, this.from + end);
  }

  /** The field at [start, end) of the page. */
  span(start: number, end: number): MetadataField {
    return fieldAt(this.source, start, end);
  }

  /** The whole line. */
  whole(): MetadataField {
    return this.field(0, this.text.length);
  }

  /** Offset in the page of a place in `text`. */
  at(index: number): number {
    return this.from + index;
  }
}

/** The lines of a page by where they stand, as candidates that are opened once. */
export interface PageLines {
  filled: readonly Line[];
  open(line: Line): Candidate;
  role(line: Line): string | undefined;
  /** Where the article's first sentence stands among the filled lines, and its last kept line. */
  headEnd: number;
  last: number;
}

/** White space or a character without width. Nearly all characters are told by their number alone. */
function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13);
  if (code > 0x3000 && code < 0xfeff) return false;
  return /[\s\u200b]/.test(String.fromCharCode(code));
}

/** A field of the page's text, without white space at its ends. */
export function fieldAt(source: string, start: number, end: number): MetadataField {
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return { text: source.slice(start, end), start, end };
}
