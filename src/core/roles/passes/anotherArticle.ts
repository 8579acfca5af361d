import { isHeadline } from '../context';
import type { LineFeatures } from '../lineFeatures';
import { isProse, WEIGHTS } from '../score';
import type { ScorePass } from './pass';

/** An article of so few paragraphs can be outweighed by another one below it; a longer one holds by itself. */
const SHORT = 2;
/** The headline of the other article stands so near above its source and time, in filled lines. */
const NEAR = 3;

/**
 * A short article that has ended (下一篇, 相关新闻), then a headline with a source and time of its own: another article begins
 * there (另一篇文章), which is not the one that the page is about, however long it is.
 */
export const anotherArticle: ScorePass = {
  id: 'another-article',
  words: {
    en: 'belongs to another article, which has a headline, source and time of its own',
    zh: '属于另一篇自带标题、来源和时间的文章',
  },
  run({ lines, anchor }, scores) {
    const from = anchor < 0 ? -1 : beginsAt(lines, anchor);
    if (from < 0) return;
    for (let index = from; index < lines.length; index++)
      if (scores.at(index) > WEIGHTS.passing) scores.set(index, WEIGHTS.passing);
  },
};

/** The first line of the other article; -1 where there is none. */
function beginsAt(lines: readonly LineFeatures[], anchor: number): number {
  let paragraphs = 0;
  let ended = false;
  let recent: number[] = [];
  for (let index = anchor; index < lines.length; index++) {
    const line = lines[index] as LineFeatures;
    if (line.size === 0) continue;
    if (!ended) {
      if (isProse(line) && ++paragraphs > SHORT) return -1;
      ended = line.ends && line.coverage >= 0.8 && /^related\//.test(line.entry?.rule ?? '');
      continue;
    }
    if (announces(line)) {
      const headline = recent.findIndex((at) => isHeadline(lines[at] as LineFeatures));
      if (headline >= 0 && goesOn(lines, index)) return recent[headline] as number;
    }
    recent = [...recent.slice(1 - NEAR), index];
  }
  return -1;
}

function announces(line: LineFeatures): boolean {
  return line.coverage >= 0.5 && /^meta-line\/(?:time|source|outlet)$/.test(line.entry?.rule ?? '');
}

/** The other article has paragraphs: two of running text right below. */
function goesOn(lines: readonly LineFeatures[], from: number): boolean {
  const below = lines.slice(from + 1, from + 12).filter(({ size }) => size > 0);
  return below.slice(0, 3).filter(isProse).length >= 2;
}
