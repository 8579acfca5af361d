/**
 * What a page's HTML tells of its lines beyond their words (页面线索). Lines are named by their text without white space at the
 * ends, so that the hints hold while a clean-up takes lines away.
 */
export interface PageHints {
  /** What the page calls its article, the surest first: what its head says of the article, then the title of its window. */
  readonly titles: readonly string[];
  /** Headings that are no links, with their rank (1 for h1). */
  readonly headings: ReadonlyMap<string, number>;
}

/** A shorter line is like many a title by chance. */
const SHORTEST = 6;

/** The heading that bears the title which the page gives its article; undefined where none does. */
export function headingOfTitle({ titles, headings }: PageHints): string | undefined {
  for (const title of titles) {
    const wanted = bareTitle(title);
    if (wanted.length < SHORTEST) continue;
    let best: string | undefined;
    for (const [heading, rank] of headings) {
      const own = bareTitle(heading);
      if (own.length < SHORTEST || !(wanted.startsWith(own) || own.startsWith(wanted))) continue;
      if (best === undefined || rank < (headings.get(best) ?? 0)) best = heading;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Width and white space say nothing, nor do the dots of a title that was cut off. */
function bareTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?:\.{2,}|…+)$/u, '');
}
