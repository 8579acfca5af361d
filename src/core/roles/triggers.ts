import { knownNeeds } from './knownWords';
import { normalUnits } from './normalUnits';

/** A word in normal form by its code units, and the patterns that need it as a set of bits. */
interface Trigger {
  word: readonly number[];
  patterns: Uint32Array;
}

/** Indexes of patterns, in their order: the first `count` of the list. They hold until the next text is looked at. */
export interface Tried {
  readonly list: Uint16Array;
  count: number;
}

/**
 * Finds the patterns that a text may match at all, by the words they need (neededWords.ts). One walk over the text, which
 * asks a table about each code unit and compares words only where one may begin.
 */
export class Triggers {
  readonly #normal = normalUnits();
  /** By code unit the number of the unit among those that begin a word, from 1; 0 where none does. */
  readonly #firsts = new Uint16Array(0x10000);
  /** By that number the patterns that need the unit alone. */
  readonly #alone: (Uint32Array | undefined)[] = [];
  /** By that number the text in which the unit was met last: what it allows alone is taken in once a text. */
  #met = new Uint32Array(0);
  #text = 0;
  /** By code unit which of `#allowed` holds for texts that begin with it: the patterns that may match them. */
  readonly #beginnings = new Uint16Array(0x10000);
  readonly #allowed: Uint32Array[] = [];
  /** By `pairKey` 1 + the place in `#longer` of the words that begin with two units; 0 for most. */
  readonly #pairs = new Uint16Array(0x10000);
  readonly #longer: Trigger[][] = [];
  /** Patterns that need no word, and those found in the text at hand. */
  readonly #always: Uint32Array;
  readonly #found: Uint32Array;
  readonly #tried: Tried;

  constructor(patterns: readonly RegExp[]) {
    const size = Math.ceil(patterns.length / 32);
    this.#always = new Uint32Array(size);
    this.#found = new Uint32Array(size);
    this.#tried = { list: new Uint16Array(patterns.length), count: 0 };
    const byWord = new Map<string, Uint32Array>();
    patterns.forEach((pattern, index) => {
      const { words } = knownNeeds(pattern);
      if (words === null) addTo(this.#always, index);
      for (const word of words ?? []) {
        const known = byWord.get(word) ?? new Uint32Array(size);
        byWord.set(word, known);
        addTo(known, index);
      }
    });
    const firsts = new Uint16Array(0x10000);
    let count = 0;
    for (const [text, bits] of byWord) {
      const first = (firsts[text.charCodeAt(0)] ||= ++count);
      if (text.length === 1) {
        this.#alone[first] = bits;
        continue;
      }
      const word = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      const place = (this.#pairs[pairKey(first, text.charCodeAt(1))] ||= this.#longer.push([]));
      this.#longer[place - 1]?.push({ word, patterns: bits });
    }
    for (let code = 0; code < 0x10000; code++)
      this.#firsts[code] = firsts[this.#normal[code] as number] as number;
    this.#met = new Uint32Array(count + 1);
    this.#readBeginnings(patterns);
  }

  /** Which patterns may match a text by the unit it begins with. */
  #readBeginnings(patterns: readonly RegExp[]): void {
    const size = this.#always.length;
    const byUnit = new Map<string, Uint32Array>();
    const any = new Uint32Array(size);
    patterns.forEach((pattern, index) => {
      const { firsts } = knownNeeds(pattern);
      if (firsts === null) addTo(any, index);
      for (const unit of firsts ?? '') {
        const allowed = byUnit.get(unit) ?? new Uint32Array(size);
        byUnit.set(unit, allowed);
        addTo(allowed, index);
      }
    });
    const kinds = new Map<string, number>();
    const kindOf = (allowed: Uint32Array): number => {
      const key = allowed.join();
      const kind =
        kinds.get(key) ?? this.#allowed.push(allowed.map((bits, part) => bits | (any[part] as number))) - 1;
      kinds.set(key, kind);
      return kind;
    };
    const byNormal = new Uint16Array(0x10000).fill(kindOf(new Uint32Array(size)));
    for (const [unit, allowed] of byUnit) byNormal[unit.charCodeAt(0)] = kindOf(allowed);
    for (let code = 0; code < 0x10000; code++)
      this.#beginnings[code] = byNormal[this.#normal[code] as number] as number;
  }

  /** The patterns that may match. `text` may be raw or half width, simplified or not. */
  of(text: string): Tried {
    const firsts = this.#firsts;
    const normal = this.#normal;
    const pairs = this.#pairs;
    const found = this.#found;
    const met = this.#met;
    const now = this.#nextText();
    for (let part = 0; part < found.length; part++) found[part] = this.#always[part] as number;
    for (let at = 0; at < text.length; at++) {
      const first = firsts[text.charCodeAt(at)] as number;
      if (first === 0) continue;
      if (met[first] !== now) {
        met[first] = now;
        const alone = this.#alone[first];
        if (alone !== undefined) this.#add(alone);
      }
      if (at + 1 === text.length) break;
      const place = pairs[pairKey(first, normal[text.charCodeAt(at + 1)] as number)] as number;
      if (place === 0) continue;
      for (const { word, patterns } of this.#longer[place - 1] as Trigger[])
        if (this.#standsAt(text, at, word)) this.#add(patterns);
    }
    const allowed = this.#allowed[this.#beginnings[text.charCodeAt(0)] ?? 0] as Uint32Array;
    for (let part = 0; part < found.length; part++) (found[part] as number) &= allowed[part] as number;
    members(found, this.#tried);
    return this.#tried;
  }

  /** Numbers the texts, from 1 again when the numbers are used up. */
  #nextText(): number {
    if (this.#text === 0xffffffff) {
      this.#met.fill(0);
      this.#text = 0;
    }
    return ++this.#text;
  }

  #add(patterns: Uint32Array): void {
    for (let part = 0; part < patterns.length; part++)
      (this.#found[part] as number) |= patterns[part] as number;
  }

  #standsAt(text: string, at: number, word: readonly number[]): boolean {
    if (at + word.length > text.length) return false;
    for (let offset = 0; offset < word.length; offset++)
      if (this.#normal[text.charCodeAt(at + offset)] !== word[offset]) return false;
    return true;
  }
}

/** Second units are told apart by their last seven bits: few words share a key by chance, and they are compared whole. */
function pairKey(first: number, second: number): number {
  return ((first << 7) | (second & 127)) & 0xffff;
}

function addTo(bits: Uint32Array, index: number): void {
  (bits[index >> 5] as number) |= 1 << (index & 31);
}

function members(bits: Uint32Array, into: Tried): void {
  into.count = 0;
  for (let part = 0; part < bits.length; part++)
    for (let rest = bits[part] as number; rest !== 0; rest &= rest - 1)
      into.list[into.count++] = 32 * part + 31 - Math.clz32(rest & -rest);
}
