import type { Section } from '../core/record';
import { Blocks, shelf, sharing, type Block, type Shared } from './packed';

/** A piece of an answer: some members of one of its lists, as they are or packed. */
export type Part = { key: string } & (
  | {
      /** The list's name in the answer is the key; '' where the answer is a list itself. */
      items: unknown[];
      /** For trees of sections, in the order of the text: where the parent of each stands among all of them; -1 at the top. */
      parents?: number[];
    }
  | Block
  | Shared
);

/** About how much a piece of plain members weighs, in bytes: a millisecond or two to read. */
const WEIGHT = 48_000;
/** Lists shorter than this are not worth packing. */
const FEW = 200;

/**
 * Takes a long answer apart (分片传送): its long lists in pieces, and what is left of it with those lists empty. Reading a
 * record of 15 MB in one go would hold up the editor for a tenth of a second. `packed`: the lists of a record go as bytes, which
 * `Assembly` makes objects of only where somebody looks.
 */
export function takeApart(answer: unknown, packed = false): { rest: unknown; parts: Iterable<Part> } {
  if (Array.isArray(answer)) return { rest: [], parts: pieces('', answer) };
  if (typeof answer !== 'object' || answer === null) return { rest: answer, parts: [] };
  const lists = Object.entries(answer).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0,
  );
  const rest = { ...answer, ...Object.fromEntries(lists.map(([key]) => [key, []])) };
  return { rest, parts: packed ? packedPieces(lists) : allPieces(lists) };
}

function* allPieces(lists: readonly [string, unknown[]][]): Generator<Part> {
  for (const [key, list] of lists) {
    if (key === 'sections') yield* sectionPieces(key, list as Section[]);
    else yield* pieces(key, list);
  }
}

function* packedPieces(lists: readonly [string, unknown[]][]): Generator<Part> {
  for (const [key, list] of lists) {
    if (key === 'lines') for (const part of sharing(list)) yield { key, ...part };
    else if (key === 'sections') for (const part of shelf(levels(list as Section[]))) yield { key, ...part };
    else if (list.length < FEW) yield* pieces(key, list);
    else for (const part of shelf(list)) yield { key, ...part };
  }
}

function* pieces(key: string, list: readonly unknown[]): Generator<Part> {
  let items: unknown[] = [];
  let weight = 0;
  for (const item of list) {
    weight += weigh(item);
    items.push(item);
    if (weight < WEIGHT) continue;
    yield { key, items };
    items = [];
    weight = 0;
  }
  if (items.length > 0) yield { key, items };
}

/** A tree level by level, so that the children of each stand together: what nobody unfolds stays packed. */
function* levels(roots: readonly Section[]): Generator<Section> {
  for (let level = roots; level.length > 0;) {
    const next: Section[] = [];
    for (const section of level) {
      yield section;
      for (const child of section.children) next.push(child);
    }
    level = next;
  }
}

/** A tree has no long list but may be deep or broad anywhere: it goes node by node, each with its parent's place. */
function* sectionPieces(key: string, roots: readonly Section[]): Generator<Part> {
  let items: unknown[] = [];
  let parents: number[] = [];
  let weight = 0;
  let index = 0;
  const stack: { section: Section; parent: number }[] = [];
  const push = (sections: readonly Section[], parent: number): void => {
    for (let at = sections.length - 1; at >= 0; at--)
      stack.push({ section: sections[at] as Section, parent });
  };
  push(roots, -1);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const bare = { ...next.section, children: [] };
    weight += weigh(bare);
    items.push(bare);
    parents.push(next.parent);
    push(next.section.children, index++);
    if (weight < WEIGHT) continue;
    yield { key, items, parents };
    items = [];
    parents = [];
    weight = 0;
  }
  if (items.length > 0) yield { key, items, parents };
}

/** About how many bytes a plain value takes on its way. */
function weigh(value: unknown): number {
  if (typeof value === 'string') return 8 + value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  let weight = 16;
  for (const [name, member] of Object.entries(value)) weight += name.length + weigh(member);
  return weight;
}

/** Puts an answer together again from its pieces. */
export class Assembly {
  private readonly lists = new Map<string, unknown[]>();
  private readonly packed = new Map<string, Blocks>();
  private readonly shared = new Map<string, unknown[]>();
  private readonly sections: Section[] = [];

  add(part: Part): void {
    if ('bytes' in part) this.blocksOf(part.key).add(part);
    else if ('order' in part) this.share(part);
    else this.addPlain(part.key, part.items, part.parents);
  }

  /** The whole answer. */
  finish(rest: unknown): unknown {
    if (this.lists.size === 0 && this.packed.size === 0) return rest;
    if (Array.isArray(rest)) return this.lists.get('') ?? rest;
    const unpacked = [...this.packed].map(([key, blocks]) => [key, blocks.list()]);
    return { ...(rest as object), ...Object.fromEntries(this.lists), ...Object.fromEntries(unpacked) };
  }

  private listOf(key: string): unknown[] {
    const list = this.lists.get(key) ?? [];
    this.lists.set(key, list);
    return list;
  }

  private blocksOf(key: string): Blocks {
    const blocks = this.packed.get(key) ?? new Blocks();
    this.packed.set(key, blocks);
    return blocks;
  }

  private share({ key, members, order }: { key: string } & Shared): void {
    const known = this.shared.get(key) ?? [];
    this.shared.set(key, known);
    known.push(...members);
    const list = this.listOf(key);
    for (const index of order) list.push(known[index]);
  }

  private addPlain(key: string, items: unknown[], parents?: number[]): void {
    const list = this.listOf(key);
    if (!parents) {
      for (const item of items) list.push(item);
      return;
    }
    items.forEach((item, index) => {
      const section = item as Section;
      const parent = this.sections[parents[index] ?? -1];
      (parent ? parent.children : (list as Section[])).push(section);
      this.sections.push(section);
    });
  }
}
