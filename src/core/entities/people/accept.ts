import type { Around } from './cue';
import type { Scan } from '../grammar/scan';

/** True where a name would cut what was found before. */
export function crosses(scan: Scan, start: number, end: number): boolean {
  // 市|卫健委: the end of a body.
  const own = scan.bodies.startOf(end);
  if (own >= 0 && own < start) return true;
  for (let at = start; at < end; at++) if (scan.blocked[at] === 1) return true;
  for (let at = start + 1; at < end; at++) {
    const body = scan.bodies.endOf(at);
    if (body > end && body - at > 3) return true;
    const place = scan.places.endOf(at);
    if (place > end) return true;
  }
  return scan.bodies.endOf(start) > end || scan.places.endOf(start) > end;
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
  scan.people.add({
    type: 'person',
    start,
    end,
    confidence,
    evidence: around.id,
    rule,
    ...(around.value === undefined ? {} : { value: around.value }),
  });
  return end;
}
