import { foldForRules } from '../lexicon/simplify';
import { DAY_BEHIND, YEAR_BEHIND } from './cutNames.rules';
import { moveTo } from './mention';
import type { ResolveStep } from './step';

/** Below this a name is too uncertain to mend others by. */
const SURE = 0.8;

/**
 * Names that lack their surname or hold a day (姓名补正): 向|明礼同志 at the head of a clause, where the text has named 向明礼 and
 * the surname was read as a preposition; 安娜·杜邦|次日; 柯柏|年七月; 县长为|文恭. Runs before names are mended by their posts.
 */
export const mendCutNames: ResolveStep = (document, resolved) => {
  const people = resolved.entities.filter(({ type }) => type === 'person');
  if (people.length === 0) return resolved;
  const folded = foldForRules(document.text);
  const full = new Set(
    people
      .filter(({ confidence, start, end }) => confidence >= SURE && end - start > 2)
      .map(({ start, end }) => folded.slice(start, end)),
  );
  for (const person of people) {
    const { start, end } = person;
    const day = DAY_BEHIND.exec(folded.slice(start, end))?.[0].length ?? 0;
    const short = end - start === 2;
    // 会长柯柏|年七月四日: a year has its number.
    // 县长|为文恭
    if (/^为../.test(folded.slice(start, end))) moveTo(document.text, person, start + 1, end);
    const year = short && YEAR_BEHIND.test(folded.slice(end, end + 4)) ? 1 : 0;
    if (day + year > 0) moveTo(document.text, person, start, end - day + year);
    const heads = short && !/[\u4e00-\u9fff]/.test(folded.charAt(start - 2));
    if (heads && full.has(folded.slice(start - 1, end))) moveTo(document.text, person, start - 1, end);
  }
  return resolved;
};
