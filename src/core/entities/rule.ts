import type { EntityType } from '../record';

/** What a row may say: nothing; that the candidate is no name, or that the walk ends here; that it is read, or walked over. */
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
  /** What the row says where `read` gives true. */
  readonly says: Outcome;
  /** One of these bits holds of every candidate of which the row says something; what they mean is the table's own. */
  readonly needs: number;
  /** Tests and `npm run rules` switch a row off by putting a function here that never gives true. */
  read: (candidate: C) => unknown;
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
  const own = rows.map(({ id: name, says, needs, read }) => ({ id: `${id}/${name}`, says, needs, read }));
  TABLES.push({ id, type, rows: own });
  return own;
}

/** Asks the rows about a candidate, one after the other. */
export function ask<C>(rows: readonly Row<C>[], candidate: C): Outcome {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row<C>;
    if (row.read(candidate) === true && row.says !== GO_ON) return row.says;
  }
  return GO_ON;
}

const ANY = -1;

/** The rows of a table by what they need: most candidates need not be asked by most rows. */
export class RowsByNeed<C> {
  private readonly lists: (readonly Row<C>[] | undefined)[];

  constructor(private readonly rows: readonly Row<C>[]) {
    const bits = rows.reduce((all, { needs }) => (needs === ANY ? all : all | needs), 0);
    // With all its places from the beginning: an array that grows by far ones becomes a slow map.
    this.lists = new Array<undefined>(bits + 1).fill(undefined);
  }

  /** The rows that may say something where no other bits hold than these. */
  of(bits: number): readonly Row<C>[] {
    return (this.lists[bits] ??= this.rows.filter(({ needs }) => (needs & bits) !== 0));
  }
}

/** A candidate is no name, or a walk ends, where this holds. */
export function veto<C>(id: string, when: (candidate: C) => boolean, needs = ANY): Row<C> {
  return { id, says: STOP, needs, read: when };
}

/** Moves an edge of the candidate and leaves it to the next row. */
export function move<C>(id: string, act: (candidate: C) => void, needs = ANY): Row<C> {
  return { id, says: GO_ON, needs, read: act };
}

/** Takes the candidate, or walks over the word, where this holds: no later row is asked. */
export function take<C>(id: string, when: (candidate: C) => boolean, needs = ANY): Row<C> {
  return { id, says: DONE, needs, read: when };
}

/** A rule that reads a whole paragraph by itself: where the paragraph holds what the rule needs, it proposes what it finds. */
export function finder<C extends { text: string }>(
  id: string,
  needs: RegExp,
  find: (scan: C) => void,
): Row<C> {
  return move(id, (scan) => {
    if (needs.test(scan.text)) find(scan);
  });
}
