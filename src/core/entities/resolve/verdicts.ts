import type { Entity, EntityType } from '../../record';
import { findWords, inOrder, insertFree } from './insert';
import { newMention } from './mention';
import type { ResolveDocument, Resolved } from './step';

/** A person's word on a text as an entity (人工判定), kept with the workspace. */
export interface EntityVerdict {
  text: string;
  /** What it is; null where it is no entity. */
  type: EntityType | null;
  scope: 'file' | 'site' | 'everywhere';
  /** The file (relative to the workspace) or the site the verdict holds for. */
  target?: string;
}

/**
 * Applies a person's verdicts: mentions of a text that is no entity, or another type of one, go; every place of the
 * kept text where it stands becomes a mention of the type the person gave. A verdict wins over all that was found:
 * what crosses it goes, what lies inside it is nested. Of two verdicts on one text the later counts.
 */
export function applyVerdicts(
  document: ResolveDocument,
  resolved: Resolved,
  verdicts: readonly EntityVerdict[],
): Resolved {
  if (verdicts.length === 0) return resolved;
  const types = new Map<string, EntityType | null>();
  for (const { text, type } of verdicts) if (text !== '') types.set(text, type);
  let entities = resolved.entities.filter((entity) => {
    const type = types.get(entity.text);
    return type === undefined || type === entity.type;
  });
  const wanted = [...types].filter((pair): pair is [string, EntityType] => pair[1] !== null);
  const kept = new Set(entities.map((entity) => `${entity.type} ${entity.start} ${entity.end}`));
  const added: Entity[] = [];
  const typeOf = new Map(wanted);
  for (const { word, start } of findWords(document.lines, document.structure, typeOf.keys())) {
    const type = typeOf.get(word) as EntityType;
    const end = start + word.length;
    if (kept.has(`${type} ${start} ${end}`)) continue;
    added.push(newMention(type, start, word, 1, 'verdict'));
  }
  if (added.length > 0) {
    const starts = added.map((entity) => entity.start);
    entities = entities.filter((entity) => {
      const over = near(added, starts, entity);
      return (
        over === undefined ||
        (over.start <= entity.start && entity.end <= over.end) ||
        (entity.start <= over.start && over.end <= entity.end)
      );
    });
    // What now lies inside a larger mention is nested, on either side.
    const all = inOrder([...entities, ...added]);
    let reach = 0;
    for (const entity of all) {
      if (entity.start < reach && entity.end <= reach) entity.nested = true;
      else if (entity.nested === true && entity.start >= reach) delete entity.nested;
      reach = Math.max(reach, entity.end);
    }
    entities = all;
  } else entities = insertFree(entities, []);
  const alive = new Set(entities.map((entity) => entity.canonical));
  const gone = new Set(
    resolved.entities.map((entity) => entity.canonical).filter((canonical) => !alive.has(canonical)),
  );
  const relations = resolved.relations.filter((one) => !gone.has(one.subject) && !gone.has(one.object));
  return { entities, relations };
}

/** The added mention that touches this one, if any. */
function near(added: readonly Entity[], starts: readonly number[], entity: Entity): Entity | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < entity.end) low = middle + 1;
    else high = middle;
  }
  const before = added[low - 1];
  return before && before.end > entity.start ? before : undefined;
}
