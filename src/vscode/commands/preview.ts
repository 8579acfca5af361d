import * as vscode from 'vscode';
import { findTransform } from '../../core/cleanup/transform';
import { applyEdits } from '../../core/text/edits';
import { applyCleanUp, transformOptions } from '../cleanup/transforms';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { textOf } from '../longText';
import { withLateProgress } from '../progress';
import * as say from '../say';
import { provideTexts } from '../virtualTexts';
import { CLEANED_SCHEME, originalOf } from './subject';

/** Preview Cleaned Article (预览清理结果): a diff editor that follows the document, with a button that makes the text so. */
export const previewCleaned: Feature = (host) => {
  const { context, analyses } = host;
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Cleaned documents on show, by the original's address. */
  const shown = new Map<string, vscode.Uri>();
  context.subscriptions.push(
    changed,
    provideTexts(CLEANED_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        // Also one that was open when VS Code was closed follows its original.
        shown.set(uri.query, uri);
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query, true));
        const edits = await analyses.cleanUp(document, ['clean-article'], transformOptions(document), {
          key: 'preview',
        });
        return applyEdits((await textOf(document)).join(''), edits);
      },
    }),
    analyses.onDidChangeStructure((document) => {
      const preview = shown.get(document.uri.toString());
      if (preview) changed.fire(preview);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === CLEANED_SCHEME) shown.delete(uri.query);
    }),
    say.command('govtext.previewCleaned', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!analyses.isOurs(document)) {
        void say.warn(vscode.l10n.t('Open a government text first.'));
        return;
      }
      const title = vscode.l10n.t('Preview Cleaned Article');
      const edits = await cleaned(host, document, title);
      if (!edits) return;
      if (edits.length === 0) {
        void say.info(vscode.l10n.t('{0}: there is nothing to do.', title));
        return;
      }
      const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      const query = document.uri.toString();
      const preview = vscode.Uri.from({ scheme: CLEANED_SCHEME, path: `/${name}.govtext`, query });
      shown.set(query, preview);
      await vscode.commands.executeCommand(
        'vscode.diff',
        document.uri,
        preview,
        vscode.l10n.t('{0} ↔ cleaned', name),
      );
    }),
    say.command('govtext.applyPreview', async (uri?: vscode.Uri) => {
      const preview = uri?.scheme === CLEANED_SCHEME ? uri : vscode.window.activeTextEditor?.document.uri;
      const document = preview && (await originalOf(preview));
      if (!document) {
        void say.warn(vscode.l10n.t('Open the preview of a cleaned article first.'));
        return;
      }
      const { version } = document;
      const transform = findTransform('clean-article');
      const title = transform ? inWords(transform.words) : '';
      const edits = await cleaned(host, document, title);
      if (!edits || !(await applyCleanUp(document, version, edits, title))) return;
      await closePreview(document.uri);
      await vscode.window.showTextDocument(document);
    }),
  );
};

/** What Clean Article would do; undefined, and the reason shown, where it would do nothing on purpose. */
async function cleaned({ analyses, rules }: FeatureHost, document: vscode.TextDocument, title: string) {
  if (!(await rules.readable(document))) return undefined;
  const record = await withLateProgress(title, () => analyses.structure(document));
  if (!record) return undefined;
  if (record.kind === 'dead-page') {
    void say.warn(vscode.l10n.t('This page is an error page without an article. Nothing was removed.'));
    return undefined;
  }
  return withLateProgress(title, (signal) =>
    analyses.cleanUp(document, ['clean-article'], transformOptions(document), { signal }),
  );
}

async function closePreview(original: vscode.Uri): Promise<void> {
  const key = original.toString();
  for (const tab of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) {
    const { input } = tab;
    if (!(input instanceof vscode.TabInputTextDiff) || input.modified.scheme !== CLEANED_SCHEME) continue;
    if (input.original.toString() === key) await vscode.window.tabGroups.close(tab);
  }
}
