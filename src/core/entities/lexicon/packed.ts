import { WordTree } from './wordTree';

/** The trees of words as they are made once, when the programs are built: that of the lexicon and those of the grammar. */
export interface Trees {
  words: WordTree;
  heads: WordTree;
  tails: WordTree;
}

/** Begins the bytes; reads otherwise on a machine that orders bytes the other way round. */
const MAGIC = 0x47544c31;
const ORDER = ['words', 'heads', 'tails'] as const;
const CHARACTERS = 65536;

/** Trees as bytes: for each how many entries it has, then the entries of all, the numbers of characters and the checks. */
export function packTrees(trees: Trees): Uint8Array {
  const all = ORDER.map((name) => trees[name]);
  const head = Int32Array.of(MAGIC, ...all.map(({ entries }) => entries.length));
  const parts = [
    head,
    ...all.map(({ entries }) => entries),
    ...all.flatMap(({ numbers, checks }) => [numbers, checks]),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** Trees that look into the bytes of `packTrees`; undefined where these are none. */
export function readTrees(given: Uint8Array): Trees | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const { buffer, byteOffset, byteLength } = bytes;
  const start = 4 * (ORDER.length + 1);
  if (byteLength < start) return undefined;
  const [magic, ...sizes] = new Int32Array(buffer, byteOffset, ORDER.length + 1);
  const whole = sizes.reduce((sum, size) => sum + 6 * size + 2 * CHARACTERS, start);
  if (magic !== MAGIC || whole !== byteLength || sizes.some((size) => size < 0)) return undefined;
  let at = byteOffset + start;
  const entries = sizes.map((size) => {
    const part = new Int32Array(buffer, at, size);
    at += part.byteLength;
    return part;
  });
  const next = (size: number): Uint16Array => {
    const part = new Uint16Array(buffer, at, size);
    at += part.byteLength;
    return part;
  };
  const [words, heads, tails] = entries.map((own) => new WordTree(next(CHARACTERS), next(own.length), own));
  return words && heads && tails && { words, heads, tails };
}

let load: (() => Uint8Array | undefined) | undefined;
let trees: Trees | undefined;

/**
 * Says where the packed trees come from; called when the first of them is needed, and once. Without, or where that fails,
 * they are made of the lists of words, which takes a third of a second.
 */
export function useTreesFrom(from: () => Uint8Array | undefined): void {
  load = from;
}

/** The packed trees; undefined where there are none. */
export function packedTrees(): Trees | undefined {
  if (!load) return trees;
  try {
    const bytes = load();
    trees = bytes && readTrees(bytes);
  } catch {
    trees = undefined;
  }
  load = undefined;
  return trees;
}
