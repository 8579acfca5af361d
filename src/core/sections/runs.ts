import { RANK, type Marker } from './markers';

/** A list inside a paragraph goes on in a later one at most this many lines on. */
const INLINE_REACH = 60;
/** A heading follows one that stands inside a line at most this many lines on. */
const GLUED_REACH = 40;

/** The candidates of one form and number that nothing follows yet. */
interface Unfollowed {
  open: Marker[];
  /** The last of those that lie inside an item whose successor has come. */
  closed: Marker | null;
}

/**
 * Joins the candidates to runs (连续序号): each to the last one of its form that has the number before it and nothing
 * after it yet; one that lies inside an item that has ended only where there is no other. Linear.
 */
export function linkRuns(candidates: readonly Marker[]): void {
  const unfollowed = new Map<string, Unfollowed[]>();
  const last = new Map<string, Marker>();
  const nesting = new Nesting();
  let walls = 0;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    if (!candidate.inside && !candidate.weak && candidate.rank <= RANK.hanParen) walls++;
    candidate.walls = walls;
    const { form, ordinal } = candidate;
    if (ordinal === null) continue;
    const key = candidate.path ? `${form} ${candidate.path.slice(0, -1).join('.')}` : form;
    if (form === 'ordinal-xian') {
      const before = last.get(key);
      last.set(key, candidate);
      if (ordinal === 0) {
        if (before && reaches(before, candidate)) join(before, candidate, (before.ordinal ?? 0) + 1);
        continue;
      }
    }
    let slots = unfollowed.get(key);
    if (!slots) unfollowed.set(key, (slots = []));
    const slot = slots[ordinal - 1];
    const before = (slot ? takeBefore(slot, candidate) : null) ?? takeFromRival(slots[ordinal], candidate);
    if (before) {
      join(before, candidate, ordinal);
      nesting.follow(before, candidate);
    } else nesting.push(candidate);
    const own = slots[ordinal];
    if (own) own.open.push(candidate);
    else slots[ordinal] = { open: [candidate], closed: null };
  }
}

/** 第三条 takes the place that a line beginning with a reference to 第三条 seemed to have. */
function takeFromRival(slot: Unfollowed | undefined, candidate: Marker): Marker | null {
  const rival = slot?.open[slot.open.length - 1];
  if (!rival?.weak || candidate.weak || candidate.rank > RANK.article || !rival.prev) return null;
  const before = rival.prev;
  rival.prev = null;
  return before;
}

/** Keeps which candidates lie inside items that have ended. */
class Nesting {
  private readonly stack: Marker[] = [];

  push(candidate: Marker): void {
    this.stack.push(candidate);
    candidate.open = true;
  }

  /** `candidate` comes after `before` in its run: whatever began between them has ended. */
  follow(before: Marker, candidate: Marker): void {
    if (before.open)
      for (let top = this.stack.pop(); top; top = this.stack.pop()) {
        top.open = false;
        if (top === before) break;
      }
    this.push(candidate);
  }
}

/** Takes the best predecessor out of its slot. What is too far by now is too far for all that come. */
function takeBefore(slot: Unfollowed, candidate: Marker): Marker | null {
  for (let before = slot.open.pop(); before; before = slot.open.pop()) {
    if (!reaches(before, candidate)) continue;
    if (before.open) return before;
    if (!slot.closed || slot.closed.start < before.start) slot.closed = before;
  }
  const { closed } = slot;
  slot.closed = null;
  return closed && reaches(closed, candidate) ? closed : null;
}

function join(before: Marker, candidate: Marker, ordinal: number): void {
  before.next = candidate;
  candidate.prev = before;
  candidate.ordinal = ordinal;
  // What begins a line may begin again what was cut off at its front.
  const head = before.head ?? before;
  const whole = head.ordinal === 1 || !(head.weak || head.inside);
  candidate.head = whole || candidate.inside || candidate.weak ? head : null;
}

function reaches(before: Marker, candidate: Marker): boolean {
  if (candidate.rank <= RANK.article) return true;
  // Notes (①) stand behind what they are about, items of a list in one paragraph; 首先 and 最后 are words besides.
  if (candidate.inside && (candidate.form === 'circled' || candidate.form === 'ordinal-xian'))
    return before.line === candidate.line;
  if (candidate.form === 'circled' && (candidate.weak || before.weak))
    return !before.inside && candidate.line - before.line <= INLINE_REACH;
  if (candidate.form.startsWith('ordinal-') && !candidate.inside && !before.inside) return true;
  if (candidate.rank > RANK.circled && before.line !== candidate.line) {
    if (candidate.line - before.line > INLINE_REACH) return false;
    return before.walls === candidate.walls;
  }
  if (!candidate.inside)
    return !before.inside || before.line === candidate.line || candidate.line - before.line <= GLUED_REACH;
  // A list inside one paragraph stays in it; a heading that lost its line break follows one of another line.
  if (before.inside) return before.line === candidate.line || candidate.line - before.line <= INLINE_REACH;
  return true;
}

