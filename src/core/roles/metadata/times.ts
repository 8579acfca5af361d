import { parseNumeral } from '../../text/numerals';
import { FIGURE, signsOf, YEAR } from './signs';

/** A point in time as it is written on a page (时间), with its ISO 8601 form in local time. */
export interface TimeSpan {
  start: number;
  end: number;
  iso: string;
  /** The hour is given too: a page's clock, not a document's date. */
  clock: boolean;
}

const TIME =
  /((?:19|20)\d\d)\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})(?:\s?[日号])?(?:\s{0,3}(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?)?\s{0,3}T?(上午|下午|晚上|凌晨|中午)?\s?(\d{1,2})\s?(?::|时|点)\s?(\d{2})分?(?::(\d{2}))?)?/g;
const HAN_DATE =
  /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;

/** The day first, and nothing else on the line: 20.01.2016  12:25. */
const DAY_FIRST = /^(\d{2})\.(\d{2})\.((?:19|20)\d\d)\s{1,4}(\d{1,2}):(\d\d)$/;

/** A day of the Republic's calendar (民国纪年) as pages of Taiwan write it: 112-05-11, 民國112年5月11日. */
const REPUBLIC =
  /^(?:中?[华華]?民[国國])?\s?(1\d\d)(?:\s?年\s?|[-/.])(\d{1,2})(?:\s?月\s?|[-/.])(\d{1,2})(?:\s?日)?/;

/**
 * The first time in the value of a label that gives one (发布日期), which may be counted from the Republic; undefined
 * where there is none. Offsets are added to `from`.
 */
export function readLabelledTime(folded: string, from: number): TimeSpan | undefined {
  const republic = REPUBLIC.exec(folded);
  const day = republic && dayOf(Number(republic[1]) + 1911, Number(republic[2]), Number(republic[3]));
  if (republic && day) return { start: from, end: from + republic[0].length, iso: day, clock: false };
  return readTimes(folded, from)[0];
}

/** Every date or time in a half-width text; what is no day of the calendar (13月) is none. Offsets are added to `from`. */
export function readTimes(folded: string, from: number): TimeSpan[] {
  const found: TimeSpan[] = [];
  const signs = signsOf(folded);
  for (const match of (signs & FIGURE) === 0 ? [] : folded.matchAll(TIME)) {
    if (/\d$/.test(folded.slice(0, match.index))) continue;
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day === undefined) continue;
    const clock = clockOf(match[4], match[5], match[6], match[7]);
    const length = clock === undefined ? dateLength(match[0]) : match[0].length;
    found.push({
      start: from + match.index,
      end: from + match.index + length,
      iso: day + (clock ?? ''),
      clock: clock !== undefined,
    });
  }
  for (const match of (signs & YEAR) === 0 ? [] : folded.matchAll(HAN_DATE)) {
    const [year, month, date] = match.slice(1, 4).map((part) => parseNumeral(part) ?? 0);
    const day = dayOf(year ?? 0, month ?? 0, date ?? 0);
    if (day !== undefined)
      found.push({
        start: from + match.index,
        end: from + match.index + match[0].length,
        iso: day,
        clock: false,
      });
  }
  const reversed = found.length === 0 && folded.length <= 24 ? DAY_FIRST.exec(folded) : null;
  const day = reversed && dayOf(Number(reversed[3]), Number(reversed[2]), Number(reversed[1]));
  if (reversed && day)
    found.push({
      start: from,
      end: from + reversed[0].length,
      iso: day + (clockOf(undefined, reversed[4], reversed[5], undefined) ?? ''),
      clock: true,
    });
  return found.sort((a, b) => a.start - b.start);
}

function dateLength(matched: string): number {
  const date = /^.{4}\s?(?:[-/.]|年)\s?\d{1,2}\s?(?:[-/.]|月)\s?\d{1,2}(?:\s?[日号])?/.exec(matched);
  return (date?.[0] ?? matched).length;
}

function dayOf(year: number, month: number, date: number): string | undefined {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (month < 1 || date < 1 || date > (lengths[month - 1] ?? 0)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function clockOf(
  half: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): string | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  let value = Number(hour);
  if (/下午|晚上/.test(half ?? '') && value < 12) value += 12;
  if (value > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return `T${String(value).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}
