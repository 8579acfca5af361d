import type { Entity } from '../../record';
import { foldForRules } from '../lexicon/simplify';
import { countryAtHead, isNamed, postParts } from './canonical';
import { LISTED_POST } from './bodies.rules';
import {
  BESIDE,
  DEPUTY,
  FIRM,
  FIRMS,
  FOUNDED_HEADS,
  FOUNDED_POST,
  FOUNDS,
  HEAD,
  HEAD_OF_LETTER,
  HEAD_OF_MEMBERS,
  LETTER_HEAD,
  LISTS,
  MEMBER,
  MEMBERED,
  MEMBERS,
  OF_MEMBERS,
  OTHER_UNIT,
  PARTIAL,
  POSTS_OF_BODIES,
  POST_OF_LETTER,
  ROW_HEAD,
  SCHOOL,
  SENTENCE_END,
  TAKEN_BY,
} from './sharedBodies.rules';
import type { ResolveDocument } from './step';

/**
 * The body whose members a text lists or whose founding it announces (…领导小组组成人员名单, 关于成立…指挥部的通知, …领导): the posts
 * that its title leaves bare are of it. Undefined where the title names no such body, or two.
 */
export function listedBody(
  document: ResolveDocument,
  text: string,
  entities: readonly Entity[],
): Entity | undefined {
  const line =
    document.lines.find(({ index }) => document.structure.lines[index]?.role === 'title') ??
    document.lines.find((one) => one.text.trim() !== '');
  if (!line || line.text.length > 80) return undefined;
  const bodies = entities.filter(
    (one) => one.type === 'organization' && one.start >= line.start && one.end <= line.end,
  );
  const listed = bodies.filter(
    (one) =>
      FOUNDS.test(text.slice(Math.max(line.start, one.start - 3), one.start)) ||
      MEMBERS.test(text.slice(one.end, one.end + 6)) ||
      (one.nested !== true &&
        text.slice(line.start, line.end).trim() === text.slice(one.start, one.end) &&
        OF_MEMBERS.test(text.slice(one.start, one.end))),
  );
  return listed.length === 1 ? listed[0] : undefined;
}

/** 厅党组书记, 局长: the body of that letter which the paragraph has named, if it is one. */
export function takeSelf(post: Entity, bodies: ReadonlyMap<string, string | null>): void {
  const written = foldForRules(post.text).replace(/\s/g, '');
  const letter = POST_OF_LETTER.exec(written)?.[1] ?? HEAD_OF_LETTER.exec(written)?.[1];
  if (letter === undefined) return;
  const body = bodies.get(letter);
  if (body === undefined || body === null || [...body].length < 4) return;
  tell(post, body, written.startsWith(letter) && !LETTER_HEAD.test(written) ? written.slice(1) : written);
}

/** The post is of this body, whose name its own words go on. */
export function tell(post: Entity, body: string, words: string): void {
  post.organization = body;
  post.canonical = body + words;
  delete post.unresolved;
}

/** The bodies that a paragraph has named so far, and the posts that are of the only one that fits. */
export class OwnBodies {
  /** With where they were named last. */
  private readonly bodies = new Map<string, number>();
  /** The same of bodies whose names are no one's alone. */
  private readonly common = new Map<string, number>();
  /** The body that the paragraph begins with. */
  private first: string | null = null;

  clear(): void {
    this.bodies.clear();
    this.common.clear();
    this.first = null;
  }

  note(body: string, end: number): void {
    if ([...body].length < 4 || body.includes('的') || countryAtHead(body) !== null) return;
    if (!isNamed(body) && !SCHOOL.test(body)) {
      this.common.set(body, end);
      return;
    }
    this.first ??= body;
    this.bodies.set(body, end);
  }

  /** 江州大学…，|校长甲; 宁阳地委…，|地委书记乙. */
  take(post: Entity, text: string): void {
    const written = foldForRules(post.text).replace(/\s/g, '');
    // 省农科院|副院长: the body's own name may stand unread before it.
    const before = text.slice(Math.max(0, post.start - 3), post.start);
    if (/[\u4e00-\u9fff]$/.test(before) && !BESIDE.test(before)) return;
    const part = PARTIAL.exec(postParts(written).body)?.[1];
    const row = POSTS_OF_BODIES.find(([, posts]) => posts.test(written));
    const fits = (body: string): boolean =>
      part !== undefined
        ? (FIRMS.includes(part) ? FIRM : new RegExp(`${part}$`)).test(body)
        : row?.[2].test(foldForRules(body)) === true;
    const mine = [...this.bodies.keys()].filter(fits);
    const [body] = mine;
    if (body === undefined || mine.length > 1) return;
    const at = this.bodies.get(body) as number;
    // 甲村|合作社…，…土布生产合作社…，理事乙: of another that was named since.
    if ([...this.common].some(([other, end]) => end > at && !body.endsWith(other) && fits(other))) return;
    // 区人民医院启用，区委书记甲，|党委副书记乙: of a committee that was named since.
    if (
      /党委|支部/.test(written) &&
      [...this.bodies].some(([other, end]) => end > at && /[委府]$/.test(other))
    )
      return;
    // What the paragraph is about, or what this sentence or the one before has named.
    const told = text.slice(this.bodies.get(body), post.start);
    if (body !== this.first && told.split(SENTENCE_END).length > 2) return;
    // 武警支队政委甲，人武部部长乙、|政委丙: of the unit that its own list names.
    if (OTHER_UNIT.test(/[,;]([^,;]*)、$/.exec(foldForRules(told))?.[1] ?? '')) return;
    const own = row?.[3] ?? '';
    // 人大常委会主任甲，卫健委主任乙，|副主任丙
    if (row?.[0] === 'standing-committee' && told.slice(2).includes('主任')) return;
    // 领导小组办公室设在…，办公室主任: not the office of whoever was named.
    if (!told.includes(own)) return;
    const again = /^[厂校](?=党|教导|总务)/.test(written) && /[厂学校]$/.test(foldForRules(body)) ? 1 : 0;
    tell(post, body, written.slice(part?.length ?? again));
    post.organization = body + own;
  }
}

