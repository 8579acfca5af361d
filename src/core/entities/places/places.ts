import { findPlaceLetters } from './letters';
import type { Scan } from '../grammar/scan';
import { KIND } from '../lexicon/kinds';
import { ask } from '../rule';
import { nameByForm } from './byForm';
import { PLACE_FINDERS } from './finders.rules';
import { ROWS_BY_KIND } from './known.rules';
import { findUnder } from './under';
import { isThatDivision } from './under.rules';
import { WordPlace } from './wordPlace';

/** Places (地名): divisions of the gazetteer, countries, and names by their form (西联乡, 牛头山景区). */
export function findPlaces(scan: Scan): void {
  const { words, blocked } = scan;
  for (let index = 0; index < words.count; index++) {
    const start = words.starts[index] as number;
    const end = words.ends[index] as number;
    const kind = words.kinds[index] as number;
    // 七棵|树镇: what looks like a number begins the name of a township.
    const numbered = kind === KIND.township && end - start > 2 && blocked[end - 1] === 0;
    if (blocked[start] === 1 && !numbered) continue;
    if (kind === KIND.function) {
      if (isThatDivision(scan, start)) index = findUnder(scan, start + 2, index);
      continue;
    }
    const named = kind !== KIND.punctuation && kind !== KIND.title;
    const reached = named ? known(scan, index, kind) || nameByForm(scan, index) : 0;
    while (index + 1 < words.count && (words.starts[index + 1] as number) < reached) index++;
    if (reached > 0) index = findUnder(scan, Math.max(end, reached), index);
  }
  ask(PLACE_FINDERS, scan);
  findPlaceLetters(scan);
}

/** A place that the lexicon knows; its end, 0 where the word is none. */
function known(scan: Scan, index: number, kind: number): number {
  const rows = ROWS_BY_KIND[kind];
  if (rows === undefined) return 0;
  const place = new WordPlace(scan, index);
  ask(rows, place);
  return place.reached;
}
