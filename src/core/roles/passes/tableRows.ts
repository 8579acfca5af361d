import type { LineFeatures } from '../lineFeatures';
import { ruleTest } from '../ruleTest';
import { CLAUSE } from './announcedSpan';
import type { ScorePass } from './pass';

/** So many rows of as many cells are a table. */
const LEAST_ROWS = 2;
const LEAST_CELLS = 3;
const LONGEST = 200;
/** Rows of two cells are a table where each gives one thing its number (供水抢修 96777), from so many on. */
const LEAST_PAIRS = 3;
const PAIR =
  /^[\u4e00-\u9fff()、]{2,16}\t(?!(?:19|20)\d\d[-/.年]|\d{1,2}[-/.:]\d{1,2}(?:$|\D))(?:\(?0\d{2,3}\)?[- ]?)?[\d.,-]{2,16}[\u4e00-\u9fff%]{0,3}$/;

/** Rows without bars at their ends are counted apart, from so many cells on. */
const OPEN = 1000;
/** A cell that is a number, and not the first one: a list of links has ranks there, and dates behind. */
const HOLDS_NUMBER = /\|\s?[-+]?\d[\d,]{0,11}(?:\.\d{1,4})?\s?%?\s?(?:\||$)/;

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
    if (run.length >= (cells === 2 ? LEAST_PAIRS : LEAST_ROWS) && figures * 2 >= run.length)
      for (const index of run) found[index] = true;
    run = [];
    figures = 0;
  };
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    const count = cellsOf(line);
    if (count < 2 || count !== cells) close();
    cells = count;
    if (count < 2) return;
    run.push(index);
    if (count > OPEN ? HOLDS_NUMBER.test(line.text) : line.figures > 0) figures++;
  });
  close();
  return found;
}

/** Rows between bars that a page has for itself. */
const isOfPage = ruleTest(/^(?:info-block|footer|copyright|breadcrumb|credits|share|toolbar|related)\//);

/** Cells set apart by tabs, or by bars with one at each end or with none there. */
function cellsOf(line: LineFeatures): number {
  if (!line.cells || line.bare.length > LONGEST) return 0;
  if (/^\|.+\|$/.test(line.text)) {
    const bars = line.text.split('|').length - 2;
    return bars >= LEAST_CELLS && !(line.entry && isOfPage(line.entry)) ? bars : 0;
  }
  if (line.colons === 0 && /^[^|]{1,40}(?:\|[^|]{1,40}){2,12}$/.test(line.text))
    return OPEN + line.text.split('|').length;
  if (!line.bare.includes('\t')) return 0;
  const count = line.bare.split('\t').length;
  return count >= LEAST_CELLS || PAIR.test(line.text) ? count : 0;
}
