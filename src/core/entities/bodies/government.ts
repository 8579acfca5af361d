import type { Scan } from '../grammar/scan';
import { startsHead, startsHeadPair } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';
import { ask, DONE, RowsByNeed, STOP } from '../rule';
import {
  BODY_ROWS,
  FORM_ROWS,
  JOINERS,
  LEVELS,
  NAME_ROWS,
  OTHER_FIRST,
  START_ROWS,
  bodyNeeds,
  formNeeds,
} from './government.rules';
import { GovernmentBody } from './governmentBody';
import { Units } from './units';
import { FIRST_UNIT_ROWS, UNIT_ROWS } from './units.rules';

/** Bodies by the grammar of level, domain and form (机构): 武义县委, 省新闻出版局, 县政府办公室, 农办. */
export function findGovernmentBodies(scan: Scan): void {
  const { text, words, blocked } = scan;
  for (let index = 0; index < words.count; index++) {
    let start = words.starts[index] as number;
    if (JOINERS.at(text, start)) start = startBehindJoiner(scan, start);
    if (blocked[start] === 1 || words.kinds[index] === KIND.punctuation || !mayBegin(scan, start)) continue;
    const body = readBody(scan, start);
    if (!body || ask(NAME_ROWS, body) !== DONE) continue;
    while (index + 1 < words.count && (words.starts[index + 1] as number) < body.end) index++;
  }
}

function startBehindJoiner(scan: Scan, start: number): number {
  const body = new GovernmentBody(scan, start, subUnits);
  ask(START_ROWS, body);
  return body.start;
}

/** The body that begins here; null where none does. */
export function readBody(scan: Scan, start: number): GovernmentBody | null {
  const body = new GovernmentBody(scan, start, subUnits);
  switch (ask(BODY_BY_NEED.of(bodyNeeds(scan, start)), body)) {
    case DONE:
      return body;
    case STOP:
      return null;
  }
  // Behind the letter of a level first, then without one.
  const level = body.from;
  if (ask(FORM_BY_NEED.of(formNeeds(body)), body) === DONE) return body;
  body.from = body.at;
  return level !== body.at && ask(FORM_BY_NEED.of(formNeeds(body)), body) === DONE ? body : null;
}

const BODY_BY_NEED = new RowsByNeed(BODY_ROWS);
const FORM_BY_NEED = new RowsByNeed(FORM_ROWS);

const MOST_UNITS = 4;

/** The end of the units under the body that ends at `from` (内设机构): 办公室, 组织部, 党组, 交警支队, 第一监督检查室. */
export function subUnits(scan: Scan, from: number): number {
  const units = new Units(scan, from, hostEnd);
  ask(FIRST_UNIT_ROWS, units);
  do units.at = units.end;
  while (ask(UNIT_ROWS, units) === DONE && ++units.count < MOST_UNITS);
  return units.end;
}

/** The end of the body that begins here; 0 where none does. */
function hostEnd(scan: Scan, at: number): number {
  return readBody(scan, at)?.end ?? 0;
}

const OPENING = 0x28;
const LEVEL = 3;
const OTHER = 2;
const OF_GRAMMAR = 1;
let byFirst: Uint8Array | undefined;

/** What a body may begin with where no place does: 3 for a level, 2 for a party and the like, 1 for a word of the grammar. */
function beginners(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0x4e00; code < 0xa000; code++)
    table[code] = LEVELS.has(code)
      ? LEVEL
      : OTHER_FIRST.has(code)
        ? OTHER
        : startsHead(code)
          ? OF_GRAMMAR
          : 0;
  return table;
}

/** A place, or the first two characters of some body. */
function mayBegin({ text, places }: Scan, start: number): boolean {
  if (places.endOf(start) > 0) return true;
  const begins = (byFirst ??= beginners())[text.charCodeAt(start)];
  const next = text.charCodeAt(start + 1);
  return (
    begins === OTHER ||
    (begins !== 0 && startsHeadPair(text.charCodeAt(start), next)) ||
    // 县(市、区)委.
    (begins === LEVEL && (next === OPENING || startsHeadPair(next, text.charCodeAt(start + 2))))
  );
}
