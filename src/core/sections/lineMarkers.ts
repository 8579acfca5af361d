import { parseNumeral } from '../text/numerals';
import { ARABIC_DIGIT, classOf, foldCode, HAN_DIGIT, isIdeograph, skipSpaces } from './characters';
import { MAX_ORDINAL, schemeOf, type Marker, type MarkerForm } from './markers';

const UNITS: Readonly<Record<string, MarkerForm>> = {
  编: 'part',
  編: 'part',
  篇: 'part',
  卷: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** Enclosed forms (带圈、带括号字符): first code, last code, value of the first, form. */
const ENCLOSED: readonly (readonly [number, number, number, MarkerForm])[] = [
  [0x2460, 0x2473, 1, 'circled'], // ①
  [0x24f5, 0x24fe, 1, 'circled'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x2780, 0x2789, 1, 'circled'],
  [0x278a, 0x2793, 1, 'circled'],
  [0x24eb, 0x24f4, 11, 'circled'],
  [0x3251, 0x325f, 21, 'circled'],
  [0x32b1, 0x32bf, 36, 'circled'],
  [0x2474, 0x2487, 1, 'arabic-paren'], // ⑴
  [0x2488, 0x249b, 1, 'arabic-dot'], // ⒈
  [0x3220, 0x3229, 1, 'han-paren'], // ㈠
];

/**
 * Reads the marker (序号) that a line begins with; null where it begins with none. Whether what was read is a heading is
 * not decided here but by the document (see headings.ts). Looks at some twenty characters at most.
 */
export function readLineMarker(text: string, from: number, end: number): Marker | null {
  const start = skipSpaces(text, from, end);
  if (start >= end) return null;
  const code = text.charCodeAt(start);
  const kind = classOf(code);
  if (code === 0x7b2c) return readUnitMarker(text, start, end);
  if (kind === HAN_DIGIT) return readHanMarker(text, start, end);
  if (kind === ARABIC_DIGIT) return readArabicMarker(text, start, end);
  if (code === 0xff08 || code === 0x28) return readParenMarker(text, start, end);
  if (code >= 0x2460 && code <= 0x32bf) return readEnclosed(start, code);
  return null;
}

function marker(form: MarkerForm, ordinal: number | null, start: number, end: number): Marker {
  return { form, scheme: schemeOf(form), ordinal, start, end };
}

/** The end of the run of numeral characters of one class at `from`, at most `most` of them. */
function numeralEnd(text: string, from: number, end: number, kind: number, most: number): number {
  let at = from;
  const last = Math.min(end, from + most);
  while (at < last && classOf(text.charCodeAt(at)) === kind) at++;
  return at;
}

function readUnitMarker(text: string, start: number, end: number): Marker | null {
  const digits = skipSpaces(text, start + 1, end);
  const kind = classOf(text.charCodeAt(digits));
  if (kind !== HAN_DIGIT && kind !== ARABIC_DIGIT) return null;
  let at = numeralEnd(text, digits, end, kind, 8);
  const ordinal = parseNumeral(text.slice(digits, at));
  at = skipSpaces(text, at, end);
  if (ordinal === null || ordinal > MAX_ORDINAL || at >= end) return null;
  const unit = text.charAt(at);
  if (unit === '分' && /[编編]/.test(text.charAt(at + 1))) return marker('subpart', ordinal, start, at + 2);
  if (unit === '部' && text.charAt(at + 1) === '分') return marker('part', ordinal, start, at + 2);
  const form = UNITS[unit];
  if (form === undefined) return null;
  const read = marker(form, ordinal, start, at + 1);
  if (text.charAt(at + 1) === '之') {
    const suffixEnd = numeralEnd(text, at + 2, end, HAN_DIGIT, 4);
    const suffix = suffixEnd > at + 2 ? parseNumeral(text.slice(at + 2, suffixEnd)) : null;
    if (suffix !== null) {
      read.suffix = suffix;
      read.end = suffixEnd;
    }
  }
  return read;
}

function readHanMarker(text: string, start: number, end: number): Marker | null {
  const at = numeralEnd(text, start, end, HAN_DIGIT, 8);
  if (at >= end) return null;
  const separator = foldCode(text.charCodeAt(at));
  const form =
    separator === 0x3001 ? 'han-comma' : separator === 0x2e || separator === 0x2c ? 'han-dot' : null;
  if (form === null) return null;
  const ordinal = parseNumeral(text.slice(start, at));
  if (ordinal === null || ordinal === 0 || ordinal > MAX_ORDINAL) return null;
  return marker(form, ordinal, start, at + 1);
}

function readArabicMarker(text: string, start: number, end: number): Marker | null {
  const at = numeralEnd(text, start, end, ARABIC_DIGIT, 4);
  if (at >= end || at - start > 3) return null;
  const separator = foldCode(text.charCodeAt(at));
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  const ordinal = parseNumeral(text.slice(start, at)) ?? 0;
  if (ordinal === 0 || classOf(next) === ARABIC_DIGIT) return null;
  if (separator === 0x3001) return marker('arabic-comma', ordinal, start, at + 1);
  if (separator === 0x2e) return marker('arabic-dot', ordinal, start, at + 1);
  if (separator === 0x29) return marker('arabic-half-paren', ordinal, start, at + 1);
  return null;
}

function readParenMarker(text: string, start: number, end: number): Marker | null {
  const digits = skipSpaces(text, start + 1, end);
  const kind = classOf(text.charCodeAt(digits));
  if (kind !== HAN_DIGIT && kind !== ARABIC_DIGIT) return null;
  let at = numeralEnd(text, digits, end, kind, kind === HAN_DIGIT ? 6 : 3);
  const ordinal = parseNumeral(text.slice(digits, at));
  at = skipSpaces(text, at, end);
  if (ordinal === null || ordinal === 0 || at >= end || foldCode(text.charCodeAt(at)) !== 0x29) return null;
  return marker(kind === HAN_DIGIT ? 'han-paren' : 'arabic-paren', ordinal, start, at + 1);
}

function readEnclosed(start: number, code: number): Marker | null {
  for (const [first, last, value, form] of ENCLOSED)
    if (code >= first && code <= last) return marker(form, value + code - first, start, start + 1);
  return null;
}

/** True where a heading's own words may begin: no heading has an empty title before its end. */
export function hasTitle(text: string, from: number, end: number): boolean {
  const at = skipSpaces(text, from, end);
  return at < end && (isIdeograph(text.charCodeAt(at)) || /[“"《「A-Za-z\d]/.test(text.charAt(at)));
}
