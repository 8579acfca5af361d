import type { Entity, Relation } from '../../record';
import type { ResolveStep } from './step';

/**
 * Triples (人—职—机构—地): a person holds each post of theirs, a post is of its body, a body lies in the place its
 * name begins with. Each triple once, at the first mention that shows it.
 */
export const relate: ResolveStep = (_document, resolved) => {
  const relations: Relation[] = [];
  const seen = new Set<string>();
  const add = (type: Relation['type'], subject: string, object: string, at: number): void => {
    const key = `${type}\u0000${subject}\u0000${object}`;
    if (subject === '' || object === '' || subject === object || seen.has(key)) return;
    seen.add(key);
    relations.push({ type, subject, object, at });
  };
  const posts = new Map<string, Entity>();
  for (const entity of resolved.entities)
    if (entity.type === 'position' && !posts.has(entity.text)) posts.set(entity.text, entity);
  let body: Entity | undefined;
  for (const entity of resolved.entities) {
    if (entity.type === 'organization') body = entity;
    if (entity.type === 'person') {
      for (const text of entity.positions ?? []) {
        const post = posts.get(text);
        add('holds', entity.canonical, post?.canonical ?? text, entity.start);
      }
    } else if (entity.type === 'position' && entity.organization !== undefined) {
      add('of', entity.canonical, entity.organization, entity.start);
    } else if (entity.type === 'place' && body !== undefined) {
      if (body.start <= entity.start && entity.end <= body.end)
        add('in', body.canonical, entity.canonical, body.start);
    }
  }
  return { ...resolved, relations: [...resolved.relations, ...relations] };
};
