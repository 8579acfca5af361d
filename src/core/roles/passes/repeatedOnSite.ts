import type { ScorePass } from './pass';

/** A line of the site's own frame speaks this much against the article. */
const REPEATED = -2;

/** What the site repeats on many of its pages (站点模板), where templates were mined (`siteFrame.ts`). */
export const repeatedOnSite: ScorePass = {
  id: 'repeated-on-site',
  words: { en: 'the site repeats this line on many of its pages', zh: '该网站许多页面都有这一行' },
  run({ frame }, scores) {
    frame?.forEach((isFrame, index) => {
      if (isFrame && scores.at(index) > REPEATED) scores.set(index, REPEATED);
    });
  },
};
