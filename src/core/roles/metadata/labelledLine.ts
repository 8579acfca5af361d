import type { MetadataField, PageMetadata } from '../../record';
import { foldWidth } from '../../text/width';
import { isPersonName } from '../signedNames';
import { fieldAt, type Candidate } from './candidate';
import { readLabels, type Labelled } from './labels';
import { readPeople } from './people';
import { readLabelledTime } from './times';

/** 本报记者 张三 李四, alone on its line. */
const BYLINE =
  /^[(【[□■]?\s?(?:本报|本网|本刊|新华社)?(?:特约)?(?:记者|通讯员)\s{1,4}([\u4e00-\u9fff·]{2,10}(?:[\s、/]{1,3}(?!报道)(?:通讯员\s{1,3})?[\u4e00-\u9fff·]{2,4}){0,5})/;
/** 记者王某, behind a blank or at the head of its line. */
const GLUED_BYLINE =
  /(?:^|[\s(【[/|])(?:本报|本网|新华社|见习|实习|全媒体|融媒体?)?记者\s?([\u4e00-\u9fff]{2,4})(?=$|[\s)】\]/|、])/;

/** Fields by what their labels were, the first start of each once. */
export class FoundFields {
  readonly #starts = new Set<number>();
  #updated: MetadataField | undefined = undefined;

  constructor(readonly metadata: PageMetadata) {}

  take(label: string, value: MetadataField): void {
    if (this.#starts.has(value.start)) return;
    this.#starts.add(value.start);
    (this.metadata.fields ??= []).push({ label, value });
  }

  /** A time of updating (更新时间), which stands for the time of publishing where no other is found. */
  updated(text: string, folded: string, start: number): void {
    const time = readLabelledTime(folded, start);
    if (time) this.#updated ??= { ...fieldAt(text, time.start, time.end), iso: time.iso };
  }

  /** Where nothing else says when it was published. */
  close(): void {
    if (!this.metadata.published && this.#updated) this.metadata.published = this.#updated;
  }
}

/**
 * Takes from one line what is not known yet.
 * @param next the line below, for values that stand there
 * @param above whether the line stands above the article
 */
export function readLabelledLine(
  found: FoundFields,
  text: string,
  line: Candidate,
  next: Candidate | undefined,
  above: boolean,
): void {
  const labels = readLabels(line.line, foldWidth(line.line.text), line.category === 'info-block');
  for (const label of labels) {
    if (label.kind === 'stop' || label.kind === 'position') continue;
    const field = valueField(text, label, labels, line, next);
    if (!field) continue;
    if (line.category === 'info-block' || (label.kind === 'field' && (above || line.role === 'metadata')))
      found.take(label.label, withTime(field, text));
    takeValue(found, text, line, label, field, above);
  }
  if (line.text.length <= 60) readByline(found.metadata, text, line);
}

function takeValue(
  found: FoundFields,
  text: string,
  line: Candidate,
  label: Labelled,
  field: MetadataField,
  above: boolean,
): void {
  const { metadata } = found;
  const value = foldWidth(field.text);
  switch (label.kind) {
    case 'source':
      takeSource(metadata, text, field.start, value);
      break;
    case 'author':
      // 记者：柴院长，您好！ asks in an interview.
      if (/[,。!?]/.test(value) && /记者|通讯员/.test(label.label)) break;
      takePeople(metadata, 'author', 'authors', readPeople(text, value, field.start), text);
      break;
    case 'editor':
      takePeople(metadata, 'editor', 'editors', readPeople(text, value, field.start), text);
      break;
    case 'published':
      // 时间：…, 地点：… of an event.
      if (line.role === 'body' && label.label.length <= 2) break;
      if (above || (line.role === 'metadata' && label.label.length > 2))
        takeTime(metadata, text, value, field.start);
      break;
    case 'updated':
      if (above && line.role === 'metadata') found.updated(text, value, field.start);
      break;
    case 'issuer':
      metadata.issuer ??= field;
      break;
    case 'documentNumber':
      if (/\d/.test(field.text) && !/[:]/.test(value)) metadata.documentNumber ??= field;
      break;
    case 'title':
      if (line.category === 'info-block') metadata.title ??= field;
      break;
  }
}

function readByline(metadata: PageMetadata, text: string, line: Candidate): void {
  const byline = BYLINE.exec(line.text);
  if (byline?.[1] !== undefined) {
    const start = byline[0].length - byline[1].length;
    takePeople(
      metadata,
      'author',
      'authors',
      readPeople(text, byline[1].replace(/通讯员/g, '   '), line.at(start)),
      text,
    );
    return;
  }
  const marked = /^[□■◎]\s{0,3}([\u4e00-\u9fff](?:\s{0,2}[\u4e00-\u9fff]){1,3})$/.exec(line.text)?.[1];
  if (marked !== undefined && isPersonName(marked.replace(/\s/g, ''))) {
    const start = line.text.length - marked.length;
    takePeople(metadata, 'author', 'authors', [line.field(start, line.text.length)], text);
    return;
  }
  const glued = GLUED_BYLINE.exec(line.text);
  if (glued?.[1] === undefined || !isPersonName(glued[1])) return;
  const start = line.at(glued.index + glued[0].length - glued[1].length);
  takePeople(metadata, 'author', 'authors', [fieldAt(text, start, start + glued[1].length)], text);
}

/** The value of a label, on its own line or, in a table that was broken up, on the next. */
function valueField(
  text: string,
  label: Labelled,
  labels: readonly Labelled[],
  line: Candidate,
  next: Candidate | undefined,
): MetadataField | undefined {
  if (label.valueEnd > label.valueStart) return fieldAt(text, label.valueStart, label.valueEnd);
  const table =
    line.category === 'info-block' || /^(?:field|issuer|documentNumber|published)$/.test(label.kind);
  if (!table || labels.length > 1 || !next || next.text.length > 60 || /[。;!?:]$/.test(next.text))
    return undefined;
  if (next.line.index > line.line.index + 2 || next.role === 'title') return undefined;
  return readLabels(next.line, foldWidth(next.line.text)).length > 0 ? undefined : next.whole();
}

/** A source ends at the first blank: what follows is another site or a button. */
function takeSource(metadata: PageMetadata, text: string, start: number, value: string): void {
  const length = /^\S+/.exec(value)?.[0].length ?? 0;
  if (length > 0 && length <= 60) metadata.source ??= fieldAt(text, start, start + length);
}

export function takePeople(
  metadata: PageMetadata,
  one: 'author' | 'editor',
  many: 'authors' | 'editors',
  people: readonly MetadataField[],
  text: string,
): void {
  const first = people[0];
  const last = people[people.length - 1];
  if (!first || !last || metadata[one]) return;
  metadata[one] = fieldAt(text, first.start, last.end);
  metadata[many] = [...people];
}

function takeTime(metadata: PageMetadata, text: string, folded: string, start: number): void {
  const time = readLabelledTime(folded, start);
  if (time && !metadata.published)
    metadata.published = { ...fieldAt(text, time.start, time.end), iso: time.iso };
}

/** A value that is a day gets its ISO form. */
function withTime(field: MetadataField, text: string): MetadataField {
  const time = readLabelledTime(foldWidth(text.slice(field.start, field.end)), field.start);
  return time && time.start === field.start && time.end === field.end ? { ...field, iso: time.iso } : field;
}
