import type { EntityType, FactKind } from '../record';
import { TAGGED_TYPES, type TaggedSpan, type TaggedType } from '../entities/tagger/labels';
import { flatSpans } from './lesson';

/**
 * Texts with marks (标注文本), the form of fit/paragraphs that `govtext train` reads too. A document is a line `=== ID WORDS`, the
 * text with nested marks `[text|t]`, and where facts were annotated a line `---` and under it a line each:
 * `kind | person | post | body | place | from=… to=… date=…` and `@ MENTION = CANONICAL`; `-` is what the text leaves open.
 */
export interface MarkedDocument {
  id: string;
  /** What the head line says behind the id: the genre. */
  about: string;
  /** Without the marks. */
  text: string;
  /** In the order of their starts, the outer first; UTF-16 offsets in `text`. */
  spans: MarkedSpan[];
  facts: MarkedFact[];
  /** `@` lines: what a mention is in full, or itself where the text leaves that open. */
  names: { mention: string; canonical: string }[];
}

export interface MarkedSpan {
  type: EntityType;
  start: number;
  end: number;
  /** A collective title (区领导). */
  generic: boolean;
  /** Lies inside another one. */
  nested: boolean;
}

export interface MarkedFact {
  kind: FactKind;
  person: string;
  post: string;
  body: string | null;
  place: string | null;
  from?: string;
  to?: string;
  date?: string;
}

/** What cannot be right in a document, in words for whoever writes it. */
export interface MarkedFault {
  id: string;
  /** Line of the file, from 1. */
  line: number;
  message: string;
}

/** Letters of the marks. */
export const MARKS: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'position',
  g: 'position',
  b: 'organization',
  l: 'place',
  d: 'date',
  m: 'meeting',
  c: 'campaign',
  s: 'slogan',
  t: 'document-title',
  n: 'document-number',
};

const KINDS: ReadonlySet<string> = new Set<FactKind>([
  'holds',
  'proposed',
  'appointed',
  'removed',
  'former',
  'acting',
  'concurrent',
  'attended',
]);

/** Whether a content is marked text: its first line that holds anything is the head of a document. */
export function isMarked(content: string): boolean {
  return /^\uFEFF?\s*=== \S/.test(content);
}

/** The documents of a content and what is wrong in them. Linear; never throws. */
export function readMarked(content: string): { documents: MarkedDocument[]; faults: MarkedFault[] } {
  const documents: MarkedDocument[] = [];
  const faults: MarkedFault[] = [];
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  let at = lines.findIndex((line) => HEAD.test(line));
  while (at >= 0 && at < lines.length) {
    let end = at + 1;
    while (end < lines.length && !HEAD.test(lines[end] as string)) end++;
    documents.push(readDocument(lines, at, end, faults));
    at = end;
  }
  return { documents, faults };
}

const HEAD = /^=== \S/;

function readDocument(
  lines: readonly string[],
  from: number,
  to: number,
  faults: MarkedFault[],
): MarkedDocument {
  const [, id = '', about = ''] = /^=== (\S+)\s*(.*)$/.exec(lines[from] as string) ?? [];
  const say = (line: number, message: string): void => {
    faults.push({ id, line: line + 1, message });
  };
  const rule = lines.findIndex((line, index) => index > from && index < to && line.trim() === '---');
  const textEnd = rule < 0 ? to : rule;
  const { text, spans } = readMarks(lines, from + 1, textEnd, say);
  const document: MarkedDocument = { id, about, text, spans, facts: [], names: [] };
  for (let at = textEnd + 1; at < to; at++)
    readRow(lines[at] as string, document, (message) => say(at, message));
  return document;
}

/** The lines [from, to) without their marks; a mark that is not closed on its line is a fault and no span. */
function readMarks(
  lines: readonly string[],
  from: number,
  to: number,
  say: (line: number, message: string) => void,
): { text: string; spans: MarkedSpan[] } {
  const spans: MarkedSpan[] = [];
  let text = '';
  for (let number = from; number < to; number++) {
    const line = lines[number] as string;
    const open: number[] = [];
    if (number > from) text += '\n';
    for (let at = 0; at < line.length; at++) {
      const character = line.charAt(at);
      if (character === '[') open.push(text.length);
      else if (character === '|') {
        const mark = line.charAt(at + 1);
        const start = open.pop();
        const type = MARKS[mark];
        if (start === undefined || type === undefined || line.charAt(at + 2) !== ']') {
          say(number, `the mark |${line.slice(at + 1, at + 4)} closes nothing or has no such letter`);
          continue;
        }
        if (start === text.length || text.slice(start).trim() !== text.slice(start))
          say(number, `a mark is empty or begins or ends with a space: ${text.slice(start)}`);
        else spans.push({ type, start, end: text.length, generic: mark === 'g', nested: open.length > 0 });
        at += 2;
      } else text += character;
    }
    if (open.length > 0) say(number, 'a mark is not closed on its line');
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans };
}

/** A fact or a canonical name. */
function readRow(row: string, document: MarkedDocument, say: (message: string) => void): void {
  if (row.trim() === '') return;
  const bare = document.text.replace(/\s/g, '');
  if (row.startsWith('@ ')) {
    const [mention, canonical] = row
      .slice(2)
      .split(' = ')
      .map((cell) => cell.trim());
    if (mention === undefined || canonical === undefined) say(`no "@ MENTION = CANONICAL": ${row}`);
    else if (!document.text.includes(mention)) say(`the mention ${mention} does not stand in the text`);
    else document.names.push({ mention, canonical });
    return;
  }
  const [kind = '', person = '', post = '', body = '-', place = '-', times = ''] = row
    .split('|')
    .map((cell) => cell.trim());
  if (!KINDS.has(kind)) return say(`no kind of fact: ${row}`);
  const named = document.spans.some(
    ({ type, start, end }) =>
      type === 'person' && document.text.slice(start, end).replace(/\s/g, '') === person.replace(/\s/g, ''),
  );
  if (!named) say(`the person ${person} is marked nowhere in the text`);
  if (!bare.includes(post.replace(/\s/g, ''))) say(`the post ${post} does not stand in the text`);
  const open = (cell: string): string | null => (cell === '-' || cell === '' ? null : cell);
  const fact: MarkedFact = { kind: kind as FactKind, person, post, body: open(body), place: open(place) };
  for (const one of times.split(/\s+/).filter(Boolean)) {
    const [key, value] = one.split('=');
    if ((key === 'from' || key === 'to' || key === 'date') && value) fact[key] = value;
    else say(`no time: ${one}`);
  }
  document.facts.push(fact);
}

/** The lines of a document with the names the tagger learns, flat; blank lines left out. */
export function markedLines({ text, spans }: MarkedDocument): { text: string; spans: TaggedSpan[] }[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const start = from;
    from += line.length + 1;
    if (line.trim() === '') return [];
    const own = spans.filter(
      (span): span is MarkedSpan & TaggedSpan =>
        isTagged(span.type) &&
        !span.generic &&
        span.start >= start &&
        span.end <= start + line.length &&
        // 党委, 董事会 inside a post belong to its title.
        !(span.nested && span.type === 'organization' && span.end - span.start < OWN_BODY),
    );
    const names = own.map(({ type, ...span }) => ({
      type,
      start: span.start - start,
      end: span.end - start,
    }));
    return [{ text: line, spans: flatSpans(names) }];
  });
}

/** A body inside a post that is shorter than this is no name. */
const OWN_BODY = 4;

function isTagged(type: EntityType): type is TaggedType {
  return (TAGGED_TYPES as readonly string[]).includes(type);
}
