import { BESIDE_WATERS } from '../../knowledge/places';
import { NO_PLACE_WORDS, SIGHTS } from '../data/placeForms';
import { isBreak, isBreakCharacter } from '../grammar/scan';
import { WordSet } from '../lexicon/charSet';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { move, table, take, veto } from '../rule';
import { walkLeft } from '../walk';
import { PlaceWalk, type FormPlace } from './formPlace';
import { sightStart } from './sights';

type Place = FormPlace;
type Step = PlaceWalk;

const SIGHT_FORMS: ReadonlySet<string> = new Set(SIGHTS);
const ADMINISTRATIVE = /(?:省|市|县|区|州|盟|旗|乡|镇|村|街道|社区|苏木|嘎查)$/;
/** Verbs and prepositions after which a place is likely. */
const BEFORE_PLACE = '在到赴至从由于往抵离驻住来入对访';
/** Waters, which at the head of a clause are named and not spoken of (杞麓湖水面). */
const WATERS = '湖河溪江';
/** Beside which of a water something is. */
export const BESIDE = new WordSet(BESIDE_WATERS);

/** The longest name before such a form, and one more. */
export function longestName({ formText }: Place): number {
  return formText.length === 1 && ADMINISTRATIVE.test(formText) ? 5 : 7;
}

/** The form begins the word (北潦|河畔). */
export const BANK_ROWS = table<Place>('place/bank', 'place', [
  take('bank-of-a-water', (place) => {
    const { start, end, scan, text, length } = place;
    if (length !== 2 || start < 2 || !BESIDE.holds(text, start, end)) return false;
    const from = walkLeft(new PlaceWalk(scan, start, LONGEST_WATER), BANK_WALK);
    if (start - from > 1)
      place.add('place/riverside', 0.7, 'place/form', { start: from, end: start + 1, value: text[start] });
    return true;
  }),
]);

const LONGEST_WATER = 3;

const BANK_WALK = table<Step>('place/bank-walk', 'place', [
  veto('break', ({ scan, index, at }) => isBreak(scan, index) || scan.places.startOf(at) >= 0),
  veto('common-word', ({ length, kind }) => length > 1 && COMMON_KINDS.has(kind)),
]);

/** What the word says before its name is read. */
export const FORM_ROWS = table<Place>('place/by-form', 'place', [
  // 农业|园: a form of two words.
  veto(
    'form-of-two-words',
    ({ form, start, scan, formText }) =>
      form < start && (scan.words.startAt(form) !== form || !SIGHT_FORMS.has(formText)),
  ),
  take('street', street),
  // 伟|河村: the dictionary has the end of the name as a place.
  veto(
    'common-word',
    ({ form, start, kind, length, formText }) =>
      form > start &&
      !OF_NAMES.has(kind) &&
      !(kind === KIND.place && length === 2 && '镇乡村屯寨'.includes(formText)),
  ),
  take('sight', (place) => {
    if (!SIGHT_FORMS.has(place.formText)) return false;
    const start = sightStart(place.scan, place.form);
    if (start >= 0) place.add('place/sight', 0.8, 'place/form', { start, value: place.formText });
    return true;
  }),
]);

const OF_NAMES = kindSet('nameCandidate properNoun person foreignCandidate');

/** The words that the name goes over, read from its form to the left. */
export const NAME_WALK = table<Step>('place/by-form-walk', 'place', [
  veto('behind-a-place', (step) => {
    step.anchored = step.scan.places.startOf(step.at) >= 0;
    return step.anchored;
  }),
  veto('too-long', ({ form, from, most }) => form - from >= most),
  veto('break', ({ scan, index }) => isBreak(scan, index)),
  veto('along', ({ scan, from }) => scan.text[from] === '沿'),
  veto('body-or-latin', ({ kind }) => kind === KIND.foreign || kind === KIND.body || kind === KIND.knownBody),
  veto(
    'does-or-counts',
    ({ length, kind, word }) =>
      length === 1 &&
      (kind === KIND.verb || kind === KIND.function || (kind === KIND.number && NUMERALS.includes(word))),
  ),
  veto('common-word', (step) => {
    const { length, kind, from, at, form, scan } = step;
    const common =
      length > 1 && COMMON_KINDS.has(kind) && !(length > 2 && longestTail(scan.text, at, TAIL.place) > from);
    if (common && at === form) step.commons++;
    return common && at < form;
  }),
]);
/** The dictionary has measure words (口、张) as numbers too, and those are in names. */
const NUMERALS = '一二三四五六七八九十百千万两几多半双个只条';

