import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { applyEdits } from '../../core/text/edits';
import { UnencodableError } from '../../engine/files/encode';
import {
  cleanBytes,
  formatJournal,
  journalName,
  parseJournal,
  type Journal,
} from '../../engine/files/journal';
import { describeChanges } from '../../engine/files/journalChanges';
import { rewriteBytes, RewriteError } from '../../engine/files/rewrite';
import type { TextFile } from '../../engine/files/textFile';
import { unifiedDiff } from '../../engine/files/unifiedDiff';
import { planCleanUp, type CleanSteps } from '../cleanSteps';
import { expandInputs, UserError } from '../inputs';
import { byteLines } from '../lines';
import { messages } from '../messages';
import { openOutput, type Output } from '../output';
import { Report } from '../report';
import { RulesFinder, type RulesFlags } from '../rules';
import { EXIT, forEachFile, type FileOptions, type Run } from '../run';
import { readTask } from '../tasks';

export interface CleanFlags extends CleanSteps, FileOptions, RulesFlags {
  write?: boolean;
  diff?: boolean;
  report?: string;
  jsonl?: boolean;
  out?: string;
}

/**
 * `govtext clean`: one file to standard output in its own encoding; many with --write (each with a journal beside it) or
 * --diff; --jsonl for texts. Returns after the last; what fails is said and the run goes on.
 */
export async function cleanCommand(run: Run, names: readonly string[], flags: CleanFlags): Promise<void> {
  const rules = new RulesFinder(flags);
  if (flags.jsonl) return cleanLines(run, flags, rules);
  const paths: string[] = [];
  if (!flags.write && !flags.diff) {
    for await (const path of expandInputs(names)) if (paths.push(path) > 1) break;
    if (paths.length > 1) {
      run.note(messages.severalFiles());
      run.status = EXIT.usage;
      return;
    }
  }
  const output = flags.write && !flags.diff ? undefined : await openOutput(flags.out);
  const report = flags.report === undefined ? undefined : await Report.open(flags.report);
  const total = { files: 0, cleaned: 0, characters: 0 };
  try {
    await forEachFile(run, names, flags, async (path, file) => {
      const analysis = { id: path, locale: run.locale, ...(await rules.optionsFor(path)) };
      const { record, edits, transforms } = planCleanUp(file.text, flags, analysis);
      total.files++;
      if (record.kind === 'dead-page') run.note(messages.deadPage(), path);
      if (edits.length > 0) {
        total.cleaned++;
        for (const edit of edits) total.characters += edit.end - edit.start;
      }
      if (flags.diff && output) await output.write(unifiedDiff(path, file.text, edits));
      if (flags.write) {
        if (edits.length > 0) await writeClean(path, file, record, edits, transforms);
      } else if (!flags.diff && output)
        await output.write(edits.length > 0 ? rewrite(file, edits) : file.bytes);
      if (report && edits.length > 0) {
        const changes = describeChanges(file.text, record, edits, transforms);
        await report.add({ file: path, kind: record.kind, encoding: file.encoding, transforms, changes });
      }
    });
  } finally {
    await output?.close();
    await report?.close();
  }
  if (flags.write) run.note(messages.cleaned(total.cleaned, total.files, total.characters));
}

/** The journal first, then the file: whatever happens in between, nothing is lost. */
async function writeClean(
  path: string,
  file: TextFile,
  record: Parameters<typeof cleanBytes>[1],
  edits: Parameters<typeof cleanBytes>[2],
  transforms: readonly string[],
): Promise<void> {
  if (path === '-') throw new UserError(messages.cannotWriteStdin());
  const { bytes, entry } = await explained(() =>
    cleanBytes(file, record, edits, transforms, new Date().toISOString()),
  );
  const journalPath = join(dirname(path), journalName(basename(path)));
  const journal = (await readJournal(journalPath)) ?? { version: 1, file: basename(path), entries: [] };
  journal.entries.push(entry);
  await mkdir(dirname(journalPath), { recursive: true });
  await writeFile(journalPath, formatJournal(journal));
  await writeFile(path, bytes);
}

/** The journal at a path; undefined where there is none. Fails with UserError where it is damaged. */
export async function readJournal(path: string): Promise<Journal | undefined> {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return parseJournal(json);
  } catch {
    throw new UserError(messages.wrongJournal(path));
  }
}

function rewrite(file: TextFile, edits: Parameters<typeof cleanBytes>[2]): Uint8Array {
  try {
    return rewriteBytes(file, edits);
  } catch (error) {
    throw inWords(error);
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inWords(error);
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof UnencodableError)
    return new UserError(messages.unencodable(error.character, error.encoding));
  if (error instanceof RewriteError) return new UserError(messages.cannotRewrite());
  return error;
}

/** `--jsonl`: `{"id","text"}` in, `{"id","text","kind","changes"}` out. */
async function cleanLines(run: Run, flags: CleanFlags, rules: RulesFinder): Promise<void> {
  const output: Output = await openOutput(flags.out);
  const options = await rules.optionsFor('-');
  try {
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
  } finally {
    await output.close();
  }
}
