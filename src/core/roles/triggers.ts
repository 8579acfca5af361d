import { knownNeeds } from './knownWords';
import { normalUnits } from './normalUnits';
import { KIND, KINDS, unitOf } from './units';

/** A word in normal form, and the patterns that need it. */
interface Trigger {
  word: string;
  /** Where in the list of lists (`#needing`) they are. */
  patterns: number;
}

/** Indexes of patterns, in their order: the first `count` of the list. They hold until the next text is looked at. */
export interface Tried {
  readonly list: Uint16Array;
  count: number;
}

/** Set in an entry of the table where the unit alone is a word. */
const ALONE = 0x20;
/** Where in an entry of the table the last bits of the unit's normal form begin, and the number of the word's beginning. */
const LAST = 8;
const LAST_BITS = 127;
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
  /** By the number of a beginning the patterns that need the unit alone, as a place in `#needing`; 0 for none. */
  #alone = new Uint16Array(0);
  /** By the same number the text in which the unit was met last: what it allows alone is taken in once a text. */
  #met = new Uint32Array(0);
  #text = 0;
  /** By code unit which of `#allowed` holds for texts that begin with it: the patterns that may match them. */
  readonly #beginnings = new Uint16Array(0x10000);
  readonly #allowed: Uint32Array[] = [];
  /** By `pairKey` the place of the words that begin with two units, from 1; 0 for most. */
  readonly #pairs = new Uint16Array(0x10000);
  /** By that place the second unit of these words in normal form; 0 where they have several. */
  #seconds = new Uint16Array(0);
  /** Where in `#longer` the words of a place begin; behind the last its end. */
  #starts = new Uint32Array(0);
  /** One word after the other: how many units follow its first, its patterns in `#needing`, these units. */
  #longer = new Uint16Array(0);
  /** One list after the other: how many patterns need a word, their indexes. Few words have more than one. */
  #needing = new Uint16Array(0);
  /** Patterns that need no word, and those found in the text at hand. */
  readonly #always: Uint32Array;
  readonly #found: Uint32Array;
  readonly #tried: Tried;

  constructor(patterns: readonly RegExp[]) {
    const size = Math.ceil(patterns.length / 32);
    this.#always = new Uint32Array(size);
    this.#found = new Uint32Array(size);
    this.#tried = { list: new Uint16Array(patterns.length), count: 0 };
    const byWord = new Map<string, number[]>();
    patterns.forEach((pattern, index) => {
      const { words } = knownNeeds(pattern);
      if (words === null) addTo(this.#always, index);
      for (const word of words ?? []) {
        const known = byWord.get(word) ?? [];
        byWord.set(word, known);
        known.push(index);
      }
    });
    const needing = [0];
    const alones = [0];
    const firsts = new Uint16Array(0x10000);
    let count = 0;
    const longer: Trigger[][] = [];
    for (const [word, list] of byWord) {
      const first = (firsts[word.charCodeAt(0)] ||= ++count);
      const patterns = needing.push(list.length, ...list) - 1 - list.length;
      if (word.length === 1) {
        alones[first] = patterns;
        continue;
      }
      const place = (this.#pairs[pairKey(first, word.charCodeAt(1))] ||= longer.push([]));
      longer[place - 1]?.push({ word, patterns });
    }
    this.#needing = Uint16Array.from(needing);
    this.#alone = Uint16Array.from({ length: count + 1 }, (_, first) => alones[first] ?? 0);
    for (let code = 0; code < 0x10000; code++) {
      const normal = this.#normal[code] as number;
      const first = firsts[normal] as number;
      const alone = this.#alone[first] === 0 ? 0 : ALONE;
      this.#units[code] = (first << FIRST) | ((normal & LAST_BITS) << LAST) | alone | unitOf(code);
    }
    this.#met = new Uint32Array(count + 1);
    this.#lay(longer);
    this.#readBeginnings(patterns);
  }

  /** Lays the words of more than one unit one behind the other, by their places. */
  #lay(longer: readonly (readonly Trigger[])[]): void {
    this.#seconds = new Uint16Array(longer.length + 1);
    this.#starts = new Uint32Array(longer.length + 2);
    const laid: number[] = [];
    longer.forEach((triggers, index) => {
      const seconds = new Set(triggers.map(({ word }) => word.charCodeAt(1)));
      this.#seconds[index + 1] = seconds.size === 1 ? ([...seconds][0] as number) : 0;
      this.#starts[index + 1] = laid.length;
      for (const { word, patterns } of triggers) {
        laid.push(word.length - 1, patterns);
        for (let at = 1; at < word.length; at++) laid.push(word.charCodeAt(at));
      }
    });
    this.#starts[longer.length + 1] = laid.length;
    this.#longer = Uint16Array.from(laid);
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
    const seconds = this.#seconds;
    const normal = this.#normal;
    const found = this.#found;
    const now = this.#nextText();
    this.#head = text.charCodeAt(0);
    // Lines are short, and lists of a dozen numbers are set faster so than by `fill` and `set`.
    for (let kind = 0; kind < KINDS; kind++) counts[kind] = 0;
    for (let part = 0; part < found.length; part++) found[part] = this.#always[part] as number;
    let bits = 0;
    if (!words)
      for (let at = 0; at < text.length; at++) {
        const unit = units[text.charCodeAt(at)] as number;
        bits |= unit;
        (counts[unit & KIND] as number)++;
      }
    else {
      // Half of all characters begin some word, few go on with it: the table is asked about each pair, without a choice before.
      let before = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const unit = units[code] as number;
        bits |= unit;
        (counts[unit & KIND] as number)++;
        const place = pairs[pairKey(before >>> FIRST, unit >>> LAST)] as number;
        if (place !== 0) {
          const second = seconds[place] as number;
          if (second === 0 || second === normal[code]) this.#addLonger(text, at, place);
        }
        if ((unit & ALONE) !== 0) this.#addAlone(unit >>> FIRST, now);
        before = unit;
      }
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

  /** Adds what the unit of that number allows alone, once a text. */
  #addAlone(first: number, now: number): void {
    if (this.#met[first] === now) return;
    this.#met[first] = now;
    this.#add(this.#alone[first] as number);
  }

  /** Adds what the words of a place allow whose second unit stands at `second` in the text. */
  #addLonger(text: string, second: number, place: number): void {
    const longer = this.#longer;
    const normal = this.#normal;
    const end = this.#starts[place + 1] as number;
    const left = text.length - second;
    for (let from = this.#starts[place] as number; from < end;) {
      const length = longer[from] as number;
      const units = from + 2;
      let same = length > left ? -1 : 0;
      while (same >= 0 && same < length)
        same = normal[text.charCodeAt(second + same)] === longer[units + same] ? same + 1 : -1;
      if (same === length) this.#add(longer[from + 1] as number);
      from = units + length;
    }
  }

  /** Adds the list of patterns that begins at `from`. */
  #add(from: number): void {
    const needing = this.#needing;
    const end = from + (needing[from] as number);
    for (let at = from + 1; at <= end; at++) addTo(this.#found, needing[at] as number);
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
