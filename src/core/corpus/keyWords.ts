import { keyness } from './association';

/** A word that one group of texts has more often than the rest (主题词). */
export interface KeyWord {
  group: string;
  word: string;
  /** How often it stands in the group, and in all other texts. */
  count: number;
  elsewhere: number;
  /** Log-likelihood against the rest. */
  keyness: number;
}

interface Counted {
  tokens: number;
  counts: Map<string, number>;
}

/** Key words need two Han characters, and are not of one text only. */
const WORD = /^\p{Script=Han}{2,}$/u;
const TEXTS = 2;
/** Log-likelihood that chance reaches one time in ten thousand. */
const CHANCE = 15.13;

/** Whether a word may be a key word: neither a figure nor a mark nor one character. */
export function mayBeKey(word: string): boolean {
  return WORD.test(word);
}

/**
 * What each group of texts speaks of more than the others do (各组主题词). Texts that say nothing of the group count among the
 * rest. Above `most` words those of one text so far go: they are no key words unless they come again often.
 */
export class KeyWords {
  private readonly parts = new Map<string, Counted>();
  private readonly all: Counted = { tokens: 0, counts: new Map() };
  private readonly texts = new Map<string, number>();

  constructor(private readonly most = Infinity) {}

  /** All words that were counted. */
  get words(): number {
    return this.all.tokens;
  }

  /** One text: its group, how many words it has, and how often each of them. */
  add(group: string, tokens: number, words: Iterable<readonly [string, number]>): void {
    let part = this.parts.get(group);
    if (!part) this.parts.set(group, (part = { tokens: 0, counts: new Map() }));
    part.tokens += tokens;
    this.all.tokens += tokens;
    for (const [word, count] of words) {
      if (!mayBeKey(word)) continue;
      raise(part.counts, word, count);
      raise(this.all.counts, word, count);
      raise(this.texts, word, 1);
    }
    if (this.texts.size > this.most) this.drop();
  }

  /** The weightiest words of the groups with most words, `limit` of each. */
  rows(limit: number, groups: number): KeyWord[] {
    return [...this.parts]
      .filter(([key]) => key !== '')
      .sort(([, a], [, b]) => b.tokens - a.tokens)
      .slice(0, groups)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([group, part]) => this.rowsOf(group, part).slice(0, limit));
  }

  private rowsOf(group: string, { tokens, counts }: Counted): KeyWord[] {
    return [...counts]
      .filter(([word]) => (this.texts.get(word) ?? 0) >= TEXTS)
      .map(([word, count]) => {
        const elsewhere = (this.all.counts.get(word) ?? 0) - count;
        const strength = keyness(count, tokens, elsewhere, this.all.tokens - tokens);
        return { group, word, count, elsewhere, keyness: strength };
      })
      .filter((row) => row.keyness > CHANCE)
      .sort((a, b) => b.keyness - a.keyness || (a.word < b.word ? -1 : 1));
  }

  private drop(): void {
    for (const [word, texts] of this.texts) {
      if (texts >= TEXTS) continue;
      this.texts.delete(word);
      this.all.counts.delete(word);
      for (const { counts } of this.parts.values()) counts.delete(word);
    }
  }
}

function raise(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
