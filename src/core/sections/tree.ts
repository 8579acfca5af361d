import type { Candidate } from './candidates';
import { findHolder, type Holder, type HolderLines } from './holders';
import { isStatutory, rankOf } from './markers';

/** A place in the tree: a marker, or an unnumbered line that lists hang on (`holder`). */
export interface Node {
  candidate: Candidate | null;
  holder: Holder | null;
  children: Node[];
}

/** An open list: its parent's children, and its last member. */
interface Level {
  node: Node;
  /** Index in the parent's children of the first member of this list. */
  first: number;
}

/** Deeper than any document goes; what would lie deeper lies here. Keeps every walk over the tree shallow. */
const MAX_DEPTH = 24;
/** Numbers may be missing in a list; not more than this many at once. */
const MAX_GAP = 3;

/**
 * Builds the tree (层级) from the markers in the order of the text. Levels come from the document's own order, not from
 * the forms: a list lies inside the item that is open when it begins, if that item's own list goes on after it; where
 * that does not tell, as the document did before, and at last by the order of GB/T 9704-2012.
 */
export class TreeBuilder {
  readonly roots: Node[] = [];
  private readonly stack: Level[] = [];
  /** `b` in `inside.get(a)`: lists of form a were seen inside items of form b. */
  private readonly inside = new Map<string, Set<string>>();

  constructor(private readonly lines: HolderLines) {}

  /** Puts the next marker in its place; false where it turned out to be none. */
  add(candidate: Candidate): boolean {
    const { form } = candidate;
    if (form === 'attachment' || isFixed(candidate)) return this.addFixed(candidate);
    const joined = candidate.prev ? this.depthOf((level) => level.node.candidate === candidate.prev) : -1;
    if (joined >= 0) return this.sibling(joined, candidate);
    const same = this.depthOf((level) => level.node.candidate?.form === form);
    if (same >= 0 && candidate.ordinal === 1) return this.restart(same, candidate);
    if (same >= 0 && (candidate.prev === null || isStatutory(form))) {
      const gap = (candidate.ordinal ?? 0) - (this.stack[same]?.node.candidate?.ordinal ?? 0);
      const kept = isStatutory(form) || candidate.next !== null || (gap > 0 && gap <= MAX_GAP);
      if (!kept) return false;
      return this.sibling(same, candidate);
    }
    if (
      candidate.prev === null &&
      candidate.next === null &&
      !isStatutory(form) &&
      candidate.ordinal !== 1 &&
      rankOf(form) > 7
    )
      return false;
    this.open(this.place(candidate), candidate);
    return true;
  }

