import type { Severity } from '../../core/record';
import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor } from '../corpus/said';
import { EXIT, type Run } from '../run';
import { CHECK_FORMATS, type CheckFormat } from '../checkReports/formats';
import { withOutput } from '../output';

export interface CheckFlags extends CorpusFlags {
  format: CheckFormat;
  failOn: Severity | 'never';
  out?: string;
}

/** From the gravest on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `govtext check`: what the checks find in all texts; exit status 1 from a severity on, and where an input is unreadable. */
export async function checkCommand(run: Run, names: readonly string[], flags: CheckFlags): Promise<void> {
  const failing = new Set(
    flags.failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(flags.failOn) + 1),
  );
  await withOutput(flags.out, names, async (output) => {
    const report = CHECK_FORMATS[flags.format](run, output);
    const answer = { into: flags.out, withFailures: flags.format !== 'text' };
    const work = { job: 'check', options: {}, heavy: false, ...answer, quiet: quietFor(flags) } as const;
    await report.begin();
    for await (const outcome of overCorpus(run, names, flags, work)) {
      if ('error' in outcome) {
        await report.fail(outcome.unit, outcome.error);
        continue;
      }
      if (outcome.value.some(({ severity }) => failing.has(severity))) run.status = EXIT.problems;
      await report.add(outcome.unit, outcome.value);
    }
    await report.end();
  });
}
