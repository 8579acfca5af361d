import { LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { NOT_BEFORE_LETTER, NOT_STEM, NO_FIRST, NUMERAL } from './divisionNames.rules';

/**
 * The divisions that were read at the head of a longer name (九江湾市|城防堤管理处), by where they begin: their form stands there,
 * though what follows would not show it by itself.
 */
export function headPlaces(folded: string, entities: readonly Entity[]): Map<number, string> {
  const places = new Map<number, string>();
  for (const { type, nested, start, end } of entities) {
    if (type !== 'place' || nested !== true || end - start < 3) continue;
    const name = folded.slice(start, end);
    if (LEVEL_LETTERS.includes(name.slice(-1)) && mayBeName(name)) places.set(start, name);
  }
  return places;
}

/** No verb, rank or region that was read as a name (拟任|县, 逗得|县, 军区). */
function mayBeName(name: string): boolean {
  const stem = name.slice(0, -1);
  const first = name.charAt(0);
  // 九江湾市: a numeral begins longer names.
  if (NO_FIRST.includes(first) && !(NUMERAL.test(first) && stem.length > 2)) return false;
  return !NOT_STEM.test(stem) && NOT_BEFORE_LETTER[name.slice(-1)]?.test(stem) !== true;
}
