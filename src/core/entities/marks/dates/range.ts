import { parseCalendar } from './calendar';
import type { Calendar } from './civil';
import { ENDS_UNIT, LAST_UNIT, LISTED, LUNAR, RANGE, SCHOOL_YEAR, SHARE_OF_MONTH, UNIT } from './date.rules';

/** The ISO form of a written date or range, each point through `resolve`; null where either stays open. */
export function dateIso(written: string, resolve: (calendar: Calendar) => string | null): string | null {
  if (isLunar(written)) return null;
  if (LISTED.test(written)) return listIso(written, resolve);
  if (written.includes(SCHOOL_YEAR)) {
    const school = parseCalendar(written);
    return school && resolve(school);
  }
  const range = /^\d{4}([-./])\d{1,2}\1\d{1,2}$/.test(written) ? null : RANGE.exec(written);
  if (!range) {
    const calendar = parseCalendar(written);
    return calendar && resolve(calendar);
  }
  const [, left = '', right = ''] = range;
  const last = parseCalendar(right);
  // 2016-2020年, 1-9月, 3月5-8日: the first number takes the unit of the last.
  const unit = ENDS_UNIT.test(left) ? '' : (UNIT.exec(right.replace(SHARE_OF_MONTH, ''))?.[0] ?? '');
  const first = parseCalendar(left + unit);
  if (!first || !last) return null;
  const to: Calendar = { ...last };
  takeOver(to, first);
  const a = resolve(first);
  const b = resolve(to);
  return a !== null && b !== null && !a.includes('/') && !b.includes('/') ? `${a}/${b}` : null;
}

/** Days of the lunar calendar (农历): none of them is the day of that number in ours. */
export function isLunar(written: string): boolean {
  return LUNAR.test(written);
}

/** 2022、2023年, 1月5、6日 as a set in EDTF: {2022,2023}; null where one of them stays open. */
function listIso(written: string, resolve: (calendar: Calendar) => string | null): string | null {
  const pieces = written.split(LISTED);
  const unit = LAST_UNIT.exec(pieces.at(-1) ?? '')?.[0] ?? '';
  let before: Calendar = {};
  const found: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const read = parseCalendar(index < pieces.length - 1 ? piece + unit : piece);
    if (!read) return null;
    const calendar: Calendar = { ...read };
    takeOver(calendar, before);
    const iso = resolve(calendar);
    if (iso === null || iso.includes('/')) return null;
    found.push(iso);
    before = calendar;
  }
  return `{${found.join(',')}}`;
}

/** What a later date leaves out the one before it says: the year, and of a day the month. */
function takeOver(date: Calendar, before: Calendar): void {
  if (date.year === undefined && date.yearOffset === undefined) {
    if (before.year !== undefined) date.year = before.year;
    else if (before.yearOffset !== undefined) date.yearOffset = before.yearOffset;
  }
  if (date.month === undefined && date.day !== undefined && before.month !== undefined)
    date.month = before.month;
}
