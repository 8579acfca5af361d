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
import { Marker, RANK, weakly, type MarkerForm } from './markers';

/** Words that stand for a chapter without number in a statute. */
const UNNUMBERED = /^(?:[总總附分罚罰补補][ \t\u3000\u00a0]*[则則]|[序弁][ \t\u3000\u00a0]*言)$/;
/** 附件1, 附件二：, 附录, 附： at the start of a line. */
const ATTACHMENT =
  /^附[ \u3000]*(件|录|錄|表|图|圖)?[ \u3000]*(?:(\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－—](\d{1,2}))?(?![年月日、.．\d]))?[ \u3000]*[:：]?/;

/** The markers of the kept lines, in the order of the text: at most one at the start of a line, any number inside it. */
export function collectCandidates(text: string, kept: readonly Line[]): Marker[] {
  const found: Marker[] = [];
  for (let position = 0; position < kept.length; position++)
    collectLine(text, kept[position] as Line, position, found, kept[position - 1], kept[position + 1]);
  return found;
}

function collectLine(
  text: string,
  line: Line,
  position: number,
  found: Marker[],
  above: Line | undefined,
  below: Line | undefined,
): void {
  const end = trimEnd(text, line.start, line.end);
  const start = skipSpaces(text, line.start, end);
  if (start >= end) return;
  let first = readFirst(text, start, end, found, above);
  if (first && isProvision(first.form)) {
    if (isProvisionDue(found, first, position)) first.weak = false;
    else if (first.weak || !isAboveArticle(text, below)) first = null;
  }
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

/** The marker that a line begins with; null where it begins with none. */
function readFirst(
  text: string,
  start: number,
  end: number,
  found: readonly Marker[],
  above: Line | undefined,
): Marker | null {
  let first = readUnnumbered(text, start, end) ?? readMarker(text, start, end);
  if (first === null || (first.path && first.path[1] !== 1 && !first.path[2]))
    first = readBeforeDigit(text, start, end, found, first) ?? first;
  if ((first === null || first.weak) && isArabicDigit(text.charCodeAt(start)))
    first = readBehindPage(text, start, end, found, first) ?? unlessRunOn(text, first, above, found);
  return first;
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
  if (!marker || marker.end >= end || isProvision(marker.form)) return null;
  if (marker.form.startsWith('inline-') || marker.form.startsWith('ordinal-')) return marker;
  if (marker.form === 'circled' && !marker.weak) return marker;
  // （一）、（二）: a reference or a pair of values, not a list.
  const mark = foldCode(before);
  if (mark === 0x3001 || mark === 0x2e) return null;
  if (marker.rank <= RANK.article) return isLostHeading(text, lineStart, at, end, marker) ? marker : null;
  return isFigure(marker.form, before) ? null : marker;
}

/** 第一章 inside a line that lost its break: a sentence ends before it and a space follows; not in a cell of a table. */
function isLostHeading(text: string, lineStart: number, at: number, end: number, marker: Marker): boolean {
  if (text.slice(Math.max(lineStart, at - 3), at).includes('|')) return false;
  const spaced = isSpace(text.charCodeAt(marker.end)) || marker.end === end;
  return spaced && (isSpace(text.charCodeAt(at - 1)) || '。；！？;!?'.includes(text.charAt(at - 1)));
}

/** 图 1 与, 到 2 号: a number between spaces; …标识。2 术语和定义 is a heading of a standard that lost its line break. */
function isFigure(form: MarkerForm, before: number): boolean {
  if (form === 'arabic-space') return before !== 0x3002;
  return form.startsWith('decimal') && isSpace(before);
}

/** 款 and 目 are headings in some statutes, and words of references in all. */
function isProvision(form: string): boolean {
  return form === 'subsection' || form === 'division';
}

/** The first 目 right below the heading that it divides, and each that counts on from the one before it. */
function isProvisionDue(
  found: readonly Marker[],
  { form, ordinal, rank }: Marker,
  position: number,
): boolean {
  const last = found[found.length - 1];
  if (last?.position === position - 1 && ordinal === 1 && last.rank < rank && last.rank >= RANK.part)
    return true;
  for (let at = found.length - 1; at >= 0 && at >= found.length - ITEM_BEFORE; at--) {
    const before = found[at] as Marker;
    if (before.form === form) return before.ordinal === (ordinal ?? 0) - 1;
    if (before.rank < rank && before.rank >= RANK.part) return false;
  }
  return false;
}

/** Right below a heading 第一款 stands its first article or its first 目. */
function isAboveArticle(text: string, below: Line | undefined): boolean {
  return below !== undefined && text.charCodeAt(skipSpaces(text, below.start, below.end)) === 0x7b2c;
}

/** 2.5万元: an amount, not the second item. */
const AMOUNT =
  /^[.．]\d+(?:[.．]\d+)?\s?(?:[万亿千百元%％‰倍吨米]|公[里斤顷]|平方|立方|小时|分钟|个百分|[-~～—])/;
/** So many markers back stands the item before; lists inside its line lie between. */
const ITEM_BEFORE = 16;

/** 4.2024年民生实事 behind item 3.: what the item begins with is a number itself. Nothing but the item before tells it. */
function readBeforeDigit(
  text: string,
  start: number,
  end: number,
  found: readonly Marker[],
  decimal: Marker | null,
): Marker | null {
  if (!isArabicDigit(text.charCodeAt(start))) return null;
  const numberEnd = numeralEnd(text, start, end, 4);
  const mark = foldCode(text.charCodeAt(numberEnd));
  if (!(mark === 0x2e || mark === 0x3001) || !isArabicDigit(text.charCodeAt(numberEnd + 1))) return null;
  const form = mark === 0x2e ? 'arabic-dot' : 'arabic-comma';
  const ordinal = numberEnd - start <= 3 ? numeralValue(text, start, numberEnd) : 0;
  if (lastOfForm(found, form)?.ordinal !== ordinal - 1) return null;
  if (decimal?.path) {
    const { path, comma } = lastNumbers(found);
    if (path.length > 0 && follows(decimal.path, path, comma)) return null;
  }
  if (AMOUNT.test(text.slice(numberEnd, numberEnd + 16))) return null;
  return weakly(new Marker(form, ordinal, start, numberEnd + 1));
}

/** Lines broken at the page's width are longer. */
const WIDE = 20;

/** 2持续增长 under a line that ends in the middle of a sentence and is no heading: the number of a page, or a figure. */
function unlessRunOn(
  text: string,
  first: Marker | null,
  above: Line | undefined,
  found: readonly Marker[],
): Marker | null {
  if (first?.form !== 'circled' || !above || found[found.length - 1]?.line === above.index) return first;
  const end = trimEnd(text, above.start, above.end);
  return end - skipSpaces(text, above.start, end) >= WIDE && runsOn(text.charCodeAt(end - 1)) ? null : first;
}

/** A Han character or a comma: no sentence and no item ends with it. Titles do, but they are rarely wide. */
function runsOn(code: number): boolean {
  return isIdeograph(code) || code === 0xff0c || code === 0x2c || code === 0x3001;
}

/** A page number has at most so many digits. */
const PAGE_DIGITS = 3;

/**
 * 15三、 and 425.1.3: where the lines of a page were joined to the page number before them, the marker stands behind it. A
 * Chinese numeral cannot belong to the digits before it; of 425.1.3 the numbers before tell that 5.1.3 is meant.
 */
function readBehindPage(
  text: string,
  start: number,
  end: number,
  found: readonly Marker[],
  whole: Marker | null,
): Marker | null {
  const digits = numeralEnd(text, start, end, PAGE_DIGITS + 3);
  const code = text.charCodeAt(digits);
  if (digits - start <= PAGE_DIGITS && (isHanDigit(code) || code === 0x7b2c || code === 0xff08))
    return headingBehindPage(text, digits, end);
  if (digits - start < 2 || (foldCode(code) !== 0x2e && code !== 0x3001)) return null;
  if (isArabicDigit(text.charCodeAt(digits + 1)))
    return decimalBehindPage(text, start, digits, end, found, whole);
  return whole ? null : itemBehindPage(text, start, digits, end, found);
}

/** 15三、 */
function headingBehindPage(text: string, at: number, end: number): Marker | null {
  const marker = readMarker(text, at, end);
  const heading = marker && (marker.rank < RANK.article || /^han-(?:comma|paren)$/.test(marker.form));
  return heading ? weakly(marker) : null;
}

/** 425.1.3: number 5.1.3 on page 42, unless the whole of it is the number that is due. */
function decimalBehindPage(
  text: string,
  start: number,
  digits: number,
  end: number,
  found: readonly Marker[],
  whole: Marker | null,
): Marker | null {
  const { path, comma } = lastNumbers(found);
  if (whole?.path && (path.length === 0 || follows(whole.path, path, comma))) return null;
  for (let at = start + 1; at < digits && at - start <= PAGE_DIGITS; at++) {
    const marker = readMarker(text, at, end);
    if (marker?.path && marker.path.length > 1 && follows(marker.path, path, comma)) return marker;
  }
  return null;
}

/** 14822、: item 22 on page 148, for item 21 was the last. */
function itemBehindPage(
  text: string,
  start: number,
  digits: number,
  end: number,
  found: readonly Marker[],
): Marker | null {
  for (let at = start + 1; at < digits && at - start <= PAGE_DIGITS; at++) {
    const marker = readMarker(text, at, end);
    if (!marker?.form.startsWith('arabic-')) continue;
    const before = lastOfForm(found, marker.form);
    if (before && marker.ordinal === (before.ordinal ?? 0) + 1) return weakly(marker);
  }
  return null;
}

function lastOfForm(found: readonly Marker[], form: string): Marker | null {
  for (let index = found.length - 1; index >= 0 && index >= found.length - ITEM_BEFORE; index--) {
    const marker = found[index] as Marker;
    if (!marker.inside && marker.form === form) return marker;
  }
  return null;
}

/** The last decimal number and the last 一、 that begin lines. */
function lastNumbers(found: readonly Marker[]): { path: readonly number[]; comma: number } {
  let path: readonly number[] | null = null;
  let comma = 0;
  for (let index = found.length - 1; index >= 0 && index >= found.length - 4 * ITEM_BEFORE; index--) {
    const marker = found[index] as Marker;
    if (marker.inside) continue;
    if (marker.path && marker.path.length > 1) path ??= marker.path;
    if (marker.form !== 'han-comma') continue;
    comma = marker.ordinal ?? 0;
    break;
  }
  return { path: path ?? [], comma };
}

/** 5.1.3, 5.2, 6.1 and 5.1.2.1 follow 5.1.2; 5.1 follows 五、. */
function follows(path: readonly number[], before: readonly number[], comma: number): boolean {
  const level = path.length - 1;
  const last = path[level];
  if (level === 1 && last === 1 && (path[0] === comma || path[0] === (before[0] ?? -1) + 1)) return true;
  for (let at = 0; at < level; at++) if (path[at] !== before[at]) return false;
  return level <= before.length && last === (before[level] ?? 0) + 1;
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
  const family = text.charAt(marker.end - 1);
  const ahead = text.slice(marker.end, Math.min(end, marker.end + 240));
  // 一要…；三要…: of these words it is a list still when a number is missing.
  const goes = ahead.includes(`二${family}`) || (/[是要]/.test(family) && ahead.includes(`；三${family}`));
  return goes ? marker : null;
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
  if (end - start <= 8 && UNNUMBERED.test(text.slice(start, end))) {
    const marker = new Marker('chapter', null, start, end);
    marker.preface = text.charAt(end - 1) === '言';
    return marker;
  }
  if (code !== 0x9644) return null;
  const match = ATTACHMENT.exec(text.slice(start, Math.min(end, start + 24)));
  if (!match) return null;
  const markerEnd = start + match[0].length;
  const bare = match[0].replace(/[ \u3000:：]/g, '');
  const colon = /[:：]$/.test(match[0]);
  if (bare === '附' && !colon) return null;
  if (match[2] === undefined && !colon && markerEnd < end) return null;
  // 附件三所列法律: the words of a title or sentence.
  if (!colon && /^[所规規中的之内里和与與及或]/.test(text.slice(markerEnd, markerEnd + 1))) return null;
  const inner = match[2] === undefined ? null : numeralValue(match[2], 0, match[2].length);
  const form = match[1] === '件' ? 'attachment' : (`attachment-${match[1] ?? ''}` as const);
  const marker = new Marker(form, inner, start, markerEnd);
  if (match[3] !== undefined) marker.suffix = Number(match[3]);
  return marker;
}
