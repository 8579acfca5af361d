import type { Counts } from '../jobs/report';

/** Values kept of one table; above it those counted once go first. */
const MOST = 200_000;

/** How many texts have each value, table by table, in bounded memory. */
export class Tally {
  readonly tables = new Map<string, Map<string, number>>();
  texts = 0;
  characters = 0;
  failed = 0;

  add(counts: Counts): void {
    this.texts++;
    for (const [table, values] of Object.entries(counts)) {
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
