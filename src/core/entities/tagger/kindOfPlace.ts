import { kindSet } from '../lexicon/kinds';
import type { Scan } from '../grammar/scan';
import { KIND_OF_PLACE, PURPOSES } from './kindOfPlace.rules';

const PLAIN = kindSet('verb adjective function number time');

/**
 * True where a span is a kind of place with what is said of it, and no name: 老旧小区, 穷山村, 扎根山村, 观光堰坝. Another noun may well be
 * a name (高峰社区).
 */
export function isKindOfPlace({ words, text }: Scan, start: number, end: number): boolean {
  const kind = KIND_OF_PLACE.exec(text.slice(start, end));
  if (!kind) return false;
  if (kind.index === 0) return true;
  let index = words.at[start]!;
  if (words.starts[index] !== start) return false;
  for (; index < words.count && words.starts[index]! < start + kind.index; index++)
    if (!PLAIN.has(words.kinds[index]!) && !PURPOSES.holds(text, words.starts[index]!, words.ends[index]!))
      return false;
  return words.starts[index] === start + kind.index;
}
