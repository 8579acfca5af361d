import {
  civilFromDays,
  civilText,
  daysFromCivil,
  four,
  monthLength,
  two,
  type Calendar,
  type CivilDate,
} from './civil';

/** Fills in what the text leaves open from a date and a year near by; null where too little is known. */
export function isoOf(calendar: Calendar, anchor: CivilDate | null, near: number | null): string | null {
  const stretch = fixedStretch(calendar);
  if (stretch !== null) return stretch;
  if (countsFromToday(calendar)) return anchor === null ? null : relativeTo(calendar, anchor);
  const found = yearAndMonth(calendar, anchor, near);
  return found && writtenOut(found.year, found.month, calendar);
}

/** Plans, decades and centuries, which nothing near by changes. */
function fixedStretch({ years, decade, century }: Calendar): string | null {
  if (years) return `${years[0]}/${years[1]}`;
  if (decade !== undefined) return `${Math.floor(decade / 10)}X`;
  return century === undefined ? null : `${Math.floor(century / 100)}XX`;
}

function countsFromToday({ span, dayOffset, weekOffset, quarterOffset }: Calendar): boolean {
  return [span, dayOffset, weekOffset, quarterOffset].some((value) => value !== undefined);
}

function relativeTo(calendar: Calendar, anchor: CivilDate): string {
  if (calendar.span) return spanOf(calendar.span, anchor);
  if (calendar.dayOffset === undefined && calendar.weekOffset === undefined)
    return quarterOf(calendar.quarterOffset ?? 0, anchor);
  return dayOf(calendar, anchor);
}

/** The year and, where one is meant, the month; null where the year stays open, or the month of a day. */
function yearAndMonth(
  calendar: Calendar,
  anchor: CivilDate | null,
  near: number | null,
): { year: number; month: number | null } | null {
  let year = calendar.year ?? null;
  let month = calendar.month ?? null;
  if (calendar.yearOffset !== undefined) {
    // 去年 without a date to count from is open, whatever year stands near by.
    if (anchor === null) return null;
    year = anchor.year + calendar.yearOffset;
  }
  if (calendar.monthOffset !== undefined && anchor) {
    const count = (year ?? anchor.year) * 12 + anchor.month - 1 + calendar.monthOffset;
    year = Math.floor(count / 12);
    month = (count % 12) + 1;
  }
  year ??= yearAround(month, anchor, near);
  if (year === null) return null;
  if (calendar.day !== undefined && month === null && calendar.monthOffset === undefined) {
    if (anchor === null || near !== null) return null;
    month = anchor.month;
  }
  return { year, month };
}

/** The year of a month that stands without one. */
function yearAround(month: number | null, anchor: CivilDate | null, near: number | null): number | null {
  if (near !== null || anchor === null) return near;
  // A month far ahead of the document's own is last year's: 12月 in a report of January.
  return month !== null && month > anchor.month + 6 ? anchor.year - 1 : anchor.year;
}

/** As much of a day as the text says, or its part of the year. */
function writtenOut(year: number, month: number | null, { months, part, day }: Calendar): string | null {
  if (months) return `${four(year)}-${two(months[0])}/${four(year)}-${two(months[1])}`;
  if (month === null) return part === undefined ? four(year) : `${four(year)}-${part}`;
  if (day === undefined) return `${four(year)}-${two(month)}`;
  return day > monthLength(year, month) ? null : civilText({ year, month, day });
}

function spanOf({ count, unit }: NonNullable<Calendar['span']>, anchor: CivilDate): string {
  const now = { year: four(anchor.year), month: yearMonth(anchor.year * 12 + anchor.month - 1) };
  const [here, there] =
    unit === 'year'
      ? [now.year, four(anchor.year + count)]
      : unit === 'month'
        ? [now.month, yearMonth(anchor.year * 12 + anchor.month - 1 + count)]
        : [civilText(anchor), civilText(civilFromDays(daysFromCivil(anchor) + count))];
  return count < 0 ? `${there}/${here}` : `${here}/${there}`;
}

/** So many months behind January of the year 0. */
function yearMonth(months: number): string {
  return `${four(Math.floor(months / 12))}-${two((((months % 12) + 12) % 12) + 1)}`;
}

function quarterOf(offset: number, { year, month }: CivilDate): string {
  const quarter = year * 4 + Math.floor((month - 1) / 3) + offset;
  return `${four(Math.floor(quarter / 4))}-${33 + (quarter % 4)}`;
}

function dayOf(calendar: Calendar, anchor: CivilDate): string {
  const today = daysFromCivil(anchor);
  if (calendar.dayOffset !== undefined) return civilText(civilFromDays(today + calendar.dayOffset));
  const monday = today - ((today + 2) % 7) + (calendar.weekOffset ?? 0) * 7;
  if (calendar.weekday === undefined)
    return `${civilText(civilFromDays(monday))}/${civilText(civilFromDays(monday + 6))}`;
  return civilText(civilFromDays(monday + calendar.weekday - 1));
}
