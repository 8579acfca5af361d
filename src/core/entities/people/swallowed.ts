import { CharSet } from '../lexicon/charSet';
import { theLexicon } from '../lexicon/lexicon';
import { kindSet } from '../lexicon/kinds';
import { readName } from './nameReading';
import type { Scan } from '../grammar/scan';
import {
  RELEASES,
  TITLES,
  RANKS,
  GOES_ON,
  OF_BODIES,
  NO_LAST,
  LEVELS,
  BEFORE_TITLES,
} from './swallowed.rules';

/** What stands before a name that is told from what follows it. */
const OPENS = new CharSet('、,。;: \n');
/** Names of places that a list knows hold no person. */
const PLACES = kindSet('division divisionShort township country knownPlace place body knownBody');
/** Bits that such a name may cost more than words. */
const LEAST = -6;
const SURE = 4;

/**
 * The end of a name that a place, a body or a post has been read over (人名被地名、职务名吞并): 免去|施正邦|县公安局局长职务,
 * 、郑新泉|市长、, 区住建局|宋可新|主任带领. Those spans then begin behind the name. 0 where there is none.
 */
export function swallowedAt(scan: Scan, at: number): number {
  const { text, words } = scan;
  const first = words.at[at] as number;
  const inPlace = PLACES.has(words.kinds[first] as number) && (words.ends[first] as number) > at + 1;
  if (inPlace || (theLexicon().surname[text.charCodeAt(at)] as number) === 0) return 0;
  // ,任|车间主任: the verb.
  if (text[at] === '任' && text[at - 1] !== '、' && scan.posts.endOf(at + 1) > 0) return 0;
  const released = RELEASES.holds(text, at - 2, at);
  const opened = at === 0 || OPENS.at(text, at - 1) || scan.bodies.startOf(at) >= 0;
  if (!released && !(opened && (leadsTitle(text, at + 2) || leadsTitle(text, at + 3)))) return 0;
  const reading = readName(text, at, true);
  // 免去|常务副县长: a post that begins here must be far dearer as words.
  if (!reading || reading.gain < (scan.posts.endOf(at) > 0 ? SURE : LEAST)) return 0;
  const ends = [...new Set([reading.end, at + 3, at + 2])].filter((end) => end - at >= 2 && end - at <= 3);
  return ends.find((end) => isName(scan, at, end) && frees(scan, at, end, released)) ?? 0;
}

/** Where what stands behind the name tells it, the spans that go over it begin behind it. */
function frees(scan: Scan, at: number, end: number, released: boolean): boolean {
  const over = covered(scan, at, end);
  if (released ? !heads(scan, end) : !over || !titled(scan, end)) return false;
  if (over) uncover(scan, at, end);
  return true;
}

function isName({ text, blocked }: Scan, at: number, end: number): boolean {
  const { given } = theLexicon();
  if (NO_LAST.at(text, end - 1)) return false;
  for (let index = at; index < end; index++) {
    const odd = index > at && (given[text.charCodeAt(index)] as number) === 0;
    if (odd || blocked[index] === 1 || OF_BODIES.at(text, index)) return false;
  }
  return true;
}

/** Right behind a released name stands a post with its body. */
function heads({ text, posts }: Scan, end: number): boolean {
  return LEVELS.at(text, end) && posts.reach(end - 3, end + 1, end + 1);
}

/** What `titled` asks for may begin here: all but few places are told by one character. */
function leadsTitle(text: string, at: number): boolean {
  return TITLES.mayBegin(text, at) || BEFORE_TITLES.at(text, at);
}

/** A title alone behind the name, and no name after it. */
function titled({ text }: Scan, end: number): boolean {
  const rest = text.slice(end, end + 12);
  const from = end + (RANKS.exec(rest)?.[0].length ?? 0);
  const to = TITLES.holds(text, from, from + 3)
    ? from + 3
    : TITLES.holds(text, from, from + 2)
      ? from + 2
      : 0;
  return to > 0 && GOES_ON.test(text.slice(to, to + 2));
}

/** A span of the rules goes over the end of the name; none of a list of places or bodies is the name. */
function covered(scan: Scan, at: number, end: number): boolean {
  if (scan.bodies.endOf(at) === end || scan.places.endOf(at) === end) return false;
  for (const spans of [scan.posts, scan.bodies, scan.places]) if (spans.reach(at - 12, end, end)) return true;
  return false;
}

function uncover(scan: Scan, at: number, end: number): void {
  for (const spans of [scan.posts, scan.bodies, scan.places])
    for (let start = Math.max(0, at - 12); start < end; start++) {
      const stop = spans.endOf(start);
      const found = stop > end ? spans.take(start, stop) : undefined;
      if (found) found.start = end;
      // 施正邦县: no place is left.
      if (found && start >= at && spans === scan.places) found.confidence = 0;
      else if (found) spans.add(found, true);
    }
}
