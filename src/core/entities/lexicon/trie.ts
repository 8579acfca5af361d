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

/** A word list as a tree of characters in typed arrays: one hash probe a character. */
export class Trie {
  private readonly first = new Int32Array(65536);
  /** Open addressing: the child in each slot; `parents` and `codes` say whose child it is and for which character. */
  private readonly slots: Int32Array;
  private parents: Int32Array<ArrayBuffer>;
  private codes: Uint16Array<ArrayBuffer>;
  private readonly shift: number;
  private readonly mask: number;
  private nodes = 1;
  /** Kind and cost in bits of the word that ends in a node; 0 where none does. */
  private kinds: Uint8Array<ArrayBuffer>;
  private costs: Uint8Array<ArrayBuffer>;

  /** Room for half of 2^bits characters after the first of each word. */
  constructor(bits = 20) {
    this.slots = new Int32Array(1 << bits);
    this.parents = new Int32Array(1 << (bits - 1));
    this.codes = new Uint16Array(1 << (bits - 1));
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.kinds = new Uint8Array(1 << (bits - 1));
    this.costs = new Uint8Array(1 << (bits - 1));
  }

  /** The child of a node (0 is the root) for a character; 0 where there is none. */
  step(node: number, code: number): number {
    if (node === 0) return this.first[code] as number;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> this.shift;
    for (;;) {
      const child = this.slots[slot] as number;
      if (child === 0 || (this.codes[child] === code && this.parents[child] === node)) return child;
      slot = (slot + 1) & this.mask;
    }
  }

  kindOf(node: number): Kind {
    return this.kinds[node] as Kind;
  }

  /** The flags of a word that `mark` set; a trie holds kinds or flags. */
  flagsOf(node: number): number {
    return this.kinds[node] as number;
  }

  costOf(node: number): number {
    return this.costs[node] as number;
  }

  /** Adds a word; an older entry of the same word is replaced. */
  add(word: string, kind: Kind, cost: number): void {
    let node = 0;
    for (let index = 0; index < word.length; index++) node = this.child(node, word.charCodeAt(index));
    this.kinds[node] = kind;
    this.costs[node] = cost;
  }

  /** Adds a word with a flag, beside the flags it has. */
  mark(word: string, flag: number): void {
    let node = 0;
    for (let index = 0; index < word.length; index++) node = this.child(node, word.charCodeAt(index));
    this.kinds[node] = (this.kinds[node] as number) | flag;
  }

  /** The kind of a whole word; `none` where it is unknown. */
  find(word: string): { kind: Kind; cost: number } {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      node = this.step(node, word.charCodeAt(index));
      if (node === 0) return { kind: KIND.none, cost: 0 };
    }
    return { kind: this.kindOf(node), cost: this.costOf(node) };
  }

  private child(node: number, code: number): number {
    const found = this.step(node, code);
    if (found !== 0) return found;
    const made = this.nodes++;
    if (made >= this.kinds.length) {
      this.kinds = grown(this.kinds);
      this.costs = grown(this.costs);
      const parents = new Int32Array(this.parents.length * 2);
      parents.set(this.parents);
      this.parents = parents;
      const codes = new Uint16Array(this.codes.length * 2);
      codes.set(this.codes);
      this.codes = codes;
    }
    this.parents[made] = node;
    this.codes[made] = code;
    if (node === 0) {
      this.first[code] = made;
      return made;
    }
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> this.shift;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = made;
    return made;
  }
}

function grown(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(array.length * 2);
  larger.set(array);
  return larger;
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
