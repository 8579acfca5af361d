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
  const breaks = /\r\n?|\n/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    const next = match.index + match[0].length;
    lines.push({ index: lines.length, start, end: match.index, next, text: text.slice(start, match.index) });
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
