import type { TextEdit } from '../../core/record';
import { splitLines, type Line } from '../../core/text/lines';
import { findMojibake, readMojibake, type MojibakeKind } from '../../core/text/mojibake';
import { encodeText, type Charset } from './encode';
import { textQuality } from './quality';
import { joinBytes } from './rewrite';

/** For each way of damage: the charset it was wrongly read in, and its own. */
const CHARSETS: Readonly<Record<Exclude<MojibakeKind, 'lost'>, readonly [wrong: Charset, own: string]>> = {
  'utf8-as-gbk': ['gb18030', 'utf-8'],
  'utf8-as-latin1': ['windows-1252', 'utf-8'],
  'gbk-as-latin1': ['windows-1252', 'gb18030'],
  'big5-as-gbk': ['gb18030', 'big5'],
  'gbk-as-big5': ['big5', 'gb18030'],
};
/** UTF-8 encoded over and over: no more than this is undone. */
const ROUNDS = 3;

/** What a repair can do for a text. */
export interface Repair {
  /** One edit for each damaged line that can be put right. */
  edits: TextEdit[];
  /** How many of these keep a U+FFFD where a byte was lost before. */
  partial: number;
  /** Damaged lines that cannot be repaired: their bytes are gone. */
  lost: number;
}

/**
 * Undoes a wrong decoding (修复乱码), line by line: back to the bytes, and from them to the text. A line is repaired only
 * where the result reads better, and nothing is guessed: what was lost (U+FFFD) stays lost, a line of 锟斤拷 as it is.
 */
export function repairMojibake(text: string): Repair {
  const lines = splitLines(text);
  const repair: Repair = { edits: [], partial: 0, lost: 0 };
  const done = new Set<number>();
  /** Puts one line right; whether it could be, or has nothing that could be damaged. */
  const mend = (line: Line, kind: MojibakeKind): boolean => {
    done.add(line.index);
    if (!/[^\u0000-\u007f]/.test(line.text)) return true;
    const mark = line.start === 0 && line.text.startsWith('\ufeff') ? 1 : 0;
    const damaged = line.text.slice(mark);
    const repaired = repairLine(damaged, kind);
    if (repaired === null || repaired === damaged) {
      if (readMojibake(damaged)) repair.lost++;
      return false;
    }
    if (repaired.includes('\ufffd')) repair.partial++;
    repair.edits.push({ start: line.start + mark, end: line.end, newText: repaired });
    return true;
  };
  const runs = findMojibake(lines);
  const told = runs.filter(({ kind }) => kind !== 'lost');
  for (const { firstLine, lastLine, kind } of told)
    for (const line of lines.slice(firstLine, lastLine + 1)) mend(line, kind);
  // Lines too short to tell by themselves belong to the damaged ones beside them where they read better so.
  for (const { firstLine, lastLine, kind } of told) {
    for (const step of [-1, 1] as const) {
      for (let at = step < 0 ? firstLine - 1 : lastLine + 1; !done.has(at); at += step) {
        const line = lines[at];
        if (!line || line.text.length > SHORT || GONE.test(line.text) || !mend(line, kind)) break;
      }
    }
  }
  for (const { firstLine, lastLine } of runs)
    for (const line of lines.slice(firstLine, lastLine + 1)) if (!done.has(line.index)) mend(line, 'lost');
  repair.edits.sort((a, b) => a.start - b.start);
  return repair;
}

/** A line up to this length may be too short to show how it was damaged. */
const SHORT = 24;
/** What stands for bytes that are gone. */
const GONE = /锟|斤拷|烫烫|屯屯/;

/** One line put right; null where it cannot be. */
function repairLine(text: string, kind: MojibakeKind): string | null {
  let current = text;
  let next: MojibakeKind | undefined = kind;
  for (let round = 0; round < ROUNDS && next !== undefined; round++) {
    if (next === 'lost') return round === 0 ? null : current;
    const [wrong, own] = CHARSETS[next];
    const once = decodeAgain(current, wrong, own);
    if (once === null) return round === 0 ? null : current;
    current = once;
    next = readMojibake(current)?.kind;
  }
  const rest = current.replaceAll('\ufffd', '');
  // Of a line that had one sign, nothing would be left.
  if (!/[^\u0000-\u007f]/.test(rest)) return null;
  const gain = textQuality(rest) - textQuality(text.replaceAll('\ufffd', ''));
  // A sign alone (№) is no better by its kind than what it became, but hardly anything else is valid UTF-8 by chance.
  const valid = kind === 'utf8-as-latin1' && rest === current;
  return gain > 0 || valid || (kind === 'gbk-as-latin1' && gain === 0) ? current : null;
}

/**
 * Takes a text back to the bytes it was read from and decodes them in their own charset; null where that fails. A U+FFFD
 * stands for lost bytes: it stays one, with what it makes unreadable, as long as these are few.
 */
function decodeAgain(text: string, wrong: Charset, own: string): string | null {
  try {
    const parts: Uint8Array[] = [];
    for (const [index, piece] of text.split('\ufffd').entries()) {
      if (index > 0) parts.push(Uint8Array.of(0xff));
      if (wrong !== 'gb18030') {
        parts.push(encodeText(piece, wrong));
        continue;
      }
      const rests = piece.split('€');
      for (const [at, rest] of rests.entries()) {
        const bytes = encodeText(rest, wrong);
        // Behind the last one stands what was lost, of which nothing is known.
        const next = bytes[0] ?? (at + 1 < rests.length ? 0x80 : 0);
        if (at > 0) parts.push(euroBytes(parts, next));
        parts.push(bytes);
      }
    }
    const whole = !text.includes('\ufffd');
    const decoded = new TextDecoder(own, { fatal: whole, ignoreBOM: true }).decode(joinBytes(parts));
    const result = decoded.replace(/\ufffd+/g, '\ufffd');
    const lost = result.split('\ufffd').length - 1;
    return lost <= Math.max(1, result.length / 5) ? result : null;
  } catch {
    return null;
  }
}

/**
 * The bytes that GBK's readers made `€` of: 0x80 alone, which its writers never write, or A2 E3. Inside UTF-8 the second
 * can only be where one byte of a character is due and another character's second byte follows.
 */
function euroBytes(before: readonly Uint8Array[], next: number): Uint8Array {
  const tail = before.slice(-3).flatMap((part) => [...part.subarray(-3)]);
  let due = 0;
  for (const byte of tail.slice(-3)) {
    if (byte >= 0xc0) due = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    else if (byte >= 0x80) due--;
    else due = 0;
  }
  const follows = next >= 0x80 && next < 0xc0;
  return due === 1 && follows ? Uint8Array.of(0xa2, 0xe3) : Uint8Array.of(0x80);
}
