// Long lists as bytes (打包的列表): tens of thousands of objects that nobody looks at cost an editor its breath when the garbage
// is collected. Bytes cost nothing.

/** Some members of a list, or of a tree level by level, as a JSON list in UTF-8. */
export interface Block {
  bytes: Uint8Array;
  count: number;
  /** For members of a tree: how many children each has. */
  children?: Uint32Array;
}

/** Some places of a list whose members are often the same. */
export interface Shared {
  /** Members that were not there before. */
  members: unknown[];
  /** For each place the index of its member among all of them. */
  order: Uint32Array;
}

/** How long a block is, in characters of JSON: a fraction of a millisecond to unpack. */
const BLOCK = 24_000;
/** How many places go at once. */
const PLACES = 12_000;

/** Packs members; the `children` of members of a tree stay out, and are told by their number. */
export function* shelf(members: Iterable<unknown>): Generator<Block> {
  const encoder = new TextEncoder();
  let texts: string[] = [];
  let children: number[] = [];
  let tree = false;
  let length = 0;
  const block = (): Block => {
    const bytes = encoder.encode(`[${texts.join(',')}]`);
    const made = { bytes, count: texts.length, ...(tree && { children: Uint32Array.from(children) }) };
    texts = [];
    children = [];
    length = 0;
    return made;
  };
  for (const member of members) {
    const below = (member as { children?: unknown[] }).children;
    tree ||= below !== undefined;
    const text = JSON.stringify(below ? { ...(member as object), children: [] } : member);
    children.push(below?.length ?? 0);
    texts.push(text);
    length += text.length;
    if (length >= BLOCK) yield block();
  }
  if (texts.length > 0) yield block();
}

/** A list of which many members are the same, as lines of text are: each of these once. */
export function* sharing(list: readonly unknown[]): Generator<Shared> {
  const indexes = new Map<string, number>();
  let members: unknown[] = [];
  let order: number[] = [];
  let weight = 0;
  for (const member of list) {
    const text = JSON.stringify(member);
    let index = indexes.get(text);
    if (index === undefined) {
      indexes.set(text, (index = indexes.size));
      members.push(member);
      weight += text.length;
    }
    order.push(index);
    if (order.length < PLACES && weight < BLOCK) continue;
    yield { members, order: Uint32Array.from(order) };
    members = [];
    order = [];
    weight = 0;
  }
  if (order.length > 0) yield { members, order: Uint32Array.from(order) };
}

/** A list, or a tree, of which a block is unpacked when one of its members is first looked at. */
export class Blocks {
  /** Where each block begins; the blocks, unpacked or not. */
  private readonly begins: number[] = [];
  private readonly blocks: (Uint8Array | object[])[] = [];
  private readonly counts: Uint32Array[] = [];
  private length = 0;
  /** In trees: where the children of each member begin, and those of the one behind the last. */
  private first: Uint32Array | undefined;

  add({ bytes, count, children }: Block): void {
    this.begins.push(this.length);
    this.blocks.push(bytes);
    this.length += count;
    if (children) this.counts.push(children);
  }

  /** The list, or the top of the tree. Its arrays, and those of children, are made as they are looked into. */
  list(): unknown[] {
    if (this.counts.length === 0) return this.stretch(0, this.length);
    const first = new Uint32Array(this.length + 1);
    let at = 0;
    let below = 0;
    for (const counts of this.counts) {
      for (const count of counts) {
        first[at++] = below;
        below += count;
      }
    }
    first[at] = below;
    // The top is what is nobody's child, and stands before all of those.
    const top = this.length - below;
    for (let index = 0; index <= this.length; index++) first[index] = (first[index] as number) + top;
    this.first = first;
    const roots = this.stretch(0, top);
    Object.defineProperty(roots, LEVELS, { value: depths(first, top), enumerable: false });
    return roots;
  }

  private stretch(from: number, count: number): unknown[] {
    return arrayOf(count, (index) => this.at(from + index));
  }

  private at(index: number): object {
    let low = 0;
    let high = this.begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.begins[middle] as number) <= index) low = middle;
      else high = middle;
    }
    const begin = this.begins[low] as number;
    let block = this.blocks[low] as Uint8Array | object[];
    if (!Array.isArray(block)) this.blocks[low] = block = this.unpack(block, begin);
    return block[index - begin] as object;
  }

  private unpack(bytes: Uint8Array, begin: number): object[] {
    const members = JSON.parse(new TextDecoder().decode(bytes)) as { children?: unknown[] }[];
    const { first } = this;
    if (first)
      members.forEach((member, at) => {
        const from = first[begin + at] as number;
        const count = (first[begin + at + 1] as number) - from;
        if (count > 0) member.children = this.stretch(from, count);
      });
    return members;
  }
}

/** Where the top of a packed tree holds how many members each level has; the same in every bundle. */
const LEVELS = Symbol.for('govtext.levels');

/** How many members each level of a tree has that came packed, from the top; undefined for any other. */
export function levelsOf(roots: readonly unknown[]): readonly number[] | undefined {
  return (roots as { [LEVELS]?: readonly number[] })[LEVELS];
}

function depths(first: Uint32Array, top: number): number[] {
  const counts: number[] = [];
  for (let from = 0, to = top; to > from;) {
    counts.push(to - from);
    const next = first[to] as number;
    from = to;
    to = next;
  }
  return counts;
}

/** An array of objects like any other for whoever reads it, each made when it is first asked for. */
function arrayOf(length: number, make: (index: number) => object): unknown[] {
  const made = new Array<object>(length);
  const indexOf = (key: string | symbol): number => {
    if (typeof key !== 'string') return -1;
    const code = key.charCodeAt(0);
    const index = code >= 0x30 && code <= 0x39 ? Number(key) : -1;
    return index < length ? index : -1;
  };
  return new Proxy<unknown[]>(made, {
    get(target, key) {
      const index = indexOf(key);
      return index < 0 ? (Reflect.get(target, key) as unknown) : (target[index] ??= make(index));
    },
    has: (target, key) => indexOf(key) >= 0 || Reflect.has(target, key),
    getOwnPropertyDescriptor(target, key) {
      const index = indexOf(key);
      if (index >= 0) target[index] ??= make(index);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      for (let index = 0; index < length; index++) target[index] ??= make(index);
      return Reflect.ownKeys(target);
    },
  });
}
