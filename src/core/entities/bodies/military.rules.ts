import { addBody } from '../grammar/propose';
import { KIND } from '../lexicon/kinds';
import type { Scan } from '../grammar/scan';

const ARM =
  '(?:中国人民解放军|解放军|人民解放军)?(?:陆军|海军|空军|火箭军|战略支援部队|联勤保障部队|第二炮兵|二炮|武警部队|武警|铁道兵|工程兵|基建工程兵|炮兵|装甲兵|空降兵|海军陆战队|防化兵|通信兵|(?:东部|南部|西部|北部|中部)战区(?:陆军|海军|空军)?|驻[港澳]部队)';
/** Units that are told only as 某部, 某旅 (某部队), and units by number (番号). */
const UNIT =
  '(?:某(?:部队|部|旅|团|师|营|连|基地|舰队|支队|集团军|预备役师|训练基地|合成旅|航空兵师|舰载机部队|工兵团|舟桥旅)|第?[一二三四五六七八九十百0-9]{1,5}(?:集团军|军|师|旅|团|医院)(?:某(?:旅|团|师|部))?)(?:第?[一二三四五六七八九十]{1,2}(?:中队|大队|连|营))?';
/** Units of the police by their duty and number (执勤二大队). */
const DUTY_UNIT =
  '(?:执勤|机动|特战|直属|教导|训练|巡逻)第?[一二三四五六七八九十]{1,2}(?:大队|支队|中队|总队)';
const MILITARY = new RegExp(`${ARM}${UNIT}|(?:[0-9]{5})部队|${DUTY_UNIT}`, 'g');

/** Military bodies (军队单位): 铁道兵某部, 陆军第八十一集团军某旅, 空军某部. */
export function findArms(scan: Scan): void {
  for (const match of scan.text.matchAll(MILITARY))
    add(scan, match.index, match.index + match[0].length, 'body/military-unit');
}

/** A place's troops (沈阳部队). */
export function findTroops(scan: Scan, at: number): void {
  const { text, words } = scan;
  if (!REGIONS.has(text.slice(Math.max(0, at - 2), at))) return;
  if (scan.places.startOf(at) === at - 2) add(scan, at - 2, at + 2, 'body/region-troops');
  // 沈阳|部队: before 部 the short name alone is no place.
  if (words.kindOf(at - 2, at) === KIND.divisionShort) add(scan, at - 2, at + 2, 'body/region-troops-short');
}

/** Numerals of a unit; in Han characters alone where figures would count something. */
const HAN_N = '[一二三四五六七八九十百零〇○]';
const N = '[一二三四五六七八九十百零〇○0-9]';
/** Companies of farms and regiments (连队): 红星二场六连, 农六师新湖农场十连; the larger unit has to stand there. */
const COMPANY = new RegExp(
  `(?:(?:新疆生产建设)?兵团)?(?:(?:第?${N}{1,3}|农${N}{1,2})师)?(?:${N}{1,4}团场?|[\\u4e00-\\u9fff]{2}(?:农场|牧场|${N}场)|(?<=师))(?:[\\u4e00-\\u9fff]{2}社区)?${N}{1,3}连$`,
);
/** Regiments, brigades and divisions by a number of more than one figure (八十三团, 三五九旅), and one within the other. */
const REGIMENT = new RegExp(
  `(?:(?:新疆生产建设)?兵团)?(?:(?:(?:第?${N}{1,4}|农${N}{1,2})师)(?:${N}{1,4}[团旅]场?)|(?:第${N}{1,4}|${N}{2,4})团场?|(?:第${HAN_N}{1,4}|${HAN_N}{2,4})(?:师|旅))$`,
);
/** Behind a number and 连 or 团, 师, 旅 these make another word (三连胜, 八十岁团圆, 三百师生, 六一旅游). */
const NO_COMPANY = '续长任胜冠同夜日环锁接带年声忙片云心绵贯通串载败负队';
const NO_REGIMENT = '长员友体结圆伙年购支聚拜和聚政傅资生父母范徒行游客';

/** Numbered units of the corps and of the army (兵团、部队番号). */
export function findNumberedUnit(scan: Scan, at: number): void {
  const { text, bodies } = scan;
  const company = text[at] === '连';
  if (bodies.endOf(at) > at + 1 || (company ? NO_COMPANY : NO_REGIMENT).includes(text[at + 1] ?? '-')) return;
  const match = (company ? COMPANY : REGIMENT).exec(text.slice(Math.max(0, at - 26), at + 1));
  if (!match) return;
  const start = at + 1 - match[0].length;
  const end = at + 1 + (/^(?:党支部|党委|团支部|机关)/.exec(text.slice(at + 1, at + 4))?.[0].length ?? 0);
  add(scan, start, end, 'body/numbered-unit');
}

/** The great military regions, whose troops were called after them (大军区). */
const REGIONS = new Set('沈阳 北京 济南 南京 福州 广州 武汉 昆明 成都 兰州 新疆'.split(' '));

/** 部队长 and 部队装备 are none. What the body is shown by (某部, 部队) is the value of its evidence. */
function add(scan: Scan, start: number, end: number, rule: string): void {
  if (scan.blocked[start] === 1 || scan.bodies.endOf(start) > end || '长装'.includes(scan.text[end] ?? '-'))
    return;
  addBody(scan, start, end, 0.85, rule, scan.text.slice(start, end).replace(/^.*(?=某|部队)/, ''));
}
