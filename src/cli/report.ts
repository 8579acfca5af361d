import { csvCell } from '../core/export/cell';
import { openOutput, type Output } from './output';
import type { JournalChange } from '../engine/files/journal/changes';

/** What was done to one file. */
export interface ReportRow {
  file: string;
  kind: string;
  encoding: string;
  transforms: string[];
  changes: JournalChange[];
}

/** The report of a run (清理报告), written as it goes: CSV where the file's name says so, else a JSON array. */
export class Report {
  private first = true;

  private constructor(
    private readonly output: Output,
    private readonly csv: boolean,
  ) {}

  static async open(path: string, inputs: readonly string[]): Promise<Report> {
    const report = new Report(await openOutput(path, inputs), /\.csv$/i.test(path));
    // A byte-order mark lets spreadsheets read UTF-8.
    await report.output.write(report.csv ? '\ufefffile,line,start,end,rule,removed,inserted\r\n' : '[');
    return report;
  }

  async add(row: ReportRow): Promise<void> {
    if (!this.csv) {
      await this.output.write(`${this.first ? '' : ','}\n${JSON.stringify(row)}`);
      this.first = false;
      return;
    }
    for (const { line, start, end, rule, removed, inserted } of row.changes) {
      const cells = [row.file, line, start, end, rule, removed, inserted ?? ''];
      await this.output.write(`${cells.map(csvCell).join(',')}\r\n`);
    }
  }

  /** Gives it up: what stood under its name stays. */
  abort(): Promise<void> {
    return this.output.abort();
  }

  async close(): Promise<void> {
    if (!this.csv) await this.output.write(this.first ? ']\n' : '\n]\n');
    await this.output.close();
  }
}
