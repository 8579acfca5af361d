import type { Scan } from './grammar/scan';
import { ask, STOP, type Row } from './rule';

/**
 * A walk over words to the left, from the form of a name to where the name begins (界限). At each step the rows of the walk
 * are asked about the word that ends at `at`: STOP ends the walk before it, DONE and silence go over it. A row may set
 * `from` to go further than the word, and keep what it learns in the fields of its own walk.
 */
export class Walk {
  /** How far the name reaches to the left so far. */
  at: number;
  /** The word that ends at `at`: its index, its start and its kind. */
  index = 0;
  from = 0;
  kind = 0;
  /** Where the place or body begins that was walked over last: a name begins with its place. */
  anchor = -1;
  /** Behind a word that a name rarely goes over: where it begins if nothing better comes. */
  soft = -1;
  /** Where the name begins, said by a row for good. */
  found = -1;

  constructor(
    readonly scan: Scan,
    /** Where the form begins, from which the walk sets out. */
    readonly form: number,
    /** UTF-16 units that a name has at most before its form. */
    readonly most: number,
  ) {
    this.at = form;
  }

  /** The word that is looked at. */
  get word(): string {
    return this.scan.text.slice(this.from, this.at);
  }

  get length(): number {
    return this.at - this.from;
  }
}

/** Walks as far as the rows let it; gives where the name begins, -1 where nothing there is a name. */
export function walkLeft<W extends Walk>(walk: W, rows: readonly Row<W>[]): number {
  const { words } = walk.scan;
  while (walk.at > 0 && walk.form - walk.at < walk.most) {
    walk.index = words.at[walk.at - 1] as number;
    walk.from = words.starts[walk.index] as number;
    walk.kind = words.kinds[walk.index] as number;
    if (ask(rows, walk) === STOP) break;
    walk.at = walk.from;
  }
  if (walk.found >= 0) return walk.found;
  if (walk.anchor >= 0) return walk.anchor;
  return walk.soft >= 0 ? walk.soft : walk.at;
}
