import { divisionIndex } from '../lexicon/divisions';

/** The letters that a division's form ends with (通名). */
export type LevelLetter = '省' | '市' | '县' | '区' | '州' | '旗' | '镇' | '乡';
export const LEVEL_LETTERS = '省市县区州旗镇乡';

/** A division as a text names it, in full form; whether the gazetteer knows it is another matter. */
export interface NamedDivision {
  name: string;
  level: LevelLetter;
  start: number;
  end: number;
}

/** What begins a body's name before its place. */
const BEFORE =
  /^(?:中共|中国共产党|中国共产主义青年团|共青团|政协|中国人民政治协商会议|民革|民盟|民建|民进|农工党|致公党|九三学社)/;
/** What makes the division's letter a part of the next word: 城市管理, 园区, 都市报. */
const NOT_CITY =
  /(?:城|都|集|超|门|上|夜|股|楼|街|闹|大|中|小|全|本|我|各|该|他|外|跨|两|三|多|县|省|地级|县级|城市)$/;
const NOT_DISTRICT =
  /(?:小|社|园|校|矿|灾|库|景|牧|林|新|发|济|术|税|工业|山|库|示范|保护|管理|全|本|我|各|该|地|辖|老|军|战|牧|城|市|郊|自治)$/;
const NOT_COUNTY = /(?:全|本|我|各|该|外|邻|两|三|多|跨|贫困|市|省|州|及|和|与|在|到|个|名|强|大|小)$/;
/** No unknown division's name begins so. */
const NO_FIRST =
  '经据按以于自由在对与和向从其任兼并把将被让给请使到至是为及同该本我全各这那有后前又再也都已因当着了的地得个名位两三四五六七八九十百千';
const NOT_PROVINCE = /(?:全|本|我|各|该|外|邻|两|三|多|跨|个|名|强|大|小|反|节)$/;
/** 代理|省长, 常务副|县长, 原|县委: ranks and marks before a level. */
const NOT_STEM =
  /^(?:代理?|常务|副|原|时任|现任|历任|曾任|拟任|第一|关于|成立|在|到|对|与|和|向|由|从|其|任|兼|中共|同意|批准|免去|任命)|(?:副|代理|常务|委|关于|任命|免去|时任|现任|历任|曾任|担任|中共)$|[政府委局厅部院办党会处科人民]{2}/;
const ACTS = /^(?:委|政府|人民|人大|政协|纪委|监委|法院|检察|公安|区委|直|党委)/;

/**
 * The divisions at the head of a name, from the outermost in (江州省宁川市临河县水利局 → 江州省, 宁川市, 临河县). Full forms only: a
 * short form (宁川) says nothing of its level.
 */
export function divisionsAtHead(name: string): NamedDivision[] {
  const found: NamedDivision[] = [];
  let at = BEFORE.exec(name)?.[0].length ?? 0;
  for (let round = 0; round < 5; round++) {
    const next = divisionAt(name, at);
    if (!next) break;
    found.push(next);
    at = next.end;
  }
  return found;
}

/** The division that begins at an offset of a text; null where none does. */
export function divisionAt(text: string, at: number): NamedDivision | null {
  const index = divisionIndex();
  let guess: NamedDivision | null = null;
  for (let length = 2; length <= 14 && at + length <= text.length; length++) {
    const letter = text[at + length - 1] as LevelLetter;
    if (!LEVEL_LETTERS.includes(letter)) continue;
    const name = text.slice(at, at + length);
    // 代县|长 is nearly always 代|县长.
    if (name === '代县' && text[at + length] === '长') continue;
    const known = index.get(name);
    // 自治 before the letter: 门源回族自治县.
    if (known?.some((one) => one.name === name || /自治.$/.test(one.name))) {
      const longer = divisionAtLonger(text, at, length);
      return longer ?? { name, level: letter, start: at, end: at + length };
    }
    if (!guess && length >= 3 && length <= 5 && mayBeDivision(text, at, name, letter))
      guess = { name, level: letter, start: at, end: at + length };
  }
  return guess;
}

/** True where nothing around a name that the gazetteer does not know speaks against a division's. */
function mayBeDivision(text: string, at: number, name: string, letter: LevelLetter): boolean {
  if (NO_FIRST.includes(text.charAt(at))) return false;
  const stem = name.slice(0, -1);
  if (!/^[\u4e00-\u9fff]+$/.test(stem) || NOT_STEM.test(stem)) return false;
  if ([...stem.slice(0, -1)].some((one) => LEVEL_LETTERS.includes(one) && one !== '州')) return false;
  const rest = text.slice(at + name.length, at + name.length + 2);
  return OF_LEVEL[letter]?.(stem, rest) ?? true;
}

/** What each level's letter asks of the name before it and of what follows. */
const OF_LEVEL: Readonly<Partial<Record<LevelLetter, (stem: string, rest: string) => boolean>>> = {
  省: (stem) => !NOT_PROVINCE.test(stem),
  市: (stem, rest) => !NOT_CITY.test(stem) && !/^(?:场|民|长热)/.test(rest),
  州: (_stem, rest) => ACTS.test(rest),
  县: (stem) => !NOT_COUNTY.test(stem),
  旗: (stem) => !NOT_COUNTY.test(stem),
  区: (stem, rest) => !NOT_DISTRICT.test(stem) && ACTS.test(rest),
};

/** 吉林市 over 吉林…: a longer known name that begins at the same place and is one word with it (自治县). */
function divisionAtLonger(text: string, at: number, length: number): NamedDivision | null {
  const index = divisionIndex();
  for (let longer = Math.min(15, text.length - at); longer > length; longer--) {
    const name = text.slice(at, at + longer);
    if (!/自治[区州县旗]$/.test(name)) continue;
    if (index.get(name)?.some((one) => one.name === name))
      return { name, level: name.slice(-1) as LevelLetter, start: at, end: at + longer };
  }
  return null;
}
