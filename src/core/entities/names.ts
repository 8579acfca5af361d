import type { Mention } from './mention';
import type { Paragraph } from './recognizer';
import { findGovernmentBodies } from './bodies/government';
import { BODY_FINDERS } from './bodies/finders.rules';
import { findNamedBodies } from './bodies/named';
import { pairPosts, type Pairs } from './posts/pairs';
import { findPeople } from './people/people';
import { lengthenRepeated } from './people/repeated';
import { findPlaces } from './places/places';
import { codePlaces } from './places/codes';
import { attachBodies, isTakenUp } from './posts/attach';
import { HELD_BEFORE, HELD_BEHIND, YEAR_ROW } from './posts/held.rules';
import { findPosts } from './posts/posts';
import { ask } from './rule';
import { releaseScan, type Found, type Scan } from './grammar/scan';
import { decide } from './tagger/decide';
import type { TaggedSpan } from './tagger/labels';
import { KIND } from './lexicon/kinds';
import { isListed } from './posts/listed.rules';
import { leaveProfessions } from './posts/professions';
import { inRecord, splitCareerPosts } from './posts/career';

/**
 * People, posts, bodies and places (人名、职务、机构、地名) out of what the grammar saw and, where the tagger read the paragraph,
 * its spans. The scan is given back.
 */
export function settleNames(paragraph: Paragraph, seen: Scan, spans?: readonly TaggedSpan[]): Mention[] {
  const scan = spans ? decide(seen, spans) : seen;
  const people = longest(scan.people.list).filter((person) => person.confidence >= LEAST);
  lengthenRepeated(scan.text, people);
  const beside = new Set<number>();
  for (const person of people) {
    beside.add(person.start);
    beside.add(person.end);
  }
  attachBodies(scan, beside);
  splitCareerPosts(scan, beside);
  const posts = leaveProfessions(
    scan,
    longest(scan.posts.list).filter(
      (post) => post.confidence >= LEAST || besidePerson(scan, post, beside) || inRecord(scan, post),
    ),
  );
  const pairs = pairPosts(
    scan,
    people,
    posts.filter((post) => post.generic !== true),
  );
  const mentions: Mention[] = [];
  for (const place of scan.places.list)
    if (place.confidence >= LEAST) mentions.push(mentionOf(paragraph.text, place));
  codePlaces(scan.text, mentions);
  for (const body of longest(scan.bodies.list.filter((one) => !isOfCountry(scan, one))))
    mentions.push(mentionOf(paragraph.text, isTitle(scan, body) ? { ...body, generic: true } : body));
  for (const post of posts) mentions.push(mentionOf(paragraph.text, post));
  for (const person of people) mentions.push(personMention(paragraph.text, person, pairs));
  releaseScan(scan);
  releaseScan(seen);
  return mentions;
}

/** The grammar, in the order in which it reads. */
const GRAMMAR: readonly ((scan: Scan) => void)[] = [
  findPlaces,
  findGovernmentBodies,
  findNamedBodies,
  (scan) => void ask(BODY_FINDERS, scan),
  findPosts,
  findPeople,
];

/** All that the grammar sees in paragraphs, the doubtful too: adds to the scans. */
export function scanNames(scans: readonly Scan[]): void {
  for (const find of GRAMMAR) for (const scan of scans) find(scan);
}

/** Below this a rule's word alone is not enough. */
const LEAST = 0.55;

function besidePerson(scan: Scan, post: Found, beside: ReadonlySet<number>): boolean {
  // 蒋祝平|代表省委: the verb.
  if (post.end - post.start === 2 && scan.text.startsWith('代表', post.start) && beside.has(post.start))
    return beside.has(post.end);
  if (beside.has(post.end) || beside.has(post.start) || isTakenUp(scan, post)) return true;
  if (leadsOver(scan, post.end, beside)) return true;
  if (leadsToPerson(scan, post.end, beside)) return true;
  let left = post.start;
  while (post.start - left < 3 && scan.text[left - 1] === ' ') left--;
  if (left < post.start && beside.has(left)) return true;
  if (scan.text[post.start - 1] === '(' && beside.has(post.start - 1)) return true;
  return isEntry(scan, post) || isHeld(scan.text, post) || isListed(scan, post, LEAST);
}

