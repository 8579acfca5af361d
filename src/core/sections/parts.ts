import type { DocumentPart } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';
import { foldTraditional } from '../text/variants';
import { foldWidth } from '../text/width';
import type { NoteRange } from './attachments';
import { skipSpaces, trimEnd } from './characters';
import type { Contents } from './contents';
import {
  COPIES,
  DATE,
  ISSUER_MARK,
  isSignature,
  NOTE,
  NUMBER,
  PREAMBLE,
  PRINTING,
  RECIPIENTS,
  SUBTITLE,
} from './frameLines';
import type { Marker } from './markers';

/** What the search for parts builds on. */
export interface PartsInput {
  contents: readonly Contents[];
  notes: readonly NoteRange[];
  placed: readonly Marker[];
}

type Name = DocumentPart['part'];

/** Lines of the head that are looked at; no head of a real document is longer. */
const HEAD_LINES = 24;
/** Labels and signatures are no longer. */
const SHORT = 60;

/** A kept line, trimmed and in half width; empty where it is too long to be a part of the frame. */
interface Row {
  line: Line;
  start: number;
  end: number;
  text: string;
}

/** The named parts of the document (公文要素, GB/T 9704-2012 clause 7; of statutes 题注), in the order of the text. */
export function findParts(
  text: string,
  kept: readonly Line[],
  roles: RoleAnalysis,
  input: PartsInput,
): DocumentPart[] {
  const parts: DocumentPart[] = [];
  if (kept.length === 0) return parts;
  const row = (position: number): Row | undefined => rowOf(text, kept[position]);
  const add = (part: Name, first: number, last: number): void => {
    const from = row(first);
    const to = row(last);
    if (from && to)
      parts.push({
        part,
        start: from.start,
        end: to.end,
        firstLine: from.line.index,
        lastLine: to.line.index,
      });
  };
  const head = readHead(kept, roles, row, firstMarked(kept, input), add);
  for (const { first, last } of input.contents) add('contents', first, last);
  for (const { first, last } of input.notes) add('attachment-note', first, last);
  const closing = readClosings(text, kept, row, head, add);
  const attached = addAttachments(kept, input, add);
  const body = bodyRange(kept, head, Math.min(closing, attached, input.notes[0]?.first ?? Infinity), input);
  if (body) add('body', body[0], body[1]);
  return parts.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 导语: the first paragraph of an article, where it stands before the first section. */
export function leadOf(
  parts: readonly DocumentPart[],
  text: string,
  kept: readonly Line[],
  firstSection: number,
): DocumentPart | null {
  const body = parts.find(({ part }) => part === 'body');
  if (!body) return null;
  for (const line of kept) {
    if (line.start < body.start && line.index !== body.firstLine) continue;
    const lead = rowOf(text, line);
    if (!lead || lead.end - lead.start < 30) continue;
    if (lead.start >= firstSection || lead.end > body.end) return null;
    return { part: 'lead', start: lead.start, end: lead.end, firstLine: line.index, lastLine: line.index };
  }
  return null;
}

/** Where closing parts begin, before which sections end; in the order of the text. */
export function stopsOf(parts: readonly DocumentPart[]): number[] {
  const closing = new Set<Name>(['attachment-note', 'signature', 'issue-date', 'note', 'copies', 'printing']);
  return parts.filter(({ part }) => closing.has(part)).map(({ start }) => start);
}

function rowOf(text: string, line: Line | undefined): Row | undefined {
  if (!line) return undefined;
  const end = trimEnd(text, line.start, line.end);
  const start = skipSpaces(text, line.start, end);
  return {
    line,
    start,
    end,
    text: end - start > 400 ? '' : foldTraditional(foldWidth(text.slice(start, end))),
  };
}

/** The position of the first line that begins a section or a table of contents. */
function firstMarked(kept: readonly Line[], input: PartsInput): number {
  const first = input.placed.find((candidate) => !candidate.inside);
  return Math.min(first ? first.position : kept.length, input.contents[0]?.first ?? Infinity);
}

/** Reads 发文机关标志, 发文字号, 标题, 题注, 主送机关; the position after them. */
function readHead(
  kept: readonly Line[],
  roles: RoleAnalysis,
  row: (position: number) => Row | undefined,
  limit: number,
  add: (part: Name, first: number, last: number) => void,
): number {
  const last = Math.min(kept.length, limit, HEAD_LINES);
  const isTitle = (position: number): boolean =>
    roles.verdicts[kept[position]?.index ?? -1]?.role === 'title';
  let title = -1;
  for (let position = 0; position < last && title < 0; position++) if (isTitle(position)) title = position;
  let titleEnd = title;
  if (title < 0) {
    title = guessTitle(row, last);
    titleEnd = title;
  } else while (titleEnd + 1 < last && isTitle(titleEnd + 1)) titleEnd++;
  let after = 0;
  for (let position = 0; position < last; position++) {
    const here = row(position);
    if (!here) break;
    if (position === title) {
      if (SUBTITLE.test(row(titleEnd)?.text ?? '') && titleEnd > title) {
        add('title', title, titleEnd - 1);
        add('subtitle', titleEnd, titleEnd);
      } else add('title', title, titleEnd);
      after = titleEnd + 1;
      position = titleEnd;
    } else if (NUMBER.test(here.text)) {
      add('document-number', position, position);
      after = position + 1;
    } else if (position < title && ISSUER_MARK.test(here.text)) {
      add('issuer-mark', position, position);
      after = position + 1;
    } else if (
      position < title &&
      here.text.length > 3 &&
      position === title - 1 &&
      here.text.length <= SHORT
    ) {
      add('kicker', position, position);
    } else if (title >= 0 && position > title && SUBTITLE.test(here.text) && position <= titleEnd + 2) {
      add('subtitle', position, position);
      after = position + 1;
    } else if (title >= 0 && position > title && PREAMBLE.test(here.text)) {
      let end = position;
      while (end + 1 < last && PREAMBLE.test(row(end + 1)?.text ?? '')) end++;
      add('preamble-note', position, end);
      position = end;
      after = end + 1;
    } else if (position >= title && here.text.length <= 400 && RECIPIENTS.test(here.text.slice(-220))) {
      add('recipients', position, position);
      return position + 1;
    } else if (here.text === '' || here.text.length > SHORT || /[。；]$/.test(here.text)) break;
  }
  return after;
}

/** Without a verdict: the first short line without a closing mark that nothing else claims. */
function guessTitle(row: (position: number) => Row | undefined, last: number): number {
  for (let position = 0; position < Math.min(last, 6); position++) {
    const text = row(position)?.text ?? '';
    if (text.length < 5 || NUMBER.test(text) || ISSUER_MARK.test(text)) continue;
    if (text.length > SHORT || /[。；;:,，！？!?]$/.test(text) || DATE.test(text)) return -1;
    return position;
  }
  return -1;
}

/** Reads 署名, 成文日期, 附注, 抄送, 印发 wherever they close a document; the first position of the first of them. */
function readClosings(
  text: string,
  kept: readonly Line[],
  row: (position: number) => Row | undefined,
  head: number,
  add: (part: Name, first: number, last: number) => void,
): number {
  let first = Infinity;
  let prose = false;
  for (let position = head; position < kept.length; position++) {
    const line = kept[position] as Line;
    const lastCode = text.charCodeAt(trimEnd(text, line.start, line.end) - 1);
    if (line.end - line.start > SHORT || lastCode === 0x3002 || lastCode === 0xff1b || lastCode === 0x3b)
      prose = true;
    // 成文日期 ends with 日, 附注 with a bracket, 印发 with 发; 抄送 may be long.
    const frame = lastCode === 0x65e5 || lastCode === 0xff09 || lastCode === 0x29 || lastCode === 0x53d1;
    if (!prose || !(frame ? line.end - line.start <= 2 * SHORT : mayBeCopies(text, line))) continue;
    const here = row(position);
    if (!here) continue;
    const { text: words } = here;
    if (words.length > SHORT && !COPIES.test(words)) continue;
    if (DATE.test(words)) {
      let top = position;
      while (top > head && position - top < 6 && isSignature(row(top - 1)?.text ?? '')) top--;
      if (top < position) add('signature', top, position - 1);
      else if (position !== kept.length - 1 && !NOTE.test(row(position + 1)?.text ?? '')) continue;
      add('issue-date', position, position);
      first = Math.min(first, top);
    } else if (NOTE.test(words)) {
      add('note', position, position);
      first = Math.min(first, position);
    } else if (COPIES.test(words)) {
      add('copies', position, position);
      first = Math.min(first, position);
    } else if (PRINTING.test(words)) {
      add('printing', position, position);
      first = Math.min(first, position);
    }
  }
  return first;
}

/** 抄送, 抄报, 主送, 分送: the line begins with one of their characters. */
function mayBeCopies(text: string, line: Line): boolean {
  const code = text.charCodeAt(skipSpaces(text, line.start, line.end));
  return code === 0x6284 || code === 0x4e3b || code === 0x5206;
}

function addAttachments(
  kept: readonly Line[],
  input: PartsInput,
  add: (part: Name, first: number, last: number) => void,
): number {
  const positions = input.placed
    .filter((candidate) => candidate.form === 'attachment')
    .map((candidate) => candidate.position);
  positions.forEach((position, index) => {
    add('attachment', position, (positions[index + 1] ?? kept.length) - 1);
  });
  return positions[0] ?? Infinity;
}

/** 正文: from after the head to before the first closing part. */
function bodyRange(
  kept: readonly Line[],
  head: number,
  closing: number,
  input: PartsInput,
): [number, number] | null {
  let from = head;
  const table = input.contents[0];
  if (table && table.first <= from + 3) from = Math.max(from, table.last + 1);
  const to = Math.min(kept.length, closing) - 1;
  return from <= to ? [from, to] : null;
}
