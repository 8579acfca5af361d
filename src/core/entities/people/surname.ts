import { COMMON_AS_WORDS } from '../../knowledge/people';
import type { Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { accept } from './accept';

/** Kinds of words that a surname alone may follow. */
const LEADS_SURNAME = kindSet('punctuation function verb time');
/** Surnames up to this rarity in bits stand alone (李先生). */
const RARITY = 10;

/** 李先生: the surname alone; 0 where it is the end of a body (延边州委|委员). */
export function addressed(scan: Scan, at: number, end: number): number {
  const { text, words } = scan;
  // 行政系|教授: a surname stands at the head of a clause or after a verb.
  const before = words.kindAt(at - 1);
  const inside =
    scan.bodies.startOf(at + 1) >= 0 ||
    scan.places.startOf(at + 1) >= 0 ||
    scan.people.startOf(at) >= 0 ||
    NEVER_ALONE.at(text, at) ||
    (isHan(text.charCodeAt(at - 1)) && !LEADS_SURNAME.has(before));
  const value = text.slice(at + 1, end);
  return inside
    ? 0
    : accept(scan, at, at + 1, 0.75, { need: 0, id: 'person/title', value }, 'person/addressed');
}

/** A surname alone before a post or a form of address (李先生, 江主席). */
export function surnameAlone(scan: Scan, at: number, index: number, rarity: number): number {
  const { words, text } = scan;
  const end = at + 1;
  if (rarity === 0 || rarity > RARITY || words.ends[index] !== end || NO_BARE_SURNAME.at(text, at)) return 0;
  const next = words.at[end] as number;
  if (
    next >= words.count ||
    !isTitle(scan, next, end) ||
    insidePost(scan, at) ||
    scan.people.startOf(at) >= 0 ||
    (index > 0 && !leads(scan, index - 1, at))
  )
    return 0;
  const stop = words.ends[next] as number;
  const value = text.slice(end, stop);
  return accept(scan, at, end, 0.75, { need: 0, id: 'person/title', value }, 'person/surname-addressed');
}

function isTitle({ words, text }: Scan, next: number, end: number): boolean {
  const stop = words.ends[next] as number;
  return (
    (words.kinds[next] === KIND.title && stop - end === 2) ||
    (stop - end >= 2 && isHead(text, end, stop, FLAG.address))
  );
}

function insidePost({ posts }: Scan, at: number): boolean {
  return posts.startOf(at) >= 0 || posts.list.some((post) => post.start < at && post.end > at);
}

function leads({ words, text }: Scan, before: number, at: number): boolean {
  const kind = words.kinds[before] as number;
  // 求职者|田先生: whoever the noun says it is.
  return (
    LEADS_SURNAME.has(kind) ||
    (kind === KIND.noun && PEOPLE_END.at(text, at - 1)) ||
    isHead(text, words.starts[before] as number, at, FLAG.profession)
  );
}

/** 落选的|原主任, 户|代表: surnames too rare to stand alone. */
const RARE = '原老户大司松';
const NEVER_ALONE = new CharSet(RARE);
const NO_BARE_SURNAME = new CharSet(COMMON_AS_WORDS + RARE);
/** Nouns for somebody end so. */
const PEOPLE_END = new CharSet('者户民主客员工友长');
