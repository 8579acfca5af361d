import type { Residue, StructureRecord } from '../record';
import type { Line } from '../text/lines';

/** A stretch of kept text that is recognised by itself. */
export interface Piece {
  start: number;
  text: string;
}

/** Longer paragraphs are cut at a sentence end, so that time and memory stay linear on one-line texts. */
const LONGEST = 4000;
const SENTENCE_ENDS = '。！？；!?;';

/** The kept text (保留的正文): lines of title and body, less the residue inside them, each stretch with its offset. */
export function keptPieces(lines: readonly Line[], structure: StructureRecord): Piece[] {
  const pieces: Piece[] = [];
  const partial = structure.residue.filter((stretch) => stretch.partial).sort((a, b) => a.start - b.start);
  let next = 0;
  for (const line of lines) {
    const role = structure.lines[line.index]?.role;
    while (next < partial.length && (partial[next] as Residue).end <= line.start) next++;
    if (role !== 'title' && role !== 'body') continue;
    let from = line.start;
    for (let index = next; index < partial.length; index++) {
      const stretch = partial[index] as Residue;
      if (stretch.start >= line.end) break;
      cut(line, from, Math.max(from, stretch.start), pieces);
      from = Math.max(from, stretch.end);
    }
    cut(line, from, line.end, pieces);
  }
  return pieces;
}

function cut(line: Line, from: number, to: number, pieces: Piece[]): void {
  let start = from;
  while (start < to) {
    let end = Math.min(to, start + LONGEST);
    if (end < to) {
      const earliest = start + LONGEST / 2;
      let at = end;
      while (at > earliest && !SENTENCE_ENDS.includes(line.text[at - 1 - line.start] ?? '')) at--;
      if (at > earliest) end = at;
    }
    const text = line.text.slice(start - line.start, end - line.start);
    if (text.trim() !== '') pieces.push({ start, text });
    start = end;
  }
}
