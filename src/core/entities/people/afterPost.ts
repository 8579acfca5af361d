import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { accept, crosses } from './accept';
import { SINGLE_AFTER } from './accept.rules';
import { NEED } from './cue';
import { evidenceAfter } from './cues';
import { readName } from './nameReading';
import { GAP_END } from './reading.rules';
import type { Scan } from '../grammar/scan';

/** A foreign name right after a post, however the words have it (总理|若|斯潘). */
export function afterPost(scan: Scan, at: number): number {
  const { text } = scan;
  const { foreign, surname } = theLexicon();
  const [first] = foreign;
  if ((first[text.charCodeAt(at)] as number) === 0 || scan.postConfidence(scan.posts.startOf(at), at) < 0.45)
    return 0;
  const reading = (surname[text.charCodeAt(at)] as number) > 0 ? readName(text, at) : null;
  const end = transliteratedEnd(scan, at);
  if (
    end - at < 2 ||
    (reading && reading.end >= end - 1 && reading.gain > 4) ||
    isOrdinaryWord(scan, at, end) ||
    crosses(scan, at, end)
  )
    return 0;
  const around = { need: 0, id: 'person/post-before', value: text.slice(scan.posts.startOf(at), at) };
  return accept(scan, at, end, 0.72, around, 'person/foreign-after-post');
}
/** How far characters of transliterations go, back to the last word's end where they stop inside one. */
export function transliteratedEnd(scan: Scan, at: number): number {
  const { words, text } = scan;
  const [, middle, last] = theLexicon().foreign;
  let end = at;
  let fine = at;
  while (end - at < 8 && isHan(text.charCodeAt(end)) && scan.blocked[end] !== 1) {
    const code = text.charCodeAt(end);
    if (words.startAt(end) === end && end > at) {
      fine = end;
      if (endsName(scan, at, end)) break;
    }
    if ((middle[code] as number) + (last[code] as number) === 0) break;
    end++;
  }
  const inside = end < text.length && words.startAt(end) !== end;
  return inside && isHan(text.charCodeAt(end)) ? fine : end;
}

/** A word that no transliterated name holds begins here. */
function endsName({ words, text }: Scan, at: number, end: number): boolean {
  const kind = words.kindAt(end);
  if (words.endAt(end) - end > 1) return !FOREIGN_KINDS.has(kind);
  return (
    kind === KIND.punctuation ||
    SINGLE_AFTER.has(text[end] as string) ||
    (kind === KIND.verb && end - at >= 3)
  );
}

/** 书记|白天|工作: a word of every text begins here, or a word of two that is no name is all of it. */
function isOrdinaryWord({ words }: Scan, at: number, end: number): boolean {
  const kind = words.kindAt(at);
  const wordEnd = words.endAt(at);
  return (
    (COMMON_KINDS.has(kind) && wordEnd - at > 1) ||
    (end - at === 2 && wordEnd === end && !FOREIGN_KINDS.has(kind))
  );
}

/** What stands between a post and 任, 说 or a comma, and is no word of every text, is a name (组织部长|娜仁花|任组长). */
export function gapAfterPost(scan: Scan, at: number): number {
  const { text, posts } = scan;
  const post = posts.startOf(at);
  if (scan.postConfidence(post, at) < 0.6) return 0;
  const end = gapEnd(scan, at);
  if (end - at < 2 || end - at > 4 || scan.blocked[at] === 1 || !gapCloses(scan, end)) return 0;
  const reading = readName(text, at);
  if ((reading && reading.gain > 0) || crosses(scan, at, end)) return 0;
  const around = { need: 0, id: 'person/post-before', value: text.slice(post, at) };
  return accept(scan, at, end, reading?.end === end ? 0.86 : 0.66, around, 'person/gap-after-post');
}

/** The end of the names and single characters from the word at `at` on. */
function gapEnd({ words, text }: Scan, at: number): number {
  let end = at;
  for (let index = words.at[at] as number; index < words.count; index++) {
    const from = words.starts[index] as number;
    const kind = words.kinds[index] as number;
    const to = words.ends[index] as number;
    if (to - from > 1 ? !NAMES_IN_GAP.has(kind) : NONE_IN_GAP.has(kind) || GAP_END.at(text, from)) break;
    end = to;
  }
  return end;
}
const NAMES_IN_GAP = kindSet('person foreignName properNoun place');
const NONE_IN_GAP = kindSet('punctuation title foreign');

/** What may follow a name stands there. */
function gapCloses(scan: Scan, end: number): boolean {
  const next = scan.text[end];
  return (
    next === undefined ||
    next === '任' ||
    next === '在' ||
    !isHan(next.charCodeAt(0)) ||
    evidenceAfter(scan, end).need < NEED.neutral
  );
}
const FOREIGN_KINDS = kindSet('foreignName person place foreignCandidate properNoun');
