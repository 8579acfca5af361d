import type { Section } from '../record';
import { MAX_ORDINAL } from './markers';

interface Numbered {
  ordinal: number | null;
  suffix?: number | undefined;
}

/**
 * Finds articles (条) by number. A file may hold several documents, each with an article 1: `runs` has for each article
 * the numbering it belongs to.
 */
export class ArticleNumbers {
  /** Indices of the articles, those of number n from `starts[n]` to `starts[n + 1]`, each in the order of the text. */
  private readonly order: Int32Array;
  private readonly starts = new Int32Array(MAX_ORDINAL + 2);
  /** Indices of the articles with 之, by both numbers. */
  private readonly inserted = new Map<string, number[]>();

  constructor(
    articles: readonly Section[],
    private readonly runs: readonly number[],
  ) {
    const { starts } = this;
    this.order = new Int32Array(articles.length);
    for (let index = 0; index < articles.length; index++) {
      const { ordinal, suffix } = articles[index] as Section;
      if (suffix) {
        const key = `${ordinal ?? 0}/${suffix}`;
        const found = this.inserted.get(key);
        if (found) found.push(index);
        else this.inserted.set(key, [index]);
      } else if (isIn(ordinal)) starts[ordinal + 1] = (starts[ordinal + 1] ?? 0) + 1;
    }
    for (let number = 1; number < starts.length; number++)
      starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
    const next = starts.slice();
    for (let index = 0; index < articles.length; index++) {
      const { ordinal, suffix } = articles[index] as Section;
      if (suffix || !isIn(ordinal)) continue;
      const at = next[ordinal] ?? 0;
      this.order[at] = index;
      next[ordinal] = at + 1;
    }
  }

  /**
   * Index of the article of a number that a reader in the article `here` means: of his own numbering the last up to
   * there, else the first after it; else the first in the file. -1 where there is none.
   */
  find({ ordinal, suffix }: Numbered, here: number): number {
    if (suffix) {
      const inserted = this.inserted.get(`${ordinal ?? 0}/${suffix}`) ?? [];
      return this.nearest(inserted, 0, inserted.length, here);
    }
    if (!isIn(ordinal)) return -1;
    return this.nearest(this.order, this.starts[ordinal] ?? 0, this.starts[ordinal + 1] ?? 0, here);
  }

  private nearest(indices: ArrayLike<number>, from: number, to: number, here: number): number {
    if (to <= from) return -1;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indices[middle] ?? 0) <= here) low = middle + 1;
      else high = middle;
    }
    for (let at = Math.max(from, low - 1); at <= low && at < to; at++) {
      const index = indices[at] ?? -1;
      if (this.runs[index] === this.runs[here]) return index;
    }
    return indices[from] ?? -1;
  }
}

function isIn(ordinal: number | null): ordinal is number {
  return ordinal !== null && ordinal <= MAX_ORDINAL;
}
