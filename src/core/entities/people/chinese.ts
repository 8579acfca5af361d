import type { Scan } from '../grammar/scan';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { crosses } from './accept';
import { NEED } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';
import { afterCollective } from './cues.rules';
import { givenUpTo } from './framed';
import { readName, type NameReading } from './nameReading';
import { readPerson } from './reading';
import { surnameAlone } from './surname';

/** Bits by which a word is read rather than a name, whatever follows. */
const MUCH_DEARER = -16;

/** A post of one person stands before it, or a form of address after three characters. */
function afterOwnPost(scan: Scan, at: number): boolean {
  const { text } = scan;
  // 顾建国先生: so does a form of address after it.
  if (text[at + 4] === '志' || text[at + 4] === '生' || text[at + 4] === '士') {
    const two = text.slice(at + 3, at + 5);
    if (two === '同志' || two === '先生' || two === '女士') return true;
  }
  return scan.posts.startOf(at) >= 0 && !afterCollective(text, at);
}

/** 县长|贺信|全文: a common word whole, where nothing after it shows a name (framed.ts has those that are). */
function isPlainWord(scan: Scan, at: number, { end, gain }: NameReading): boolean {
  const { words, text } = scan;
  const kind = words.kindOf(at, end);
  if (!COMMON_KINDS.has(kind)) return false;
  // 常委|完整|名单, 常委|班子|成员: a much cheaper word that is no noun, and who makes up a body.
  return (
    kind === KIND.function ||
    (isHan(text.charCodeAt(end)) &&
      ((kind === KIND.noun ? text.startsWith('成员', end) : gain < MUCH_DEARER) ||
        evidenceAfter(scan, end).need >= NEED.neutral))
  );
}

/** A name where the words have seen none. */
export function unseenName(scan: Scan, at: number): number {
  const reading = readName(scan.text, at, afterOwnPost(scan, at));
  if (!reading || isPlainWord(scan, at, reading)) return 0;
  const end = readPerson(scan, at, reading.end, reading.gain);
  if (end > 0) return end;
  // A post, two or three characters, a comma: 监事会主席|经大为，
  const { text, words } = scan;
  const post = scan.posts.startOf(at);
  if (post < 0 || scan.postConfidence(post, at) < 0.45) return 0;
  const single = words.isWord(at, at + 1);
  const stop = [at + 2, at + 3].find((end) => !isHan(text.charCodeAt(end)));
  return stop !== undefined && single && givenUpTo(scan, at, stop) && !crosses(scan, at, stop)
    ? readPerson(scan, at, stop, NEED.post)
    : 0;
}

/** A name that the words have found: by the lexicon, or surname and given name. */
export function seenName(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const wordEnd = words.ends[index] as number;
  const known = words.kinds[index] === KIND.person;
  if (known && wordEnd - at === 1) {
    const end = unseenName(scan, at);
    return end > 0 ? end : surnameAlone(scan, at, index, theLexicon().surname[text.charCodeAt(at)] as number);
  }
  const reading = readName(text, at, afterOwnPost(scan, at));
  if (known) {
    // 李铁|辰: the lexicon's name may be the head of a longer one.
    if (reading && reading.end > wordEnd && wordEnd - at === 2 && reading.gain > 6)
      return readPerson(scan, at, reading.end, reading.gain);
    return readPerson(scan, at, wordEnd, wordEnd - at === 2 ? 4 : 20);
  }
  if (reading && reading.end !== wordEnd) {
    // Two readings: the one that the surroundings bear out.
    const before = evidenceBefore(scan, at);
    const shorter = Math.min(reading.end, wordEnd);
    const longer = Math.max(reading.end, wordEnd);
    const end =
      evidenceAfter(scan, shorter).need < evidenceAfter(scan, longer).need
        ? shorter
        : before.need <= NEED.list
          ? reading.end
          : wordEnd;
    return readPerson(scan, at, end, Math.max(9, reading.gain));
  }
  return readPerson(scan, at, wordEnd, Math.max(10, reading?.gain ?? 0));
}
