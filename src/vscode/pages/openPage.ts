import * as vscode from 'vscode';
import { kindOfName } from '../../engine/inputs/formats';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { withLateProgress } from '../progress';
import * as say from '../say';
import { provideTexts } from '../virtualTexts';
import { PAGE_SCHEME, pageOf, PageTexts } from './pageTexts';

/** Documents with a reader of their own, by the ends of their names. */
const ENDINGS = ['html', 'htm', 'xhtml', 'shtml', 'docx', 'pdf'];
/** Documents opened at once. */
const AT_ONCE = 20;

/**
 * Open as Government Text (作为政府文本打开): shows the text of an HTML, Word or PDF document, as the command line reads it, in
 * an editor that cannot be written to; Edit a Copy gives a text that can.
 */
export const openPage: Feature = ({ analyses, context, platform }) => {
  const texts = new PageTexts(platform);
  analyses.addOptions(({ uri }) => {
    const page = texts.hintsOf(uri);
    return page ? { page } : {};
  });
  context.subscriptions.push(
    texts,
    provideTexts(PAGE_SCHEME, texts),
    say.command('govtext.openPage', async (given?: vscode.Uri, selected?: unknown) => {
      const uris = Array.isArray(selected) && selected.length > 1 ? (selected as vscode.Uri[]) : [given];
      const wanted = uris.flatMap((uri) => uri ?? activePage() ?? []);
      const chosen = wanted.length > 0 ? wanted : ((await choose()) ?? []);
      const ours = chosen.filter(isPage);
      if (ours.length < chosen.length)
        void say.warn(vscode.l10n.t('Only HTML, Word (.docx) and PDF documents are opened this way.'));
      if (ours.length > AT_ONCE)
        void say.warn(vscode.l10n.t('{0} documents are opened at once; the others are left out.', AT_ONCE));
      for (const uri of ours.slice(0, AT_ONCE)) await open(texts, uri, ours.length > 1);
    }),
    say.command('govtext.editPageCopy', async (given?: vscode.Uri) => {
      const uri = given ?? vscode.window.activeTextEditor?.document.uri;
      if (uri?.scheme !== PAGE_SCHEME) {
        void say.warn(vscode.l10n.t('Open an HTML, Word or PDF document as government text first.'));
        return;
      }
      const content = (await vscode.workspace.openTextDocument(uri)).getText();
      const copy = await vscode.workspace.openTextDocument({ content, language: 'govtext' });
      await vscode.window.showTextDocument(copy, { preview: false });
    }),
  );
};

async function open(texts: PageTexts, source: vscode.Uri, several: boolean): Promise<void> {
  const name = nameOf(source);
  const read = await withLateProgress(vscode.l10n.t('Reading {0}', name), (signal) =>
    texts.read(source, signal),
  );
  if (!read) return;
  if ('error' in read) {
    void say.warn(vscode.l10n.t('{0}: {1}', name, inWords(read.error)));
    return;
  }
  const document = await vscode.workspace.openTextDocument(pageOf(source));
  await vscode.window.showTextDocument(document, { preview: !several });
}

/** The document in the active tab, whatever editor shows it. */
function activePage(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  return uri && isPage(uri) ? uri : undefined;
}

function choose(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Open as Government Text'),
    filters: { [vscode.l10n.t('HTML, Word and PDF documents')]: ENDINGS },
  });
}

function isPage(uri: vscode.Uri): boolean {
  const { format } = kindOfName(uri.path) ?? {};
  return uri.scheme !== PAGE_SCHEME && (format === 'html' || format === 'docx' || format === 'pdf');
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
