import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isFull } from '../../engine/files/fileError';
import { demandNoTarget, OutputIsInput } from '../../engine/files/safeOutput';
import { FolderLock } from '../../engine/files/folderLock';
import { isOurs } from '../../engine/files/safeWrite';
import { sweepTemporaries } from '../../engine/files/temporaries';
import { resolveNamed } from '../../engine/files/walk';
import { expandInputs, UserError } from '../inputs';
import { messages } from '../messages';
import type { Output } from '../output';
import { Progress } from '../progress';
import type { Report } from '../report';
import { EXIT, type Run } from '../run';
import { isPlain, type CleanFlags, type CleanJob, type FileResult } from './files';
import { Cleaners } from './threads';

/** A batch ends at this many files or bytes. */
const MOST_FILES = 32;
const MOST_BYTES = 4_000_000;

/** `govtext clean --write`: cleans files where they lie, folder after folder, each folder locked meanwhile. */
export async function cleanInPlace(
  run: Run,
  names: readonly string[],
  flags: CleanFlags,
  output: Output | undefined,
  report: Report | undefined,
): Promise<void> {
  const { jobs, refused: unread } = await findJobs(run, names);
  const progress = new Progress(jobs.length);
  const cleaners = new Cleaners(__filename, flags, run.locale, jobs.length);
  const locks = new Locks();
  const total = { cleaned: 0, characters: 0, looked: 0, well: 0 };
  let full = false;
  /** Why the report or the differences cannot be written: no further file is begun. */
  let broken: unknown;
  let wasLarge = false;
  const take = async (results: readonly FileResult[]): Promise<void> => {
    for (const result of results) {
      const { name, notes, error, full: noRoom, written, characters = 0, diff, report: row } = result;
      for (const rules of result.heeded ?? []) run.noteOnce(messages.heeded(rules));
      progress.step(name);
      total.looked++;
      if (written) {
        total.cleaned++;
        total.characters += characters;
      }
      if (notes.length > 0 || error !== undefined) progress.end();
      for (const note of notes) run.note(note, name);
      if (error === undefined) total.well++;
      else if (noRoom === true) run.failOnce(error, name);
      else run.failWith(error, name);
      full ||= noRoom === true;
      try {
        if (diff !== undefined && output) await output.write(diff);
        if (row && report) await report.add(row);
      } catch (problem) {
        broken ??= problem;
      }
    }
  };
  const under: { answer: Promise<FileResult[]>; folders: Set<string> }[] = [];
  const next = async (): Promise<void> => {
    const first = under.shift();
    if (!first) return;
    await take(await first.answer);
    for (const folder of first.folders) locks.leave(folder);
  };
  try {
    for (const { jobs: batch, large } of batches(jobs)) {
      // A large file has the memory to itself.
      while (under.length >= (large || wasLarge ? 1 : cleaners.width)) await next();
      wasLarge = large;
      if (full || broken !== undefined) break;
      const folders = new Set(batch.map(({ path }) => dirname(path)));
      const ready: CleanJob[] = [];
      const refused = new Map<string, unknown>();
      for (const folder of folders) {
        // What waits for its turn may be what holds another's: all of ours that is under way is ended first.
        if (!locks.has(folder)) while (under.length > 0 && locks.crowded()) await next();
        await locks.enter(folder).catch((error: unknown) => refused.set(folder, error));
      }
      for (const job of batch) {
        const error = refused.get(dirname(job.path));
        if (error === undefined) {
          ready.push(job);
          continue;
        }
        run.fail(error, job.name);
        full ||= isFull(error);
        total.looked++;
      }
      for (const folder of refused.keys()) folders.delete(folder);
      const answer = cleaners.clean(ready);
      answer.catch(() => undefined);
      under.push({ answer, folders });
    }
    while (under.length > 0) await next();
  } finally {
    progress.end();
    locks.leaveAll();
    await cleaners.dispose();
  }
  run.sumUp();
  if (full && total.looked < jobs.length) run.note(messages.stoppedFull(jobs.length - total.looked));
  run.note(messages.cleaned(total.cleaned, jobs.length + unread, total.characters));
  if (broken !== undefined) throw broken;
  if (total.well === 0) demandSomething(run, flags);
}

/** An older answer is worth more than one that says that nothing was done: where all failed, none is written. */
function demandSomething(run: Run, flags: CleanFlags): void {
  const into = flags.report ?? flags.out;
  if (run.status !== EXIT.ok && into !== undefined) throw new UserError(messages.nothingDone(into));
}

/** The files to clean, each once whatever its names; what cannot be is said and counted. */
async function findJobs(run: Run, names: readonly string[]): Promise<{ jobs: CleanJob[]; refused: number }> {
  const jobs: CleanJob[] = [];
  let refused = 0;
  const seen = new Set<string>();
  const folders = new Map<string, string>();
  for await (const name of expandInputs(names, (walked) => run.passOver(walked))) {
    try {
      if (name === '-') throw new UserError(messages.cannotWriteStdin());
      const path = resolve(resolveNamed(name));
      if (!isPlain(name)) throw new UserError(messages.notInPlace());
      if (isOurs(path)) throw new UserError(messages.ours());
      if (!fs.existsSync(path))
        throw new UserError(/[*?[{]/.test(name) ? messages.nothingMatches(name) : messages.notFound(name));
      demandNoTarget(name, fs.statSync(path));
      // By one name, however the folder is called: it is locked under that.
      const folder = dirname(path);
      if (!folders.has(folder)) folders.set(folder, fs.realpathSync(folder));
      const real = join(folders.get(folder) as string, basename(path));
      if (seen.has(real)) continue;
      seen.add(real);
      jobs.push({ name, path: real, named: path });
    } catch (error) {
      // Nothing of this run is to be written then.
      if (error instanceof OutputIsInput) throw error;
      run.fail(error, name);
      refused++;
    }
  }
  return { jobs, refused };
}

/** The files in batches; a large one is a batch of its own. */
function* batches(jobs: readonly CleanJob[]): Generator<{ jobs: CleanJob[]; large: boolean }> {
  let batch: CleanJob[] = [];
  let bytes = 0;
  for (const job of jobs) {
    const size = fs.lstatSync(job.path, { throwIfNoEntry: false })?.size ?? 0;
    if (batch.length > 0 && (batch.length === MOST_FILES || bytes + size > MOST_BYTES)) {
      yield { jobs: batch, large: bytes > MOST_BYTES };
      batch = [];
      bytes = 0;
    }
    batch.push(job);
    bytes += size;
  }
  if (batch.length > 0) yield { jobs: batch, large: bytes > MOST_BYTES };
}

/** The folders this run holds, and how many batches are at work in each. */
class Locks {
  private readonly held = new Map<string, { lock: FolderLock; users: number }>();

  has(folder: string): boolean {
    return this.held.has(folder);
  }

  crowded(): boolean {
    return this.held.size > 64;
  }

  async enter(folder: string): Promise<void> {
    const held = this.held.get(folder);
    if (held) {
      held.users++;
      return;
    }
    const lock = await FolderLock.acquire(folder);
    this.held.set(folder, { lock, users: 1 });
    sweepTemporaries(folder);
  }

  leave(folder: string): void {
    const held = this.held.get(folder);
    if (!held || --held.users > 0) return;
    held.lock.release();
    this.held.delete(folder);
  }

  leaveAll(): void {
    for (const { lock } of this.held.values()) lock.release();
    this.held.clear();
  }
}
