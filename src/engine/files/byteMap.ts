import { splitLines } from '../../core/text/lines';
import type { Encoding } from './detect';
import { decodeBytes } from './textFile';

/**
 * Where in a file's bytes the places of its text stand, bytes that are not of the encoding included, so that what is kept
 * can be copied as bytes. Asked in the order of the text; linear over all.
 */
export class ByteMap {
  private readonly wide: boolean;
  private lineIndex = 0;
  private lineByte = 0;
  /** The place in the line asked for last: the next one lies behind it. */
  private cursor = { offset: 0, byte: 0 };
  /** The end of the line; -1 where it is not known yet. */
  private lineEnd = -1;
  private damaged = false;
  private readonly lines;

  /** `text` is what decodeBytes made of `bytes`. */
  constructor(
    private readonly bytes: Uint8Array,
    text: string,
    private readonly encoding: Encoding,
  ) {
    this.wide = encoding === 'utf-16le' || encoding === 'utf-16be';
    this.lines = this.wide ? [] : splitLines(text);
  }

  /** The byte at which the character at `offset` begins. Offsets may only grow from call to call. */
  at(offset: number): number {
    if (this.wide) return offset * 2;
    for (;;) {
      const line = this.lines[this.lineIndex];
      if (!line) return this.bytes.length;
      if (offset < line.next || this.lineIndex === this.lines.length - 1) {
        return this.within(line.text, offset - line.start, line.end - line.start);
      }
      this.lineByte = this.endOfLine() + (line.next - line.end);
      this.lineIndex++;
      this.lineEnd = -1;
    }
  }

  /** Where the line that begins at `lineByte` ends. No encoding here has the bytes of a break inside a character. */
  private endOfLine(): number {
    if (this.lineEnd >= 0) return this.lineEnd;
    let at = this.lineByte;
    while (at < this.bytes.length && this.bytes[at] !== 10 && this.bytes[at] !== 13) at++;
    this.lineEnd = at;
    this.cursor = { offset: 0, byte: this.lineByte };
    this.damaged = this.lines[this.lineIndex]?.text.includes('\ufffd') ?? false;
    return at;
  }

  /** The byte of the character at `offset` in the line that begins at `lineByte`. */
  private within(text: string, offset: number, size: number): number {
    if (offset === 0) return this.lineByte;
    const end = this.endOfLine();
    if (offset >= size) return end + (offset - size);
    const byte = this.damaged ? this.walk(text, offset, end) : this.skip(offset);
    this.cursor = { offset, byte };
    return byte;
  }

  /** Walks over `offset` characters of a damaged line: asks the decoder what each next few bytes are. */
  private walk(text: string, offset: number, end: number): number {
    const decode = (from: number, to: number): string =>
      decodeBytes(this.bytes.subarray(from, Math.min(to, end)), this.encoding);
    let { byte: at, offset: made } = this.cursor;
    while (made < offset && at < end) {
      const byte = this.bytes[at] ?? 0;
      let length = byte < 0x80 && text.charCodeAt(made) === byte ? 1 : 0;
      let units = 1;
      for (let size = 1; length === 0 && size <= 4; size++) {
        const whole = decode(at, at + size);
        if (whole.includes('\ufffd') || !text.startsWith(whole, made)) continue;
        length = size;
        units = whole.length;
      }
      // One mark stands for as many bytes as the decoder dropped at once; what follows must read on.
      for (let size = 4; length === 0 && size >= 1; size--) {
        if (at + size > end || decode(at, at + size) !== '\ufffd') continue;
        const next = decode(at + size, at + size + 4);
        if (
          next === ''
            ? at + size === end && made + 1 === text.length
            : next.charAt(0) === text.charAt(made + 1)
        )
          length = size;
      }
      at += Math.max(1, length);
      made += units;
    }
    return at;
  }

  /** Walks over `offset` characters of undamaged text. */
  private skip(offset: number): number {
    let at = this.cursor.byte;
    for (let made = this.cursor.offset; made < offset;) {
      const [length, units] = this.encoding === 'utf-8' ? utf8Length(this.bytes[at]) : this.chineseLength(at);
      at += length;
      made += units;
    }
    return at;
  }

  private chineseLength(at: number): [length: number, units: number] {
    const lead = this.bytes[at] ?? 0;
    if (lead < 0x81) return [1, 1];
    const second = this.bytes[at + 1] ?? 0;
    if (this.encoding === 'gb18030' && second >= 0x30 && second <= 0x39)
      return [4, lead >= 0x90 && lead <= 0xe3 ? 2 : 1];
    const units = this.encoding === 'big5' ? decodeBytes(this.bytes.subarray(at, at + 2), 'big5').length : 1;
    return [2, units];
  }
}

function utf8Length(lead = 0): [length: number, units: number] {
  if (lead < 0x80) return [1, 1];
  if (lead < 0xe0) return [2, 1];
  return lead < 0xf0 ? [3, 1] : [4, 2];
}
