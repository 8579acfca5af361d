import * as vscode from 'vscode';
import { restoredWords } from '../../engine/files/cleanUps';
import { JOURNAL_FOLDER } from '../../engine/files/journal/folderJournal';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import type { Platform } from '../platform';
import { baseName, journalled, restore, storedFile } from './journalFiles';
import * as say from '../say';

/** Restore Original (恢复原文): the bytes before the clean-up, of one file or of every file of a folder. */
export const restoreOriginal: Feature = ({ context, platform }) => {
  context.subscriptions.push(
    say.command('govtext.restoreOriginal', async (uri?: vscode.Uri) => {
      const target = uri ?? vscode.window.activeTextEditor?.document.uri;
      if (!target) {
        void say.warn(vscode.l10n.t('Open a text first.'));
        return [];
      }
      const stat = await vscode.workspace.fs.stat(target).then(undefined, () => undefined);
      const isFolder = stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
      const files = isFolder ? await journalledIn(platform, target) : [target];
      const told: string[] = [];
      const restored = await restoreAll({ platform }, files, told);
      if (isFolder) void say.info(vscode.l10n.t('{0} files restored', restored));
      else if (restored > 0) say.status(vscode.l10n.t('{0}: the original is back', baseName(target)), 5000);
      return told;
    }),
  );
};

/** Restores files one after the other, saying what went wrong; returns how many. `told` takes what was said of restored ones. */
export async function restoreAll(
  { platform }: Pick<FeatureHost, 'platform'>,
  files: readonly vscode.Uri[],
  told: string[] = [],
): Promise<number> {
  let restored = 0;
  for (const file of files) {
    try {
      if (await restoreFile(platform, file, told)) restored++;
    } catch (error) {
      void say.fail(error, baseName(file));
    }
  }
  return restored;
}

/** The files of a folder, and of those in it, that have clean-ups to undo. */
async function journalledIn(platform: Platform, folder: vscode.Uri): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `**/${JOURNAL_FOLDER}/*`);
  const homes = new Map<string, vscode.Uri>();
  for (const journal of await vscode.workspace.findFiles(pattern, null)) {
    const home = vscode.Uri.joinPath(journal, '..', '..', '..');
    homes.set(home.toString(), home);
  }
  const files: vscode.Uri[] = [];
  for (const home of homes.values()) {
    const names = await journalled(await storedFile(platform, vscode.Uri.joinPath(home, 'x')));
    files.push(...names.map((name) => vscode.Uri.joinPath(home, name)));
  }
  return files;
}

/** Restores one file; asks where the person changed it since. */
async function restoreFile(platform: Platform, file: vscode.Uri, told: string[]): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  if (open?.isDirty) {
    void say.warn(vscode.l10n.t('{0}: save or revert your changes first.', baseName(file)));
    return false;
  }
  const stored = await storedFile(platform, file);
  let result = await restore(stored, {});
  if (result.kind === 'changed' || result.kind === 'gone') {
    const both = vscode.l10n.t('Restore and Keep Both');
    const question = vscode.l10n.t(
      '{0} was changed after the clean-up. Restore the original, and keep the present version beside it?',
      baseName(file),
    );
    if ((await say.askFirst(question, both)) !== both) return false;
    result = await restore(stored, { force: true });
  }
  if (result.kind === 'failed') throw result.error;
  if (result.kind === 'nothing') {
    void say.info(
      vscode.l10n.t(
        '{0}: no clean-up to undo. What was changed in the editor is undone there.',
        baseName(file),
      ),
    );
  }
  if (result.kind === 'restored' || result.kind === 'original') {
    const words = restoredWords(result);
    if (words) {
      const message = vscode.l10n.t('{0}: {1}', baseName(file), inWords(words));
      told.push(message);
      void say.warn(message);
    }
  }
  return result.kind === 'restored';
}
