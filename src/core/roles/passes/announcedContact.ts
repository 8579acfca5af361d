import { CLAUSE } from './announcedSpan';
import type { ScorePass } from './pass';

/** Contact details that the article announces itself (contactLines.ts). */
export const announcedContact: ScorePass = {
  id: 'announced-contact',
  words: {
    en: 'contact details that the article itself announces',
    zh: '正文自己引出的联系方式',
  },
  run({ contact }, scores) {
    contact.forEach((own, index) => {
      if (own) scores.raise(index, CLAUSE);
    });
  },
};
