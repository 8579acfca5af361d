import type { AnalysisRecord, Section } from '../record';
import { splitLines } from '../text/lines';
import { ENTITY_COLUMNS, entityCells } from './entities/csv';
import { FACT_COLUMNS, factRows } from './facts';
import type { Words } from '../words';

/** The tables that a corpus is exported as (数据表); docs/tables.md tells their columns. */
export const TABLES = {
  documents: { en: 'one row a text: kind, metadata, counts', zh: '每篇一行：文种、元数据、统计' },
  sections: { en: 'one row a heading or enumeration', zh: '每个标题或列举项一行' },
  paragraphs: {
    en: 'one row a paragraph of the article, with its section',
    zh: '正文每段一行，附所属章节',
  },
  entities: { en: 'one row a mention', zh: '每处提及一行' },
  facts: { en: 'one row a fact: who held which post', zh: '每条任职事实一行' },
} as const satisfies Record<string, Words>;

export type TableName = keyof typeof TABLES;
export type Cell = string | number | boolean | null;
export type TableRow = Cell[];

/** What a column holds, for formats with types. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

/** Tables that the fast half of the analysis cannot fill. */
export const NEEDS_ENTITIES: ReadonlySet<TableName> = new Set(['entities', 'facts']);

const DOCUMENT_COLUMNS = [
  'document',
  'url',
  'kind',
  'kindConfidence',
  'title',
  'site',
  'source',
  'author',
  'editor',
  'published',
  'documentNumber',
  'issuer',
  'characters',
  'bodyCharacters',
  'boilerplateCharacters',
  'lines',
  'sections',
  'findings',
] as const;

const SECTION_COLUMNS = [
  'document',
  'section',
  'parent',
  'level',
  'scheme',
  'ordinal',
  'suffix',
  'marker',
  'title',
  'enumeration',
  'line',
  'start',
  'end',
  'text',
] as const;

const PARAGRAPH_COLUMNS = [
  'document',
  'paragraph',
  'section',
  'heading',
  'role',
  'published',
  'issuer',
  'documentNumber',
  'line',
  'start',
  'end',
  'text',
] as const;

/** The columns of each table, in their order; the same names in every format. */
export const TABLE_COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  documents: DOCUMENT_COLUMNS,
  sections: SECTION_COLUMNS,
  paragraphs: PARAGRAPH_COLUMNS,
  entities: ENTITY_COLUMNS,
  facts: FACT_COLUMNS,
};

const TYPES: Readonly<Record<string, ColumnType>> = {
  kindConfidence: 'number',
  confidence: 'number',
  value: 'number',
  characters: 'integer',
  bodyCharacters: 'integer',
  boilerplateCharacters: 'integer',
  lines: 'integer',
  sections: 'integer',
  findings: 'integer',
  level: 'integer',
  ordinal: 'integer',
  suffix: 'integer',
  line: 'integer',
  start: 'integer',
  end: 'integer',
  paragraph: 'integer',
  enumeration: 'boolean',
  nested: 'boolean',
  complete: 'boolean',
};

/** What a column of any table holds. */
export function columnType(column: string): ColumnType {
  return TYPES[column] ?? 'text';
}

/**
 * The rows that one record gives to a table. Offsets are UTF-16 units of the text, lines count from 1. Nested mentions
 * and enumerations inside paragraphs are rows too, marked.
 */
export function tableRows(
  table: TableName,
  text: string,
  record: AnalysisRecord,
  more: { url?: string; minConfidence?: number } = {},
): TableRow[] {
  switch (table) {
    case 'documents':
      return [documentRow(record, more.url)];
    case 'sections':
      return sectionRows(text, record);
    case 'paragraphs':
      return paragraphRows(text, record);
    case 'entities':
      return record.entities.map((entity) => entityCells(entity, record));
    case 'facts':
      return factRows(text, record, more.minConfidence).map((row) => FACT_COLUMNS.map((name) => row[name]));
  }
}

function documentRow(record: AnalysisRecord, url: string | undefined): TableRow {
  const { metadata, statistics } = record;
  return [
    record.id,
    url ?? null,
    record.kind,
    record.kindConfidence,
    metadata.title?.text ?? null,
    metadata.site?.text ?? null,
    metadata.source?.text ?? null,
    metadata.author?.text ?? null,
    metadata.editor?.text ?? null,
    metadata.published?.iso ?? metadata.published?.text ?? null,
    metadata.documentNumber?.text ?? null,
    metadata.issuer?.text ?? null,
    statistics.characters,
    statistics.bodyCharacters,
    statistics.boilerplateCharacters,
    record.lines.length,
    flat(record.sections).length,
    record.findings.length,
  ];
}

interface Placed {
  section: Section;
  /** `2.1`: the first section below the second. */
  path: string;
  parent: string | null;
}

/** Every section with its place in the tree, in the order of the text. */
function flat(sections: readonly Section[]): Placed[] {
  const result: Placed[] = [];
  const stack = sections.map((section, index) => ({
    section,
    path: String(index + 1),
    parent: null as string | null,
  }));
  stack.reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    result.push(next);
    const { section, path } = next;
    for (let at = section.children.length - 1; at >= 0; at--) {
      const child = section.children[at];
      if (child) stack.push({ section: child, path: `${path}.${at + 1}`, parent: path });
    }
  }
  return result;
}

function sectionRows(text: string, record: AnalysisRecord): TableRow[] {
  return flat(record.sections).map(({ section, path, parent }) => [
    record.id,
    path,
    parent,
    section.level,
    section.scheme,
    section.ordinal,
    section.suffix ?? null,
    section.marker,
    section.title,
    section.scheme.startsWith('inline-'),
    section.line + 1,
    section.start,
    section.end,
    text.slice(section.start, section.end).trim(),
  ]);
}

/** Tells the innermost section of a line, of lines in their order. */
function sectionFinder(record: AnalysisRecord): (line: { start: number; end: number }) => Placed | undefined {
  const places = flat(record.sections).filter(({ section }) => !section.scheme.startsWith('inline-'));
  const open: Placed[] = [];
  let next = 0;
  const close = (before: number): void => {
    while (open.length > 0 && (open.at(-1)?.section.end ?? 0) <= before) open.pop();
  };
  return (line) => {
    for (let place = places[next]; place && place.section.start < line.end; place = places[++next]) {
      close(place.section.start);
      open.push(place);
    }
    close(line.start);
    return open.at(-1);
  };
}

function paragraphRows(text: string, record: AnalysisRecord): TableRow[] {
  const { metadata } = record;
  const published = metadata.published?.iso ?? metadata.published?.text ?? null;
  const issuer = metadata.issuer?.text ?? null;
  const number = metadata.documentNumber?.text ?? null;
  const sectionOf = sectionFinder(record);
  const rows: TableRow[] = [];
  for (const line of splitLines(text)) {
    const role = record.lines[line.index]?.role;
    const within = sectionOf(line);
    if ((role !== 'body' && role !== 'title') || line.text.trim() === '') continue;
    rows.push([
      record.id,
      rows.length + 1,
      within?.path ?? null,
      within ? within.section.marker + within.section.title : null,
      role,
      published,
      issuer,
      number,
      line.index + 1,
      line.start,
      line.end,
      line.text.trim(),
    ]);
  }
  return rows;
}
