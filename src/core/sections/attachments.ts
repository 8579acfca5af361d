import type { Line } from '../text/lines';
import { readLineMarker } from './lineMarkers';
import { skipSpaces, trimEnd } from './characters';
import { RANK, type Marker } from './markers';

/** Lines of an 附件说明, by index in the kept lines. */
export interface NoteRange {
  first: number;
  last: number;
}

/** Lines of a note looked at after its first. */
const MAX_NOTE = 60;
const SHORT = 40;
const DATED = /^[〇○零一二三四五六七八九十\d０-９]{2,4}\s?年.{2,9}日$/;
const CLOSING =
  /^(?:[〇○零一二三四五六七八九十\d０-９]{2,4}\s?年.{2,9}日|[（(][^（）()]{0,10}(?:此件|公开|联系人)[^（）()]{0,24}[）)])$/;

/**
 * Tells the notes of what is attached (附件说明, GB/T 9704-2012 7.3.4: 附件：1.名称) from the headings of the attachments
 * themselves: a note names several at once, or names one whose heading comes later, or stands before the signature.
 */
export function readAttachments(
  text: string,
  kept: readonly Line[],
  candidates: readonly Marker[],
): { headings: Set<Marker>; notes: NoteRange[] } {
  const headings = new Set<Marker>();
  const notes: NoteRange[] = [];
  const found = candidates.filter((candidate) => isAttachment(candidate) && !candidate.inside);
  if (found.length === 0) return { headings, notes };
  const lastOf = new Map<string, Marker>();
  const nameOf = ({ form, ordinal, suffix }: Marker): string => `${form} ${ordinal ?? ''}-${suffix}`;
  for (const candidate of found) lastOf.set(nameOf(candidate), candidate);
  let covered = -1;
  found.forEach((candidate, index) => {
    const position = candidate.position;
    if (position < 0 || position <= covered) return;
    const next = found[index + 1];
    const adjacent = next !== undefined && next.position === position + 1;
    const comesAgain =
      lastOf.get(nameOf(candidate)) !== candidate || (candidate.ordinal === null && next !== undefined);
    const last = noteEnd(text, kept, candidate, position);
    const lists = last > position && !followsDate(text, kept, position);
    if (adjacent || lists || comesAgain || closesSoon(text, kept, candidate, position)) {
      covered = last;
      const before = notes[notes.length - 1];
      if (before && before.last === position - 1) before.last = last;
      else notes.push({ first: position, last });
      return;
    }
    // The last of several named one under the other.
    const before = notes[notes.length - 1];
    if (before && before.last === position - 1 && candidate.ordinal !== null && candidate.ordinal > 1) {
      before.last = position;
      return;
    }
    headings.add(candidate);
  });
  return { headings, notes };
}

/**
 * 附件：1.… 2.…: the last line of the list, or of the one name under 附件：; the line itself where neither follows. A line
 * 附件 without a colon is the heading of the attachment.
 */
function noteEnd(text: string, kept: readonly Line[], candidate: Marker, position: number): number {
  const colon = /[:：]/.test(text.charAt(candidate.end - 1));
  if (!colon || candidate.ordinal !== null) return position;
  const alone = skipSpaces(text, candidate.end, candidate.lineEnd) >= candidate.lineEnd;
  if (!alone && numberOf(readLineMarker(text, candidate.end, candidate.lineEnd)) !== 1) return position;
  let expected = alone ? 1 : 2;
  let last = position;
  for (let at = position + 1; at < kept.length && at <= position + MAX_NOTE; at++) {
    const line = kept[at] as Line;
    const length = line.end - line.start;
    const marker = readLineMarker(text, line.start, line.end);
    const ordinal = numberOf(marker);
    if (at <= last + 2 && isDue(ordinal, expected)) {
      if (length > 120 || endsSentence(text, line)) return position;
      expected = ordinal + 1;
      last = at;
    } else if (marker || at > last + 1 || length > SHORT) break;
    else if (alone && expected === 1 && at === position + 1) last = at;
  }
  return last;
}

/** The number of an item of the list; 0 where no such item begins. */
function numberOf(marker: Marker | null): number {
  return marker && isNumber(marker.form) ? (marker.ordinal ?? 0) : 0;
}

/** A number that is missing in the list is a slip; it goes on all the same. */
function isDue(ordinal: number, expected: number): boolean {
  return ordinal >= expected && ordinal <= expected + (expected > 1 ? 2 : 0);
}

function endsSentence(text: string, line: Line): boolean {
  return /。\s*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}

/** 附件 and its kin: 附录, 附表, 附图, 附. */
export function isAttachment(candidate: Marker): boolean {
  return candidate.rank < RANK.part;
}

function isNumber(form: string): boolean {
  return (
    form === 'arabic-dot' || form === 'arabic-comma' || form === 'arabic-space' || form === 'arabic-paren'
  );
}

/** Behind the date of the signature stands no note: 附件： begins the attachment itself. */
function followsDate(text: string, kept: readonly Line[], position: number): boolean {
  for (let at = position - 1; at >= 0 && at >= position - 4; at--) {
    const line = kept[at] as Line;
    const end = trimEnd(text, line.start, line.end);
    const start = skipSpaces(text, line.start, end);
    if (end - start <= SHORT && DATED.test(text.slice(start, end))) return true;
  }
  return false;
}

/** A date line within a few lines: what stands before the signature is a note. */
function closesSoon(text: string, kept: readonly Line[], candidate: Marker, position: number): boolean {
  for (let at = position + 1; at < kept.length && at <= position + 5; at++) {
    const line = kept[at] as Line;
    const end = trimEnd(text, line.start, line.end);
    const start = skipSpaces(text, line.start, end);
    if (end - start > SHORT) return false;
    if (CLOSING.test(text.slice(start, end))) return true;
  }
  // 附件：名称 as the last line of all, or over a last one that is no text of it.
  const below = kept[position + 1];
  return (
    position >= kept.length - 2 &&
    candidate.end < candidate.lineEnd &&
    !(below !== undefined && endsSentence(text, below))
  );
}
