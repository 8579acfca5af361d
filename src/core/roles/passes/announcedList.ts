import type { LineFeatures } from '../features';
import { isProse } from '../score';
import { CLAUSE, isBare, OUTSIDE } from './announcedSpan';
import type { ScorePass } from './pass';

/**
 * Short lists that the article announces with a colon (主材清单：, 各站实况：) right behind a sentence of its own: things with
 * their figures, or names in a row. They speak for the article as a clause does.
 */
export const announcedList: ScorePass = {
  id: 'announced-list',
  words: {
    en: 'an item of a list that the article announces',
    zh: '正文引出的清单项',
  },
  run({ lines }, scores) {
    let spoken = false;
    let listing = false;
    lines.forEach((line, index) => {
      if (line.size === 0) return;
      if (listing && isBare(line) && isItem(line)) {
        scores.raise(index, CLAUSE);
        spoken = true;
        return;
      }
      listing =
        spoken && line.size <= 24 && line.coverage < 0.3 && line.last === ':' && !OUTSIDE.test(line.text);
      spoken =
        isProse(line) || (line.coverage < 0.3 && line.endsSentence && (line.numbered || line.size >= 12));
    });
  },
};

/** An item of the list that a heading with a colon announces: a thing with its figure, or names in a row. */
function isItem(line: LineFeatures): boolean {
  if (line.size > 40) return false;
  return /\d/.test(line.text)
    ? line.han > 0
    : /^[\u4e00-\u9fff·]{1,12}(?:\([^()]{1,6}\))?(?:\s+[\u4e00-\u9fff·]{1,4}(?:\([^()]{1,6}\))?){1,12}$/.test(
        line.text,
      );
}
