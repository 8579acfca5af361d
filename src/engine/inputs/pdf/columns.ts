import type { Piece } from './rows';

/** A line in the order of reading, with the edges of the column it stands in. */
export interface Placed extends Piece {
  columnLeft: number;
  columnRight: number;
  /** Number of the column's stretch on the page: lines of different blocks do not neighbour. */
  block: number;
}

/** So many lines on each side, at least, make two columns. */
const LINES = 5;

/**
 * Puts the pieces of a page in the order of reading: two columns one after the other between lines that go over both,
 * everything else from the top. Pieces beside each other that are no columns are the cells of a row, set apart by tabs.
 */
export function readingOrder(pieces: readonly Piece[]): Placed[] {
  const gutter = gutterOf(pieces);
  if (gutter === undefined) return block(rowsOf(pieces), 0);
  const placed: Placed[] = [];
  let number = 0;
  let over: Piece[] = [];
  let left: Piece[] = [];
  let right: Piece[] = [];
  const flush = (): void => {
    if (over.length > 0) placed.push(...block(rowsOf(over), number++));
    over = [];
  };
  const flushColumns = (): void => {
    if (left.length > 0) placed.push(...block(rowsOf(left), number++));
    if (right.length > 0) placed.push(...block(rowsOf(right), number++));
    left = [];
    right = [];
  };
  for (const piece of pieces) {
    if (piece.left < gutter && piece.right > gutter) {
      flushColumns();
      over.push(piece);
    } else {
      flush();
      (piece.right <= gutter ? left : right).push(piece);
    }
  }
  flush();
  flushColumns();
  return placed;
}

/**
 * Where the gap between two columns is: a line down the page that few pieces cross and on both sides of which most lines
 * are filled as running text fills them (a table's cells are short).
 */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  if (pieces.length < 2 * LINES) return undefined;
  const from = Math.min(...pieces.map(({ left }) => left));
  const to = Math.max(...pieces.map(({ right }) => right));
  const width = to - from;
  let best: { at: number; crossed: number } | undefined;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = from + width * share;
    const crossed = pieces.filter(({ left, right }) => left < at && right > at).length;
    const nearest = best && Math.abs(best.at - (from + to) / 2);
    if (
      !best ||
      crossed < best.crossed ||
      (crossed === best.crossed && Math.abs(at - (from + to) / 2) < (nearest ?? 0))
    )
      best = { at, crossed };
  }
  if (!best || best.crossed > pieces.length * 0.2) return undefined;
  const { at } = best;
  const full = (side: readonly Piece[]): number => {
    const start = Math.min(...side.map(({ left }) => left));
    const end = Math.max(...side.map(({ right }) => right));
    return side.filter(({ left, right }) => right - left > 0.75 * (end - start)).length;
  };
  for (const side of [pieces.filter(({ right }) => right <= at), pieces.filter(({ left }) => left >= at)]) {
    if (side.length < LINES || full(side) < side.length * 0.5) return undefined;
    const characters = side.reduce((sum, { text }) => sum + text.length, 0);
    if (characters < side.length * 8) return undefined;
  }
  return at;
}

/** Pieces on one base line become one line, tabs between. */
function rowsOf(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && Math.abs(piece.y - row.y) < 0.5 * Math.min(piece.size, row.size) && piece.left > row.right) {
      row.text += `\t${piece.text}`;
      row.right = piece.right;
    } else rows.push({ ...piece });
  }
  return rows;
}

function block(lines: readonly Piece[], number: number): Placed[] {
  const columnLeft = edgeOf(
    lines.map(({ left }) => left),
    lines,
    1,
  );
  const columnRight = edgeOf(
    lines.map(({ right }) => right),
    lines,
    -1,
  );
  return lines.map((line) => ({ ...line, columnLeft, columnRight, block: number }));
}

/** The outermost place that another line comes near: one line far out by itself (a note in the margin) makes no edge. */
function edgeOf(places: readonly number[], lines: readonly Piece[], direction: 1 | -1): number {
  const sorted = [...places].sort((a, b) => (a - b) * direction);
  // A first line stands in by two characters; the last one of a ragged column ends a little before the others.
  const near = (direction === 1 ? 2.6 : 1.9) * Math.max(...lines.map(({ size }) => size));
  const found = sorted.find((place, at) => Math.abs((sorted[at + 1] ?? Infinity) - place) < near);
  return found ?? sorted[0] ?? 0;
}
