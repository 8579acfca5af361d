import type { Mention } from '../../mention';
import { Covered } from '../covered';
import { markOf } from '../forms';

/** Holds what the forms have found in a paragraph. */
export class CampaignReader {
  readonly mentions: Mention[] = [];
  private readonly covered: Covered;
  private readonly slogans: Covered;
  private readonly ends = new Set<number>();

  constructor(
    private readonly text: string,
    found: readonly Mention[],
  ) {
    this.covered = new Covered(text.length);
    this.slogans = new Covered(
      text.length,
      found.filter(({ type }) => type === 'slogan'),
    );
  }

  /** Whether a campaign found so far ends here, or right before a mark that closes it. */
  endsAt(offset: number): boolean {
    return this.ends.has(offset);
  }

  /** The campaign of this name (in half width), where no other one stands and no slogan that is as long. */
  add(start: number, { length }: string, form: string, confidence: number): void {
    const end = start + length;
    if (this.slogans.longest(start, end) >= length || this.covered.longest(start, end) > 0) return;
    this.covered.add(start, end);
    this.ends.add(end);
    this.mentions.push(markOf('campaign', this.text, start, end, form, confidence));
  }
}
