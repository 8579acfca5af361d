import { KeyWords } from '../../core/corpus/keyWords';
import type { Counts } from '../jobs/report';

/** Values kept of one table; above it those counted once go first. */
const MOST = 200_000;

/** How many texts have each value, table by table, in bounded memory. */
export class Tally {
  readonly tables = new Map<string, Map<string, number>>();
  /** Words of the articles, year by year. */
  readonly words = new KeyWords(MOST);
  texts = 0;
  /** Error pages, which are no texts. */
  dead = 0;
  failed = 0;

  add({ values: of, dead, year, tokens, words }: Counts): void {
    if (dead) this.dead++;
    else {
      this.texts++;
      this.words.add(year, tokens, words);
    }
    for (const [table, values] of Object.entries(of)) {
      const counted = this.tables.get(table) ?? new Map<string, number>();
      this.tables.set(table, counted);
      for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
      if (counted.size > MOST) for (const [value, count] of counted) if (count === 1) counted.delete(value);
    }
  }

  /** The most common values of a table, the first of equals by its name. */
  top(table: string, limit: number): [string, number][] {
    return [...(this.tables.get(table) ?? [])]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit);
  }
}
