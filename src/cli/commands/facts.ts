import { factFileHead, factRows, writeFactRows, type FactFormat } from '../../core/export/facts';
import { openEngines, type EngineFlags } from '../engines';
import { expandInputs } from '../inputs';
import { openOutput } from '../output';
import { RulesFinder, type RulesFlags } from '../rules';
import { forEachFile, type FileOptions, type Run } from '../run';

export interface FactsFlags extends EngineFlags, FileOptions, RulesFlags {
  format: FactFormat;
  /** False for --no-bom. */
  bom: boolean;
  minConfidence?: number;
  out?: string;
}

/** `govtext facts`: who held, got or left which post in all files, one row a fact. */
export async function factsCommand(run: Run, names: readonly string[], flags: FactsFlags): Promise<void> {
  const { format } = flags;
  const { pool } = openEngines({ ...flags, jobs: 1 });
  const rules = new RulesFinder(flags);
  const output = await openOutput(flags.out);
  try {
    const head = factFileHead(format);
    await output.write(flags.bom ? head : head.replace(/^\uFEFF/, ''));
    const paths: string[] = [];
    for await (const path of expandInputs(names)) paths.push(path);
    await forEachFile(run, paths, flags, async (path, file) => {
      const options = { id: path, locale: run.locale, ...(await rules.optionsFor(path)) };
      const record = await pool.call('analyze', { text: file.text, options });
      await output.write(writeFactRows(format, factRows(file.text, record, flags.minConfidence)));
    });
  } finally {
    pool.dispose();
    await output.close();
  }
}
