import { WordSet, CharSet } from '../lexicon/charSet';

/** Words of the frames that people are named in (任免等用语). */

export const VERBS = new WordSet('任命 免去 免除 提名 拟任 聘任 补选 罢免 接受 决定 选举 同意'.split(' '));
/** Forms of address behind a name (称谓). */
export const ADDRESSES = new WordSet('同志 先生 女士'.split(' '));
/** What is said of the dead. */
export const MOURNED = /^同志(?:因病|病重|病逝|逝世|生前|的?遗体|的?亲属|的?家属|的一生|治丧)/;
/** What a sentence about a life says right behind the name that opens it, and what it goes on to say. */
export const LIFE =
  /^(?:早年|青年时|少年时|幼年|自幼|长期|(?:抗日战争|抗战|解放战争|土地革命|大革命)(?:战争)?(?:时期|期间|初期|前|后|胜利)|(?:新中国|中华人民共和国)成立|建国[前后]|(?:18|19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|后)?[,]?(?:任|生|出生|参加|入党|加入|毕业|考入|调|历任|当选|被|先后)|原名)/;
export const HOLDS_POST = /任|生|毕业|加入|参加/;
/** How a record opens (简历): the name, the sex, and what only a record goes on with. */
export const RECORD =
  /^([\u4e00-\u9fff]{2,4})[,(][男女],(?:[\u4e00-\u9fff]{1,3}族|(?:18|19|20)\d{2}[年.]|生于|[\u4e00-\u9fff]{2,7}人)/;
/** What stands before 任 there and is no surname (曾担任, 同时兼任, 其担任). */
export const NO_SUBJECT = new CharSet('曾现其同时先连历并兼均后顾由');
/** Words of two characters that tell of taking an office, holding it or having held it. */
const OFFICE = '担任 出任 兼任 调任 升任 接任 继任 现任 时任 曾任 新任 前任'.split(' ');
export const TAKES_OFFICE = new Set([...OFFICE, '当选', '拟任', '转任', '改任']);
/** Words that may begin with what looks like the last character of a name. */
export const GOES_OVER = new WordSet([...OFFICE, '作为', '首任', '连任', '历任']);
