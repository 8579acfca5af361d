import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, LEADING_KINDS } from '../lexicon/kinds';
import { isHan, plainCost } from '../lexicon/words';
import { addPlace } from '../grammar/propose';
import type { Scan } from '../grammar/scan';

/** What the items of a list are, behind their number or behind 等 or 部分 (石马、洋门2个公社). */
const KINDS =
  '(?:边境|沿海|沿江|沿边|重点|贫困|山区|库区|民族|相关|主要)?(?:公社|口岸|景区|片区|乡镇街道|乡镇|镇乡|街镇|镇街|生产大队|大队|生产队|县市区|县区|区县|市县|县市|街道|社区|专区|地区|嘎查|苏木|村庄|村组|村委会|村民委员会|居委会|社区居委会|行政村|自然村|村民小组|村小组|村民组|河流|湖泊|岛屿|支流|乡|镇|村|县|区|旗|市)(?![民长级委里域内容务场领政府直商土])';
/** Bodies of which each is of another place. */
const BODIES = '(?:分销处|供销社|营业所|派出所|卫生分?院|卫生所|分院|诊所|粮站|文化站|[乡区镇]公所)';
const COUNTED = new RegExp(
  `^(?:等|的(?=\\d))?([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个|条|座|所|处)?(?:${KINDS}|${BODIES})`,
);
const OTHERS = new RegExp(`^(?:等(?:地的)?|部分|各)${KINDS}`);
const NUMERALS = '一二三四五六七八九十';
/** A word rarer than this is as often a name. */
const RARE = 17;
/** Bits a character below which several words of every text make up an item (中小超市). */
const PLAIN = 9;
const MOST = 30;

/**
 * Names in a list whose collective noun says what they are (并列地名后的总括词): no gazetteer has to know them. Where the
 * number counts just the items, any words are names; else most of them must be no words of every text.
 */
export function findCountedPlaces(scan: Scan): void {
  const { text } = scan;
  findAnnounced(scan);
  for (let comma = text.indexOf('、'); comma >= 0; comma = text.indexOf('、', comma + 1)) {
    const list = listFrom(scan, comma);
    if (!list) continue;
    const { items, counted } = list;
    comma = (items[items.length - 1] as Item).start - 1;
    const all = counted === items.length && counted > 2;
    if (!all && items.some((item) => isPerson(scan, item))) continue;
    const strange = items.filter((item) => !isWord(scan, item)).length;
    // 冰雹、大风受灾.
    if (
      counted === RAINED &&
      items.some(({ start, end }) => COMMON_KINDS.has(theLexicon().trie.find(text.slice(start, end)).kind))
    )
      continue;
    if (counted !== items.length && strange * 2 <= items.length) continue;
    for (const { start, end } of items) {
      if (scan.places.endOf(start) < end && scan.places.startOf(end) < 0)
        addPlace(scan, start, end, 0.78, 'place/counted-list');
    }
  }
}

const NAME = '[\\u4e00-\\u9fff]{2,5}';
const ANNOUNCED = new RegExp(
  `([0-9]{1,3}|[一二两三四五六七八九十]{1,3})个${KINDS}[,:;(]?(?:即|分别[是为])?:?((?:${NAME}、)+${NAME})(?![\\u4e00-\\u9fff])`,
  'g',
);

/** 成立五个乡,即:石马、洋门、…: as many names as the number before them says. */
function findAnnounced(scan: Scan): void {
  for (const match of scan.text.matchAll(ANNOUNCED)) {
    const items = (match[2] as string).split('、');
    if (items.length !== numberOf(match[1] as string)) continue;
    let start = match.index + match[0].length - (match[2] as string).length;
    for (const { length } of items) {
      const end = start + length;
      if (scan.places.endOf(start) === 0 && !isWord(scan, { start, end }))
        addPlace(scan, start, end, 0.78, 'place/counted-list');
      start = end + 1;
    }
  }
}

interface Item {
  start: number;
  end: number;
}

