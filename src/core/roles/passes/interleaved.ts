import type { LineFeatures } from '../features';
import { ruleTest } from '../ruleTest';
import { asks, isProse, WEIGHTS } from '../score';
import type { ScorePass } from './pass';

/** So many marks with nothing but the article's own lines between them are set into it. */
const LEAST = 3;
/** Between two of them stand at most so many lines. */
const REACH = 6;

/**
 * Times and page numbers that stand between the paragraphs of one text, one after each (图文直播的时间, 图集的 2/8): three or
 * more of a kind with nothing but sentences between them. They say nothing against the article. In a list of teasers a
 * headline stands between, in comments a name.
 */
export const interleaved: ScorePass = {
  id: 'interleaved',
  words: {
    en: 'one of several times or page numbers set between the paragraphs',
    zh: '穿插在各段之间的时间或页码之一',
  },
  run({ lines }, scores) {
    for (const index of interleavedMarks(lines)) scores.raise(index, WEIGHTS.passing / 3);
  },
};

/** Which lines are times between the paragraphs of a live report: they are the article's own. Linear. */
export function interleavedTimes(lines: readonly LineFeatures[]): boolean[] {
  const times = new Array<boolean>(lines.length).fill(false);
  for (const index of interleavedMarks(lines))
    if (lines[index]?.entry?.rule === 'meta-line/time') times[index] = true;
  return times;
}

function interleavedMarks(lines: readonly LineFeatures[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  let between = 0;
  const close = (): void => {
    if (run.length >= LEAST) for (const index of run) found.push(index);
    run = [];
  };
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    if (isMark(line)) {
      const last = lines[run[run.length - 1] ?? -1];
      if (between === 0 || between > REACH || (last && last.entry?.rule !== line.entry?.rule)) close();
      run.push(index);
      between = 0;
    } else if (run.length === 0) return;
    else if (isProse(line) || (line.endsSentence && line.size >= 8 && line.coverage < 0.3 && !asks(line)))
      between++;
    else close();
  });
  close();
  return found;
}

const isTimeOrNumbers = ruleTest(/^(?:meta-line\/time|paging\/numbers)$/);

function isMark(line: LineFeatures): boolean {
  return line.coverage >= 0.75 && line.size <= 24 && isTimeOrNumbers(line.entry);
}
