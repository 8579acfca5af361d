import type { CatalogueEntry } from './catalogueEntry';

/**
 * Asks a pattern about the rules of the catalogue (`related/heading`), each of them once: lines are many, rules are few.
 * No entry is asked about as the empty word.
 */
export function ruleTest(pattern: RegExp): (entry: CatalogueEntry | undefined) => boolean {
  const known = new Map<string, boolean>();
  const none = pattern.test('');
  return (entry) => {
    if (entry === undefined) return none;
    let answer = known.get(entry.rule);
    if (answer === undefined) known.set(entry.rule, (answer = pattern.test(entry.rule)));
    return answer;
  };
}
