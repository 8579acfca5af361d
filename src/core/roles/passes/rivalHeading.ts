import { isHeadline } from '../context';
import type { LineFeatures } from '../lineFeatures';
import { headingOfTitle, type PageHints } from '../pageHints';
import { isProse, WEIGHTS } from '../score';
import type { ScorePass } from './pass';

/** The source and time of another article stand so near below its headline, in filled lines. */
const NEAR = 6;

/**
 * A heading bears the title that the page gives its article, something was said below it, and then a heading of the same rank
 * follows with a source and time of its own: another article begins there (下一篇), however long it is.
 */
export const rivalHeading: ScorePass = {
  id: 'rival-heading',
  words: {
    en: 'belongs to another article; the page bears the title of one that stands above',
    zh: '属于另一篇文章，而网页标题所指的是上面那一篇',
  },
  run({ lines, hints }, scores) {
    const from = hints ? beginsAt(lines, hints) : -1;
    if (from < 0) return;
    for (let index = from; index < lines.length; index++)
      if (scores.at(index) > WEIGHTS.passing) scores.set(index, WEIGHTS.passing);
  },
};

/** The heading of the other article; -1 where there is none. */
function beginsAt(lines: readonly LineFeatures[], hints: PageHints): number {
  const title = headingOfTitle(hints);
  const rank = title === undefined ? undefined : hints.headings.get(title);
  if (title === undefined || rank === undefined) return -1;
  const own = lines.findIndex(({ bare }) => bare === title);
  if (own < 0) return -1;
  let said = false;
  for (let index = own + 1; index < lines.length; index++) {
    const line = lines[index] as LineFeatures;
    if (line.size === 0 || line.bare === title) continue;
    if (said && hints.headings.get(line.bare) === rank && isHeadline(line) && isAnnounced(lines, index))
      return index;
    said ||= isProse(line);
  }
  return -1;
}

/** A source or time stands near below, and then running text. */
function isAnnounced(lines: readonly LineFeatures[], heading: number): boolean {
  let announced = false;
  let seen = 0;
  for (let index = heading + 1; index < lines.length && seen < NEAR * 2; index++) {
    const line = lines[index] as LineFeatures;
    if (line.size === 0) continue;
    seen++;
    if (announced && isProse(line)) return true;
    announced ||=
      seen <= NEAR &&
      line.coverage >= 0.5 &&
      /^meta-line\/(?:time|source|outlet)$/u.test(line.entry?.rule ?? '');
  }
  return false;
}
