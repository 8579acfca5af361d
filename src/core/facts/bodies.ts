import { foldForRules } from '../entities/lexicon/simplify';
import { countryAtHead, placeOfBody } from '../entities/resolve/canonical';
import type { Entity, Fact } from '../record';

/** The body and the place of a fact, as far as its post was resolved; null where the text leaves them open. */
export function bodyOf(post: Entity): Pick<Fact, 'body' | 'place'> {
  const body = post.unresolved === true ? null : (post.organization ?? null);
  if (body !== null) return { body, place: placeIn(body) };
  // 越国总理: the country is written, the body is not.
  return { body, place: post.unresolved === true ? null : countryAtHead(foldForRules(post.text)) };
}

/** The place of a body in the characters that the body is written in. */
function placeIn(body: string): string | null {
  const simple = foldForRules(body);
  const place = placeOfBody(simple)?.place;
  if (place === undefined) return null;
  const at = simple.indexOf(place);
  return at < 0 ? place : body.slice(at, at + place.length);
}
