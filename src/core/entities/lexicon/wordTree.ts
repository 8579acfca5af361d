import type { Kind } from './kinds';

/** A tree of characters as a list: its edges, those of each node together. Node 0 is the root. */
export interface Edges {
  /** Where the edges of a node begin; after the last node their number. */
  starts: Int32Array;
  /** By edge: the character, the node that it leads to (0 is none) and the value of the word that ends there. */
  codes: Uint16Array;
  nodes: Int32Array;
  values: Uint16Array;
}

/** A value is a kind and a cost above it, or flags. */
const KIND_BITS = 5;

export function kindValue(kind: Kind, cost: number): number {
  return kind | (cost << KIND_BITS);
}

export function kindOfValue(value: number): Kind {
  return (value & ((1 << KIND_BITS) - 1)) as Kind;
}

export function costOfValue(value: number): number {
  return value >>> KIND_BITS;
}

/** The lower bits of an entry tell where its children stand, the upper ones the value of the word that ends there. */
const BASE_BITS = 20;
const BASE = (1 << BASE_BITS) - 1;
/** The base of an entry without children; that of the root is 0. */
const LEAF = BASE;

/**
 * A word list as a tree of characters in two arrays (double array): the child of a node for a character stands at the node's
 * base plus the character's number, and there the number is repeated. Frequent characters have low numbers, so that what is
 * asked for most stands together: lexica are larger than what a processor keeps near.
 */
export class WordTree {
  constructor(
    /** A number for each character that stands in a word; 0 where it does not. */
    readonly numbers: Uint16Array,
    /** The number of the character whose entry stands here; 0 where the place is free. */
    readonly checks: Uint16Array,
    readonly entries: Int32Array,
  ) {}

  /** Packs a list of edges. */
  static of(edges: Edges): WordTree {
    const { starts, codes, nodes, values } = edges;
    const { numbers, most } = numberCharacters(codes);
    const bases = placeNodes(
      starts,
      codes.map((code) => numbers[code] as number),
      leastCosts(edges),
    );
    const size = bases.reduce((last, base) => Math.max(last, base === LEAF ? 0 : base), 0) + most + 1;
    const checks = new Uint16Array(size);
    const entries = new Int32Array(size);
    for (let parent = 0; parent + 1 < starts.length; parent++)
      for (let edge = starts[parent] as number; edge < (starts[parent + 1] as number); edge++) {
        const number = numbers[codes[edge] as number] as number;
        const place = (bases[parent] as number) + number;
        const base = nodes[edge] === 0 ? LEAF : (bases[nodes[edge] as number] as number);
        const value = values[edge] as number;
        checks[place] = number;
        entries[place] = base === LEAF && value === 0 ? 0 : base | (value << BASE_BITS);
      }
    return new WordTree(numbers, checks, entries);
  }

  /** The entry of the child of an entry (0 is the root) for a character; 0 where there is none. */
  step(entry: number, code: number): number {
    const base = entry & BASE;
    if (base === LEAF) return 0;
    const number = this.numbers[code] as number;
    const place = base + number;
    // No entry stands where number 0 would.
    return this.checks[place] === number ? (this.entries[place] as number) : 0;
  }

  /** The kind of the word that ends in an entry; `none` where no word does. */
  kindOf(entry: number): Kind {
    return kindOfValue(entry >>> BASE_BITS);
  }

  /** What the word that ends in an entry costs, in bits. */
  costOf(entry: number): number {
    return costOfValue(entry >>> BASE_BITS);
  }

  /** The flags of the word that ends in an entry; a tree holds kinds or flags. */
  flagsOf(entry: number): number {
    return entry >>> BASE_BITS;
  }

  /** The kind of a whole word; `none` where it is unknown. */
  find(word: string): { kind: Kind; cost: number } {
    const entry = this.entryOf(word, 0, word.length);
    return { kind: this.kindOf(entry), cost: this.costOf(entry) };
  }

  /** What the word that is the text from `start` to `end` costs, in bits; 0 where it is unknown. */
  costAt(text: string, start: number, end: number): number {
    return this.costOf(this.entryOf(text, start, end));
  }

  /** The entry of the word that is the text from `start` to `end`; 0 where no word begins with it. */
  entryOf(text: string, start: number, end: number): number {
    let entry = 0;
    for (let at = start; at < end; at++) {
      entry = this.step(entry, text.charCodeAt(at));
      if (entry === 0) break;
    }
    return entry;
  }
}

