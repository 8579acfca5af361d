import { KIND } from '../lexicon/trie';
import type { Scan } from './scan';

const ARM =
  '(?:中国人民解放军|解放军|人民解放军)?(?:陆军|海军|空军|火箭军|战略支援部队|联勤保障部队|第二炮兵|二炮|武警部队|武警|铁道兵|工程兵|基建工程兵|炮兵|装甲兵|空降兵|海军陆战队|防化兵|通信兵|(?:东部|南部|西部|北部|中部)战区(?:陆军|海军|空军)?|驻[港澳]部队)';
/** Units that are told only as 某部, 某旅 (某部队), and units by number (番号). */
const UNIT =
  '(?:某(?:部|旅|团|师|营|连|基地|舰队|支队|集团军|预备役师|训练基地|合成旅|航空兵师|舰载机部队|工兵团|舟桥旅)|第?[一二三四五六七八九十百0-9]{1,5}(?:集团军|军|师|旅|团|医院)(?:某(?:旅|团|师|部))?)';
const MILITARY = new RegExp(`${ARM}${UNIT}|(?:[0-9]{5})部队`, 'g');
const HINT = /某|军|部队/;

/** Military bodies (军队单位): 铁道兵某部, 陆军第八十一集团军某旅, 空军某部; and a place's troops (沈阳部队). */
export function findMilitaryBodies(scan: Scan): void {
  const { text, words } = scan;
  if (!HINT.test(text)) return;
  for (const match of text.matchAll(MILITARY)) add(scan, match.index, match.index + match[0].length);
  for (let at = text.indexOf('部队'); at >= 0; at = text.indexOf('部队', at + 2)) {
    const start = scan.places.startOf(at);
    if (start >= 0 && at - start === 2 && REGIONS.has(text.slice(start, at))) add(scan, start, at + 2);
    // 沈阳|部队: before 部 the short name alone is no place.
    const word = words.at[at - 1];
    if (
      word !== undefined &&
      words.kinds[word] === KIND.divisionShort &&
      words.ends[word] === at &&
      REGIONS.has(text.slice(words.starts[word], at))
    )
      add(scan, words.starts[word] as number, at + 2);
  }
}

/** The great military regions, whose troops were called after them (大军区). */
const REGIONS = new Set('沈阳 北京 济南 南京 福州 广州 武汉 昆明 成都 兰州 新疆'.split(' '));

function add(scan: Scan, start: number, end: number): void {
  if (scan.blocked[start] === 1 || scan.bodies.endOf(start) > end) return;
  if (/^[长装]/.test(scan.text.slice(end))) return;
  scan.bodies.add({
    type: 'organization',
    start,
    end,
    confidence: 0.85,
    evidence: 'organization/form',
    value: scan.text.slice(start, end).replace(/^.*(?=某|部队)/, ''),
  });
}
