import * as vscode from 'vscode';
import type { DocumentColumn, DocumentGroup, DocumentsQuery } from '../../engine/index/queries/documents';
import type { Feature } from '../feature';
import { plainLine } from '../plain';
import { ask, command, pick } from '../say';
import type { CorpusNode } from './corpusNode';
import { corpusItem, columnWord, groupWord, stateWord, stateOfIndex } from './corpusItem';

/** Files that one node shows before “more”. */
const PAGE = 200;
/** Milliseconds between two redrawings while files are read. */
const REDRAW = 1000;

/** How the view is arranged; kept for the workspace. */
interface Arrangement {
  group: DocumentGroup | 'none';
  order: DocumentColumn;
  descending: boolean;
  state: NonNullable<DocumentsQuery['state']>;
}
const KEPT = 'govtext.corpus.arrangement';
const USUAL: Arrangement = { group: 'folder', order: 'uri', descending: false, state: 'text' };

/** The Corpus view (语料视图): the workspace's government texts by folder, site, issuer, year or kind. */
export const corpusView: Feature = ({ context, corpus }) => {
  const changed = new vscode.EventEmitter<CorpusNode | undefined>();
  let arrangement: Arrangement = { ...USUAL, ...context.workspaceState.get<Partial<Arrangement>>(KEPT) };
  let filter = '';
  let shown = PAGE;
  const query = (): DocumentsQuery => ({
    text: filter,
    state: arrangement.state,
    order: arrangement.order,
    descending: arrangement.descending,
  });
  const files = async (
    of: (CorpusNode & { kind: 'group' }) | undefined,
    limit: number,
  ): Promise<CorpusNode[]> => {
    const group = of && { by: of.by, key: of.key };
    const lines = await corpus.query('documents', { ...query(), ...(group && { group }), limit: limit + 1 });
    const nodes = lines.slice(0, limit).map((line): CorpusNode => ({ kind: 'file', line }));
    if (lines.length > limit) nodes.push({ kind: 'more', of, rest: of ? of.files - limit : 0 });
    return nodes;
  };
  const provider: vscode.TreeDataProvider<CorpusNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: corpusItem,
    async getChildren(node) {
      if (!corpus.enabled) return [];
      await corpus.start();
      if (node?.kind === 'group') return files(node, node.shown);
      if (node) return [];
      if (arrangement.group === 'none') return files(undefined, shown);
      const by = arrangement.group;
      const within = query();
      const groups = await corpus.query('documentGroups', { ...within, by });
      return groups.map(({ key, files: count, characters, residue }): CorpusNode => ({
        kind: 'group',
        by,
        key,
        within,
        files: count,
        share: characters > 0 ? residue / characters : 0,
        shown: PAGE,
      }));
    },
  };
  const view = vscode.window.createTreeView('govtext.corpus', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const tell = (): void => {
    corpus.shown = query();
    const progress = corpus.progress;
    const waiting = !progress || (progress.state === 'reading' && progress.texts === 0);
    const state = !corpus.enabled ? 'off' : waiting ? 'none' : progress.texts > 0 ? 'some' : 'empty';
    void vscode.commands.executeCommand('setContext', 'govtext.corpus', state);
    void vscode.commands.executeCommand('setContext', 'govtext.corpusFilter', filter !== '');
    void vscode.commands.executeCommand('setContext', 'govtext.corpusState', arrangement.state);
    const parts = progress ? [stateOfIndex(progress)] : [];
    if (arrangement.state !== 'text') parts.push(stateWord(arrangement.state));
    if (filter !== '') parts.push(`“${filter}”`);
    describeView(view, parts.join(' · '));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = -1;
  context.subscriptions.push(
    changed,
    view,
    { dispose: () => clearTimeout(timer) },
    corpus.onDidChange(({ generation }) => {
      tell();
      if (generation === seen) return;
      seen = generation;
      timer ??= setTimeout(() => {
        timer = undefined;
        changed.fire(undefined);
      }, REDRAW);
    }),
    command('govtext.corpusRefresh', () => corpus.refresh()),
    command('govtext.corpusPause', () => corpus.pause(true)),
    command('govtext.corpusResume', () => corpus.pause(false)),
    command('govtext.corpusMore', (node?: CorpusNode) => {
      if (node?.kind !== 'more') return;
      if (node.of) node.of.shown += PAGE;
      else shown += PAGE;
      changed.fire(node.of);
    }),
    command('govtext.corpusReveal', async (node?: CorpusNode) => {
      if (node?.kind === 'file')
        await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(node.line.uri));
      else if (node?.kind === 'group' && node.by === 'folder')
        await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(node.key));
    }),
    command('govtext.corpusFilter', async (wanted?: string) => {
      const text =
        typeof wanted === 'string'
          ? wanted
          : await ask({
              title: vscode.l10n.t('Filter the Corpus'),
              prompt: vscode.l10n.t(
                'Show only files whose title, name, site, issuer or number holds this. Empty shows all.',
              ),
              value: filter,
            });
      if (text === undefined) return;
      filter = text.trim();
      shown = PAGE;
      tell();
      changed.fire(undefined);
    }),
    command('govtext.corpusArrange', async () => {
      const items = [
        ...(['folder', 'site', 'issuer', 'year', 'kind', 'none'] as const).map((group) => ({
          label:
            group === 'none'
              ? vscode.l10n.t('Do not group')
              : vscode.l10n.t('Group by {0}', groupWord(group)),
          change: { group },
          on: arrangement.group === group,
        })),
        ...(['uri', 'published', 'share', 'findings', 'characters'] as const).map((order) => ({
          label: vscode.l10n.t('Sort by {0}', columnWord(order)),
          change: { order, descending: order !== 'uri' },
          on: arrangement.order === order,
        })),
        ...(['text', 'dead', 'duplicate', 'failed', 'other'] as const).map((state) => ({
          label: vscode.l10n.t('Show {0}', stateWord(state)),
          change: { state },
          on: arrangement.state === state,
        })),
      ];
      const chosen = await pick(
        items.map((item) => ({ ...item, description: item.on ? '✓' : '' })),
        { title: vscode.l10n.t('Arrange the Corpus') },
      );
      if (!chosen) return;
      arrangement = { ...arrangement, ...chosen.change };
      await context.workspaceState.update(KEPT, arrangement);
      tell();
      changed.fire(undefined);
    }),
  );
  tell();
};

function describeView(view: vscode.TreeView<CorpusNode>, words: string): void {
  // With its title: by itself a description may take the title away (seen in a folder opened without a file).
  view.title = vscode.l10n.t('Corpus');
  view.description = plainLine(words);
}
