/**
 * Classes of characters the marker reader asks for, by code unit, so that reading a marker is a walk over character codes
 * and no search: the analyser reads every line of a statute of megabytes.
 */
const HAN_DIGIT = 1;
const ARABIC_DIGIT = 2;
const SPACE = 4;
const IDEOGRAPH = 8;
/** An item of an enumeration may begin after one of these. */
const CLAUSE_END = 16;
/** A marker inside a line may begin with one of these. */
const OPENS_MARKER = 32;

const CLASSES = new Uint8Array(65536);
CLASSES.fill(IDEOGRAPH, 0x3400, 0xa000);
const assign = (characters: string, kind: number): void => {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = kind;
};
const HAN_DIGITS = '〇○◯零一二三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳參陸⼀⼆⼋⼗';
const ARABIC_DIGITS = '0123456789０１２３４５６７８９';
assign(HAN_DIGITS, HAN_DIGIT | IDEOGRAPH | OPENS_MARKER);
assign(ARABIC_DIGITS, ARABIC_DIGIT | OPENS_MARKER);
assign('第其首再最', IDEOGRAPH | OPENS_MARKER);
assign(' \t\u00a0\u3000\ufeff\u200b\u200c\u200d\u2060\u202f', SPACE);
CLASSES.fill(SPACE, 0x2000, 0x200b);
assign('。！？!?；;：:，,、.…—”’"）)】〕》﹒｡', CLAUSE_END);
assign('（(', OPENS_MARKER);
for (const [from, to] of [
  [0x2460, 0x249c], // ① ⑴ ⒈
  [0x24eb, 0x2500],
  [0x2776, 0x2794],
  [0x3220, 0x322a], // ㈠
  [0x3251, 0x3260],
  [0x32b1, 0x32c0],
] as const)
  CLASSES.fill(OPENS_MARKER, from, to);

export function isHanDigit(code: number): boolean {
  return ((CLASSES[code] ?? 0) & HAN_DIGIT) !== 0;
}

export function isArabicDigit(code: number): boolean {
  return ((CLASSES[code] ?? 0) & ARABIC_DIGIT) !== 0;
}

export function isSpace(code: number): boolean {
  return CLASSES[code] === SPACE;
}

/** A Han character, numerals included. */
export function isIdeograph(code: number): boolean {
  return ((CLASSES[code] ?? 0) & IDEOGRAPH) !== 0;
}

/** True where an item inside a paragraph may begin after this code unit. */
export function endsClause(code: number): boolean {
  return ((CLASSES[code] ?? 0) & (CLAUSE_END | SPACE)) !== 0;
}

/** The first index at or after `from` where a marker inside a line may begin; `end` where there is none. */
export function nextOpening(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && ((CLASSES[text.charCodeAt(at)] ?? 0) & OPENS_MARKER) === 0) at++;
  return at;
}

/** The first index at or after `from` that holds no space; `end` where there is none. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && CLASSES[text.charCodeAt(at)] === SPACE) at++;
  return at;
}

/** `end` moved back over spaces, not beyond `from`. */
export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && CLASSES[text.charCodeAt(at - 1)] === SPACE) at--;
  return at;
}

/** The end of the run of numerals of one kind (Han or Arabic) at `from`, at most `most` of them. */
export function numeralEnd(text: string, from: number, end: number, most: number): number {
  const kind = (CLASSES[text.charCodeAt(from)] ?? 0) & (HAN_DIGIT | ARABIC_DIGIT);
  const last = Math.min(end, from + most);
  let at = from;
  while (at < last && ((CLASSES[text.charCodeAt(at)] ?? 0) & kind) !== 0) at++;
  return at;
}

/** Digits as 0..9, units as 10, 100, 1000, tens as 20, 30, 40. */
const VALUES = new Map<number, number>();
[...'〇○◯零'].forEach((character) => VALUES.set(character.charCodeAt(0), 0));
[...'一二三四五六七八九'].forEach((character, index) => VALUES.set(character.charCodeAt(0), index + 1));
[...'壹贰叁肆伍陆柒捌玖'].forEach((character, index) => VALUES.set(character.charCodeAt(0), index + 1));
for (const [characters, value] of [
  ['貳⼆', 2],
  ['參', 3],
  ['陸', 6],
  ['⼀', 1],
  ['⼋', 8],
  ['十拾⼗', 10],
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
  ['百佰', 100],
  ['千仟', 1000],
] as const)
  for (const character of characters) VALUES.set(character.charCodeAt(0), value);

/** The value of the numeral in [from, end), as `parseNumeral` reads it but in place; 0 where it is none or nought. */
export function numeralValue(text: string, from: number, end: number): number {
  let total = 0;
  let digit = -1;
  let positional = 0;
  let units = false;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isArabicDigit(code)) {
      digit = code >= 0xff10 ? code - 0xff10 : code - 0x30;
      positional = 10 * positional + digit;
      continue;
    }
    const value = VALUES.get(code);
    if (value === undefined) return 0;
    if (value < 10) {
      digit = value;
      positional = 10 * positional + digit;
      continue;
    }
    units = true;
    total +=
      value === 10 || value >= 100 ? (digit < 0 || (digit === 0 && value === 10) ? 1 : digit) * value : value;
    digit = -1;
  }
  return units ? total + Math.max(0, digit) : positional;
}

/** Half-width form of one code unit, as in `foldWidth`. */
export function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xfe52 || code === 0xff61) return 0x2e;
  if (code === 0xfe50) return 0x2c;
  if (code === 0xfe55) return 0x3a;
  return code;
}
