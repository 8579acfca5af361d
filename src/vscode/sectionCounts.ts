import type { Section } from '../core/record';
import { levelsOf } from '../engine/packed';

/** How many sections each level of a tree has, from the top. Of a record that came packed nothing is unpacked for it. */
export function sectionsByLevel(roots: readonly Section[]): readonly number[] {
  const known = levelsOf(roots);
  if (known) return known;
  const counts: number[] = [];
  for (let level = roots; level.length > 0; level = level.flatMap(({ children }) => children))
    counts.push(level.length);
  return counts;
}

/** How many sections there are in all. */
export function countSections(roots: readonly Section[]): number {
  return sectionsByLevel(roots).reduce((sum, count) => sum + count, 0);
}
