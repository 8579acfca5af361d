import type { Scan } from '../grammar/scan';
import { LEADING_KINDS } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { AT_A_SIDE, COUNTRY, EDGES, IN_COUNTY, SIDE } from './edges.rules';

/** A name may begin here: behind a break, another place, a word of more characters that does something, a little word. */
export function isEdge({ text, words, places }: Scan, start: number): boolean {
  if (start <= 0 || !isHan(text.charCodeAt(start - 1)) || places.startOf(start) >= 0) return start >= 0;
  const leads =
    words.startAt(start - 1) === start - 1
      ? EDGES.includes(text[start - 1] as string)
      : LEADING_KINDS.has(words.kindAt(start - 1));
  return leads && words.endAt(start - 1) === start;
}

/** 凤县|西北|凉水沟, 西南、西与…, 东北与…接壤, 西北|600米: a side of something is no region of the country. */
export function isSide({ text, places }: Scan, start: number, end: number): boolean {
  if (!SIDE.test(text.slice(start, end))) return false;
  if (text.slice(Math.max(0, start - 2), start) === IN_COUNTY) return true;
  const owner = places.startOf(start);
  return (
    (owner >= 0 && !text.slice(owner, start).endsWith(COUNTRY)) || AT_A_SIDE.test(text.slice(end, end + 16))
  );
}
