/**
 * What the analysis of a text takes of memory, and what there is. Measured on texts of 10, 50 and 200 MB of several shapes
 * (docs/quality.md) and rounded up: a run that is refused costs a minute, one that the system ends costs all its answers.
 */
import { totalmem } from 'node:os';
import { inputError, problems } from './problems';

/** What is asked of a text: its roles and sections, or the names in it too. */
export type Depth = 'structure' | 'entities';

/** The memory one text may take, in bytes, and what for. */
export interface MemoryLimit {
  most: number;
  depth: Depth;
}

/** Bytes of memory for each character of a text (UTF-16 unit), and for each of its lines. */
const NEED: Readonly<Record<Depth, { character: number; line: number }>> = {
  structure: { character: 24, line: 1200 },
  entities: { character: 180, line: 1700 },
};

/** About how many bytes of memory the analysis of a text takes. Linear, and quick beside reading it. */
export function memoryFor(text: string, depth: Depth): number {
  const { character, line } = NEED[depth];
  return text.length * character + (1 + Math.max(count(text, '\n'), count(text, '\r'))) * line;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** The memory that one text may take: half of what the machine, or the container we run in, has. */
export function memoryBudget(): number {
  const { constrainedMemory } = process as { constrainedMemory?: () => number | undefined };
  const bound = constrainedMemory?.call(process) ?? 0;
  return Math.floor((bound > 0 ? Math.min(bound, totalmem()) : totalmem()) / 2);
}

/** Refuses a text whose analysis would take more memory than there is for it, before it begins. Fails with InputError. */
export function demandMemory(text: string, limit: MemoryLimit | undefined): void {
  if (!limit) return;
  const need = memoryFor(text, limit.depth);
  if (need > limit.most) throw inputError(problems.tooHeavy(text.length, need, limit.most));
}
