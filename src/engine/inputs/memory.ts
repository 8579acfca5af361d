/** What memory there is for a text, and whether its analysis has room in it. */
import { totalmem } from 'node:os';
import { memoryNeed, type Depth } from './memoryNeed';
import { inputError, problems } from './problems';

/** The memory one text may take, in bytes, and what for. */
export interface MemoryLimit {
  most: number;
  depth: Depth;
}

/** About how many bytes of memory the analysis of a text takes. Linear, and quick beside reading it. */
export function memoryFor(text: string, depth: Depth): number {
  return memoryNeed(text.length, 1 + Math.max(count(text, '\n'), count(text, '\r')), depth);
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
