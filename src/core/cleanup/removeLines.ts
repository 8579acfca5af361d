import type { TextEdit } from '../record';
import type { Line } from '../text/lines';

/**
 * Edits that take out whole lines and leave the blank lines in order: before the first kept line and after the last one
 * none stays; between two kept lines the blank lines above a removed run stay and those below it go with it. A line
 * break stays at the end where one was. Never touches a character of a kept line. Linear.
 * @param removed by line index; blank lines are decided here and need no mark
 * @param from the line to begin with: what stands above (front matter) is no part of the article and stays
 */
export function removeLines(
  lines: readonly Line[],
  removed: (index: number) => boolean,
  from = 0,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const blank = (line: Line): boolean => line.text.trim() === '';
  const area = from === 0 ? lines : lines.slice(from);
  const first = area.find((line) => !blank(line) && !removed(line.index));
  if (!first) return [];
  let last = first;
  let any = false;
  for (const line of area) {
    if (blank(line)) continue;
    if (removed(line.index)) any = true;
    else last = line;
  }
  if (!any) return [];
  // A byte-order mark belongs to the file, not to the line it stands on.
  const top = (area[0]?.start ?? 0) + (area[0]?.text.startsWith('\ufeff') ? 1 : 0);
  const above = area.slice(0, first.index - from);
  if (above.some((line) => !blank(line))) {
    // Blank lines under a front matter belong to it.
    const start = from === 0 ? top : (above.find((line) => !blank(line)) ?? first).start;
    edits.push({ start, end: first.start, newText: '' });
  }
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
