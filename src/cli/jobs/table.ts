import { NEEDS_ENTITIES, tableRows, type TableName, type TableRow } from '../../core/export/tables';
import type { Page } from './page';

/** The rows of one table that a text gives. */
export function tableJob(
  page: Page,
  { table, minConfidence }: { table: TableName; minConfidence?: number },
): TableRow[] {
  const record = NEEDS_ENTITIES.has(table)
    ? page.record()
    : { ...page.structure(), entities: [], relations: [], facts: [] };
  return tableRows(table, page.text, record, {
    ...(page.url !== undefined && { url: page.url }),
    ...(minConfidence !== undefined && { minConfidence }),
  });
}
