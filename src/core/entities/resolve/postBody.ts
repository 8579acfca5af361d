import { LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { divisionIndex } from '../lexicon/divisions';
import { theLexicon } from '../lexicon/lexicon';
import { foldForRules } from '../lexicon/simplify';
import { KIND } from '../lexicon/kinds';
import { foldWidth } from '../../text/width';
import {
  BARE,
  CHAIRMAN,
  CHAMBER,
  COMMON,
  DEPARTMENT,
  HAS_PARTS,
  HOST,
  MINISTRY,
  OF_ANY_LEVEL,
  OF_COMMITTEE,
  OF_COURT,
  OF_PARTY,
  OF_PARTY_OR_COUNCIL,
  OF_PLACE,
  OWN,
  PARTS,
  PARTS_OF,
  SECRETARY,
  SECTION,
  SHORT,
  STATE,
  SUBORDINATE,
  UNNAMED_BELOW,
} from './bodies.rules';
import {
  canonicalBody,
  countryAtHead,
  isNamed,
  placeOfBody,
  postParts,
  toldPlace,
  withoutOuter,
  type PostParts,
} from './canonical';
import { divisionAt, type LevelLetter } from './divisionNames';
import { NAMELESS } from './divisionNames.rules';
import type { Governments } from './governments';
import type { Owner, Owners } from './owners';

/** 县委, 市质监局; 市局 and 区里 alone name nobody, 吉林市 is a place. */
export function isShort(body: string): boolean {
  return SHORT.test(body) && divisionAt(body, 0) === null && !OF_ANY_LEVEL.test(body);
}

/** What a body was told by (归属依据): its own words, the post before, what stands around, or where the document is from. */
export type BodyBasis =
  Owner['basis'] | 'written' | 'before' | 'self' | 'founded' | 'listed' | 'family' | 'unit';

export function tellBasis(entity: Entity, basis: BodyBasis, place?: string): void {
  const told = { id: `body/${basis}`, ...(place !== undefined && { values: [place] }) };
  entity.evidence = [...(entity.evidence ?? []), told];
}

/** 松陂|县委: what stands before the short form may be the county's own name, unread. */
export function unread(entity: Entity): boolean {
  return entity.evidence?.some(({ id }) => id === 'cut') === true;
}

/** Posts whose government the text leaves open, or calls otherwise. */
function leavesOpen(
  post: Entity,
  parts: PostParts,
  written: string,
  before: Entity | null,
  owners: Owners,
  governments: Governments,
): boolean {
  // 县长 under a government of another time, of Taiwan or of a country.
  if (parts.governs && governments.isOther(parts.body, post)) {
    post.canonical = written;
    post.unresolved = true;
    const place = placeHeaded(post, parts, before, owners);
    const body = place === null ? null : governments.inTaiwan(place);
    if (place === null || body === null) return true;
    // 花蓮縣縣長, 林邊鄉長: of 花蓮縣政府 and 林邊鄉公所.
    delete post.unresolved;
    post.organization = body;
    post.canonical = place + parts.rank;
    tellBasis(post, levelOf(parts) === undefined ? 'written' : 'text', place);
    return true;
  }
  // 1956年，县长…: whose head is known, what the government was called is not.
  if (parts.governs && governments.hadNone(parts.body, post.start)) {
    const owner = placeHeaded(post, parts, before, owners);
    post.canonical = owner === null ? written : owner + parts.rank.replace(/^原/, '');
    post.unresolved = true;
    return true;
  }
  return false;
}

/**
 * The one name of a post and the body it belongs to; left open where the text does. `before` is a post whose place and body it may
 * share, `heads` the place that was read at its beginning (九江湾市 of 九江湾市城防堤管理处主任).
 */
export function resolvePost(
  post: Entity,
  before: Entity | null,
  owners: Owners,
  governments: Governments,
  heads?: string,
): void {
  const written = foldWidth(post.text).replace(/\s/g, '');
  const simple = foldForRules(written);
  const parts = postParts(simple);
  if (leavesOpen(post, parts, written, before, owners, governments)) return;
  const read =
    parts.body === '' ? SAME : fullBody(post, parts.body, levelOf(parts), BARE.test(simple), before, owners);
  // 厅党组书记, 院审委会委员: of the body named last before.
  if (read === SAME) return inheritBody(post, written, before);
  // 教育局 of a text of Hong Kong is its only one.
  const full =
    read?.body ?? (levelOf(parts) === undefined && governments.isOwn(parts.body) ? parts.body : null);
  const canonical = full === null ? null : withoutOuter(canonicalBody(full));
  post.canonical = written;
  const told = read?.place ?? headOf(canonical, heads);
  if (canonical === null || !isTold(canonical, told, post, governments)) post.unresolved = true;
  // 越国总理: of a country, not of a body.
  else if (!isCountry(canonical)) {
    const { body, rank, governs } = parts;
    post.organization = canonical;
    tellBasis(post, read?.basis ?? 'written', told);
    const place = governs ? placeOfBody(canonical)?.place : undefined;
    post.canonical =
      place === undefined ? canonical + rankOf(simple, rank, body) : place + rank.replace(/^原/, '');
  }
}

/** The place whose head a post is; null where the text leaves it open. */
function placeHeaded(
  post: Entity,
  parts: { body: string; governs: boolean },
  before: Entity | null,
  owners: Owners,
): string | null {
  const level = levelOf(parts);
  return level === undefined ? parts.body.replace(/人民政府$/, '') : ownerOf(post, level, before, owners);
}

/** Whether a body is one's alone: 派出所 and 医学院 are not, and whose they are the text leaves open. */
function isTold(body: string, place: string | undefined, post: Entity, governments: Governments): boolean {
  // 金门: a place, and no body of it.
  if (divisionIndex().has(body)) return false;
  const named = place !== undefined || isNamed(body) || governments.isOwn(body);
  return named && !governments.isForeign(body, post);
}

/** The place that a body begins with, where only what was read there shows it. */
function headOf(body: string | null, place: string | undefined): string | undefined {
  if (body === null || place === undefined || !body.startsWith(place) || body.length < place.length + 2)
    return undefined;
  return placeOfBody(body) === null && !NAMELESS.test(place) ? place : undefined;
}

/** The body is that of the post before. */
const SAME = Symbol('same');

/** The division that a short form's level stands for; null where the text leaves it open. */
function ownerOf(post: Entity, level: LevelLetter, before: Entity | null, owners: Owners): string | null {
  const shared = before ? ownerOfPost(before, level) : null;
  return shared ?? (unread(post) ? null : (owners.at(level, post.start)?.name ?? null));
}

/** A body in full, what told it, and the place whose letter the short form had. */
interface FullBody {
  body: string;
  basis: BodyBasis;
  place?: string;
}

/** The body of a post in full; null where the text leaves it open. */
function fullBody(
  post: Entity,
  body: string,
  level: LevelLetter | undefined,
  bare: boolean,
  before: Entity | null,
  owners: Owners,
): FullBody | null | typeof SAME {
  // 团县委|书记: the league's committee of the county that 县委 would be of.
  const party = OF_PARTY.exec(body)?.[0];
  if (party !== undefined) {
    const committee = body.slice(party.length);
    const full = fullBody(post, committee, committee.charAt(0) as LevelLetter, bare, before, owners);
    return full === null || full === SAME
      ? null
      : { ...full, body: (party === '团' ? '共青团' : party) + full.body };
  }
  if (level !== undefined) return bodyOfLevel(post, body, level, before, owners);
  if (body.startsWith('自治区') && body.length > 3) return bodyOfRegion(post, body, before, owners);
  if (OWN.test(body)) return SAME;
  const part = partOf(body, before?.type === 'organization' ? undefined : before?.organization);
  // 党组书记 of the department before is no part of it.
  if (part === null && before?.organization !== undefined && bare) return SAME;
  return part === null ? null : { body: part ?? body, basis: part === undefined ? 'written' : 'before' };
}

/** 县委, 市质监局: of the division that the post before or the text is of. */
function bodyOfLevel(
  post: Entity,
  body: string,
  level: LevelLetter,
  before: Entity | null,
  owners: Owners,
): FullBody | null {
  const place = before ? ownerOfPost(before, level) : null;
  if (place !== null) return { body: place + body.slice(1), basis: 'before', place };
  const owner = unread(post) ? null : owners.at(level, post.start);
  return owner && { body: owner.name + body.slice(1), basis: owner.basis, place: owner.name };
}

/** 自治区党委: of the region that the post before or the text is of. */
function bodyOfRegion(post: Entity, body: string, before: Entity | null, owners: Owners): FullBody | null {
  const place = (before && ownerOfPost(before, '区')) ?? owners.at('区', post.start)?.name;
  return place?.endsWith('自治区') === true ? { body: place + body.slice(3), basis: 'text', place } : null;
}

/** The level whose letter stands for the place: 县长, 县委, 市质监局. */
function levelOf({ body, governs }: { body: string; governs: boolean }): LevelLetter | undefined {
  if (!LEVEL_LETTERS.includes(body.charAt(0))) return undefined;
  const short = governs ? body.length === 5 : isShort(body);
  return short ? (body.charAt(0) as LevelLetter) : undefined;
}

function isCountry(name: string): boolean {
  // 瑞士|联邦, 朝鲜|民主主义人民共和国
  const bare = STATE.test(name) ? (countryAtHead(name) ?? name) : name;
  return theLexicon().trie.find(bare).kind === KIND.country || countryAtHead(`${bare}的`) === bare;
}

/** 党组书记 stays with its word, though the body is the department. */
function rankOf(written: string, rank: string, body: string): string {
  const party = OF_PARTY_OR_COUNCIL.exec(written);
  return party && !body.endsWith(party[0]) ? party[0] + rank : rank;
}

/** The division of a level that a resolved post is of. */
export function ownerOfPost(post: Entity, level: LevelLetter): string | null {
  if (post.organization === undefined) return null;
  const told = toldPlace(post, post.organization);
  if (told?.endsWith(level) === true) return told;
  const found = placeOfBody(post.organization);
  if (!found) return null;
  return [found.place, ...found.around].find((name) => name.endsWith(level)) ?? null;
}

/** 自治区党委常委、|党委组织部部长: what is named behind the body that has it. */
function partBehind(body: string, before: string): string | null {
  for (const [parts, whole] of PARTS_OF) {
    const own = parts.test(body) ? whole.exec(before)?.[1] : undefined;
    if (own !== undefined) return own + (own.endsWith('党委') ? body.slice(2) : body);
  }
  return null;
}

/** A post of a part of the body before (县委常委、组织部部长), of its place (人武部部长), or of nobody's in particular. */
function partOf(body: string, before: string | undefined): string | null | undefined {
  const behind = before === undefined || isNamed(body) ? null : partBehind(body, before);
  if (behind !== null) return behind;
  const part = PARTS.find(([form]) => form.test(body));
  const place = before === undefined ? undefined : placeOfBody(before)?.place;
  if (part) {
    if (before === undefined) return null;
    const committee = /^(.*(?:[省市县区州旗]委|自治区党委))/.exec(before)?.[1];
    if (part[1] !== '') return committee === undefined ? null : committee + part[1];
    return HAS_PARTS.test(before) ? before + body : null;
  }
  if (SECTION.test(body) && before !== undefined) return MINISTRY.test(before) ? before + body : null;
  if (OF_PLACE.test(body)) return place === undefined ? null : canonicalBody(place + body);
  return COMMON.test(body) || UNNAMED_BELOW.test(body) ? null : undefined;
}

/** A bare later post: 常委, 秘书长, 党组书记 share the body before. */
function inheritBody(post: Entity, written: string, before: Entity | null): void {
  post.canonical = written;
  const body = before?.type === 'organization' ? before.canonical : before?.organization;
  if (
    body === undefined ||
    !isNamed(body) ||
    before?.unresolved === true ||
    !BARE.test(foldForRules(written))
  ) {
    if (BARE.test(foldForRules(written))) post.unresolved = true;
    return;
  }
  const own = ownOf(body, foldForRules(written));
  if (own === null) {
    post.unresolved = true;
    return;
  }
  post.organization = own;
  tellBasis(post, 'before');
  post.canonical = own + (own !== body ? written.replace(/^党委/, '') : written);
}

/** Which body of the post before a bare post is of; null where it cannot be of that one. */
function ownOf(body: string, post: string): string | null {
  // 农科院|革委主任、党组书记; 中纪委驻|水利部|纪检组组长、党组成员: of the body itself.
  const host = HOST.find(([posts, form]) => posts.test(post) && form.test(body));
  if (host) return body.replace(host[1], '$1');
  // 乡长、党委书记: the committee is another body than the government.
  const beside = OF_COMMITTEE.test(post) ? /(?:人民政府|[镇乡]人大)$/.exec(body)?.[0] : undefined;
  if (beside !== undefined)
    return /[镇乡]人民政府$/.test(body) ? body.slice(0, -beside.length) + '党委' : null;
  // 县委组织部部长、副书记: a department has no secretary, its committee has.
  if (SECRETARY.test(post) && DEPARTMENT.test(body)) return body.replace(DEPARTMENT, '$1');
  // 粮食部部长，主席…: a department has no chairman.
  if (CHAIRMAN.test(post) && SUBORDINATE.test(body)) return null;
  // 公安局侦察股股长、副局长: of the bureau.
  const letter = /^(?:常务|第一)?副?([局厅院])长$/.exec(post)?.[1];
  if (letter !== undefined && !body.endsWith(letter))
    return body.includes(letter) ? body.slice(0, body.lastIndexOf(letter) + 1) : null;
  return OF_COURT.test(post) ? body.replace(CHAMBER, '$1') : body;
}
