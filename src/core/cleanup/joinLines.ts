import { allSections } from '../editing/outlineTree';
import type { CleanUpRecord } from './cleanUpRecord';
import type { Section, TextEdit } from '../record';
import { goesOnAbove } from '../sections/wrapped';
import { foldWidth } from '../text/width';
import { splitLines, type Line } from '../text/lines';

/** Widths (in characters) that a text is broken at: narrower are lists, wider are paragraphs. */
const NARROWEST = 16;
const WIDEST = 60;
/** A line counts as broken at the width where at most this much is missing (避头尾 moves two characters at most). */
const SLACK = 4;

const ENDS = /[。！？!?；;：:…”"’」』）)]$/;
const BEGINS =
  /^(?:第[〇零一二三四五六七八九十百千\d]{1,7}[编篇章节条款]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、]|[①-⑳㈠-㈩·•—-]|附\s?件|附\s?:)/;

/**
 * Joins soft line breaks (软换行) of a text that was broken at a fixed width: a line of that width whose sentence goes on
 * in the next line of the article. Only breaks and the blanks around them go; between two Latin words a space stays.
 */
export function joinLines(text: string, record: CleanUpRecord): TextEdit[] {
  const lines = splitLines(text);
  const isBody = (line: Line | undefined): line is Line => {
    const role = line && record.lines[line.index]?.role;
    // The first line of a broken paragraph may well have been taken for a title.
    return (
      role === 'body' || (role === 'title' && /^[\s\u3000]{2}.*[，,。]/.test(line?.text.slice(0, 99) ?? ''))
    );
  };
  const width = brokenAt(lines.filter(isBody));
  if (width === 0) return [];
  const edits: TextEdit[] = [];
  const heads = headedLines(record.sections);
  for (const line of lines) {
    const next = lines[line.index + 1];
    if (!isBody(line) || !isBody(next)) continue;
    const before = line.text.trimEnd();
    const after = next.text.trimStart();
    if (!isFull(before, width) || ENDS.test(before) || /^[\s\u3000]{2}/.test(next.text)) continue;
    // What looks like a marker and heads no section may go on with a reference: 按照 / 第五条处理.
    if (heads.has(line.index + 1)) continue;
    if (BEGINS.test(foldWidth(after.slice(0, 20))) && !goesOnAbove(text, line, next)) continue;
    const latin = /[A-Za-z\d]$/.test(before) && /^[A-Za-z\d]/.test(after);
    edits.push({
      start: line.start + before.length,
      end: next.start + (next.text.length - after.length),
      newText: latin ? ' ' : '',
    });
  }
  return edits;
}

/** The lines that a section begins; one inside a paragraph begins none. */
function headedLines(roots: readonly Section[]): Set<number> {
  const heads = new Set<number>();
  for (const { scheme, line } of allSections(roots)) if (!scheme.startsWith('inline-')) heads.add(line);
  return heads;
}

/** The width most lines that break off inside a sentence share; 0 where the text was not broken at one. */
function brokenAt(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let open = 0;
  for (const line of lines) {
    const body = line.text.trimEnd();
    if (body.length > WIDEST || ENDS.test(body)) continue;
    open++;
    counts.set(body.length, (counts.get(body.length) ?? 0) + 1);
  }
  let width = 0;
  for (const [length, count] of counts) if (count >= 2 && length > width) width = length;
  if (width < NARROWEST) return 0;
  let full = 0;
  for (const [length, count] of counts) if (length >= width - SLACK && length <= width) full += count;
  return full >= 3 && full * 2 >= open ? width : 0;
}

function isFull(body: string, width: number): boolean {
  return body.length <= width + 1 && body.length >= width - SLACK;
}
