interface Word {
  word: string;
  list: number;
}

/** Where the words of several lists stand in a text (词位), found in one pass over its characters. */
export class WordPlaces {
  private text = '';
  /** By character the place in `words` of those that begin with it; 0 for none. */
  private readonly kinds = new Uint16Array(65536);
  private readonly words: Word[][] = [[]];
  /** By list where its words begin, and how many of these are of the text at hand. */
  private readonly places: number[][];
  private readonly counts: Int32Array;

  /** Words of a list stand with spaces between them. */
  constructor(lists: readonly string[]) {
    this.places = lists.map(() => []);
    this.counts = new Int32Array(lists.length);
    lists.forEach((words, list) => {
      for (const word of words.split(' ')) {
        const code = word.charCodeAt(0);
        if (word === '') continue;
        if (this.kinds[code] === 0) this.kinds[code] = this.words.push([]) - 1;
        this.words[this.kinds[code] as number]?.push({ word, list });
      }
    });
  }

  /** Reads a text, of which the other methods then speak; one that was read last is not read again. */
  read(text: string): this {
    if (text === this.text) return this;
    this.text = text;
    const { kinds, words, places, counts } = this;
    counts.fill(0);
    for (let at = 0; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)] as number;
      if (kind === 0) continue;
      for (const { word, list } of words[kind] as Word[])
        if (word.length === 1 || text.startsWith(word, at))
          (places[list] as number[])[(counts[list] as number)++] = at;
    }
    return this;
  }

  /** How many words of a list stand in the text. */
  count(list: number): number {
    return this.counts[list] as number;
  }

  /** Where the one begins that is met as number `index`, from left to right. */
  at(list: number, index: number): number {
    return (this.places[list] as number[])[index] as number;
  }
}
