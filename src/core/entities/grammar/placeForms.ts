import { NO_PLACE_WORDS } from '../data/placeForms';
import { WordSet } from '../lexicon/charSet';
import { FLAG, longestHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { isBreak, isBreakCharacter, wordText, type Scan } from './scan';

const ADMINISTRATIVE = /(?:省|市|县|区|州|盟|旗|乡|镇|村|街道|社区|苏木|嘎查)$/;
/** Verbs and prepositions after which a place is likely. */
const BEFORE_PLACE = new Set('在到赴至从由于往抵离驻住来入对访'.split(''));

/** Adds a place and gives its end. */
export function addPlace(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  evidence: string,
  rule: string,
  value?: string,
): number {
  scan.places.add({
    type: 'place',
    start,
    end,
    confidence,
    evidence,
    rule,
    ...(value === undefined ? {} : { value }),
  });
  return end;
}

/** Forms whose names may be any words (景区、园区). */
const SIGHTS = new Set(
  '科创城 创新港 科创大走廊 经开区 综保区 综合保税区 示范园区 集中区 工业集中区 集聚区 产业集聚区 产业集中区 科技城 科学城 航天城 大草原 景区 风景区 风景名胜区 旅游区 旅游度假区 度假区 自然保护区 森林公园 湿地公园 地质公园 国家公园 国家湿地公园 国家森林公园 产业园 产业园区 工业园区 工业园 科技园 物流园 农业园 生态园 示范园 创业园 植物园 动物园 遗址公园 文化园 开发区 经济开发区 高新区 古镇 古城 水库 大桥 特大桥 隧道'.split(
    ' ',
  ),
);

/** Where the name before such a form begins: back to a comma, a verb or a little word; -1 where no name stands there. */
function sightStart(scan: Scan, form: number): number {
  const { words, text } = scan;
  let at = form;
  let proper = false;
  while (at > 0 && form - at < 10) {
    const place = scan.places.startOf(at);
    if (place >= 0) {
      // A division with its form is a place of its own; anything else is a part of the name.
      const whole = scan.places.list.find((found) => found.start === place && found.end === at);
      if (whole?.evidence === 'place/division' || words.kinds[words.at[place] as number] === KIND.country)
        break;
      if ((whole?.evidence === 'place/form' || whole?.evidence === 'place/short') && at < form) break;
      return sightPrefix(scan, place);
    }
    const index = words.at[at - 1] as number;
    const from = words.starts[index] as number;
    const kind = words.kinds[index] as number;
    const length = at - from;
    if (
      words.ends[index] !== at ||
      (isBreak(scan, index) &&
        // 九|里|沟景区.
        !(at === from + 1 && text[from] === '里' && words.kinds[index - 1] === KIND.number)) ||
      kind === KIND.function ||
      (kind === KIND.number &&
        !(length > 1
          ? text[at - 1] === '里'
          : '口堂门头'.includes(text[from] as string) || (text[at] === '里' && form - at > 1))) ||
      kind === KIND.foreign
    )
      break;
    if (kind === KIND.verb && length > 1) break;
    if (
      length === 1 &&
      kind === KIND.verb &&
      // 五里|墩.
      !(text[from - 1] === '里' && words.kinds[index - 1] === KIND.number) &&
      (from === 0 || !isHan(text.charCodeAt(from - 1)) || form - from < 2)
    )
      break;
    if (
      kind === KIND.person ||
      kind === KIND.nameCandidate ||
      kind === KIND.properNoun ||
      kind === KIND.place ||
      kind === KIND.unknown ||
      length === 1 ||
      rare(scan, index)
    )
      proper = true;
    at = from;
  }
  const name = text.slice(at, form);
  if (name.length < 2 || !proper || NO_SIGHT.test(name)) return -1;
  return at;
}
/** 青|天河景区: a single character between a comma and the place belongs to the name. */
function sightPrefix(scan: Scan, place: number): number {
  const { words, text } = scan;
  if (place < 2 || isHan(text.charCodeAt(place - 2)) || !isHan(text.charCodeAt(place - 1))) return place;
  const index = words.at[place - 1] as number;
  return words.starts[index] === place - 1 && !isBreak(scan, index) ? place - 1 : place;
}

const NO_SIGHT =
  /^(?:[各全本该某每等几数多]|[一二两三新老旧大小].?$|国家|省级|市级|县级|重点|现代|特色|精品|知名|著名|主要|周边|城市|乡村|旅游|农业|工业|科技|经济|生态|文化|红色|全国|全省|重大|高标准|特殊|流域|灌溉|蓄水|防洪|饮用)|[级型化式]$/;

function rare(scan: Scan, index: number): boolean {
  return theLexicon().trie.find(wordText(scan, index)).cost >= 16;
}

/** Waters, which at the head of a clause are named and not spoken of (杞麓湖水面). */
const WATERS = new Set(['湖', '河', '溪', '江']);
const BESIDE = new WordSet([
  '河畔',
  '河边',
  '江边',
  '江畔',
  '湖畔',
  '湖边',
  '山下',
  '山上',
  '山麓',
  '河岸',
  '江岸',
  '湖区',
  '山区',
  '河上',
  '江上',
]);

const STREETS = new Set(['路', '街', '大道', '大街']);
/** 解放西路, 中山北路: two characters and a direction. */
const SIDE_STREET = /[\u4e00-\u9fff]{2}[东西南北中](?:路|街)$/;
/** 经三路, 纬十二路. */
const GRID = /[经纬][一二三四五六七八九十]{1,2}[路街]$/;
const NO_STREET =
  /^(?:[一二两三四几多数每全各这那该本同老新大小]|康庄|阳光|光明大道|金光|林荫|星光|信息|发展|致富|商业|步行|主要|城市|乡村|沿线|附近|社会主义)|[的在和与到了条]/;

/** Where a street's name begins that its form alone tells (解放西路, 浮阳大道): behind a break or a little word; else -1. */
function roadStart(scan: Scan, end: number, form: string): number {
  const { text } = scan;
  if (!STREETS.has(form)) return -1;
  const grid = form.length === 1 ? GRID.exec(text.slice(Math.max(0, end - 4), end)) : null;
  if (grid) return end - grid[0].length;
  const side = form.length === 1 && SIDE_STREET.test(text.slice(Math.max(0, end - 4), end));
  if (!side && form.length === 1) return -1;
  const start = end - 4;
  if (start < 0 || NO_STREET.test(text.slice(start, end))) return -1;
  for (let at = start; at < end; at++)
    if (scan.blocked[at] === 1 || isBreakCharacter(text[at] as string)) return -1;
  const before = text[start - 1];
  const free =
    before === undefined ||
    !isHan(text.charCodeAt(start - 1)) ||
    '在到对沿从至于由往和与及经过走将把、'.includes(before) ||
    scan.places.startOf(start) >= 0;
  return free ? start : -1;
}

/** The dictionary has measure words (口、张) as numbers too, and those are in names. */
function isNumeral(kind: number, character: string | undefined): boolean {
  return kind === KIND.number && '一二三四五六七八九十百千万两几多半双个只条'.includes(character ?? '-');
}

/** A name that ends, with this word, in a form of places; its end, 0 where there is none. */
export function nameByForm(scan: Scan, index: number): number {
  const { words, text } = scan;
  const end = words.ends[index] as number;
  const last = words.starts[index] as number;
  // 北潦|河畔: the river's form begins the word.
  if (end - last === 2 && last >= 2 && BESIDE.holds(text, last, end)) {
    let from = last;
    for (let before = index - 1; before >= 0 && last - (words.starts[before] as number) <= 3; before--) {
      const beforeKind = words.kinds[before] as number;
      const length = (words.ends[before] as number) - (words.starts[before] as number);
      if (isBreak(scan, before) || scan.places.startOf(words.ends[before] as number) >= 0) break;
      if (length > 1 && COMMON_KINDS.has(beforeKind)) break;
      from = words.starts[before] as number;
    }
    if (last - from < 2) return 0;
    return addPlace(scan, from, last + 1, 0.7, 'place/form', 'place/bank-of-water', text[last] as string);
  }
  const form = longestTail(text, end, TAIL.place);
  if (form < 0) return 0;
  const kind = words.kinds[index] as number;
  // 农业|园: a form of two words.
  if (form < last && (words.starts[words.at[form] as number] !== form || !SIGHTS.has(text.slice(form, end))))
    return 0;
  const formText = text.slice(form, end);
  const road = roadStart(scan, end, formText);
  if (road >= 0) return addPlace(scan, road, end, 0.8, 'place/form', 'place/road', formText);
  if (
    form > last &&
    kind !== KIND.nameCandidate &&
    kind !== KIND.properNoun &&
    kind !== KIND.person &&
    kind !== KIND.foreignCandidate &&
    // 伟|河村: the dictionary has the end of the name as a place.
    !(kind === KIND.place && end - last === 2 && '村镇乡屯寨'.includes(formText))
  )
    return 0;
  if (SIGHTS.has(formText)) {
    const sight = sightStart(scan, form);
    return sight < 0 ? 0 : addPlace(scan, sight, end, 0.8, 'place/form', 'place/sight', formText);
  }
  if (NO_PLACE_WORDS.has(wordText(scan, index)) && form > last) return 0;
  let start = Math.min(form, last);
  const limit = ADMINISTRATIVE.test(formText) && formText.length === 1 ? 4 : 6;
  let anchored = scan.places.startOf(start) >= 0;
  let commons = 0;
  for (let before = (words.at[start] as number) - 1; before >= 0 && !anchored; before--) {
    const from = words.starts[before] as number;
    if (scan.places.startOf(words.ends[before] as number) >= 0) {
      anchored = true;
      break;
    }
    if (form - from > limit || isBreak(scan, before) || text[from] === '沿') break;
    const wordKind = words.kinds[before] as number;
    const length = (words.ends[before] as number) - from;
    if (wordKind === KIND.foreign || wordKind === KIND.body || wordKind === KIND.knownBody) break;
    if (
      length === 1 &&
      (wordKind === KIND.verb || wordKind === KIND.function || isNumeral(wordKind, text[from]))
    )
      break;
    if (
      length > 1 &&
      COMMON_KINDS.has(wordKind) &&
      !(length > 2 && longestTail(text, from + length, TAIL.place) > from)
    ) {
      if (start < form) break;
      commons++;
    }
    start = from;
  }
  const name = text.slice(start, form);
  // 潦河|流域: the waters are the place.
  if (formText === '流域' && WATERS.has(text[form - 1] as string) && name.length > 1)
    return addPlace(scan, start, form, 0.8, 'place/form', 'place/basin', text[form - 1]);
  if (name.length < 2 && !(anchored && name.length === 1 && !'浅深高低宽窄'.includes(name))) return 0;
  if (!/^[\u4e00-\u9fff0-9]+$/.test(name) || NO_PLACE_WORDS.has(name + formText)) return 0;
  if (/^[一二三四五六七八九十两几多数每全各这那某该本大小老新旧]/.test(name) && name.length < 3) {
    // 大坎|村: no word of the dictionary.
    if (!'大小老新'.includes(name[0] as string) || theLexicon().trie.find(name).cost > 0) return 0;
  }
  if (formText.startsWith('自治') && /^[\u4e00-\u9fff]{1,4}族$/.test(name)) return 0;
  if (/老旧|城镇|农村|全国|乡村|城市|移民|安置|贫困|居民|住宅/.test(name)) return 0;
  if (/^[省市县区镇乡村州]/.test(name) && name.length < 4) return 0;
  if (commons > 0 && !(anchored && ADMINISTRATIVE.test(formText) && name.length < 4)) return 0;
  if (
    !anchored &&
    formText.length === 1 &&
    !BEFORE_PLACE.has(text[start - 1] ?? '') &&
    !(ADMINISTRATIVE.test(formText) && end - start >= 3) &&
    !(WATERS.has(formText) && name.length <= 3 && commons === 0 && !isHan(text.charCodeAt(start - 1)))
  )
    return 0;
  if (!anchored && longestHead(text, start, FLAG.domain) === form) return 0;
  return addPlace(scan, start, end, anchored ? 0.86 : 0.7, 'place/form', 'place/form', formText);
}
