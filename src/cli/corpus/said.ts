import type { Unit } from '../../engine/inputs/unit';
import type { Run } from '../run';

/** Progress is shown where it does not mix with the answers. */
export function quietFor(flags: { jsonl?: boolean; out?: string }): boolean {
  return !process.stderr.isTTY || flags.jsonl === true || (flags.out === undefined && process.stdout.isTTY);
}

/** A text that could not be read, for answers that have no place for it: a line on standard error. */
export function sayFailure(run: Run, { unit, error }: { unit: Unit; error: string }): void {
  run.failWith(error, unit.id);
}
