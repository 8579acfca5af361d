import type { LineVerdict, MetadataField, PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import { foldWidth } from '../../text/width';
import type { LineFeatures } from '../features';
import { DOCUMENT_NUMBER, readDocumentFields } from './documentFields';
import { readLabels, type Labelled } from './labels';
import { Candidate, fieldAt } from './candidate';
import { readPeople } from './people';
import { mayHoldBreadcrumb, readBreadcrumb, readSite, readTallBreadcrumb, TALLEST } from './site';
import { readTimes } from './times';
import { isProse } from '../score';

/** Lines looked at around the article that are not metadata by their role: above the first and below the last one. */
const HEAD = 30;
const TAIL = 8;
/** A longer line says nothing about the page. */
const LONGEST = 600;

/**
 * What the page says about itself (元数据), each with where it was read: under the title first, then below the article.
 * Read before anything is removed. Offsets are those of the text. Linear in the number of lines.
 */
export function readMetadata(
  text: string,
  lines: readonly Line[],
  features: readonly LineFeatures[],
  verdicts: readonly LineVerdict[],
): PageMetadata {
  const metadata: PageMetadata = {};
  const filled = lines.filter(
    (line) => (features[line.index]?.size ?? 0) > 0 && line.end - line.start <= LONGEST,
  );
  const isKept = (line: Line): boolean => {
    const role = verdicts[line.index]?.role;
    return role === 'body' || role === 'title';
  };
  const prose = filled.findIndex(
    (line) => verdicts[line.index]?.role === 'body' && isProse(features[line.index] as LineFeatures),
  );
  let last = filled.length - 1;
  while (last >= 0 && !isKept(filled[last] as Line)) last--;
  const headEnd = prose < 0 ? Math.min(filled.length, HEAD) : prose;
  const opened = new Map<Line, Candidate>();
  const open = (line: Line): Candidate => {
    const known = opened.get(line) ?? new Candidate(text, line, verdicts[line.index]);
    opened.set(line, known);
    return known;
  };
  const head = filled.slice(Math.max(0, headEnd - HEAD), headEnd).map(open);
  const tail = filled.slice(Math.max(headEnd, last - 4), last + 1 + TAIL).map(open);
  const kept = filled.slice(Math.max(headEnd, last - 6), last + 1).map(open);

  readTitle(metadata, text, filled, verdicts);
  for (let index = headEnd - 1; index >= 0 && !metadata.breadcrumb; index--) {
    const line = filled[index] as Line;
    if (isKept(line) || !mayHoldBreadcrumb(line, verdicts[line.index])) continue;
    const steps = readBreadcrumb(open(line));
    const below = filled.slice(index, Math.min(headEnd, index + TALLEST));
    const all = steps.length > 0 ? steps : readTallBreadcrumb(below.map(open));
    if (all.length > 0) metadata.breadcrumb = all;
  }
  const below = filled
    .slice(headEnd)
    .filter((line) => verdicts[line.index]?.role === 'metadata')
    .map(open);
  const told = head.filter((line) => line.role === 'metadata');
  const untold = head.filter((line) => line.role !== 'metadata' && line.text.length <= 120);
  const short = tail.filter((line) => line.role !== 'body' || line.text.length <= 60);
  for (const group of [told, untold, below, short]) {
    const above = group === told || group === untold;
    for (const [at, line] of group.entries()) readLine(metadata, text, line, group[at + 1], above);
    // A time without a label counts only where none has one.
    if (group === untold) for (const line of [...told, ...untold]) readBareTime(metadata, text, line);
  }
  const notices = filled.filter((line) => verdicts[line.index]?.category === 'copyright').map(open);
  const site = readSite(metadata, notices);
  if (site) metadata.site = site;
  readDocumentFields(metadata, filled.slice(0, Math.min(headEnd + 1, HEAD)).map(open), kept);
  return metadata;
}

/** Title, 引题 and 副题 from the lines that are titles; a sub-title begins with a dash. Broken titles are put together. */
function readTitle(
  metadata: PageMetadata,
  text: string,
  filled: readonly Line[],
  verdicts: readonly LineVerdict[],
): void {
  const titles = filled.filter(
    (line) => verdicts[line.index]?.role === 'title' && !DOCUMENT_NUMBER.test(foldWidth(line.text).trim()),
  );
  const isSub = (line: Line): boolean => /^[\s\u3000]*(?:[—―─－–]|--|\()/.test(foldWidth(line.text));
  const main = titles.findIndex((line) => !isSub(line));
  const first = titles[Math.max(main, 0)];
  if (!first) return;
  let end = first;
  for (const next of titles.slice(Math.max(main, 0) + 1)) {
    if (next.index !== end.index + 1 || isSub(next) || !continues(text.slice(first.start, end.end))) break;
    end = next;
  }
  metadata.title = fieldAt(text, first.start, end.end);
  const others = titles.filter((line) => line.index < first.index || line.index > end.index);
  if (others.length > 0) metadata.subtitles = others.map((line) => fieldAt(text, line.start, line.end));
}

/** 关于…, of which the kind of document (通知) is still to come, or a line that cannot be an end. */
function continues(title: string): boolean {
  if (/[、的和与及对将在]\s*$/.test(title)) return true;
  return (
    /关于|印发|转发/.test(title) &&
    !/(?:通知|意见|决定|办法|批复|函|公告|通告|请示|报告|规定|纪要|方案|命令?|条例)(?:[)）》].*)?\s*$/.test(
      title,
    )
  );
}

/** Takes from one line what is not known yet. */
function readLine(
  metadata: PageMetadata,
  text: string,
  line: Candidate,
  next: Candidate | undefined,
  above: boolean,
): void {
  const folded = foldWidth(line.line.text);
  const labels = readLabels(line.line, folded);
  for (const label of labels) {
    if (label.kind === 'stop' || label.kind === 'position') continue;
    const field = valueField(text, label, labels, line, next);
    if (!field) continue;
    const value = foldWidth(field.text);
    if (line.category === 'info-block' || (label.kind === 'field' && (above || line.role === 'metadata')))
      takeField(metadata, label.label, withTime(field, text));
    switch (label.kind) {
      case 'source':
        takeSource(metadata, text, field.start, value);
        break;
      case 'author':
        takePeople(metadata, 'author', 'authors', readPeople(text, value, field.start), text);
        break;
      case 'editor':
        takePeople(metadata, 'editor', 'editors', readPeople(text, value, field.start), text);
        break;
      case 'published':
        if (above) takeTime(metadata, text, value, field.start);
        break;
      case 'issuer':
        metadata.issuer ??= field;
        break;
      case 'documentNumber':
        if (/\d/.test(field.text)) metadata.documentNumber ??= field;
        break;
      case 'title':
        if (line.category === 'info-block') metadata.title ??= field;
        break;
    }
  }
  const byline = BYLINE.exec(line.text);
  if (byline?.[1] === undefined || line.text.length > 60) return;
  const start = byline[0].length - byline[1].length;
  takePeople(metadata, 'author', 'authors', readPeople(text, byline[1], line.at(start)), text);
}

/** 本报记者 张三 李四, alone on its line. */
const BYLINE =
  /^[(【[]?(?:本报|本网|本刊|新华社)?(?:特约)?记者\s{1,4}([\u4e00-\u9fff·]{2,10}(?:[\s、]{1,3}(?!通讯员|报道)[\u4e00-\u9fff·]{2,4}){0,5})/;

function takeField(metadata: PageMetadata, label: string, value: MetadataField): void {
  const fields = (metadata.fields ??= []);
  if (!fields.some((known) => known.value.start === value.start)) fields.push({ label, value });
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
  if (next.line.index > line.line.index + 2) return undefined;
  return readLabels(next.line, foldWidth(next.line.text)).length > 0 ? undefined : next.whole();
}

/** A source ends at the first blank: what follows is another site or a button. */
function takeSource(metadata: PageMetadata, text: string, start: number, value: string): void {
  const length = /^\S+/.exec(value)?.[0].length ?? 0;
  if (length > 0 && length <= 60) metadata.source ??= fieldAt(text, start, start + length);
}

function takePeople(
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

/** A time without a label, and what stands behind it where that is the name of a paper or site. */
function readBareTime(metadata: PageMetadata, text: string, line: Candidate): void {
  if (metadata.published || line.text.length > 120) return;
  const labels = readLabels(line.line, foldWidth(line.line.text));
  const time = readTimes(line.text, line.at(0)).find(
    ({ start, end }) =>
      !labels.some((label) => label.kind !== 'stop' && label.valueStart < end && start < label.valueEnd),
  );
  if (!time) return;
  const bare = line.text.length - (time.end - time.start) <= 6;
  if (line.role === 'body' && (!bare || line.text.length > 40)) return;
  if (!time.clock && !bare && labels.length === 0 && line.role !== 'metadata') return;
  metadata.published = { ...fieldAt(text, time.start, time.end), iso: time.iso };
  if (metadata.source) return;
  const behind = foldWidth(text.slice(time.end, line.at(line.text.length)));
  const source =
    /^[\s·|]{0,4}([\u4e00-\u9fff《》·A-Za-z-]{2,20}?(?:网|报|社|新闻|财经|在线|频道|娱乐|科技|杂志|台|客户端|通讯))(?=\s|$)/.exec(
      behind,
    );
  if (source?.[1] === undefined) return;
  const start = time.end + source[0].length - source[1].length;
  metadata.source = fieldAt(text, start, start + source[1].length);
}

function takeTime(metadata: PageMetadata, text: string, folded: string, start: number): void {
  const [time] = readTimes(folded, start);
  if (time && !metadata.published)
    metadata.published = { ...fieldAt(text, time.start, time.end), iso: time.iso };
}

/** A value that is a day gets its ISO form. */
function withTime(field: MetadataField, text: string): MetadataField {
  const [time] = readTimes(foldWidth(text.slice(field.start, field.end)), field.start);
  return time && time.start === field.start && time.end === field.end ? { ...field, iso: time.iso } : field;
}
