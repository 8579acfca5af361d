import type { Scan } from '../grammar/scan';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { ask, GO_ON } from '../rule';
import { walkLeft } from '../walk';
import { BANK_ROWS, BESIDE, FORM_ROWS, longestName, NAME_ROWS, NAME_WALK } from './byForm.rules';
import { FormPlace, PlaceWalk } from './formPlace';

/** A name that ends, with this word, in a form of places; its end, 0 where there is none. */
export function nameByForm(scan: Scan, index: number): number {
  const { text, words } = scan;
  const start = words.starts[index] as number;
  const end = words.ends[index] as number;
  const form = longestTail(text, end, TAIL.place);
  // Most words are asked no further.
  if (form < 0 && !BESIDE.holds(text, start, end)) return 0;
  const place = new FormPlace(scan, index);
  if (ask(BANK_ROWS, place) === GO_ON && form >= 0) readForm(place, form);
  return place.reached;
}

function readForm(place: FormPlace, form: number): void {
  const { scan, start } = place;
  place.form = form;
  if (ask(FORM_ROWS, place) !== GO_ON) return;
  const last = Math.min(place.form, start);
  const walk = new PlaceWalk(scan, place.form, longestName(place));
  walk.at = last;
  place.from = walkLeft(walk, NAME_WALK);
  place.anchored = walk.anchored || scan.places.startOf(last) >= 0;
  place.commons = walk.commons;
  ask(NAME_ROWS, place);
}
