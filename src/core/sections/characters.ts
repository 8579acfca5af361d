/**
 * Classes of characters the marker reader asks for, by code unit, so that reading a marker is a walk over character codes
 * and no search: the analyser reads every line of a statute of megabytes.
 */
export const HAN_DIGIT = 1;
export const ARABIC_DIGIT = 2;
export const SPACE = 4;
/** ideographs other than numerals. */
const IDEOGRAPH = 8;
/** What a numeral is unlikely to be followed by when it is a marker, and other punctuation. */
export const STOP = 16;

const CLASSES = new Uint8Array(65536);
for (let code = 0x3400; code <= 0x9fff; code++) CLASSES[code] = IDEOGRAPH;
for (const character of '〇○◯零一二三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳參陸⼀⼆⼋⼗')
  CLASSES[character.charCodeAt(0)] = HAN_DIGIT;
for (let digit = 0; digit < 10; digit++) {
  CLASSES[0x30 + digit] = ARABIC_DIGIT;
  CLASSES[0xff10 + digit] = ARABIC_DIGIT;
}
for (const character of ' \t\u00a0\u3000\ufeff\u200b\u200c\u200d\u2060\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f')
  CLASSES[character.charCodeAt(0)] = SPACE;
for (const character of '。！？!?；;：:，,、') CLASSES[character.charCodeAt(0)] = STOP;

/** The class of a code unit; 0 for what no rule asks about. */
export function classOf(code: number): number {
  return CLASSES[code] ?? 0;
}

export function isSpace(code: number): boolean {
  return CLASSES[code] === SPACE;
}

export function isIdeograph(code: number): boolean {
  return CLASSES[code] === IDEOGRAPH || CLASSES[code] === HAN_DIGIT;
}

/** The first index at or after `from` that holds no space; `end` where there is none. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && CLASSES[text.charCodeAt(at)] === SPACE) at++;
  return at;
}

/** Half-width form of one code unit, as in `foldWidth`. */
export function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code;
}
