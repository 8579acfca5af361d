import { WordPlaces } from '../match/wordPlaces';
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

/** A rule that reads a paragraph by itself, and the words without which it finds nothing there. */
interface Finder<C> {
  readonly id: string;
  readonly words: string;
  readonly company: string;
  /** Asked once for the paragraph in place of once for each of its words. */
  readonly whole: boolean;
  readonly find: (scan: C, at: number) => void;
}

/** A rule that reads a whole paragraph where it holds one of the words, or any where there are none. */
export function finder<C>(id: string, words: string, find: (scan: C) => void): Finder<C> {
  return { id, words, company: '', whole: true, find };
}

/** A rule that is asked for each place where one of the words begins, in paragraphs that hold one of the company as well. */
export function finderAt<C>(
  id: string,
  words: string,
  find: (scan: C, at: number) => void,
  company = '',
): Finder<C> {
  return { id, words, company, whole: false, find };
}

/** Declares a table of finders; where the words of all of them stand is read in one pass over a paragraph. */
export function finders<C extends { text: string }>(
  id: string,
  type: EntityType,
  list: readonly Finder<C>[],
): readonly Row<C>[] {
  const words = new WordPlaces(list.flatMap((one) => [one.words, one.company]));
  const read = ({ whole, find, company, ...one }: Finder<C>, index: number) => {
    const [own, beside] = [2 * index, 2 * index + 1];
    return (scan: C): void => {
      const count = words.read(scan.text).count(own);
      if ((count === 0 && one.words !== '') || (company !== '' && words.count(beside) === 0)) return;
      if (whole) find(scan, 0);
      else for (let met = 0; met < count; met++) find(scan, words.at(own, met));
    };
  };
  return table(
    id,
    type,
    list.map((one, index) => move(one.id, read(one, index))),
  );
}
