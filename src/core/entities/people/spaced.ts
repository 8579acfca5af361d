import type { Scan } from '../grammar/scan';
import { theLexicon } from '../lexicon/lexicon';
import { isHan } from '../lexicon/words';
import { accept } from './accept';
import { NEED } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';
import { NUMERAL, SPACED_STOPS } from './spaced.rules';

/** 李 强: a surname and a given name set apart, to make names of two characters as wide as those of three. */
export function spacedAt(scan: Scan, at: number): number {
  const { text } = scan;
  let next = at + 1;
  while (text.charCodeAt(next) === 0x20 && next - at < 4) next++;
  const none =
    (isHan(text.charCodeAt(at - 1)) && scan.posts.startOf(at) < 0) ||
    (theLexicon().given[text.charCodeAt(next)] as number) === 0 ||
    (isHan(text.charCodeAt(next + 1)) && evidenceAfter(scan, next + 1).need >= NEED.neutral) ||
    // 第 一 條: the number of an article, set apart as Taiwan's statutes have it.
    (text[at] === '第' && NUMERAL.has(text.charCodeAt(next))) ||
    // 成 员: a label set apart.
    (text[next + 1] === ':' && text[at - 1] !== '、') ||
    (!scan.attendance && at > 0 && evidenceBefore(scan, at).need > NEED.list);
  return none
    ? 0
    : accept(scan, at, spacedEnd(scan, next), 0.8, { need: 0, id: 'person/list' }, 'person/letter-spaced');
}

/** 张 三 丰、: one character more where a break, the end or a wider gap follows it. */
function spacedEnd({ text }: Scan, given: number): number {
  let third = given + 1;
  while (text[third] === ' ' && third - given < 4) third++;
  if (third === given + 1 || (theLexicon().given[text.charCodeAt(third)] as number) === 0) return given + 1;
  const stop = text[third + 1] === ' ' ? third + 2 : third + 1;
  const ends = stop >= text.length || SPACED_STOPS.at(text, stop);
  return ends || /^ +$/.test(text.slice(third + 1, third + 1 + (third - given))) ? third + 1 : given + 1;
}
