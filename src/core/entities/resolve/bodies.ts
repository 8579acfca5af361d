import type { Entity } from '../../record';
import { foldForRules } from '../lexicon/simplify';
import { foldWidth } from '../../text/width';
import { BUREAU, COMMON, FOUNDED, OWN_HEADS, PARTS_OF, SHORT } from './bodies.rules';
import { openForeign, tellPeople } from './bodiesOfPeople';
import { canonicalBody, postParts, withoutOuter } from './canonical';
import type { LevelLetter } from './divisionNames';
import { headPlaces } from './headPlaces';
import { nameBegins } from './nameBegins';
import { Owners } from './owners';
import { isShort, ownerOfPost, resolvePost, tellBasis, unread, type BodyBasis } from './postBody';
import { OwnScript } from './script';
import type { ResolveDocument, ResolveStep } from './step';
import { UnitBodies } from './unitBodies';
import { Governments } from './governments';
import { Family, listedBody, OwnBodies, takeFounded, takeListed, takeSelf } from './sharedBodies';
import { DEPUTY } from './sharedBodies.rules';

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
  private readonly units: UnitBodies;
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
  /** By where they begin, the places at the head of posts. */
  private readonly heads: ReadonlyMap<number, string>;

  constructor(
    private readonly document: ResolveDocument,
    private readonly text: string,
    private readonly entities: readonly Entity[],
  ) {
    this.owners = new Owners(document, entities);
    this.listed = listedBody(document, text, entities);
    this.governments = new Governments(document.text, text, entities);
    this.family = new Family(text);
    this.units = new UnitBodies(text, entities);
    this.heads = headPlaces(text, entities);
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

  /** What a bare post may be of: no body whose name begins further left (通|河坝县民主政府). */
  private note(body: string, { start, end }: Entity): void {
    if (nameBegins(this.text, start, end)) this.own.note(body, end);
  }

  private body(body: Entity): void {
    resolveBody(body, this.owners);
    if (body.nested === true && this.insideName(body)) leaveOpen(body);
    if (isFounded(this.text, body) && nameBegins(this.text, body.start, body.end)) this.founded = body;
    if (body.nested === true) {
      if (body.unresolved !== true) this.note(body.canonical, body);
      return;
    }
    this.named = body;
    if (body.unresolved === true) return;
    this.note(body.canonical, body);
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
      this.heads.get(post.start),
    );
    if (post.organization === undefined) this.share(post, near);
    this.family.note(post);
    if (post.organization !== undefined) this.note(post.organization, post);
    if (post.nested !== true) this.before = post;
  }

  /** A bare post takes the body that its paragraph, its sentence, the title or its head names. */
  private share(post: Entity, near: Entity | null): void {
    const ways: [BodyBasis, () => unknown][] = [
      ['self', () => takeSelf(post, this.ofLine)],
      ['founded', () => this.founded && takeFounded(post, this.text, this.founded)],
      ['listed', () => this.listed && near === null && takeListed(post, this.text, this.listed)],
      ['family', () => near?.unresolved !== true && this.family.take(post)],
      ['self', () => !isOfUnknown(near) && this.own.take(post, this.text)],
      ['unit', () => this.units.take(post)],
    ];
    for (const [basis, take] of ways) {
      const place = take();
      if (post.organization === undefined) continue;
      tellBasis(post, basis, typeof place === 'string' ? place : undefined);
      return;
    }
  }

  /** A县委书记甲|兼|县长, and the next of one list: A县委书记甲、|县长乙. */
  private ownBefore(post: Entity): Entity | null {
    if (!this.beside || this.beside.post.organization === undefined) return null;
    const gap = this.text.slice(this.beside.end, post.start);
    if (!/^(?:同志)?(?:\([^()]{1,8}\))?(?:[、,]|兼任?)$/.test(gap)) return null;
    // 卫健委主任甲、|副主任乙
    const deputy = DEPUTY.exec(foldForRules(post.text))?.[1];
    if (deputy !== undefined && foldForRules(this.beside.post.text).endsWith(deputy)) return this.beside.post;
    // A党委常委甲|兼任|党委组织部部长: of the same person.
    if (gap.includes('兼') && PARTS_OF.some(([parts]) => parts.test(postParts(foldForRules(post.text)).body)))
      return this.beside.post;
    const level = /^(?:常务|第一)?副?([省市县区州旗])/.exec(foldForRules(post.text))?.[1];
    // 县人武部部长甲、|政委乙.
    const head = /^(?:常务)?副?(?:([校院局厅])长|政委|政治委员)$/.exec(foldForRules(post.text));
    if (head)
      return (OWN_HEADS[head[1] ?? '政委'] as RegExp).test(foldForRules(this.beside.post.organization))
        ? this.beside.post
        : null;
    const owner = level === undefined ? null : ownerOfPost(this.beside.post, level as LevelLetter);
    if (owner === null) return null;
    // 什邡市政协副主席甲、市住建局副局长乙, in a text of 德阳市: whose bureau it is, is open.
    const bureau = BUREAU.test(foldForRules(post.text)) && this.owners.hasOther(level as LevelLetter, owner);
    return bureau ? null : this.beside.post;
  }
}

/** 国网供电公司党委书记、|副总经理: of what stands before, though nobody knows it, and of no other's. */
function isOfUnknown(before: Entity | null): boolean {
  if (before?.unresolved !== true) return false;
  const { body } = postParts(foldForRules(before.text).replace(/\s/g, ''));
  return body !== '' && !COMMON.test(body);
}

/** 成立…领导小组，…; 县革命委员会成立，…; 区监察委员会组成人员名单：主任…: the bare posts behind are of it. */
function isFounded(text: string, { start, end }: Entity): boolean {
  return (
    /(?:成立|组建|设立|调整)(?:了)?$/.test(text.slice(Math.max(0, start - 3), start)) ||
    FOUNDED.test(text.slice(end, end + 16))
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
  tellBasis(entity, owner.basis, owner.name);
}

/** The short form stays as it is written. */
function leaveOpen(body: Entity): void {
  body.canonical = foldForRules(foldWidth(body.text)).replace(/\s/g, '');
  body.unresolved = true;
}
