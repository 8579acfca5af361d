import type { Around } from './cue';
import { addPerson } from '../grammar/propose';
import type { Scan } from '../grammar/scan';

/** True where a name would cut what was found before. */
export function crosses(scan: Scan, start: number, end: number): boolean {
  // 市|卫健委: the end of a body.
  const own = scan.bodies.startOf(end);
  for (let at = start; at < end; at++) {
    const body = scan.bodies.endOf(at);
    if (scan.blocked[at] === 1 || (body > end && (at === start || body - at > 3))) return true;
  }
  return (own >= 0 && own < start) || scan.places.reach(start, end, end);
}

/** Adds a person and gives the end of the name. */
export function accept(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  around: Around,
  rule: string,
): number {
  return addPerson(scan, start, end, confidence, rule, around.value, around.id);
}
