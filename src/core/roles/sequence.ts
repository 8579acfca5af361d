import type { LineFeatures } from './lineFeatures';
import { ruleTest } from './ruleTest';

/** Where a line stands: before the article (页首), in it, in residue inside it (夹杂), after it (页尾). */
export type Place = 'head' | 'body' | 'gap' | 'tail';

/** What it costs to pass from one place to another. */
const COST = {
  enter: 1.5,
  leave: 1,
  openGap: 5,
  closeGap: 3,
  endsInGap: 3,
  gapLine: 0.12,
  missed: 3,
} as const;
const PLACES: readonly Place[] = ['head', 'body', 'gap', 'tail'];
const NONE = -1e9;

/**
 * The best course of a page: head, article with gaps, tail. A line in the article adds its score, a line outside adds
 * nothing, passing costs; the course with the greatest sum wins (Viterbi, linear in the number of lines). An entry that
 * ends articles makes a gap dearer, so that prose after it (comments, teasers) must be much to count.
 * @param missed what it costs to pass such an entry after the article was announced and before it began
 * @param own the first and the last line with marks that only this article's paragraphs have: nothing between ends it
 */
export function findCourse(
  all: readonly LineFeatures[],
  scores: readonly number[],
  missed: number = COST.missed,
  own: readonly [number, number] = [-1, -1],
): Place[] {
  const count = all.length;
  const back = new Uint8Array(count * 4);
  let head = 0;
  let announced = false;
  let body = NONE;
  let gap = NONE;
  let tail = NONE;
  for (let index = 0; index < count; index++) {
    const score = scores[index] ?? 0;
    const first = index === 0;
    // Where nothing stands before, the article may begin at once and at no cost.
    const fromHead = head - (first ? 0 : COST.enter);
    const fromGap = gap - COST.closeGap;
    const bodyBest = Math.max(body, fromHead, fromGap);
    const bodyFrom = bodyBest === body ? 1 : bodyBest === fromHead ? 0 : 2;
    const ends = all[index]?.ends === true ? COST.endsInGap : 0;
    const inside = index > own[0] && index < own[1];
    const gapOpen = body - (inside ? COST.openGap / 2 : COST.openGap);
    const gapBest = Math.max(gap, gapOpen) - (inside ? 0 : ends) - (all[index]?.size ? COST.gapLine : 0);
    const gapFrom = gap >= gapOpen ? 2 : 1;
    const tailOpen = body - COST.leave;
    const tailBest = Math.max(tail, tailOpen);
    // Of two courses as good, the one that keeps more.
    const tailFrom = tail > tailOpen ? 3 : 1;
    back[index * 4 + 1] = bodyFrom;
    back[index * 4 + 2] = gapFrom;
    back[index * 4 + 3] = tailFrom;
    // After the line with source and time the article is due; to pass what ends one before it began is unlikely.
    if (announced && ends > 0) head -= missed;
    announced ||= announces(all[index]);
    body = Math.max(NONE, bodyBest + score);
    gap = Math.max(NONE, gapBest);
    tail = Math.max(NONE, tailBest);
  }
  return walkBack(back, count, body >= tail && body >= head ? 1 : tail >= head ? 3 : 0);
}

const isSourceOrTime = ruleTest(/^meta-line\/(?:time|source)$/);

/** The line with source and time. */
function announces(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.coverage >= 0.5 && isSourceOrTime(line.entry);
}

/** The places of all lines from the one where the best course ends, by where each was best reached from. */
function walkBack(back: Uint8Array, count: number, last: number): Place[] {
  const course = new Array<Place>(count).fill('head');
  let state = last;
  for (let index = count - 1; index >= 0; index--) {
    course[index] = PLACES[state] ?? 'head';
    state = state === 0 ? 0 : (back[index * 4 + state] ?? 0);
  }
  return course;
}
