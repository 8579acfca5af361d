import { addBody } from '../grammar/propose';
import { KIND, kindSet } from '../lexicon/kinds';
import { CharSet } from '../lexicon/charSet';
import { isHan } from '../lexicon/words';
import type { Scan } from '../grammar/scan';

/** What a firm makes, as the last word of its short name (华鑫科技). */
const TRADE =
  /(?:(?:智能|新|生物|电子|农业|环保|信息)?(?:科技|能源|材料|装备|建材|电子|电气|电器|食品|药业|制药|医药|生物|化工|重工|机械|机电|包装|印务|玻璃|部件|光电|半导体|动力|汽配|置业|地产|物流|传媒|纸业|酒业|乳业|矿业|木业|铝业|钢构|特钢|家居|服饰|纺织|针织|牧业|种业|水泥|环保|电缆|轮胎|陶瓷|文旅|软件|智造|精密|精工|轴承|模具|塑业|橡胶|粮油|茶业|果业|燃气|煤业))$/;
const TRADE_LAST = new CharSet(
  '技源料备材子气器品业药物工械电装务璃件体力配产流媒构钢居饰织泥保缆胎瓷旅造密承具胶油',
);
/** What stands right behind a firm, and what is said of nothing else. */
const AFTER = /^(?:[、，,“”"《》（）()。；;:：]|$|和|与|及|的|等|年产|公司|职工|员工|厂区|车间|项目|自)/;
const OF_FIRMS =
  /^(?:等[0-9一二三四五六七八九十两几多余]{0,3}[家个]?(?:企业|公司|项目)|入驻|签约|落户|投产|董事长|总经理|总裁|负责人|创始人|生产车间)/;
/** Before the name: what opens or joins a clause. */
const BEFORE = new CharSet('、，,“"（(。；;:：和与及有为由对向是在据到给的《\n \u3000');
/** No name ends in what a kind of thing ends in. */
const OF_KIND = new CharSet('软硬黑制型类业电用品式性级新大高老产色家各多等化国省市县区旗镇乡村力的业关属');

/** Firms by a short name (企业简称): 华鑫科技、汉科印务入驻, where the text speaks of firms. */
export function findShortFirms(scan: Scan): void {
  const { text, words, bodies } = scan;
  for (let index = 0; index < words.count; index++) {
    const end = words.ends[index] as number;
    if (!TRADE_LAST.at(text, end - 1) || scan.blocked[end - 1] === 1 || bodies.startOf(end) >= 0) continue;
    const sure = OF_FIRMS.test(text.slice(end, end + 12));
    if (!sure && !AFTER.test(text.slice(end, end + 2))) continue;
    const trade = TRADE.exec(text.slice(Math.max(0, end - 6), end));
    if (!trade) continue;
    const form = end - trade[0].length;
    const start = firmStart(scan, form);
    if (form - start < 2 || form - start > 4 || bodies.endOf(start) > end) continue;
    if (OF_KIND.at(text, form - 1) || !ofNames(scan, start, form)) continue;
    addBody(scan, start, end, sure ? 0.86 : 0.82, 'body/short-firm', trade[0]);
  }
}

/** How far a name goes to the left of what the firm makes: to what opens a clause, or a verb (引进|联创电子). */
function firmStart({ text, words }: Scan, form: number): number {
  let start = form;
  const verbBefore = (at: number): boolean =>
    words.kindBefore(at) === KIND.verb && at - words.startAt(at - 1) > 1;
  while (
    start > 0 &&
    form - start < 5 &&
    isHan(text.charCodeAt(start - 1)) &&
    !BEFORE.at(text, start - 1) &&
    !(form - start > 1 && verbBefore(start))
  )
    start--;
  return start;
}

const NO_PIECE = kindSet('verb function locative');
const OF_NAMES = kindSet('unknown nameCandidate properNoun');
const COUNTS = new CharSet('一二三四五六七八九十百千万两几数');

/** Some piece of it is no word of everyday, and none is a verb or a number. */
function ofNames({ words, text }: Scan, start: number, end: number): boolean {
  const says = (kind: number, from: number, to: number): boolean =>
    kind === KIND.number
      ? // 兆 of 兆楠 is as good as any other, 三 is not.
        to - from > 1 || COUNTS.at(text, from)
      : to - from > 1 && NO_PIECE.has(kind);
  const proper = (kind: number, from: number, to: number): boolean =>
    to - from > 1 ? OF_NAMES.has(kind) : kind !== KIND.function && kind !== KIND.verb;
  return !words.some(start, end, says) && words.some(start, end, proper);
}
