import { knownNeeds } from './knownWords';
import { normalUnits } from './normalUnits';
import { KIND, KINDS, unitOf } from './units';

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

/** Where in an entry of the table the last bits of the unit's normal form begin, and the number of the word's beginning. */
const LAST = 8;
const FIRST = LAST + 7;

/**
 * Finds the patterns that a text may match at all, by the words they need (neededWords.ts). One walk over the text, which
 * asks one table about each code unit, counts what the units are on the way, and compares words only where one may begin.
 */
export class Triggers {
  /** All bits beside the kinds of the units in the text that was walked last. */
  bits = 0;
  /** How many units of each kind (units.ts) it has. */
  readonly #counts = new Uint32Array(KIND + 1);
  readonly #normal = normalUnits();
  /**
   * By code unit its kind with the bits beside it, the last seven bits of its normal form, and its number among the units
   * that begin a word, from 1; 0 where none does.
   */
  readonly #units = new Uint32Array(0x10000);
  /** The unit that the text walked last begins with. */
  #head = NaN;
  /** By the number of a beginning the patterns that need the unit alone. */
  readonly #alone: (Uint32Array | undefined)[] = [];
  /** By the same number the text in which the unit was met last: what it allows alone is taken in once a text. */
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
    for (let code = 0; code < 0x10000; code++) {
      const normal = this.#normal[code] as number;
      this.#units[code] = ((firsts[normal] as number) << FIRST) | ((normal & 127) << LAST) | unitOf(code);
    }
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
    this.walk(text, true);
    return this.tried();
  }

  /** Counts the units of a text; with `words`, `tried` tells which patterns it may match until the next is walked. */
  walk(text: string, words: boolean): void {
    const units = this.#units;
    const pairs = this.#pairs;
    const counts = this.#counts;
    const found = this.#found;
    const met = this.#met;
    const now = this.#nextText();
    this.#head = text.charCodeAt(0);
    // Lines are short, and lists of a dozen numbers are set faster so than by `fill` and `set`.
    for (let kind = 0; kind < KINDS; kind++) counts[kind] = 0;
    for (let part = 0; part < found.length; part++) found[part] = this.#always[part] as number;
    let bits = 0;
    let first = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = units[text.charCodeAt(at)] as number;
      bits |= unit;
      (counts[unit & KIND] as number)++;
      if (first !== 0) {
        const place = pairs[pairKey(first, unit >>> LAST)] as number;
        if (place !== 0) this.#addLonger(text, at - 1, place);
      }
      first = words ? unit >>> FIRST : 0;
      if (first === 0 || met[first] === now) continue;
      met[first] = now;
      const alone = this.#alone[first];
      if (alone !== undefined) this.#add(alone);
    }
    this.bits = bits;
  }

  /** How many units of a kind the text has that was walked last. */
  count(kind: number): number {
    return this.#counts[kind] as number;
  }

  /** The patterns that the text walked last may match. */
  tried(): Tried {
    const found = this.#found;
    const allowed = this.#allowed[this.#beginnings[this.#head] ?? 0] as Uint32Array;
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

  /** Adds what the words allow that stand at a place of the text. */
  #addLonger(text: string, at: number, place: number): void {
    for (const { word, patterns } of this.#longer[place - 1] as Trigger[])
      if (this.#standsAt(text, at, word)) this.#add(patterns);
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
