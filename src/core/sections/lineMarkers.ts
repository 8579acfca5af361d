import {
  foldCode,
  isArabicDigit,
  isHanDigit,
  isIdeograph,
  isSpace,
  numeralEnd,
  numeralValue,
  skipSpaces,
} from './characters';
import { Marker, MAX_ORDINAL, weakly, type MarkerForm } from './markers';
import { romanEnd, romanValue } from '../text/romanNumerals';
import { readWordMarker } from './wordMarkers';

/** By code unit, so that nothing is made of the characters looked at. */
const UNITS = new Map<number, MarkerForm>();
for (const [characters, form] of [
  ['编編篇卷', 'part'],
  ['章讲講', 'chapter'],
  ['节節', 'section'],
  ['款', 'subsection'],
  ['目', 'division'],
  ['条條', 'article'],
] as const)
  for (const character of characters) UNITS.set(character.charCodeAt(0), form);

/** Enclosed forms (带圈、带括号字符): first code, last code, value of the first, form. */
const ENCLOSED: readonly (readonly [number, number, number, MarkerForm])[] = [
  [0x2460, 0x2473, 1, 'circled'], // ①
  [0x2474, 0x2487, 1, 'arabic-paren'], // ⑴
  [0x2488, 0x249b, 1, 'arabic-dot'], // ⒈
  [0x24eb, 0x24f4, 11, 'circled'],
  [0x24f5, 0x24fe, 1, 'circled'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x2780, 0x2789, 1, 'circled'],
  [0x278a, 0x2793, 1, 'circled'],
  [0x3220, 0x3229, 1, 'han-paren'], // ㈠
  [0x3251, 0x325f, 21, 'circled'],
  [0x32b1, 0x32bf, 36, 'circled'],
];

const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** What a number counts or names when it stands right before it: no marker ends there. */
const MEASURES =
  '年月日号时点分秒个名人项条次家户万亿千百元吨公斤克米里亩度倍成级类等期届种件台套辆架所处座栋层楼岁周天篇评位回票多余余来％%‰℃、至到—～~-/';

/**
 * Reads the marker (序号) at `start`, which holds no space; null where there is none. Whether what was read is a heading
 * or an item is decided by the document (candidates.ts, runs.ts). Looks at some twenty characters at most.
 */
export function readMarker(text: string, start: number, end: number): Marker | null {
  const code = text.charCodeAt(start);
  if (code === 0x7b2c) return readUnitMarker(text, start, end) ?? readWordMarker(text, start, end);
  if (isHanDigit(code)) return readHanMarker(text, start, end) ?? readWordMarker(text, start, end);
  if (isArabicDigit(code)) return readArabicMarker(text, start, end);
  if (code === 0xff08 || code === 0x28) return readParenMarker(text, start, end);
  if (code >= 0x2160 && code <= 0x216b) return readRoman(text, start, end);
  if (code >= 0x2460 && code <= 0x32bf) return readEnclosed(start, code);
  if (ROMAN_LETTERS.has(code)) return readRoman(text, start, end);
  if (code >= 0x4e00) {
    const stem = STEMS.indexOf(text.charAt(start));
    if (stem >= 0 && text.charAt(start + 1) === '、')
      return weakly(new Marker('stem-comma', stem + 1, start, start + 2));
    return readWordMarker(text, start, end);
  }
  return null;
}

/** Reads the marker a line begins with, spaces before it skipped; null where it begins with none. */
export function readLineMarker(text: string, from: number, end: number): Marker | null {
  const start = skipSpaces(text, from, end);
  return start < end ? readMarker(text, start, end) : null;
}

function valueOf(text: string, from: number, end: number): number | null {
  const value = numeralValue(text, from, end);
  return value > 0 && value <= MAX_ORDINAL ? value : null;
}

