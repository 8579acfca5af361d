import { KIND } from '../lexicon/trie';
import type { Scan } from '../grammar/scan';

const PLAIN: ReadonlySet<number> = new Set([
  KIND.verb,
  KIND.adjective,
  KIND.function,
  KIND.number,
  KIND.time,
]);
/** Nouns for kinds of places. */
const KIND_OF_PLACE =
  /(?:山村|乡村|农村|村庄|乡镇|村镇|城镇|小镇|集镇|小区|社区|街道|街巷|山区|灾区|老区|牧区|林区|库区|园区|景区|市区|郊区|城区|县城|小城|大桥|公路|高速)$/;

/**
 * True where a span is a kind of place with what is said of it, and no name: 老旧小区, 穷山村, 扎根山村. A noun may well be
 * a name (高峰社区).
 */
export function isKindOfPlace({ words, text }: Scan, start: number, end: number): boolean {
  const kind = KIND_OF_PLACE.exec(text.slice(start, end));
  if (!kind) return false;
  if (kind.index === 0) return true;
  let index = words.at[start]!;
  if (words.starts[index] !== start) return false;
  for (; index < words.count && words.starts[index]! < start + kind.index; index++)
    if (!PLAIN.has(words.kinds[index]!)) return false;
  return words.starts[index] === start + kind.index;
}
