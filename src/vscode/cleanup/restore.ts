import * as vscode from 'vscode';
import { JOURNAL_FOLDER } from '../../engine/files/journal';
import type { Feature } from '../feature';
import { baseName, restorationOf, restore } from './journalFiles';
import * as say from '../say';

/** Restore Original (恢复原文): the bytes before the clean-up, of one file or of every file of a folder. */
export const restoreOriginal: Feature = ({ context }) => {
  context.subscriptions.push(
    say.command('govtext.restoreOriginal', async (uri?: vscode.Uri) => {
      const target = uri ?? vscode.window.activeTextEditor?.document.uri;
      if (!target) {
        void say.warn(vscode.l10n.t('Open a text first.'));
        return;
      }
      const stat = await vscode.workspace.fs.stat(target).then(undefined, () => undefined);
      const isFolder = stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
      const files = isFolder ? await journalled(target) : [target];
      let restored = 0;
      for (const file of files) {
        try {
          if (await restoreFile(file)) restored++;
        } catch (error) {
          void say.fail(error, baseName(file));
        }
      }
      if (isFolder) void say.info(vscode.l10n.t('{0} files restored', restored));
      else if (restored > 0) say.status(vscode.l10n.t('{0}: the original is back', baseName(target)), 5000);
    }),
  );
};

/** The files of a folder that have a journal. */
async function journalled(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `**/${JOURNAL_FOLDER}/*.json`);
  const journals = await vscode.workspace.findFiles(pattern, null);
  return journals.map((journal) =>
    vscode.Uri.joinPath(journal, '..', '..', '..', baseName(journal).slice(0, -5)),
  );
}

/** Restores one file; asks where the person changed it since. */
async function restoreFile(file: vscode.Uri): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  if (open?.isDirty) {
    void say.warn(vscode.l10n.t('{0}: save or revert your changes first.', baseName(file)));
    return false;
  }
  const found = await restorationOf(file);
  if (!found || found.plan.kind === 'nothing') {
    void say.info(
      vscode.l10n.t(
        '{0}: no clean-up to undo. What was changed in the editor is undone there.',
        baseName(file),
      ),
    );
    return false;
  }
  const { journal, plan, now } = found;
  if (plan.kind === 'changed') {
    const both = vscode.l10n.t('Restore and Keep Both');
    const question = vscode.l10n.t(
      '{0} was changed after the clean-up. Restore the original, and keep the present version beside it?',
      baseName(file),
    );
    if ((await say.askFirst(question, both)) !== both) return false;
  }
  await restore(file, journal, plan, now);
  return plan.kind !== 'original';
}
