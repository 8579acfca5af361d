import * as vscode from 'vscode';
import { applyEdits } from '../../core/text/edits';
import { detect } from '../../engine/files/detect';
import { repairMojibake } from '../../engine/files/repair';
import { LANGUAGE } from '../analyses';
import type { Feature } from '../feature';
import { detectGovText } from '../../core/detect';
import { ENCODING_NAMES, isEncodedAs } from '../encodings';
import { setting } from '../settings';
import { applyCleanUp } from './transforms';
import * as say from '../say';

const SCHEME = 'govtext-repaired';
const RULE = 'encoding/mojibake';

/** Text read in the wrong charset (乱码): reopen the file in its own, or repair the text with a diff first. */
export const encoding: Feature = ({ context }) => {
  const texts = new Map<string, string>();
  const actions: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const ours = diagnostics.filter(({ code }) => (typeof code === 'object' ? code.value : code) === RULE);
      if (ours.length === 0) return [];
      const add = (title: string, command: string): vscode.CodeAction => {
        const action = say.action(title, vscode.CodeActionKind.QuickFix);
        action.command = { title, command };
        action.diagnostics = ours;
        return action;
      };
      const list = [
        add(vscode.l10n.t('Reopen the file in its own encoding'), 'govtext.reopenEncoding'),
        add(vscode.l10n.t('Repair the text (shows a diff first)'), 'govtext.repairEncoding'),
      ];
      if (document.isUntitled) list.shift();
      return list;
    },
  };
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(LANGUAGE, actions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    say.command('govtext.reopenEncoding', reopen),
    say.command('govtext.repairEncoding', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) return;
      const title = vscode.l10n.t('Repair text in the wrong encoding');
      const { version } = document;
      const text = document.getText();
      const { edits, lost, partial } = repairMojibake(text);
      if (edits.length === 0) {
        void say.info(
          lost > 0
            ? vscode.l10n.t('{0} lines lost their bytes in a wrong conversion and cannot be repaired.', lost)
            : vscode.l10n.t('{0}: there is nothing to do.', title),
        );
        return;
      }
      const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      const right = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: `${Date.now()}` });
      texts.set(right.toString(), applyEdits(text, edits));
      await vscode.commands.executeCommand(
        'vscode.diff',
        document.uri,
        right,
        vscode.l10n.t('{0} ↔ repaired', name),
      );
      const apply = vscode.l10n.t('Repair');
      const question = vscode.l10n.t(
        '{0} lines can be repaired, {1} of them but for a character that was lost; {2} cannot.',
        edits.length,
        partial,
        lost,
      );
      const items = [
        { label: apply, description: question },
        { label: vscode.l10n.t('Leave as it is'), description: '' },
      ];
      const answer = await say.pick(items, { title, ignoreFocusOut: true });
      for (const tab of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) {
        if (
          tab.input instanceof vscode.TabInputTextDiff &&
          tab.input.modified.toString() === right.toString()
        )
          await vscode.window.tabGroups.close(tab);
      }
      texts.delete(right.toString());
      if (answer?.label !== apply) return;
      await vscode.window.showTextDocument(document);
      await applyCleanUp(document, version, edits, title);
    }),
  );
};

/** Reads the bytes of a file (of the active editor's where none is given) and opens it again in the encoding they are in. */
async function reopen(uri?: vscode.Uri): Promise<void> {
  const document =
    uri instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(uri)
      : vscode.window.activeTextEditor?.document;
  if (!document || document.isUntitled) {
    void say.warn(vscode.l10n.t('Open a text first.'));
    return;
  }
  if (document.isDirty) {
    void say.warn(vscode.l10n.t('Save or revert your changes first.'));
    return;
  }
  const found = detect(await vscode.workspace.fs.readFile(document.uri));
  if ('binary' in found) {
    void say.warn(vscode.l10n.t('This file is not text.'));
    return;
  }
  const [id, name] = ENCODING_NAMES[found.encoding];
  if (isEncodedAs(document.encoding, found.encoding)) {
    const repair = vscode.l10n.t('Repair…');
    const said = vscode.l10n.t(
      'The file is {0} and was opened as such: the damage is in the text itself.',
      name,
    );
    const answer = await say.info(said, repair);
    if (answer === repair) await vscode.commands.executeCommand('govtext.repairEncoding');
    return;
  }
  const reopened = await vscode.workspace.openTextDocument(document.uri, { encoding: id });
  await vscode.window.showTextDocument(reopened);
  // The detector saw the damaged text.
  const detecting = setting('language.detect', document.uri) !== 'off';
  if (reopened.languageId === 'plaintext' && detecting && detectGovText(reopened.getText()).sure)
    await vscode.languages.setTextDocumentLanguage(reopened, LANGUAGE);
  say.status(vscode.l10n.t('Reopened as {0}', name), 5000);
}
