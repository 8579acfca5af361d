import type { LineFeatures } from '../lineFeatures';
import { CLAUSE } from './announcedSpan';
import type { ScorePass } from './pass';

/** So many rows of as many cells are a table. */
const LEAST_ROWS = 2;
const LEAST_CELLS = 3;
const LONGEST = 200;

/** Rows of a table (表格行): as many cells in each, figures or dates in some. */
export const tableRows: ScorePass = {
  id: 'table-rows',
  words: { en: 'a row of a table', zh: '表格中的一行' },
  run({ table }, scores) {
    table.forEach((own, index) => {
      if (own) scores.raise(index, CLAUSE);
    });
  },
};

/** Which lines are rows of tables. Linear. */
export function tableLines(lines: readonly LineFeatures[]): boolean[] {
  const found = new Array<boolean>(lines.length).fill(false);
  let run: number[] = [];
  let cells = 0;
  let figures = 0;
  const close = (): void => {
    if (run.length >= LEAST_ROWS && figures * 2 >= run.length) for (const index of run) found[index] = true;
    run = [];
    figures = 0;
  };
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    const count = cellsOf(line);
    if (count < LEAST_CELLS || count !== cells) close();
    cells = count;
    if (count < LEAST_CELLS) return;
    run.push(index);
    if (line.figures > 0) figures++;
  });
  close();
  return found;
}

/** Cells set apart by tabs. */
function cellsOf(line: LineFeatures): number {
  if (line.bare.length > LONGEST || !line.bare.includes('\t')) return 0;
  return line.bare.split('\t').length;
}
