// Long lists as bytes (打包的列表): tens of thousands of objects that nobody looks at cost an editor its breath when the garbage
// is collected. Bytes cost nothing.

/**
 * Some members of a list, or of a tree level by level, as JSON in UTF-8: the lists of names that members have (`Shape`), then
 * each member as the number of its list and its values, whole numbers as what they are more than in the member of that list
 * before. A third of the bytes that the members would take one by one.
 */
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
const BLOCK = 12_000;
/** How many places go at once. */
const PLACES = 12_000;

/** The names of a member's properties, in their order. */
type Shape = readonly string[];

/** Whole numbers of one list of names after the other, as what they grew by; all else stays what it is. */
class Counter {
  private readonly last: unknown[] = [];

  pack(value: unknown, index: number): unknown {
    const before = this.last[index];
    this.last[index] = value;
    return isWhole(value) && isWhole(before) ? value - before : value;
  }

  unpack(value: unknown, index: number): unknown {
    const before = this.last[index];
    return (this.last[index] = isWhole(value) && isWhole(before) ? value + before : value);
  }
}

/** A number that keeps to the last digit what is added to it. */
function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 51;
}

/** Puts members into rows; one object serves one block. */
class Rows {
  private readonly shapes = new Map<string, number>();
  private readonly names: Shape[] = [];
  private readonly rows: string[] = [];
  private readonly counters: Counter[] = [];
  /** About how many characters the block has. */
  length = 0;

  get count(): number {
    return this.rows.length;
  }

  /** `bare`: without its children. */
  add(member: Readonly<Record<string, unknown>>, bare: boolean): void {
    const names: string[] = [];
    const values: unknown[] = [];
    for (const name in member) {
      if (member[name] === undefined) continue;
      names.push(name);
      values.push(bare && name === 'children' ? [] : member[name]);
    }
    const key = names.join();
    let shape = this.shapes.get(key);
    if (shape === undefined) {
      this.shapes.set(key, (shape = this.names.length));
      this.names.push(names);
      this.counters.push(new Counter());
    }
    const counter = this.counters[shape] as Counter;
    const text = JSON.stringify([shape, ...values.map((value, index) => counter.pack(value, index))]);
    this.rows.push(text);
    this.length += text.length;
  }

  toString(): string {
    return `[${JSON.stringify(this.names)},${this.rows.join(',')}]`;
  }
}

/** The members of a block. */
function membersOf(bytes: Uint8Array): Record<string, unknown>[] {
  const [shapes, ...rows] = JSON.parse(new TextDecoder().decode(bytes)) as [Shape[], ...unknown[][]];
  const counters = shapes.map(() => new Counter());
  return rows.map(([shape, ...values]) => {
    const member: Record<string, unknown> = {};
    const counter = counters[shape as number] as Counter;
    (shapes[shape as number] as Shape).forEach((name, index) => {
      member[name] = counter.unpack(values[index], index);
    });
    return member;
  });
}

/** Packs members; the `children` of members of a tree stay out, and are told by their number. */
export function* shelf(members: Iterable<unknown>): Generator<Block> {
  const encoder = new TextEncoder();
  let rows = new Rows();
  let children: number[] = [];
  let tree = false;
  const block = (): Block => {
    const bytes = encoder.encode(rows.toString());
    const made = { bytes, count: rows.count, ...(tree && { children: Uint32Array.from(children) }) };
    rows = new Rows();
    children = [];
    return made;
  };
  for (const member of members) {
    const below = (member as { children?: unknown[] }).children;
    tree ||= below !== undefined;
    rows.add(member as Record<string, unknown>, below !== undefined);
    children.push(below?.length ?? 0);
    if (rows.length >= BLOCK) yield block();
  }
  if (rows.count > 0) yield block();
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
    const members: { children?: unknown[] }[] = membersOf(bytes);
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
