import { theLexicon } from './lexicon';
import { KIND, type Kind } from './trie';

/** The words of a text by the lexicon (词典分词), one after the other without gaps. */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** The word that holds a character. */
  at: Int32Array;
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

let best = new Float32Array(0);
let from = new Int32Array(0);
let kindAt = new Uint8Array(0);

/**
 * Cuts a text into the cheapest chain of words; a surname and the characters of a given name may make a word of their
 * own, which costs less right after the head of a post. Linear in the length of the text.
 */
export function cutWords(text: string): Words {
  const { trie, surname, given, compound, japanese, parts, foreign } = theLexicon();
  const [foreignFirst, foreignMiddle, foreignLast] = foreign;
  const length = text.length;
  if (best.length < length + 1) {
    best = new Float32Array(length + 1024);
    from = new Int32Array(length + 1024);
    kindAt = new Uint8Array(length + 1024);
  }
  best.fill(1e9, 0, length + 1);
  best[0] = 0;
  const reach = (start: number, end: number, cost: number, kind: Kind): void => {
    if (cost < (best[end] as number)) {
      best[end] = cost;
      from[end] = start;
      kindAt[end] = kind;
    }
  };
  const readParts = (value: string, at: number, base: number, heads: readonly string[]): void => {
    for (const head of heads) {
      if (!value.startsWith(head, at)) continue;
      const next = at + head.length;
      for (const tail of parts.get(value[next] ?? '') ?? []) {
        if (value.startsWith(tail, next)) reach(at, next + tail.length, base + 12, KIND.japaneseCandidate);
      }
    }
  };
  for (let at = 0; at < length; at++) {
    const base = best[at] as number;
    if (base >= 1e9) continue;
    const code = text.charCodeAt(at);
    if (!isHan(code)) {
      let end = at + 1;
      let kind: Kind = KIND.punctuation;
      if (isWordish(code)) {
        kind = KIND.foreign;
        while (end < length && isWordish(text.charCodeAt(end))) end++;
      }
      reach(at, end, base + 1, kind);
      continue;
    }
    let node = 0;
    let single = false;
    for (let end = at; end < length;) {
      node = trie.step(node, text.charCodeAt(end++));
      if (node === 0) break;
      const kind = trie.kindOf(node);
      if (kind === KIND.none) continue;
      if (end === at + 1) single = true;
      reach(at, end, base + trie.costOf(node), kind);
    }
    if (!single) reach(at, at + 1, base + UNKNOWN, KIND.unknown);
    const before = at === 0 ? KIND.punctuation : (kindAt[at] as Kind);
    const start = foreignFirst[code] as number;
    if (start > 0 && at + 1 < length && (foreignLast[text.charCodeAt(at + 1)] as number) > 0) {
      let cost = base + (before === KIND.title ? FOREIGN_AFTER_TITLE : FOREIGN) + start;
      for (let end = at + 1; end < length && end - at < 9; end++) {
        const next = text.charCodeAt(end);
        const last = foreignLast[next] as number;
        if (last === 0) break;
        if (end - at >= 2 || before === KIND.title) reach(at, end + 1, cost + last, KIND.foreignCandidate);
        cost += foreignMiddle[next] as number;
      }
    }
    const rarity = surname[code] as number;
    const character = text[at] as string;
    const heads = parts.get(character);
    if (heads) readParts(text, at, base + (before === KIND.title ? NAME_AFTER_TITLE : NAME), heads);
    const compounds = compound.get(character);
    const japans = japanese.get(character);
    if (rarity === 0 && !compounds && !japans) continue;
    const name = base + (before === KIND.title ? NAME_AFTER_TITLE : NAME);
    if (rarity > 0 && at + 1 < length) {
      const first = given[text.charCodeAt(at + 1)] as number;
      if (first > 0) {
        reach(at, at + 2, name + rarity + first + SINGLE_GIVEN, KIND.nameCandidate);
        const second = at + 2 < length ? (given[text.charCodeAt(at + 2)] as number) : 0;
        if (second > 0) reach(at, at + 3, name + rarity + first + second, KIND.nameCandidate);
      }
    }
    for (const word of compounds ?? []) {
      if (!text.startsWith(word, at)) continue;
      const next = at + word.length;
      const first = next < length ? (given[text.charCodeAt(next)] as number) : 0;
      if (first === 0) continue;
      reach(at, next + 1, name + 10 + first, KIND.nameCandidate);
      const second = next + 1 < length ? (given[text.charCodeAt(next + 1)] as number) : 0;
      if (second > 0) reach(at, next + 2, name + 8 + first + second, KIND.nameCandidate);
    }
    for (const word of japans ?? []) {
      if (!text.startsWith(word, at)) continue;
      const next = at + word.length;
      reach(at, next, name + JAPANESE + 6, KIND.japaneseCandidate);
      const first = next < length ? (given[text.charCodeAt(next)] as number) : 0;
      if (first === 0) continue;
      const second = next + 1 < length ? (given[text.charCodeAt(next + 1)] as number) : 0;
      if (second === 0) continue;
      reach(at, next + 2, name + JAPANESE + first + second, KIND.japaneseCandidate);
      if (GIVEN_OF_THREE.has(text.slice(next + 1, next + 3)))
        reach(at, next + 3, name + JAPANESE + first + 4, KIND.japaneseCandidate);
    }
  }
  return collect(length);
}

function collect(length: number): Words {
  let count = 0;
  for (let end = length; end > 0; end = from[end] as number) count++;
  const words: Words = {
    count,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    kinds: new Uint8Array(count),
    at: new Int32Array(length + 1),
  };
  let index = count;
  for (let end = length; end > 0; end = from[end] as number) {
    index--;
    const start = from[end] as number;
    words.starts[index] = start;
    words.ends[index] = end;
    words.kinds[index] = kindAt[end] as number;
    words.at.fill(index, start, end);
  }
  words.at[length] = count;
  return words;
}

const restBest = new Float64Array(32);

/** What the cheapest chain of plain words from `at` to `end` costs, in bits; at most 31 characters. */
export function plainCost(text: string, at: number, end: number): number {
  const { trie } = theLexicon();
  const length = Math.min(31, end - at);
  restBest.fill(1e9, 0, length + 1);
  restBest[0] = 0;
  for (let from = 0; from < length; from++) {
    const base = restBest[from] as number;
    const code = text.charCodeAt(at + from);
    let node = 0;
    let single = false;
    for (let to = from; to < length;) {
      node = trie.step(node, text.charCodeAt(at + to++));
      if (node === 0) break;
      const kind = trie.kindOf(node);
      // A name of the lexicon is no plain word.
      if (kind === KIND.none || kind === KIND.person || kind === KIND.foreignName) continue;
      if (to === from + 1) single = true;
      restBest[to] = Math.min(restBest[to] as number, base + trie.costOf(node));
    }
    if (!single)
      restBest[from + 1] = Math.min(restBest[from + 1] as number, base + (isHan(code) ? UNKNOWN : 1));
  }
  return restBest[length] as number;
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
