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
  const area = from === 0 ? lines : lines.slice(from);
  const first = area.find((line) => !isBlank(line) && !removed(line.index));
  if (!first) return [];
  let last = first;
  let any = false;
  for (const line of area) {
    if (isBlank(line)) continue;
    if (removed(line.index)) any = true;
    else last = line;
  }
  if (!any) return [];
  return [
    ...editAbove(area, first, from),
    ...editsBetween(lines, removed, first.index, last.index),
    ...editBelow(lines, last),
  ];
}

function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Takes out what stands above the first kept line; blank lines under a front matter belong to it. */
function editAbove(area: readonly Line[], first: Line, from: number): TextEdit[] {
  const written = area.slice(0, first.index - from).find((line) => !isBlank(line));
  if (!written) return [];
  // A byte-order mark belongs to the file, not to the line it stands on.
  const top = (area[0]?.start ?? 0) + (area[0]?.text.startsWith('\ufeff') ? 1 : 0);
  return [{ start: from === 0 ? top : written.start, end: first.start, newText: '' }];
}

/** Takes out the removed runs between two kept lines, which are given by their indexes. */
function editsBetween(
  lines: readonly Line[],
  removed: (index: number) => boolean,
  first: number,
  last: number,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let index = first + 1; index < last; index++) {
    const line = lines[index];
    if (!line || isBlank(line) || !removed(index)) continue;
    let after = index;
    let lastRemoved = index;
    while (after + 1 < last) {
      const next = lines[after + 1];
      if (!next || (!isBlank(next) && !removed(next.index))) break;
      after++;
      if (!isBlank(next)) lastRemoved = after;
    }
    const blankAbove = index > 0 && isBlank(lines[index - 1] as Line);
    const end = lines[blankAbove ? after : lastRemoved] as Line;
    edits.push({ start: line.start, end: end.next, newText: '' });
    index = after;
  }
  return edits;
}

/** Takes out what stands below the last kept line; a line break stays at the end where one was. */
function editBelow(lines: readonly Line[], last: Line): TextEdit[] {
  const end = lines[lines.length - 1]?.end ?? 0;
  const tail = lines.slice(last.index + 1).some((line) => !isBlank(line));
  return tail && last.next < end ? [{ start: last.next, end, newText: '' }] : [];
}
