import { parseNumeral } from '../../../text/numerals';
import type { Calendar } from './civil';

/**
 * A form of a date (日期写法) and what it says. Its examples stand under its id in examples.txt and run as tests
 * (test/unit/entities/calendar.test.ts).
 */
export interface CalendarForm {
  readonly id: string;
  readonly pattern: RegExp;
  /** Undefined where it is not this form after all, null where it says nothing exact. */
  readonly read: (match: RegExpExecArray) => Calendar | null | undefined;
}

const DIGITS = '一二三四五六七八九十';
const NUMERAL = '\\d〇○◯零O一二三四五六七八九十百廿卅元正';
/** Words that say how far from now, in steps. */
const STEPS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1 };
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
/** The five-year plans in their order (五年规划纲要, the first from 1953). */
const PLANS =
  '一五 二五 三五 四五 五五 六五 七五 八五 九五 十五 十一五 十二五 十三五 十四五 十五五 十六五'.split(' ');
const SPAN_UNITS: Readonly<Record<string, 'year' | 'month' | 'day'>> = { 年: 'year', 月: 'month', 天: 'day' };
const SEASONS = '春夏秋冬';
const WEEKDAYS = '一二三四五六日';

const WRITTEN_DECADE = new RegExp(`(\\d0|[二三四五六七八九]十)年代`);

/** Forms that say all of it by themselves; the first that reads decides. */
export const STRETCHES: readonly CalendarForm[] = [
  {
    id: 'plan',
    pattern: new RegExp(`^(?!.*[年月日号世纪季度代]).*?([${DIGITS}]{1,2}五)`),
    read: ([, name = '']) => {
      const index = PLANS.indexOf(name);
      if (index < 0) return undefined;
      // After the second plan there were three years of adjustment (1963–1965).
      const first = index < 2 ? 1953 + index * 5 : 1966 + (index - 2) * 5;
      return { years: [first, first + 4] };
    },
  },
  {
    // Months of an emperor's year are the old calendar's.
    id: 'emperor-year-in-brackets',
    pattern: /^(?!民国)[\u4e00-\u9fff]{2,8}\d{0,2}年间?\((?:公元)?(\d{3,4})年?\)/,
    read: ([, year]) => ({ year: Number(year) }),
  },
  {
    id: 'numeric',
    pattern: /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
    read: ymd,
  },
  {
    id: 'run',
    pattern: /^(\d{4})(\d\d)(\d\d)$/,
    read: ymd,
  },
  {
    id: 'school-year',
    pattern: /^(\d{4})(?: ?(?:[-~—–─―]{1,2}|至|到) ?(\d{4}))? ?学年/,
    read: ([, from, to]) => ({ years: [Number(from), Number(to ?? Number(from) + 1)] }),
  },
  {
    id: 'decade-in-digits',
    pattern: /^(\d{3}0) ?年代/,
    read: ([, decade]) => ({ decade: Number(decade) }),
  },
  {
    id: 'month-in-digits',
    pattern: /^(\d{4})[./]([01]\d|[1-9])$/,
    read: ([, year, month]) => ({ year: Number(year), month: Number(month) }),
  },
  {
    id: 'century',
    pattern: /(上|本|\d{1,2}|[一二十九八]{1,3})世纪/,
    read: (match) => centuryOf(match[1], WRITTEN_DECADE.exec(match.input)?.[1]),
  },
  {
    id: 'decade',
    pattern: WRITTEN_DECADE,
    read: ([, decade]) => centuryOf(undefined, decade),
  },
  {
    id: 'span',
    pattern: new RegExp(`(近|过去|未来|今后|此后)的?([\\d一二两三四五六七八九十]{1,3})个?(年|月|天)`),
    read: ([, side = '', numeral = '', unit = '']) => {
      const count = parseNumeral(numeral);
      if (count === null) return null;
      return { span: { count: AHEAD.test(side) ? count : -count, unit: SPAN_UNITS[unit] ?? 'day' } };
    },
  },
  {
    id: 'years-since',
    pattern: /^([\d一二两三四五六七八九十]{1,3})年(?:多)?(?:以)?来$/,
    read: ([, numeral = '']) => {
      const count = parseNumeral(numeral);
      return count === null ? null : { span: { count: -count, unit: 'year' } };
    },
  },
  {
    id: 'quarter-by-now',
    pattern: /([上下本])一?个?季度/,
    read: ([, step = '']) => ({ quarterOffset: STEPS[step] ?? 0 }),
  },
];
const AHEAD = /未来|今后|此后/;

