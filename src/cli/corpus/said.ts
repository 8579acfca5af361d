import type { Unit } from '../../engine/inputs/unit';
import type { Run } from '../run';

/** Progress is shown where it does not mix with the answers. */
export function quietFor(flags: { jsonl?: boolean; out?: string }): boolean {
  return !process.stderr.isTTY || flags.jsonl === true || (flags.out === undefined && process.stdout.isTTY);
}

/** A text that failed, for answers that have no place for it: a line on standard error, of a full disk one for all texts. */
export function sayFailure(
  run: Run,
  { unit, error, full }: { unit: Unit; error: string; full?: boolean },
): void {
  if (full === true) run.failOnce(error, unit.id);
  else run.failWith(error, unit.id);
}
