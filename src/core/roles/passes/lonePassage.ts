import type { LineFeatures } from '../features';
import { isProse, WEIGHTS } from '../score';
import type { LineScores, ScorePass } from './pass';

/** An article of one paragraph stands at most so many filled lines below its source or the path of the page. */
const REACH = 8;

/**
 * The paragraph that is a whole article (一段话的文章), where no more than one speaks for itself: the one with the greatest
 * score, rather one near what announces articles.
 */
export const lonePassage: ScorePass = {
  id: 'lone-passage',
  words: {
    en: 'the one paragraph of the page that could be its article',
    zh: '全页唯一可能是正文的段落',
  },
  run({ lines }, scores) {
    const best = findLone(lines, scores);
    if (best >= 0) scores.set(best, scores.at(best) + WEIGHTS.anchor);
  },
};

function findLone(lines: readonly LineFeatures[], scores: LineScores): number {
  let best = -1;
  let bestScore = 0;
  let announced = REACH + 1;
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    announced++;
    if (line.coverage >= 0.3 && /^(?:breadcrumb|meta-line)\//.test(line.entry?.rule ?? '')) announced = 0;
    if (!isProse(line) || !line.endsSentence) return;
    const score = scores.at(index) + (announced <= REACH ? WEIGHTS.prose : 0);
    if (score <= bestScore) return;
    best = index;
    bestScore = score;
  });
  return best;
}
