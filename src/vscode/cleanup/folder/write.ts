import * as vscode from 'vscode';
import { applyEdits } from '../../../core/text/edits';
import type { FeatureHost } from '../../feature';
import * as say from '../../say';
import { storedFile, writeClean } from '../journalFiles';
import { planFile, type Outcome } from './plan';

/** Where cleaned texts go: in place, their originals into the journal; or as UTF-8 into the same tree below a folder. */
export type Target = { kind: 'in-place' } | { kind: 'folder'; to: vscode.Uri };

/** Cleans one file; what stands in the other folder already is never written over. */
export async function cleanFile(
  host: FeatureHost,
  root: vscode.Uri | undefined,
  uri: vscode.Uri,
  ids: readonly string[],
  target: Target,
): Promise<Outcome> {
  const { outcome, work } = await planFile(host, root, uri, ids);
  if (!work) return outcome;
  try {
    if (target.kind === 'in-place') {
      if (work.edits.length > 0)
        await writeClean(work.stored, work.read, work.file, work.record, work.edits, ids);
      return outcome;
    }
    const text = applyEdits(work.file.text, work.edits);
    const what = await writeNew(host, vscode.Uri.joinPath(target.to, outcome.name), text);
    return what === undefined ? outcome : { ...outcome, what };
  } catch (error) {
    const problem = say.reasonOf(error);
    host.log.error(`${uri.fsPath}: ${problem}`);
    return { ...outcome, what: 'failed', problem };
  }
}

/** Writes a text where nothing stands; says what stands there otherwise. */
async function writeNew(
  { platform }: FeatureHost,
  to: vscode.Uri,
  text: string,
): Promise<'same' | 'taken' | undefined> {
  const bytes = new TextEncoder().encode(text);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..'));
  const { store, path } = await storedFile(platform, to);
  const there = await store.read(path);
  if (there) {
    const same = there.bytes.length === bytes.length && there.bytes.every((byte, at) => byte === bytes[at]);
    return same ? 'same' : 'taken';
  }
  const [error] = await store.replace([{ path, bytes, was: 'new' }]);
  if (error) throw error;
  return undefined;
}
