import type { AnalysisRecord, Entity } from '../../core/record';

/** The smallest mention that holds the offset (its end included, where the cursor stands after typing). */
export function entityAt(record: AnalysisRecord | undefined, offset: number): Entity | undefined {
  let best: Entity | undefined;
  for (const entity of record?.entities ?? []) {
    if (entity.start > offset) break;
    if (entity.end < offset) continue;
    if (!best || entity.end - entity.start <= best.end - best.start) best = entity;
  }
  return best;
}

/** Every mention of the same entity: same type, same canonical form; in the order of the text. */
export function mentionsOf(record: AnalysisRecord, entity: Entity): Entity[] {
  return record.entities.filter(
    (other) => other.type === entity.type && other.canonical === entity.canonical,
  );
}
