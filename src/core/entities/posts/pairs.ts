import { isHan } from '../lexicon/words';
import { FLAG, longestHead } from '../lexicon/grammarWords';
import { beforeBracket } from './brackets';
import type { Found, Scan } from '../grammar/scan';
import { JOIN_POSTS, AFTER_PERSON, NEXT_POST, CAREER, ENDS_POSTS } from './pairs.rules';

/** A person's posts as found around the name: spans of the paragraph. */
export type Pairs = Map<Found, Found[]>;

/** Ties each person to the posts around the name (人物与职务). */
export function pairPosts(scan: Scan, people: readonly Found[], posts: readonly Found[]): Pairs {
  const pairs: Pairs = new Map();
  const byStart = new Map<number, Found>();
  const byEnd = new Map<number, Found>();
  for (const post of posts) {
    byStart.set(post.start, post);
    byEnd.set(post.end, post);
  }
  pairBefore(scan, people, byEnd, pairs);
  pairAfter(scan, people, byStart, pairs);
  career(scan, people, posts, pairs);
  return pairs;
}

/** Posts before the name; for a list of names, the posts before its first belong to all of it. */
function pairBefore(
  scan: Scan,
  people: readonly Found[],
  byEnd: ReadonlyMap<number, Found>,
  pairs: Pairs,
): void {
  let listed: Found[] = [];
  let last: Found | undefined;
  for (const person of people) {
    let own = postsBefore(scan, person.start, byEnd);
    // 刘伟 市委书记  周平 市长: a table with the names first.
    if (last && own[0] && isTable(scan, last.end, own[0].start, person.start)) own = [];
    if (last && own.length === 0 && goesOn(scan, last.end, person.start, listed)) own = listed;
    listed = own;
    pairs.set(person, [...own]);
    last = person;
  }
}

/** True where a name is in one list with the name before it, whose posts are `listed`. */
function goesOn(scan: Scan, from: number, to: number, listed: readonly Found[]): boolean {
  const between = scan.text.slice(from, to);
  if (/^(?:同志|先生|女士)?(?:\([^()]{1,16}\))?(?:[、和及\s]|以及){1,2}$/.test(between)) return true;
  return /^[,，、]\s*$/.test(between) && labelled(scan, listed, to);
}

/** Posts after the name; for a list, the posts after its last name belong to all of it. */
function pairAfter(
  scan: Scan,
  people: readonly Found[],
  byStart: ReadonlyMap<number, Found>,
  pairs: Pairs,
): void {
  for (let index = people.length - 1; index >= 0; index--) {
    const person = people[index] as Found;
    const next = people[index + 1];
    let after = postsAfter(scan, person.end, byStart, next ? next.start : scan.text.length + 1);
    if (next) {
      const ofNext = pairs.get(next) ?? [];
      // A post right before the next name is that one's.
      after = after.filter((post) => !(ofNext.includes(post) && post.end === next.start));
      if (after.length === 0) after = sharedWith(scan, person, next, ofNext);
    }
    const own = pairs.get(person) ?? [];
    for (const post of after) if (!own.includes(post)) own.push(post);
    pairs.set(person, own);
  }
}

