import type { Entity } from '../../record';

/** A mention that a step adds, called what is written where `more` does not say otherwise. */
export function newMention(
  type: Entity['type'],
  start: number,
  text: string,
  confidence: number,
  evidence: string,
  more?: Partial<Entity>,
): Entity {
  const end = start + text.length;
  return { type, start, end, text, canonical: text, confidence, ...more, evidence: [{ id: evidence }] };
}

/** Gives a mention other edges; where it is a post, those beside it who hold it hold what it is called now. */
export function moveTo(
  text: string,
  entity: Entity,
  start: number,
  end: number,
  beside: readonly Entity[] = [],
): void {
  const before = entity.text;
  entity.start = start;
  entity.end = end;
  entity.text = text.slice(start, end);
  entity.canonical = entity.text;
  if (entity.type === 'position')
    for (const person of beside)
      if (person.positions)
        person.positions = person.positions.map((post) => (post === before ? entity.text : post));
}
