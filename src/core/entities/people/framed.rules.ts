import { WordSet, CharSet } from '../lexicon/charSet';

/** Words of the frames that people are named in (任免等用语). */

export const VERBS = new WordSet('任命 免去 免除 提名 拟任 聘任 补选 罢免 接受 决定'.split(' '));
/** What stands before 任 there and is no surname (曾担任, 同时兼任, 其担任). */
export const NO_SUBJECT = new CharSet('曾现其同时先连历并兼均后顾由');
export const TAKES_OFFICE = new Set(
  '当选 担任 出任 拟任 兼任 调任 升任 接任 继任 转任 改任 现任 时任 曾任 新任 前任'.split(' '),
);
/** Words that may begin with what looks like the last character of a name. */
export const GOES_OVER = new WordSet(
  '作为 前任 调任 现任 时任 曾任 新任 升任 接任 继任 首任 担任 出任 兼任 连任 历任'.split(' '),
);
