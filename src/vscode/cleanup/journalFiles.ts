import type * as vscode from 'vscode';
import type { StructureRecord, TextEdit } from '../../core/record';
import { writeCleanUps, restoreFiles, type Restored, type RestoreOptions } from '../../engine/files/cleanUps';
import type { FileStore, ReadFile } from '../../engine/files/fileStore';
import { cleanBytes } from '../../engine/files/journal/entry';
import { FolderJournal } from '../../engine/files/journal/folderJournal';
import type { TextFile } from '../../engine/files/textFile';
import type { Platform } from '../platform';
import { WorkspaceFiles } from './workspaceFiles';

/** A file and the store it lies in: the disk where there is one, else what VS Code mounted. */
export interface StoredFile {
  store: FileStore;
  path: string;
}

export async function storedFile(platform: Platform, uri: vscode.Uri): Promise<StoredFile> {
  const disk = uri.scheme === 'file' ? await platform.diskFiles?.() : undefined;
  return disk ? { store: disk, path: uri.fsPath } : { store: new WorkspaceFiles(), path: uri.toString() };
}

export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Writes a cleaned file, its journal first. Throws as cleanBytes and the store do; nothing was changed then. */
export async function writeClean(
  { store, path }: StoredFile,
  read: ReadFile,
  file: TextFile,
  record: StructureRecord,
  edits: readonly TextEdit[],
  transforms: readonly string[],
): Promise<void> {
  const time = new Date().toISOString();
  const cleaned = await cleanBytes(
    store.nameOf(path),
    read,
    file,
    record,
    edits,
    transforms,
    time,
    store.packing,
  );
  await store.locked(path, async () => {
    const [error] = await writeCleanUps(store, [{ ...cleaned, path }]);
    if (error) throw error;
  });
}

/** Writes what a person asked to have written there: whole, or what stood there stays. */
export async function writeWhole(platform: Platform, uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { store, path } = await storedFile(platform, uri);
  const before = await store.read(path);
  const [error] = await store.replace([{ path, bytes, was: before?.stamp ?? 'new' }]);
  if (error) throw error;
}

/** The names of the files beside this one (it included) that have clean-ups to undo. */
export async function journalled({ store, path }: StoredFile): Promise<string[]> {
  return (await FolderJournal.open(store, path)).names();
}

/** Restores a file; the journal notes it. */
export async function restore({ store, path }: StoredFile, options: RestoreOptions): Promise<Restored> {
  return store.locked(path, async () => {
    const journal = await FolderJournal.open(store, path);
    const [result] = await restoreFiles(store, journal, [path], options, new Date().toISOString());
    return result ?? { kind: 'nothing' };
  });
}
