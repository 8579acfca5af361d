/** Half-width form of one code unit (全角半角): itself where it has none. */
export function foldUnit(code: number): number {
  if (code < 0xa0 || (code > 0x3000 && code < 0xfe50)) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2002 && code <= 0x200a)) return 0x20;
  if (code === 0xfe55) return 0x3a;
  if (code === 0xfe50) return 0x2c;
  return code === 0xfe52 ? 0x2e : code;
}

/** The code units that have a half-width form, as ranges: what is made for each unit need look at no other. */
export const FOLDABLE: readonly (readonly [from: number, to: number])[] = [
  [0xa0, 0xa0],
  [0x2002, 0x200a],
  [0x3000, 0x3000],
  [0xfe50, 0xfe55],
  [0xff01, 0xff5e],
];

/**
 * Width folding (全角半角): full-width ASCII to half width, one character for one, so that offsets hold. Rules match on
 * the folded text and so see raw and NFKC forms alike. What NFKC expands (① ㈠ …) is left to the marker reader.
 */
export function foldWidth(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const half = foldUnit(code);
    if (half === code) continue;
    folded += text.slice(from, at) + String.fromCharCode(half);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** A Han character (汉字), 〇 included. */
export const HAN = '\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF';
