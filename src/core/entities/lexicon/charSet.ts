/** A set of characters (字集), asked by code unit: a bit each, so that the Han characters take no more than 3 KB. */
export class CharSet {
  private readonly bits = new Int32Array(2048);

  /** The code units of `characters`. */
  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      this.bits[code >>> 5] = (this.bits[code >>> 5] as number) | (1 << (code & 31));
    }
  }

  has(code: number): boolean {
    return ((this.bits[code >>> 5] as number) & (1 << (code & 31))) !== 0;
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

  /** False where none of the words begins. */
  mayBegin(text: string, at: number): boolean {
    return this.first.at(text, at);
  }

  /** True where the text from `start` to `end` is one of the words. */
  holds(text: string, start: number, end: number): boolean {
    return (
      this.first.at(text, start) && this.last.at(text, end - 1) && this.words.has(text.slice(start, end))
    );
  }
}
