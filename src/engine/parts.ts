import type { Section } from '../core/record';

/** A piece of an answer: some members of one of its lists. */
export interface Part {
  /** The list's name in the answer; '' where the answer is a list itself. */
  key: string;
  items: unknown[];
  /** For trees of sections, in the order of the text: where the parent of each stands among all of them; -1 at the top. */
  parents?: number[];
}

/** About how much a piece weighs, in bytes: a millisecond or two to read. */
const WEIGHT = 48_000;

/**
 * Takes a long answer apart (分片传送): its long lists in pieces, and what is left of it with those lists empty. Reading a
 * record of 15 MB in one go would hold up the editor for a tenth of a second.
 */
export function takeApart(answer: unknown): { rest: unknown; parts: Iterable<Part> } {
  if (Array.isArray(answer)) return { rest: [], parts: pieces('', answer) };
  if (typeof answer !== 'object' || answer === null) return { rest: answer, parts: [] };
  const lists = Object.entries(answer).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0,
  );
  const rest = { ...answer, ...Object.fromEntries(lists.map(([key]) => [key, []])) };
  return { rest, parts: allPieces(lists) };
}

function* allPieces(lists: readonly [string, unknown[]][]): Generator<Part> {
  for (const [key, list] of lists) {
    if (key === 'sections') yield* sectionPieces(key, list as Section[]);
    else yield* pieces(key, list);
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
  private readonly sections: Section[] = [];

  add({ key, items, parents }: Part): void {
    const list = this.lists.get(key) ?? [];
    this.lists.set(key, list);
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

  /** The whole answer. */
  finish(rest: unknown): unknown {
    if (this.lists.size === 0) return rest;
    if (Array.isArray(rest)) return this.lists.get('') ?? rest;
    return { ...(rest as object), ...Object.fromEntries(this.lists) };
  }
}
