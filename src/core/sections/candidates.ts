import type { Line } from '../text/lines';
import {
  endsClause,
  foldCode,
  isArabicDigit,
  isHanDigit,
  isIdeograph,
  isSpace,
  skipSpaces,
  trimEnd,
} from './characters';
import { readMarker } from './lineMarkers';
import { rankOf, type Marker } from './markers';

/** A marker as it stands in the document, and what run of markers it belongs to. */
export interface Candidate extends Marker {
  /** Index of its line. */
  line: number;
  /** Where its line ends, spaces at the end off. */
  lineEnd: number;
  /** Stands inside its line, after other text. */
  inside: boolean;
  /** The markers before and after it in its run (1, 2, 3). */
  prev: Candidate | null;
  next: Candidate | null;
  /** The first of its run. */
  head: Candidate | null;
}

/** Words that stand for a chapter without number in a statute. */
const UNNUMBERED = /^[总總附分罚罰补補][ \t\u3000\u00a0]*[则則]$/;
/** 附件1, 附件二：, 附录, 附： at the start of a line. */
const ATTACHMENT =
  /^附[ \u3000]*(件|录|錄|表|图|圖)?[ \u3000]*(?:(\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十]{1,3})(?![年月日、.．\d]))?[ \u3000]*[:：]?/;

/** The markers of the kept lines, in the order of the text: at most one at the start of a line, any number inside it. */
export function collectCandidates(text: string, kept: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (const line of kept) collectLine(text, line, found);
  return found;
}

function collectLine(text: string, line: Line, found: Candidate[]): void {
  const end = trimEnd(text, line.start, line.end);
  const start = skipSpaces(text, line.start, end);
  if (start >= end) return;
  const push = (marker: Marker, inside: boolean): void => {
    found.push({
      ...marker,
      line: line.index,
      lineEnd: end,
      inside,
      prev: null,
      next: null,
      head: null,
    });
  };
  const first = readUnnumbered(text, start, end) ?? readMarker(text, start, end);
  if (first) push(first, false);
  let at = first ? first.end : start + 1;
  // 一、1. and 第一篇 第一章: what follows a marker at once begins a line of its own.
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!opensMarker(code)) {
      at++;
      continue;
    }
    const marker = readInside(text, line.start, at, end, found) ?? (first ? readGlued(text, at, end) : null);
    if (marker) {
      push(marker, true);
      at = Math.max(marker.end, at + 1);
    } else at = skipNumeral(text, at, end);
  }
}

function skipNumeral(text: string, from: number, end: number): number {
  let at = from + 1;
  if (isHanDigit(text.charCodeAt(from))) while (at < end && isHanDigit(text.charCodeAt(at))) at++;
  else if (isArabicDigit(text.charCodeAt(from))) while (at < end && isArabicDigit(text.charCodeAt(at))) at++;
  return at;
}

/** True for code units a marker inside a line can begin with: numerals, 第, 其, 首, 再, 最, brackets, enclosed numbers. */
function opensMarker(code: number): boolean {
  if (code < 0x80) return code === 0x28 || (code >= 0x31 && code <= 0x39);
  if (code < 0x2460) return false;
  if (code <= 0x32bf)
    return code !== 0x3000 && (code < 0x2600 || code > 0x2760) && (code < 0x3001 || code >= 0x3220);
  if (code >= 0xff00) return code === 0xff08 || (code >= 0xff11 && code <= 0xff19);
  if (code === 0x7b2c || code === 0x5176 || code === 0x9996 || code === 0x518d || code === 0x6700)
    return true;
  return isHanDigit(code);
}

/**
 * A marker inside a line begins where a clause does. 一靠政策二靠科技 needs no mark before its later members; a marker of
 * a line (一、 第一章) that stands inside one has lost its line break, or lists in a sentence.
 */
function readInside(
  text: string,
  lineStart: number,
  at: number,
  end: number,
  found: readonly Candidate[],
): Marker | null {
  const before = text.charCodeAt(at - 1);
  const clause = at === lineStart || endsClause(before);
  const last = found[found.length - 1];
  if (!clause) {
    if (!isHanDigit(text.charCodeAt(at)) || before === 0x7b2c || before === 0x5176) return null;
    if (!last?.form.startsWith('inline-') || last.start < lineStart || at - last.start > 60) return null;
    const marker = readMarker(text, at, end);
    return marker && marker.form === last.form && marker.ordinal === (last.ordinal ?? 0) + 1 ? marker : null;
  }
  const marker = readMarker(text, at, end);
  if (!marker || marker.end >= end) return null;
  const mark = foldCode(before);
  if (marker.form.startsWith('inline-') || marker.form.startsWith('ordinal-')) return marker;
  if (marker.form === 'circled' && !marker.weak) return marker;
  // （一）、（二）: a reference or a pair of values, not a list.
  if (mark === 0x3001 || mark === 0x2e) return null;
  if (rankOf(marker.form) <= 5) {
    const spaced = isSpace(text.charCodeAt(marker.end)) || marker.end === end;
    return spaced && (isSpace(before) || '。；！？;!?'.includes(text.charAt(at - 1))) ? marker : null;
  }
  if (marker.form.startsWith('arabic') || marker.form.startsWith('decimal') || marker.form === 'circled') {
    // 图 1 与, 到 2 号: a number between spaces.
    if (isSpace(before) && (marker.form === 'arabic-space' || marker.form.startsWith('decimal'))) return null;
    if (marker.form === 'arabic-space') return null;
  }
  return marker;
}

/** 一、统筹协调1.加强谋划。…: behind a heading its first item may stand without any mark between. */
function readGlued(text: string, at: number, end: number): Marker | null {
  if (!isArabicDigit(text.charCodeAt(at)) || !isIdeograph(text.charCodeAt(at - 1))) return null;
  const marker = readMarker(text, at, end);
  if (marker?.form !== 'arabic-dot' || !isIdeograph(text.charCodeAt(marker.end))) return null;
  return { ...marker, weak: true };
}

function readUnnumbered(text: string, start: number, end: number): Marker | null {
  const code = text.charCodeAt(start);
  if (end - start <= 8 && UNNUMBERED.test(text.slice(start, end)))
    return { form: 'chapter', ordinal: null, start, end };
  if (code !== 0x9644) return null;
  const match = ATTACHMENT.exec(text.slice(start, Math.min(end, start + 24)));
  if (!match) return null;
  const markerEnd = start + match[0].length;
  const bare = match[0].replace(/[ \u3000:：]/g, '');
  const colon = /[:：]$/.test(match[0]);
  if (bare === '附' && !colon) return null;
  if (match[2] === undefined && !colon && markerEnd < end) return null;
  const inner = match[2] === undefined ? null : readMarkerValue(match[2]);
  const form = match[1] === '件' ? 'attachment' : (`attachment-${match[1] ?? ''}` as const);
  return { form, ordinal: inner, start, end: markerEnd };
}

function readMarkerValue(digits: string): number | null {
  const marker = readMarker(`${digits}、名`, 0, digits.length + 2);
  return marker?.ordinal ?? null;
}
