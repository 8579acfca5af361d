import type { AnalysisRecord } from '../../record';
import type { Words } from '../../words';
import { bratAnnotations } from './brat';
import { csvHead, csvRows } from './csv';
import { codePoints, webAnnotation } from './webAnnotation';

/** The forms that entities are exported in (实体导出格式). */
export const ENTITY_FORMATS = {
  csv: { words: { en: 'Table (CSV, for Excel too)', zh: '表格（CSV，也适用于 Excel）' }, extension: 'csv' },
  jsonl: {
    words: { en: 'JSON Lines, a mention a line', zh: 'JSON Lines，每行一处提及' },
    extension: 'jsonl',
  },
  brat: { words: { en: 'BRAT standoff annotation', zh: 'BRAT 标注' }, extension: 'ann' },
  webannotation: {
    words: { en: 'W3C Web Annotation, an annotation a line', zh: 'W3C Web Annotation，每行一条' },
    extension: 'jsonl',
  },
} as const satisfies Record<string, { words: Words; extension: string }>;

export type EntityFormat = keyof typeof ENTITY_FORMATS;

/** What stands once at the head of a file with the entities of any number of documents. */
export function entityFileHead(format: EntityFormat): string {
  // The mark makes spreadsheets read the table as UTF-8.
  return format === 'csv' ? `\ufeff${csvHead}` : '';
}

/** The entities of one document in a form, without what stands once at the head. */
export function exportEntities(format: EntityFormat, text: string, record: AnalysisRecord): string {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;
  switch (format) {
    case 'csv':
      return csvRows(record);
    case 'brat':
      return bratAnnotations(text, record);
    case 'jsonl':
      return record.entities.map((entity) => line({ document: record.id, ...entity })).join('');
    case 'webannotation':
      return annotations(text, record);
  }
}

function annotations(text: string, record: AnalysisRecord): string {
  const points = codePoints(text);
  return record.entities
    .map((entity) => `${JSON.stringify(webAnnotation(text, record, entity, points))}\n`)
    .join('');
}
