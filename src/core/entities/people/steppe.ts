import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { isHan, plainCost } from '../lexicon/words';
import { accept, crosses } from './accept';
import { SINGLE_AFTER } from './accept.rules';
import { NEED } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';
import { readName } from './nameReading';
import type { Scan } from '../grammar/scan';
import { VERBS } from './framed.rules';
import { WRITTEN, SECOND } from './steppe.rules';

/** Bits a character below which the words are plain ones. */
const PLAIN = 7.5;

/** False where no such name begins by its characters. */
export function mayBeSteppe(text: string, at: number): boolean {
  return (
    secondEnd(text, at) > 0 ||
    secondEnd(text, at + 1) > 0 ||
    secondEnd(text, at + 2) > 0 ||
    (WRITTEN.at(text, at) && WRITTEN.at(text, at + 1) && WRITTEN.at(text, at + 2))
  );
}

/** The end of the second half of a name of the highland that begins here; 0 where none does. */
function secondEnd(text: string, at: number): number {
  if (!SECOND.mayBegin(text, at)) return 0;
  for (let end = at + 3; end > at + 1; end--) if (SECOND.holds(text, at, end)) return end;
  return 0;
}

/**
 * A name without a surname of the western and northern peoples (藏、蒙古、维吾尔等民族人名) right after a post, a profession or
 * a verb of appointment: three to seven of its characters that no plain words make up (牧民|照日格图|说). 0 where none.
 */
export function steppeAfter(scan: Scan, at: number): number {
  return knownParts(scan, at) || writtenName(scan, at);
}

function writtenName(scan: Scan, at: number): number {
  const { text } = scan;
  if (!WRITTEN.at(text, at) || !WRITTEN.at(text, at + 1) || !WRITTEN.at(text, at + 2)) return 0;
  const before = evidenceBefore(scan, at);
  if (before.need > NEED.profession || before.id === 'person/list') return 0;
  const end = writtenEnd(scan, at);
  // 明明白白
  const doubled = text[at] === text[at + 1] && text[at + 2] === text[at + 3];
  if (doubled || end - at < 3 || isPlain(scan, at, end) || cutsWord(scan, end) || isChinese(text, at, end))
    return 0;
  return crosses(scan, at, end) ? 0 : accept(scan, at, end, 0.8, before, 'person/steppe');
}

/** Words of every text make it up, and it is none that the lexicon has as a name. */
function isPlain({ text, words }: Scan, at: number, end: number): boolean {
  const known = words.endAt(at) === end && words.kindAt(at) !== KIND.noun && end - at > 3;
  return !known && plainCost(text, at, end) < PLAIN * (end - at);
}

/** A word goes on over its end, and nothing behind it shows a name. */
function cutsWord(scan: Scan, end: number): boolean {
  return (
    isHan(scan.text.charCodeAt(end)) &&
    scan.words.startAt(end) !== end &&
    evidenceAfter(scan, end).need >= NEED.neutral
  );
}

/** Three characters that are rather a surname and a given name. */
function isChinese(text: string, at: number, end: number): boolean {
  const reading = end - at <= 3 ? readName(text, at, true) : null;
  return reading !== null && reading.end >= end - 1 && reading.gain > 4;
}

/** How far characters of such names go, to the next word that leads on. */
function writtenEnd(scan: Scan, at: number): number {
  const { text, blocked } = scan;
  const middle = theLexicon().foreign[1];
  let end = at;
  while (end - at < 7 && isHan(text.charCodeAt(end)) && blocked[end] !== 1) {
    if (!WRITTEN.at(text, end) && (middle[text.charCodeAt(end)] as number) === 0) break;
    if (end - at >= 3 && leadsOn(scan, end)) break;
    end++;
  }
  return end;
}

function leadsOn(scan: Scan, end: number): boolean {
  const next = scan.text[end] as string;
  return evidenceAfter(scan, end).need < NEED.neutral || SINGLE_AFTER.has(next) || next === '地';
}

/**
 * A name of the highland that ends in what such names end in (才让、卓玛、多杰), after a post, a trade or a break where a
 * record follows; a name of that alone (次仁|说) where it stands between a trade and a verb or a break. 0 where none.
 */
function knownParts(scan: Scan, at: number): number {
  const { text } = scan;
  for (let lead = 2; lead >= 0; lead--) {
    const end = secondEnd(text, at + lead);
    if (
      end === 0 ||
      (lead > 0 && !isHan(text.charCodeAt(at))) ||
      (lead === 2 && VERBS.holds(text, at, at + 2))
    )
      continue;
    const before = evidenceBefore(scan, at);
    const after = evidenceAfter(scan, end);
    const stops =
      end >= text.length ||
      !isHan(text.charCodeAt(end)) ||
      after.need < NEED.neutral ||
      SINGLE_AFTER.has(text[end] as string);
    const fits =
      before.need <= NEED.profession
        ? stops
        : after.id === 'person/record' && (at === 0 || !isHan(text.charCodeAt(at - 1)));
    if (!fits || crosses(scan, at, end)) continue;
    return accept(scan, at, end, 0.86, before.need <= after.need ? before : after, 'person/highland');
  }
  return 0;
}