function readUnitMarker(text: string, start: number, end: number): Marker | null {
  const digits = skipSpaces(text, start + 1, end);
  const code = text.charCodeAt(digits);
  if (digits >= end || !(isHanDigit(code) || isArabicDigit(code))) return null;
  const numberEnd = numeralEnd(text, digits, end, 8);
  const at = skipSpaces(text, numberEnd, end);
  const ordinal = valueOf(text, digits, numberEnd);
  if (ordinal === null || at >= end) return null;
  if (text.startsWith('分编', at) || text.startsWith('分編', at))
    return new Marker('subpart', ordinal, start, at + 2);
  if (text.startsWith('部分', at)) return new Marker('part', ordinal, start, at + 2);
  const form = UNITS.get(text.charCodeAt(at));
  if (form === undefined) return null;
  const marker = new Marker(form, ordinal, start, at + 1);
  if (BARE.includes(text.charAt(at)) && !isBareHeading(text, at + 1, end)) return withText(text, marker);
  if (text.charCodeAt(at + 1) === 0x4e4b && isHanDigit(text.charCodeAt(at + 2))) {
    const suffixEnd = numeralEnd(text, at + 2, end, 4);
    const suffix = valueOf(text, at + 2, suffixEnd);
    if (suffix !== null) {
      marker.suffix = suffix;
      marker.end = suffixEnd;
    }
  }
  const reference = referenceAt(text, marker.end, end);
  if (reference === 'sure') return null;
  if (
    reference === 'maybe' ||
    (form !== 'article' && RENUMBERED.test(text.slice(marker.end, marker.end + 5)))
  )
    return weakly(marker);
  return marker;
}

/** Units that sentences speak of as well: markers in bare headings alone. */
const BARE = '款目讲講';

/** A heading 第一款　秘书处 is short and has no mark; a reference (第二款规定的) and a sentence have one or go on. */
const MAX_HEADING = 24;
function isBareHeading(text: string, from: number, end: number): boolean {
  if (end - from > MAX_HEADING || from >= end) return false;
  return isSpace(text.charCodeAt(from)) && !/[。；;，,：:、！？]/.test(text.slice(from, end));
}

/** 第一目　with its text behind it: a marker where the lines above say so. */
function withText(text: string, marker: Marker): Marker | null {
  return marker.form === 'division' && isSpace(text.charCodeAt(marker.end)) ? weakly(marker) : null;
}

/** 第七节相应改为第八节: the sentence of a decision that amends a statute. */
const RENUMBERED = /^(?:相应)?(?:修?改为|改作|作为|删[去除])/;

/**
 * 第三条第（二）项规定…, 第五章规定的…, 第一节至第三节…: the line begins with a reference, not with a heading. Without a
 * space after it 第二条第一次会议… may be either; then the run decides.
 */
function referenceAt(text: string, from: number, end: number): 'sure' | 'maybe' | null {
  if (from >= end) return null;
  const code = text.charCodeAt(from);
  if (isSpace(code)) return null;
  const next = text.charAt(from);
  if (!(isIdeograph(code) ? REFERRING_START : REFERRING_MARK).includes(next)) return null;
  const following = text.slice(from, from + 6);
  if (REFERRING.test(following)) return 'sure';
  return MAY_REFER.test(following) ? 'maybe' : null;
}

