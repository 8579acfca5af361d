import * as vscode from 'vscode';
import type { StructureRecord, TextEdit } from '../../core/record';
import {
  cleanBytes,
  formatJournal,
  journalName,
  parseJournal,
  planRestore,
  type Journal,
  type Restoration,
} from '../../engine/files/journal';
import type { TextFile } from '../../engine/files/textFile';
import { isMissing } from '../files';

/** The journal beside a file. */
export function journalUri(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(file, '..', ...journalName(baseName(file)).split('/'));
}

export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Reads the journal of a file; undefined where there is none. Throws where it is damaged. */
export async function readJournal(file: vscode.Uri): Promise<Journal | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(journalUri(file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  return parseJournal(new TextDecoder().decode(bytes));
}

/** Writes a cleaned file, its journal first. Throws as cleanBytes does. */
export async function writeClean(
  uri: vscode.Uri,
  file: TextFile,
  record: StructureRecord,
  edits: readonly TextEdit[],
  transforms: readonly string[],
): Promise<void> {
  const { bytes, entry } = await cleanBytes(file, record, edits, transforms, new Date().toISOString());
  const journal = (await readJournal(uri)) ?? { version: 1, file: baseName(uri), entries: [] };
  journal.entries.push(entry);
  await vscode.workspace.fs.writeFile(journalUri(uri), new TextEncoder().encode(formatJournal(journal)));
  await vscode.workspace.fs.writeFile(uri, bytes);
}

/** What the journal of a file can put back into it. */
export async function restorationOf(
  file: vscode.Uri,
): Promise<{ journal: Journal; plan: Restoration; now: Uint8Array | undefined } | undefined> {
  const journal = await readJournal(file);
  if (!journal) return undefined;
  const now = await vscode.workspace.fs.readFile(file).then(undefined, (error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  return { journal, plan: await planRestore(journal, now ?? new Uint8Array()), now };
}

/** Writes the original; a version that a person changed is kept beside it. Returns where, if so. */
export async function restore(
  file: vscode.Uri,
  journal: Journal,
  plan: Restoration,
  now: Uint8Array | undefined,
): Promise<vscode.Uri | undefined> {
  if (plan.kind === 'nothing') return undefined;
  let kept: vscode.Uri | undefined;
  if (plan.kind === 'changed' && now) {
    kept = await freeName(file);
    await vscode.workspace.fs.writeFile(kept, now);
  }
  if (plan.kind !== 'original') await vscode.workspace.fs.writeFile(file, plan.bytes);
  const entries = journal.entries.slice(0, journal.entries.length - plan.undone);
  const uri = journalUri(file);
  if (entries.length > 0) {
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(formatJournal({ ...journal, entries })),
    );
    return kept;
  }
  await vscode.workspace.fs.delete(uri);
  // The folders go with their last journal.
  for (const folder of [vscode.Uri.joinPath(uri, '..'), vscode.Uri.joinPath(uri, '..', '..')]) {
    if ((await vscode.workspace.fs.readDirectory(folder)).length > 0) break;
    await vscode.workspace.fs.delete(folder, { recursive: true });
  }
  return kept;
}

/** `page.changed.txt`, `page.changed-2.txt` …: the first that is free. */
async function freeName(file: vscode.Uri): Promise<vscode.Uri> {
  const name = baseName(file);
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(
      file,
      '..',
      `${stem}.changed${number === 1 ? '' : `-${number}`}${extension}`,
    );
    const taken = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!taken) return uri;
  }
}
