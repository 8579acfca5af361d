import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { restoredWords, restoreFiles, type RestoreOptions } from '../../engine/files/cleanUps';
import { FolderJournal, JOURNAL_FOLDER } from '../../engine/files/journal/folderJournal';
import { FolderLock } from '../../engine/files/folderLock';
import { NodeFiles } from '../../engine/files/safeWrite';
import { sweepTemporaries } from '../../engine/files/temporaries';
import { resolveNamed } from '../../engine/files/walk';
import { expandInputs, UserError } from '../inputs';
import { messages } from '../messages';
import { Progress } from '../progress';
import type { Run } from '../run';

export type RestoreFlags = RestoreOptions;

/** Files restored together: the disk flushes them at once. */
const BATCH = 64;

/** `govtext restore`: puts the exact bytes back that the journals of files or of whole folders hold. */
export async function restoreCommand(run: Run, names: readonly string[], flags: RestoreFlags): Promise<void> {
  const progress = new Progress(undefined);
  const store = new NodeFiles();
  const named = new Map<string, Set<string>>();
  const folders = new Set<string>();
  for (const name of names) {
    if (fs.statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
      for (const folder of journalFolders(run, fs.realpathSync(name))) folders.add(folder);
    } else await findNamed(run, name, named);
  }
  let restored = 0;
  for (const folder of new Set([...folders, ...named.keys()])) {
    try {
      const files = folders.has(folder) ? undefined : [...(named.get(folder) ?? [])];
      restored += await restoreFolder(run, store, folder, files, flags, progress);
    } catch (error) {
      progress.end();
      run.fail(error, folder);
    }
  }
  progress.end();
  run.sumUp();
  run.note(messages.restored(restored));
}

/** The files a person named, by the folder they lie in. */
async function findNamed(run: Run, name: string, named: Map<string, Set<string>>): Promise<void> {
  for await (const found of expandInputs([name], (walked) => run.passOver(walked))) {
    try {
      const path = resolve(resolveNamed(found));
      const folder = fs.existsSync(dirname(path)) ? fs.realpathSync(dirname(path)) : dirname(path);
      const paths = named.get(folder) ?? new Set();
      named.set(folder, paths.add(join(folder, basename(path))));
    } catch (error) {
      run.fail(error, found);
    }
  }
}

/** The folders, from one downwards, that have a journal, or the lock of a run that ended before it had one. Links are not followed. */
function* journalFolders(run: Run, folder: string): Generator<string> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    run.fail(error, folder);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === '.govtext') {
      const has = (name: string): boolean => fs.existsSync(join(folder, name));
      if (!entry.isDirectory() || has(JOURNAL_FOLDER) || has('.govtext/lock')) yield folder;
    } else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
      yield* journalFolders(run, join(folder, entry.name));
  }
}

/** Restores files of one folder, all that its journal knows where none are named; how many were. */
async function restoreFolder(
  run: Run,
  store: NodeFiles,
  folder: string,
  named: readonly string[] | undefined,
  flags: RestoreFlags,
  progress: Progress,
): Promise<number> {
  if (named && !fs.existsSync(join(folder, JOURNAL_FOLDER))) {
    for (const path of named) run.fail(new UserError(messages.noJournal()), path);
    return 0;
  }
  const lock = await FolderLock.acquire(folder);
  let restored = 0;
  try {
    sweepTemporaries(folder);
    const journal = await FolderJournal.open(store, join(folder, 'x'));
    for (const problem of journal.problems) run.failWith(run.say(problem), folder);
    const paths = named ?? journal.names().map((name) => join(folder, name));
    for (let at = 0; at < paths.length; at += BATCH) {
      const some = paths.slice(at, at + BATCH);
      const results = await restoreFiles(store, journal, some, flags, new Date().toISOString());
      for (const [index, result] of results.entries()) {
        const path = some[index] ?? '';
        progress.step(basename(path));
        if (result.kind === 'restored') restored++;
        if (result.kind === 'restored' && result.kept !== undefined)
          run.note(messages.keptChanged(result.kept), path);
        const words = restoredWords(result);
        if (words || result.kind === 'failed') progress.end();
        if (result.kind === 'failed') run.fail(result.error, path);
        else if (result.kind === 'original' && words) run.noteSome(words, path);
        else if (words) run.fail(new UserError(words), path);
      }
    }
  } finally {
    lock.release();
  }
  return restored;
}
