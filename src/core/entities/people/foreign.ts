import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { accept, crosses } from './accept';
import { transliteratedEnd } from './afterPost';
import { SINGLE_AFTER } from './accept.rules';
import { NEED } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';
import type { Scan } from '../grammar/scan';
import { isBorne } from './phantom.rules';
import { PLACE_BEFORE, PLACE_AFTER } from './foreign.rules';

/** 赫里斯|坚科: a name of the lexicon that is the head of a longer transliterated one. */
export function foreignPerson(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const end = words.ends[index] as number;
  const middle = theLexicon().foreign[1];
  const written = [...text.slice(at, end)].every((one) => (middle[one.charCodeAt(0)] as number) > 0);
  const next = words.kinds[index + 1] as number;
  const goesOn =
    next === KIND.foreignName ||
    next === KIND.foreignCandidate ||
    (end - at >= 3 &&
      words.ends[index + 1] === end + 1 &&
      next !== KIND.verb &&
      lastCharacter(scan, index + 1));
  return end - at > 1 && index + 1 < words.count && written && goesOn ? foreignAt(scan, at, index) : 0;
}

/** A transliterated name without a dot; pieces that touch are one (拉特纳|亚克). */
export function foreignAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  let end = words.ends[index] as number;
  for (let next = index + 1; next < words.count && end - at < 9 && joins(scan, next, end - at < 5); next++)
    end = words.ends[next] as number;
  // 迪莫斯-卡托尔
  const joined = end - at > 1 && text[end] === '-' ? transliteratedEnd(scan, end + 1) : 0;
  if (joined > end + 2) end = joined;
  if (end - at < 2 || crosses(scan, at, end) || isOfPlace(scan, at, end)) return 0;
  const before = evidenceBefore(scan, at);
  const after = evidenceAfter(scan, end);
  const evidence = before.need <= after.need ? before : after;
  const length = end - at;
  if (evidence.need <= NEED.profession)
    return accept(scan, at, end, length === 2 ? 0.75 : 0.88, evidence, 'person/foreign-beside');
  const beside = evidence.need <= NEED.verb;
  if (length === 2) return beside ? accept(scan, at, end, 0.6, evidence, 'person/foreign-short') : 0;
  const plain = { ...evidence, id: 'person/foreign' };
  return placeLike(scan, at, end) || isBorne(scan, at, end)
    ? 0
    : accept(scan, at, end, beside ? 0.8 : 0.62, plain, 'person/foreign-plain');
}

/** The word is another piece of the name before it: a single character only of a short one. */
function joins(scan: Scan, index: number, short: boolean): boolean {
  const { words, text } = scan;
  const kind = words.kinds[index] as number;
  if (kind === KIND.foreignName || kind === KIND.foreignCandidate) return true;
  const start = words.starts[index] as number;
  if ((words.ends[index] as number) - start === 1) return short && lastCharacter(scan, index);
  return kind === KIND.person && (theLexicon().foreign[2][text.charCodeAt(start)] as number) > 0;
}

/** A single character that a transliteration ends in, and no little word. */
function lastCharacter({ words, text }: Scan, index: number): boolean {
  const start = words.starts[index] as number;
  const rarity = theLexicon().foreign[2][text.charCodeAt(start)] as number;
  return (
    rarity > 0 &&
    rarity < 9 &&
    words.kinds[index] !== KIND.function &&
    !SINGLE_AFTER.has(text[start] as string)
  );
}

/** A place, or 江苏|盐城人: where somebody is from; no transliteration is written with 人. */
function isOfPlace({ places, text }: Scan, at: number, end: number): boolean {
  return places.endOf(at) >= end || text[end - 1] === '人';
}

/** 在 before it, 省 or 号 after it: a foreign place or a thing, no person. */
function placeLike(scan: Scan, at: number, end: number): boolean {
  return PLACE_BEFORE.has(scan.text[at - 1] ?? '') || PLACE_AFTER.has(scan.text[end] ?? '');
}
