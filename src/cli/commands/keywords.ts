import { tsvCell } from '../../core/export/cell';
import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { openEngines } from '../engines';
import { messages } from '../messages';
import { withOutput } from '../output';
import type { Run } from '../run';

export interface KeywordsFlags extends CorpusFlags {
  /** How many for each text. */
  top: number;
  json?: boolean;
  out?: string;
}

/** `govtext keywords`: the weightiest words of the kept text of each text, a word a line, or a JSON object a text. */
export async function keywordsCommand(
  run: Run,
  names: readonly string[],
  flags: KeywordsFlags,
): Promise<void> {
  const { pool } = openEngines({ ...flags, jobs: 1 });
  const work = {
    job: 'pageText',
    options: {},
    heavy: false,
    into: flags.out,
    quiet: quietFor(flags),
  } as const;
  try {
    await withOutput(flags.out, names, async (output) => {
      for await (const outcome of overCorpus(run, names, flags, work)) {
        if ('error' in outcome) {
          sayFailure(run, outcome);
          continue;
        }
        const { id } = outcome.unit;
        const keywords = await pool.call('keywords', { text: outcome.value, limit: flags.top });
        if (flags.segmenter === 'none' || pool.statuses.some(({ segmenter }) => segmenter === 'none'))
          run.noteOnce(messages.noKeywords());
        await output.write(
          flags.json === true
            ? `${JSON.stringify({ id, keywords })}\n`
            : keywords
                .map(({ word, weight, count }) => `${[id, word, weight, count].map(tsvCell).join('\t')}\n`)
                .join(''),
        );
      }
    });
  } finally {
    pool.dispose();
  }
}
