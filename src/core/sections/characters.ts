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

const CLASSES = new Uint8Array(65536);
CLASSES.fill(IDEOGRAPH, 0x3400, 0xa000);
const assign = (characters: string, kind: number): void => {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = kind;
};
assign('〇○◯零一二三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳參陸⼀⼆⼋⼗', HAN_DIGIT);
assign('0123456789０１２３４５６７８９', ARABIC_DIGIT);
assign(' \t\u00a0\u3000\ufeff\u200b\u200c\u200d\u2060\u202f', SPACE);
CLASSES.fill(SPACE, 0x2000, 0x200b);
assign('。！？!?；;：:，,、.…—”’"）)】〕》﹒｡', CLAUSE_END);

export function isHanDigit(code: number): boolean {
  return CLASSES[code] === HAN_DIGIT;
}

export function isArabicDigit(code: number): boolean {
  return CLASSES[code] === ARABIC_DIGIT;
}

export function isSpace(code: number): boolean {
  return CLASSES[code] === SPACE;
}

/** A Han character, numerals included. */
export function isIdeograph(code: number): boolean {
  return CLASSES[code] === IDEOGRAPH || CLASSES[code] === HAN_DIGIT;
}

/** True where an item inside a paragraph may begin after this code unit. */
export function endsClause(code: number): boolean {
  const kind = CLASSES[code];
  return kind === CLAUSE_END || kind === SPACE;
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

/** Half-width form of one code unit, as in `foldWidth`. */
export function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xfe52 || code === 0xff61) return 0x2e;
  if (code === 0xfe50) return 0x2c;
  if (code === 0xfe55) return 0x3a;
  return code;
}
