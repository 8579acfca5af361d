import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { columnType, type Cell, type ColumnType, type TableRow } from '../../core/export/tables';
import type { Output } from '../files/output';
import { typedCell, type TableWriter } from './table';

/** Rows of one group, and the characters after which a group is closed before. */
const ROWS = 20_000;
const CHARACTERS = 16_000_000;

const TYPES = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, string>;

/** A table as Apache Parquet, a group of rows at a time. */
export class ParquetTable implements TableWriter {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private columns: Cell[][];
  private held = 0;
  private weight = 0;

  constructor(
    private readonly output: Output,
    private readonly names: readonly string[],
  ) {
    this.columns = names.map(() => []);
    const schema = schemaFromColumnData({ columnData: this.columnData() });
    this.writer = new ParquetWriter({ writer: this.bytes, schema, createdBy: 'govtext' });
  }

  async rows(rows: readonly TableRow[]): Promise<void> {
    for (const row of rows) {
      this.names.forEach((name, at) => {
        const cell = typedCell(name, row[at]);
        if (typeof cell === 'string') this.weight += cell.length;
        this.columns[at]?.push(cell);
      });
      this.held++;
      if (this.held >= ROWS || this.weight >= CHARACTERS) await this.group();
    }
  }

  async close(): Promise<void> {
    await this.group();
    this.writer.finish();
    await this.pour();
    await this.output.close();
  }

  abort(): Promise<void> {
    return this.output.abort();
  }

  private async group(): Promise<void> {
    if (this.held === 0) return;
    await this.writer.write({ columnData: this.columnData(), rowGroupSize: this.held });
    this.columns = this.names.map(() => []);
    this.held = 0;
    this.weight = 0;
    await this.pour();
  }

  private columnData() {
    return this.names.map((name, at) => ({
      name,
      data: this.columns[at] ?? [],
      type: TYPES[columnType(name)],
      nullable: true,
    }));
  }

  /** Hands on what was written; the writer's offsets go on counting. */
  private async pour(): Promise<void> {
    const { buffer, index } = this.bytes;
    const chunk = new Uint8Array(buffer.slice(0, index));
    this.bytes.index = 0;
    await this.output.write(chunk);
  }
}
