import { KIND, kindSet } from '../lexicon/kinds';
import type { Scan } from '../grammar/scan';

const PROPER = kindSet(
  'nameCandidate unknown foreign properNoun foreignName foreignCandidate place person body divisionShort division country',
);

/** True where a part of the name from `start` to `end` is no common word: a name, or a character by itself. */
export function properPieces({ words }: Scan, start: number, end: number): boolean {
  return words.some(
    start,
    end,
    (kind, from, to) => PROPER.has(kind) || (to - from === 1 && kind !== KIND.number),
  );
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
  return words.some(start, end, (kind, from, to) => to - from > 1 && kinds.has(kind));
}
