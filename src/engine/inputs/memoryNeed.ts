/**
 * What the analysis of a text takes of memory. Measured on texts of 10, 50 and 200 MB of several shapes (docs/quality/cleanup.md) and
 * rounded up: a run that is refused costs a minute, one that the system ends costs all its answers.
 */

/** What is asked of a text: its roles and sections, or the names in it too. */
export type Depth = 'structure' | 'entities';

/** Bytes of memory for each character of a text (UTF-16 unit), and for each of its lines. */
const NEED: Readonly<Record<Depth, { character: number; line: number }>> = {
  structure: { character: 24, line: 1200 },
  entities: { character: 270, line: 1700 },
};

/** About how many bytes of memory the analysis of so many characters and lines takes. */
export function memoryNeed(characters: number, lines: number, depth: Depth): number {
  const { character, line } = NEED[depth];
  return characters * character + lines * line;
}
