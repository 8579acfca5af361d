import type { Section } from '../record';
import { DIVISIONS } from '../sections/divisions';

/**
 * A series of sections that count on (同一序列): the items of a list, the articles of a statute through all its chapters,
 * （一）…（三十） that run on from heading to heading.
 */
export interface Series {
  scheme: string;
  sections: Section[];
}

/** Schemes where one heading numbered 1 right after another is a slip, not a second list. */
const HEADINGS = new Set<string>([...DIVISIONS, 'article', 'han-comma', 'attachment']);

/** What has a numbering of its own inside: an attachment, one of several documents in a file. */
const OWN_NUMBERING = new Set(['attachment', 'document']);
/** A list may begin in the part of a page that is lost, or go on from text that is not numbered line by line. */
const LATEST_START = 5;
/** A line and perhaps a blank one. */
const REPEATED = 2;

/** The series of a tree are read once for all the rules and commands that ask for them. */
const known = new WeakMap<readonly Section[], Series[]>();

/** Reads the series of a section tree, in the order in which each begins. Sections without a number belong to none. */
export function seriesOf(roots: readonly Section[]): readonly Series[] {
  let all = known.get(roots);
  if (!all) known.set(roots, (all = readSeries(roots)));
  return all;
}

function readSeries(roots: readonly Section[]): Series[] {
  const all: Series[] = [];
  /** The last series of a scheme and level anywhere, and of articles in the numbering that is open. */
  const last = new Map<string, Series>();
  const walk = (siblings: readonly Section[], domain: string): void => {
    const own = new Map<string, Series>();
    let beside: Series | undefined;
    for (const section of siblings) {
      const { ordinal } = section;
      const scheme = kindOf(section);
      if (ordinal !== null) {
        const key = scheme === 'article' ? `${domain}article` : `${domain}${scheme}`;
        const mixed = beside && beside.scheme !== scheme && own.get(scheme) === undefined;
        if (mixed && goesOn(beside, section)) own.set(scheme, beside as Series);
        const open = scheme === 'article' ? last.get(key) : own.get(scheme);
        const series =
          open && !restarts(open, section) ? open : continued(open ? undefined : last.get(key), section);
        if (series) series.sections.push(section);
        const current = series ?? { scheme, sections: [section] };
        if (!series) all.push(current);
        own.set(scheme, current);
        beside = current;
        last.set(key, current);
      }
    }
    for (const section of siblings) {
      // Depth is bounded by the number of schemes, not by the text.
      if (section.children.length > 0)
        walk(section.children, OWN_NUMBERING.has(section.scheme) ? `${domain}${section.start}:` : domain);
    }
  };
  walk(roots, '');
  return all;
}

/** The scheme; Ⅰ、 and 甲、 count by themselves beside 一、. */
function kindOf({ scheme, marker }: Section): string {
  if (scheme !== 'han-comma' && scheme !== 'han-paren') return scheme;
  const first = marker.charAt(scheme === 'han-paren' ? 1 : 0);
  if (/[甲乙丙丁戊己庚辛壬癸]/.test(first)) return `${scheme} 甲`;
  return /[Ⅰ-ⅫIVXＩＶＸ]/.test(first) ? `${scheme} Ⅰ` : scheme;
}

const NUMBERS = new Set(['arabic-dot', 'arabic-paren', 'circled']);

/** ③ behind （2）: one list in two forms; a list of its own begins with 1. */
function goesOn(series: Series | undefined, { scheme, ordinal }: Section): boolean {
  const end = series?.sections.at(-1)?.ordinal ?? 0;
  if (!series || !NUMBERS.has(scheme) || !NUMBERS.has(series.scheme) || ordinal === null) return false;
  return ordinal > 1 && ordinal > end && ordinal <= end + 2;
}

/** Numbering that begins anew: a second list, or a second document in the file. */
function restarts(series: Series, { ordinal, suffix, line }: Section): boolean {
  if (ordinal !== 1 || suffix !== undefined) return false;
  if (series.sections.length > 1) return true;
  // 1. and 1. in lines one after the other are a slip too; a second list has words before it.
  return !HEADINGS.has(series.scheme) && line - (series.sections[0]?.line ?? 0) > REPEATED;
}

/** The series of the heading before that this one goes on: （五） under 二、 where （四） ended 一、. */
function continued(before: Series | undefined, { ordinal }: Section): Series | undefined {
  const end = before?.sections.at(-1)?.ordinal;
  return ordinal !== null && ordinal > 1 && end === ordinal - 1 ? before : undefined;
}

/** What is wrong with a member of a series, and the number that was due. */
export interface Slip {
  kind: 'gap' | 'duplicate' | 'order';
  section: Section;
  expected: number;
  expectedSuffix?: number;
}

/**
 * Reads a series for slips. One number that is out of place is one slip: 1 2 7 4 has 7 where 3 is due, and no gap after
 * it; 1 2 2 4 has 2 where 3 is due.
 */
export function slipsOf({ sections }: Series): Slip[] {
  const slips: Slip[] = [];
  let present: ReadonlySet<number> | undefined;
  let last: Place = { ordinal: 0, suffix: 0 };
  for (const [index, section] of sections.entries()) {
    const place: Place = { ordinal: section.ordinal ?? 0, suffix: section.suffix ?? 0 };
    const starts = index === 0 && place.ordinal > LATEST_START;
    if (starts || follows(place, last)) {
      last = place;
      continue;
    }
    const expected = last.ordinal + 1;
    // The next one goes on as if this one had the number that was due.
    const fits = sections[index + 1]?.ordinal === expected + 1;
    if (place.ordinal === last.ordinal && place.suffix > last.suffix + 1) {
      slips.push({ kind: 'gap', section, expected: last.ordinal, expectedSuffix: last.suffix + 1 });
      last = place;
    } else if (isRepeated(place, last) || isOutOfOrder(place, last, fits)) {
      slips.push({ kind: isRepeated(place, last) ? 'duplicate' : 'order', section, expected });
      if (fits) last = { ...last, ordinal: expected };
    } else {
      present ??= new Set(sections.map((one) => one.ordinal ?? 0));
      if (isMissing(present, expected, place.ordinal)) slips.push({ kind: 'gap', section, expected });
      last = place;
    }
  }
  return slips;
}

/** A number in a series: 第三条之一 has the ordinal 3 and the suffix 1. */
interface Place {
  ordinal: number;
  suffix: number;
}

function follows(place: Place, last: Place): boolean {
  return place.ordinal === last.ordinal
    ? place.suffix === last.suffix + 1
    : place.ordinal === last.ordinal + 1 && place.suffix === 0;
}

function isRepeated(place: Place, last: Place): boolean {
  return place.ordinal === last.ordinal && place.suffix === last.suffix;
}

function isOutOfOrder(place: Place, last: Place, fits: boolean): boolean {
  return place.ordinal <= last.ordinal || (fits && place.ordinal > last.ordinal + 2);
}

/** Whether a number between, of the first fifty, stands nowhere in the series. */
function isMissing(present: ReadonlySet<number>, from: number, to: number): boolean {
  for (let number = from; number < Math.min(to, from + 50); number++) if (!present.has(number)) return true;
  return false;
}