/** What the whole name says. */
export const NAME_ROWS = table<Place>('place/by-form', 'place', [
  // 潦河|流域: the waters are the place.
  take(
    'basin',
    (place) =>
      place.formText === '流域' &&
      WATERS.includes(place.text[place.form - 1] as string) &&
      place.prefix.length > 1 &&
      place.add('place/basin', 0.8, 'place/form', {
        start: place.from,
        end: place.form,
        value: place.text[place.form - 1],
      }),
  ),
  // 孙立到|新城小区: somebody comes to it.
  move('comes-to', (place) => {
    const at = place.prefix.indexOf('到');
    if (at >= 2 && place.prefix.length - at > 2) place.from += at + 1;
  }),
  veto('comes-to-the-form', ({ prefix }) => prefix.length > 2 && prefix.endsWith('到')),
  veto(
    'too-short',
    ({ prefix, anchored }) =>
      prefix.length < 2 && !(anchored && prefix.length === 1 && !'浅深高低宽窄'.includes(prefix)),
  ),
  veto(
    'no-name',
    ({ prefix, formText }) => !/^[\u4e00-\u9fff0-9]+$/.test(prefix) || NO_PLACE_WORDS.has(prefix + formText),
  ),
  // 大坎|村: no word of the dictionary.
  veto(
    'counted',
    ({ prefix }) =>
      prefix.length < 3 &&
      /^[一二两三四五六七八九十几多数每全各这那某该本大小老新旧]/.test(prefix) &&
      (!'大小老新'.includes(prefix[0] as string) || theLexicon().trie.find(prefix).cost > 0),
  ),
  veto('kind-of-place', ({ prefix }) =>
    /老旧|城镇|农村|全国|乡村|城市|移民|安置|贫困|居民|住宅/.test(prefix),
  ),
  veto('level-before', ({ prefix }) => /^[省市县区州旗镇乡村]/.test(prefix) && prefix.length < 4),
  veto(
    'common-words',
    ({ commons, anchored, prefix, formText }) =>
      commons > 0 && !(anchored && ADMINISTRATIVE.test(formText) && prefix.length < 4),
  ),
  veto('nothing-speaks-for-it', isBare),
  take('accept', (place) =>
    place.add('place/by-form', place.anchored ? 0.86 : 0.7, 'place/form', {
      start: place.from,
      value: place.formText,
    }),
  ),
]);

/** Before a form of one character neither a place nor a verb stands, and the name is too short to speak for itself. */
function isBare({ anchored, formText, text, from, end, prefix, commons }: Place): boolean {
  if (anchored || formText.length > 1 || BEFORE_PLACE.includes(text[from - 1] ?? '-')) return false;
  if (ADMINISTRATIVE.test(formText) && end - from >= 3) return false;
  const water = WATERS.includes(formText) && prefix.length <= 3 && commons === 0;
  return !(water && !isHan(text.charCodeAt(from - 1)));
}

const NO_STREET =
  /^(?:[一二两三四几多数每全各这那该本同老新大小]|康庄|阳光|光明大道|金光|林荫|星光|信息|发展|致富|商业|步行|主要|城市|乡村|沿线|附近|社会主义)|[的在和与到了条]/;

/** A street that its form alone tells (解放西路, 浮阳大道, 经三路): behind a break or a little word. */
function street(place: Place): boolean {
  const start = streetStart(place);
  return start >= 0 && place.add('place/street', 0.8, 'place/form', { start, value: place.formText });
}

function streetStart({ text, end, formText, scan }: Place): number {
  if (!/^(?:[路街]|大道|大街)$/.test(formText)) return -1;
  const before = text.slice(Math.max(0, end - 4), end);
  const letter = formText.length === 1;
  const grid = letter ? /[经纬][一二三四五六七八九十]{1,2}[路街]$/.exec(before) : null;
  if (grid) return end - grid[0].length;
  if (letter && !/[\u4e00-\u9fff]{2}[东西南北中](?:路|街)$/.test(before)) return -1;
  const start = end - 4;
  if (start < 0 || NO_STREET.test(before)) return -1;
  for (let at = start; at < end; at++)
    if (scan.blocked[at] === 1 || isBreakCharacter(text[at] as string)) return -1;
  const free =
    start === 0 ||
    !isHan(text.charCodeAt(start - 1)) ||
    '在到对沿从至于由往和与及经过走将把、'.includes(text[start - 1] as string) ||
    scan.places.startOf(start) >= 0;
  return free ? start : -1;
}
