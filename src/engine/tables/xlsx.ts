import writeXlsxFile from 'write-excel-file/universal';
import type { TableRow } from '../../core/export/tables';
import { FileError } from '../files/fileError';
import type { Output } from '../files/output';

import { typedCell, type TableWriter } from './table';

/** Rows a sheet of Excel holds, its head apart, and characters one of its cells holds. */
const MOST_ROWS = 1_048_575;
const MOST_CHARACTERS = 32_767;

/** What XML 1.0 has no form for. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A table as a workbook of one sheet; its rows are held until the end. Cells are text, so that none is a formula. */
export class SheetTable implements TableWriter {
  private readonly held: TableRow[] = [];

  constructor(
    private readonly output: Output,
    private readonly names: readonly string[],
    private readonly title: string,
  ) {}

  rows(rows: readonly TableRow[]): Promise<void> {
    if (this.held.length + rows.length > MOST_ROWS)
      return Promise.reject(new FileError('sheet', '', MOST_ROWS.toString()));
    for (const row of rows) this.held.push(row);
    return Promise.resolve();
  }

  async close(): Promise<void> {
    const head = this.names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    const body = this.held.map((row) =>
      this.names.map((name, at) => {
        const cell = typedCell(name, row[at]);
        if (cell === null) return null;
        if (typeof cell === 'number') return { value: cell, type: Number };
        if (typeof cell === 'boolean') return { value: cell, type: Boolean };
        return { value: cell.replace(FORBIDDEN, '\ufffd').slice(0, MOST_CHARACTERS), type: String };
      }),
    );
    const workbook = await writeXlsxFile([head, ...body], {
      sheet: this.title,
      stickyRowsCount: 1,
    }).toBlob();
    await this.output.write(new Uint8Array(await workbook.arrayBuffer()));
    await this.output.close();
  }

  abort(): Promise<void> {
    return this.output.abort();
  }
}
