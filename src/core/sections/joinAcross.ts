import { RANK, type Marker } from './markers';

/** Forms of numbers that a list may change to by a slip of the pen: 1. （2） 3. */
const NUMBERS = new Set(['arabic-dot', 'arabic-comma', 'arabic-paren', 'arabic-half-paren', 'circled']);
/** Lists inside paragraphs that may miss a number; other words after a number are too many things. */
const INLINE = new Set(['inline-是', 'inline-要']);

/**
 * Lists whose numbers are wrong are lists still (序号不连续、形式不一), where what stands between tells: （1）（2）③, and 一要…三要
 * in one paragraph, and 1. 1. in lines one after the other. Joins what has no other place in a run. Linear.
 */
export function joinAcross(candidates: readonly Marker[]): void {
  /** The headings that each lie in the one before, by the usual order. */
  const above: Marker[] = [];
  const inline = new Map<string, Marker>();
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    const { form, ordinal } = candidate;
    if (ordinal === null) continue;
    if (INLINE.has(form)) {
      const before = inline.get(form);
      inline.set(form, candidate);
      if (before && missesOne(before, candidate)) join(before, candidate);
      continue;
    }
    if (candidate.inside || candidate.rank >= RANK.ordinalWord) continue;
    const before = closeDeeper(above, candidate);
    const parent = above[above.length - 1] ?? null;
    above.push(candidate);
    if (form === 'roman' && before?.form === form && skipsOne(before, candidate)) join(before, candidate);
    if (candidate.prev || !NUMBERS.has(form)) continue;
    const last = before ?? (parent && NUMBERS.has(parent.form) ? parent : null);
    if (last && !last.next && (repeatsFirst(last, candidate) || changesForm(last, candidate)))
      join(last, candidate);
  }
}

/** Closes the headings that do not hold the candidate; returns the outermost of them, its elder sibling. */
function closeDeeper(above: Marker[], candidate: Marker): Marker | null {
  let before: Marker | null = null;
  for (let top = above[above.length - 1]; top; top = above[above.length - 1]) {
    if (top.rank < candidate.rank) break;
    before = top;
    above.pop();
  }
  return before;
}

/** 1. and 1. in lines one after the other: lists of one item each would have words between. */
function repeatsFirst(last: Marker, candidate: Marker): boolean {
  return (
    last.form === candidate.form &&
    last.ordinal === 1 &&
    candidate.ordinal === 1 &&
    !last.weak &&
    !candidate.weak &&
    candidate.position === last.position + 1
  );
}

/** Ⅱ. and Ⅳ., Ⅱ. and Ⅱ.: what looks like Roman numerals is a heading in a run only. */
function skipsOne(last: Marker, candidate: Marker): boolean {
  const step = (candidate.ordinal ?? 0) - (last.ordinal ?? 0);
  return !last.next && !candidate.prev && last.prev !== null && (step === 2 || step === 0);
}

/** （2） and ③ in lines near each other, or （1） and ③ in lines one after the other. */
function changesForm(last: Marker, candidate: Marker): boolean {
  if (last.form === candidate.form || !NUMBERS.has(last.form)) return false;
  const step = (candidate.ordinal ?? 0) - (last.ordinal ?? 0);
  const apart = candidate.position - last.position;
  if (candidate.weak || last.weak) return step === 1 && apart === 1 && last.prev !== null;
  return (step === 1 && apart <= 4) || (step === 2 && apart === 1);
}

/** 一要…；三要… in one paragraph. */
function missesOne(before: Marker, candidate: Marker): boolean {
  if (before.line !== candidate.line || before.next || candidate.prev) return false;
  const from = before.ordinal ?? 0;
  return candidate.ordinal === from + 2 && (from === 1 || before.prev !== null);
}

function join(before: Marker, after: Marker): void {
  before.next = after;
  after.prev = before;
  after.head = before.head ?? before;
}
