import { foldForRules } from '../entities/lexicon/simplify';
import { countryAtHead, placeOfBody, toldPlace } from '../entities/resolve/canonical';
import type { Entity, Fact } from '../record';

/** The body and the place of a fact, as far as its post was resolved; null where the text leaves them open. */
export function bodyOf(post: Entity): Pick<Fact, 'body' | 'place'> {
  const body = post.unresolved === true ? null : (post.organization ?? null);
  // 联系县|税务局, 上届区|长, 目前仅市|长: what was read as a place is none.
  if (
    body !== null &&
    (body.length < 2 ||
      /(?:当选|候任)$|由[省市县区州旗]/.test(foldForRules(body)) ||
      NO_PLACE.test(foldForRules(body)))
  )
    return { body: null, place: null };
  // 沅江|书记: a place is no body.
  if (
    body !== null &&
    /^(?:副?书记|主席)$/.test(foldForRules(post.text).slice(body.length)) &&
    !BODY.test(foldForRules(body))
  )
    return { body: null, place: null };
  if (body !== null) return { body, place: placeIn(body) ?? toldIn(post, body) };
  // 越国总理: the country is written, the body is not.
  if (post.unresolved !== true) return { body, place: countryAtHead(foldForRules(post.text)) };
  return { body, place: placeHeaded(post.canonical) };
}

/** What stands before a short form and belongs to no name: verbs, adverbs, what kind of post it is. */
const NO_PLACE =
  /^(?:上届|代理|未列入|本届|历届|新任|现任|前任|联系|主持|分管|协助|负责|仍以|仍兼|转任|调任|升任|改任|目前|当前|仅|专职|挂职|不再|同时|并以|又以|拟任?)/;

/** What the bodies end with that have a 书记 or 主席. */
const BODY = /[委府会组部局院社团校厂站所队处科室司盟联协党办馆库场行心段大][\u4e00-\u9fff]{0,2}$/;

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
