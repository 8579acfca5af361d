import type { Words } from '../../core/words';
import { explainFileError, FileError } from './fileError';
import type { Change, FileStore, ReadFile } from './fileStore';
import type { CleanedFile } from './journal/entry';
import { addToJournal, undoneRecord, type FolderJournal } from './journal/folderJournal';
import { packRecords } from './journal/pack';
import { planRestore, type StoredEntry } from './journal/plan';
import { LONGEST_NAME, shortName } from './shortName';

const utf8 = new TextEncoder();

/** A file cleaned and not yet written. */
export interface CleanUp extends CleanedFile {
  path: string;
}

/**
 * Writes cleaned files of one folder, their journal first: whatever happens in between, nothing is lost. Answers for each
 * why it was not written, undefined where it was. The caller holds the folder's lock.
 */
export async function writeCleanUps(
  store: FileStore,
  files: readonly CleanUp[],
): Promise<(Error | undefined)[]> {
  const [first] = files;
  if (!first) return [];
  const sums = new Map<CleanUp, string>();
  try {
    const records = await packRecords(files, store.packing);
    for (const [index, file] of files.entries()) sums.set(file, records[index]?.sum ?? '');
    await addToJournal(store, first.path, records);
  } catch (error) {
    return files.map(() => (error instanceof Error ? error : new Error(String(error))));
  }
  const failed = await store.replace(
    files.map(({ path, bytes, read }): Change => ({ path, bytes, was: read.stamp })),
  );
  await forgetUnmade(
    store,
    files.filter((_, index) => failed[index]),
    sums,
  );
  return failed;
}

/** What did not reach its file was no clean-up: later nobody is to be told that the file was changed after it. */
async function forgetUnmade(
  store: FileStore,
  files: readonly CleanUp[],
  sums: ReadonlyMap<CleanUp, string>,
): Promise<void> {
  const [first] = files;
  if (!first) return;
  try {
    const time = new Date().toISOString();
    const records = files.map((file) => undoneRecord(file.name, [sums.get(file) ?? ''], time, store));
    await addToJournal(store, first.path, await Promise.all(records));
  } catch {
    // The journal then holds one original more than it needs.
  }
}

export interface RestoreOptions {
  /** Puts the original back although the file was changed since or is gone; the changed one is kept beside it. */
  force?: boolean;
  /** Only the last clean-up of each file. */
  last?: boolean;
}

/** What came of restoring one file. */
export type Restored =
  /** `kept`: where the changed version went. `unnoted`: why the journal could not note it, which blocks nothing. */
  | { kind: 'restored'; kept?: string; unnoted?: unknown }
  /** Nothing was done: no journal, already the original, or it would need `force`. */
  | { kind: 'nothing' | 'original' | 'changed' | 'gone' }
  | { kind: 'failed'; error: unknown };

interface Planned {
  index: number;
  change: Change;
  undone: StoredEntry[];
  kept?: string;
}

/**
 * Restores files of one folder: the bytes first, then the note in the journal that it is done. Answers for each what came
 * of it. The caller holds the folder's lock.
 */
export async function restoreFiles(
  store: FileStore,
  journal: FolderJournal,
  paths: readonly string[],
  options: RestoreOptions,
  time: string,
): Promise<Restored[]> {
  const results: Restored[] = paths.map(() => ({ kind: 'nothing' }));
  const planned: Planned[] = [];
  const done: StoredEntry[] = [];
  for (const [index, path] of paths.entries()) {
    try {
      const now = await store.read(path);
      const plan = planRestore(journal.of(store.nameOf(path)), now?.stamp.sha256, options.last);
      if (plan.kind === 'nothing') continue;
      if (plan.kind === 'original') {
        results[index] = { kind: 'original' };
        done.push(...plan.undone);
        continue;
      }
      if (plan.kind !== 'restore' && !options.force) {
        results[index] = { kind: plan.kind };
        continue;
      }
      const bytes = await plan.entry.original().catch((error: unknown) => {
        throw new FileError('journal', path, error instanceof Error ? error.message : String(error));
      });
      const kept = plan.kind === 'changed' && now ? await keepBeside(store, path, now) : undefined;
      planned.push({
        index,
        change: { path, bytes, was: now?.stamp ?? 'new' },
        undone: plan.undone,
        ...(kept !== undefined && { kept }),
      });
    } catch (error) {
      results[index] = { kind: 'failed', error };
    }
  }
  const failed = await store.replace(planned.map(({ change }) => change));
  for (const [at, { index, undone, kept }] of planned.entries()) {
    const error = failed[at];
    results[index] = error
      ? { kind: 'failed', error }
      : { kind: 'restored', ...(kept !== undefined && { kept }) };
    if (!error) done.push(...undone);
  }
  try {
    await journal.drop(done, time);
  } catch (unnoted) {
    // The files are what they were: the next restore sees that.
    for (const result of results) if (result.kind === 'restored') result.unnoted = unnoted;
  }
  return results;
}

/** Keeps a version that a person changed as `page.changed.txt`, `page.changed-2.txt` …: the first that is free. */
async function keepBeside(store: FileStore, path: string, now: ReadFile): Promise<string> {
  const name = store.nameOf(path);
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number++) {
    const ending = `.changed${number === 1 ? '' : `-${number}`}${extension}`;
    const kept = store.beside(path, shortName(stem, LONGEST_NAME - utf8.encode(ending).length) + ending);
    const [error] = await store.replace([{ path: kept, bytes: now.bytes, was: 'new' }]);
    if (!error) return kept;
    if (!(error instanceof FileError && error.problem === 'exists')) throw error;
  }
}

function unnotedWords(error: unknown): Words {
  const why = explainFileError(error) ?? { en: String(error), zh: String(error) };
  return {
    en: `is restored, but the journal could not note it (${why.en})`,
    zh: `已恢复，但日志未能记下（${why.zh}）`,
  };
}

/** What a person is told of restoring one file; undefined where there is nothing to say. */
export function restoredWords(result: Restored): Words | undefined {
  switch (result.kind) {
    case 'restored':
      return result.unnoted === undefined ? undefined : unnotedWords(result.unnoted);
    case 'failed':
      return undefined;
    case 'nothing':
      return { en: 'no clean-up to undo (no journal)', zh: '没有可恢复的清理（没有日志）' };
    case 'original':
      return { en: 'is already what it was before', zh: '已经是清理前的样子' };
    case 'changed':
      return {
        en: 'was changed after the clean-up; nothing was restored (--force puts the original back and keeps this version beside it)',
        zh: '清理之后又有改动，未恢复（--force 恢复原文，并把现有版本另存在旁）',
      };
    case 'gone':
      return { en: 'is gone; --force puts the original back', zh: '文件已不在；--force 可恢复原文' };
  }
}
