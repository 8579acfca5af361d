import type { Scan } from '../grammar/scan';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { ask, STOP } from '../rule';
import { addPlace } from '../grammar/propose';
import { FORM, FORM_FIRST, UNDER_ROWS, formOf, mayStand, ofPeople, readsOn } from './under.rules';

const MOST_LEVELS = 4;
const LONGEST_NAME = 5;
const OWN_RULE = kindSet('division township country punctuation title');

/** Names of divisions under the place that ends at `from` (宝峰镇|毗炉村), one after the other; gives the last word of them. */
export function findUnder(scan: Scan, from: number, index: number): number {
  const { words, text } = scan;
  let at = from;
  let last = index;
  for (let count = 0; count < MOST_LEVELS; count++) {
    const word = words.at[at] as number;
    const kind = words.kinds[word] as number;
    const end = words.starts[word] === at && OWN_RULE.has(kind) ? 0 : underEnd(scan, at);
    if (end === 0 || (kind === KIND.divisionShort && !readsOn(scan, at, end))) break;
    addPlace(scan, at, end, 0.88, 'place/under', formOf(text.slice(at, end)));
    at = end;
    while (last + 1 < words.count && (words.starts[last + 1] as number) < end) last++;
  }
  return last;
}

/** The end of the division that begins here; 0 where there is none. */
function underEnd(scan: Scan, start: number): number {
  const { text, blocked } = scan;
  const people = ofPeople(text.slice(start, start + 14));
  if (people > 0) return start + people;
  for (let form = start + 1; form <= start + LONGEST_NAME; form++) {
    if (!isHan(text.charCodeAt(form - 1)) || blocked[form - 1] === 1 || !mayStand(text, form - 1)) return 0;
    const match = FORM_FIRST.at(text, form) ? FORM.exec(text.slice(form, form + 3)) : null;
    if (!match) continue;
    const end = form + match[0].length;
    return ask(UNDER_ROWS, { scan, start, form, end }) === STOP ? 0 : end;
  }
  return 0;
}