const REFERRING_START = '第规所至的和与及或之款项';
const REFERRING_MARK = '（(，,、';
const REFERRING =
  /^(?:第[〇○零一二三四五六七八九十百千\d]{1,5}[条款项目章节编]|第[（(]|[至和与及或、，,]第[〇○零一二三四五六七八九十百千\d]{1,5}[条款项目章节编]|规定[的，,。、；;处之给]|所[称指列述规]|的规定|[款项][^目]|[（(][一二三四五六七八九十\d]{1,3}[）)])/;
const MAY_REFER = /^[第至的和与及或之款项规，,、]/;

function readHanMarker(text: string, start: number, end: number): Marker | null {
  const numberEnd = numeralEnd(text, start, end, 8);
  const at = numberEnd < end && isSpace(text.charCodeAt(numberEnd)) ? numberEnd + 1 : numberEnd;
  if (at >= end) return null;
  const separator = foldCode(text.charCodeAt(at));
  const comma = separator === 0x3001;
  if (!comma && separator !== 0x2e && separator !== 0x2c) return null;
  const ordinal = valueOf(text, start, numberEnd);
  if (ordinal === null || ordinal > 999) return null;
  if (countsOn(text, at + 1, end, ordinal)) return null;
  return comma
    ? new Marker('han-comma', ordinal, start, at + 1)
    : weakly(new Marker('han-dot', ordinal, start, at + 1));
}

/** 一、二、三产业, 三、四线城市, 二、三季度: numbers of a sentence, one after the other. */
function countsOn(text: string, from: number, end: number, ordinal: number): boolean {
  if (from >= end || !isHanDigit(text.charCodeAt(from))) return false;
  const numberEnd = numeralEnd(text, from, end, 4);
  if (valueOf(text, from, numberEnd) !== ordinal + 1) return false;
  return /[、，,线季月级類类产產年期等号批次审两审届]/.test(text.charAt(numberEnd));
}

function readArabicMarker(text: string, start: number, end: number): Marker | null {
  const numberEnd = numeralEnd(text, start, end, 4);
  if (numberEnd >= end || numberEnd - start > 3) return null;
  const spaced = isSpace(text.charCodeAt(numberEnd));
  const at = spaced ? skipSpaces(text, numberEnd, end) : numberEnd;
  const ordinal = valueOf(text, start, numberEnd);
  if (ordinal === null || at >= end) return null;
  const separator = foldCode(text.charCodeAt(at));
  const next = text.charCodeAt(at + 1);
  if (separator === 0x3001 && !isArabicDigit(next)) return new Marker('arabic-comma', ordinal, start, at + 1);
  if (separator === 0x2e)
    return isArabicDigit(next)
      ? readDecimal(text, start, end)
      : new Marker('arabic-dot', ordinal, start, at + 1);
  if (separator === 0x29) return weakly(new Marker('arabic-half-paren', ordinal, start, at + 1));
  if (!isIdeograph(text.charCodeAt(at)) && !/[“"《A-Za-z]/.test(text.charAt(at))) return null;
  if (spaced) return withPath(weakly(new Marker('arabic-space', ordinal, start, numberEnd)), [ordinal]);
  if (ordinal > 50 || counts(text, at) || isHanDigit(text.charCodeAt(at))) return null;
  return isIdeograph(text.charCodeAt(at)) ? weakly(new Marker('circled', ordinal, start, numberEnd)) : null;
}

/** A measure follows the number (3人, 2项), and not a word that only begins like one (人员, 项目). */
function counts(text: string, at: number): boolean {
  return MEASURES.includes(text.charAt(at)) && !NO_MEASURE.test(text.slice(at, at + 2));
}

const NO_MEASURE =
  /^(?:人[员才民大口事力工均文身物]|个[人体性]|项目|条[件例款]|期[限间望]|种[植业子]|家[庭长属]|户[籍口外]|级别|类[别型]|度假|成[立果本员效]|时[间代效]|分[类工析管级享布]|点[面评]|月度|年[度龄]|日[常程]|元素|处[理罚置]|周[边期]|天然|评[估价选审]|位[置于]|回[收应]|票据|多[元样方]|来[源信])/;

function readDecimal(text: string, start: number, end: number): Marker | null {
  const path: number[] = [];
  let at = start;
  for (;;) {
    const stop = numeralEnd(text, at, end, 4);
    const value = stop - at <= 3 ? valueOf(text, at, stop) : null;
    if (value === null) return null;
    path.push(value);
    at = stop;
    if (at + 1 >= end || foldCode(text.charCodeAt(at)) !== 0x2e || !isArabicDigit(text.charCodeAt(at + 1)))
      break;
    at++;
    if (path.length > 3) return null;
  }
  if (foldCode(text.charCodeAt(at)) === 0x2e || text.charAt(at) === '、') at++;
  const following = skipSpaces(text, at, end);
  const next = text.charAt(following);
  if (following >= end || !(isIdeograph(next.charCodeAt(0)) || /[“"《A-Za-z（(]/.test(next))) return null;
  if (following === at ? MEASURES.includes(next) : SPACED_UNIT.test(text.slice(following, following + 4)))
    return null;
  const form = path.length === 2 ? 'decimal-2' : path.length === 3 ? 'decimal-3' : 'decimal-4';
  return withPath(weakly(new Marker(form, path[path.length - 1] ?? null, start, at)), path);
}

/** 8.5 平方米: units that no heading begins with, behind a space too. */
const SPACED_UNIT =
  /^(?:平方[公米]|立方米|公[里斤顷]|个百分点|万[元人亩吨户千平立]|亿[元千立]|[微毫]克|千瓦)/;

function withPath(marker: Marker, path: readonly number[]): Marker {
  marker.path = path;
  return marker;
}

/** （一）项, （二）、（三）, （一）至（三）: a reference that goes on. */
const GOES_ON = /^(?:项(?!目)|款(?!项)|目(?![标录前的])|至(?!少)|[、和或及与][（(第])/;

function readParenMarker(text: string, start: number, end: number): Marker | null {
  const digits = skipSpaces(text, start + 1, end);
  const code = text.charCodeAt(digits);
  if (digits >= end) return null;
  const stem = isIdeograph(code) ? STEMS.indexOf(text.charAt(digits)) : -1;
  if (stem >= 0) {
    const close = skipSpaces(text, digits + 1, end);
    if (close >= end || foldCode(text.charCodeAt(close)) !== 0x29) return null;
    return weakly(new Marker('stem-paren', stem + 1, start, close + 1));
  }
  const han = isHanDigit(code);
  // A dash is what scanners read for 一.
  const dash = !han && '-－—–'.includes(text.charAt(digits));
  if (!han && !dash && !isArabicDigit(code)) return null;
  const numberEnd = dash ? digits + 1 : numeralEnd(text, digits, end, han ? 6 : 3);
  const at = skipSpaces(text, numberEnd, end);
  if (at >= end || foldCode(text.charCodeAt(at)) !== 0x29) return null;
  const ordinal = dash ? 1 : valueOf(text, digits, numberEnd);
  if (ordinal === null || ordinal > 999) return null;
  if (at + 1 < end && GOES_ON.test(text.slice(at + 1, at + 3))) return null;
  const marker = new Marker(han || dash ? 'han-paren' : 'arabic-paren', ordinal, start, at + 1);
  if (dash) marker.weak = true;
  return marker;
}

/** I V X, in half and full width: what NFKC makes of Ⅰ Ⅱ Ⅲ. */
const ROMAN_LETTERS = new Set([...'IVXＩＶＸ'].map((letter) => letter.charCodeAt(0)));

/** Ⅰ. Ⅱ、 III. before a Han character or a space: headings where they count on from Ⅰ. */
function readRoman(text: string, start: number, end: number): Marker | null {
  const stop = romanEnd(text, start, end);
  const ordinal = romanValue(text.slice(start, stop));
  const separator = foldCode(text.charCodeAt(stop));
  if (ordinal === null || stop >= end || (separator !== 0x2e && separator !== 0x3001)) return null;
  const next = text.charCodeAt(stop + 1);
  if (stop + 1 < end && !isIdeograph(next) && !isSpace(next) && !'“"《（('.includes(text.charAt(stop + 1)))
    return null;
  return weakly(new Marker('roman', ordinal, start, stop + 1));
}

function readEnclosed(start: number, code: number): Marker | null {
  for (const [first, last, value, form] of ENCLOSED)
    if (code >= first && code <= last) return new Marker(form, value + code - first, start, start + 1);
  return null;
}
