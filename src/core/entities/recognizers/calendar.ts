import { parseNumeral } from '../../text/numerals';

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

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const NUMERAL = '\\d〇○◯零O一二三四五六七八九十百廿卅元正';
const YEAR = new RegExp(`(?:公元)?(前)?([${NUMERAL}]{1,5}) ?年`);
const MONTH = new RegExp(`([${NUMERAL}]{1,3}) ?月`);
const DAY = new RegExp(`([${NUMERAL}]{1,3}) ?[日号]`);
const YEAR_WORDS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  来年: 1,
  下一年: 1,
  后年: 2,
};
const DAY_WORDS: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
const PLAN_ORDER = ['一五', '二五', '三五', '四五', '五五', '六五', '七五', '八五', '九五', '十五'];
const LATER_PLANS = ['十一五', '十二五', '十三五', '十四五', '十五五', '十六五'];

/** What was read of late: a text says the same dates again and again. */
const read = new Map<string, Readonly<Calendar> | null>();
const KEPT = 500;

/** Reads what a date recogniser has cut out, in half width; null for what says nothing exact (年底 alone). */
export function parseCalendar(text: string): Readonly<Calendar> | null {
  let calendar = read.get(text);
  if (calendar === undefined) {
    calendar = calendarOf(text);
    if (read.size >= KEPT) read.clear();
    read.set(text, calendar);
  }
  return calendar;
}

function calendarOf(text: string): Calendar | null {
  const plan = planYears(text);
  if (plan) return { years: plan };
  const numeric = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (numeric) return { year: Number(numeric[1]), month: Number(numeric[2]), day: Number(numeric[3]) };
  const run = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (run) return { year: Number(run[1]), month: Number(run[2]), day: Number(run[3]) };
  const school = /^(\d{4})(?: ?(?:[-~—–─―]{1,2}|至|到) ?(\d{4}))? ?学年/.exec(text);
  if (school) {
    const first = Number(school[1]);
    return { years: [first, Number(school[2] ?? first + 1)] };
  }
  const tens = /^(\d{3}0) ?年代/.exec(text);
  if (tens) return { decade: Number(tens[1]) };
  const month0 = /^(\d{4})[./](\d{2})$/.exec(text);
  if (month0) return { year: Number(month0[1]), month: Number(month0[2]) };
  const century = /(上|本|\d{1,2}|[一二十九八]{1,3})世纪/.exec(text);
  const decade = /(\d0|[二三四五六七八九]十)年代/.exec(text);
  if (century || decade) return centuryOf(century?.[1], decade?.[1]);
  const span = /(近|过去|未来|今后|此后)的?([\d一二两三四五六七八九十]{1,3})个?(年|月|天)/.exec(text);
  const since = span ? null : /^([\d一二两三四五六七八九十]{1,3})年(?:多)?(?:以)?来$/.exec(text);
  if (span ?? since) {
    const count = parseNumeral((span ? span[2] : since?.[1]) ?? '');
    if (count === null) return null;
    const ahead = span !== null && /未来|今后|此后/.test(span[1] ?? '');
    const unit = span === null || span[3] === '年' ? 'year' : span[3] === '月' ? 'month' : 'day';
    return { span: { count: ahead ? count : -count, unit } };
  }
  const result: Calendar = {};
  let rest = text;
  for (const [word, offset] of Object.entries(YEAR_WORDS)) {
    if (!rest.startsWith(word)) continue;
    result.yearOffset = offset;
    rest = rest.slice(word.length);
    break;
  }
  if (result.yearOffset === undefined) {
    const era = /^民国([\d元一二三四五六七八九十]{1,3})年/.exec(rest);
    const year = era ? null : YEAR.exec(rest);
    if (era) {
      result.year = 1911 + (ordinal(era[1] ?? '') ?? 0);
      rest = rest.slice(era[0].length);
    } else if (year && !/[光宣乾康嘉道咸同雍万洪永]/.test(rest.charAt(0))) {
      const value = yearValue(year[2] ?? '');
      if (value !== null) result.year = year[1] === undefined ? value : -value;
      rest = rest.slice(year.index + year[0].length);
    }
  }
  const monthWord = /^(上|下|本)个?月/.exec(rest);
  if (monthWord) result.monthOffset = monthWord[1] === '上' ? -1 : monthWord[1] === '下' ? 1 : 0;
  const month = monthWord ? null : MONTH.exec(rest);
  if (month) {
    const value = ordinal(month[1] ?? '');
    if (value !== null && value >= 1 && value <= 12) result.month = value;
    rest = rest.slice(month.index + month[0].length);
  } else if (monthWord) rest = rest.slice(monthWord[0].length);
  const day = DAY.exec(rest);
  if (day) {
    const value = ordinal(day[1] ?? '');
    if (value !== null && value >= 1 && value <= 31) result.day = value;
  }
  const near = /^([今昨明前后])[天日晚夜晨]$/.exec(text);
  if (near) result.dayOffset = DAY_WORDS[near[1] ?? ''] ?? 0;
  const week = /(上上|上|本|这|下)个?(?:周|星期|礼拜)([一二三四五六日天])?/.exec(text);
  if (week) {
    result.weekOffset = week[1] === '上' ? -1 : week[1] === '下' ? 1 : week[1] === '上上' ? -2 : 0;
    if (week[2] !== undefined) result.weekday = '一二三四五六日'.indexOf(week[2].replace('天', '日')) + 1;
  }
  const quarterWord = /([上下本])一?个?季度/.exec(text);
  if (quarterWord) return { quarterOffset: quarterWord[1] === '上' ? -1 : quarterWord[1] === '下' ? 1 : 0 };
  const quarter = /第?([一二三四1-4])季度/.exec(text);
  if (/前三季度/.test(text)) result.months = [1, 9];
  else if (quarter) result.part = 32 + (parseNumeral(quarter[1] ?? '') ?? 1);
  else if (/上半年/.test(text)) result.part = 40;
  else if (/下半年/.test(text)) result.part = 41;
  else {
    const season = /[年度]([春夏秋冬])/.exec(text);
    if (season) result.part = 21 + '春夏秋冬'.indexOf(season[1] ?? '');
  }
  return Object.keys(result).length > 0 ? result : null;
}

