import { FORMS_OF_LEVELS, LEVEL_LETTERS } from '../../knowledge/levels';
import { NO_PLACE_WORDS, PLACE_FORMS } from '../data/placeForms';
import type { Found, Scan } from '../grammar/scan';
import { KIND } from '../lexicon/kinds';

const BARE_FORMS: ReadonlySet<string> = new Set(PLACE_FORMS);
/** Words of the sentence that a name was read over: 由|东岗镇, (今|柳林镇). */
const LEADS = /^(?:[辖由]|[今含距署原畔](?=...))/;
/** A district that is founded, or whose magistrate it is: 青禾|建县, 青禾|知县. */
const FOUNDED = new RegExp(`(?<=..)(?:[建设置废撤复知][${LEVEL_LETTERS}]|分路|县城|城[东西南北])$`);
const LEVEL = new RegExp(`[街堡${FORMS_OF_LEVELS}]$|公社$`);
/** Words that end in the letter of a level and are none. */
const NO_LEVEL =
  /(?:[小社园新景校厂片灾山库林矿街]区|开发区|[新老古名]城市|新[乡村]|[农乡山]村|城[镇乡]|[故家]乡)$/;
const NO_REST = /^[东西南北中上下前后内外第一-十\d]/;

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
  if ((single || text.startsWith('(今', start - 1)) && LEADS.test(text.slice(start, found.end))) start++;
  const end = found.end - (FOUNDED.exec(text.slice(start, found.end))?.[0].length ?? 0);
  const levels: Found[] = [];
  for (let next = levelEnd(start); next > 0; start = next, next = levelEnd(start))
    levels.push({ ...found, start, end: next });
  if (levels.length === 0 && start === found.start && end === found.end) return [found];
  return [...levels, { ...found, start, end }];

  /** Where a level ends behind which another begins; 0 without one. */
  function levelEnd(from: number): number {
    for (let at = from + 2; at <= end - 2; at++) {
      const first = text.slice(from, at);
      const rest = text.slice(at, end);
      const begins = words.starts[words.at[at] as number] === at || first.endsWith('村');
      const level = at > from + 2 && LEVEL.test(first) && !NO_LEVEL.test(first) && begins;
      // 松江|小集村: a division by its short name.
      const short = words.kinds[words.at[from] as number] === KIND.divisionShort;
      const known = short && words.ends[words.at[from] as number] === at && /[村庄屯寨乡镇]$/.test(rest);
      if ((level || known) && !BARE_FORMS.has(rest) && !NO_PLACE_WORDS.has(rest) && !NO_REST.test(rest))
        return at;
    }
    return 0;
  }
}
