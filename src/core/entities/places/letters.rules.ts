import {
  CITIES_AT_HOME,
  COUNTRY_LETTERS,
  COUNTRY_PAIRS,
  LETTERS_VISITED,
  MAIN_COUNTRY_LETTERS,
  NO_LETTER_PAIRS,
  PROVINCE_LETTERS,
  PROVINCES_AT_HOME,
  SURE_PROVINCE_LETTERS,
  VERBS_BEFORE_LETTERS,
  VISITS,
} from '../../knowledge/placeLetters';
import type { Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS } from '../lexicon/kinds';
import { table, take, veto } from '../rule';
import { addPlace } from '../grammar/propose';

/** A word that may be, or hold, a country or a province in one character. */
export interface Letter {
  readonly scan: Scan;
  readonly start: number;
  readonly end: number;
  /** Where the letters end that follow each other from `start` on. */
  readonly stop: number;
  /** First characters of the countries that were named before: 俄 after 俄罗斯. */
  readonly named: ReadonlySet<string>;
}

export const COUNTRIES = new CharSet(COUNTRY_LETTERS);
export const PROVINCES = new CharSet(PROVINCE_LETTERS);
export const SURE_PROVINCES = new CharSet(SURE_PROVINCE_LETTERS);
export const VERBS = new CharSet(VERBS_BEFORE_LETTERS);
export const VISITED = new CharSet(LETTERS_VISITED);
const PAIRS: ReadonlySet<string> = new Set(COUNTRY_PAIRS);
const VISIT_WORDS: ReadonlySet<string> = new Set(VISITS);
const NO_PAIRS: ReadonlySet<string> = new Set(NO_LETTER_PAIRS);

/** What follows two or more countries (中美两国, 中俄关系). */
const AFTER_PAIR =
  /^(?:两国|三国|四国|双方|双边|关系|贸易|经贸|联合|友好|友谊|边境|边界|合作|人民|建交|元首|首脑|领导人|会谈|战争|对话|协定|条约|公报|之间|间|外交|防务|经济|文化|科技|投资|自贸|谈判|峰会|战略|战|媾和|混合|混委会|友协|文化交流|双边|冲突|和谈|和平|争端|领土|矛盾|核|安全|签署|就|在|也|同意|共同|已)/;
const AFTER_ONE =
  /^(?:方|军|政府|总统|首相|外长|国防部|议会|国会|币|元首|商|队|资|舰|企|媒|警方|官员|当局|侧|边境|裔|籍|国内|总理)/;
const VISIT =
  /^(?:考察|调研|访问|期间|投资|学习|工作|参观|慰问|指导|出席|参加|举行|签约|交流|务工|视察|对接|支援|挂职)/;
