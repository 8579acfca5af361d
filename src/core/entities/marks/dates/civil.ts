/** A day of the Gregorian calendar. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** A point or stretch of the calendar as the text says it, before the document's own date fills what is left open. */
export interface Calendar {
  year?: number;
  /** 去年 is -1, 今年 0. */
  yearOffset?: number;
  month?: number;
  monthOffset?: number;
  day?: number;
  dayOffset?: number;
  /** 本周五: week 0, day 5 (Sunday is 7). */
  weekOffset?: number;
  weekday?: number;
  /** 上一季度 is -1. */
  quarterOffset?: number;
  /** EDTF's sub-year groupings: 21–24 seasons, 33–36 quarters, 40 and 41 halves. */
  part?: number;
  /** First and last month where the year's part is none of these (前三季度). */
  months?: [number, number];
  /** First year of a decade or a century, and how many digits of it are open. */
  decade?: number;
  century?: number;
  /** First and last year (“十四五”). */
  years?: [number, number];
  /** 近三年 is -3 years, 未来五年 is +5. */
  span?: { count: number; unit: 'year' | 'month' | 'day' };
}

/** The parts of an ISO date; null where it is not at least a year. */
export function readCivil(iso: string): CivilDate | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2] ?? 12), day: Number(match[3] ?? 28) };
}

/** Days since 0000-03-01 of the Gregorian calendar. */
export function daysFromCivil({ year, month, day }: CivilDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const moved = month > 2 ? month - 3 : month + 9;
  return (
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * moved + 2) / 5) +
    day -
    1
  );
}

/** The day that lies so many days behind 0000-03-01. */
export function civilFromDays(days: number): CivilDate {
  const era = Math.floor(days / 146097);
  const inEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const moved = Math.floor((5 * dayOfYear + 2) / 153);
  const month = moved < 10 ? moved + 3 : moved - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * moved + 2) / 5) + 1,
  };
}

/** ISO 8601, extended form. */
export function civilText(date: CivilDate): string {
  return `${four(date.year)}-${two(date.month)}-${two(date.day)}`;
}

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A month or a day as ISO writes it. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A year as ISO writes it. */
export function four(value: number): string {
  return value < 0 ? `-${String(-value).padStart(4, '0')}` : String(value).padStart(4, '0');
}
