import type { Scan } from './scan';

/** Proposes a place and gives its end; `rule` is the id of the row that says so. */
export function addPlace(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  rule: string,
  value?: string,
  evidence = 'place/form',
): number {
  const given = value === undefined ? {} : { value };
  scan.places.add({ type: 'place', start, end, confidence, evidence, rule, ...given });
  return end;
}

/** Proposes a body. */
export function addBody(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  rule: string,
  value?: string,
  evidence = 'organization/form',
): void {
  const given = value === undefined ? {} : { value };
  scan.bodies.add({ type: 'organization', start, end, confidence, evidence, rule, ...given });
}
