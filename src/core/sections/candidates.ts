import type { Line } from '../text/lines';
import {
  endsClause,
  foldCode,
  isArabicDigit,
  isHanDigit,
  isIdeograph,
  isSpace,
  nextOpening,
  numeralEnd,
  numeralValue,
  skipSpaces,
  trimEnd,
} from './characters';
import { readMarker } from './lineMarkers';
import { Marker, RANK, weakly } from './markers';

/** Words that stand for a chapter without number in a statute. */
const UNNUMBERED = /^[总總附分罚罰补補][ \t\u3000\u00a0]*[则則]$/;
/** 附件1, 附件二：, 附录, 附： at the start of a line. */
const ATTACHMENT =
  /^附[ \u3000]*(件|录|錄|表|图|圖)?[ \u3000]*(?:(\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－—](\d{1,2}))?(?![年月日、.．\d]))?[ \u3000]*[:：]?/;

/** The markers of the kept lines, in the order of the text: at most one at the start of a line, any number inside it. */
export function collectCandidates(text: string, kept: readonly Line[]): Marker[] {
  const found: Marker[] = [];
  for (let position = 0; position < kept.length; position++)
    collectLine(text, kept[position] as Line, position, found);
  return found;
}

function collectLine(text: string, line: Line, position: number, found: Marker[]): void {
  const end = trimEnd(text, line.start, line.end);
  const start = skipSpaces(text, line.start, end);
  if (start >= end) return;
  const first = readUnnumbered(text, start, end) ?? readMarker(text, start, end);
  if (first) found.push(placed(first, line, position, end, false));
  // 一、1. and 第一篇 第一章: what follows a marker at once begins a line of its own.
  let at = nextOpening(text, first ? first.end : start + 1, end);
  while (at < end) {
    const marker = readInside(text, line.start, at, end, found) ?? (first ? readGlued(text, at, end) : null);
    if (marker) found.push(placed(marker, line, position, end, true));
    const next = marker ? Math.max(marker.end, at + 1) : numeralEnd(text, at, end, end - at);
    at = nextOpening(text, Math.max(next, at + 1), end);
  }
}

function placed(marker: Marker, line: Line, position: number, lineEnd: number, inside: boolean): Marker {
  marker.line = line.index;
  marker.position = position;
  marker.lineEnd = lineEnd;
  marker.limit = lineEnd;
  marker.inside = inside;
  return marker;
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
  found: readonly Marker[],
): Marker | null {
  const before = text.charCodeAt(at - 1);
  const clause = at === lineStart || endsClause(before);
  const last = found[found.length - 1];
  if (!clause) return isHanDigit(text.charCodeAt(at)) ? readUnmarked(text, lineStart, at, end, last) : null;
  const marker = readMarker(text, at, end);
  if (!marker || marker.end >= end) return null;
  const mark = foldCode(before);
  if (marker.form.startsWith('inline-') || marker.form.startsWith('ordinal-')) return marker;
  if (marker.form === 'circled' && !marker.weak) return marker;
  // （一）、（二）: a reference or a pair of values, not a list.
  if (mark === 0x3001 || mark === 0x2e) return null;
  if (marker.rank <= RANK.article) {
    const spaced = isSpace(text.charCodeAt(marker.end)) || marker.end === end;
    return spaced && (isSpace(before) || '。；！？;!?'.includes(text.charAt(at - 1))) ? marker : null;
  }
  if (marker.form.startsWith('arabic') || marker.form.startsWith('decimal') || marker.form === 'circled') {
    // 图 1 与, 到 2 号: a number between spaces.
    if (isSpace(before) && (marker.form === 'arabic-space' || marker.form.startsWith('decimal'))) return null;
    // …标识。2 术语和定义: a heading of a standard that lost its line break.
    if (marker.form === 'arabic-space' && before !== 0x3002) return null;
  }
  return marker;
}

/** 统一是, 之一是, 第一是: words that end with 一. */
const BEFORE_NO_ONE = '第其十百千万之同统唯惟专单每逐进某任归合划如初另';

/** 做到一查隐患、二查责任, 一靠政策二靠科技: members of a list that no mark stands before. */
function readUnmarked(
  text: string,
  lineStart: number,
  at: number,
  end: number,
  last: Marker | undefined,
): Marker | null {
  if (BEFORE_NO_ONE.includes(text.charAt(at - 1))) return null;
  const near = last?.form.startsWith('inline-') && last.start >= lineStart && at - last.start <= 60;
  const goesOn = near ? last : null;
  if (!goesOn && text.charAt(at) !== '一') return null;
  const marker = readMarker(text, at, end);
  if (!marker?.form.startsWith('inline-')) return null;
  if (marker.form === goesOn?.form && marker.ordinal === (goesOn.ordinal ?? 0) + 1) return marker;
  if (marker.ordinal !== 1) return null;
  const second = `二${text.charAt(marker.end - 1)}`;
  return text.slice(marker.end, Math.min(end, marker.end + 240)).includes(second) ? marker : null;
}

/** 一、统筹协调1.加强谋划。…: behind a heading its first item may stand without any mark between. */
function readGlued(text: string, at: number, end: number): Marker | null {
  if (!isArabicDigit(text.charCodeAt(at)) || !isIdeograph(text.charCodeAt(at - 1))) return null;
  const marker = readMarker(text, at, end);
  if (marker?.form !== 'arabic-dot' || !isIdeograph(text.charCodeAt(marker.end))) return null;
  return weakly(marker);
}

function readUnnumbered(text: string, start: number, end: number): Marker | null {
  const code = text.charCodeAt(start);
  if (end - start <= 8 && UNNUMBERED.test(text.slice(start, end)))
    return new Marker('chapter', null, start, end);
  if (code !== 0x9644) return null;
  const match = ATTACHMENT.exec(text.slice(start, Math.min(end, start + 24)));
  if (!match) return null;
  const markerEnd = start + match[0].length;
  const bare = match[0].replace(/[ \u3000:：]/g, '');
  const colon = /[:：]$/.test(match[0]);
  if (bare === '附' && !colon) return null;
  if (match[2] === undefined && !colon && markerEnd < end) return null;
  const inner = match[2] === undefined ? null : numeralValue(match[2], 0, match[2].length);
  const form = match[1] === '件' ? 'attachment' : (`attachment-${match[1] ?? ''}` as const);
  const marker = new Marker(form, inner, start, markerEnd);
  if (match[3] !== undefined) marker.suffix = Number(match[3]);
  return marker;
}
