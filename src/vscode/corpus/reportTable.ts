import * as vscode from 'vscode';
import { REPORT_TABLES, type ReportTable } from '../../core/corpus/reportTables';
import type { Cell, Table, TableRow } from '../../webview/model';
import { inWords } from '../locale';

/** What all tables of the report have. */
export function table(id: ReportTable, columns: string[], rows: TableRow[], note?: string): Table {
  const said = rows.length === 0 ? vscode.l10n.t('None in this corpus.') : note;
  return {
    id,
    heading: inWords(REPORT_TABLES[id]),
    columns,
    rows,
    csv: vscode.l10n.t('Export as CSV'),
    ...(said !== undefined && { note: said }),
  };
}

export function number(value: number): Cell {
  return { text: value.toLocaleString('en-US', { useGrouping: false }), as: 'number' };
}