/** Fills in what the text leaves open from a date and a year near by; null where too little is known. */
export function isoOf(calendar: Calendar, anchor: CivilDate | null, near: number | null): string | null {
  if (calendar.years) return `${calendar.years[0]}/${calendar.years[1]}`;
  if (calendar.decade !== undefined) return `${Math.floor(calendar.decade / 10)}X`;
  if (calendar.century !== undefined) return `${Math.floor(calendar.century / 100)}XX`;
  if (calendar.span) return anchor === null ? null : spanOf(calendar.span, anchor);
  if (calendar.dayOffset !== undefined || calendar.weekOffset !== undefined)
    return anchor === null ? null : dayOf(calendar, anchor);
  if (calendar.quarterOffset !== undefined)
    return anchor === null ? null : quarterOf(calendar.quarterOffset, anchor);
  // 去年 without a date to count from is open, whatever year stands near by.
  if (calendar.yearOffset !== undefined && anchor === null) return null;
  let year = calendar.year ?? null;
  let month = calendar.month ?? null;
  if (calendar.yearOffset !== undefined) year = anchor === null ? null : anchor.year + calendar.yearOffset;
  if (calendar.monthOffset !== undefined && anchor) {
    const count = (year ?? anchor.year) * 12 + anchor.month - 1 + calendar.monthOffset;
    year = Math.floor(count / 12);
    month = (count % 12) + 1;
  }
  if (year === null) {
    year = near ?? anchor?.year ?? null;
    // A month far ahead of the document's own is last year's: 12月 in a report of January.
    if (near === null && anchor && month !== null && month > anchor.month + 6) year = anchor.year - 1;
  }
  if (year === null) return null;
  if (calendar.day !== undefined && month === null && calendar.monthOffset === undefined) {
    if (anchor === null || near !== null) return null;
    month = anchor.month;
  }
  if (calendar.months)
    return `${four(year)}-${two(calendar.months[0])}/${four(year)}-${two(calendar.months[1])}`;
  if (calendar.part !== undefined && month === null) return `${four(year)}-${calendar.part}`;
  if (month === null) return four(year);
  if (calendar.day === undefined) return `${four(year)}-${two(month)}`;
  if (calendar.day > monthLength(year, month)) return null;
  return `${four(year)}-${two(month)}-${two(calendar.day)}`;
}

