import type { Scan } from '../grammar/scan';
import { LEADING_KINDS } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';

/** Little words that a name may begin behind. */
export const EDGES = '了在的与和对沿经到至往赴驻于是为将把由、';

/** A name may begin here: behind a break, another place, a word of more characters that does something, a little word. */
export function isEdge({ text, words, places }: Scan, start: number): boolean {
  if (start <= 0 || !isHan(text.charCodeAt(start - 1)) || places.startOf(start) >= 0) return start >= 0;
  const leads =
    words.startAt(start - 1) === start - 1
      ? EDGES.includes(text[start - 1] as string)
      : LEADING_KINDS.has(words.kindAt(start - 1));
  return leads && words.endAt(start - 1) === start;
}
