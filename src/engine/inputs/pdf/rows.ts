import type { Page, Run } from './load';

/** A stretch of text on one base line without a wide gap: a line of a column, or a cell. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** The base line. */
  y: number;
  size: number;
}

/** Gaps, in heights of the font: above the first a blank is due between words, above the second another piece begins. */
const BLANK = 0.22;
const GAP = 1.8;

/** The pieces of a page, by base line from the top, then from the left. */
export function piecesOf(page: Page): Piece[] {
  const runs = [...page.runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const pieces: Piece[] = [];
  let line: Run[] = [];
  let base = 0;
  const close = (): void => {
    if (line.length > 0) pieces.push(...split(line));
    line = [];
  };
  for (const run of runs) {
    // Runs of one line may stand a little higher or lower: figures, Latin letters, another font.
    if (line.length > 0 && run.y - base > 0.5 * Math.min(run.size, heightOf(line))) close();
    if (line.length === 0) base = run.y;
    line.push(run);
  }
  close();
  return pieces;
}

const heightOf = (line: readonly Run[]): number => Math.max(...line.map(({ size }) => size));

function split(line: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of [...line].sort((a, b) => a.x - b.x)) {
    const piece = pieces.at(-1);
    const text = run.text.trim();
    const lead = run.text.length - run.text.trimStart().length;
    const each = run.width / Math.max(1, run.text.length);
    const left = run.x + lead * each;
    const right = run.x + run.width;
    const gap = piece ? left - piece.right : 0;
    const size = Math.max(run.size, piece?.size ?? 0);
    // Text printed twice on one spot (bold by hand) is one text.
    if (piece && piece.text.endsWith(text) && gap < -0.6 * run.width) continue;
    if (!piece || gap > GAP * size) {
      pieces.push({ text, left, right, y: run.y, size: run.size });
      continue;
    }
    piece.text += between(piece.text, text, gap / size) + text;
    piece.right = Math.max(piece.right, right);
    piece.size = size;
  }
  return pieces;
}

/** What stands between two runs of a line: a blank between words of letters, an ideographic one in a gap of Chinese. */
function between(before: string, after: string, gap: number): string {
  const latin = /[\p{Script=Latin}\d.,;:)%]$/u.test(before) && /^[\p{Script=Latin}\d(]/u.test(after);
  if (latin) return gap > BLANK ? ' ' : '';
  return gap > 0.8 ? '\u3000' : '';
}
