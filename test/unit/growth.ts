/** A text of so many lines or phrases, four times as many, and sixteen times as many. */
const STEPS = 2;
/** Four times the text may take 2.3 times as long a doubling. */
const GROWTH = 2.3 ** (2 * STEPS);
/**
 * Where one step of four times the text takes no longer than this, two steps stay within `GROWTH`: of the short text's time
 * s a part q grows with the square, 4s + 12q ≤ 4.6s is q ≤ 5 %, and so is 16s + 240q ≤ GROWTH · s.
 */
const STEP = 4 + ((GROWTH - 4 ** STEPS) * 12) / 240;
const STEP_TRIES = 3;
const TRIES = 4;

/** What is measured and how. */
export interface Growing {
  /** The text with so many parts. */
  make(parts: number): string;
  /** Parts of the shortest text. */
  least: number;
  /** What takes less than this, in milliseconds, tells nothing about its growth. */
  short: number;
  read(text: string): unknown;
}

/** Processor time in milliseconds, the best of some runs. */
function processorTime(read: (text: string) => unknown, text: string, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Whether one step shows already that the time grows with the text: it is a third of the work. */
function isPlainlyLinear({ make, least, read }: Growing): boolean {
  const short = make(least);
  const long = make(least * 4);
  let [base, more] = [Infinity, Infinity];
  for (let attempt = 0; attempt < STEP_TRIES; attempt++) {
    base = Math.min(base, processorTime(read, short, 1));
    more = Math.min(more, processorTime(read, long, 1));
    if (more <= STEP * base) return true;
  }
  return false;
}

/** What is wrong where the time grows faster than the text, '' where it does not; a busy machine gets further tries. */
export function growsTooFast(growing: Growing): string {
  if (isPlainlyLinear(growing)) return '';
  const { make, least, short: shortest, read } = growing;
  const short = make(least);
  const long = make(least * 4 ** STEPS);
  let ratio = Infinity;
  for (let attempt = 0; attempt < TRIES && ratio > GROWTH; attempt++)
    ratio =
      processorTime(read, long, 1 + attempt) / Math.max(shortest, processorTime(read, short, 2 + attempt));
  return ratio <= GROWTH ? '' : `${4 ** STEPS} times the text takes ${ratio.toFixed(1)} times as long`;
}
