import { LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { theLexicon } from '../lexicon/lexicon';
import { foldForRules } from '../lexicon/simplify';
import { KIND } from '../lexicon/kinds';
import { foldWidth } from '../../text/width';
import { openForeign, tellPeople } from './bodiesOfPeople';
import { canonicalBody, countryAtHead, isNamed, placeOfBody, postParts, withoutOuter } from './canonical';
import { divisionAt, type LevelLetter } from './divisionNames';
import { Owners, type Owner } from './owners';
import { OwnScript } from './script';
import type { ResolveDocument, ResolveStep } from './step';
import {
  BARE,
  BUREAU,
  CHAMBER,
  COMMON,
  DEPARTMENT,
  MINISTRY,
  OF_COMMITTEE,
  OF_COURT,
  OF_PLACE,
  OWN,
  PARTS,
  SECTION,
  SECRETARY,
  SHORT,
} from './bodies.rules';
import { Governments } from './governments';
import { Family, listedBody, OwnBodies, takeFounded, takeListed, takeSelf } from './sharedBodies';

/**
 * Full forms (机构全称、职务全称): 县委 is the committee of the document's own county, 市质监局 the bureau of its city; a later
 * post of the same person shares the place and the body of the one before. Where the text leaves the owner open the short
 * form stays as it is and is marked `unresolved`. Posts get the body they belong to; people the bodies of their posts.
 */
export const resolveBodies: ResolveStep = (document, resolved) => {
  const { entities } = resolved;
  if (!entities.some(({ type }) => type === 'organization' || type === 'position')) return resolved;
  const text = foldForRules(document.text);
  new BodyReader(document, text, entities).read();
  const script = new OwnScript(document.text, text);
  for (const entity of entities) {
    if (entity.type !== 'organization' && entity.type !== 'position') continue;
    entity.canonical = script.restore(entity.canonical);
    if (entity.organization !== undefined) entity.organization = script.restore(entity.organization);
  }
  openForeign(entities);
  tellPeople(entities);
  return resolved;
};

/** Reads bodies and posts in the order of the text, and remembers what a later short form may share. */
class BodyReader {
  private readonly owners: Owners;
  private readonly listed: Entity | undefined;
  private readonly governments: Governments;
  private readonly family: Family;
  /** The post before, of the same person as far as is known. */
  private before: Entity | null = null;
  /** The post right before the last name, and where the name ends: A县委书记甲、县长乙. */
  private beside: { post: Entity; end: number } | null = null;
  /** The post that was read last, which may hold a body in itself. */
  private outer: Entity | undefined;
  /** The body named last, and one whose founding the sentence tells. */
  private named: Entity | undefined;
  private founded: Entity | undefined;
  private line = 0;
  /** By the letter they end with, the bodies that the paragraph has named; null where it named two. */
  private readonly own = new OwnBodies();
  private readonly ofLine = new Map<string, string | null>();

  constructor(
    private readonly document: ResolveDocument,
    private readonly text: string,
    private readonly entities: readonly Entity[],
  ) {
    this.owners = new Owners(document, entities);
    this.listed = listedBody(document, text, entities);
    this.governments = new Governments(document.text, text, entities);
    this.family = new Family(text);
  }

  read(): void {
    const { lines } = this.document;
    for (const entity of this.entities) {
      while (this.line + 1 < lines.length && (lines[this.line + 1]?.start ?? 0) <= entity.start) {
        this.line++;
        this.ofLine.clear();
        this.own.clear();
      }
      if (entity.type === 'person' && entity.nested !== true) {
        const own = this.before?.end === entity.start ? this.before : null;
        this.beside = own && { post: own, end: entity.end };
        // The next person's posts are theirs alone.
        this.before = null;
      } else if (entity.type === 'organization') this.body(entity);
      else if (entity.type === 'position' && entity.generic !== true) this.post(entity);
    }
  }

  private body(body: Entity): void {
    resolveBody(body, this.owners);
    if (body.nested === true && this.insideName(body)) leaveOpen(body);
    if (body.nested === true) {
      if (body.unresolved !== true) this.own.note(body.canonical);
      return;
    }
    this.named = body;
    if (isFounded(this.text, body)) this.founded = body;
    if (body.unresolved === true) return;
    this.own.note(body.canonical);
    const letter = foldForRules(body.canonical).slice(-1);
    const known = this.ofLine.get(letter);
    this.ofLine.set(letter, known === undefined || known === body.canonical ? body.canonical : null);
  }

  /** 禾|县委 of 禾县委书记: what the post has before the short form is the name of a place, unread. */
  private insideName(body: Entity): boolean {
    const outer = this.outer;
    if (!outer || outer.end < body.end || outer.start >= body.start) return false;
    const lead = this.text.slice(outer.start, body.start);
    return SHORT.test(foldForRules(body.text)) && !/(?:中共|原|时任|现任)$/.test(lead);
  }

  private post(post: Entity): void {
    if (post.nested !== true) this.outer = post;
    const near = this.before && sameHolder(this.text, this.before, post) ? this.before : null;
    resolvePost(
      post,
      this.named?.end === post.start ? this.named : (near ?? this.ownBefore(post)),
      this.owners,
      this.governments,
    );
    if (post.organization === undefined) this.share(post, near);
    this.family.note(post);
    if (post.organization !== undefined) this.own.note(post.organization);
    if (post.nested !== true) this.before = post;
  }

  /** A bare post takes the body that its paragraph, its sentence, the title or its head names. */
  private share(post: Entity, near: Entity | null): void {
    const ways: [BodyBasis, () => void][] = [
      ['self', () => takeSelf(post, this.ofLine)],
      ['founded', () => this.founded && takeFounded(post, this.text, this.founded)],
      ['listed', () => this.listed && near === null && takeListed(post, this.text, this.listed)],
      ['family', () => this.family.take(post)],
      ['self', () => this.own.take(post, this.text)],
    ];
    for (const [basis, take] of ways) {
      take();
      if (post.organization === undefined) continue;
      tellBasis(post, basis);
      return;
    }
  }

  /** A县委书记甲|兼|县长, and the next of one list: A县委书记甲、|县长乙. */
  private ownBefore(post: Entity): Entity | null {
    if (!this.beside || this.beside.post.organization === undefined) return null;
    const gap = this.text.slice(this.beside.end, post.start);
    if (!/^(?:同志)?(?:\([^()]{1,8}\))?(?:、|兼任?)$/.test(gap)) return null;
    const level = /^(?:常务|第一)?副?([省市县区州旗])/.exec(foldForRules(post.text))?.[1];
    const form = /^(?:常务)?副?(校|院|局|厅)长$/.exec(foldForRules(post.text))?.[1];
    if (form !== undefined)
      return new RegExp(form === '校' ? '(?:大学|学院|学校|中学|小学)$' : `${form}$`).test(
        foldForRules(this.beside.post.organization),
      )
        ? this.beside.post
        : null;
    const owner = level === undefined ? null : ownerOfPost(this.beside.post, level as LevelLetter);
    if (owner === null) return null;
    // 什邡市政协副主席甲、市住建局副局长乙, in a text of 德阳市: whose bureau it is, is open.
    const bureau = BUREAU.test(foldForRules(post.text)) && this.owners.hasOther(level as LevelLetter, owner);
    return bureau ? null : this.beside.post;
  }
}

/** 成立…领导小组，…; 区监察委员会组成人员名单：主任…: the bare posts behind are of it. */
function isFounded(text: string, { start, end }: Entity): boolean {
  return (
    /(?:成立|组建|设立|调整)(?:了)?$/.test(text.slice(Math.max(0, start - 3), start)) ||
    /^(?:新一届)?(?:组成人员|成员|领导班子|负责人)(?:名单|如下)*[:]/.test(text.slice(end, end + 14))
  );
}

/** No sentence ends and nobody else is named between two posts. */
function sameHolder(text: string, before: Entity, post: Entity): boolean {
  return (
    post.start - before.end <= 80 &&
    post.start >= before.end &&
    !/[。!?；\n]/.test(text.slice(before.end, post.start)) &&
    // 主席甲（县委书记兼），副主席乙: what stood in brackets is told.
    !/^[^()]*\)/.test(text.slice(before.end, post.start).replace(/\([^()]*\)/g, ''))
  );
}

