import { KIND } from '../lexicon/kinds';
import type { Scan } from '../grammar/scan';

const PROPER: ReadonlySet<number> = new Set([
  KIND.nameCandidate,
  KIND.unknown,
  KIND.foreign,
  KIND.properNoun,
  KIND.foreignName,
  KIND.foreignCandidate,
  KIND.place,
  KIND.person,
  KIND.body,
  KIND.divisionShort,
  KIND.division,
  KIND.country,
]);

/** True where a part of the name from `start` to `end` is no common word: a name, or a character by itself. */
export function properPieces({ words }: Scan, start: number, end: number): boolean {
  for (
    let index = words.at[start] as number;
    index < words.count && (words.starts[index] as number) < end;
    index++
  ) {
    const kind = words.kinds[index] as number;
    const single = (words.ends[index] as number) - (words.starts[index] as number) === 1;
    if (PROPER.has(kind) || (single && kind !== KIND.number)) return true;
  }
  return false;
}

/** True where a part of the name behind its place is no common word. */
export function properAfterPlace(scan: Scan, start: number, form: number): boolean {
  let at = start;
  for (let end = scan.places.endOf(at); end > at && end <= form; end = scan.places.endOf(at)) at = end;
  return at < form && properPieces(scan, at, form);
}

/** True where a word of two or more characters and of one of the kinds begins between `start` and `end`. */
export function holdsLongWord(
  { words }: Scan,
  start: number,
  end: number,
  kinds: ReadonlySet<number>,
): boolean {
  for (
    let index = words.at[start] as number;
    index < words.count && (words.starts[index] as number) < end;
    index++
  )
    if (
      (words.ends[index] as number) - (words.starts[index] as number) > 1 &&
      kinds.has(words.kinds[index] as number)
    )
      return true;
  return false;
}