/** What stands around a post says that somebody has it: 任|副县长|, 历任|县长|名录, a row of years. */
function isHeld(text: string, { start, end }: Found): boolean {
  const after = text.slice(end, end + 10);
  if (YEAR_ROW.test(text) && /^(?:[、,;。(]|$)/.test(after)) return true;
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    HELD_BEFORE.test(before) &&
    (HELD_BEHIND.test(after) || (after.startsWith('的') && /[任为]$/.test(before)))
  );
}

/** 王丽,|镇长|,主持…; 吴建平:|县长|(女): the line is an entry of whom it begins with. */
function isEntry({ text, people }: Scan, { start, end }: Found): boolean {
  if (!/^[,:]$/.test(text[start - 1] ?? '') || !/^(?:[,。;(]|$)/.test(text.slice(end, end + 1))) return false;
  const name = people.startOf(start - 1);
  return name >= 0 && /^[\s\d.、·●◆*(]{0,8}$/.test(text.slice(0, name));
}

/** 副主任:张三, 总理 李四, 担任县长的王五: a colon, spaces or 的 before the name. */
function leadsOver({ text }: Scan, end: number, beside: ReadonlySet<number>): boolean {
  if (text[end] === '的') return beside.has(end + 1);
  if (/^(?:候选人|人选)/.test(text.slice(end, end + 3)))
    return beside.has(end + (text[end + 1] === '选' && text[end] === '候' ? 3 : 2));
  if (text[end] === '(') {
    const close = text.slice(end, end + 10).indexOf(')');
    return close > 0 && beside.has(end + close + 1);
  }
  // 历任校长为:张三
  let at = text[end] === '为' && text[end + 1] === ':' ? end + 1 : end;
  while (at - end < 3 && (text[at] === ':' || text[at] === ' ')) at++;
  return at > end && beside.has(at);
}

/** 《人民日报》: between the marks of a title the paper is a document rather than the house. */
function isTitle({ text }: Scan, { start, end }: Found): boolean {
  return text[start - 1] === '《' && text[end] === '》';
}

/** 韩国政府, 美国军队: the country is the name (see docs/quality/names.md), whoever found it. */
function isOfCountry(scan: Scan, body: Found): boolean {
  const { words, text } = scan;
  const first = words.at[body.start] as number;
  const end = words.ends[first] as number;
  return (
    words.kinds[first] === KIND.country &&
    words.starts[first] === body.start &&
    /^(?:政府|军队|当局|军方|警方)$/.test(text.slice(end, body.end)) &&
    scan.places.endOf(body.start) === end
  );
}

const POSTS_JOIN = /^(?:(?:候选人|人选)?、|\([^()]{1,8}\)、?|兼任|兼|和|及)/;

/** 州长助理、领队孟凡超: a post in a list of posts that ends at a name. */
function leadsToPerson(scan: Scan, end: number, beside: ReadonlySet<number>): boolean {
  let at = end;
  for (let count = 0; count < 4; count++) {
    const join = POSTS_JOIN.exec(scan.text.slice(at, at + 11))?.[0].length ?? 0;
    if (join === 0) return false;
    const next = scan.posts.endOf(at + join);
    if (next === 0) return false;
    if (beside.has(next)) return true;
    at = next;
  }
  return false;
}

/** Of spans that overlap, the longest; both where they only touch. */
export function longest(list: readonly Found[]): Found[] {
  const sorted = [...list].sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
  const kept: Found[] = [];
  for (const found of sorted) {
    const last = kept[kept.length - 1];
    if (last && found.start < last.end) {
      if (found.end - found.start > last.end - last.start && found.end > last.end)
        kept[kept.length - 1] = found;
      continue;
    }
    kept.push(found);
  }
  return kept;
}

function mentionOf(text: string, found: Found): Mention {
  const mention: Mention = {
    type: found.type,
    start: found.start,
    end: found.end,
    text: text.slice(found.start, found.end),
    confidence: found.confidence,
    evidence: [
      found.value === undefined ? { id: found.evidence } : { id: found.evidence, values: [found.value] },
    ],
  };
  if (found.rule !== undefined) mention.rule = found.rule;
  if (found.generic) mention.generic = true;
  return mention;
}

function personMention(text: string, person: Found, pairs: Pairs): Mention {
  const mention = mentionOf(text, person);
  const posts = pairs.get(person);
  if (posts && posts.length > 0) mention.positions = posts.map((post) => text.slice(post.start, post.end));
  return mention;
}
