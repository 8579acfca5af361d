import { WEIGHTS } from '../score';
import type { ScorePass } from './pass';

/** The first running text under a title with its source and time (正文起点). */
export const beginning: ScorePass = {
  id: 'beginning',
  words: {
    en: 'the first text under a title with its source or time',
    zh: '标题与来源、时间之后的第一段',
  },
  run({ anchor, chrome }, scores) {
    if (anchor >= 0) scores.set(anchor, scores.at(anchor) + WEIGHTS.anchor * chrome);
  },
};
