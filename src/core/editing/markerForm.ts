import type { Section } from '../record';
import { formatHanNumeral, HAN_NUMERAL, parseNumeral } from '../text/numerals';
import { formatRoman, romanValue } from '../text/romanNumerals';

/** How the number of a marker is written: Chinese (十一), by position (一一), Arabic, full width, enclosed (①), stem (甲). */
export type NumeralStyle =
  'han' | 'han-digits' | 'arabic' | 'arabic-wide' | 'stem' | 'roman' | 'roman-letters' | `enclosed-${number}`;

/** A marker taken apart: what stands before its number, how the number is written, what stands after it. */
export interface MarkerForm {
  before: string;
  style: NumeralStyle;
  after: string;
  /** Where the number stands in the marker, 之一 included. */
  from: number;
  to: number;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** Enclosed numbers: first code, last code, value of the first. The families of circled numbers go on in each other. */
const ENCLOSED: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1], // ①
  [0x2474, 0x2487, 1], // ⑴
  [0x2488, 0x249b, 1], // ⒈
  [0x24f5, 0x24fe, 1], // ⓵
  [0x2776, 0x277f, 1], // ❶
  [0x2780, 0x2789, 1], // ➀
  [0x278a, 0x2793, 1], // ➊
  [0x3220, 0x3229, 1], // ㈠
  [0x24eb, 0x24f4, 11], // ⓫
  [0x3251, 0x325f, 21], // ㉑
  [0x32b1, 0x32bf, 36], // ㊱
];
const GOES_ON: Readonly<Record<number, readonly number[]>> = {
  0x2460: [0x3251, 0x32b1],
  0x2776: [0x24eb],
};

/**
 * Takes a section's marker apart; null where it writes no number (附则, 首先). Of a decimal marker (1.2.3) the number is
 * the last one, and `before` the others.
 */
export function markerForm({
  marker,
  ordinal,
  scheme,
}: Pick<Section, 'marker' | 'ordinal' | 'scheme'>): MarkerForm | null {
  if (ordinal === null) return null;
  const from = scheme === 'decimal' ? lastNumber(marker) : firstNumeral(marker);
  if (from < 0) return null;
  const end = numeralEnd(marker, from);
  const suffix = marker.includes('之', end) ? SUFFIX.exec(marker.slice(end)) : null;
  const to = suffix ? end + suffix[0].length : end;
  return {
    before: marker.slice(0, from),
    style: styleOf(marker, from, end),
    after: (suffix?.[1] ?? '') + marker.slice(to),
    from,
    to,
  };
}

const SUFFIX = new RegExp(`^(\\s*[条條])之[${HAN_NUMERAL}]+`);

/** Classes of the characters of numerals, by code unit: every marker of a statute is taken apart, so without patterns. */
const HAN = 1;
/** 十 百 千 …: a numeral that has one is not written by position. */
const HAN_UNIT = 2;
const ARABIC = 3;
const WIDE = 4;
const STEM = 5;
const CIRCLED = 6;
const ROMAN = 7;
const ROMAN_LETTER = 8;
const CLASSES = new Uint8Array(65536);
for (const [characters, kind] of [
  [HAN_NUMERAL, HAN],
  ['十百千廿卅卌拾佰仟', HAN_UNIT],
  ['0123456789', ARABIC],
  ['０１２３４５６７８９', WIDE],
  [STEMS, STEM],
  ['ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ', ROMAN],
  ['IVXＩＶＸ', ROMAN_LETTER],
] as const)
  for (const character of characters) CLASSES[character.charCodeAt(0)] = kind;
for (const [first, last] of ENCLOSED) CLASSES.fill(CIRCLED, first, last + 1);

const classAt = (marker: string, at: number): number => CLASSES[marker.charCodeAt(at)] ?? 0;

function firstNumeral(marker: string): number {
  for (let at = 0; at < marker.length; at++) if (classAt(marker, at) !== 0) return at;
  return -1;
}

