import { LEVEL_LETTERS } from '../../knowledge/levels';
import { divisionIndex } from '../lexicon/divisions';
import { divisionAt, divisionsAtHead, type LevelLetter, type NamedDivision } from './divisionNames';

/** A division that the gazetteer knows by its full name, anywhere in a title. */
export function knownAt(text: string, at: number): NamedDivision | null {
  const division = divisionAt(text, at);
  if (!division) return null;
  const known = divisionIndex().get(division.name);
  return known?.some((one) => one.name === division.name) === true ? division : null;
}

/** The divisions that a source, a site or a dateline is named after (义乌商报, 义乌市人民政府网). */
export function namedAfter(text: string): NamedDivision[] {
  const full = divisionsAtHead(text);
  if (full.length > 0) return full;
  const index = divisionIndex();
  for (let length = Math.min(4, text.length); length >= 2; length--) {
    const known = index.get(text.slice(0, length))?.filter((one) => one.former !== true) ?? [];
    const names = new Set(known.map((one) => one.name));
    const [name] = names;
    if (names.size === 1 && name !== undefined) {
      const letter = name.slice(-1);
      if (LEVEL_LETTERS.includes(letter))
        return [{ name, level: letter as LevelLetter, start: 0, end: length }];
    }
    if (names.size > 1) {
      // 金华: the city, of which the county of that name is a part.
      const cities = known.filter((one) => one.level !== 'county');
      const [city] = cities;
      if (cities.length === 1 && city && LEVEL_LETTERS.includes(city.name.slice(-1)))
        return [{ name: city.name, level: city.name.slice(-1) as LevelLetter, start: 0, end: length }];
      return [];
    }
  }
  return [];
}
