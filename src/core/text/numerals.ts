const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  Ｏ: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** The characters a Chinese numeral is written with, as the inside of a character class. */
export const HAN_NUMERAL = '〇○◯零一二三四五六七八九十百千廿卅卌两壹贰叁肆伍陆柒捌玖拾佰仟兩貳參陸';

/**
 * The value of a Chinese, Arabic or full-width numeral (数字): 十一 → 11, 二百零五 → 205, 二〇二三 → 2023, 廿 → 20,
 * 1万 is not read here. Returns null for anything else, the empty string included.
 */
export function parseNumeral(text: string): number | null {
  const folded = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,9}$/.test(folded)) return Number(folded);
  let total = 0;
  let digit: number | null = null;
  let positional = '';
  let unitSeen = false;
  for (const character of folded) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    const tens = TENS[character];
    if (value !== undefined) {
      positional += String(value);
      digit = value;
    } else if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      unitSeen = true;
    } else if (tens !== undefined) {
      total += tens;
      digit = null;
      unitSeen = true;
    } else return null;
  }
  if (folded === '') return null;
  if (!unitSeen) return positional.length <= 9 ? Number(positional) : null;
  return total + (digit ?? 0);
}

/** The value of a numeral with 万 and 亿 as well (三万五千, 一亿零二百万); null where it is none. */
export function parseLargeNumeral(text: string): number | null {
  for (const [unit, value] of LARGE) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const high = at === 0 ? 1 : parseLargeNumeral(text.slice(0, at));
    const low = at === text.length - 1 ? 0 : parseLargeNumeral(text.slice(at + 1));
    return high === null || low === null ? null : high * value + low;
  }
  return parseNumeral(text);
}
const LARGE: readonly (readonly [unit: string, value: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];

/** What units behind a figure multiply it by (万亿 → 1e12); 1 for none. */
export function factorOf(units = ''): number {
  let factor = 1;
  for (const unit of units) factor *= FACTORS[unit] ?? 10;
  return factor;
}
const FACTORS: Readonly<Record<string, number>> = { 亿: 1e8, 億: 1e8, 万: 1e4, 萬: 1e4, 千: 1e3, 百: 100 };

const HAN_DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes 1..9999 as a Chinese numeral: 11 → 十一, 205 → 二百零五, 110 → 一百一十. */
export function formatHanNumeral(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  let result = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = result !== '';
      continue;
    }
    if (gap) result += '零';
    gap = false;
    result += unit === 10 && digit === 1 && result === '' ? name : (HAN_DIGITS[digit] ?? '') + name;
  }
  return result;
}
