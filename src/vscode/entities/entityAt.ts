import type { AnalysisRecord, Entity } from '../../core/record';
import { eachInSteps } from '../longText';
import { startingIn } from '../sorted';

/** No mention is longer, in characters. */
const LONGEST = 20_000;

/**
 * The smallest mention that holds the offset; failing that, the largest that ends there, where the cursor stands after typing:
 * at the end of a body's name the body, and not the place in it.
 */
export function entityAt(record: AnalysisRecord | undefined, offset: number): Entity | undefined {
  let holds: Entity | undefined;
  let ends: Entity | undefined;
  const length = (entity: Entity): number => entity.end - entity.start;
  for (const entity of startingIn(record?.entities ?? [], offset - LONGEST, offset + 1)) {
    if (entity.end > offset && (!holds || length(entity) <= length(holds))) holds = entity;
    else if (entity.end === offset && (!ends || length(entity) >= length(ends))) ends = entity;
  }
  return holds ?? ends;
}

/** Every mention of the same entity: same type, same canonical form; in the order of the text. Found in steps. */
export async function mentionsOf(record: AnalysisRecord, entity: Entity): Promise<Entity[]> {
  const mentions: Entity[] = [];
  await eachInSteps(record.entities, (other) => {
    if (other.type === entity.type && other.canonical === entity.canonical) mentions.push(other);
  });
  return mentions;
}
