import * as vscode from 'vscode';
import { cleanArticle } from '../../core/cleanup/cleanArticle';
import { applyEdits } from '../../core/text/edits';
import type { Feature } from '../feature';
import { withLateProgress } from '../progress';
import { cleanOptions } from './clean';
import * as say from '../say';

/** The scheme of documents that show a cleaned article. */
const SCHEME = 'govtext-cleaned';

/** Preview Cleaned Article (预览清理结果): a diff editor that follows the document. */
export const previewCleaned: Feature = ({ context, analyses }) => {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Cleaned documents on show, by the original's address. */
  const shown = new Map<string, vscode.Uri>();
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query, true));
        const text = document.getText();
        return applyEdits(
          text,
          cleanArticle(text, await analyses.structure(document), cleanOptions(document)),
        );
      },
    }),
    analyses.onDidChangeStructure((document) => {
      const preview = shown.get(document.uri.toString());
      if (preview) changed.fire(preview);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) shown.delete(uri.query);
    }),
    say.command('govtext.previewCleaned', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!analyses.isOurs(document)) {
        void say.warn(vscode.l10n.t('Open a government text first.'));
        return;
      }
      const title = vscode.l10n.t('Preview Cleaned Article');
      const record = await withLateProgress(title, () => analyses.structure(document));
      if (!record) return;
      if (record.kind === 'dead-page') {
        void say.warn(vscode.l10n.t('This page is an error page without an article. Nothing was removed.'));
        return;
      }
      if (cleanArticle(document.getText(), record, cleanOptions(document)).length === 0) {
        void say.info(vscode.l10n.t('{0}: there is nothing to do.', title));
        return;
      }
      const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      const query = document.uri.toString();
      const preview = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.govtext`, query });
      shown.set(query, preview);
      await vscode.commands.executeCommand(
        'vscode.diff',
        document.uri,
        preview,
        vscode.l10n.t('{0} ↔ cleaned', name),
      );
    }),
  );
};