/** A point of one unit, read where the unit before it ends; the first form of a unit that matches is the only one. */
export const POINTS: readonly (CalendarForm & { readonly unit: 'year' | 'month' | 'day' })[] = [
  {
    id: 'year-by-now',
    unit: 'year',
    pattern: new RegExp(`^(?:${Object.keys(YEAR_WORDS).join('|')})`),
    read: ([word]) => ({ yearOffset: YEAR_WORDS[word] ?? 0 }),
  },
  {
    id: 'year-of-the-republic',
    unit: 'year',
    pattern: /^民国([\d元一二三四五六七八九十]{1,3})年/,
    read: ([, numeral = '']) => ({ year: 1911 + (ordinal(numeral) ?? 0) }),
  },
  {
    // 光绪, 康熙 and the other eras of emperors: their years are not ours.
    id: 'year',
    unit: 'year',
    pattern: new RegExp(`^(?![光宣乾康嘉道咸同雍万洪永])[^]*?(?:公元)?(前)?([${NUMERAL}]{1,5}) ?年`),
    read: ([, before, numeral = '']) => {
      const value = yearValue(numeral);
      return value === null ? {} : { year: before === undefined ? value : -value };
    },
  },
  {
    id: 'month-by-now',
    unit: 'month',
    pattern: /^(上|下|本)个?月/,
    read: ([, step = '']) => ({ monthOffset: STEPS[step] ?? 0 }),
  },
  {
    id: 'month',
    unit: 'month',
    pattern: new RegExp(`([${NUMERAL}]{1,3}) ?月`),
    read: ([, numeral = '']) => within('month', ordinal(numeral), 12),
  },
  {
    id: 'day',
    unit: 'day',
    pattern: new RegExp(`([${NUMERAL}]{1,3}) ?[日号]`),
    read: ([, numeral = '']) => within('day', ordinal(numeral), 31),
  },
];

/** Days and weeks counted from now, wherever they stand. */
export const FROM_NOW: readonly CalendarForm[] = [
  {
    id: 'day-by-now',
    pattern: /^([今昨明前后])[天日晚夜晨]$/,
    read: ([, word = '']) => ({ dayOffset: DAY_WORDS[word] ?? 0 }),
  },
  {
    id: 'week',
    pattern: /(上上|上|本|这|下)个?(?:周|星期|礼拜)([一二三四五六日天])?/,
    read: ([, step = '', day]) => ({
      weekOffset: STEPS[step] ?? 0,
      ...(day !== undefined && { weekday: WEEKDAYS.indexOf(day.replace('天', '日')) + 1 }),
    }),
  },
];

/** Parts of a year (年内时段); the first that matches. */
export const PARTS_OF_YEAR: readonly CalendarForm[] = [
  {
    id: 'three-quarters',
    pattern: /前三季度/,
    read: () => ({ months: [1, 9] }),
  },
  {
    id: 'quarter',
    pattern: /第?([一二三四1-4])季度/,
    read: ([, numeral = '']) => ({ part: 32 + (parseNumeral(numeral) ?? 1) }),
  },
  {
    id: 'first-half',
    pattern: /上半年/,
    read: () => ({ part: 40 }),
  },
  {
    id: 'second-half',
    pattern: /下半年/,
    read: () => ({ part: 41 }),
  },
  {
    id: 'season',
    pattern: /[年度]([春夏秋冬])/,
    read: ([, season = '']) => ({ part: 21 + SEASONS.indexOf(season) }),
  },
];

function ymd([, year, month, day]: RegExpExecArray): Calendar {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function centuryOf(century: string | undefined, decade: string | undefined): Calendar | null {
  const number =
    century === '上' ? 20 : century === '本' ? 21 : century === undefined ? null : ordinal(century);
  if (decade === undefined) return number === null ? null : { century: (number - 1) * 100 };
  const tens = parseNumeral(decade);
  if (tens === null) return null;
  return { decade: (number === null ? 1900 : (number - 1) * 100) + tens };
}

/** The month or the day of that number, where there is one. */
function within(unit: 'month' | 'day', value: number | null, most: number): Calendar {
  return value !== null && value >= 1 && value <= most ? { [unit]: value } : {};
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
