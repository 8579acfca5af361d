import type { Entity, EntityType, Fact } from '../record';
import { CALIBRATION } from './data/calibration';

/**
 * What rules and tagger say of themselves, turned into how often such names and facts are right on annotated texts (校准后的可信度).
 * One monotone table for facts and one for each type of name; types without a table keep what they say.
 */
export function calibrate(what: EntityType | 'fact', said: number): number {
  const table = CALIBRATION[what];
  const [first] = table ?? [];
  if (!table || !first) return said;
  let [at, share] = first;
  if (said <= at) return share;
  for (const [next, right] of table) {
    if (said <= next && next > at)
      return Math.round(100 * (share + ((right - share) * (said - at)) / (next - at))) / 100;
    at = next;
    share = right;
  }
  return share;
}

/** Calibrates names in place; what a person has marked stays sure. */
export function calibrateNames(entities: readonly Entity[]): void {
  for (const entity of entities)
    if (entity.evidence?.some(({ id }) => id === 'verdict') !== true)
      entity.confidence = calibrate(entity.type, entity.confidence);
}

/** Calibrates facts in place. */
export function calibrateFacts(facts: readonly Fact[]): void {
  for (const fact of facts) fact.confidence = calibrate('fact', fact.confidence);
}