/** 张三、李四任…: the posts behind the next name of the list. */
function sharedWith({ text }: Scan, person: Found, next: Found, posts: readonly Found[]): Found[] {
  if (!/^(?:同志)?[、和及]$/.test(text.slice(person.end, next.start))) return [];
  return /^[(\s]/.test(text.charAt(next.end)) ? [] : posts.filter((post) => post.start >= next.end);
}

/** Nothing but spaces from the name before to the post, and spaces from the post to this name. */
function isTable({ text }: Scan, from: number, post: number, to: number): boolean {
  return text[to - 1] === ' ' && from < post && text.slice(from, post).trim() === '';
}

/** 组长:张三、李四 — the label holds for every name of its list. */
function labelled(scan: Scan, posts: readonly Found[], at: number): boolean {
  const post = posts[posts.length - 1];
  return (
    post !== undefined &&
    /^为?[:：]/.test(scan.text.slice(post.end, post.end + 2)) &&
    at - post.end < 400 &&
    !/[。;；\n]/.test(scan.text.slice(post.end, at))
  );
}

function postsBefore(scan: Scan, start: number, byEnd: ReadonlyMap<number, Found>): Found[] {
  const { text } = scan;
  let edge = start;
  while (edge > 0 && /[\s:：]/.test(text[edge - 1] as string) && start - edge < 4) edge--;
  // 历任校长为:张三、李四
  if (edge < start && text[edge - 1] === '为' && byEnd.has(edge - 1)) edge--;
  // 院长候选人张三.
  if (/(?:候选人|人选)$/.test(text.slice(Math.max(0, edge - 3), edge)))
    edge -= text[edge - 2] === '人' ? 2 : 3;
  edge = beforeBracket(text, edge);
  // 马万祺副主席:李四…: the post before the colon is the one's before it.
  if (edge < start && scan.people.startOf(byEnd.get(edge)?.start ?? -1) >= 0) return [];
  const chain: Found[] = [];
  // 担任…副县长的张三.
  let post = byEnd.get(edge) ?? (text[edge - 1] === '的' ? byEnd.get(edge - 1) : undefined);
  while (post) {
    chain.unshift(post);
    const left = text.slice(Math.max(0, post.start - 11), post.start);
    const join = JOIN_POSTS.exec(left);
    if (!join) break;
    post = byEnd.get(post.start - join[0].length);
  }
  return chain;
}

function postsAfter(scan: Scan, end: number, byStart: ReadonlyMap<number, Found>, limit: number): Found[] {
  const { text } = scan;
  const at = firstAfter(text, end, byStart, limit);
  const comma = /^[,\s]/.test(text.slice(end, at));
  const chain: Found[] = [];
  let post = byStart.get(at);
  while (post && post.end <= limit) {
    chain.push(post);
    const join = NEXT_POST.exec(text.slice(post.end, post.end + 9))?.[0];
    if (join === undefined) break;
    const next = byStart.get(post.end + join.length);
    // 区委书记、区长、某某长李四: the list goes on over what is unknown.
    if (!next && comma && join === '、') return [];
    // What leads on, over a comma, to the next name is that one's.
    if (next && next.end === limit) {
      if (comma) return [];
      if (join !== '兼') break;
    }
    post = next;
  }
  // 张三,市长李四…: over a comma only where the list of posts ends there.
  return comma && describesNext(text, chain[chain.length - 1], limit) ? [] : chain;
}

/** Where the first post behind a name begins; -1 where nothing leads to one. */
function firstAfter(text: string, end: number, byStart: ReadonlyMap<number, Found>, limit: number): number {
  if (text[end] === '(' && byStart.has(end + 1)) return end + 1;
  if (byStart.has(end)) return end;
  const address = longestHead(text, end, FLAG.address);
  if (address > 0 && byStart.has(address)) return address;
  const lead = AFTER_PERSON.exec(text.slice(end, Math.min(text.length, end + 40)))?.[0];
  const post = lead === undefined ? undefined : byStart.get(end + lead.length);
  if (lead === undefined || !post) return -1;
  // A comma leads to a post only where nobody's name follows that post.
  return /^[,\s]/.test(lead) && (post.end === limit || text[post.end] === ':') ? -1 : post.start;
}

function describesNext(text: string, post: Found | undefined, limit: number): boolean {
  return (
    post !== undefined &&
    post.end !== limit &&
    isHan(text.charCodeAt(post.end)) &&
    !ENDS_POSTS.test(text.slice(post.end, post.end + 3))
  );
}

/** 现任本公司|副董事长: what stands before the employer. */
function withoutEmployer(scan: Scan, from: number, to: number): string {
  const body = scan.bodies.startOf(to);
  const text = scan.text.slice(from, body > from ? body : to);
  return text.replace(/(?:本|该)?公司$/, '');
}

/** 张三,男,…,现任…: posts after such a verb belong to the person that the sentence began with. */
function career(scan: Scan, people: readonly Found[], posts: readonly Found[], pairs: Pairs): void {
  const { text } = scan;
  let index = -1;
  let chained: Found | undefined;
  for (const post of posts) {
    while (index + 1 < people.length && (people[index + 1] as Found).end <= post.start) index++;
    const person = people[index];
    if (!person) continue;
    const between = text.slice(person.end, post.start);
    if (between.length > 240 || people[index + 1]?.start === post.end) continue;
    const ofPerson = /^(?:[,，(（:：]|同志|先生|女士|生于|出生|毕业|曾|历|现|先后|是[^,。;]{2,14}人,)/.test(
      between,
    );
    const follows =
      chained !== undefined && /^(?:[、,，]|兼|兼任)$/.test(text.slice(chained.end, post.start));
    const held =
      follows ||
      CAREER.test(between.slice(-6)) ||
      CAREER.test(withoutEmployer(scan, person.end, post.start).slice(-6));
    if (!ofPerson || !held) continue;
    const own = pairs.get(person) ?? [];
    if (!own.includes(post)) own.push(post);
    pairs.set(person, own);
    chained = post;
  }
}
