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
    const flank = (from: number, step: 1 | -1): boolean => {
      let away = 0;
      for (let at = from + step; at >= 0 && at < lines.length && away < FLANK; at += step) {
        const line = lines[at] as LineFeatures;
        if (line.size === 0) continue;
        if (line.coverage >= 0.5) return false;
        if (isProse(line) && line.endsSentence) return true;
        away++;
      }
      return false;
    };
    lines.forEach((line, index) => {
      if (line.coverage < 0.75 || line.size === 0 || line.ends || scores.at(index) >= FLANKED) return;
      if (cutsOff(line.entry)) return;
      if (flank(index, -1) && flank(index, 1)) scores.set(index, FLANKED);
    });
  },
};
