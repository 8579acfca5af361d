import { KIND, type Kind } from './kinds';
import { kindOfValue, costOfValue, kindValue, WordTree } from './wordTree';

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

/** A word list that grows: a tree of characters, from which a `WordTree` is packed when all words are in it. */
export class Trie {
  /** Entries of the first characters. */
  private readonly first = new Int32Array(65536);
  /** A number for each character that stands in a word behind the first place; 0 where it does not. */
  private readonly numbers = new Uint16Array(65536);
  /** Open addressing: key and entry by turns, key 0 where the place is free. */
  private readonly table: Int32Array<ArrayBuffer>;
  private readonly shift: number;
  private readonly mask: number;
  private nodes = 0;
  /** The characters by their numbers. */
  private readonly characters: number[] = [0];

  /** Room for half of 2^bits characters after the first of each word. */
  constructor(bits = 19) {
    this.table = new Int32Array(2 << bits);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
  }

  /** Adds a word; an older entry of the same word is replaced. */
  add(word: string, kind: Kind, cost: number): void {
    this.put(word, kindValue(kind, cost), false);
  }

  /** Adds a word with a flag, beside the flags it has. */
  mark(word: string, flag: number): void {
    this.put(word, flag, true);
  }

  /** The kind of a whole word; `none` where it is unknown. */
  find(word: string): { kind: Kind; cost: number } {
    let entry = this.first[word.charCodeAt(0)] as number;
    for (let index = 1; index < word.length && entry !== 0; index++) {
      const node = entry & NODE;
      entry = node === 0 ? 0 : (this.table[this.placeOf(node, word.charCodeAt(index))] as number);
    }
    return { kind: kindOfValue(entry >>> NODE_BITS), cost: costOfValue(entry >>> NODE_BITS) };
  }

  /** All words as a tree to be read. */
  pack(): WordTree {
    const { first, table, characters } = this;
    const starts = new Int32Array(this.nodes + 2);
    for (let code = 0; code < first.length; code++) if (first[code] !== 0) (starts[1] as number)++;
    for (let at = 0; at < table.length; at += 2)
      if (table[at] !== 0) (starts[((table[at] as number) >>> CHARACTER_BITS) + 1] as number)++;
    for (let node = 1; node < starts.length; node++) (starts[node] as number) += starts[node - 1] as number;
    const count = starts[starts.length - 1] as number;
    const codes = new Uint16Array(count);
    const nodes = new Int32Array(count);
    const values = new Uint16Array(count);
    const next = starts.slice();
    const add = (parent: number, code: number, entry: number): void => {
      const edge = (next[parent] as number)++;
      codes[edge] = code;
      nodes[edge] = entry & NODE;
      values[edge] = entry >>> NODE_BITS;
    };
    for (let code = 0; code < first.length; code++)
      if (first[code] !== 0) add(0, code, first[code] as number);
    for (let at = 0; at < table.length; at += 2) {
      const key = table[at] as number;
      if (key !== 0)
        add(key >>> CHARACTER_BITS, characters[key & (CHARACTERS - 1)] as number, table[at + 1] as number);
    }
    return WordTree.of({ starts, codes, nodes, values });
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
      const code = word.charCodeAt(index);
      if (this.numbers[code] === 0) {
        this.numbers[code] = this.characters.push(code) - 1;
        if (this.characters.length > CHARACTERS) throw new RangeError('too many characters');
      }
      place = this.placeOf(node, code);
      cells = this.table;
      cells[place - 1] = (node << CHARACTER_BITS) | (this.numbers[code] as number);
    }
    const entry = cells[place] as number;
    cells[place] = (beside ? entry : entry & NODE) | (value << NODE_BITS);
  }

  /** Where the entry of a child stands, or may be put. */
  private placeOf(node: number, code: number): number {
    const key = (node << CHARACTER_BITS) | (this.numbers[code] as number);
    let slot = Math.imul(key, 0x9e3779b1) >>> this.shift;
    while (this.table[2 * slot] !== 0 && this.table[2 * slot] !== key) slot = (slot + 1) & this.mask;
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
