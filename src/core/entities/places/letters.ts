import type { Scan } from '../grammar/scan';
import { ask, DONE } from '../rule';
import {
  COUNTRIES,
  ONE_ROWS,
  PROVINCES,
  RUN_ROWS,
  SURE_PROVINCES,
  TWO_ROWS,
  VERBS,
  VISITED,
  type Letter,
} from './letters.rules';

const LONGEST_WORD = 3;
const VERB = 2;
let table: Uint8Array | undefined;

/** 1 for a letter of a country or a province, 2 for a verb before one, 0 for the rest. */
function letterClass(code: number): number {
  if (!table) {
    table = new Uint8Array(65536);
    for (let one = 0x4e00; one < 0xa000; one++)
      if (COUNTRIES.has(one) || PROVINCES.has(one) || VISITED.has(one)) table[one] = 1;
      else if (VERBS.has(one)) table[one] = VERB;
  }
  return table[code] as number;
}

/** Places in one character (中美两国, 访华, 沪杭, 粤): only in the company that they keep. */
export function findPlaceLetters(scan: Scan): void {
  const { text, words, places, blocked } = scan;
  const named = new Set<string>();
  for (const place of places.list)
    if (place.evidence === 'place/known') named.add(text[place.start] as string);
  for (let index = 0; index < words.count; index++) {
    const start = words.starts[index] as number;
    const end = words.ends[index] as number;
    if (end - start > LONGEST_WORD || blocked[start] === 1 || places.endOf(start) > 0) continue;
    const group = letterClass(text.charCodeAt(start));
    if (group === 0) continue;
    const letters = group !== VERB && (end - start === 1 || allLetters(text, start, end));
    const letter: Letter = { scan, start, end, stop: letters ? runEnd(text, start) : start, named };
    const run = letter.stop - start > 1 && letter.stop >= end;
    if (run && ask(RUN_ROWS, letter) === DONE) {
      while (index + 1 < words.count && (words.starts[index + 1] as number) < letter.stop) index++;
      continue;
    }
    if (end - start === 1) ask(ONE_ROWS, letter);
    if (end - start === 2) ask(TWO_ROWS, letter);
  }
}

function allLetters(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (COUNTRIES.at(text, at) || PROVINCES.at(text, at))) at++;
  return at === end;
}

/** Where the letters end that follow each other: those of countries, or where the first is surely one, of provinces. */
function runEnd(text: string, at: number): number {
  const letters = COUNTRIES.at(text, at) && !SURE_PROVINCES.at(text, at) ? COUNTRIES : PROVINCES;
  let end = at;
  while (letters.at(text, end)) end++;
  return end;
}
