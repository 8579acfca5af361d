import { csvCell } from '../cell';
import type { AnalysisRecord, Entity } from '../../record';

/** The columns of the table of mentions (实体表), in their order. */
const COLUMNS: readonly (readonly [string, (entity: Entity, record: AnalysisRecord) => unknown])[] = [
  ['document', (_entity, record) => record.id],
  ['type', (entity) => entity.type],
  ['canonical', (entity) => entity.canonical],
  ['text', (entity) => entity.text],
  ['start', (entity) => entity.start],
  ['end', (entity) => entity.end],
  ['nested', (entity) => (entity.nested ? 1 : 0)],
  ['confidence', (entity) => entity.confidence],
  ['positions', (entity) => entity.positions?.join('; ')],
  ['organization', (entity) => entity.organization],
  ['code', (entity) => entity.code],
  ['path', (entity) => entity.path?.join(' > ')],
  ['iso', (entity) => entity.iso],
  ['issuer', (entity) => entity.issuer],
  ['statute', (entity) => entity.statute],
  ['value', (entity) => entity.value],
  ['unit', (entity) => entity.unit],
  // 2+2 for 两要两不: the column is of words, or tables with typed columns would lose it.
  ['declared', ({ declared }) => (declared === undefined ? undefined : String(declared))],
  ['items', (entity) => entity.items?.map((item) => item.text).join('; ')],
  ['complete', (entity) => entity.complete],
];

/** The names of the columns. */
export const ENTITY_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** One mention as a row of plain cells; null is empty. */
export function entityCells(entity: Entity, record: AnalysisRecord): (string | number | boolean | null)[] {
  return COLUMNS.map(([name, read]) => {
    const value = read(entity, record);
    if (name === 'nested') return value === 1;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  });
}

/** The head line of the table, with its line break. */
export const csvHead = `${COLUMNS.map(([name]) => name).join(',')}\r\n`;

/** The mentions of one record as lines of the table, without the head. */
export function csvRows(record: AnalysisRecord): string {
  return record.entities
    .map((entity) => `${COLUMNS.map(([, read]) => csvCell(read(entity, record))).join(',')}\r\n`)
    .join('');
}
