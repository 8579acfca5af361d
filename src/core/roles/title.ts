import type { LineFeatures } from './features';
import { isProse } from './score';
import type { Place } from './sequence';

/** How far above the first line of prose a title may stand, in lines that are not blank. */
const REACH = 14;

/**
 * The lines of the title (标题): short lines without a sentence end that stand last before the metadata line or the
 * first prose, the nearest one first and those it continues. Empty where nothing looks like one.
 */
export function findTitle(all: readonly LineFeatures[], course: readonly Place[]): number[] {
  const firstBody = course.indexOf('body');
  if (firstBody < 0) return [];
  let firstProse = firstBody;
  while (
    firstProse < all.length &&
    !(course[firstProse] === 'body' && isProse(all[firstProse] as LineFeatures))
  ) {
    firstProse++;
  }
  if (firstProse === all.length) firstProse = firstBody;
  // A title over the article inside the body (bare documents) or just above it (pages).
  let best = -1;
  let bestScore = 0;
  let seen = 0;
  for (let index = Math.max(firstProse - 1, 0); index >= 0 && seen < REACH; index--) {
    const features = all[index] as LineFeatures;
    if (features.size === 0) continue;
    seen++;
    if (!isTitleLike(features)) continue;
    const length = features.size >= 10 ? 2 : features.size >= 6 ? 1.2 : 0.3;
    const meta = nextFilled(all, index);
    const beforeMeta =
      meta &&
      /^(?:meta-line|info-block|credits|toolbar|share)\//.test(meta.entry?.rule ?? '') &&
      meta.coverage > 0.4;
    const afterBreadcrumb = /^breadcrumb\//.test(previousFilled(all, index)?.entry?.rule ?? '');
    const repeated =
      index > 0 &&
      all.some(
        (other, at) => at !== index && at < index && other.text.includes(features.text) && features.size >= 8,
      );
    const score =
      length +
      (beforeMeta ? 2 : 0) +
      (afterBreadcrumb ? 1 : 0) +
      (repeated ? 0.8 : 0) -
      seen * 0.22 -
      (features.numbered ? 1.2 : 0);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  if (best < 0 || bestScore < 0.5) return [];
  return [best];
}

function isTitleLike(features: LineFeatures): boolean {
  if (features.size < 4 || features.size > 70 || features.coverage >= 0.5) return false;
  if (/[。;:]$/.test(features.text)) return false;
  return /[\u4e00-\u9fff]{2}/.test(features.text) && !/^[·|>-]/.test(features.text);
}

function nextFilled(all: readonly LineFeatures[], index: number): LineFeatures | undefined {
  for (let at = index + 1; at < all.length && at < index + 6; at++)
    if ((all[at]?.size ?? 0) > 0) return all[at];
  return undefined;
}

function previousFilled(all: readonly LineFeatures[], index: number): LineFeatures | undefined {
  for (let at = index - 1; at >= 0 && at > index - 6; at--) if ((all[at]?.size ?? 0) > 0) return all[at];
  return undefined;
}
