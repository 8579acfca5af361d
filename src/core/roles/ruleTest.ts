import type { CatalogueEntry } from './catalogueEntry';

/** How many tests there are: each has a bit of the entries. */
let tests = 0;

/**
 * Asks a pattern about the rules of the catalogue (`related/heading`), each of them once: lines are many, rules are few.
 * No entry is asked about as the empty word.
 */
export function ruleTest(pattern: RegExp): (entry: CatalogueEntry | undefined) => boolean {
  if (tests === 31) throw new RangeError('too many tests of rules');
  const bit = 1 << tests++;
  const none = pattern.test('');
  return (entry) => {
    if (entry === undefined) return none;
    if ((entry.asked & bit) === 0) {
      entry.asked |= bit;
      if (pattern.test(entry.rule)) entry.told |= bit;
    }
    return (entry.told & bit) !== 0;
  };
}
