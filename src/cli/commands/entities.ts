import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTITY_FORMATS, entityFileHead, type EntityFormat } from '../../core/export/entities/formats';
import { isContainer } from '../../engine/inputs/read';
import { readOptions, type CorpusFlags } from '../corpus/flags';
import { FreeNames } from '../corpus/freeNames';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { filesOf } from '../corpus/source';
import { UserError } from '../inputs';
import { messages } from '../messages';
import type { Run } from '../run';
import type { TableFormat } from '../../engine/tables/tableWriter';
import { openOutput, withOutput } from '../output';
import { exportCommand } from './exportTable';

export interface EntitiesFlags extends CorpusFlags {
  format: EntityFormat | TableFormat;
  /** False for --no-bom. */
  bom: boolean;
  out?: string;
}

/**
 * `govtext entities`: the mentions of all texts in one table or stream; with BRAT, whose annotations say no document, one
 * `.ann` a text, into the folder named by `--out` where there are several.
 */
export async function entitiesCommand(
  run: Run,
  names: readonly string[],
  flags: EntitiesFlags,
): Promise<void> {
  const { format, out } = flags;
  if (format === 'xlsx' || format === 'parquet')
    return exportCommand(run, names, { ...flags, format, table: 'entities' });
  const apart = format === 'brat' && (await areSeveral(run, names, flags));
  if (apart && out === undefined) {
    run.fail(new UserError(messages.bratNeedsFolder()), 'entities');
    return;
  }
  if (apart && out !== undefined) await mkdir(out, { recursive: true });
  const free = new FreeNames(`.${ENTITY_FORMATS.brat.extension}`);
  const whole = apart ? undefined : await openOutput(out, names);
  try {
    const head = entityFileHead(format);
    await whole?.write(flags.bom ? head : head.replace(/^\uFEFF/, ''));
    for await (const outcome of overCorpus(run, names, flags, {
      job: 'entities',
      options: { format },
      heavy: true,
      into: apart ? undefined : out,
      quiet: quietFor(flags),
    })) {
      if ('error' in outcome) sayFailure(run, outcome);
      else if (whole) await whole.write(outcome.value);
      else {
        const { value, unit } = outcome;
        await withOutput(join(out ?? '', free.nameFor(unit.id)), names, (output) => output.write(value));
      }
    }
    await whole?.close();
  } catch (error) {
    await whole?.abort();
    throw error;
  }
}

/** Whether the arguments may name more than one text. */
export async function areSeveral(run: Run, names: readonly string[], flags: CorpusFlags): Promise<boolean> {
  let count = 0;
  for await (const path of filesOf(run, names, { quiet: true })) {
    if (++count > 1 || isContainer(path, readOptions(flags)) === true) return true;
  }
  return false;
}
