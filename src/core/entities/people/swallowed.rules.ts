import { WordSet, CharSet } from '../lexicon/charSet';

/** What follows or is swallowed by a name (姓名后的官衔与动词). */

export const RELEASES = new WordSet('任命 免去 免除 提名 聘任 补选 罢免'.split(' '));
export const TITLES = new WordSet(
  '书记 市长 县长 区长 镇长 乡长 州长 旗长 省长 主席 主任 局长 厅长 院长 校长 部长 处长 科长 所长 站长 会长 主委 政委 队长 行长 厂长 社长 专员 秘书长 检察长 司令员 董事长 总经理'.split(
    ' ',
  ),
);
export const RANKS = /^(?:常务副|第一副|副|代)/;
/** What follows a post that stands behind its name, when no name does. */
export const GOES_ON =
  /^(?:[、,。;)]|$|一行|等|在|带领|带队|率|主持|介绍|表示|指出|强调|说|讲话|作|对|就|到|来到|深入|陪同|出席|参加|宣布|宣读|和|与|召集|的|向|代表)/;
/** 原党组|副书记, 党委办|主任 */
export const OF_BODIES = new CharSet('党委组局办室部处科');
/** 提名|刘洋|为: little words that lead on from a name. */
export const NO_LAST = new CharSet('为的任同兼等在');
export const LEVELS = new CharSet('省市县区州旗镇乡政人党');
/** First characters of RANKS. */
export const BEFORE_TITLES = new CharSet('常第副代');
