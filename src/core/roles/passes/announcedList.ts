import type { LineFeatures } from '../features';
import { isProse } from '../score';
import { areNames } from '../title/titleLike';
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
    let above: LineFeatures | undefined;
    let belowItem = false;
    let listing = false;
    let naming = false;
    lines.forEach((line, index) => {
      if (line.size === 0) return;
      const item =
        (listing && isBare(line) && isItem(line)) || (naming && isBare(line) && areNames(line.text));
      if (item) scores.raise(index, CLAUSE);
      else
        listing =
          line.size <= 24 &&
          line.lastUnit === COLON &&
          line.coverage < 0.3 &&
          above !== undefined &&
          (belowItem || speaks(above)) &&
          !OUTSIDE.test(line.text);
      if (!item) naming = speaks(line) && NAMES_FOLLOW.test(line.bare.slice(-60));
      belowItem = item;
      above = line;
    });
  },
};

/** 经评选，拟表彰下列志愿者，现予公示。 */
const NAMES_FOLLOW = /名单|人员|下列|以下|如下|予以?(?:公示|公布|表彰|通报)|特此公[示布告]/;

/** : */
const COLON = 0x3a;

/** A sentence of the article. */
function speaks(line: LineFeatures): boolean {
  return isProse(line) || (line.coverage < 0.3 && line.endsSentence && (line.numbered || line.size >= 12));
}

/** An item of the list that a heading with a colon announces: a thing with its figure, or names in a row. */
function isItem(line: LineFeatures): boolean {
  if (line.size > 40) return false;
  return /\d/.test(line.text)
    ? line.han > 0
    : /^[\u4e00-\u9fff·]{1,12}(?:\([^()]{1,6}\))?(?:\s+[\u4e00-\u9fff·]{1,4}(?:\([^()]{1,6}\))?){1,12}$/.test(
        line.text,
      );
}
