import type { Scan } from '../grammar/scan';
import { KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';

/** Little words that a name may begin behind. */
export const EDGES = '了在的与和对沿经到至往赴驻于是为将把由、';

/** A name may begin here: behind a break, another place, a word of more characters that does something, a little word. */
export function isEdge({ text, words, places }: Scan, start: number): boolean {
  if (start <= 0 || !isHan(text.charCodeAt(start - 1)) || places.startOf(start) >= 0) return start >= 0;
  const index = words.at[start - 1] as number;
  const kind = words.kinds[index];
  const leads =
    start - (words.starts[index] as number) === 1
      ? EDGES.includes(text[start - 1] as string)
      : kind === KIND.verb || kind === KIND.verbalNoun || kind === KIND.function;
  return leads && words.ends[index] === start;
}
