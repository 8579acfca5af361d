import type { Scan } from '../grammar/scan';
import { walkLeft } from '../walk';
import { PlaceWalk } from './formPlace';
import { isSightName, SIGHT_WALK } from './sights.rules';

const LONGEST_SIGHT = 10;

/** Where the name before such a form begins: back to a comma, a verb or a little word; -1 where no name stands there. */
export function sightStart(scan: Scan, form: number): number {
  const walk = new PlaceWalk(scan, form, LONGEST_SIGHT);
  const start = walkLeft(walk, SIGHT_WALK);
  if (walk.found >= 0) return start;
  return form - start > 1 && walk.proper && isSightName(scan.text.slice(start, form)) ? start : -1;
}
