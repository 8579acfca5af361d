/**
 * Width folding (全角半角): full-width ASCII to half width, one character for one, so that offsets hold. Rules match on
 * the folded text and so see raw and NFKC forms alike. What NFKC expands (① ㈠ …) is left to the marker reader.
 */
export function foldWidth(text: string): string {
  if (!/[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\uFE55\uFE50\uFE52]/.test(text)) return text;
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\uFE55\uFE50\uFE52]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0xfe55) return ':';
    if (code === 0xfe50) return ',';
    if (code === 0xfe52) return '.';
    return ' ';
  });
}

/** A Han character (汉字), 〇 included. */
export const HAN = '\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF';