const EDGE = /[\s,、。;；:：()（）《》“”"]/;

/** Letters one after the other (沪苏浙皖, 中美). */
export const RUN_ROWS = table<Letter>('place/letters', 'place', [
  // 战争中|英勇: the last letter begins a word of every text.
  veto('begins-a-word', beginsWord),
  veto('no-company', (letter) => !keepsCompany(letter)),
  // 中缅|边境: the border is that of both.
  take(
    'border',
    ({ scan, start, stop }) =>
      stop - start === 2 &&
      /^边[境界防]/.test(scan.text.slice(stop, stop + 2)) &&
      addPlace(scan, start, stop, 0.75, 'place/letters/border', undefined, 'place/short') > 0,
  ),
  take('each', ({ scan, start, stop }) => {
    for (let at = start; at < stop; at++) add(scan, at, 'place/letters/each');
    return true;
  }),
]);

/** One letter as a word of its own. */
export const ONE_ROWS = table<Letter>('place/letter', 'place', [
  veto(
    'aid',
    ({ scan: { text }, start }) => text[start - 1] === '援' && /^[藏疆青甘](?!独)/.test(text.slice(start)),
  ),
  take('abroad', (letter) => {
    const { scan, start } = letter;
    const verb = '访驻赴援抵'.includes(scan.text[start - 1] ?? '-');
    if (!verb || !VISITED.at(scan.text, start)) return false;
    return scan.words.startAt(start - 1) === start - 1 && one(letter, 'abroad');
  }),
  take(
    'at-home',
    (letter) =>
      letter.scan.text[letter.start - 1] === '在' &&
      CITIES_AT_HOME.includes(first(letter)) &&
      one(letter, 'at-home'),
  ),
  take(
    'visited-province',
    (letter) =>
      '来在赴抵离返'.includes(letter.scan.text[letter.start - 1] ?? '-') &&
      PROVINCES_AT_HOME.includes(first(letter)) &&
      VISIT.test(behind(letter, 2)) &&
      one(letter, 'visited-province'),
  ),
  take(
    'named-before',
    (letter) =>
      letter.named.has(first(letter)) &&
      (AFTER_ONE.test(behind(letter, 3)) || letter.scan.text[letter.start - 1] === '对') &&
      one(letter, 'named-before'),
  ),
  take(
    'main-country',
    (letter) =>
      MAIN_COUNTRY_LETTERS.includes(first(letter)) &&
      AFTER_ONE.test(behind(letter, 3)) &&
      !NO_PAIRS.has(letter.scan.text.slice(letter.start, letter.end + 1)) &&
      one(letter, 'main-country'),
  ),
  take(
    'sure-province',
    (letter) =>
      SURE_PROVINCES.at(letter.scan.text, letter.start) &&
      EDGE.test(letter.scan.text[letter.start - 1] ?? ',') &&
      EDGE.test(letter.scan.text[letter.end] ?? ',') &&
      one(letter, 'sure-province'),
  ),
]);

/** A word of two characters that holds one. */
export const TWO_ROWS = table<Letter>('place/letter-in-word', 'place', [
  take(
    'visit',
    ({ scan, start, end }) =>
      VERBS.at(scan.text, start) &&
      VISITED.at(scan.text, end - 1) &&
      VISIT_WORDS.has(scan.text.slice(start, end)) &&
      add(scan, end - 1, 'place/letter-in-word/visit'),
  ),
  take(
    'side',
    (letter) =>
      MAIN_COUNTRY_LETTERS.includes(first(letter)) &&
      '方军'.includes(letter.scan.text[letter.end - 1] as string) &&
      !NO_PAIRS.has(letter.scan.text.slice(letter.start, letter.end)) &&
      add(letter.scan, letter.start, 'place/letter-in-word/side'),
  ),
]);

function first({ scan, start }: Letter): string {
  return scan.text[start] as string;
}

function behind({ scan, end }: Letter, length: number): string {
  return scan.text.slice(end, end + length);
}

function beginsWord({ scan, stop }: Letter): boolean {
  const { kind, cost } = theLexicon().trie.find(scan.text.slice(stop - 1, stop + 1));
  return COMMON_KINDS.has(kind) && cost < 18;
}

/** Provinces that stand together are always provinces (沪苏浙皖); countries only in their company. */
function keepsCompany({ scan: { text }, start, stop }: Letter): boolean {
  let sure = 0;
  for (let at = start; at < stop; at++) if (SURE_PROVINCES.at(text, at)) sure++;
  if (sure > 1 || AFTER_PAIR.test(text.slice(stop, stop + 3))) return true;
  // 中英文, 中法语.
  return stop - start === 2 && PAIRS.has(text.slice(start, stop)) && !/[文语医药式]/.test(text[stop] ?? '');
}

function one({ scan, start }: Letter, row: string): boolean {
  return add(scan, start, `place/letter/${row}`);
}

function add(scan: Scan, at: number, rule: string): boolean {
  return addPlace(scan, at, at + 1, 0.7, rule, undefined, 'place/short') > 0;
}
