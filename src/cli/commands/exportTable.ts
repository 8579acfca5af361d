import { NEEDS_ENTITIES, TABLE_COLUMNS, type TableName } from '../../core/export/tables';
import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import type { Run } from '../run';
import type { TableFormat } from '../../engine/tables/tableWriter';
import { withTable } from '../tables';

export interface ExportFlags extends CorpusFlags {
  table: TableName;
  format: TableFormat;
  bom: boolean;
  minConfidence?: number;
  out?: string;
}

/** `govtext export`: one of the tables of a corpus, in any format. */
export async function exportCommand(run: Run, inputs: readonly string[], flags: ExportFlags): Promise<void> {
  const { table: name, format, bom, out, minConfidence } = flags;
  const columns = TABLE_COLUMNS[name];
  const form = { columns, format, bom, title: name, inputs, ...(out !== undefined && { out }) };
  await withTable(form, async (table) => {
    const work = {
      job: 'table',
      options: { table: name, ...(minConfidence !== undefined && { minConfidence }) },
      heavy: NEEDS_ENTITIES.has(name),
      into: out,
      quiet: quietFor(flags),
    } as const;
    for await (const outcome of overCorpus(run, inputs, flags, work)) {
      if ('error' in outcome) sayFailure(run, outcome);
      else await table.rows(outcome.value);
    }
  });
}
