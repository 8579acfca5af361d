import { addPlace } from '../grammar/propose';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { isBreakCharacter, type Scan } from '../grammar/scan';

/** Names of the steppe never hold these, which stand before them. */
const BEFORE_STEPPE = /[省市县区州旗盟镇乡村的为被选在和与及到赴至各全该本某每等个从由是有离、]/;

/** 张各庄村, 小李各庄: a village that a family's name and 各庄 (家庄) make. */
const HOMESTEAD = /^各庄(?:村|镇|乡|街道|社区|新村|小区|路|大街)?/;

export function findHomestead(scan: Scan, at: number): void {
  const { text } = scan;
  const form = HOMESTEAD.exec(text.slice(at, at + 4)) as RegExpExecArray;
  const side = at > 1 && '大小东西南北前后'.includes(text[at - 2] as string) ? 1 : 0;
  if (at > 0) add(scan, at - 1 - side, at + form[0].length, 'place/homestead', form[0]);
}

const ACTS = kindSet('verb verbalNoun function time title');

/** Villages of the steppe (嘎查、苏木): their names are words of another language, whatever their characters spell. */
export function findSteppe(scan: Scan, at: number): void {
  const { text, places } = scan;
  if (places.startOf(at + 2) >= 0 || '村区'.includes(text[at + 2] ?? '-')) return;
  let start = at;
  while (start > 0 && at - start < 6 && inSteppeName(scan, start)) start--;
  if (at - start < 2 || (start > 0 && at - start === 6 && inSteppeName(scan, start))) return;
  add(scan, start, at + 2, 'place/steppe', text.slice(at, at + 2));
}

function inSteppeName(scan: Scan, start: number): boolean {
  const { text, words } = scan;
  // 走访|白音花嘎查.
  if (start - words.startAt(start - 1) > 1 && ACTS.has(words.kindBefore(start))) return false;
  return (
    isHan(text.charCodeAt(start - 1)) &&
    scan.blocked[start - 1] === 0 &&
    scan.places.startOf(start) < 0 &&
    !BEFORE_STEPPE.test(text[start - 1] as string)
  );
}

/** 城关公社|水南大队: between 1958 and 1984 a township and a village. */
export function findCommune(scan: Scan, at: number): void {
  const start = nameBefore(scan, scan.text.startsWith('人民', at - 2) ? at - 2 : at);
  if (start >= 0) add(scan, start, at + 2, 'place/commune', '公社');
  brigade(scan, at + 2);
}

export function findBrigade(scan: Scan, at: number): void {
  const { text } = scan;
  const whole = text.startsWith('生产', at - 2) ? at - 2 : at;
  const start = nameBefore(scan, whole);
  if (start >= 0 && !NO_BRIGADE.test(text.slice(start, whole)) && !'长部'.includes(text[at + 2] ?? '-'))
    add(scan, start, at + 2, 'place/brigade', '大队');
}
/** Brigades that are no village. */
const NO_BRIGADE =
  /[省市县区州旗警兵]|消防|执法|民兵|游击|突击|先锋|运输|治安|勘探|地质|机耕|建筑|施工|基干|渔业|副业|实现|南下|文艺|医疗|知青/;

const BRIGADE = /^([\u4e00-\u9fff]{1,4}?)(?:生产)?大队(?!长|部|干)/;

function brigade(scan: Scan, at: number): void {
  const match = BRIGADE.exec(scan.text.slice(at, at + 9));
  if (!match || /[的在和与及各全该每第]/.test(match[1] as string)) return;
  add(scan, at, at + match[0].length, 'place/brigade', '大队');
}

/** Where a name of two or three characters before a form begins: behind a break or another place; -1 where it is none. */
function nameBefore(scan: Scan, form: number): number {
  const { text } = scan;
  let start = form;
  const breaks = (before: string): boolean =>
    !isHan(before.charCodeAt(0)) ||
    scan.blocked[start - 1] === 1 ||
    (form - start >= 2 && scan.places.startOf(start) >= 0) ||
    // 人和公社: right before the form the little word is a part of the name.
    (isBreakCharacter(before) && !(before === '和' && start === form)) ||
    (start < form && '到来过由从会'.includes(before));
  while (form - start < 4 && !breaks(text[start - 1] ?? '')) start--;
  const name = text.slice(start, form);
  const named = name.length > 1 && name.length < 4;
  return named && !/^(?:人民|各|全|每|本|该|城市|农村|巴黎|供销|某)/.test(name) ? start : -1;
}

/** “五一”广场, “八一”大道: what stands in quotation marks is the name. */
const QUOTED_FORM = /^(?:广场|大道|公园|水库|大桥|社区|小区|街区|林场|农场|农庄|茶园|果园)/;

export function findQuoted(scan: Scan, at: number): void {
  const { text } = scan;
  const form = QUOTED_FORM.exec(text.slice(at + 1, at + 3));
  if (!form) return;
  const open = text.lastIndexOf('“', at);
  if (open < 0 || at - open < 3 || at - open > 7 || scan.blocked[open + 1] === 1) return;
  const name = text.slice(open + 1, at);
  if (/[^\u4e00-\u9fff]/.test(name) || /示范|文明|美丽|平安|和谐|智慧|幸福|最美|无/.test(name)) return;
  add(scan, open, at + 1 + form[0].length, 'place/quoted-form', form[0]);
}

/** 德上高速: a line between two towns, each told by one character that belongs to no other word. */
const LINE = /^(?:高速公路|高速铁路|高速|高铁|铁路|城际铁路)/;
const BEFORE_LINE = kindSet('punctuation function verb verbalNoun locative');

export function findLine(scan: Scan, at: number): void {
  const { text, words, places } = scan;
  const form = (LINE.exec(text.slice(at, at + 6)) as RegExpExecArray)[0];
  const start = at - 2;
  const end = at + form.length;
  const letters =
    places.startOf(end) < 0 && places.endOf(start) === 0 && single(scan, start) && single(scan, start + 1);
  const free =
    start < 1 ||
    BEFORE_LINE.has(words.kindAt(start - 1)) ||
    places.startOf(start) >= 0 ||
    '省市县区旗和'.includes(text[start - 1] as string);
  if (letters && free) add(scan, start, end, 'place/line-of-letters', form);
}

/** A character of its own that is no little word. */
function single({ text, words }: Scan, at: number): boolean {
  return (
    isHan(text.charCodeAt(at)) &&
    words.isWord(at, at + 1) &&
    words.kindAt(at) !== KIND.number &&
    (text[at] === '上' || !isBreakCharacter(text[at] as string))
  );
}
function add(scan: Scan, start: number, end: number, rule: string, form: string): void {
  const name = scan.text.slice(start, end);
  if (!NO_PLACE_WORDS.has(name) && scan.places.endOf(start) < end)
    addPlace(scan, start, end, 0.8, rule, form);
}
