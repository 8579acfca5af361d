import { overCorpus } from '../corpus/overCorpus';
import type { CorpusFlags } from '../corpus/flags';
import { openLines } from '../corpus/lineOutput';
import { quietFor } from '../corpus/said';
import type { Run } from '../run';

export interface AnalyzeFlags extends CorpusFlags {
  jsonl?: boolean;
  pretty?: boolean;
  /** False for --no-entities. */
  entities: boolean;
  withText?: boolean;
  explain?: boolean;
  out?: string;
  resume?: boolean;
}

/** `govtext analyze`: one record a text, one line a record; what fails is a line with `error`, and exit status 1. */
export async function analyzeCommand(run: Run, names: readonly string[], flags: AnalyzeFlags): Promise<void> {
  const inputs = flags.jsonl === true ? ['-'] : names;
  const output = await openLines(
    flags.pretty === true || flags.explain === true ? { ...flags, resume: false } : flags,
    inputs,
  );
  const reading = flags.jsonl === true ? { ...flags, input: flags.input ?? 'jsonl' } : flags;
  const options = {
    entities: flags.entities,
    pretty: flags.pretty === true,
    withText: flags.withText === true,
    ...(flags.explain === true && { explain: run.locale }),
  };
  try {
    for await (const outcome of overCorpus(run, inputs, reading, {
      job: 'analyze',
      options,
      heavy: flags.entities,
      into: flags.out,
      withFailures: true,
      reuse: (unit) => output.known(unit),
      quiet: quietFor(flags),
    })) {
      if ('error' in outcome) await output.fail(outcome.unit, outcome.error);
      else await output.write(outcome.value);
    }
    await output.close();
  } catch (error) {
    await output.abort();
    throw error;
  }
}
