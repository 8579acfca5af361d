import { csvCell } from '../../core/export/cell';
import type { TableRow } from '../../core/export/tables';
import type { Output } from '../files/output';
import type { TableWriter } from './table';

/** The forms of a table (表格格式). */
export const TABLE_FORMATS = ['csv', 'jsonl', 'xlsx', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TableOptions {
  columns: readonly string[];
  format: TableFormat;
  /** The byte-order mark that lets spreadsheets read CSV as UTF-8. */
  bom?: boolean;
  /** The name of the sheet. */
  title?: string;
}

/** Begins a table on an output; what the formats need is loaded by the first table of its kind. */
export async function beginTable(output: Output, options: TableOptions): Promise<TableWriter> {
  const { format } = options;
  if (format === 'parquet') {
    const { ParquetTable } = await import('./parquet');
    return new ParquetTable(output, options.columns);
  }
  if (format === 'xlsx') {
    const { SheetTable } = await import('./xlsx');
    return new SheetTable(output, options.columns, options.title ?? 'govtext');
  }
  const table = new TextTable(output, options);
  await table.head();
  return table;
}

/** CSV (RFC 4180, cells that a spreadsheet would take for a formula made text) and JSON Lines. */
class TextTable implements TableWriter {
  constructor(
    private readonly output: Output,
    private readonly options: TableOptions,
  ) {}

  async head(): Promise<void> {
    const { format, columns, bom } = this.options;
    if (format === 'csv') await this.output.write(`${bom === false ? '' : '\ufeff'}${columns.join(',')}\r\n`);
  }

  async rows(rows: readonly TableRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { format, columns } = this.options;
    await this.output.write(
      rows
        .map((row) =>
          format === 'csv'
            ? `${row.map(csvCell).join(',')}\r\n`
            : `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}\n`,
        )
        .join(''),
    );
  }

  close(): Promise<void> {
    return this.output.close();
  }

  abort(): Promise<void> {
    return this.output.abort();
  }
}

/** Begins a table on an output and does `work` with it; where anything fails, nothing stands under the output's name. */
export async function withTable(
  output: Output,
  options: TableOptions,
  work: (table: TableWriter) => Promise<void>,
): Promise<void> {
  try {
    const table = await beginTable(output, options);
    await work(table);
    await table.close();
  } catch (error) {
    await output.abort();
    throw error;
  }
}
