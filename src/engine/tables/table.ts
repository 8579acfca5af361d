import { columnType, type Cell, type TableRow } from '../../core/export/tables';

/** Writes the rows of a table as they come; a file is whole or not there. */
export interface TableWriter {
  rows(rows: readonly TableRow[]): Promise<void>;
  /** All is written. */
  close(): Promise<void>;
  /** The run breaks off: what was written goes. */
  abort(): Promise<void>;
}

/** A cell as its column's type has it; null where it is empty or of another kind. */
export function typedCell(column: string, value: Cell | undefined): Cell {
  if (value === null || value === undefined) return null;
  switch (columnType(column)) {
    case 'text':
      return String(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) ? value : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }
}
