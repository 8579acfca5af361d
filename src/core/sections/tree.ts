import { findHolder, type HolderLines } from './holders';
import {
  addChild,
  isStatutory,
  listIn,
  NO_CHILDREN,
  noteList,
  RANK,
  type Holder,
  type Marker,
  type Node,
} from './markers';

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
  private readonly root = nodeOf(null, null);
  /** The open node of each level. */
  private readonly stack: Node[] = [];
  /** `b` in `inside.get(a)`: lists of form a were seen inside items of form b. */
  private readonly inside = new Map<string, Set<string>>();

  /** First members of lists that no line of their own introduces. */
  private readonly bare = new Set<Node>();

  /** How many of the further documents are in the tree. */
  private opened = 0;

  /** @param documents the titles of further documents, in the order of the text */
  constructor(
    private readonly lines: HolderLines,
    private readonly documents: readonly Holder[] = [],
  ) {}

  /** Opens the documents that begin before a position. */
  openDocuments(before: number): void {
    for (let next = this.documents[this.opened]; next; next = this.documents[this.opened]) {
      if (next.position >= before) return;
      this.opened++;
      this.open(0, null, next);
    }
  }

  get roots(): readonly Node[] {
    return this.root.children;
  }

  /** Puts the next marker in its place; false where it turned out to be none. */
  add(candidate: Marker): boolean {
    this.openDocuments(candidate.position);
    const { form } = candidate;
    if (candidate.rank < RANK.article) return this.addFixed(candidate);
    const joined = candidate.prev ? this.depthOf(candidate.prev) : -1;
    if (joined >= 0) return this.sibling(joined, candidate);
    const box = candidate.ordinal === 1 && !candidate.inside ? this.lines.boxAbove(candidate) : null;
    if (box) return this.box(box, candidate);
    const same = this.depthOfForm(form);
    if (same >= 0 && candidate.ordinal === 1) return this.restart(same, candidate);
    if (same >= 0 && this.isLate(same, candidate)) return this.sibling(same, candidate);
    if (same >= 0 && (candidate.prev === null || isStatutory(candidate)))
      return this.goesOn(same, candidate) && this.sibling(same, candidate);
    if (isStray(candidate)) return false;
    this.begin(this.place(candidate), candidate);
    return true;
  }

  /** 二、 behind 三、, whose 一、 has ended: out of its order, but no list inside it. */
  private isLate(depth: number, candidate: Marker): boolean {
    const { prev, inside } = candidate;
    return !inside && prev?.next === candidate && this.stack[depth]?.candidate?.head === prev.head;
  }

  /** True for a number that follows the open one, or may where some are missing; statutes miss as many as they like. */
  private goesOn(depth: number, candidate: Marker): boolean {
    if (isStatutory(candidate) || candidate.next !== null) return true;
    const gap = (candidate.ordinal ?? 0) - (this.stack[depth]?.candidate?.ordinal ?? 0);
    return gap > 0 && gap <= MAX_GAP;
  }

  /** The depth of a marker that is open; -1 where it is not. */
  private depthOf(marker: Marker): number {
    return this.stack.lastIndexOf(marker);
  }

  /** The depth of the deepest open marker of a form; -1 where none is open. */
  private depthOfForm(form: string): number {
    for (let depth = this.stack.length - 1; depth >= 0; depth--)
      if (this.stack[depth]?.candidate?.form === form) return depth;
    return -1;
  }

  private parentAt(depth: number): Node {
    return (depth > 0 ? this.stack[depth - 1] : undefined) ?? this.root;
  }

  /** 编 章 节 and attachments: their order is fixed, whatever stands between them. */
  private addFixed(candidate: Marker): boolean {
    const { form } = candidate;
    const rank = candidate.rank;
    const same = this.depthOfForm(form);
    if (form === 'chapter' && candidate.ordinal === null) {
      // 附则 without a number closes the statute: it stands beside the highest units.
      const top = this.stack.findIndex((node) => node.candidate && isUnit(node.candidate));
      if (top >= 0) this.cutTo(top);
      else this.popWhile((node) => node.holder === null && node.candidate?.form !== 'attachment');
      return this.open(this.stack.length, candidate);
    }
    if (same >= 0) {
      // 第一章 behind 序言 goes on, it does not begin anew.
      const preface = this.stack[same]?.candidate?.ordinal === null;
      const again = !preface && candidate.ordinal === 1 && candidate.prev === null && rank >= RANK.part;
      return again ? this.restart(same, candidate) : this.sibling(same, candidate);
    }
    this.popWhile(({ candidate: at, holder }) => {
      if (at === null) return rank < RANK.part || holder?.kind !== 'document';
      return at.rank > rank;
    });
    return this.open(this.stack.length, candidate);
  }

  private cutTo(depth: number): void {
    while (this.stack.length > depth) this.stack.pop();
  }

  private popWhile(test: (node: Node) => boolean): void {
    for (
      let top = this.stack[this.stack.length - 1];
      top && test(top);
      top = this.stack[this.stack.length - 1]
    )
      this.stack.pop();
  }

  private sibling(depth: number, candidate: Marker): boolean {
    this.cutTo(depth);
    const node = nodeOf(candidate, null);
    addChild(this.parentAt(depth), node);
    this.stack.push(node);
    return true;
  }

  /** Opens a list (or a holder of lists) in the node that is open at `depth`. */
  private open(depth: number, candidate: Marker | null, holder: Holder | null = null): boolean {
    this.cutTo(Math.min(depth, MAX_DEPTH));
    const parent = this.parentAt(this.stack.length);
    const node = nodeOf(candidate, holder);
    if (holder) this.lines.noteHolder(holder);
    addChild(parent, node);
    if (candidate) noteList(parent, node);
    this.stack.push(node);
    return true;
  }

  /** How deep a new list begins. */
  private place(candidate: Marker): number {
    let depth = this.stack.length;
    for (; depth > 0; depth--) {
      const top = this.stack[depth - 1];
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

  private liesIn(candidate: Marker, open: Marker): boolean {
    const goesOn = open.next !== null && open.next.start > candidate.start;
    if (goesOn) {
      if (!candidate.inside) this.learn(candidate.form, open);
      return true;
    }
    // The last item of a list inside a paragraph ends with it; what lost its line break may hold more.
    if (open.inside && open.line !== candidate.line)
      if (open.rank >= candidate.rank || open.rank > RANK.circled) return false;
    if (candidate.inside && !open.inside) return true;
    if (candidate.inside && open.inside) return candidate.rank > open.rank;
    if (this.inside.get(candidate.form)?.has(open.form)) return true;
    if (this.inside.get(open.form)?.has(candidate.form)) return false;
    if (candidate.path && open.path) return startsWith(candidate.path, open.path);
    return open.rank < candidate.rank;
  }

  /** Lists of a form were seen inside `open` and all that it lies in. */
  private learn(inner: string, open: Marker): void {
    let outers = this.inside.get(inner);
    if (!outers) this.inside.set(inner, (outers = new Set()));
    for (const node of this.stack) {
      if (node.candidate) outers.add(node.candidate.form);
      if (node.candidate === open) break;
    }
  }

  /** A list begins again at 1 where one of its form is open: inside the open item if that list goes on later. */
  private restart(depth: number, candidate: Marker): boolean {
    const open = this.stack[depth]?.candidate;
    if (open?.next && open.next.start > candidate.start && depth + 1 < MAX_DEPTH)
      return this.open(this.stack.length, candidate);
    return this.begin(depth, candidate);
  }

  /**
   * Begins a list. Where its parent has one of its form already, each of them goes under the line that introduces it, or
   * the reader could not tell them apart.
   */
  private begin(depth: number, candidate: Marker): boolean {
    const above = this.parentAt(depth).holder;
    const parentDepth = above && listIn(this.parentAt(depth), candidate.form) ? depth - 1 : depth;
    const parent = this.parentAt(parentDepth);
    const first = listIn(parent, candidate.form);
    if (candidate.ordinal !== 1 || candidate.path || (!first && parentDepth === depth)) {
      const document =
        depth === 0 && candidate.rank === RANK.article ? this.furtherDocument(candidate) : null;
      if (!document) return this.open(depth, candidate);
      this.open(0, null, document);
      return this.open(1, candidate);
    }
    // 1. 2. right under a short line are a list of that line; a further document begins with 一、 or 第一条, or prose.
    const listed = candidate.rank > RANK.hanParen && this.lines.isShortAbove(candidate);
    const titles = parentDepth === 0 && !listed;
    const holder = findHolder(this.lines, candidate, this.lines.lastBefore(candidate), titles);
    if (!holder) {
      // The list begins right behind one that stands in a paragraph: that one goes under its paragraph.
      if (first?.candidate?.inside && !candidate.inside && parentDepth === depth)
        this.wrap(parent, first, candidate.form);
      return this.open(depth, candidate);
    }
    if (first && holder.kind === 'paragraph') this.wrap(parent, first, candidate.form);
    this.open(parentDepth, null, holder);
    return this.open(this.stack.length, candidate);
  }

  /** The title of the document that 第一条 begins behind the date of the one before; null where there is none. */
  private furtherDocument(candidate: Marker): Holder | null {
    const before = this.lines.lastBefore(candidate);
    if (!before || candidate.inside) return null;
    const title = findHolder(this.lines, candidate, before, true);
    return title?.kind === 'document' && this.lines.isDatedBetween(before.position, title.position)
      ? title
      : null;
  }

  /** 专栏 and its list lie in the heading that is open, beside the list that has ended before it. */
  private box(holder: Holder, candidate: Marker): boolean {
    this.popWhile((node) => {
      if (!node.candidate) return node.holder?.kind === 'paragraph';
      const goesOn = node.candidate.next !== null && node.candidate.next.start > candidate.start;
      return !goesOn && node.candidate.rank >= RANK.arabic;
    });
    this.open(this.stack.length, null, holder);
    return this.open(this.stack.length, candidate);
  }

  /** Puts the first of two lists under its own introducing line, if that is a line of its own. */
  private wrap(parent: Node, first: Node, form: string): void {
    const opening = first.candidate;
    if (!opening || this.bare.has(first)) return;
    const holder = findHolder(this.lines, opening, this.lines.lastBefore(opening), false);
    const from = holder ? parent.children.lastIndexOf(first) : -1;
    if (!holder || from < 0) {
      this.bare.add(first);
      return;
    }
    let to = from + 1;
    while (parent.children[to]?.candidate?.form === form) to++;
    const node = nodeOf(null, holder);
    this.lines.noteHolder(holder);
    node.children = parent.children.splice(from, to - from, node);
    parent.lists = parent.lists?.filter((list) => list !== first) ?? null;
    node.lists = [first];
  }
}

function nodeOf(candidate: Marker | null, holder: Holder | null): Node {
  return candidate ?? { candidate: null, holder, children: NO_CHILDREN, lists: null };
}

/** A number by itself that is not the first: no list begins with it. */
function isStray(candidate: Marker): boolean {
  const alone = candidate.prev === null && candidate.next === null && candidate.ordinal !== 1;
  return alone && !isStatutory(candidate) && candidate.rank > RANK.hanParen;
}

/** 编 分编 章 节. */
function isUnit(candidate: Marker): boolean {
  const rank = candidate.rank;
  return rank >= RANK.part && rank < RANK.article;
}

function startsWith(path: readonly number[], prefix: readonly number[]): boolean {
  return prefix.length < path.length && prefix.every((value, index) => value === path[index]);
}
