import { FORMS_OF_LOWER_DIVISIONS, LEVEL_LETTERS } from '../../knowledge/levels';
import { firstCharacters, oneOf } from '../../match/words';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { isBreakCharacter, type Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { theLexicon } from '../lexicon/lexicon';
import { KIND, kindSet } from '../lexicon/kinds';
import { table, veto } from '../rule';

/** A division that may stand behind a higher one: `name` + `form`. */
export interface Under {
  readonly scan: Scan;
  readonly start: number;
  /** Where the form begins and where it ends. */
  readonly form: number;
  readonly end: number;
}

export const FORM = oneOf(FORMS_OF_LOWER_DIVISIONS);
export const FORM_FIRST = new CharSet(firstCharacters(FORMS_OF_LOWER_DIVISIONS));

/** The form that the name of a lower division ends in. */
export function formOf(name: string): string {
  return FORM.exec(name.slice(1))?.[0] ?? name.slice(-1);
}

/** 该镇|墩台村: a division that was named before stands here. */
export function isThatDivision({ text }: Scan, at: number): boolean {
  return '该我'.includes(text[at] as string) && LEVEL_LETTERS.includes(text[at + 1] ?? '-');
}

/** How long a township of a people is that the text begins with (街津口赫哲族乡); 0 where it does not. */
export function ofPeople(text: string): number {
  const people = /^[\u4e00-\u9fff]{2,8}?族(?:民族)?[乡镇]/.exec(text)?.[0] ?? '';
  const broken = [...people].some(isBreakCharacter) || /^.{2,4}[省市县区旗]./.test(people);
  return broken ? 0 : people.length;
}

/** Little words that are a part of the name all the same (张各庄). */
const LITTLE_IN_NAME = /^(?:各庄|于孜|都嘎查)/;

/** The character stands in names. */
export function mayStand(text: string, at: number): boolean {
  return !isBreakCharacter(text[at] as string) || LITTLE_IN_NAME.test(text.slice(at, at + 3));
}

/** 青龙|场村, 南市|屯村 go over the short name of a division, 武义|俞源乡 does not. */
export function readsOn({ words, text }: Scan, start: number, end: number): boolean {
  return end - words.endAt(start) === 2 || /(?:嘎查|苏木)$/.test(text.slice(start, end));
}

/** What is no name of a division behind a higher one. */
export const UNDER_ROWS = table<Under>('place/under', 'place', [
  // 东门大队|从石浦镇划出.
  veto(
    'little-word-before',
    ({ scan: { text, words }, start }) =>
      '到从由会来过往'.includes(text[start] as string) && words.endAt(start) === start + 1,
  ),
  veto(
    'common',
    ({ scan: { text }, start, form, end }) =>
      NO_PLACE_WORDS.has(text.slice(start, end)) || NO_NAME.test(text.slice(start, form)),
  ),
  veto('goes-on', goesOn),
  // 腹地|昭觉县: the division is a name of its own.
  veto('name-of-its-own', ({ scan, start, form }) =>
    scan.words.some(
      start,
      form,
      (kind, from, to) =>
        (kind === KIND.division || (kind === KIND.township && to - from > 2)) && from > start + 1,
    ),
  ),
  veto('does-or-counts', (under) => holdsWord(under, (kind) => DOES.has(kind))),
  veto(
    'common-noun',
    (under) =>
      under.form - under.start > 2 &&
      // 溪口 and 红山 are no nouns of every text.
      holdsWord(under, (kind, word) => kind === KIND.noun && theLexicon().trie.find(word).cost < 15),
  ),
]);

const DOES = kindSet('verb verbalNoun function time number');
/** No names before such a form: 各乡, 两个镇. */
const NO_NAME =
  /新农$|^友城|^友好城市|^[东南西北中][部方]|[各全本该某每等几数多一二两三四五六七八九十个名所有关和与]$|^[各全本该某每等几多所有关]|重点|农[村业民]|城[乡镇市]|^(?:农|城|新农|乡|小城|新城|老城|主城|中心城|辖)$|^老旧|^[要想再将已正]|官$|族$/;
/** What goes on behind a division in the name of a body (县委, 镇政府). */
const BODY_AFTER = /^(?:委|政府|党|人大|政协|纪委|法院|检察|村委|支部|两委|团委|妇联|人民)/;
const GOES_ON = kindSet('place unknown foreign');

/** 村民, 镇长, 区域 go on; 县委, 镇政府 do not. */
function goesOn({ scan: { words, text }, form, end }: Under): boolean {
  const word = words.at[form] as number;
  return (
    (words.ends[word] as number) > end &&
    !BODY_AFTER.test(text.slice(end, end + 2)) &&
    !GOES_ON.has(words.kinds[word] as number)
  );
}

/** A longer word that ends before the form is so. */
function holdsWord(
  { scan: { words, text }, start, form }: Under,
  is: (kind: number, word: string) => boolean,
): boolean {
  return words.some(
    start,
    form,
    (kind, from, to) => to - from > 1 && to <= form && is(kind, text.slice(from, to)),
  );
}
