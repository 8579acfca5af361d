import { csvCell } from './cell';
import type { AnalysisRecord, Fact } from '../record';
import type { Words } from '../words';

/** The columns of the table of facts (任职事实表), in their order. */
export const FACT_COLUMNS = [
  'document',
  'kind',
  'person',
  'post',
  'postText',
  'body',
  'place',
  'from',
  'to',
  'date',
  'sentence',
  'start',
  'end',
  'confidence',
] as const;

/** One fact as a tidy row; null is a cell that the text leaves open. */
export type FactRow = Record<(typeof FACT_COLUMNS)[number], string | number | null>;

/** Below this a fact is a guess (存疑): shown as one, and left out of tables unless asked for. */
export const SURE_FACT = 0.6;

/** The facts of one record as rows, those of at least `least` confidence, in the order of the text. */
export function factRows(text: string, record: AnalysisRecord, least = SURE_FACT): FactRow[] {
  return record.facts
    .filter((fact) => fact.confidence >= least)
    .map((fact) => ({
      document: record.id,
      kind: fact.kind,
      person: fact.person,
      post: fact.post,
      postText: fact.postText,
      body: fact.body,
      place: fact.place,
      from: fact.from ?? null,
      to: fact.to ?? null,
      date: fact.date ?? null,
      sentence: sentenceOf(text, fact),
      start: fact.start,
      end: fact.end,
      confidence: fact.confidence,
    }));
}

/** The sentence or row that says it, on one line. */
export function sentenceOf(text: string, { start, end }: Fact): string {
  return text
    .slice(start, end)
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** The forms that facts are exported in (事实导出格式). */
export const FACT_FORMATS = {
  csv: { words: { en: 'Table (CSV, for Excel too)', zh: '表格（CSV，也适用于 Excel）' }, extension: 'csv' },
  jsonl: { words: { en: 'JSON Lines, a fact a line', zh: 'JSON Lines，每行一条' }, extension: 'jsonl' },
} as const satisfies Record<string, { words: Words; extension: string }>;

export type FactFormat = keyof typeof FACT_FORMATS;

/** What stands once at the head of a file with the facts of any number of documents. */
export function factFileHead(format: FactFormat): string {
  // The mark makes spreadsheets read the table as UTF-8.
  return format === 'csv' ? `\ufeff${FACT_COLUMNS.join(',')}\r\n` : '';
}

/** Rows in a form, without what stands once at the head. */
export function writeFactRows(format: FactFormat, rows: readonly FactRow[]): string {
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return rows.map((row) => `${FACT_COLUMNS.map((name) => csvCell(row[name])).join(',')}\r\n`).join('');
}
