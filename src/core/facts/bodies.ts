import { foldForRules } from '../entities/lexicon/simplify';
import { countryAtHead, placeOfBody, toldPlace } from '../entities/resolve/canonical';
import type { Entity, Fact } from '../record';

/** The body and the place of a fact, as far as its post was resolved; null where the text leaves them open. */
export function bodyOf(post: Entity): Pick<Fact, 'body' | 'place'> {
  const body = post.unresolved === true ? null : (post.organization ?? null);
  if (body !== null) return { body, place: placeIn(body) ?? toldIn(post, body) };
  // 越国总理: the country is written, the body is not.
  if (post.unresolved !== true) return { body, place: countryAtHead(foldForRules(post.text)) };
  return { body, place: placeHeaded(post.canonical) };
}

/** The place that a short form of the post was led to, where no form of a name shows it in the body. */
function toldIn(post: Entity, body: string): string | null {
  const place = toldPlace(post, foldForRules(body));
  return place === undefined ? null : body.slice(0, place.length);
}

/** The place of a body in the characters that the body is written in. */
function placeIn(body: string): string | null {
  const simple = foldForRules(body);
  const place = placeOfBody(simple)?.place;
  if (place === undefined) return null;
  const at = simple.indexOf(place);
  return at < 0 ? place : body.slice(at, at + place.length);
}

/**
 * The place that somebody heads whose government has no name here: 柳沟县县长 of 1948, 荷兰北布拉班特省省长. Null where the post is of
 * something else.
 */
function placeHeaded(post: string): string | null {
  const simple = foldForRules(post);
  const end = HEADS_PLACE.exec(simple)?.[1]?.length;
  if (end === undefined) return countryAtHead(simple);
  const country = countryAtHead(simple)?.length ?? 0;
  if (country > 0) return country < end ? post.slice(country, end) : post.slice(0, country);
  return placeIn(post);
}

const HEADS_PLACE = /^([\u4e00-\u9fff]{2,}[省市县区州旗镇乡])(?:常务|第一)?副?[省市县区州旗镇乡]长$/;
