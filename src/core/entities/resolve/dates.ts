import type { Entity } from '../../record';
import { foldWidth } from '../../text/width';
import { parseCalendar, saysYear } from '../marks/dates/calendar';
import { readCivil, type Calendar, type CivilDate } from '../marks/dates/civil';
import { CONNECTOR } from '../marks/dates/date.rules';
import { isoOf } from '../marks/dates/iso';
import { dateIso, isLunar } from '../marks/dates/range';
import { BORN_BEFORE, BORN_BEHIND, PLANNED } from './dates.rules';
import type { ResolveDocument, ResolveStep } from './step';

/**
 * What dates leave open (相对日期): 去年 and 本月 by the document's own date, a month without a year by the year named
 * before it in the same line, else by the document's.
 */
export const resolveDates: ResolveStep = (document, resolved) => {
  const reader = new DateReader(document);
  for (const entity of resolved.entities) if (entity.type === 'date') reader.read(entity);
  return resolved;
};

/** Reads the dates in the order of the text, and remembers what a later one may count from. */
class DateReader {
  private readonly own: CivilDate | null;
  /** Without a date of its own the last full one that the text names is what 去年 counts from. */
  private anchor: CivilDate | null;
  private line = 0;
  /** The year named last in the line. */
  private near: number | null = null;
  private last: Entity | undefined;

  constructor(private readonly document: ResolveDocument) {
    this.own = documentDate(document);
    this.anchor = this.own;
  }

  read(date: Entity): void {
    this.toLine(date.start);
    const { text } = this.document;
    if (date.iso === undefined && !isLunar(text.slice(Math.max(0, date.start - 2), date.end))) {
      const iso = this.joined(date) ?? this.iso(foldWidth(date.text), this.near ?? this.planned(date));
      if (iso !== null) date.iso = iso;
    }
    if (date.iso !== undefined) {
      if (!isBirth(text, date)) this.remember(date.iso, parseCalendar(foldWidth(date.text)));
      date.canonical = plainDate(date.iso) ?? date.canonical;
    }
    this.last = date;
  }

  /** A year holds for its line. */
  private toLine(start: number): void {
    const { lines } = this.document;
    const before = this.line;
    while (this.line + 1 < lines.length && (lines[this.line + 1]?.start ?? 0) <= start) this.line++;
    if (this.line !== before) this.near = null;
  }

  private iso(written: string, near = this.near): string | null {
    return dateIso(written, (calendar) => isoOf(calendar, this.anchor, near));
  }

  /** The year of a month that is still to come (将于12月底完工), by the document's own; null where none is. */
  private planned({ text, start }: Entity): number | null {
    const { anchor } = this;
    if (!anchor || !PLANNED.test(this.document.text.slice(Math.max(0, start - 4), start))) return null;
    const calendar = parseCalendar(foldWidth(text));
    if (calendar?.month === undefined || saysYear(calendar)) return null;
    return calendar.month >= anchor.month ? anchor.year : anchor.year + 1;
  }

  /** The end of a stretch that begins with the date before. */
  private joined(date: Entity): string | undefined {
    const { text } = this.document;
    if (!this.last || !CONNECTOR.test(foldWidth(text.slice(this.last.end, date.start)))) return undefined;
    return this.iso(foldWidth(text.slice(this.last.start, date.end)))?.split('/')[1];
  }

  private remember(iso: string, calendar: Calendar | null): void {
    if (!calendar) return;
    const year = /^(\d{4})(?:-|$)/.exec(iso)?.[1];
    if (saysYear(calendar) && year !== undefined) this.near = Number(year);
    if (this.own === null && isFull(calendar)) this.anchor = readCivil(iso);
  }
}

function isFull({ year, month, day }: Calendar): boolean {
  return year !== undefined && month !== undefined && day !== undefined;
}

/** 1970年8月生, 生于1970年8月: no date that the text goes on counting from. */
function isBirth(text: string, { start, end }: Entity): boolean {
  return (
    BORN_BEHIND.test(text.slice(end, end + 2)) || BORN_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** The document's own date: when it was published, else when it was written (成文日期). */
export function documentDate(document: ResolveDocument): CivilDate | null {
  const { metadata, parts } = document.structure;
  const iso = metadata.published?.iso;
  if (iso !== undefined) return readCivil(iso);
  for (const part of parts) {
    if (part.part !== 'issue-date') continue;
    const written = foldWidth(document.text.slice(part.start, part.end)).trim();
    const value = dateIso(written, (calendar) => isoOf(calendar, null, null));
    if (value !== null && /^\d{4}-\d\d-\d\d$/.test(value)) return readCivil(value);
  }
  return null;
}

/** One name for one day, month or year, however it is written; null for other stretches. */
function plainDate(iso: string): string | null {
  const match = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}
