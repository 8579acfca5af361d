import * as vscode from 'vscode';
import { TRANSFORMS, type TransformId } from '../../core/cleanup/transform';
import type { TextEdit } from '../../core/record';
import { applyEdits } from '../../core/text/edits';
import { EngineCancelled } from '../../engine/errors';
import { documentToClean } from '../commands/subject';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { textOf } from '../longText';
import { withLateProgress } from '../progress';
import { applyCleanUp, changedMeanwhile, transformOptions } from './transforms';
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
      const document = await documentToClean();
      if (!host.analyses.isOurs(document)) {
        void say.warn(vscode.l10n.t('Open a government text first.'));
        return;
      }
      if (!(await host.rules.readable(document))) return;
      const title = vscode.l10n.t('Clean-up');
      const { version } = document;
      const ids = TRANSFORMS.map(({ id }) => id);
      const counts = await withLateProgress(title, (signal) =>
        host.analyses.countCleanUps(document, ids, transformOptions(document), signal),
      );
      if (!counts) return;
      const show = (uri: vscode.Uri, text: string): void => {
        texts.set(uri.toString(), text);
        changed.fire(uri);
      };
      const chosen = await pick(host, document, counts, show);
      texts.clear();
      if (!chosen) return;
      if (document.version !== version) {
        changedMeanwhile(title);
        return;
      }
      // The edits of the last choice may still be under way.
      const edits =
        chosen.edits ??
        (await withLateProgress(title, (signal) =>
          host.analyses.cleanUp(document, chosen.ids, transformOptions(document), { signal }),
        ));
      if (edits) await applyCleanUp(document, version, edits, title);
    }),
  );
};

/** What was chosen; the edits are undefined where they were not worked out yet. */
interface Chosen {
  ids: TransformId[];
  edits: TextEdit[] | undefined;
}

/** Lets the person choose; undefined where they cancelled. The last choice is remembered. */
async function pick(
  { context, analyses }: FeatureHost,
  document: vscode.TextDocument,
  counts: Readonly<Record<string, number>>,
  show: (uri: vscode.Uri, text: string) => void,
): Promise<Chosen | undefined> {
  const items = TRANSFORMS.map(({ id, words }): TransformItem => {
    const count = counts[id] ?? 0;
    const description = count === 0 ? vscode.l10n.t('nothing to do') : vscode.l10n.t('{0} places', count);
    return { id, label: inWords(words), description };
  });
  const remembered = context.workspaceState.get<string[]>('cleanUp.chosen') ?? ['clean-article'];
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const right = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.govtext`, query: `${Date.now()}` });
  const stop = new AbortController();
  let chosen: Chosen = { ids: [], edits: [] };
  const quickPick = say.openPick(
    vscode.l10n.t('Clean-up: choose what to do; the diff shows what comes of it'),
    items,
  );
  const work = async (picked: readonly TransformItem[]): Promise<void> => {
    const mine: Chosen = (chosen = { ids: picked.map(({ id }) => id), edits: undefined });
    quickPick.busy = true;
    try {
      const edits = await analyses.cleanUp(document, mine.ids, transformOptions(document), {
        signal: stop.signal,
        key: 'clean-up',
      });
      mine.edits = edits;
      if (mine === chosen) show(right, applyEdits((await textOf(document)).join(''), edits));
    } catch (error) {
      if (!(error instanceof EngineCancelled)) throw error;
    } finally {
      if (mine === chosen) quickPick.busy = false;
    }
  };
  const follow = (picked: readonly TransformItem[]): void => {
    void work(picked).catch((error: unknown) => say.fail(error));
  };
  quickPick.canSelectMany = true;
  quickPick.ignoreFocusOut = true;
  quickPick.selectedItems = quickPick.items.filter(({ id }) => remembered.includes(id));
  follow(quickPick.selectedItems);
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
      quickPick.onDidChangeSelection(follow);
      quickPick.onDidAccept(() => {
        void context.workspaceState.update('cleanUp.chosen', chosen.ids);
        resolve(chosen);
        quickPick.hide();
      });
      quickPick.onDidHide(() => resolve(undefined));
      quickPick.show();
    });
  } finally {
    stop.abort();
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
