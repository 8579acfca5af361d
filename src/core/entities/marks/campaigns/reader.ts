import type { Mention } from '../../mention';

/** Holds what the forms have found in a paragraph. */
export class CampaignReader {
  readonly mentions: Mention[] = [];
  private readonly slogans: readonly Mention[];

  constructor(
    private readonly text: string,
    found: readonly Mention[],
  ) {
    this.slogans = found.filter(({ type }) => type === 'slogan');
  }

  /** The campaign of this name (in half width), where no other one stands and no slogan that is as long. */
  add(start: number, { length }: string, form: string, confidence: number): void {
    const end = start + length;
    const over = (other: Mention): boolean => other.start < end && start < other.end;
    if (this.slogans.some((slogan) => over(slogan) && slogan.end - slogan.start >= length)) return;
    if (this.mentions.some(over)) return;
    const name = this.text.slice(start, end);
    this.mentions.push({
      type: 'campaign',
      start,
      end,
      text: name,
      canonical: name.normalize('NFKC').replace(/\s/g, ''),
      confidence,
      evidence: [{ id: `campaign/${form}` }],
    });
  }
}
