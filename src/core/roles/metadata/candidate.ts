import type { LineRole, LineVerdict, MetadataField, ResidueCategory } from '../../record';
import type { Line } from '../../text/lines';
import { foldTraditional } from '../../text/variants';
import { foldWidth } from '../../text/width';

/** A line that may say something about the page: trimmed, in half width and simplified, with a way back to offsets. */
export class Candidate {
  readonly text: string;
  readonly role: LineRole;
  readonly category: ResidueCategory | undefined;
  private readonly from: number;

  constructor(
    private readonly source: string,
    readonly line: Line,
    verdict: LineVerdict | undefined,
  ) {
    const folded = foldTraditional(foldWidth(line.text));
    const lead = /^[\s\u200b\ufeff]*/.exec(folded)?.[0].length ?? 0;
    this.text = folded.slice(lead).replace(/[\s\u200b\ufeff]+$/, '');
    this.from = line.start + lead;
    this.role = verdict?.role ?? 'body';
    this.category = verdict?.category;
  }

  /** The field at [start, end) of `text`, as it stands in the page. */
  field(start: number, end: number): MetadataField {
    return fieldAt(this.source, this.from + start, this.from + end);
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

/** A field of the page's text, without white space at its ends. */
export function fieldAt(source: string, start: number, end: number): MetadataField {
  while (start < end && /[\s\u200b]/.test(source.charAt(start))) start++;
  while (end > start && /[\s\u200b]/.test(source.charAt(end - 1))) end--;
  return { text: source.slice(start, end), start, end };
}
