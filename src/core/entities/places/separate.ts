import { NO_PLACE_WORDS, PLACE_FORMS } from '../data/placeForms';
import type { Found, Scan } from '../grammar/scan';
import { KIND } from '../lexicon/kinds';
import { FOUNDED, LEADING, LEADS, LEVEL, NO_LEVEL, NO_REST, OF_A_DIVISION, VILLAGE } from './separate.rules';

const BARE_FORMS: ReadonlySet<string> = new Set(PLACE_FORMS);
/** Places one by one: without what was read over, and each level that stands behind another by itself (各级地名连写). */
export function separatePlaces(scan: Scan, places: readonly Found[]): Found[] {
  return places.flatMap((found) =>
    found.end - found.start < 3 || found.rule === 'place/division' ? [found] : levelsOf(scan, found),
  );
}

function levelsOf({ text, words }: Scan, found: Found): Found[] {
  let start = found.start;
  const lead = words.at[start] as number;
  const single = words.starts[lead] === start && words.ends[lead] === start + 1;
  if (single && LEADS.test(text.slice(start, found.end))) start++;
  else
    start += LEADING.exec((text[start - 1] ?? '。') + text.slice(start, found.end))?.[0].slice(1).length ?? 0;
  const end = found.end - (FOUNDED.exec(text.slice(start, found.end))?.[0].length ?? 0);
  const levels: Found[] = [];
  for (let next = levelEnd(start); next > 0; start = next, next = levelEnd(start))
    levels.push({ ...found, start, end: next });
  if (levels.length === 0 && start === found.start && end === found.end) return [found];
  // 建立|大队: nothing is left but a kind of place.
  if (NO_PLACE_WORDS.has(text.slice(start, end))) return levels;
  return [...levels, { ...found, start, end }];

  /** Where a level ends behind which another begins; 0 without one. */
  function levelEnd(from: number): number {
    for (let at = from + 2; at <= end - 2; at++) {
      const first = text.slice(from, at);
      const rest = text.slice(at, end);
      const begins = words.starts[words.at[at] as number] === at || first.endsWith(VILLAGE);
      const level = at > from + 2 && LEVEL.test(first) && !NO_LEVEL.test(first) && begins;
      // 松江|小集村: a division by its short name.
      const short = words.kinds[words.at[from] as number] === KIND.divisionShort;
      const known = short && words.ends[words.at[from] as number] === at && OF_A_DIVISION.test(rest);
      if ((level || known) && !BARE_FORMS.has(rest) && !NO_PLACE_WORDS.has(rest) && !NO_REST.test(rest))
        return at;
    }
    return 0;
  }
}
