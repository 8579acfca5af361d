import { LEVEL_LETTERS } from '../../knowledge/levels';
import { divisionIndex } from '../lexicon/divisions';
import { townshipAt } from '../lexicon/townships';
import { theLexicon } from '../lexicon/lexicon';
import { KIND, kindSet } from '../lexicon/kinds';
import { FLAG, longestHead } from '../lexicon/grammarWords';
import {
  BEFORE,
  BUREAU_GOES_ON,
  NO_DISTRICT_BUREAU,
  NOT_CITY,
  NOT_DISTRICT,
  NOT_COUNTY,
  NO_FIRST,
  NOT_PROVINCE,
  NOT_STEM,
  NOT_TOWNSHIP,
  OF_PEOPLES,
  TOWN_GOES_ON,
  ACTS,
} from './divisionNames.rules';

/** The letters that a division's form ends with (通名). */
export type LevelLetter = '省' | '市' | '县' | '区' | '州' | '旗' | '镇' | '乡';

/** A division as a text names it, in full form; whether the gazetteer knows it is another matter. */
export interface NamedDivision {
  name: string;
  level: LevelLetter;
  start: number;
  end: number;
}

/**
 * The divisions at the head of a name, from the outermost in (江州省宁川市临河县水利局 → 江州省, 宁川市, 临河县). Full forms only: a
 * short form (宁川) says nothing of its level.
 */
export function divisionsAtHead(name: string): NamedDivision[] {
  const found: NamedDivision[] = [];
  let at = BEFORE.exec(name)?.[0].length ?? 0;
  for (let round = 0; round < 5; round++) {
    const next = divisionAt(name, at) ?? (round > 0 ? knownTownship(name, at) : null);
    if (!next) break;
    found.push(next);
    at = next.end;
  }
  return found;
}

/** 宁川县|三林镇, 宁川县|义和塔拉镇: behind a division, what only the list knows to be a township. */
function knownTownship(text: string, at: number): NamedDivision | null {
  const name = townshipAt(text, at);
  return name === null
    ? null
    : { name, level: name.slice(-1) as LevelLetter, start: at, end: at + name.length };
}

/** The division that begins at an offset of a text; null where none does. */
export function divisionAt(text: string, at: number): NamedDivision | null {
  const index = divisionIndex();
  let guess: NamedDivision | null = null;
  for (let length = 2; length <= 14 && at + length <= text.length; length++) {
    const letter = text[at + length - 1] as LevelLetter;
    if (!LEVEL_LETTERS.includes(letter)) continue;
    const name = text.slice(at, at + length);
    if (isVerbBefore(name, text.charAt(at + length))) continue;
    const known = index.get(name);
    // 自治 before the letter: 门源回族自治县.
    if (known?.some((one) => one.name === name || /自治.$/.test(one.name))) {
      const longer = divisionAtLonger(text, at, length);
      return longer ?? { name, level: letter, start: at, end: at + length };
    }
    const read =
      (!guess && length >= 3 && length <= 5 && mayBeDivision(text, at, name, letter)) ||
      (length > 5 && isOfPeoples(name));
    if (read) guess = { name, level: letter, start: at, end: at + length };
  }
  return guess;
}

/** 罗川仫佬族自治县: no list knows it, its form tells. */
function isOfPeoples(name: string): boolean {
  const stem = OF_PEOPLES.exec(name)?.[1];
  if (stem === undefined || NO_FIRST.includes(stem.charAt(0)) || NOT_STEM.test(stem)) return false;
  // 庆祝|…自治县
  const { kind } = theLexicon().trie.find(stem.slice(0, 2));
  return kind !== KIND.verb && kind !== KIND.verbalNoun;
}

/** 代县|长 is nearly always 代|县长, 任县|教育局 and 开县|人大 (both renamed) 任|县教育局 and 开|县人大. */
function isVerbBefore(name: string, next: string): boolean {
  return (name === '代县' && next === '长') || (/^[任开]县$/.test(name) && /^[\u4e00-\u9fff]$/.test(next));
}

const DESCRIBES = kindSet('adjective function time number');

/** True where nothing around a name that the gazetteer does not know speaks against a division's. */
function mayBeDivision(text: string, at: number, name: string, letter: LevelLetter): boolean {
  if (NO_FIRST.includes(text.charAt(at))) return false;
  const stem = name.slice(0, -1);
  if (!/^[\u4e00-\u9fff]+$/.test(stem) || NOT_STEM.test(stem)) return false;
  // 优秀|县委书记, 上述|县: how it is, and no name.
  // 永定|市委: a word, and a division's short name.
  if (DESCRIBES.has(theLexicon().trie.find(stem).kind) && !divisionIndex().has(stem)) return false;
  if ([...stem.slice(0, -1)].some((one) => LEVEL_LETTERS.includes(one) && one !== '州')) return false;
  if (isInDomain(text, at, name.length)) return false;
  const rest = text.slice(at + name.length, at + name.length + 2);
  return (OF_LEVEL[letter]?.(stem, rest) ?? true) || hasBureau(text, at + name.length, stem, letter);
}

/** 住房和城乡|建设局: the letter is inside what a bureau looks after. */
function isInDomain(text: string, at: number, length: number): boolean {
  return longestHead(text, at, FLAG.domain) > at + length;
}

/** 灵溪区|工商局, 清平市|发展和改革委员会: what a bureau looks after follows, and its form; 山区|教育局 and 片区 are no names. */
function hasBureau(text: string, at: number, stem: string, letter: LevelLetter): boolean {
  if (
    letter === '区'
      ? NOT_DISTRICT.test(stem) || NO_DISTRICT_BUREAU.test(stem)
      : letter !== '市' || NOT_CITY.test(stem)
  )
    return false;
  const end = longestHead(text, at, FLAG.domain);
  return end > at && BUREAU_GOES_ON.test(text.slice(end, end + 10));
}

/** What each level's letter asks of the name before it and of what follows. */
const OF_LEVEL: Readonly<Partial<Record<LevelLetter, (stem: string, rest: string) => boolean>>> = {
  省: (stem) => !NOT_PROVINCE.test(stem),
  市: (stem, rest) =>
    !NOT_CITY.test(stem) &&
    !/^(?:场|民|长热|管理|建设|规划|更新|发展|投资|运营|执法|综合|公园|轨道)/.test(rest),
  州: (_stem, rest) => ACTS.test(rest),
  县: (stem) => !NOT_COUNTY.test(stem),
  旗: (stem) => !NOT_COUNTY.test(stem),
  乡: (stem, rest) => !NOT_TOWNSHIP.test(stem) && !TOWN_GOES_ON.test(rest),
  区: (stem, rest) => !NOT_DISTRICT.test(stem) && ACTS.test(rest),
};

/** 吉林市 over 吉林…: a longer known name that begins at the same place and is one word with it (自治县). */
function divisionAtLonger(text: string, at: number, length: number): NamedDivision | null {
  const index = divisionIndex();
  for (let longer = Math.min(15, text.length - at); longer > length; longer--) {
    const name = text.slice(at, at + longer);
    if (!/自治[省市县区州旗]$/.test(name)) continue;
    if (index.get(name)?.some((one) => one.name === name))
      return { name, level: name.slice(-1) as LevelLetter, start: at, end: at + longer };
  }
  return null;
}

/** 任丘市, 原平市: a division of today begins with the verb's character. */
export function isLiving(text: string): boolean {
  const division = divisionAt(text, 0);
  return (
    division !== null &&
    (divisionIndex().get(division.name) ?? []).some(
      (one) => one.name === division.name && one.former !== true,
    )
  );
}