/** 县委, 市质监局; 市局 and 区里 alone name nobody, 吉林市 is a place. */
function isShort(body: string): boolean {
  return SHORT.test(body) && divisionAt(body, 0) === null && !/^.[局办站所院校]$/.test(body);
}

function resolveBody(entity: Entity, owners: Owners): void {
  const written = foldForRules(foldWidth(entity.text)).replace(/\s/g, '');
  const level = SHORT.exec(written)?.[1] as LevelLetter | undefined;
  if (level === undefined || !isShort(written)) {
    entity.canonical = withoutOuter(canonicalBody(written));
    return;
  }
  const owner = owners.at(level, entity.start);
  if (!owner || unread(entity)) {
    entity.canonical = written;
    entity.unresolved = true;
    return;
  }
  entity.canonical = canonicalBody(owner.name + written.slice(1));
  tellBasis(entity, owner.basis);
}

/** The short form stays as it is written. */
function leaveOpen(body: Entity): void {
  body.canonical = foldForRules(foldWidth(body.text)).replace(/\s/g, '');
  body.unresolved = true;
}

/** What a body was told by (归属依据): its own words, the post before, what stands around, or where the document is from. */
type BodyBasis = Owner['basis'] | 'written' | 'before' | 'self' | 'founded' | 'listed' | 'family';

