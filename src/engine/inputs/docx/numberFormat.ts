import { formatHanNumeral } from '../../../core/text/numerals';

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** 大写: the numerals of law and money, by those of everyday. */
const LEGAL: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

/** The same in traditional characters, where they differ. */
const LEGAL_TRADITIONAL: Readonly<Record<string, string>> = { ...LEGAL, 二: '貳', 三: '參', 六: '陸' };

const han = formatHanNumeral;
const legal = (value: number, signs: Readonly<Record<string, string>>): string =>
  Array.from(han(value), (sign) => signs[sign] ?? sign).join('');
const digits = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const circled = (value: number): string => enclosed(value, 0x2460, 20);

/** The forms of numbers in lists (ECMA-376 part 1, 17.18.59 ST_NumberFormat) that Chinese documents use. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => (value < 10 ? `0${value}` : String(value)),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: han,
  chineseCountingThousand: han,
  taiwaneseCounting: han,
  taiwaneseCountingThousand: han,
  japaneseCounting: han,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  chineseLegalSimplified: (value) => legal(value, LEGAL),
  ideographLegalTraditional: (value) => legal(value, LEGAL_TRADITIONAL),
  ideographTraditional: (value) => nth(STEMS, value),
  ideographZodiac: (value) => nth(BRANCHES, value),
  ideographZodiacTraditional: (value) => nth(STEMS, value) + nth(BRANCHES, value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
};

/** A number as Word writes it in a list; in Arabic figures where the form is not one of Chinese documents. */
export function formatNumber(format: string, value: number): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return write ? write(value) : String(value);
}

/** The sign of a number in a round that begins again; no sign before the first. */
function nth(round: string, value: number): string {
  return value < 1 ? '' : round.charAt((value - 1) % round.length);
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) written += sign;
  }
  return written;
}

/** A … Z, AA, BB … as Word counts. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
