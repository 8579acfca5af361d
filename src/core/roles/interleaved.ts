import type { LineFeatures } from './features';
import { asks, isProse, WEIGHTS } from './score';

/** So many marks with nothing but the article's own lines between them are set into it. */
const LEAST = 3;
/** Between two of them stand at most so many lines. */
const REACH = 6;

/**
 * Times and page numbers that stand between the paragraphs of one text, one after each (图文直播的时间, 图集的 2/8): three or
 * more of a kind with nothing but sentences between them. They say nothing against the article. In a list of teasers a
 * headline stands between, in comments a name. Changes the scores in place; returns which lines are such times. Linear.
 */
export function easeInterleaved(all: readonly LineFeatures[], scores: number[]): boolean[] {
  const times = new Array<boolean>(all.length).fill(false);
  let run: number[] = [];
  let between = 0;
  const close = (): void => {
    if (run.length === 0) return;
    if (run.length >= LEAST)
      for (const index of run) {
        scores[index] = Math.max(scores[index] ?? 0, WEIGHTS.passing / 3);
        times[index] = all[index]?.entry?.rule === 'meta-line/time';
      }
    run = [];
  };
  all.forEach((line, index) => {
    if (line.size === 0) return;
    if (isMark(line)) {
      const last = all[run[run.length - 1] ?? -1];
      if (between === 0 || between > REACH || (last && last.entry?.rule !== line.entry?.rule)) close();
      run.push(index);
      between = 0;
    } else if (isProse(line) || (line.endsSentence && line.size >= 8 && line.coverage < 0.3 && !asks(line)))
      between++;
    else close();
  });
  close();
  return times;
}

function isMark(line: LineFeatures): boolean {
  return (
    line.coverage >= 0.75 &&
    line.size <= 24 &&
    /^(?:meta-line\/time|paging\/numbers)$/.test(line.entry?.rule ?? '')
  );
}

/** Running text so near on both sides makes a lone piece of residue one that is set into the article. */
const FLANK = 2;
const FLANKED = -1;

/**
 * One piece of residue by itself between paragraphs (查看全部图片): with running text right before and right behind it, it
 * may not cut the article off. What ends articles still does. Changes the scores in place. Linear.
 */
export function easeFlanked(all: readonly LineFeatures[], scores: number[]): void {
  const filled: number[] = [];
  all.forEach((line, index) => {
    if (line.size > 0) filled.push(index);
  });
  const flank = (at: number, step: number): boolean => {
    for (let away = 1; away <= FLANK; away++) {
      const line = all[filled[at + step * away] ?? -1];
      if (!line || line.coverage >= 0.5) return false;
      if (isProse(line) && line.endsSentence) return true;
    }
    return false;
  };
  filled.forEach((index, at) => {
    const line = all[index] as LineFeatures;
    if (line.coverage < 0.75 || line.ends || (scores[index] ?? 0) >= FLANKED) return;
    if (/^(?:comment|copyright|footer|breadcrumb)$/.test(line.entry?.category ?? '')) return;
    if (flank(at, -1) && flank(at, 1)) scores[index] = FLANKED;
  });
}
