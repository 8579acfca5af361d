import { pairKey, theLexicon, type Lexicon } from './lexicon';
import { KIND, type Kind } from './kinds';
import type { WordTree } from './wordTree';

/** The words of a text by the lexicon (词典分词), one after the other without gaps. */
export class Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** The word that holds a character; behind the text the number of words. */
  readonly at: Int32Array;

  constructor(
    readonly count: number,
    length: number,
  ) {
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.kinds = new Uint8Array(count);
    this.at = new Int32Array(length + 1);
    this.at[length] = count;
  }

  /** The kind of the word that holds a character. */
  kindAt(at: number): number {
    return this.kinds[this.at[at] as number] as number;
  }

  /** Where the word begins that holds a character. */
  startAt(at: number): number {
    return this.starts[this.at[at] as number] as number;
  }

  /** Where the word ends that holds a character. */
  endAt(at: number): number {
    return this.ends[this.at[at] as number] as number;
  }

  /** The text from `start` to `end` is a word. */
  isWord(start: number, end: number): boolean {
    return this.startAt(start) === start && this.endAt(start) === end;
  }

  /** The kind of the word that the text from `start` to `end` is; none where it is no word. */
  kindOf(start: number, end: number): number {
    return this.isWord(start, end) ? this.kindAt(start) : KIND.none;
  }

  /** The kind of the word that ends here; none where a word goes on. */
  kindBefore(end: number): number {
    return this.endAt(end - 1) === end ? this.kindAt(end - 1) : KIND.none;
  }

  /** True where the test says so of one of the words that stand from `start` to `end`; the first may begin before. */
  some(start: number, end: number, test: (kind: number, from: number, to: number) => boolean): boolean {
    const { at, starts, ends, kinds, count } = this;
    for (let index = at[start] as number; index < count && (starts[index] as number) < end; index++)
      if (test(kinds[index] as number, starts[index] as number, ends[index] as number)) return true;
    return false;
  }
}

/** Costs in bits. A character that no word covers, and what every name costs before its characters. */
const UNKNOWN = 21;
const NAME = 11;
const NAME_AFTER_TITLE = 1;
const FOREIGN = 17;
const FOREIGN_AFTER_TITLE = 5;
const JAPANESE = 10;
/** Ends of Japanese given names of three characters (龙太郎). */
const GIVEN_OF_THREE = new Set(['太郎', '次郎', '三郎', '四郎', '一郎', '之助', '之介', '右卫', '左卫']);
/** A given name of one character is the rarer form. */
const SINGLE_GIVEN = 3;

let best = new Int32Array(0);
let from = new Int32Array(0);
let kindAt = new Uint8Array(0);

/** One reading of a stretch: kept where it is the cheapest way to its end. */
function reach(start: number, end: number, cost: number, kind: Kind): void {
  if (cost < (best[end] as number)) {
    best[end] = cost;
    from[end] = start;
    kindAt[end] = kind;
  }
}

/**
 * Cuts a text into the cheapest chain of words; a surname and the characters of a given name may make a word of their
 * own, which costs less right after the head of a post. Linear in the length of the text.
 */
export function cutWords(text: string): Words {
  const lexicon = theLexicon();
  const { trie, surname, starters } = lexicon;
  const [foreignFirst, , foreignLast] = lexicon.foreign;
  const length = text.length;
  if (best.length < length + 1) {
    best = new Int32Array(length + 1024);
    from = new Int32Array(length + 1024);
    kindAt = new Uint8Array(length + 1024);
  }
  best.fill(1e9, 0, length + 1);
  best[0] = 0;
  for (let at = 0; at < length; at++) {
    const base = best[at] as number;
    if (base >= 1e9) continue;
    const code = text.charCodeAt(at);
    if (!isHan(code)) {
      reachOther(text, at, base + 1);
      continue;
    }
    reachWords(trie, text, at, base);
    if (starters[code] === 0) continue;
    const titled = at > 0 && kindAt[at] === KIND.title;
    if (
      (foreignFirst[code] as number) > 0 &&
      at + 1 < length &&
      (foreignLast[text.charCodeAt(at + 1)] as number) > 0
    )
      reachForeign(lexicon, text, at, base, titled);
    const name = base + (titled ? NAME_AFTER_TITLE : NAME);
    if ((starters[code] as number) > 1 && lexicon.pairs[pairKey(code, text.charCodeAt(at + 1))] === 1)
      reachRare(lexicon, text, at, name);
    const rarity = surname[code] as number;
    if (rarity > 0) reachGiven(lexicon, text, at, at + 1, name + rarity, SINGLE_GIVEN);
  }
  return collect(length);
}

/** A number, a word in Latin letters, a mark. */
function reachOther(text: string, at: number, cost: number): void {
  let end = at + 1;
  if (!isWordish(text.charCodeAt(at))) return reach(at, end, cost, KIND.punctuation);
  while (end < text.length && isWordish(text.charCodeAt(end))) end++;
  reach(at, end, cost, KIND.foreign);
}

/** The words of the dictionary that begin at `at`; the character alone where it is none. */
function reachWords(trie: WordTree, text: string, at: number, base: number): void {
  let node = 0;
  let single = false;
  for (let end = at; end < text.length;) {
    node = trie.step(node, text.charCodeAt(end++));
    if (node === 0) break;
    const kind = trie.kindOf(node);
    if (kind === KIND.none) continue;
    if (end === at + 1) single = true;
    reach(at, end, base + trie.costOf(node), kind);
  }
  if (!single) reach(at, at + 1, base + UNKNOWN, KIND.unknown);
}