/** Where the last Arabic number of a decimal marker begins; -1 where it has none. */
function lastNumber(marker: string): number {
  let at = marker.length - 1;
  while (at >= 0 && !isArabic(classAt(marker, at))) at--;
  while (at > 0 && isArabic(classAt(marker, at - 1))) at--;
  return at;
}

function isArabic(kind: number): boolean {
  return kind === ARABIC || kind === WIDE;
}

function isHan(kind: number): boolean {
  return kind === HAN || kind === HAN_UNIT;
}

/** The end of the numeral at `from`: a run of Han or of Arabic digits, or one stem or enclosed number. */
function numeralEnd(marker: string, from: number): number {
  const kind = classAt(marker, from);
  let at = from + 1;
  if (isHan(kind)) while (isHan(classAt(marker, at))) at++;
  else if (isArabic(kind)) while (isArabic(classAt(marker, at))) at++;
  else if (kind === ROMAN_LETTER) while (classAt(marker, at) === ROMAN_LETTER) at++;
  return at;
}

function styleOf(marker: string, from: number, end: number): NumeralStyle {
  const kind = classAt(marker, from);
  if (kind === ARABIC) return 'arabic';
  if (kind === WIDE) return 'arabic-wide';
  if (kind === STEM) return 'stem';
  if (kind === ROMAN) return 'roman';
  if (kind === ROMAN_LETTER) return 'roman-letters';
  if (kind === CIRCLED) {
    const code = marker.charCodeAt(from);
    for (const [first, last] of ENCLOSED)
      if (code >= first && code <= last) return `enclosed-${baseOf(first)}`;
  }
  for (let at = from; at < end; at++) if (classAt(marker, at) === HAN_UNIT) return 'han';
  return end - from > 1 ? 'han-digits' : 'han';
}

/** The first family of a chain of enclosed numbers: ㉑ goes on ⑳. */
function baseOf(first: number): number {
  for (const [base, rest] of Object.entries(GOES_ON)) if (rest.includes(first)) return Number(base);
  return first;
}

/** Writes a number in a style; the plain Arabic form where the style does not reach so far (51 has no circled form). */
export function writeNumeral(style: NumeralStyle, value: number): string {
  switch (style) {
    case 'han':
      return formatHanNumeral(value);
    case 'han-digits':
      return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
    case 'arabic':
      return String(value);
    case 'arabic-wide':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'roman':
    case 'roman-letters':
      return formatRoman(value, style === 'roman-letters');
    case 'stem':
      return STEMS.charAt(value - 1) || String(value);
  }
  const base = Number(style.slice('enclosed-'.length));
  for (const family of [base, ...(GOES_ON[base] ?? [])]) {
    const found = ENCLOSED.find(([first]) => first === family);
    if (!found) continue;
    const [first, last, value1] = found;
    if (value >= value1 && value - value1 <= last - first) return String.fromCharCode(first + value - value1);
  }
  return `（${value}）`;
}

/** Writes the marker of a number (and 之 suffix) in a form. */
export function writeMarker(form: MarkerForm, ordinal: number, suffix?: number): string {
  const numeral = writeNumeral(form.style, ordinal);
  if (suffix === undefined) return form.before + numeral + form.after;
  const unit = /^\s*[条條]/.exec(form.after)?.[0] ?? '';
  return `${form.before}${numeral}${unit}之${formatHanNumeral(suffix)}${form.after.slice(unit.length)}`;
}

/** Two markers with the same key are written alike; a number written by position and one below ten are alike. */
export function formKey(form: MarkerForm): string {
  const style = form.style === 'han-digits' ? 'han' : form.style === 'roman-letters' ? 'roman' : form.style;
  return `${form.before.trim()}|${style}|${form.after.trim()}`;
}

/** The value of a numeral as written anywhere in a marker. */
export function valueOf(numeral: string): number | null {
  const stem = STEMS.indexOf(numeral);
  return numeral.length === 1 && stem >= 0 ? stem + 1 : (parseNumeral(numeral) ?? romanValue(numeral));
}