function tellBasis(entity: Entity, basis: BodyBasis): void {
  entity.evidence = [...(entity.evidence ?? []), { id: `body/${basis}` }];
}

/** 松陂|县委: what stands before the short form may be the county's own name, unread. */
function unread(entity: Entity): boolean {
  return entity.evidence?.some(({ id }) => id === 'cut') === true;
}

function resolvePost(post: Entity, before: Entity | null, owners: Owners, governments: Governments): void {
  const written = foldWidth(post.text).replace(/\s/g, '');
  const simple = foldForRules(written);
  const parts = postParts(simple);
  // 厅党组书记, 院审委会委员: the body named last before; left open here.
  if (parts.governs && governments.isOther(parts.body, post)) {
    post.canonical = written;
    post.unresolved = true;
    return;
  }
  // 1956年，县长…: whose head is known, what the government was called is not.
  if (parts.governs && governments.hadNone(parts.body, post.start)) {
    const level = levelOf(parts);
    const owner =
      level === undefined ? parts.body.replace(/人民政府$/, '') : ownerOf(post, level, before, owners);
    post.canonical = owner === null ? written : owner + parts.rank.replace(/^原/, '');
    post.unresolved = true;
    return;
  }
  const read =
    parts.body === '' ? SAME : fullBody(post, parts.body, levelOf(parts), BARE.test(simple), before, owners);
  if (read === SAME) return inheritBody(post, written, before);
  const full = read?.body ?? null;
  const canonical = full === null ? null : withoutOuter(canonicalBody(full));
  post.canonical = written;
  // 派出所, 医学院: whose it is the text leaves open.
  if (
    canonical === null ||
    !(isNamed(canonical) || governments.isOwn(canonical)) ||
    governments.isForeign(canonical, post)
  )
    post.unresolved = true;
  // 越国总理: of a country, not of a body.
  else if (!isCountry(canonical)) {
    const { body, rank, governs } = parts;
    post.organization = canonical;
    tellBasis(post, read?.basis ?? 'written');
    const place = governs ? placeOfBody(canonical)?.place : undefined;
    post.canonical =
      place === undefined ? canonical + rankOf(simple, rank, body) : place + rank.replace(/^原/, '');
  }
}

/** The body is that of the post before. */
const SAME = Symbol('same');

/** The division that a short form's level stands for; null where the text leaves it open. */
function ownerOf(post: Entity, level: LevelLetter, before: Entity | null, owners: Owners): string | null {
  const shared = before ? ownerOfPost(before, level) : null;
  return shared ?? (unread(post) ? null : (owners.at(level, post.start)?.name ?? null));
}

