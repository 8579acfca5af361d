import type { EntityType } from '../record';

/** What a row says: nothing; that the candidate is no name, or that the walk ends here; that it is read, or walked over. */
export const GO_ON = 0;
export const STOP = 1;
export const DONE = 2;
export type Outcome = typeof GO_ON | typeof STOP | typeof DONE;

/**
 * One rule of the house of names: a row of a table. It is asked about a candidate and says one thing of it. Its examples
 * stand under its id in the room's examples.txt and run as tests (test/unit/entities/rules.test.ts).
 */
export interface Row<C> {
  /** Unique in the house: the table's name and the row's, `body/named/form-goes-on`. */
  readonly id: string;
  /** Tests and `npm run rules` switch a row off by putting a function here that says nothing. */
  read: (candidate: C) => Outcome;
}

/** Rows in the order in which they are asked; the first that says something decides. */
export interface Table<C> {
  readonly id: string;
  /** The type of the names that the examples speak of. */
  readonly type: EntityType;
  readonly rows: readonly Row<C>[];
}

/** All tables of the house, for tests and `npm run rules`; filled when their files are loaded. */
export const TABLES: Table<never>[] = [];

/** Declares a table; the ids of its rows are put under its own. */
export function table<C>(id: string, type: EntityType, rows: readonly Row<C>[]): readonly Row<C>[] {
  const own = rows.map((row) => ({ ...row, id: `${id}/${row.id}` }));
  TABLES.push({ id, type, rows: own });
  return own;
}

/** Asks the rows about a candidate, one after the other. */
export function ask<C>(rows: readonly Row<C>[], candidate: C): Outcome {
  for (let index = 0; index < rows.length; index++) {
    const outcome = (rows[index] as Row<C>).read(candidate);
    if (outcome !== GO_ON) return outcome;
  }
  return GO_ON;
}

/** A candidate is no name, or a walk ends, where this holds. */
export function veto<C>(id: string, when: (candidate: C) => boolean): Row<C> {
  return { id, read: (candidate) => (when(candidate) ? STOP : GO_ON) };
}

/** Moves an edge of the candidate and leaves it to the next row. */
export function move<C>(id: string, act: (candidate: C) => void): Row<C> {
  return {
    id,
    read: (candidate) => {
      act(candidate);
      return GO_ON;
    },
  };
}

/** Takes the candidate, or walks over the word, where this holds: no later row is asked. */
export function take<C>(id: string, when: (candidate: C) => boolean): Row<C> {
  return { id, read: (candidate) => (when(candidate) ? DONE : GO_ON) };
}

/** A rule that reads a whole paragraph by itself: where the paragraph holds what the rule needs, it proposes what it finds. */
export function finder<C extends { text: string }>(
  id: string,
  needs: RegExp,
  find: (scan: C) => void,
): Row<C> {
  return {
    id,
    read: (scan) => {
      if (needs.test(scan.text)) find(scan);
      return GO_ON;
    },
  };
}
