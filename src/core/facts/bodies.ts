import { placeOfBody } from '../entities/resolve/canonical';
import type { Entity, Fact } from '../record';

/** The body and the place of a fact, as far as its post was resolved; null where the text leaves them open. */
export function bodyOf(post: Entity): Pick<Fact, 'body' | 'place'> {
  const body = post.unresolved === true ? null : (post.organization ?? null);
  return { body, place: body === null ? null : (placeOfBody(body)?.place ?? null) };
}
