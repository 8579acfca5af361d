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
  const title = titleLines(kept, roles, row, last);
  let after = 0;
  for (let position = 0; position < last; position++) {
    const here = row(position);
    if (!here) break;
    if (position === title.first) {
      addTitle(title, row, add);
      position = title.last;
      after = position + 1;
      continue;
    }
    const part = headPart(here.text, position, title);
    if (part === null) {
      if (endsHead(here.text)) break;
      continue;
    }
    const first = position;
    if (part === 'preamble-note')
      while (position + 1 < last && PREAMBLE.test(row(position + 1)?.text ?? '')) position++;
    add(part, first, position);
    if (part !== 'kicker') after = position + 1;
    if (part === 'recipients') break;
  }
  return after;
}

/** The lines of the title, by position; -1 where there is none. */
interface TitleLines {
  first: number;
  last: number;
}

function titleLines(
  kept: readonly Line[],
  roles: RoleAnalysis,
  row: (position: number) => Row | undefined,
  limit: number,
): TitleLines {
  const isTitle = (position: number): boolean =>
    roles.verdicts[kept[position]?.index ?? -1]?.role === 'title';
  for (let first = 0; first < limit; first++) {
    if (!isTitle(first)) continue;
    let last = first;
    while (last + 1 < limit && isTitle(last + 1)) last++;
    return { first, last };
  }
  const guessed = guessTitle(row, limit);
  return { first: guessed, last: guessed };
}

/** The title, and its last line as 副标题 where it is one. */
function addTitle(
  { first, last }: TitleLines,
  row: (position: number) => Row | undefined,
  add: (part: Name, first: number, last: number) => void,
): void {
  const subtitled = last > first && SUBTITLE.test(row(last)?.text ?? '');
  add('title', first, subtitled ? last - 1 : last);
  if (subtitled) add('subtitle', last, last);
}

/** What a line of the head is, above the title or below it; null where it is none of the parts. */
function headPart(text: string, position: number, title: TitleLines): Name | null {
  if (NUMBER.test(text)) return 'document-number';
  if (position < title.first) {
    if (ISSUER_MARK.test(text)) return 'issuer-mark';
    return position === title.first - 1 && text.length > 3 && text.length <= SHORT ? 'kicker' : null;
  }
  if (title.first >= 0) {
    if (position <= title.last + 2 && SUBTITLE.test(text)) return 'subtitle';
    if (PREAMBLE.test(text)) return 'preamble-note';
  }
  return text.length <= 400 && RECIPIENTS.test(text.slice(-220)) ? 'recipients' : null;
}

/** Prose, or a line too long to be read: the head is over. */
function endsHead(text: string): boolean {
  return text === '' || text.length > SHORT || /[。；]$/.test(text);
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

/** Lines that close a document by themselves. */
const CLOSING_LINES: readonly (readonly [RegExp, Name])[] = [
  [NOTE, 'note'],
  [COPIES, 'copies'],
  [PRINTING, 'printing'],
];

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
    prose ||= isProse(line, lastCode);
    if (!prose || !mayClose(text, line, lastCode)) continue;
    const words = row(position)?.text;
    if (words === undefined || (words.length > SHORT && !COPIES.test(words))) continue;
    if (DATE.test(words)) {
      const top = signatureAbove(row, position, head);
      if (top < position) add('signature', top, position - 1);
      else if (position !== kept.length - 1 && !NOTE.test(row(position + 1)?.text ?? '')) continue;
      add('issue-date', position, position);
      first = Math.min(first, top);
      continue;
    }
    const part = CLOSING_LINES.find(([form]) => form.test(words))?.[1];
    if (part === undefined) continue;
    add(part, position, position);
    first = Math.min(first, position);
  }
  return first;
}

/** A long line, or one that ends with 。 or ；: what closes a document stands behind some of them. */
function isProse(line: Line, lastCode: number): boolean {
  return line.end - line.start > SHORT || lastCode === 0x3002 || lastCode === 0xff1b || lastCode === 0x3b;
}

/** 成文日期 ends with 日, 附注 with a bracket, 印发 with 发; 抄送 may be long. */
function mayClose(text: string, line: Line, lastCode: number): boolean {
  const frame = lastCode === 0x65e5 || lastCode === 0xff09 || lastCode === 0x29 || lastCode === 0x53d1;
  return frame ? line.end - line.start <= 2 * SHORT : mayBeCopies(text, line);
}

/** Where the signature above a date begins; the date's own position where none stands there. */
function signatureAbove(row: (position: number) => Row | undefined, position: number, head: number): number {
  let top = position;
  while (top > head && position - top < 6 && isSignature(row(top - 1)?.text ?? '')) top--;
  return top;
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
