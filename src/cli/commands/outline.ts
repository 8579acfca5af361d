import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutlineFormat } from '../../core/export/formats';
import type { CorpusFlags } from '../corpus/flags';
import { FreeNames } from '../corpus/freeNames';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { UserError } from '../inputs';
import { messages } from '../messages';
import type { Run } from '../run';
import { withOutput } from '../output';
import { areSeveral } from './entities';

export interface OutlineFlags extends CorpusFlags {
  format: OutlineFormat;
  /** Absent: as the format has it. */
  body?: boolean;
  out?: string;
}

const EXTENSIONS: Readonly<Record<OutlineFormat, string>> = {
  markdown: '.md',
  json: '.json',
  opml: '.opml',
  docx: '.docx',
};

/** `govtext outline`: the outline of each text, to standard output, to the file named, or into the folder named. */
export async function outlineCommand(run: Run, names: readonly string[], flags: OutlineFlags): Promise<void> {
  const { format, out } = flags;
  if (format === 'docx' && out === undefined && process.stdout.isTTY) {
    run.fail(new UserError(messages.docxNeedsOut()), 'outline');
    return;
  }
  const folder = out !== undefined && ((await isFolder(out)) || (await areSeveral(run, names, flags)));
  if (folder) await mkdir(out, { recursive: true });
  const free = new FreeNames(EXTENSIONS[format]);
  for await (const outcome of overCorpus(run, names, flags, {
    job: 'outline',
    options: { format, body: flags.body ?? format === 'docx' },
    heavy: false,
    quiet: quietFor(flags),
  })) {
    if ('error' in outcome) {
      sayFailure(run, outcome);
      continue;
    }
    const { unit, value } = outcome;
    const target = folder ? join(out, free.nameFor(unit.id)) : out;
    await withOutput(target, names, (output) => output.write(value));
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
