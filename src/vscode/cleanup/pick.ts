import * as vscode from 'vscode';
import { cleanUp, TRANSFORMS, type TransformId } from '../../core/cleanup/transform';
import type { StructureRecord, TextEdit } from '../../core/record';
import { applyEdits } from '../../core/text/edits';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { withLateProgress } from '../progress';
import { applyCleanUp, transformOptions } from './transforms';
import * as say from '../say';

/** The scheme of the text that the diff shows on its right. */
const SCHEME = 'govtext-cleanup';

interface TransformItem extends vscode.QuickPickItem {
  id: TransformId;
}

/** Clean-up… (清理……): every clean-up with a checkbox, and beside it the diff of what they would do together. */
export const cleanUpPick: Feature = (host) => {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();
  host.context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    say.command('govtext.cleanUp', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!host.analyses.isOurs(document)) {
        void say.warn(vscode.l10n.t('Open a government text first.'));
        return;
      }
      if (!(await host.rules.readable(document))) return;
      const title = vscode.l10n.t('Clean-up');
      const record = await withLateProgress(title, () => host.analyses.structure(document));
      if (!record) return;
      const show = (uri: vscode.Uri, text: string): void => {
        texts.set(uri.toString(), text);
        changed.fire(uri);
      };
      const edits = await pick(host, document, record, show);
      texts.clear();
      if (edits) await applyCleanUp(document, edits.version, edits.edits, title);
    }),
  );
};

/** Lets the person choose; undefined where they cancelled. The last choice is remembered. */
async function pick(
  { context, analyses }: FeatureHost,
  document: vscode.TextDocument,
  record: StructureRecord,
  show: (uri: vscode.Uri, text: string) => void,
): Promise<{ edits: TextEdit[]; version: number } | undefined> {
  const text = document.getText();
  const { version } = document;
  const options = transformOptions(analyses, document);
  const items = TRANSFORMS.map(({ id, words }): TransformItem => {
    const count = cleanUp(text, record, [id], options).length;
    const description = count === 0 ? vscode.l10n.t('nothing to do') : vscode.l10n.t('{0} places', count);
    return { id, label: inWords(words), description };
  });
  const remembered = context.workspaceState.get<string[]>('cleanUp.chosen') ?? ['clean-article'];
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const right = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.govtext`, query: `${Date.now()}` });
  let edits: TextEdit[] = [];
  const work = (chosen: readonly TransformItem[]): void => {
    edits = cleanUp(
      text,
      record,
      chosen.map(({ id }) => id),
      options,
    );
    show(right, applyEdits(text, edits));
  };
  const quickPick = say.openPick(
    vscode.l10n.t('Clean-up: choose what to do; the diff shows what comes of it'),
    items,
  );
  quickPick.canSelectMany = true;
  quickPick.ignoreFocusOut = true;
  quickPick.selectedItems = quickPick.items.filter(({ id }) => remembered.includes(id));
  work(quickPick.selectedItems);
  await vscode.commands.executeCommand(
    'vscode.diff',
    document.uri,
    right,
    vscode.l10n.t('{0} ↔ cleaned', name),
    {
      preview: true,
      preserveFocus: true,
    } satisfies vscode.TextDocumentShowOptions,
  );
  try {
    return await new Promise((resolve) => {
      quickPick.onDidChangeSelection(work);
      quickPick.onDidAccept(() => {
        void context.workspaceState.update(
          'cleanUp.chosen',
          quickPick.selectedItems.map(({ id }) => id),
        );
        resolve({ edits, version });
        quickPick.hide();
      });
      quickPick.onDidHide(() => resolve(undefined));
      quickPick.show();
    });
  } finally {
    quickPick.dispose();
    await closeDiff(right);
    await vscode.window.showTextDocument(document);
  }
}

async function closeDiff(right: vscode.Uri): Promise<void> {
  for (const tab of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) {
    const { input } = tab;
    if (input instanceof vscode.TabInputTextDiff && input.modified.toString() === right.toString())
      await vscode.window.tabGroups.close(tab);
  }
}
