import { isProse } from '../score';
import type { ScorePass } from './pass';

/** A line of the site's own frame speaks this much against the article. */
const REPEATED = -2;
/** Documents close with the same short words on every page of an office's site (特此通知。). */
const CLOSING = 14;

/**
 * What the site repeats on many of its pages (站点模板), where templates were mined: navigation, names of columns, notes
 * about copyright. The forms of documents, headings and closing words repeat too, and stay.
 */
export const repeatedOnSite: ScorePass = {
  id: 'repeated-on-site',
  words: { en: 'the site repeats this line on many of its pages', zh: '该网站许多页面都有这一行' },
  run({ lines, repeated, contact, closing, event, table }, scores) {
    if (!repeated) return;
    lines.forEach((line, index) => {
      if (repeated[index] !== true || line.size === 0) return;
      if (line.numbered || line.documentForm || line.labelled) return;
      if (contact[index] === true || event[index] === true || table[index] === true) return;
      if ((closing[index] ?? 0) > 0 || (line.endsSentence && line.size <= CLOSING && !isProse(line))) return;
      if (scores.at(index) > REPEATED) scores.set(index, REPEATED);
    });
  },
};