/** 成立…领导小组，县委书记甲任组长: the bare post is of what is founded in the same sentence. */
export function takeFounded(post: Entity, text: string, founded: Entity): void {
  if (founded.unresolved === true || !isNamed(founded.canonical)) return;
  const written = foldForRules(post.text).replace(/\s/g, '');
  const body = foldForRules(founded.canonical);
  if (
    !FOUNDED_POST.test(written) &&
    !FOUNDED_HEADS.some(([posts, ends]) => posts.test(written) && ends.test(body))
  )
    return;
  const told = text.slice(founded.end, post.start);
  const row =
    ROW_HEAD.test(told) && (LISTS.test(told) || /^\s*[:(]/.test(text.slice(post.end, post.end + 3)));
  // …领导小组成员：⏎组长：甲; …革委会成立。…，主任：乙；副主任：丙.
  if (told.length > (row ? 240 : 120) || (!row && /[。;\n]/.test(told))) return;
  tell(post, founded.canonical, written);
}

/** A bare post at the head of a row, or that somebody is to take. */
export function takeListed(post: Entity, text: string, listed: Entity): void {
  if (listed.unresolved === true || listed.start > post.start) return;
  const body = listed.canonical;
  const written = foldForRules(post.text).replace(/\s/g, '');
  if (!LISTED_POST.test(written) || !isNamed(body)) return;
  const before = text.slice(Math.max(0, post.start - 8), post.start);
  // 领导小组…，办公室主任由甲兼任，|副主任: of the office.
  if (/办公室主任/.test(text.slice(listed.end, post.start)) && written.endsWith('主任')) return;
  if (!ROW_HEAD.test(before) || !TAKEN_BY.test(text.slice(post.end, post.end + 3))) return;
  tell(post, body, written);
}

/** How far a body is shared with the deputies of its head. */
const NEAR = 160;

/**
 * 选举甲为县人大常委会主任，乙、丙为|副主任; 院长甲、|副院长乙: a bare deputy is of the body whose head the sentence has named, if it has named
 * one of that title alone.
 */
export class Family {
  /** By the head, its last body and where it was named; null where two bodies have such a head. */
  private readonly heads = new Map<string, { body: string | null; end: number }>();

  constructor(private readonly text: string) {}

  note(post: Entity): void {
    const head = HEAD.exec(foldForRules(post.text).replace(/\s/g, ''))?.[1];
    if (head === undefined || post.nested === true) return;
    const known = this.heads.get(head);
    const near = known !== undefined && this.isNear(known.end, post.start);
    const body = post.organization ?? null;
    // A bare head of nobody's: what was named before holds no more.
    this.heads.set(head, {
      body: near && known.body !== null && body !== null && known.body !== body ? null : body,
      end: post.end,
    });
  }

  take(post: Entity): void {
    const written = foldForRules(post.text).replace(/\s/g, '');
    const head = DEPUTY.exec(written)?.[1] ?? this.headOfMembers(written, post.start);
    // 市河长办|常务副主任: the body's own name may stand unread before it.
    const before = this.text.slice(Math.max(0, post.start - 3), post.start);
    if (/[\u4e00-\u9fff]$/.test(before) && !BESIDE.test(before)) return;
    const known = head === undefined ? undefined : this.heads.get(head);
    if (known === undefined || known.body === null || !this.isNear(known.end, post.start)) return;
    tell(post, known.body, written);
  }

  /** 选举甲为村委会主任，乙当选|委员: the only head near by whose body has members. */
  private headOfMembers(written: string, start: number): string | undefined {
    if (!MEMBER.test(written)) return written === '党组成员' ? '书记' : undefined;
    const near = HEAD_OF_MEMBERS.filter((head) => {
      const known = this.heads.get(head);
      return known !== undefined && this.isNear(known.end, start) && MEMBERED.test(known.body ?? '');
    });
    return near.length === 1 ? near[0] : undefined;
  }

  private isNear(end: number, start: number): boolean {
    return start - end <= NEAR && start >= end && !/[。!?\n]/.test(this.text.slice(end, start));
  }
}
