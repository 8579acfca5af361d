import { neededWords } from './neededWords';
import { normalUnits } from './normalUnits';

/** A word in normal form by its code units, and the patterns that need it. */
interface Trigger {
  word: readonly number[];
  patterns: number[];
}

/**
 * Finds the patterns that a text may match at all, by the words they need (neededWords.ts). One walk over the text, which
 * asks a table about each code unit and compares words only where one may begin.
 */
export class Triggers {
  readonly #always: number[] = [];
  readonly #normal = normalUnits();
  /** By code unit 1 + the place in `#groups` of the words that begin with it; 0 where none does. */
  readonly #groupOf = new Uint16Array(0x10000);
  readonly #groups: Trigger[][] = [];
  readonly #seen: Uint32Array;
  #turn = 1;

  constructor(patterns: readonly RegExp[]) {
    this.#seen = new Uint32Array(patterns.length);
    const byWord = new Map<string, number[]>();
    patterns.forEach((pattern, index) => {
      const needed = neededWords(pattern);
      if (needed === null) this.#always.push(index);
      for (const word of needed ?? []) {
        const known = byWord.get(word);
        if (known) known.push(index);
        else byWord.set(word, [index]);
      }
    });
    const groups = new Uint16Array(0x10000);
    for (const [text, indexes] of byWord) {
      const word = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      const first = word[0] as number;
      const group = (groups[first] ||= this.#groups.push([]));
      this.#groups[group - 1]?.push({ word, patterns: indexes });
    }
    for (let code = 0; code < 0x10000; code++)
      this.#groupOf[code] = groups[this.#normal[code] as number] as number;
  }

  /** The indexes of the patterns that may match, in their order. `text` may be raw or half width, simplified or not. */
  of(text: string): readonly number[] {
    let found: number[] | undefined;
    for (let at = 0; at < text.length; at++) {
      const group = this.#groupOf[text.charCodeAt(at)];
      if (group) found = this.#collect(text, at, this.#groups[group - 1] as Trigger[], found);
    }
    if (found === undefined) return this.#always;
    this.#turn++;
    return found.sort((a, b) => a - b);
  }

  /** Adds the patterns whose words stand at `at`. */
  #collect(
    text: string,
    at: number,
    group: readonly Trigger[],
    found: number[] | undefined,
  ): number[] | undefined {
    let all = found;
    const second = this.#normal[text.charCodeAt(at + 1)];
    for (const { word, patterns } of group) {
      if (word.length > 1 && (word[1] !== second || !this.#standsAt(text, at, word))) continue;
      for (const index of patterns) {
        if (this.#seen[index] === this.#turn) continue;
        this.#seen[index] = this.#turn;
        if (all === undefined) all = [...this.#always];
        all.push(index);
      }
    }
    return all;
  }

  #standsAt(text: string, at: number, word: readonly number[]): boolean {
    for (let offset = 2; offset < word.length; offset++)
      if (this.#normal[text.charCodeAt(at + offset)] !== word[offset]) return false;
    return true;
  }
}
