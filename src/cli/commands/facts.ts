import { FACT_COLUMNS } from '../../core/export/facts';
import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import type { Run } from '../run';
import type { TableFormat } from '../../engine/tables/tableWriter';
import { withTable } from '../tables';

export interface FactsFlags extends CorpusFlags {
  format: TableFormat;
  /** False for --no-bom. */
  bom: boolean;
  minConfidence?: number;
  out?: string;
}

/** `govtext facts`: who held, got or left which post in all texts, one row a fact. */
export async function factsCommand(run: Run, inputs: readonly string[], flags: FactsFlags): Promise<void> {
  const { format, bom, out, minConfidence } = flags;
  const options = minConfidence === undefined ? {} : { minConfidence };
  const form = {
    columns: FACT_COLUMNS,
    format,
    bom,
    title: 'facts',
    inputs,
    ...(out !== undefined && { out }),
  };
  await withTable(form, async (table) => {
    const work = { job: 'facts', options, heavy: true, into: out, quiet: quietFor(flags) } as const;
    for await (const outcome of overCorpus(run, inputs, flags, work)) {
      if ('error' in outcome) sayFailure(run, outcome);
      else await table.rows(outcome.value.map((row) => FACT_COLUMNS.map((name) => row[name])));
    }
  });
}
