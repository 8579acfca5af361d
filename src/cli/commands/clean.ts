import { applyEdits } from '../../core/text/edits';
import { describeChanges } from '../../engine/files/journal/changes';
import { unifiedDiff } from '../../engine/files/unifiedDiff';
import { editedBytes, FileCleaner, type CleanFlags } from '../clean/files';
import { cleanInPlace } from '../clean/inPlace';
import { planCleanUp } from '../clean/steps';
import { expandInputs } from '../inputs';
import { byteLines } from '../lines';
import { messages } from '../messages';
import { withOutput, type Output } from '../output';
import { Report } from '../report';
import { RulesFinder } from '../rules';
import { EXIT, forEachFile, type Run } from '../run';
import { readTask } from '../tasks';

export type { CleanFlags } from '../clean/files';

/**
 * `govtext clean`: one file to standard output in its own encoding; many with --write (with a journal beside them) or
 * --diff; --jsonl for texts. Returns after the last; what fails is said and the run goes on.
 */
export async function cleanCommand(run: Run, names: readonly string[], flags: CleanFlags): Promise<void> {
  if (flags.jsonl) return withOutput(flags.out, ['-'], (output) => cleanLines(run, flags, output));
  if (!flags.write && !flags.diff) {
    let count = 0;
    for await (const path of expandInputs(names)) if (path !== '' && ++count > 1) break;
    if (count > 1) {
      run.note(messages.severalFiles());
      run.status = EXIT.usage;
      return;
    }
  }
  const report = flags.report === undefined ? undefined : await Report.open(flags.report, names);
  try {
    if (flags.write && !flags.diff) await cleanInPlace(run, names, flags, undefined, report);
    else
      await withOutput(flags.out, names, (output) =>
        flags.write
          ? cleanInPlace(run, names, flags, output, report)
          : show(run, names, flags, output, report),
      );
  } catch (error) {
    await report?.abort();
    throw error;
  }
  await report?.close();
}

/** Shows files cleaned, or what would change in them. */
async function show(
  run: Run,
  names: readonly string[],
  flags: CleanFlags,
  output: Output,
  report: Report | undefined,
): Promise<void> {
  const cleaner = new FileCleaner(flags, run.locale);
  await forEachFile(run, names, flags, async (path, file) => {
    const planned = await cleaner.plan(path, path, file);
    if (planned.record.kind === 'dead-page') run.note(messages.deadPage(), path);
    await output.write(
      flags.diff ? unifiedDiff(path, file.text, planned.edits) : editedBytes(file, planned.edits),
    );
    if (report && planned.edits.length > 0) await report.add(cleaner.row(path, file, planned));
  });
}

/** `--jsonl`: `{"id","text"}` in, `{"id","text","kind","changes"}` out. */
async function cleanLines(run: Run, flags: CleanFlags, output: Output): Promise<void> {
  const options = await new RulesFinder(flags).optionsFor('-');
  for await (const line of byteLines(process.stdin)) {
    if (line.trim() === '') continue;
    const task = readTask(line, run);
    if ('error' in task) {
      run.status = EXIT.problems;
      await output.write(`${JSON.stringify({ id: task.id, error: task.error })}\n`);
      continue;
    }
    const { text } = task;
    const analysis = { id: task.id, locale: run.locale, ...options, file: task.id };
    const { record, edits, transforms } = planCleanUp(text, flags, analysis);
    const changes = describeChanges(text, record, edits, transforms);
    const answer = { id: task.id, text: applyEdits(text, edits), kind: record.kind, changes };
    await output.write(`${JSON.stringify(answer)}\n`);
  }
}
