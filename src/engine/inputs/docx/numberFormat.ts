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

/**
 * A number as Word writes it in a list (ECMA-376 part 1, 17.18.59 ST_NumberFormat); in Arabic figures where the form is
 * not one of Chinese documents.
 */
export function formatNumber(format: string, value: number): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value);
    case 'lowerLetter':
      return letter(value).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return formatHanNumeral(value);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
    case 'chineseLegalSimplified':
      return Array.from(formatHanNumeral(value), (sign) => LEGAL[sign] ?? sign).join('');
    case 'ideographTraditional':
      return STEMS.charAt((value - 1) % STEMS.length);
    case 'ideographZodiac':
      return BRANCHES.charAt((value - 1) % BRANCHES.length);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    default:
      return String(value);
  }
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
