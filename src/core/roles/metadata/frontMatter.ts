import type { MetadataField, PageMetadata } from '../../record';
import { frontMatterLines } from '../../text/frontMatter';
import type { Line } from '../../text/lines';
import { fieldAt } from './candidate';
import { readTimes } from './times';

type One = 'title' | 'site' | 'source' | 'author' | 'editor' | 'documentNumber' | 'issuer';
const ONE = new Set<string>(['title', 'site', 'source', 'author', 'editor', 'documentNumber', 'issuer']);
type Many = 'subtitles' | 'breadcrumb' | 'authors' | 'editors' | 'recipients';
const MANY = new Set<string>(['subtitles', 'breadcrumb', 'authors', 'editors', 'recipients']);

/**
 * Reads the front matter (元数据头) that Clean Article writes, or another of its form, back into metadata; values with
 * escapes stand as they are written.
 */
export function readFrontMatter(text: string, lines: readonly Line[]): PageMetadata {
  const metadata: PageMetadata = {};
  const end = frontMatterLines(lines);
  for (const line of lines.slice(1, Math.max(1, end - 1))) {
    const row = /^(\s*)(?:([\w-]{1,40})|"((?:[^"\\]|\\.){1,60})"):\s+(?=\S)/.exec(line.text);
    if (!row) continue;
    const key = row[2] ?? row[3] ?? '';
    const values = valuesOf(text, line, row[0].length);
    const [first] = values;
    if (!first) continue;
    if (row[1] !== '') (metadata.fields ??= []).push({ label: key, value: first });
    else if (key === 'published') metadata.published = timed(first);
    else if (ONE.has(key)) metadata[key as One] = first;
    else if (MANY.has(key)) metadata[key as Many] = values;
  }
  for (const [one, many] of [
    ['author', 'authors'],
    ['editor', 'editors'],
  ] as const) {
    const span = metadata[one] ?? spanOf(text, metadata[many]);
    if (!span) continue;
    metadata[one] = span;
    metadata[many] ??= [span];
  }
  return metadata;
}

/** The value, or those of a list; quotation marks off. */
function valuesOf(text: string, line: Line, from: number): MetadataField[] {
  const value = line.text.slice(from).trimEnd();
  const at = line.start + from;
  if (!value.startsWith('"') && !value.startsWith('[')) return [fieldAt(text, at, at + value.length)];
  const found: MetadataField[] = [];
  for (const match of value.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
    const start = at + match.index + 1;
    found.push({ text: match[1] ?? '', start, end: start + (match[1] ?? '').length });
  }
  return found.filter((field) => field.text !== '');
}

function timed(field: MetadataField): MetadataField {
  const [time] = readTimes(field.text, field.start);
  return time ? { ...field, iso: time.iso } : field;
}

function spanOf(text: string, fields: readonly MetadataField[] | undefined): MetadataField | undefined {
  const first = fields?.[0];
  const last = fields?.[fields.length - 1];
  return first && last ? fieldAt(text, first.start, last.end) : undefined;
}
