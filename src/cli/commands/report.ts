import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { reportPage } from '../corpusReport/page';
import { Tally } from '../corpusReport/tally';
import { withOutput } from '../output';
import type { Run } from '../run';

export interface ReportFlags extends CorpusFlags {
  html: string;
}

/** `govtext report --html FILE`: what a corpus is and speaks of, as one page that loads nothing. */
export async function reportCommand(run: Run, names: readonly string[], flags: ReportFlags): Promise<void> {
  const tally = new Tally();
  const into = flags.html;
  const work = { job: 'report', options: {}, heavy: true, into, quiet: quietFor({ out: into }) } as const;
  await withOutput(flags.html, names, async (output) => {
    for await (const outcome of overCorpus(run, names, { ...flags, order: false }, work)) {
      if ('error' in outcome) {
        tally.failed++;
        sayFailure(run, outcome);
      } else tally.add(outcome.value);
    }
    await output.write(reportPage(tally, run.locale));
  });
}
