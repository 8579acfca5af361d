import type { MetadataField, PageMetadata } from '../../record';
import { foldWidth } from '../../text/width';
import { maySign } from '../documentForms';
import { isPersonName } from '../signedNames';
import { fieldAt, type Candidate } from './candidate';
import type { Labelled } from './labels';
import { namesAlone, readByline, readBylineInside, readNamesBehind } from './byline';
import { readPeople, takePeople } from './people';
import { COLON } from './signs';
import { readLabelledTime } from './times';

/** Fields by what their labels were, the first start of each once. */
export class FoundFields {
  readonly #starts = new Set<number>();
  #updated: MetadataField | undefined = undefined;

  /** A source that no label names: one with a label takes its place. */
  unlabelled: MetadataField | undefined = undefined;

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
  // 本报记者　甲　文/图 has the look of a label.
  if (!line.has(COLON)) readByline(found.metadata, line, next);
  const { labels } = line;
  for (const label of labels) {
    if (label.kind === 'stop' || label.kind === 'position') continue;
    const field = valueField(text, label, labels, line, next);
    if (!field) continue;
    if (line.category === 'info-block' || (label.kind === 'field' && (above || line.role === 'metadata')))
      found.take(label.label, withTime(field, text));
    // 供稿：县委宣传部　某某.
    if (label.label.startsWith('供稿')) readSupplier(found.metadata, text, line, field);
    takeValue(found, text, line, label, field, above);
  }
  if (!readByline(found.metadata, line)) readBylineInside(found.metadata, line);
}

function readSupplier(metadata: PageMetadata, text: string, line: Candidate, field: MetadataField): void {
  const match = /^([\u4e00-\u9fff]{2,20}\s{1,4})([\u4e00-\u9fff\s、]{2,20})$/.exec(foldWidth(field.text));
  if (match?.[1] === undefined || !maySign(match[1].trim())) return;
  const people = readPeople(text, match[2] ?? '', field.start + match[1].length);
  if (people.every((person) => isPersonName(person.text)))
    takePeople(metadata, 'author', 'authors', people, line);
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
      // 来源：本社记者 甲某 says who wrote it.
      if (/^(?:本[社报刊网台站])?(?:特约|见习|实习)?(?:记者|通讯员)\s/.test(value)) {
        takePeople(metadata, 'author', 'authors', readPeople(text, value, field.start), line);
        break;
      }
      takeSource(found, text, field.start, value);
      readNamesBehind(metadata, line, label.valueEnd);
      break;
    case 'author':
      // 记者：柴院长，您好！ asks in an interview.
      if (/[,。!?]/.test(value) && /记者|通讯员/.test(label.label)) break;
      takePeople(metadata, 'author', 'authors', readPeople(text, value, field.start), line);
      break;
    case 'editor':
      takePeople(metadata, 'editor', 'editors', readPeople(text, value, field.start), line);
      break;
    case 'published':
      if (isPublished(line, label, above)) takeTime(metadata, text, value, field.start);
      break;
    case 'updated':
      if (above && line.role === 'metadata') found.updated(text, value, field.start);
      break;
    case 'issuer':
      // A register's number for a body (81202) names none.
      if (/[\u4e00-\u9fff]{2}/.test(value)) metadata.issuer ??= field;
      break;
    case 'documentNumber':
      if (/\d/.test(field.text) && !/[:]/.test(value)) metadata.documentNumber ??= field;
      break;
    case 'title':
      if (isTitle(line, value, above)) metadata.title ??= field;
      break;
  }
}

/** 标题：… in the table of a page, or below the article of one that bears its title nowhere else. */
function isTitle(line: Candidate, value: string, above: boolean): boolean {
  return line.category === 'info-block' || (!above && line.role === 'metadata' && value.length >= 6);
}

/** The label of a page's time; 时间：…, 地点：… are those of an event. */
function isPublished(line: Candidate, { label }: Labelled, above: boolean): boolean {
  if (line.role === 'body' && label.length <= 2) return false;
  return above || (line.role === 'metadata' && label.length > 2);
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
  const named = label.kind === 'author' && next !== undefined && namesAlone(next).length > 0;
  const table =
    named || line.category === 'info-block' || /^(?:field|issuer|documentNumber|published)$/.test(label.kind);
  if (!table || labels.length > 1 || !next || next.text.length > 60 || /[。;!?:]$/.test(next.text))
    return undefined;
  if (next.line.index > line.line.index + 2 || next.role === 'title') return undefined;
  return next.labelsAs(false).length > 0 ? undefined : next.whole();
}

/** A source ends at the first blank: what follows is another site or a button. */
function takeSource(found: FoundFields, text: string, start: number, value: string): void {
  const { metadata } = found;
  const length = /^\S+/.exec(value)?.[0].length ?? 0;
  if (length === 0 || length > 60 || (metadata.source && metadata.source !== found.unlabelled)) return;
  metadata.source = fieldAt(text, start, start + length);
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
