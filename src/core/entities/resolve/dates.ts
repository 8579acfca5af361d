import type { Entity } from '../../record';
import { foldWidth } from '../../text/width';
import { parseCalendar, saysYear } from '../marks/dates/calendar';
import { readCivil, type Calendar, type CivilDate } from '../marks/dates/civil';
import { CONNECTOR, dateIso, isLunar } from '../marks/dates/dates';
import { isoOf } from '../marks/dates/iso';
import type { ResolveDocument, ResolveStep } from './step';

/**
 * What dates leave open (相对日期): 去年 and 本月 by the document's own date, a month without a year by the year named
 * before it in the same line, else by the document's.
 */
export const resolveDates: ResolveStep = (document, resolved) => {
  const own = documentDate(document);
  /** Without a date of its own the last full one that the text names is what 去年 counts from. */
  let anchor = own;
  let line = 0;
  let near: number | null = null;
  let last: Entity | undefined;
  for (const entity of resolved.entities) {
    if (entity.type !== 'date') continue;
    const before = line;
    while (line + 1 < document.lines.length && (document.lines[line + 1]?.start ?? 0) <= entity.start) line++;
    if (line !== before) near = null;
    const written = foldWidth(entity.text);
    const around = document.text.slice(Math.max(0, entity.start - 2), entity.end);
    if (entity.iso === undefined && !isLunar(around)) {
      const read = (text: string): string | null =>
        dateIso(text, (calendar) => isoOf(calendar, anchor, near));
      const joined =
        last && CONNECTOR.test(foldWidth(document.text.slice(last.end, entity.start)))
          ? read(foldWidth(document.text.slice(last.start, entity.end)))?.split('/')[1]
          : undefined;
      const iso = joined ?? read(written);
      if (iso !== null) entity.iso = iso;
    }
    const calendar = parseCalendar(written);
    const year = entity.iso === undefined ? null : (/^(\d{4})(?:-|$)/.exec(entity.iso)?.[1] ?? null);
    const born = isBirth(document.text, entity);
    if (calendar && saysYear(calendar) && year !== null && !born) near = Number(year);
    if (own === null && !born && calendar && isFull(calendar) && entity.iso !== undefined)
      anchor = readCivil(entity.iso);
    const plain = entity.iso === undefined ? null : plainDate(entity.iso);
    if (plain !== null) entity.canonical = plain;
    last = entity;
  }
  return resolved;
};

function isFull({ year, month, day }: Calendar): boolean {
  return year !== undefined && month !== undefined && day !== undefined;
}

/** 1970年8月生, 生于1970年8月: no date that the text goes on counting from. */
function isBirth(text: string, { start, end }: Entity): boolean {
  return (
    /^(?:[)）]|出?生(?!效|产|态|活)|诞生)/.test(text.slice(end, end + 2)) ||
    /(?:生于|出生[于在:：年月日]{0,5}|出生日期[:：]?)\s?$/.test(text.slice(Math.max(0, start - 8), start))
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
