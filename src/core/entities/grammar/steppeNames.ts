import { CharSet } from '../lexicon/charSet';
import { NAME_PARTS } from '../data/nameParts';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan, plainCost } from '../lexicon/words';
import { accept, crosses, SINGLE_AFTER } from './personAccept';
import { evidenceAfter, evidenceBefore, NEED } from './personEvidence';
import { readName } from './personName';
import type { Scan } from './scan';

/** Characters of Tibetan, Mongolian and Uyghur names. */
const WRITTEN = new CharSet(
  NAME_PARTS.replace(/ /g, '') + '不力孜热提合汗别江都卜逊买依木绍约照日格图音那阿腾根其珠肉',
);
/** Bits a character below which the words are plain ones. */
const PLAIN = 7.5;

/**
 * A name without a surname of the western and northern peoples (藏、蒙古、维吾尔等民族人名) right after a post, a profession or
 * a verb of appointment: three to seven of its characters that no plain words make up (牧民|照日格图|说). 0 where none.
 */
export function steppeAfter(scan: Scan, at: number): number {
  const { text } = scan;
  if (!WRITTEN.at(text, at) || !WRITTEN.at(text, at + 1) || !WRITTEN.at(text, at + 2)) return 0;
  const before = evidenceBefore(scan, at);
  if (before.need > NEED.profession || before.id === 'person/list') return 0;
  const middle = theLexicon().foreign[1];
  let end = at;
  while (
    end - at < 7 &&
    isHan(text.charCodeAt(end)) &&
    scan.blocked[end] !== 1 &&
    (WRITTEN.at(text, end) || (middle[text.charCodeAt(end)] as number) > 0) &&
    !(
      end - at >= 3 &&
      (evidenceAfter(scan, end).need < NEED.neutral ||
        SINGLE_AFTER.has(text[end] as string) ||
        text[end] === '地')
    )
  )
    end++;
  if (end - at < 3) return 0;
  const word = scan.words.at[at] as number;
  const known = scan.words.ends[word] === end && scan.words.kinds[word] !== KIND.noun && end - at > 3;
  if (!known && plainCost(text, at, end) < PLAIN * (end - at)) return 0;
  const after = evidenceAfter(scan, end);
  if (after.need >= NEED.neutral && isHan(text.charCodeAt(end)) && !endsWord(scan, end)) return 0;
  const reading = readName(text, at, true);
  if (reading && reading.end >= end - 1 && reading.gain > 4 && end - at <= 3) return 0;
  return crosses(scan, at, end) ? 0 : accept(scan, at, end, 0.8, before);
}

function endsWord(scan: Scan, end: number): boolean {
  return scan.words.starts[scan.words.at[end] as number] === end;
}
