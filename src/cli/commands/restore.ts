import { readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import {
  formatJournal,
  journalName,
  JOURNAL_FOLDER,
  planRestore,
  type Journal,
} from '../../engine/files/journal';
import { expandInputs, UserError } from '../inputs';
import { messages } from '../messages';
import { Progress } from '../progress';
import type { Run } from '../run';
import { readJournal } from './clean';

export interface RestoreFlags {
  /** Puts the original back although the file was changed since; the changed one is kept beside it. */
  force?: boolean;
  /** Only the last clean-up of each file. */
  last?: boolean;
}

/** `govtext restore`: puts the exact bytes back that the journals of files or of whole folders hold. */
export async function restoreCommand(run: Run, names: readonly string[], flags: RestoreFlags): Promise<void> {
  const progress = new Progress(undefined);
  let restored = 0;
  for await (const path of journalled(names)) {
    try {
      if (await restoreFile(run, path, flags)) restored++;
    } catch (error) {
      progress.end();
      run.fail(error, path);
    }
    progress.step(path);
  }
  progress.end();
  run.note(messages.restored(restored));
}

/** The files named, and in folders those that have a journal. */
async function* journalled(names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) {
    const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() === true;
    if (!isFolder) {
      yield* expandInputs([name]);
      continue;
    }
    const { glob } = await import('tinyglobby');
    const found = await glob([`**/${JOURNAL_FOLDER}/*.json`], {
      cwd: name,
      dot: true,
      ignore: ['**/node_modules/**', '**/.git/**'],
      expandDirectories: false,
    });
    found.sort();
    for (const journal of found) {
      const folder = journal.slice(0, journal.lastIndexOf(`${JOURNAL_FOLDER}/`));
      yield join(name, folder, basename(journal, '.json'));
    }
  }
}

async function restoreFile(run: Run, path: string, flags: RestoreFlags): Promise<boolean> {
  const journalPath = join(dirname(path), journalName(basename(path)));
  const journal = await readJournal(journalPath);
  if (!journal) throw new UserError(messages.noJournal());
  const now = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const known: Journal = flags.last ? { ...journal, entries: journal.entries.slice(-1) } : journal;
  const plan = await planRestore(known, now ?? new Uint8Array());
  switch (plan.kind) {
    case 'nothing':
      throw new UserError(messages.noJournal());
    case 'original':
      await drop(journalPath, journal, plan.undone);
      run.note(messages.alreadyOriginal(), path);
      return false;
    case 'restore':
      await writeFile(path, plan.bytes);
      await drop(journalPath, journal, plan.undone);
      return true;
    case 'changed': {
      if (!flags.force) throw new UserError(now ? messages.changedSince() : messages.goneSince());
      if (now) {
        const kept = await freeName(path);
        await writeFile(kept, now, { flag: 'wx' });
        run.note(messages.keptChanged(kept), path);
      }
      await writeFile(path, plan.bytes);
      await drop(journalPath, journal, plan.undone);
      return true;
    }
  }
}

/** Takes the entries that were undone off the journal; an empty one goes, and its folders with it. */
async function drop(path: string, journal: Journal, undone: number): Promise<void> {
  const entries = journal.entries.slice(0, journal.entries.length - undone);
  if (entries.length > 0) return writeFile(path, formatJournal({ ...journal, entries }));
  await rm(path);
  await rmdir(dirname(path)).catch(() => undefined);
  await rmdir(dirname(dirname(path))).catch(() => undefined);
}

/** `page.changed.txt`, `page.changed-2.txt` …: the first that is free. */
async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number++) {
    const name = `${stem}.changed${number === 1 ? '' : `-${number}`}${extension}`;
    if (!(await stat(name).catch(() => undefined))) return name;
  }
}
