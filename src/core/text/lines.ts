/** One line of a text (行). `end` is before the line break, `next` after it. Offsets are UTF-16 code units. */
export interface Line {
  index: number;
  start: number;
  end: number;
  next: number;
  text: string;
}

/**
 * Splits a text at `\n`, `\r\n` or `\r`, keeping every offset. A text of n breaks has n + 1 lines; the empty text has
 * one. A byte-order mark stays a character of the first line.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const end = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
    const next = end + (end === carriage && feed === carriage + 1 ? 2 : 1);
    lines.push({ index: lines.length, start, end, next, text: text.slice(start, end) });
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
    if (carriage >= 0 && carriage < next) carriage = text.indexOf('\r', next);
    start = next;
  }
  lines.push({ index: lines.length, start, end: text.length, next: text.length, text: text.slice(start) });
  return lines;
}

/** The index of the line that holds `offset`: the last one that starts at or before it. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
