import { WEIGHTS } from '../score';
import type { ScorePass } from './pass';

/** Lines with the marks of this article's own paragraphs: their indent, a signature with its date (context.ts). */
export const ownMarks: ScorePass = {
  id: 'own-marks',
  words: {
    en: 'has the marks of the article’s own paragraphs',
    zh: '具有正文段落的格式（缩进、署名与日期）',
  },
  run({ context, frame }, scores) {
    context.own.forEach((own, index) => {
      if (own > 0 && frame?.[index] !== true) scores.set(index, scores.at(index) + WEIGHTS.own * own);
    });
  },
};
