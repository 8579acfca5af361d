import type { LineFeatures } from '../features';
import { ruleTest } from '../ruleTest';
import { isProse } from '../score';
import type { ScorePass } from './pass';

/** Running text so near on both sides makes a lone piece of residue one that is set into the article. */
const FLANK = 2;
const FLANKED = -1;

const cutsOff = ruleTest(/^(?:comment|copyright|footer|breadcrumb)\//);

/**
 * One piece of residue by itself between paragraphs (查看全部图片): with running text right before and right behind it, it
 * may not cut the article off. What ends articles still does.
 */
export const flanked: ScorePass = {
  id: 'flanked',
  words: {
    en: 'stands between two paragraphs of running text',
    zh: '前后紧邻正文段落',
  },
  run({ lines }, scores) {
    const filled: number[] = [];
    lines.forEach((line, index) => {
      if (line.size > 0) filled.push(index);
    });
    const flank = (at: number, step: number): boolean => {
      for (let away = 1; away <= FLANK; away++) {
        const line = lines[filled[at + step * away] ?? -1];
        if (!line || line.coverage >= 0.5) return false;
        if (isProse(line) && line.endsSentence) return true;
      }
      return false;
    };
    filled.forEach((index, at) => {
      const line = lines[index] as LineFeatures;
      if (line.coverage < 0.75 || line.ends || scores.at(index) >= FLANKED) return;
      if (cutsOff(line.entry)) return;
      if (flank(at, -1) && flank(at, 1)) scores.set(index, FLANKED);
    });
  },
};
