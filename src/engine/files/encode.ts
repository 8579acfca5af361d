import type { Encoding } from './detect';

/** Charsets with one byte a character that text is wrongly read in. */
export type Charset = Encoding | 'windows-1252';

/** A character that the encoding has no bytes for. */
export class UnencodableError extends Error {
  override name = 'UnencodableError';
  constructor(
    readonly character: string,
    readonly encoding: Charset,
  ) {
    super(
      `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}) is not in ${encoding}`,
    );
  }
}

/**
 * The bytes of a text in an encoding, the inverse of decodeBytes. The platform can only decode the Chinese charsets: their
 * tables are turned round once. Lone surrogates have bytes in UTF-16 alone. Throws UnencodableError.
 */
export function encodeText(text: string, encoding: Charset): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeWide(text, encoding === 'utf-16le');
  if (encoding === 'utf-8') {
    const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
    if (lone) throw new UnencodableError(lone[0], encoding);
    return new TextEncoder().encode(text);
  }
  const bytes = new Uint8Array(text.length * 4);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (code < 0x80) {
      bytes[size++] = code;
      continue;
    }
    const packed = lookUp(code, encoding);
    if (packed === undefined) throw new UnencodableError(String.fromCodePoint(code), encoding);
    if (packed > 0xffffff) bytes[size++] = packed >>> 24;
    if (packed > 0xffff) bytes[size++] = (packed >>> 16) & 0xff;
    if (packed > 0xff) bytes[size++] = (packed >>> 8) & 0xff;
    bytes[size++] = packed & 0xff;
  }
  return bytes.slice(0, size);
}

function encodeWide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

const tables = new Map<Charset, Map<number, number>>();

/** The bytes of a character, packed into a number; undefined where there are none. */
function lookUp(code: number, encoding: Charset): number | undefined {
  let table = tables.get(encoding);
  if (!table) tables.set(encoding, (table = invert(encoding)));
  const packed = table.get(code);
  if (packed !== undefined || encoding !== 'gb18030' || code < 0x10000) return packed;
  return packFour(189_000 + code - 0x10000); // GB 18030-2022: the supplementary planes stand in one row
}

function invert(encoding: Charset): Map<number, number> {
  const table = new Map<number, number>();
  const add = (packed: number, text: string): void => {
    const code = text.codePointAt(0) ?? 0;
    const whole = text.length === (code > 0xffff ? 2 : 1);
    // The first bytes for a character win: they are what encoders write.
    if (whole && code !== 0xfffd && !table.has(code)) table.set(code, packed);
  };
  if (encoding === 'windows-1252') return invertLatin();
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      add((lead << 8) | trail, decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  if (encoding === 'gb18030') {
    for (let pointer = 0; pointer < 39_420; pointer++) {
      const packed = packFour(pointer);
      const bytes = Uint8Array.of(packed >>> 24, packed >>> 16, packed >>> 8, packed);
      add(packed, decoder.decode(bytes));
    }
  }
  return table;
}

/** What windows-1252 has from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); a space where it has a control. */
const LATIN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The bytes of windows-1252 and of ISO 8859-1, which readers take for one another: Node before 23 gave the controls U+0080
 * to U+009F where browsers give the characters. By our own table, so that a repair is the same everywhere.
 */
function invertLatin(): Map<number, number> {
  const table = new Map<number, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) table.set(byte, byte);
  for (let at = 0; at < LATIN.length; at++)
    if (LATIN.charAt(at) !== ' ') table.set(LATIN.charCodeAt(at), 0x80 + at);
  return table;
}

/** The four bytes at a place of GB 18030's long row. */
function packFour(pointer: number): number {
  const fourth = 0x30 + (pointer % 10);
  const third = 0x81 + (Math.floor(pointer / 10) % 126);
  const second = 0x30 + (Math.floor(pointer / 1260) % 10);
  const first = 0x81 + Math.floor(pointer / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}
