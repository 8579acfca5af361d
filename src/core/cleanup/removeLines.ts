import type { TextEdit } from '../record';
import type { Line } from '../text/lines';

/**
 * Edits that take out whole lines and leave the blank lines in order: before the first kept line and after the last one
 * none stays; between two kept lines the blank lines above a removed run stay and those below it go with it. A line
 * break stays at the end where one was. Never touches a character of a kept line. Linear.
 * @param removed by line index; blank lines are decided here and need no mark
 */
export function removeLines(lines: readonly Line[], removed: (index: number) => boolean): TextEdit[] {
  const edits: TextEdit[] = [];
  const blank = (line: Line): boolean => line.text.trim() === '';
  const first = lines.find((line) => !blank(line) && !removed(line.index));
  if (!first) return [];
  let last = first;
  for (const line of lines) if (!blank(line) && !removed(line.index)) last = line;
  const any = lines.some((line) => !blank(line) && removed(line.index));
  if (!any) return [];
  const headEnd = lines.slice(0, first.index).some((line) => !blank(line)) ? first.start : 0;
  if (headEnd > 0) edits.push({ start: 0, end: headEnd, newText: '' });
  for (let index = first.index + 1; index < last.index; index++) {
    const line = lines[index];
    if (!line || blank(line) || !removed(index)) continue;
    let after = index;
    let lastRemoved = index;
    while (after + 1 < last.index) {
      const next = lines[after + 1];
      if (!next || (!blank(next) && !removed(next.index))) break;
      after++;
      if (!blank(next)) lastRemoved = after;
    }
    const blankAbove = index > 0 && blank(lines[index - 1] as Line);
    const end = lines[blankAbove ? after : lastRemoved] as Line;
    edits.push({ start: line.start, end: end.next, newText: '' });
    index = after;
  }
  const end = lines[lines.length - 1]?.end ?? 0;
  const tail = lines.slice(last.index + 1).some((line) => !blank(line));
  if (tail && last.next < end) edits.push({ start: last.next, end, newText: '' });
  return edits;
}