/** The list around a comma, where a collective noun follows it. */
function listFrom(scan: Scan, comma: number): { items: Item[]; counted: number } | null {
  const { text } = scan;
  const items: Item[] = [];
  const first = firstItem(scan, comma);
  if (first < 0) return null;
  items.push({ start: first, end: comma });
  let at = comma + 1;
  while (items.length < MOST) {
    let end = at;
    while (end - at < 5 && isHan(text.charCodeAt(end))) {
      if (end - at >= 2) {
        const found = collective(text, end);
        if (found >= 0) {
          items.push({ start: at, end });
          return { items, counted: found };
        }
        if (text[end] === '和') break;
      }
      end++;
    }
    if (end - at >= 2 && end - at < 5 && collective(text, end) >= 0) {
      items.push({ start: at, end });
      return { items, counted: collective(text, end) };
    }
    if (end - at < 2 || end - at > 4 || (text[end] !== '、' && text[end] !== '和')) return null;
    items.push({ start: at, end });
    at = end + 1;
  }
  return null;
}

/** The number that a collective noun states here; 0 without a number, -1 where none stands. */
function collective(text: string, at: number): number {
  const ahead = STARTS.has(text[at] as string) ? text.slice(at, at + 12) : '';
  const counted = COUNTED.exec(ahead);
  if (counted) return numberOf(counted[1] as string);
  return OTHERS.test(ahead) ? 0 : WEATHER.test(ahead) ? RAINED : -1;
}
/** Stands for no number: the weather says what the items are. */
const RAINED = 0.5;
/** 永和、石马暴雨, 沙坪、桐口群众转移: it rains on places, people live there. */
const WEATHER =
  /^(?:等地)?(?:连降|普降|突降|[降遭])?(?:特大暴雨|暴雨|大雨|山洪|受灾|受淹|冰雹|遭受|遭遇|水位|群众|居民|村民|农户|灾民)/;
const STARTS = new Set(
  '0123456789群居村农灾连普突降遭特暴大山受冰水等部各的一二两三四五六七八九十'.split(''),
);

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  if (written === '两') return 2;
  const ten = written.indexOf('十');
  const digit = (character: string | undefined): number => (character ? NUMERALS.indexOf(character) + 1 : 0);
  if (ten < 0) return digit(written);
  return (ten === 0 ? 1 : digit(written[0])) * 10 + digit(written[ten + 1]);
}

/** Where the first item of a list begins: behind a comma, a verb or a little word; -1 where nothing tells. */
function firstItem({ text, words, places }: Scan, comma: number): number {
  const known = places.startOf(comma);
  if (known >= 0) return known;
  for (let start = comma - 2; start >= 0 && comma - start <= 4; start--) {
    if (!isHan(text.charCodeAt(start)) || !isHan(text.charCodeAt(start + 1))) return -1;
    if (start === 0 || !isHan(text.charCodeAt(start - 1)) || places.startOf(start) >= 0) return start;
    const leads =
      start - words.startAt(start - 1) > 1
        ? LEADING_KINDS.has(words.kindAt(start - 1))
        : '在到至从向沿以与和对往了将把给由经有为是的辖设建调'.includes(text[start - 1] as string);
    if (leads && words.endAt(start - 1) === start) return start;
  }
  return -1;
}

/** 李军、王新等市领导. */
function isPerson({ words }: Scan, { start, end }: Item): boolean {
  const kind = words.kindOf(start, end);
  return end - start > 2 && (kind === KIND.nameCandidate || kind === KIND.person);
}

/** All of the item is words of every text. */
function isWord({ text, places }: Scan, { start, end }: Item): boolean {
  const { kind, cost } = theLexicon().trie.find(text.slice(start, end));
  return (
    places.startOf(end) < 0 &&
    (kind === KIND.none
      ? plainCost(text, start, end) < PLAIN * (end - start)
      : COMMON_KINDS.has(kind) && cost < RARE)
  );
}
