import type { Scan } from '../grammar/scan';

/** Proposes a place and gives its end; `rule` is the id of the row that says so. */
export function addPlace(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  evidence: string,
  rule: string,
  value?: string,
): number {
  const given = value === undefined ? {} : { value };
  scan.places.add({ type: 'place', start, end, confidence, evidence, rule, ...given });
  return end;
}
