import type { CleanUpRecord } from './cleanUpRecord';
import type { TextEdit } from '../record';
import { splitLines, type Line } from '../text/lines';

/** How paragraphs begin: as they are, without an indent, or with two U+3000 (首行缩进). */
export type Indent = 'keep' | 'none' | 'two';

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/;
const ODD = /[\u200b-\u200d\u2060\ufeff]+|[\u00a0\u2002-\u200a\u202f]/g;

/**
 * Normalize Whitespace (规整空白): zero-width characters and a byte-order mark inside the text go (not
 * joiners inside words and emoji), non-breaking and thin
 * spaces become spaces, blanks at line ends go, of several blank lines one stays. The indent of paragraphs of the article
 * stays or is set. Linear.
 */
export function normalizeWhitespace(
  text: string,
  record: CleanUpRecord,
  options: { indent?: Indent } = {},
): TextEdit[] {
  const edits: TextEdit[] = [];
  const indent = options.indent ?? 'keep';
  let blankBefore = false;
  for (const line of splitLines(text)) {
    const size = trimmedLength(line.text);
    if (size === 0 || (size === 1 && line.start === 0 && line.text.startsWith('\ufeff'))) {
      if (blankBefore && line.next > line.end) edits.push({ start: line.start, end: line.next, newText: '' });
      else if (line.end > line.start + size)
        edits.push({ start: line.start + size, end: line.end, newText: '' });
      blankBefore = true;
      continue;
    }
    blankBefore = false;
    const lead =
      record.lines[line.index]?.role === 'body' && indent !== 'keep' ? setIndent(line, indent, edits) : 0;
    const body = line.text.slice(0, size);
    ODD.lastIndex = lead;
    for (let match = ODD.exec(body); match; match = ODD.exec(body)) {
      const start = line.start + match.index;
      if (start === 0 && match[0] === '\ufeff') continue;
      if (joins(body, match.index, match[0])) continue;
      edits.push({ start, end: start + match[0].length, newText: ZERO_WIDTH.test(match[0]) ? '' : ' ' });
    }
    if (size < line.text.length) edits.push({ start: line.start + size, end: line.end, newText: '' });
  }
  return edits;
}

/** Parts of a word or an emoji of several; Han characters are words of their own. */
const JOINED = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a joiner or non-joiner (U+200C, U+200D) is part of the writing: between letters that use it, or of an emoji. */
function joins(text: string, at: number, found: string): boolean {
  if (found !== '\u200c' && found !== '\u200d') return false;
  const low = text.charCodeAt(at - 1);
  const before = String.fromCodePoint(
    text.codePointAt(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1) ?? 0,
  );
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  return [before, after].every((character) => JOINED.test(character) && !HAN.test(character));
}

/** Gives the line the indent; returns how much of the line was its old one. */
function setIndent(line: Line, indent: Indent, edits: TextEdit[]): number {
  let from = 0;
  if (line.start === 0 && line.text.startsWith('\ufeff')) from = 1;
  let lead = from;
  while (lead < line.text.length && isSpace(line.text.charAt(lead))) lead++;
  const wanted = indent === 'two' ? '\u3000\u3000' : '';
  if (line.text.slice(from, lead) !== wanted)
    edits.push({ start: line.start + from, end: line.start + lead, newText: wanted });
  return lead;
}

/** Where the line ends without the blanks at its end; 0 for a blank line. A mark at the start of the file counts. */
function trimmedLength(text: string): number {
  let size = text.length;
  while (size > 0 && isSpace(text.charAt(size - 1))) size--;
  return size;
}

function isSpace(character: string): boolean {
  return /[\s\u200b-\u200d\u2060\ufeff]/.test(character);
}
