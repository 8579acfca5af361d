import type { TableWriter } from '../engine/tables/table';
import { withTable as fill, type TableOptions } from '../engine/tables/tableWriter';
import { UserError } from './inputs';
import { messages } from './messages';
import { openOutput } from './output';

export interface TableTarget extends TableOptions {
  out?: string;
  /** What is read: none of it may be the output. */
  inputs: readonly string[];
}

/**
 * Opens a table and does `work` with it; where the work fails, nothing stands under the name. Formats that are no text are not
 * written to a screen: fails with UserError.
 */
export async function withTable(
  { out, inputs, ...options }: TableTarget,
  work: (table: TableWriter) => Promise<void>,
): Promise<void> {
  const binary = options.format === 'xlsx' || options.format === 'parquet';
  if (binary && out === undefined && process.stdout.isTTY)
    throw new UserError(messages.tableNeedsOut(options.format));
  await fill(await openOutput(out, inputs), options, work);
}
