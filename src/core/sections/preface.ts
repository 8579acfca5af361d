import type { Marker } from './markers';

/**
 * 序言 is a heading before the first 编 or 章 of a constitution or basic law, and a word of its own elsewhere: the markers
 * without those that are none.
 */
export function withPreface(candidates: readonly Marker[]): readonly Marker[] {
  const at = candidates.findIndex((candidate) => candidate.ordinal === null && isPreface(candidate));
  if (at < 0) return candidates;
  const first = candidates[at + 1];
  const heads = first !== undefined && !first.inside && first.ordinal === 1 && isTop(first);
  return candidates.filter(
    (candidate, index) => candidate.ordinal !== null || !isPreface(candidate) || (heads && index === at),
  );
}

function isTop({ form }: Marker): boolean {
  return form === 'part' || form === 'chapter';
}

/** Read as a chapter without number, like 总则; told by its word. */
function isPreface({ form, preface }: Marker): boolean {
  return form === 'chapter' && preface;
}
