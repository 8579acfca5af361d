import { entryOfPlace, type CatalogueEntry } from './catalogueEntry';
import type { LineFeatures } from './lineFeatures';
import { isProse } from './score';

/** What printed pages leave in a text that was taken from them: numbers and running heads (页码、页眉). */
const NUMBER = entryOfPlace('paging/page-number', 3);
const HEAD = entryOfPlace('paging/running-head', 3);
const COPY = entryOfPlace('other/page-again', 4);

const DASHED = /^[-—–―~·•]{1,3}\s{0,3}(\d{1,4})\s{0,3}[-—–―~·•]{1,3}$/;
const BARE = /^\d{1,4}$/;
/** A running head has the number of the page behind it. */
const COUNTED = /^(.{2,50}?)[\s·|—-]{0,6}第?\s?\d{1,4}\s?页?(?:\s?[,/]?\s?共?\s?\d{1,4}\s?页)?$/;
/** A line so short is no sentence that a page broke. */
const BROKEN = 15;
/** The page once more in one line is at least so long. */
const LONG = 56;
/** 。 */
const STOP = 0x3002;
/** Of the lines it is compared with so many must be in it. */
const SAMPLES = 5;
const HELD = 3;

/** Marks page numbers, running heads and the whole page once more in one line. Linear. */
export function markFurniture(all: readonly LineFeatures[]): void {
  const filled = all.filter((line) => line.size > 0);
  const numbers = pageNumbers(filled);
  for (const at of numbers) take(filled[at] as LineFeatures, NUMBER);
  for (const line of runningHeads(filled)) take(line, HEAD);
  for (const line of copies(filled)) take(line, COPY);
}

function take(line: LineFeatures, entry: CatalogueEntry): void {
  line.take({ entry, coverage: 1, hits: 1, evidence: entry.weight, ends: false });
}

/** Dashed numbers, and bare ones that count on where one of them breaks a sentence or others are dashed. */
function pageNumbers(filled: readonly LineFeatures[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  let value = -1;
  let sure = false;
  const close = (): void => {
    if (sure) for (const at of run) found.push(at);
    run = [];
    sure = false;
  };
  filled.forEach((line, at) => {
    if (line.size > 10 || line.figures === 0) return;
    const dashed = DASHED.exec(line.text)?.[1];
    const bare = BARE.test(line.text) ? line.text : undefined;
    const number = Number(dashed ?? bare ?? -1);
    if (number < 0) return;
    // Cells of a table stand one under the other, numerals of parts end what stands before them.
    const last = run[run.length - 1];
    if (number !== value + 1 || (last !== undefined && at - last < 2)) close();
    value = number;
    run.push(at);
    if (dashed !== undefined || breaks(filled[at - 1], filled[at + 1])) sure = true;
  });
  close();
  return found;
}

/** Whether the sentence of one line goes on in the other. */
function breaks(before: LineFeatures | undefined, after: LineFeatures | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    runs(before) &&
    !before.endsSentence &&
    // M, then 2 on a line of its own: a sign set lower (M2, CO2, PM2.5), not a page.
    !/[A-Za-z]$/.test(before.bare) &&
    !after.indented &&
    !after.numbered &&
    after.han >= 2 &&
    (after.endsSentence || runs(after))
  );
}

function runs(line: LineFeatures): boolean {
  return isProse(line) || (line.size >= BROKEN && line.coverage < 0.3 && line.pauses > 0);
}

/** Lines with the number of the page that are alike but for it. */
function runningHeads(filled: readonly LineFeatures[]): LineFeatures[] {
  const groups = new Map<string, LineFeatures[]>();
  for (const line of filled) {
    if (line.size > 60 || line.figures === 0 || line.lastUnit === STOP || !line.bare.includes('页')) continue;
    const head = COUNTED.exec(line.text)?.[1];
    if (head === undefined) continue;
    const group = groups.get(head) ?? [];
    groups.set(head, group);
    group.push(line);
  }
  return [...groups.values()].filter((group) => group.length > 1).flat();
}

/** Lines that hold the title and the paragraphs of the page once more. */
function copies(filled: readonly LineFeatures[]): LineFeatures[] {
  const samples = samplesOf(filled);
  if (samples.length < 2) return [];
  const found: LineFeatures[] = [];
  for (const line of filled) {
    if (line.size < LONG) continue;
    let sum = 0;
    let count = 0;
    for (let at = 0; at < samples.length; at++) {
      const sample = samples[at] as LineFeatures;
      if (!mayBeIn(line, sample)) continue;
      sum += sample.size;
      count++;
    }
    if (count < 2 || sum > line.bare.length * 1.2) continue;
    const others = samples.filter((sample) => mayBeIn(line, sample));
    const text = line.text.replace(/\s/g, '');
    if (sum > text.length * 1.2) continue;
    const held = others.filter((sample) => text.includes(sample.text.replace(/\s/g, ''))).length;
    if (held === others.length && (held >= HELD || sum * 2.5 >= text.length)) found.push(line);
  }
  return found;
}

/** The first paragraphs of the page and its last one. */
function samplesOf(filled: readonly LineFeatures[]): LineFeatures[] {
  const samples: LineFeatures[] = [];
  for (let at = 0; at < filled.length && samples.length < SAMPLES - 1; at++)
    if (isSample(filled[at] as LineFeatures)) samples.push(filled[at] as LineFeatures);
  for (let at = filled.length - 1; at >= 0; at--) {
    const line = filled[at] as LineFeatures;
    if (!isSample(line)) continue;
    if (!samples.includes(line)) samples.push(line);
    break;
  }
  return samples;
}

function isSample(line: LineFeatures): boolean {
  return line.size >= 12 && line.endsSentence && line.coverage < 0.3;
}

function mayBeIn(line: LineFeatures, sample: LineFeatures): boolean {
  return sample !== line && sample.size < line.size;
}
