import type { EntityType } from '../record';
import type { Mention } from './mention';

/** Where two mentions cross or coincide, the one of the higher rank stays. Numbers and titles are protected. */
const RANK: Readonly<Record<EntityType, number>> = {
  'document-number': 9,
  'law-reference': 8,
  'document-title': 7,
  date: 6,
  campaign: 5,
  meeting: 5,
  slogan: 5,
  position: 4,
  organization: 3,
  person: 3,
  place: 2,
  quantity: 1,
};

/** What may not hold anything else inside: these are one name or one figure. */
const CLOSED: ReadonlySet<EntityType> = new Set(['document-number', 'person', 'date', 'quantity', 'slogan']);

/**
 * Decides between mentions that overlap: the longest wins; one that lies inside another is `nested`; of two that cross,
 * or that cover the same text, the one of the higher rank and then of the higher confidence stays. A collective title
 * (`generic`) gives way to the body named in it. The result is in the order of the text, outer before inner; what stays
 * is marked in place.
 */
export function settleOverlaps(mentions: readonly Mention[]): Mention[] {
  const ordered = [...mentions].sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      RANK[b.type] - RANK[a.type] ||
      b.confidence - a.confidence ||
      (a.type < b.type ? -1 : a.type > b.type ? 1 : 0),
  );
  const kept: Mention[] = [];
  const open: Mention[] = [];
  for (const mention of ordered) {
    if (mention.end <= mention.start) continue;
    while (open.length > 0 && (open[open.length - 1] as Mention).end <= mention.start) open.pop();
    let candidate: Mention | undefined = mention;
    while (open.length > 0 && candidate) {
      const outer = open[open.length - 1] as Mention;
      if (outer.end <= candidate.start) {
        open.pop();
        continue;
      }
      if (candidate.end > outer.end) {
        // They cross.
        if (stronger(candidate, outer)) {
          remove(kept, outer);
          open.pop();
          continue;
        }
        candidate = undefined;
        break;
      }
      const same = candidate.start === outer.start && candidate.end === outer.end;
      if (outer.generic && !same && candidate.type === 'organization') {
        remove(kept, outer);
        open.pop();
        continue;
      }
      if (same && !(outer.type === 'law-reference' && candidate.type === 'document-title'))
        candidate = undefined;
      else if (CLOSED.has(outer.type)) candidate = undefined;
      break;
    }
    if (!candidate) continue;
    kept.push(candidate);
    open.push(candidate);
  }
  markNested(kept);
  return kept;
}

/** Only now is it known what stays: a mention inside one that had to give way is no longer nested. */
function markNested(kept: readonly Mention[]): void {
  let reach = 0;
  for (const mention of kept) {
    if (mention.end <= reach) mention.nested = true;
    else delete mention.nested;
    reach = Math.max(reach, mention.end);
  }
}

function stronger(a: Mention, b: Mention): boolean {
  return RANK[a.type] !== RANK[b.type] ? RANK[a.type] > RANK[b.type] : a.confidence > b.confidence;
}

function remove(kept: Mention[], mention: Mention): void {
  const at = kept.lastIndexOf(mention);
  if (at >= 0) kept.splice(at, 1);
}
