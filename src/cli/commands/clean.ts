import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { isDeadPage } from '../../core/cleanup/cleanUpRecord';
import { unifiedDiff } from '../../engine/files/unifiedDiff';
import { FileCleaner, isPlain, type CleanFlags as FileFlags } from '../clean/files';
import { cleanInPlace } from '../clean/inPlace';
import { stepsOf } from '../clean/steps';
import { cleanTree } from '../clean/tree';
import type { CorpusFlags } from '../corpus/flags';
import { openLines } from '../corpus/lineOutput';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { filesOf } from '../corpus/source';
import { UserError } from '../inputs';
import { knownRow } from '../jobs/clean';
import { messages } from '../messages';
import { withOutput, type Output } from '../output';
import { Report } from '../report';
import { EXIT, forEachFile, type Run } from '../run';

export interface CleanFlags extends FileFlags, CorpusFlags {
  resume?: boolean;
}

/**
 * `govtext clean`: one text to standard output in its own encoding; the rows or members of one file as JSONL; many files
 * with --out DIR, with --write (with a journal beside them) or --diff; --jsonl for texts on standard input. Returns after
 * the last; what fails is said and the run goes on.
 */
export async function cleanCommand(run: Run, names: readonly string[], flags: CleanFlags): Promise<void> {
  const { out } = flags;
  const reported = flags.report === undefined ? [] : [flags.report];
  if (flags.write !== true && flags.diff !== true) {
    if (out !== undefined && flags.jsonl !== true && (await isTree(names, out)))
      return withReport(flags, names, (report) => cleanTree(run, names, { ...flags, out }, report));
    const inputs = flags.jsonl === true ? ['-'] : names;
    let count = 0;
    for await (const path of filesOf(run, inputs, { quiet: true })) if (path !== '' && ++count > 1) break;
    if (count > 1) {
      run.note(messages.severalFiles());
      run.status = EXIT.usage;
      return;
    }
    const reading = flags.jsonl === true ? { ...flags, input: flags.input ?? 'jsonl' } : flags;
    return withReport(flags, names, (report) => cleanOne(run, inputs, reading, report));
  }
  return withReport(flags, names, async (report) => {
    if (flags.write && !flags.diff) await cleanInPlace(run, names, flags, undefined, report);
    else
      await withOutput(out, [...names, ...reported], (output) =>
        flags.write
          ? cleanInPlace(run, names, flags, output, report)
          : showDiff(run, names, flags, output, report),
      );
  });
}

async function withReport(
  flags: CleanFlags,
  names: readonly string[],
  work: (report: Report | undefined) => Promise<void>,
): Promise<void> {
  const report = flags.report === undefined ? undefined : await Report.open(flags.report, names);
  try {
    await work(report);
  } catch (error) {
    await report?.abort();
    throw error;
  }
  await report?.close();
}

/** Nothing could be done: an answer of before stays what it was. */
function demandNoAnswer({ out, report }: CleanFlags): void {
  const into = report ?? out;
  if (into !== undefined) throw new UserError(messages.nothingDone(into));
}

/** Whether `--out` names a folder: one there is, or for more than one file, or a name without an ending. */
async function isTree(names: readonly string[], out: string): Promise<boolean> {
  const there = await stat(out).catch(() => undefined);
  if (there) return there.isDirectory();
  if (names.length !== 1 || /[\\/]$/u.test(out) || extname(out) === '') return true;
  const [name = ''] = names;
  const input = await stat(name).catch(() => undefined);
  return input ? input.isDirectory() : name !== '-';
}

/** One file or standard input: a text as it is, rows and members as `{"id","text","kind","changes"}`. */
async function cleanOne(
  run: Run,
  names: readonly string[],
  flags: CleanFlags,
  report: Report | undefined,
): Promise<void> {
  const lines = await openLines(flags, names);
  let answers = 0;
  let failures = 0;
  try {
    for await (const outcome of overCorpus(run, names, flags, {
      job: 'clean',
      options: { ...stepsOf(flags), bytes: true, brief: report === undefined },
      heavy: false,
      into: flags.report ?? flags.out,
      withFailures: true,
      reuse: async (unit) => (unit.member === true ? knownRow(await lines.known(unit)) : undefined),
      quiet: quietFor(flags),
    })) {
      const { unit } = outcome;
      if ('error' in outcome) {
        if (flags.jsonl === true || unit.member === true) {
          await lines.fail(unit, outcome.error);
          answers++;
        } else {
          sayFailure(run, outcome);
          failures++;
        }
        continue;
      }
      answers++;
      const { text, kind = 'other', changes, transforms, bytes } = outcome.value;
      if (unit.member === true) {
        const { url } = unit;
        await lines.write(
          JSON.stringify({ id: unit.id, ...(url !== undefined && { url }), text, kind, changes }),
        );
      } else {
        if (kind === 'dead-page') run.note(messages.deadPage(), unit.id);
        await lines.pour(bytes ?? text);
      }
      if (report && changes.length > 0)
        await report.add({ file: unit.id, kind, encoding: outcome.encoding ?? 'utf-8', transforms, changes });
    }
    if (failures > 0 && answers === 0) demandNoAnswer(flags);
    await lines.close();
  } catch (error) {
    await lines.abort();
    throw error;
  }
}

/** Shows what would change in files. */
async function showDiff(
  run: Run,
  names: readonly string[],
  flags: CleanFlags,
  output: Output,
  report: Report | undefined,
): Promise<void> {
  const cleaner = new FileCleaner(flags, run.locale);
  const { done, failed } = await forEachFile(run, names, flags, async (path, file) => {
    if (!isPlain(path)) throw new UserError(messages.notInPlace());
    const planned = await cleaner.plan(path, path, file);
    for (const rules of cleaner.heeded) run.noteOnce(messages.heeded(rules));
    if (isDeadPage(planned.record)) run.note(messages.deadPage(), path);
    await output.write(unifiedDiff(path, file.text, planned.edits));
    if (report && planned.edits.length > 0) await report.add(cleaner.row(path, file, planned));
  });
  if (failed > 0 && done === 0) demandNoAnswer(flags);
}
