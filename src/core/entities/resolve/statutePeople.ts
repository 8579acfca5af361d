import type { ResolveStep } from './step';

/**
 * Statutes name nobody in office (法规中无任职人名): what looks like a name there without a post, and no list of known
 * people bears it out, is a thing of the trade (隔油池, 索证索票) and goes.
 */
export const dropStatutePeople: ResolveStep = (document, resolved) => {
  if (document.structure.kind !== 'statute') return resolved;
  const entities = resolved.entities.filter(
    (entity) =>
      entity.type !== 'person' ||
      (entity.positions?.length ?? 0) > 0 ||
      !entity.evidence?.every(({ id }) => id === 'tagger' || id === 'person/name') ||
      entity.confidence >= SURE,
  );
  return { ...resolved, entities };
};

/** A name that more than its characters speaks for. */
const SURE = 0.9;
