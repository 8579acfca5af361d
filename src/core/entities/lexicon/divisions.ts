import { DIVISIONS, FORMER_DIVISIONS } from '../data/divisions';
import { PEOPLES } from './divisions.rules';

/** A division (行政区划): its code (GB/T 2260; of a township the county's) and its full name. */
export interface Division {
  code: string;
  name: string;
  level: 'province' | 'city' | 'county' | 'township';
  former?: boolean;
}

const FORM = new RegExp(
  `^(.{2,}?)(?:${PEOPLES}{1,4}自治[县州旗]|(?:壮族|回族|维吾尔)?自治区|特别行政区|自治[县州旗]|[省市县区州旗]|盟|地区|林区|特区|新区)$`,
);

/** The name without its form (武义县 → 武义); null where nothing of two characters is left. */
export function shortForm(name: string): string | null {
  return FORM.exec(name)?.[1] ?? null;
}

let index: Map<string, Division[]> | undefined;
let provinces: Map<string, string> | undefined;

/** Divisions by full name and by short form; built at first use. */
export function divisionIndex(): ReadonlyMap<string, readonly Division[]> {
  if (index) return index;
  index = new Map();
  readDivisions(DIVISIONS, false, index);
  readDivisions(FORMER_DIVISIONS, true, index);
  return index;
}

/** Paths given before: a text that names a county names it often. Nobody writes into one. */
const paths = new Map<string, string[]>();
/** There are so many divisions; names of townships below them come and go. */
const MOST_PATHS = 10_000;

/**
 * The names from the province down to the division of this code, and `below` it: a township, or the name that the division
 * `last` had when it was one. One list for all who ask for the same.
 */
export function divisionPath(code: string, below?: string, last?: string): string[] {
  const key = below === undefined && last === undefined ? code : `${code}\n${last ?? ''}\n${below ?? ''}`;
  let path = paths.get(key);
  if (path) return path;
  path = namesTo(code);
  if (last !== undefined && path.length > 0) path[path.length - 1] = last;
  if (below !== undefined) path.push(below);
  if (paths.size >= MOST_PATHS) paths.clear();
  paths.set(key, path);
  return path;
}

function namesTo(code: string): string[] {
  divisionIndex();
  const path: string[] = [];
  for (const part of [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]) {
    const name = provinces?.get(part);
    // 省直辖行政单位 is a row of the table, no place.
    if (name && !name.includes('直辖') && path[path.length - 1] !== name) path.push(name);
  }
  return path;
}

function readDivisions(packed: string, former: boolean, into: Map<string, Division[]>): void {
  provinces ??= new Map();
  for (const [, code = '', name = ''] of packed.matchAll(/(\d{6})([^\d]+)/g)) {
    const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
    const division: Division = former ? { code, name, level, former } : { code, name, level };
    if (!provinces.has(code)) provinces.set(code, name);
    put(into, name, division);
    const short = shortForm(name);
    if (!short) continue;
    put(into, short, division);
    // 门源回族自治县 is 门源县 too, 湘西土家族苗族自治州 湘西州.
    if (/自治[县州旗]$/.test(name)) put(into, short + name.slice(-1), division);
  }
}

function put(into: Map<string, Division[]>, name: string, division: Division): void {
  const known = into.get(name);
  if (known) known.push(division);
  else into.set(name, [division]);
}
