import { addPage, mergeTemplates, writeTemplates, type Templates } from '../../core/corpus/templates';
import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { readTemplatesFile } from '../corpus/siteTemplates';
import { messages } from '../messages';
import { withOutput } from '../output';
import type { Run } from '../run';

export interface MineFlags extends CorpusFlags {
  out: string;
}

/** `govtext templates mine`: learns from many pages what each site repeats on its own. */
export async function mineTemplates(run: Run, names: readonly string[], flags: MineFlags): Promise<void> {
  const templates: Templates = new Map();
  let strangers = 0;
  const into = flags.out;
  const work = { job: 'pageLines', options: {}, heavy: false, into, quiet: quietFor(flags) } as const;
  await withOutput(flags.out, names, async (output) => {
    for await (const outcome of overCorpus(run, names, flags, work)) {
      if ('error' in outcome) sayFailure(run, outcome);
      else if (outcome.value === null) strangers++;
      else addPage(templates, outcome.value);
    }
    await output.write(writeTemplates(templates));
  });
  tell(run, templates);
  if (strangers > 0) run.note(messages.noSite(strangers));
}

/** `govtext templates merge`: joins what was mined apart. */
export async function mergeTemplateFiles(run: Run, files: readonly string[], out: string): Promise<void> {
  const parts: Templates[] = [];
  for (const file of files) parts.push(await readTemplatesFile(file));
  const whole = mergeTemplates(parts);
  await withOutput(out, files, (output) => output.write(writeTemplates(whole)));
  tell(run, whole);
}

function tell(run: Run, templates: Templates): void {
  let pages = 0;
  for (const site of templates.values()) pages += site.size;
  run.note(messages.mined(templates.size, pages));
}