/** A surname that ends at `next` and a given name of one or two characters. */
function reachGiven(
  { given }: Lexicon,
  text: string,
  at: number,
  next: number,
  cost: number,
  single: number,
): void {
  if (next >= text.length) return;
  const first = given[text.charCodeAt(next)] as number;
  if (first === 0) return;
  reach(at, next + 1, cost + first + single, KIND.nameCandidate);
  const second = next + 1 < text.length ? (given[text.charCodeAt(next + 1)] as number) : 0;
  if (second > 0) reach(at, next + 2, cost + first + second, KIND.nameCandidate);
}

/** A run of characters of transliterations (译名). */
function reachForeign({ foreign }: Lexicon, text: string, at: number, base: number, titled: boolean): void {
  const [first, middle, last] = foreign;
  let cost = base + (titled ? FOREIGN_AFTER_TITLE : FOREIGN) + (first[text.charCodeAt(at)] as number);
  for (let end = at + 1; end < text.length && end - at < 9; end++) {
    const code = text.charCodeAt(end);
    const ending = last[code] as number;
    if (ending === 0) break;
    if (end - at >= 2 || titled) reach(at, end + 1, cost + ending, KIND.foreignCandidate);
    cost += middle[code] as number;
  }
}

/** Compound surnames, surnames of Japan, and names of two known parts (多杰才让). */
function reachRare(lexicon: Lexicon, text: string, at: number, name: number): void {
  const character = text[at] as string;
  const { given, parts } = lexicon;
  for (const head of parts.get(character) ?? []) {
    if (!text.startsWith(head, at)) continue;
    const next = at + head.length;
    for (const tail of parts.get(text[next] ?? '') ?? []) {
      if (text.startsWith(tail, next)) reach(at, next + tail.length, name + 12, KIND.japaneseCandidate);
    }
  }
  for (const word of lexicon.compound.get(character) ?? []) {
    if (text.startsWith(word, at)) reachGiven(lexicon, text, at, at + word.length, name + 8, 2);
  }
  for (const word of lexicon.japanese.get(character) ?? []) {
    if (!text.startsWith(word, at)) continue;
    const next = at + word.length;
    reach(at, next, name + JAPANESE + 6, KIND.japaneseCandidate);
    const first = next < text.length ? (given[text.charCodeAt(next)] as number) : 0;
    const second = next + 1 < text.length ? (given[text.charCodeAt(next + 1)] as number) : 0;
    if (first === 0 || second === 0) continue;
    reach(at, next + 2, name + JAPANESE + first + second, KIND.japaneseCandidate);
    if (GIVEN_OF_THREE.has(text.slice(next + 1, next + 3)))
      reach(at, next + 3, name + JAPANESE + first + 4, KIND.japaneseCandidate);
  }
}

function collect(length: number): Words {
  let count = 0;
  for (let end = length; end > 0; end = from[end] as number) count++;
  const words = new Words(count, length);
  let index = count;
  for (let end = length; end > 0; end = from[end] as number) {
    index--;
    const start = from[end] as number;
    words.starts[index] = start;
    words.ends[index] = end;
    words.kinds[index] = kindAt[end] as number;
    for (let at = start; at < end; at++) words.at[at] = index;
  }
  return words;
}

/** How far `plainCosts` looks. */
export const LONGEST_PLAIN = 31;
const rest = new Int32Array(LONGEST_PLAIN + 1);
/** What `rest` speaks of: several rules ask for the same stretch. */
const asked = { text: '', at: -1, length: -1 };

/**
 * What the cheapest chain of plain words costs, in bits, from each offset to `end`: the costs from `at` on, which hold
 * until the next call. At most 31 characters.
 */
export function plainCosts(text: string, at: number, end: number): Int32Array {
  const { trie } = theLexicon();
  const length = Math.min(LONGEST_PLAIN, end - at);
  if (asked.at === at && asked.length === length && asked.text === text) return rest;
  asked.text = text;
  asked.at = at;
  asked.length = length;
  rest[length] = 0;
  for (let from = length - 1; from >= 0; from--) {
    let best = 1e9;
    let node = 0;
    let single = false;
    for (let to = from; to < length;) {
      node = trie.step(node, text.charCodeAt(at + to++));
      if (node === 0) break;
      const kind = trie.kindOf(node);
      // A name of the lexicon is no plain word.
      if (kind === KIND.none || kind === KIND.person || kind === KIND.foreignName) continue;
      if (to === from + 1) single = true;
      const cost = trie.costOf(node) + (rest[to] as number);
      if (cost < best) best = cost;
    }
    if (!single) {
      const cost = (isHan(text.charCodeAt(at + from)) ? UNKNOWN : 1) + (rest[from + 1] as number);
      if (cost < best) best = cost;
    }
    rest[from] = best;
  }
  return rest;
}

/** What the cheapest chain of plain words from `at` to `end` costs, in bits; at most 31 characters. */
export function plainCost(text: string, at: number, end: number): number {
  return plainCosts(text, at, end)[0] as number;
}

/** A Han character. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

function isWordish(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 46 ||
    code === 37
  );
}
