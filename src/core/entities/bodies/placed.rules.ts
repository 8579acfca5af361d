import { addBody } from '../grammar/propose';
import { KIND, kindSet } from '../lexicon/kinds';
import { theLexicon } from '../lexicon/lexicon';
import { isHan } from '../lexicon/words';
import { VERBS_IN_NAMES } from './nameStart.rules';
import { isBreakCharacter, type Scan } from '../grammar/scan';

/** Forms that every place has one of: the place is the whole name (公安县殡仪馆). */
const OF_PLACE =
  /^(?:地区|专区)?(?:殡仪馆|火葬场|农科院|农科所|林科院|林科所|社科院|良种场|原种场|种畜场|苗圃场|气象台|水文站|气象站|生产建设兵团)/;
/** Of a street's people. */
const OF_STREET = /^(?:街道)?办事处/;
/** Forms after which what stands between them and their place is a name, whatever words it is made of. */
const FORM =
  /(?:学校|小学|中学|中专|幼儿园|学院|医院|卫生院|有限公司|有限责任公司|公司|工厂|[^工]厂|煤矿|农场|林场|协会|基金会|联合会|联谊会|领导小组|工作组|专责组|工作队|巡护队|管理局|管理处|管委会|管理委员会|招商局|分局|研究院|研究所|试验站|特藏馆|博物馆|纪念馆|展览馆|大酒店|合作社|交易中心|(?:种|作业|调查|调研|攻关|专家|宣讲|巡查|检查|督查|督导|协调)组|服务中心|管理中心|党委|党工委|支行|干校)$/;
const LONGEST = 18;
const DOES = '派赴驻请令给送率有建去来办';
/** Little words that stand inside such names. */
const INSIDE = new Set(['对', '对外', '自然', '希望']);
/** A verb rarer than this is as often the name of what a body does (帮扶, 寄宿). */
const RARE_VERB = 15;
/** No name, but all of a kind. */
const OF_KIND = /所有|各类|有关|相关|部分|多所|一些|其他/;
/** Farms are enterprises (绥棱农场). */
const FARM = /[\u4e00-\u9fff]{2}(?:农|林|牧|茶|渔|盐)场$/;
/** Where a body's name goes on (国营农场|总局). */
const GOES_ON = /^(?:总局|分局|总公司|分公司|总校|分校|分院|总队|支队)/;
const STATE = /(?:地方)?国营$/;

/** Bodies behind a chain of places (地名串后的机构): the name runs from the first place to the form, over words that no verb or little word breaks. */
export function findPlacedBodies(scan: Scan): void {
  const { places, bodies } = scan;
  const seen = new Set<number>();
  for (const place of places.list) {
    let start = place.start;
    // The chain is walked once, from its head.
    if (places.startOf(start) >= 0 || seen.has(start)) continue;
    seen.add(start);
    let end = start;
    for (let next = places.endOf(end); next > end; next = places.endOf(end)) end = next;
    // A body that begins before holds the place.
    const inside = bodies.reach(start - LONGEST, start, start);
    let stop = bodyEnd(scan, end);
    if (stop === 0 && FARM.test(scan.text.slice(Math.max(start, end - 4), end))) {
      stop = end;
      start -= STATE.exec(scan.text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
    }
    if (!inside && stop > 0 && bodies.endOf(start) < stop)
      addBody(scan, start, stop, 0.84, 'body/placed', scan.text.slice(Math.max(end, stop - 4), stop));
  }
}

/** The end of the body behind the chain that ends at `end`; 0 where there is none. */
function bodyEnd(scan: Scan, end: number): number {
  const { text, words } = scan;
  const ofStreet = text.startsWith('街道', end - 2) ? OF_STREET.exec(text.slice(end, end + 5)) : null;
  const office = ofStreet ?? OF_PLACE.exec(text.slice(end, end + 9));
  if (office) return end + office[0].length;
  let best = 0;
  let over = 0;
  for (let index = words.at[end] as number, at = end; index < words.count && at - end < LONGEST; index++) {
    const from = words.starts[index] as number;
    if (from < at) continue;
    const inside = bracket(text, from);
    if (inside > 0) {
      at = inside;
      continue;
    }
    // …公司|买下纽新公司.
    if (best > 0 && words.kinds[index] === KIND.verb) break;
    // …法院|审理桐昌市…局: over a place only right behind the body that ends there (…医院|河东|分院).
    if (over > 0 && from > over && scan.places.endOf(from) > 0) break;
    const named = from === end && text[from] === '那' && NAMED_NA.test(text.slice(from, from + 2));
    if (!named && breaks(scan, index)) break;
    at = words.ends[index] as number;
    if (scan.bodies.startOf(at) >= 0) over = at;
    if (endsBody(text, end, at)) best = at + (GOES_ON.exec(text.slice(at, at + 3))?.[0].length ?? 0);
  }
  return best;
}

/** Whether what stands from the chain of places to here is the name of a body. */
function endsBody(text: string, from: number, at: number): boolean {
  const middle = text.slice(from, at);
  return ((at - from > 3 && FORM.test(middle)) || site(text, at)) && !OF_KIND.test(middle);
}

/** 控股|(集团)|公司, “五七”|干校: the end of a bracket that stands inside a name; 0 where there is none. */
function bracket(text: string, at: number): number {
  const form = BRACKETS[text[at] as string];
  const found = form?.exec(text.slice(at, at + 10));
  return found ? at + found[0].length : 0;
}
const HOLDING = /^\([\u4e00-\u9fff]{2,4}\)(?=公司|有限|股份|集团)/;
const QUOTED = /^[“"][\u4e00-\u9fff]{2,4}[”"](?=干校|学校|小学|大学|艺术团|工作队)/;
const BRACKETS: Readonly<Record<string, RegExp>> = { '(': HOLDING, '“': QUOTED, '"': QUOTED };

/** (来源：江苏文明网), 江苏文明网讯. */
function site(text: string, at: number): boolean {
  return (
    text[at - 1] === '网' && (!isHan(text.charCodeAt(at)) || /^(?:讯|记者|消息)/.test(text.slice(at, at + 2)))
  );
}

/** 那团小学: in the south 那 is a field. */
const NAMED_NA = /^那[^个些里时样年天一是种位次]/;

const MARKS = kindSet('punctuation title time number');
const OTHER_NAMES = kindSet('division locative foreign');

/** No name goes over this word. */
function breaks(scan: Scan, index: number): boolean {
  const { words, text, blocked } = scan;
  const from = words.starts[index] as number;
  const to = words.ends[index] as number;
  const kind = words.kinds[index] as number;
  const word = text.slice(from, to);
  const stops =
    to - from === 1
      ? isBreakCharacter(word) || DOES.includes(word)
      : kind === KIND.function || (kind === KIND.verb && isDone(word));
  return (
    blocked[from] === 1 ||
    MARKS.has(kind) ||
    leadsOn(scan, word, to) ||
    (!INSIDE.has(word) && (OTHER_NAMES.has(kind) || stops))
  );
}

/** 泸县|对|兆雅镇污水处理厂; what was merged into another body. */
function leadsOn({ places, bodies }: Scan, word: string, to: number): boolean {
  return (
    (word === '对' && (places.endOf(to) > 0 || bodies.startOf(to - 1) >= 0)) ||
    /^(?:并入|划归|改[为称名]|迁[入至])/.test(word)
  );
}

/** A verb of more characters that no name holds. */
function isDone(word: string): boolean {
  return !VERBS_IN_NAMES.has(word) && theLexicon().trie.find(word).cost < RARE_VERB;
}
