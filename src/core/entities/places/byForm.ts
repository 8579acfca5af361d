import type { Scan } from '../grammar/scan';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { ask, GO_ON } from '../rule';
import { walkLeft } from '../walk';
import { BANK_ROWS, FORM_ROWS, longestName, NAME_ROWS, NAME_WALK } from './byForm.rules';
import { FormPlace, PlaceWalk } from './formPlace';

/** A name that ends, with this word, in a form of places; its end, 0 where there is none. */
export function nameByForm(scan: Scan, index: number): number {
  const place = new FormPlace(scan, index);
  if (ask(BANK_ROWS, place) === GO_ON) readForm(place);
  return place.reached;
}

function readForm(place: FormPlace): void {
  const { scan, start, end } = place;
  place.form = longestTail(scan.text, end, TAIL.place);
  if (place.form < 0 || ask(FORM_ROWS, place) !== GO_ON) return;
  const last = Math.min(place.form, start);
  const walk = new PlaceWalk(scan, place.form, longestName(place));
  walk.at = last;
  place.from = walkLeft(walk, NAME_WALK);
  place.anchored = walk.anchored || scan.places.startOf(last) >= 0;
  place.commons = walk.commons;
  ask(NAME_ROWS, place);
}