  private depthOf(test: (level: Level) => boolean): number {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const level = this.stack[depth];
      if (level && test(level)) return depth;
    }
    return -1;
  }

  private childrenAt(depth: number): Node[] {
    return depth === 0 ? this.roots : (this.stack[depth - 1]?.node.children ?? this.roots);
  }

  /** 编 章 节 and attachments: their order is fixed, whatever stands between them. */
  private addFixed(candidate: Candidate): boolean {
    const { form } = candidate;
    const same = this.depthOf((level) => level.node.candidate?.form === form);
    if (form === 'chapter' && candidate.ordinal === null) {
      // 附则 without a number closes the statute: it stands beside the highest units.
      const top = this.stack.findIndex((level) => level.node.candidate && isFixed(level.node.candidate));
      if (top >= 0) this.stack.length = top;
      else this.popWhile((level) => level.node.holder === null);
      this.open(this.stack.length, candidate);
      return true;
    }
    if (same >= 0) {
      if (candidate.ordinal === 1 && candidate.prev === null && form !== 'attachment')
        return this.restart(same, candidate);
      return this.sibling(same, candidate);
    }
    const rank = rankOf(form);
    this.popWhile((level) => {
      const at = level.node.candidate;
      if (at === null) return form === 'attachment' || level.node.holder?.kind !== 'document';
      return rankOf(at.form) > rank;
    });
    this.open(this.stack.length, candidate);
    return true;
  }

  private popWhile(test: (level: Level) => boolean): void {
    for (
      let top = this.stack[this.stack.length - 1];
      top && test(top);
      top = this.stack[this.stack.length - 1]
    )
      this.stack.pop();
  }

  private sibling(depth: number, candidate: Candidate): boolean {
    const first = this.stack[depth]?.first ?? 0;
    this.stack.length = depth;
    const node: Node = { candidate, holder: null, children: [] };
    this.childrenAt(depth).push(node);
    this.stack.push({ node, first });
    return true;
  }

  private open(depth: number, candidate: Candidate | null, holder: Holder | null = null): void {
    this.stack.length = Math.min(depth, MAX_DEPTH);
    const children = this.childrenAt(this.stack.length);
    const node: Node = { candidate, holder, children: [] };
    children.push(node);
    this.stack.push({ node, first: children.length - 1 });
  }

  /** How deep a new list begins. */
  private place(candidate: Candidate): number {
    let depth = this.stack.length;
    for (; depth > 0; depth--) {
      const top = this.stack[depth - 1]?.node;
      if (!top) break;
      if (top.candidate === null) {
        if (top.holder?.kind === 'document') break;
        if (this.lines.lastOf(top) === candidate.line) break;
        continue;
      }
      if (this.liesIn(candidate, top.candidate)) break;
    }
    return depth;
  }

  private liesIn(candidate: Candidate, open: Candidate): boolean {
    const goesOn = open.next !== null && open.next.start > candidate.start;
    if (goesOn) {
      if (!candidate.inside) this.learn(candidate.form, open.form);
      return true;
    }
    // The last item of a list inside a paragraph ends with it.
    if (open.inside && open.line !== candidate.line && rankOf(open.form) >= rankOf(candidate.form))
      return false;
    if (candidate.inside && !open.inside) return true;
    if (candidate.inside && open.inside) return rankOf(candidate.form) > rankOf(open.form);
    if (this.inside.get(candidate.form)?.has(open.form)) return true;
    if (this.inside.get(open.form)?.has(candidate.form)) return false;
    if (candidate.path && open.path) return startsWith(candidate.path, open.path);
    return rankOf(open.form) < rankOf(candidate.form);
  }

  private learn(inner: string, outer: string): void {
    let outers = this.inside.get(inner);
    if (!outers) this.inside.set(inner, (outers = new Set()));
    outers.add(outer);
  }

  /**
   * A list begins again at 1 where one of its form is open: inside the open item if its list goes on later, and else
   * under the line that introduces it, with the first list under its own.
   */
  private restart(depth: number, candidate: Candidate): boolean {
    const level = this.stack[depth];
    const open = level?.node.candidate;
    if (!level || !open) return false;
    if (open.next !== null && open.next.start > candidate.start && depth + 1 < MAX_DEPTH) {
      this.open(this.stack.length, candidate);
      return true;
    }
    const above = depth > 0 ? this.stack[depth - 1]?.node.holder : null;
    const parent = depth - (above ? 1 : 0);
    const holder = findHolder(this.lines, candidate, this.lines.lastBefore(candidate), parent === 0);
    if (!holder) {
      this.sibling(depth, candidate);
      const fresh = this.stack[this.stack.length - 1];
      if (fresh) fresh.first = this.childrenAt(depth).length - 1;
      return true;
    }
    if (!above) this.wrapFirst(depth, level, holder);
    this.open(parent, null, holder);
    this.open(this.stack.length, candidate);
    return true;
  }

  /** The first of two lists goes under its own introducing line, if that is a line of its own. */
  private wrapFirst(depth: number, level: Level, second: Holder): void {
    const siblings = this.childrenAt(depth);
    const opening = siblings[level.first]?.candidate;
    if (!opening || second.kind !== 'paragraph') return;
    const holder = findHolder(this.lines, opening, this.lines.lastBefore(opening), false);
    if (!holder) return;
    const moved = siblings.splice(level.first);
    siblings.push({ candidate: null, holder, children: moved });
  }
}

/** Forms that no list of another form ever holds. */
function isFixed(candidate: Candidate): boolean {
  return rankOf(candidate.form) < 5 && candidate.form !== 'attachment';
}

function startsWith(path: readonly number[], prefix: readonly number[]): boolean {
  return prefix.length < path.length && prefix.every((value, index) => value === path[index]);
}
