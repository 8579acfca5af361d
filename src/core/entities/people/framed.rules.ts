import { WordSet, CharSet } from '../lexicon/charSet';

/** Words of the frames that people are named in (任免等用语). */

export const VERBS = new WordSet('任命 免去 免除 提名 拟任 聘任 补选 罢免 接受 决定'.split(' '));
/** What stands before 任 there and is no surname (曾担任, 同时兼任, 其担任). */
export const NO_SUBJECT = new CharSet('曾现其同时先连历并兼均后顾由');
export const TAKES_OFFICE = new Set(['当选', '担任', '出任', '拟任', '兼任']);
