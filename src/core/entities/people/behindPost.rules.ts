import { CharSet, WordSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, kindSet } from '../lexicon/kinds';
import type { Scan } from '../grammar/scan';
import type { Person } from './candidate';
import { NEED } from './cue';

/** Words behind a post that begin like a name and are none (职务之后的非人名). */

/** What joins the holders of two posts and is a surname as well. */
const JOINING = new CharSet('和同由');
/** 副局长|任上|调任, 市长|应邀|出席 */
const BEHIND_POST = new WordSet('任上 任内 应邀 应约 应询'.split(' '));
/** What tells when, behind a post. */
const PARTICLES = new CharSet('时后前中');
export const NUMERALS = new CharSet('一二三四五六七八九十');

/** 民警和辅警, 书记和海棠先锋, 市长和工信|局局长: the conjunction, unless something after it shows a name. */
export function isConjunction({ scan, text, at, end, before, after, goesOn, openEnded }: Person): boolean {
  if (!JOINING.at(text, at)) return false;
  // 主席|和佐科|总统, 社长|由原|区长兼任: between two posts.
  if (scan.posts.startOf(at) >= 0 && after.id === 'person/post-after') return true;
  if (text[at] !== '和') return false;
  return (
    isHead(text, at + 1, at + 3, FLAG.profession) ||
    isHead(text, end, end + 2, FLAG.profession) ||
    (goesOn && openEnded && (before.need > NEED.post || leadsToNoun(scan, at, end)))
  );
}

/** A noun or a title goes on over the name's end or begins there, as no verb does. */
function leadsToNoun({ words }: Scan, at: number, end: number): boolean {
  return NOUNS.has(words.kindAt(end)) && words.startAt(end) > at;
}

const NOUNS = kindSet('noun title body knownBody');

/** 任县长|时廖伟, 书记|后调|任: when somebody held the post, or what came after it. */
export function isParticle({ scan, text, at, length, gain, openEnded }: Person): boolean {
  const post = scan.posts.startOf(at);
  if (post < 0) return false;
  const { words } = scan;
  // 副书记|晋升|至
  if (length === 3 && gain < 3 && openEnded && words.endAt(at) === at + 2 && words.kindAt(at) === KIND.verb)
    return true;
  if (BEHIND_POST.holds(text, at, at + 2)) return true;
  if (!PARTICLES.at(text, at)) return false;
  if (text[post - 1] === '任') return true;
  const next = at + 1;
  return (
    text[at] !== '时' &&
    words.startAt(next) === next &&
    words.endAt(next) > at + 2 &&
    COMMON_KINDS.has(words.kindAt(next))
  );
}

/**
 * 第一书记|任满|三年, 局长|牢记|宗旨, 村支书|解|难题: what the holder does, where nothing behind it speaks for
 * a name.
 */
export function isVerbAndObject({ scan, text, at, end, length, before, goesOn, openEnded }: Person): boolean {
  if (before.id !== 'person/post-before' || !openEnded) return false;
  if (length === 2 && text[at] === '任' && NUMERALS.at(text, end)) return true;
  const { words } = scan;
  const first = words.endAt(at);
  const kind = words.kindAt(at);
  if (length === 2) return first === end && VERBS.has(kind) && goesOn && OBJECTS.has(words.kindAt(end));
  const { surname, given } = theLexicon();
  return (
    first === at + 1 &&
    VERBS.has(kind) &&
    words.endAt(first) === end &&
    words.kindAt(first) === KIND.noun &&
    (surname[text.charCodeAt(at)] as number) > USUAL &&
    // 习|大军: what given names are made of.
    (given[text.charCodeAt(first)] as number) + (given[text.charCodeAt(first + 1)] as number) > GIVEN
  );
}

/** Bits of rarity up to which a surname is a usual one, and a given name of two characters. */
const USUAL = 9;
const GIVEN = 25;
const VERBS = kindSet('verb verbalNoun');
const OBJECTS = kindSet('noun number body place division');
