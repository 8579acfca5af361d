import type { StructureRecord, TextEdit } from '../record';
import { splitLines } from '../text/lines';

/**
 * Normalize Whitespace (规整空白): zero-width characters and a byte-order mark inside the text go, non-breaking and thin
 * spaces become spaces, blanks at line ends go, of several blank lines one stays. Indents of U+3000 and spaces stay.
 */
export function normalizeWhitespace(text: string, _record: StructureRecord): TextEdit[] {
  const edits: TextEdit[] = [];
  let blankBefore = false;
  for (const line of splitLines(text)) {
    const body = line.text.replace(/[\s\u200b-\u200d\u2060\ufeff]+$/, '');
    if (body === '') {
      if (blankBefore && line.next > line.end) edits.push({ start: line.start, end: line.next, newText: '' });
      else if (line.text !== '' && !(line.start === 0 && line.text === '\ufeff')) {
        edits.push({ start: line.start, end: line.end, newText: '' });
      }
      blankBefore = true;
      continue;
    }
    blankBefore = false;
    const odd = /[\u200b-\u200d\u2060\ufeff]+|[\u00a0\u2002-\u200a\u202f]/g;
    for (let match = odd.exec(body); match; match = odd.exec(body)) {
      const start = line.start + match.index;
      if (start === 0 && match[0] === '\ufeff') continue;
      const wide = /^[\u00a0\u2002-\u200a\u202f]$/.test(match[0]);
      edits.push({ start, end: start + match[0].length, newText: wide ? ' ' : '' });
    }
    if (body.length < line.text.length)
      edits.push({ start: line.start + body.length, end: line.end, newText: '' });
  }
  return edits;
}
