import { NO_PLACE_WORDS } from '../data/placeForms';
import { townshipCounties } from '../lexicon/divisions';
import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/trie';
import { isBreak, wordText, type Scan } from './scan';

/** Forms that a division's short name takes to become another name (义乌经济开发区). */
const ZONE =
  /(?:区|园|路|街|港|机场|水库|大桥|公园|车站|火车站|铁路|高速|公路|码头|口岸|林场|农场|湿地|广场|山|河|江|湖|岛|湾)$/;
const ADMINISTRATIVE = /(?:省|市|县|区|州|盟|旗|乡|镇|村|街道|社区|苏木|嘎查)$/;
const COMMON_KINDS: ReadonlySet<number> = new Set([
  KIND.noun,
  KIND.verb,
  KIND.verbalNoun,
  KIND.adjective,
  KIND.number,
  KIND.locative,
]);
/** Verbs and prepositions after which a place is likely. */
const BEFORE_PLACE = new Set([
  '在',
  '到',
  '赴',
  '至',
  '从',
  '由',
  '于',
  '往',
  '抵',
  '离',
  '驻',
  '住',
  '来',
  '入',
  '对',
]);

/** Places (地名): divisions of the gazetteer, countries, and names by their form (西联乡, 牛头山景区). */
export function findPlaces(scan: Scan): void {
  const { words } = scan;
  for (let index = 0; index < words.count; index++) {
    const start = words.starts[index] as number;
    const end = words.ends[index] as number;
    if (scan.blocked[start] === 1) continue;
    const byForm = end - start <= 8 ? nameByForm(scan, index) : false;
    if (byForm) continue;
    switch (words.kinds[index]) {
      case KIND.division:
        scan.places.add({ type: 'place', start, end, confidence: 0.95, evidence: 'place/division' });
        break;
      case KIND.divisionShort:
        if (end - start > 1)
          scan.places.add({ type: 'place', start, end, confidence: 0.85, evidence: 'place/short' });
        break;
      case KIND.country:
        scan.places.add({ type: 'place', start, end, confidence: 0.9, evidence: 'place/known' });
        break;
      case KIND.place:
        dictionaryPlace(scan, start, end);
        break;
      default:
    }
  }
}

const LETTERS =
  /^[中美英法德日俄苏韩朝印巴越泰缅意加澳欧非以埃古京津沪渝冀豫滇黔湘皖鲁浙赣鄂桂晋陕闽粤港澳台川]+$/;

function dictionaryPlace(scan: Scan, start: number, end: number): void {
  const text = scan.text.slice(start, end);
  if (NO_PLACE_WORDS.has(text)) return;
  if (LETTERS.test(text)) {
    for (let at = start; at < end; at++)
      scan.places.add({ type: 'place', start: at, end: at + 1, confidence: 0.7, evidence: 'place/known' });
    return;
  }
  if (end - start < 2) return;
  const confidence =
    longestTail(scan.text, end, TAIL.place) > start
      ? 0.75
      : isHead(scan.text, start, end, FLAG.domain)
        ? 0
        : 0.5;
  scan.places.add({ type: 'place', start, end, confidence, evidence: 'place/known' });
}

/** A name that ends, with this word, in a form of places. */
function nameByForm(scan: Scan, index: number): boolean {
  const { words, text } = scan;
  const end = words.ends[index] as number;
  const form = longestTail(text, end, TAIL.place);
  if (form < 0) return false;
  const last = words.starts[index] as number;
  if (words.kinds[index] === KIND.division) return false;
  if (form < last && scan.blocked[form] === 1) return false;
  const formText = text.slice(form, end);
  // The form as a word of its own, or the tail of one.
  const whole = wordText(scan, index);
  if (
    form > last &&
    words.kinds[index] !== KIND.place &&
    words.kinds[index] !== KIND.nameCandidate &&
    words.kinds[index] !== KIND.properNoun &&
    words.kinds[index] !== KIND.person
  ) {
    return false;
  }
  if (NO_PLACE_WORDS.has(whole) && whole !== formText) return false;
  let start = Math.min(form, last);
  let at = words.at[start] as number;
  start = words.starts[at] as number;
  const limit = ADMINISTRATIVE.test(formText) && formText.length === 1 ? 4 : 6;
  let anchored = scan.places.startOf(start) >= 0;
  let common = false;
  let pieces = start < form ? 1 : 0;
  while (at > 0 && !anchored) {
    const before = at - 1;
    const from = words.starts[before] as number;
    if (form - from > limit || isBreak(scan, before)) break;
    const kind = words.kinds[before] as number;
    const length = (words.ends[before] as number) - from;
    if (kind === KIND.foreign || kind === KIND.body) break;
    if (length > 1 && (kind === KIND.verb || kind === KIND.verbalNoun) && pieces > 0) break;
    if (scan.places.startOf(words.ends[before] as number) >= 0) {
      anchored = true;
      break;
    }
    if (length > 1 && COMMON_KINDS.has(kind)) {
      if (pieces > 0 && form - from > 3) break;
      common = true;
    }
    at = before;
    start = from;
    pieces++;
  }
  const edge = scan.places.startOf(start);
  const name = text.slice(start, form);
  const full = text.slice(start, end);
  if (name === '') {
    // 义乌 + 经济开发区: the place before lends its name.
    if (edge >= 0 && ZONE.test(formText) && formText.length > 1) {
      scan.places.add({
        type: 'place',
        start: edge,
        end,
        confidence: 0.85,
        evidence: 'place/form',
        value: formText,
      });
      return true;
    }
    return false;
  }
  if (!/^[\u4e00-\u9fff0-9]+$/.test(name) || NO_PLACE_WORDS.has(full)) return false;
  const township = townshipCounties(full).length > 0;
  if (!township && /^[一二三四五六七八九十两几多数每全各这那某该本]/.test(name)) return false;
  if (!township) {
    if (name.length < 2 && !anchored) return false;
    if (common && !(anchored && ADMINISTRATIVE.test(formText))) return false;
    if (!anchored && !plausible(scan, start, end, formText)) return false;
  }
  scan.places.add({
    type: 'place',
    start,
    end,
    confidence: township ? 0.92 : anchored ? 0.88 : 0.72,
    evidence: township ? 'place/division' : 'place/form',
    value: formText,
  });
  return true;
}

/** Without a place before it or the gazetteer, the surroundings decide. */
function plausible(scan: Scan, start: number, end: number, form: string): boolean {
  if (
    /^(?:山|河|江|路|街|组|国|集|营|店|堡|庄|港|海|洞|寺|庙|塔|泉|渠|沟|坪|坡|坝|岩|弄|巷|寨|屯|园区|小区|大厦|花园|新城|古城)$/.test(
      form,
    )
  ) {
    return BEFORE_PLACE.has(scan.text[start - 1] ?? '');
  }
  return end - start >= 3;
}
