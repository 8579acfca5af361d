/** What a word is, as far as names are concerned. Numbers, so that they fit typed arrays. */
export const KIND = {
  none: 0,
  noun: 1,
  verb: 2,
  verbalNoun: 3,
  adjective: 4,
  function: 5,
  time: 6,
  locative: 7,
  number: 8,
  properNoun: 9,
  /** A person's name in the dictionary. */
  person: 10,
  /** A transliterated name. */
  foreignName: 11,
  /** A place that is no division of today. */
  place: 12,
  body: 13,
  /** A division with its form (武义县). */
  division: 14,
  /** The same without (武义). */
  divisionShort: 15,
  country: 16,
  /** The head of a post (书记, 县长). */
  title: 17,
  /** A surname and given name that stand in no dictionary. */
  nameCandidate: 18,
  punctuation: 19,
  /** Digits and Latin letters. */
  foreign: 20,
  /** A character that no word covers. */
  unknown: 21,
  /** A place that is no division: a foreign city, a river, a region. */
  knownPlace: 22,
  /** A township with its form. */
  township: 23,
  /** A body known by its name. */
  knownBody: 24,
  /** A run of characters that reads best as a transliterated name (克林斯曼). */
  foreignCandidate: 25,
  /** A surname of Japan and a given name (桥本龙太郎). */
  japaneseCandidate: 26,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** The kinds of words of every text (普通词类), which are no names. */
export const COMMON_KINDS: ReadonlySet<number> = new Set([
  KIND.noun,
  KIND.verb,
  KIND.verbalNoun,
  KIND.adjective,
  KIND.number,
  KIND.locative,
  KIND.function,
  KIND.time,
]);

const LETTERS: Readonly<Record<string, Kind>> = {
  n: KIND.noun,
  v: KIND.verb,
  g: KIND.verbalNoun,
  a: KIND.adjective,
  f: KIND.function,
  t: KIND.time,
  s: KIND.locative,
  m: KIND.number,
  z: KIND.properNoun,
  r: KIND.person,
  e: KIND.foreignName,
  p: KIND.place,
  o: KIND.body,
};

/** The lower bits of an entry hold the number of its node, the upper ones the value of the word that ends there. */
const NODE_BITS = 18;
const NODE = (1 << NODE_BITS) - 1;
/** A key is a node's number and a character's. */
const CHARACTER_BITS = 32 - NODE_BITS;
const CHARACTERS = 1 << CHARACTER_BITS;
/** A value is a kind and a cost above it, or flags. */
const KIND_BITS = 5;

/**
 * A word list as a tree of characters. Each node is an entry of 32 bits, node number and value together, so that a step
 * reads one place of memory: lexica are larger than what a processor keeps near.
 */
export class Trie {
  /** Entries of the first characters. */
  private readonly first = new Int32Array(65536);
  /** A number for each character that stands in a word behind the first place; 0 where it does not. */
  private readonly numbers = new Uint16Array(65536);
  /** Open addressing: key and entry by turns, key 0 where the place is free. */
  private readonly table: Int32Array<ArrayBuffer>;
  /** A bit for each hash that some key has: most steps lead nowhere, and end here, in memory that is near. */
  private readonly hashes: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  private nodes = 0;
  private characters = 0;

  /** Room for half of 2^bits characters after the first of each word. */
  constructor(bits = 19) {
    this.table = new Int32Array(2 << bits);
    this.hashes = new Int32Array((4 << bits) / 32);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
  }

  /** The entry of the child of an entry (0 is the root) for a character; 0 where there is none. */
  step(entry: number, code: number): number {
    if (entry === 0) return this.first[code] as number;
    const node = entry & NODE;
    const character = this.numbers[code] as number;
    if (node === 0 || character === 0) return 0;
    const key = (node << CHARACTER_BITS) | character;
    const hash = Math.imul(key, 0x9e3779b1) >>> (this.shift - 2);
    if (((this.hashes[hash >>> 5] as number) & (1 << (hash & 31))) === 0) return 0;
    const { table, mask } = this;
    for (let slot = hash >>> 2; ; slot = (slot + 1) & mask) {
      const found = table[2 * slot] as number;
      if (found === key) return table[2 * slot + 1] as number;
      if (found === 0) return 0;
    }
  }

  /** The kind of the word that ends in an entry; `none` where no word does. */
  kindOf(entry: number): Kind {
    return ((entry >>> NODE_BITS) & ((1 << KIND_BITS) - 1)) as Kind;
  }

  /** What the word that ends in an entry costs, in bits. */
  costOf(entry: number): number {
    return entry >>> (NODE_BITS + KIND_BITS);
  }

  /** The flags that `mark` gave the word that ends in an entry; a trie holds kinds or flags. */
  flagsOf(entry: number): number {
    return entry >>> NODE_BITS;
  }

  /** Adds a word; an older entry of the same word is replaced. */
  add(word: string, kind: Kind, cost: number): void {
    this.put(word, kind | (cost << KIND_BITS), false);
  }

  /** Adds a word with a flag, beside the flags it has. */
  mark(word: string, flag: number): void {
    this.put(word, flag, true);
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

  private put(word: string, value: number, beside: boolean): void {
    let cells: Int32Array = this.first;
    let place = word.charCodeAt(0);
    for (let index = 1; index < word.length; index++) {
      let node = (cells[place] as number) & NODE;
      if (node === 0) {
        node = ++this.nodes;
        if (node > NODE) throw new RangeError('too many words');
        cells[place] = (cells[place] as number) | node;
      }
      place = this.placeOf(node, word.charCodeAt(index));
      cells = this.table;
    }
    const entry = cells[place] as number;
    cells[place] = (beside ? entry : entry & NODE) | (value << NODE_BITS);
  }

  /** Where the entry of a child stands, or may be put. */
  private placeOf(node: number, code: number): number {
    if (this.numbers[code] === 0) {
      this.numbers[code] = ++this.characters;
      if (this.characters >= CHARACTERS) throw new RangeError('too many characters');
    }
    const key = (node << CHARACTER_BITS) | (this.numbers[code] as number);
    const hash = Math.imul(key, 0x9e3779b1) >>> (this.shift - 2);
    this.hashes[hash >>> 5] = (this.hashes[hash >>> 5] as number) | (1 << (hash & 31));
    let slot = hash >>> 2;
    while (this.table[2 * slot] !== 0 && this.table[2 * slot] !== key) slot = (slot + 1) & this.mask;
    this.table[2 * slot] = key;
    return 2 * slot + 1;
  }
}

/** Cost in bits of a word that stands 2^bucket times in the counted text. */
const TEXT_BITS = 26;

/** Reads the packed lexicon (data/lexicon.ts) into a trie: sections `kind bucket words`, the words front-coded. */
export function unpackLexicon(trie: Trie, packed: string): void {
  for (const section of packed.split('|')) {
    const kind = LETTERS[section[0] ?? ''] ?? KIND.noun;
    const cost = Math.max(1, TEXT_BITS - ((section.charCodeAt(1) || 65) - 65));
    let word = '';
    let at = 2;
    while (at < section.length) {
      const shared = section.charCodeAt(at) - 48;
      let end = at + 1;
      while (end < section.length && section.charCodeAt(end) > 57) end++;
      word = word.slice(0, shared) + section.slice(at + 1, end);
      trie.add(word, kind, cost);
      at = end;
    }
  }
}