/** Gives frequent characters low numbers; how many there are. */
function numberCharacters(codes: Uint16Array): { numbers: Uint16Array; most: number } {
  const numbers = new Uint16Array(65536);
  const counts = new Int32Array(65536);
  for (let edge = 0; edge < codes.length; edge++) (counts[codes[edge] as number] as number)++;
  const used: number[] = [];
  for (let code = 0; code < counts.length; code++) if (counts[code] !== 0) used.push(code);
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number));
  for (const [index, code] of used.entries()) numbers[code] = index + 1;
  return { numbers, most: used.length };
}

/** After so many free places that were tried in vain the places so far are left to nodes of half the size. */
const TRIES = 16;

/**
 * A base for each node, under which its children (the numbers of its edges) hit no one else's: the largest nodes first,
 * those with one child in the gaps. No two nodes have the same base.
 */
function placeNodes(starts: Int32Array, numbers: Uint16Array, costs: Uint8Array): Int32Array {
  const count = starts.length - 1;
  const bases = new Int32Array(count).fill(LEAF);
  const first = new Int32Array(count);
  const size = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    let least = 65536;
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++)
      least = Math.min(least, numbers[edge] as number);
    first[node] = least;
    size[node] = (starts[node + 1] as number) - (starts[node] as number);
  }
  const room = new Room(starts, numbers);
  room.take(0, 0);
  bases[0] = 0;
  let from = 1;
  let half = Infinity;
  for (const node of inOrder(size, costs)) {
    if ((size[node] as number) <= half) {
      half = (size[node] as number) / 2;
      from = 1;
    }
    let place = room.next(from);
    let tries = 0;
    for (; !room.fits(node, place - (first[node] as number)); tries++) place = room.next(place + 1);
    bases[node] = place - (first[node] as number);
    room.take(node, bases[node]);
    // Places that one child cannot take are few, and left free.
    if (tries > TRIES || size[node] === 1) from = place;
  }
  return bases;
}

/** By node what its cheapest word costs: children have higher numbers than their parents. */
function leastCosts({ starts, nodes, values }: Edges): Uint8Array {
  const costs = new Uint8Array(starts.length - 1).fill(MOST_COST);
  for (let node = costs.length - 1; node >= 0; node--)
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++) {
      const own = values[edge] === 0 ? MOST_COST : costOfValue(values[edge] as number);
      const below = nodes[edge] === 0 ? MOST_COST : (costs[nodes[edge] as number] as number);
      costs[node] = Math.min(costs[node] as number, own, below);
    }
  return costs;
}
const MOST_COST = 63;

/** The nodes with children but the root: the largest first, of one size those of frequent words, so that these stand together. */
function inOrder(size: Int32Array, costs: Uint8Array): Int32Array {
  const NODES = 1 << BASE_BITS;
  const keys = new Float64Array(size.length - 1);
  for (let node = 1; node < size.length; node++) {
    const own = size[node] as number;
    keys[node - 1] = ((65535 - own) * (MOST_COST + 1) + (costs[node] as number)) * NODES + node;
  }
  keys.sort();
  const order = new Int32Array(keys.length);
  let count = 0;
  for (let index = 0; index < keys.length; index++) {
    const node = (keys[index] as number) % NODES;
    if (size[node] !== 0) order[count++] = node;
  }
  return order.subarray(0, count);
}

/** Which places are taken, and which bases. */
class Room {
  private readonly bases = new Uint8Array(1 << BASE_BITS);
  /** For a taken place one behind it, up to which all are taken; 0 for a free one. */
  private readonly taken = new Int32Array(1 << BASE_BITS);

  constructor(
    private readonly starts: Int32Array,
    private readonly numbers: Uint16Array,
  ) {}

  /** The first free place from here on. */
  next(place: number): number {
    const { taken } = this;
    let free = place;
    while (taken[free] !== 0) free = taken[free] as number;
    if (free >= BASE) throw new RangeError('too many words');
    for (let at = place; at < free;) {
      const then = taken[at] as number;
      taken[at] = free;
      at = then;
    }
    return free;
  }

  fits(node: number, base: number): boolean {
    if (base < 1 || this.bases[base] === 1) return false;
    const { starts, numbers, taken } = this;
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++)
      if (taken[base + (numbers[edge] as number)] !== 0) return false;
    return true;
  }

  take(node: number, base: number): void {
    this.bases[base] = 1;
    const { starts, numbers, taken } = this;
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++) {
      const place = base + (numbers[edge] as number);
      taken[place] = place + 1;
    }
  }
}
