import type { Section } from '../record';
import { formatHanNumeral, HAN_NUMERAL, parseNumeral } from '../text/numerals';

/** How the number of a marker is written: Chinese (十一), by position (一一), Arabic, full width, enclosed (①), stem (甲). */
export type NumeralStyle = 'han' | 'han-digits' | 'arabic' | 'arabic-wide' | 'stem' | `enclosed-${number}`;

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
  const memo = scheme === 'decimal' ? DECIMALS : MARKERS;
  let form = memo.get(marker);
  if (form === undefined) {
    if (memo.size >= MEMO) memo.clear();
    form = takeApart(marker, scheme);
    memo.set(marker, form);
  }
  return form;
}

/** The same few markers stand in every list of a statute; each is taken apart once. */
const MARKERS = new Map<string, MarkerForm | null>();
const DECIMALS = new Map<string, MarkerForm | null>();
const MEMO = 4000;
const NUMERAL = new RegExp(
  `[${HAN_NUMERAL}]+|[\\d０-９]+|[${STEMS}]|[\\u2460-\\u249b\\u24eb-\\u24fe\\u2776-\\u2793\\u3220-\\u3229\\u3251-\\u325f\\u32b1-\\u32bf]`,
);
const SUFFIX = new RegExp(`^(\\s*[条條])之[${HAN_NUMERAL}]+`);

function takeApart(marker: string, scheme: string): MarkerForm | null {
  const pattern = scheme === 'decimal' ? /[\d０-９]+(?=[^\d０-９]*$)/ : NUMERAL;
  const match = pattern.exec(marker);
  if (!match) return null;
  const numeral = match[0];
  const to = match.index + numeral.length;
  const suffix = SUFFIX.exec(marker.slice(to));
  const after = suffix ? (suffix[1] ?? '') + marker.slice(to + suffix[0].length) : marker.slice(to);
  return {
    before: marker.slice(0, match.index),
    style: styleOf(numeral),
    after,
    from: match.index,
    to: suffix ? to + suffix[0].length : to,
  };
}

function styleOf(numeral: string): NumeralStyle {
  const code = numeral.charCodeAt(0);
  if (/^\d/.test(numeral)) return 'arabic';
  if (/^[０-９]/.test(numeral)) return 'arabic-wide';
  if (STEMS.includes(numeral)) return 'stem';
  for (const [first, last] of ENCLOSED) if (code >= first && code <= last) return `enclosed-${baseOf(first)}`;
  return numeral.length > 1 && !/[十百千廿卅卌拾佰仟]/.test(numeral) ? 'han-digits' : 'han';
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
  const style = form.style === 'han-digits' ? 'han' : form.style;
  return `${form.before.trim()}|${style}|${form.after.trim()}`;
}

/** The value of a numeral as written anywhere in a marker. */
export function valueOf(numeral: string): number | null {
  const stem = STEMS.indexOf(numeral);
  return numeral.length === 1 && stem >= 0 ? stem + 1 : parseNumeral(numeral);
}
