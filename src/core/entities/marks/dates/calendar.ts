import { FROM_NOW, PARTS_OF_YEAR, POINTS, STRETCHES } from './calendar.rules';
import type { Calendar } from './civil';

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

/** The same without a memory: a stretch that is the whole of it; else year, month, day and week one after the other, and a part of the year. */
export function calendarOf(text: string): Calendar | null {
  for (const { pattern, read: stretch } of STRETCHES) {
    const match = pattern.exec(text);
    const calendar = match ? stretch(match) : undefined;
    if (calendar !== undefined) return calendar;
  }
  const calendar: Calendar = {};
  let rest = text;
  const said = new Set<string>();
  for (const { unit, pattern, read: point } of POINTS) {
    if (said.has(unit)) continue;
    const match = pattern.exec(rest);
    if (!match) continue;
    said.add(unit);
    Object.assign(calendar, point(match));
    rest = rest.slice(match.index + match[0].length);
  }
  for (const { pattern, read: near } of FROM_NOW) {
    const match = pattern.exec(text);
    if (match) Object.assign(calendar, near(match));
  }
  const part = PARTS_OF_YEAR.find(({ pattern }) => pattern.test(text));
  const match = part?.pattern.exec(text);
  if (part && match) Object.assign(calendar, part.read(match));
  return Object.keys(calendar).length > 0 ? calendar : null;
}

/** True where the text itself says the year. */
export function saysYear(calendar: Calendar): boolean {
  return calendar.year !== undefined;
}