/** The body of a post in full; null where the text leaves it open. */
function fullBody(
  post: Entity,
  body: string,
  level: LevelLetter | undefined,
  bare: boolean,
  before: Entity | null,
  owners: Owners,
): { body: string; basis: BodyBasis } | null | typeof SAME {
  if (level !== undefined) {
    const shared = before ? ownerOfPost(before, level) : null;
    if (shared !== null) return { body: shared + body.slice(1), basis: 'before' };
    const owner = unread(post) ? null : owners.at(level, post.start);
    return owner && { body: owner.name + body.slice(1), basis: owner.basis };
  }
  if (OWN.test(body)) return SAME;
  const part = partOf(body, before?.type === 'organization' ? undefined : before?.organization);
  // 党组书记 of the department before is no part of it.
  if (part === null && before?.organization !== undefined && bare) return SAME;
  return part === null ? null : { body: part ?? body, basis: part === undefined ? 'written' : 'before' };
}

/** The level whose letter stands for the place: 县长, 县委, 市质监局. */
function levelOf({ body, governs }: { body: string; governs: boolean }): LevelLetter | undefined {
  if (!LEVEL_LETTERS.includes(body.charAt(0))) return undefined;
  const short = governs ? body.length === 5 : isShort(body);
  return short ? (body.charAt(0) as LevelLetter) : undefined;
}

function isCountry(name: string): boolean {
  return theLexicon().trie.find(name).kind === KIND.country || countryAtHead(`${name}的`) === name;
}

/** 党组书记 stays with its word, though the body is the department. */
function rankOf(written: string, rank: string, body: string): string {
  const party =
    /(?:机关党委|党组|党委|党总支|党支部|审判委员会|检察委员会)(?=(?:常务|专职)?(?:副)?(?:书记|成员|委员)$)/.exec(
      written,
    );
  return party && !body.endsWith(party[0]) ? party[0] + rank : rank;
}

/** The division of a level that a resolved post is of. */
function ownerOfPost(post: Entity, level: LevelLetter): string | null {
  if (post.organization === undefined) return null;
  const found = placeOfBody(post.organization);
  if (!found) return null;
  return [found.place, ...found.around].find((name) => name.endsWith(level)) ?? null;
}

/** A post of a part of the body before (县委常委、组织部部长), of its place (人武部部长), or of nobody's in particular. */
function partOf(body: string, before: string | undefined): string | null | undefined {
  const part = PARTS.find(([form]) => form.test(body));
  const place = before === undefined ? undefined : placeOfBody(before)?.place;
  if (part) {
    if (before === undefined) return null;
    const committee = /^(.*[省市县区州旗]委)/.exec(before)?.[1];
    if (part[1] !== '') return committee === undefined ? null : committee + part[1];
    return /(?:委|人民政府|局|厅|委员会|人大常委会|政协|法院|检察院)$/.test(before) ? before + body : null;
  }
  if (SECTION.test(body) && before !== undefined) return MINISTRY.test(before) ? before + body : null;
  if (OF_PLACE.test(body)) return place === undefined ? null : canonicalBody(place + body);
  return COMMON.test(body) ? null : undefined;
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
  // 乡长、党委书记: the committee is another body than the government.
  if (OF_COMMITTEE.test(post) && body.endsWith('人民政府'))
    return /[镇乡]人民政府$/.test(body) ? body.replace(/人民政府$/, '党委') : null;
  // 县委组织部部长、副书记: a department has no secretary, its committee has.
  if (SECRETARY.test(post) && DEPARTMENT.test(body)) return body.replace(DEPARTMENT, '$1');
  // 公安局侦察股股长、副局长: of the bureau.
  const letter = /^(?:常务|第一)?副?([局厅院])长$/.exec(post)?.[1];
  if (letter !== undefined && !body.endsWith(letter))
    return body.includes(letter) ? body.slice(0, body.lastIndexOf(letter) + 1) : null;
  return OF_COURT.test(post) ? body.replace(CHAMBER, '$1') : body;
}
