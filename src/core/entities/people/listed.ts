import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { readName } from './nameReading';
import type { Scan } from '../grammar/scan';

/** Bits by which a neighbour in a list must be a name. */
const NEIGHBOUR = 7;

/**
 * The end of a name that fills its place in a list of names (名单中的一项): two or three characters between two
 * separators, beside another name of the list (周胜会、帅建军、陈业鹏; 张洪祯 孙熙然), whatever words the dictionary sees in
 * them. 0 where there is none.
 */
export function listedAt(scan: Scan, at: number): number {
  const { text } = scan;
  // A list begins after the post of all of it as well (市领导|包江苏、连建群).
  if (isHan(text.charCodeAt(at - 1)) && scan.posts.startOf(at) < 0) return 0;
  const end = itemEnd(scan, at);
  if (end === 0) return 0;
  const kind = scan.words.kindOf(at, end);
  // 胡晓华  蒙古族
  if (text[end - 1] === '族' || kind === KIND.title || isHead(text, at, end, FLAG.profession)) return 0;
  return hasNeighbours(scan, at, end, kind) ? end : 0;
}

/** Enough of the items beside it are names: the more, the more it looks like something else. */
function hasNeighbours(scan: Scan, at: number, end: number, kind: number): boolean {
  const { text, places } = scan;
  const left = previousName(scan, at, text[at - 1] ?? '\n');
  const closing = text[end] ?? '\n';
  const comma = closing === '、';
  const right = (comma || closing === ' ') && nextName(scan, end, closing);
  if (COMMON_KINDS.has(kind)) return left && (right || (comma && itemEnd(scan, end + 1) > 0));
  if (places.endOf(at) >= end) return left && (right || !comma);
  return left || (right && (comma || places.endOf(at + 1) !== end));
}

/** The end of two or three characters of a name up to the next separator (等 and 同志 too); 0 where they are none. */
function itemEnd(scan: Scan, at: number): number {
  const { text, blocked } = scan;
  const { surname, given, starters } = theLexicon();
  const code = text.charCodeAt(at);
  const compound = (starters[code] as number) > 1 && compoundAt(text, at);
  let end = at;
  while (end - at < 5 && isHan(text.charCodeAt(end)) && blocked[end] !== 1) {
    if (end - at >= 2 && (text.startsWith('等', end) || text.startsWith('同志', end))) break;
    if (end > at && (given[text.charCodeAt(end)] as number) === 0) return 0;
    end++;
  }
  const surnames = compound ? 2 : 1;
  const fits = end - at === surnames + 1 || end - at === surnames + 2;
  return (compound || (surname[code] as number) > 0) &&
    fits &&
    (!isHan(text.charCodeAt(end)) || text[end] === '等')
    ? end
    : 0;
}

/** A compound surname begins here. */
function compoundAt(text: string, at: number): boolean {
  const compounds = theLexicon().compound.get(text[at] as string) ?? [];
  return compounds.some((one) => text.startsWith(one, at));
}

/** A name right before the separator. */
function previousName(scan: Scan, at: number, separator: string): boolean {
  if (separator === '、') return scan.people.startOf(at - 1) >= 0;
  if (separator !== ' ') return false;
  let edge = at - 1;
  while (edge > 0 && scan.text[edge - 1] === ' ' && at - edge < 4) edge--;
  return scan.people.startOf(edge) >= 0;
}

/** The next item of the list is a name by its own characters. */
function nextName(scan: Scan, end: number, separator: string): boolean {
  let at = end + 1;
  if (separator === ' ') while (scan.text[at] === ' ' && at - end < 4) at++;
  const next = itemEnd(scan, at);
  const reading = next > 0 && scan.places.endOf(at) !== next ? readName(scan.text, at) : null;
  return reading !== null && reading.end === next && reading.gain >= NEIGHBOUR;
}