/** The parts of an ISO date; null where it is not at least a year. */
export function readCivil(iso: string): CivilDate | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2] ?? 12), day: Number(match[3] ?? 28) };
}

/** True where the text itself says the year. */
export function saysYear(calendar: Calendar): boolean {
  return calendar.year !== undefined;
}

function planYears(text: string): [number, number] | null {
  const name = /[一二三四五六七八九十]{1,2}五/.exec(text)?.[0];
  if (name === undefined || /[年月日号世纪季度代]/.test(text)) return null;
  const later = LATER_PLANS.indexOf(name);
  if (later >= 0) return [2006 + later * 5, 2010 + later * 5];
  const index = PLAN_ORDER.indexOf(name);
  if (index < 0) return null;
  // After the second plan there were three years of adjustment (1963–1965).
  const first = index < 2 ? 1953 + index * 5 : 1966 + (index - 2) * 5;
  return [first, first + 4];
}

function centuryOf(century: string | undefined, decade: string | undefined): Calendar | null {
  const number =
    century === '上' ? 20 : century === '本' ? 21 : century === undefined ? null : ordinal(century);
  if (decade === undefined) return number === null ? null : { century: (number - 1) * 100 };
  const tens = parseNumeral(decade);
  if (tens === null) return null;
  return { decade: (number === null ? 1900 : (number - 1) * 100) + tens };
}

function ordinal(text: string): number | null {
  if (text === '元' || text === '正') return 1;
  return parseNumeral(text.replace(/O/g, '〇'));
}

/** A year in four digits, or in two where the century is plain. */
function yearValue(text: string): number | null {
  const value = ordinal(text);
  if (value === null) return null;
  if (/^\d\d$/.test(text)) return value >= 49 ? 1900 + value : 2000 + value;
  return value;
}

function spanOf(span: NonNullable<Calendar['span']>, anchor: CivilDate): string {
  const { count, unit } = span;
  if (unit === 'year')
    return count < 0
      ? `${four(anchor.year + count)}/${four(anchor.year)}`
      : `${four(anchor.year)}/${four(anchor.year + count)}`;
  const now = `${four(anchor.year)}-${two(anchor.month)}`;
  if (unit === 'month') {
    const months = anchor.year * 12 + anchor.month - 1 + count;
    const other = `${four(Math.floor(months / 12))}-${two((((months % 12) + 12) % 12) + 1)}`;
    return count < 0 ? `${other}/${now}` : `${now}/${other}`;
  }
  const today = `${now}-${two(anchor.day)}`;
  const other = civilText(civilFromDays(daysFromCivil(anchor) + count));
  return count < 0 ? `${other}/${today}` : `${today}/${other}`;
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

/** Days since 0000-03-01 of the Gregorian calendar. */
function daysFromCivil({ year, month, day }: CivilDate): number {
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

function civilFromDays(days: number): CivilDate {
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

function civilText(date: CivilDate): string {
  return `${four(date.year)}-${two(date.month)}-${two(date.day)}`;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function four(value: number): string {
  return value < 0 ? `-${String(-value).padStart(4, '0')}` : String(value).padStart(4, '0');
}
