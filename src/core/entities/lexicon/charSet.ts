/** Sets of characters share tables of 32 sets each, so that what all of them know of a character lies in one place. */
const SETS_PER_TABLE = 32;
let table = new Int32Array(0);
let used = SETS_PER_TABLE;

/** A set of characters (字集), asked by code unit. */
export class CharSet {
  private readonly table: Int32Array;
  private readonly bit: number;

  /** The code units of `characters`. */
  constructor(characters: string) {
    if (used === SETS_PER_TABLE) {
      table = new Int32Array(65536);
      used = 0;
    }
    this.table = table;
    this.bit = 1 << used++;
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      table[code] = (table[code] as number) | this.bit;
    }
  }

  has(code: number): boolean {
    return ((this.table[code] as number) & this.bit) !== 0;
  }

  /** False outside the text. */
  at(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }
}

/** A set of short words (词集), asked by a stretch of a text: most stretches are ruled out by their first and last character. */
export class WordSet {
  private readonly words: ReadonlySet<string>;
  private readonly first: CharSet;
  private readonly last: CharSet;

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    this.first = new CharSet([...this.words].map((word) => word.charAt(0)).join(''));
    this.last = new CharSet([...this.words].map((word) => word.charAt(word.length - 1)).join(''));
  }

  /** True where the text from `start` to `end` is one of the words. */
  holds(text: string, start: number, end: number): boolean {
    return (
      this.first.at(text, start) && this.last.at(text, end - 1) && this.words.has(text.slice(start, end))
    );
  }
}