/**
 * True where a candidate is a marker: those of runs, and by themselves those whose form says it all (第一章, a line that
 * begins with （一）). Runs of weak forms must begin with 1. `decimals`: what `decimalParents` gives.
 */
export function isAccepted(candidate: Marker, decimals: ReadonlySet<Marker>): boolean {
  const { form, prev, next } = candidate;
  if (candidate.rank <= RANK.article) {
    if (candidate.weak) return prev !== null && !candidate.inside;
    return !candidate.inside || prev !== null || next !== null;
  }
  if (form === 'arabic-space') return decimals.has(candidate);
  if (prev === null && next === null) {
    if (candidate.inside || candidate.weak)
      return form.startsWith('decimal') && !candidate.inside && decimals.has(candidate);
    return candidate.ordinal === 1 ? candidate.rank <= RANK.hanParen : true;
  }
  if (!candidate.weak && !candidate.inside) return true;
  const head = candidate.head ?? candidate;
  // A list that begins inside a line, or is told by its run alone, begins with 1; others may be cut off at their front.
  return head.ordinal === 1 || !(candidate.weak || head.weak || head.inside);
}

/**
 * Lists of one item. A single 1. right under a heading is an item where a heading of that form had a longer list of that
 * form right under it before; elsewhere a line may begin with 1. for many reasons.
 */
export class SingleItems {
  private readonly seen = new Set<string>();

  /** Takes the candidates in the order of the text; `before` is the marker placed before. */
  accepts(candidate: Marker, before: Marker | undefined): boolean {
    if (candidate.ordinal !== 1 || candidate.inside || candidate.weak || candidate.prev) return false;
    if (candidate.rank <= RANK.hanParen || candidate.rank > RANK.arabicParen) return false;
    if (!before || before.inside || before.position !== candidate.position - 1) return false;
    if (before.rank >= candidate.rank) return false;
    const pair = `${before.form} ${candidate.form}`;
    if (candidate.next) this.seen.add(pair);
    return candidate.next === null && this.seen.has(pair);
  }
}

/**
 * 2 基础工作 with 2.1 below it is the heading; another line that begins with 2 further inside such a document has the number
 * of a page before it. Those are left out.
 */
export function withoutPageNumbers(candidates: readonly Marker[]): readonly Marker[] {
  const headings = new Map<number, Marker>();
  const others: Marker[] = [];
  let last: Marker | null = null;
  let numbered = false;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    if (!candidate.path || candidate.inside) continue;
    if (candidate.form === 'arabic-space') {
      if (numbered) others.push(candidate);
      last = candidate;
      continue;
    }
    numbered = true;
    const [first, second] = candidate.path;
    if (last?.ordinal === first && second === 1 && candidate.path.length === 2)
      headings.set(first ?? 0, last as Marker);
    last = null;
  }
  const pages = new Set(
    others.filter((candidate) => {
      const heading = headings.get(candidate.ordinal ?? 0);
      return heading !== undefined && heading !== candidate;
    }),
  );
  return pages.size > 0 ? candidates.filter((candidate) => !pages.has(candidate)) : candidates;
}

/** 1 总则 counts where 1.1 follows it, and 2.1 where 2 stands before it: the numbering of standards (GB/T 1.1). */
export function decimalParents(candidates: readonly Marker[]): Set<Marker> {
  const parents = new Set<Marker>();
  if (!candidates.some((candidate) => candidate.path)) return parents;
  const recent = new Map<string, Marker>();
  for (const candidate of candidates) {
    if (candidate.inside && candidate.form !== 'arabic-space') continue;
    if (!candidate.path && candidate.form !== 'arabic-dot') continue;
    const path = candidate.path ?? [candidate.ordinal ?? 0];
    if (path.length > 1) {
      const parent = recent.get(path.slice(0, -1).join('.'));
      if (parent && path[path.length - 1] === 1) {
        parents.add(candidate);
        // The headings of its run: before it those that had nothing below them (1 范围, 2 术语), and all after it.
        for (let at = parent.prev; at && !parents.has(at); at = at.prev) parents.add(at);
        for (let at: Marker | null = parent; at && !parents.has(at); at = at.next) parents.add(at);
      } else if (parent) parents.add(candidate);
    }
    recent.set(path.join('.'), candidate);
  }
  return parents;
}
