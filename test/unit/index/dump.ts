import type { Database, Value } from '../../../src/engine/index/database';
import { PARTS } from '../../../src/engine/index/schema';

/**
 * All rows of an index by table, numbers of documents and names replaced by what they stand for: two indexes of the same
 * files are equal in this form however they came about. Times and what is made on demand are left out.
 */
export function tablesOf(database: Database): Record<string, string[]> {
  const documents = new Map<Value, string>();
  const tables: Record<string, string[]> = { document: [] };
  for (const row of database.all<Record<string, Value>>('SELECT * FROM document')) {
    documents.set(row['id'] as number, row['uri'] as string);
    tables['document']?.push(JSON.stringify({ ...row, id: 0, mtime: 0 }));
  }
  const names = new Map<Value, string>();
  for (const { id, type, canonical, owner } of database.all<Record<string, Value>>('SELECT * FROM entity'))
    names.set(id as number, `${type} ${canonical} ${documents.get(owner as number) ?? ''}`);
  for (const table of PARTS) {
    if (table === 'lexis') continue;
    tables[table] = database.all<Record<string, Value>>(`SELECT * FROM ${table}`).map((row) =>
      JSON.stringify({
        ...row,
        document: documents.get(row['document'] as number) ?? 'of no document',
        ...(row['entity'] !== undefined && { entity: names.get(row['entity']) ?? 'of no name' }),
      }),
    );
  }
  for (const rows of Object.values(tables)) rows.sort();
  return tables;
}
