import type { Candidate } from './candidates';
import { rankOf } from './markers';

/** A list inside a paragraph goes on in a later one at most this many lines on. */
const INLINE_REACH = 60;

/** The candidates of one form and number that nothing follows yet. */
interface Unfollowed {
  open: Candidate[];
  /** The last of those that lie inside an item whose successor has come. */
  closed: Candidate | null;
}

/**
 * Joins the candidates to runs (连续序号): each to the last one of its form that has the number before it and nothing
 * after it yet; one that lies inside an item that has ended only where there is no other. Linear.
 */
export function linkRuns(candidates: readonly Candidate[]): void {
  const unfollowed = new Map<string, Unfollowed>();
  const last = new Map<string, Candidate>();
  const nesting = new Nesting();
  /** How many headings that end lists inside paragraphs were passed. */
  let walls = 0;
  const wallAt = new Map<Candidate, number>();
  const reaching = (before: Candidate, candidate: Candidate): boolean => reaches(before, candidate, wallAt);
  for (const candidate of candidates) {
    const { form, ordinal } = candidate;
    if (!candidate.inside && !candidate.weak && rankOf(form) <= 7) walls++;
    wallAt.set(candidate, walls);
    if (ordinal === null) continue;
    const key = candidate.path ? `${form} ${candidate.path.slice(0, -1).join('.')}` : form;
    if (form === 'ordinal-xian' && ordinal === 0) {
      const before = last.get(key);
      if (before && reaching(before, candidate)) join(before, candidate, (before.ordinal ?? 0) + 1);
      continue;
    }
    const slot = unfollowed.get(`${key}#${ordinal - 1}`);
    const before = slot && ordinal > 1 ? takeBefore(slot, candidate, nesting, reaching) : null;
    if (before) {
      join(before, candidate, ordinal);
      nesting.follow(before, candidate);
    } else nesting.push(candidate);
    const own = unfollowed.get(`${key}#${ordinal}`);
    if (own) own.open.push(candidate);
    else unfollowed.set(`${key}#${ordinal}`, { open: [candidate], closed: null });
    last.set(key, candidate);
  }
}

/** Which candidates lie inside items that have ended. */
class Nesting {
  private readonly stack: Candidate[] = [];
  private readonly open = new Set<Candidate>();

  push(candidate: Candidate): void {
    this.stack.push(candidate);
    this.open.add(candidate);
  }

  /** `candidate` comes after `before` in its run: whatever began between them has ended. */
  follow(before: Candidate, candidate: Candidate): void {
    if (this.open.has(before))
      for (let top = this.stack.pop(); top; top = this.stack.pop()) {
        this.open.delete(top);
        if (top === before) break;
      }
    this.push(candidate);
  }

  isOpen(candidate: Candidate): boolean {
    return this.open.has(candidate);
  }
}

/** Takes the best predecessor out of its slot. What is too far by now is too far for all that come. */
function takeBefore(
  slot: Unfollowed,
  candidate: Candidate,
  nesting: Nesting,
  reaching: (before: Candidate, candidate: Candidate) => boolean,
): Candidate | null {
  for (let before = slot.open.pop(); before; before = slot.open.pop()) {
    if (!reaching(before, candidate)) continue;
    if (nesting.isOpen(before)) return before;
    if (!slot.closed || slot.closed.start < before.start) slot.closed = before;
  }
  const { closed } = slot;
  slot.closed = null;
  return closed && reaching(closed, candidate) ? closed : null;
}

function join(before: Candidate, candidate: Candidate, ordinal: number): void {
  before.next = candidate;
  candidate.prev = before;
  candidate.ordinal = ordinal;
  candidate.head = before.head ?? before;
}

function reaches(before: Candidate, candidate: Candidate, wallAt: ReadonlyMap<Candidate, number>): boolean {
  // Notes (①) stand behind what they are about, items of a list in one paragraph; 首先 and 最后 are words besides.
  if (candidate.inside && (candidate.form === 'circled' || candidate.form === 'ordinal-xian'))
    return before.line === candidate.line;
  if (candidate.form === 'circled' && (candidate.weak || before.weak))
    return !before.inside && candidate.line - before.line <= INLINE_REACH;
  if (candidate.form.startsWith('ordinal-') && !candidate.inside && !before.inside) return true;
  if (rankOf(candidate.form) > 10 && before.line !== candidate.line) {
    if (candidate.line - before.line > INLINE_REACH) return false;
    return wallAt.get(before) === wallAt.get(candidate);
  }
  if (!candidate.inside)
    return !before.inside || before.line === candidate.line || candidate.line - before.line <= 3;
  // A list inside one paragraph stays in it; a heading that lost its line break follows one of another line.
  if (before.inside) return before.line === candidate.line || candidate.line - before.line <= INLINE_REACH;
  return true;
}

/**
 * The candidates that are markers: those of runs, and by themselves those whose form says it all (第一章, a line that
 * begins with （一）). Runs of weak forms must begin with 1.
 */
export function acceptedOf(candidates: readonly Candidate[]): Candidate[] {
  const decimals = decimalParents(candidates);
  return candidates.filter((candidate) => {
    const { form, prev, next } = candidate;
    if (rankOf(form) <= 5) return !candidate.inside || prev !== null || next !== null;
    if (form === 'arabic-space') return decimals.has(candidate);
    if (prev === null && next === null) {
      if (candidate.inside || candidate.weak)
        return form.startsWith('decimal') && !candidate.inside && decimals.has(candidate);
      return candidate.ordinal === 1 ? rankOf(form) <= 7 : true;
    }
    if (!candidate.weak && !candidate.inside) return true;
    const head = candidate.head ?? candidate;
    // A list that begins inside a line, or is told by its run alone, begins with 1; others may be cut off at their front.
    return head.ordinal === 1 || !(candidate.weak || head.weak || head.inside);
  });
}

/** 1 总则 counts where 1.1 follows it, and 2.1 where 2 stands before it: the numbering of standards (GB/T 1.1). */
function decimalParents(candidates: readonly Candidate[]): Set<Candidate> {
  const parents = new Set<Candidate>();
  const recent = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.inside || (!candidate.path && candidate.form !== 'arabic-dot')) continue;
    const path = candidate.path ?? [candidate.ordinal ?? 0];
    if (path.length > 1) {
      const parent = recent.get(path.slice(0, -1).join('.'));
      if (parent && path[path.length - 1] === 1) {
        parents.add(candidate);
        for (let at: Candidate | null = parent; at && !parents.has(at); at = at.next) parents.add(at);
      } else if (parent) parents.add(candidate);
    }
    recent.set(path.join('.'), candidate);
  }
  return parents;
}
