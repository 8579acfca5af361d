import * as vscode from 'vscode';
import { workspaceItem, workspaceNodes, type WorkspaceNode } from '../corpus/workspaceEntities';
import type { Feature } from '../feature';
import { entityItem } from './entityItem';
import { EntityTree, type EntityNode, type Grouping } from './entityTree';
import { eachInSteps } from '../longText';
import { plain } from '../plain';
import { keywordNodes } from './keywords';
import * as say from '../say';

/** The Entities view (实体视图): by type, section or relation, all or filtered; it tells when the engine works and when it failed. */
export const entitiesView: Feature = ({ context, analyses, current, corpus }) => {
  const changed = new vscode.EventEmitter<WorkspaceNode | undefined>();
  let scope = context.workspaceState.get<'document' | 'workspace'>(SCOPE, 'document');
  let tree: EntityTree | undefined;
  let grouping = context.workspaceState.get<Grouping>(GROUPING, 'type');
  let filter = '';
  const provider: vscode.TreeDataProvider<EntityNode | WorkspaceNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => ('scope' in node ? workspaceItem(node) : entityItem(node)),
    getParent: (node) => ('scope' in node ? undefined : node.parent),
    async getChildren(node) {
      if (node ? 'scope' in node : scope === 'workspace' && corpus.enabled)
        return workspaceNodes(corpus, filter, node as WorkspaceNode | undefined);
      if (node?.kind === 'keywords')
        return keywordNodes(analyses, node).catch((error: unknown) => {
          // VS Code would read the message as Markdown.
          void say.fail(error);
          return [];
        });
      if (node) return (node as EntityNode).tree.childrenOf(node as EntityNode);
      const document = current.now;
      if (!document) return [];
      const record = analyses.recordNow(document);
      // While a new version is read the entities of the one before stay on show.
      if (!record) {
        work(document);
        return tree?.document === document && !analyses.problemNow(document)
          ? tree.childrenOf(undefined)
          : [];
      }
      if (tree?.record !== record) {
        // Many are made objects of in steps, before all of them are looked at.
        const isNow = (): boolean => analyses.recordNow(document) === record;
        const done = await eachInSteps(record.entities, () => undefined, isNow);
        if (!done) return tree?.document === document ? tree.childrenOf(undefined) : [];
        tree = new EntityTree(document, record, grouping, filter);
      }
      const top = tree.childrenOf(undefined);
      view.message = plain(top.length > 0 || record.entities.length === 0 ? '' : nothing());
      return top;
    },
  };
  const view = vscode.window.createTreeView('govtext.entities', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });

  let working = false;
  /** Shows the view's progress bar until the record has come. */
  const work = (document: vscode.TextDocument): void => {
    if (working || analyses.problemNow(document)) return;
    working = true;
    void say.progress({ location: { viewId: 'govtext.entities' } }, async () => {
      await analyses.record(document).then(undefined, () => undefined);
      working = false;
    });
  };
  const refresh = (): void => {
    const document = current.now;
    // What was read of a document that is closed is given back.
    if (!document) tree = undefined;
    const record = document && analyses.recordNow(document);
    const problem = document && analyses.problemNow(document);
    view.message = plain(problem ? vscode.l10n.t('Entities could not be read: {0}', problem) : '');
    const state = !record ? 'unknown' : record.entities.length === 0 ? 'none' : 'some';
    void vscode.commands.executeCommand('setContext', 'govtext.entities', state);
    changed.fire(undefined);
  };
  /** What an empty view says though there are entities. */
  const nothing = (): string =>
    filter !== ''
      ? vscode.l10n.t('No entity holds “{0}”.', filter)
      : vscode.l10n.t('No relation was found between the entities.');
  /** The same record, shown in another way. */
  const rearrange = (): void => {
    tree = undefined;
    // Whose entities these are: the document's, which is in sight, or else.
    const whose = scope === 'workspace' ? [vscode.l10n.t('all files')] : [];
    const said = [...whose, ...(filter === '' ? [] : [`“${filter}”`])].join(' ');
    // An empty one, given before the view is drawn, takes its title away.
    if (said !== '' || view.description) view.description = plain(said);
    void vscode.commands.executeCommand('setContext', 'govtext.entityGrouping', grouping);
    void vscode.commands.executeCommand('setContext', 'govtext.entityScope', scope);
    void vscode.commands.executeCommand('setContext', 'govtext.entityFilter', filter !== '');
    changed.fire(undefined);
  };
  const groupBy = (choice: Grouping) => async (): Promise<void> => {
    grouping = choice;
    await context.workspaceState.update(GROUPING, choice);
    rearrange();
  };
  const show = (wanted: typeof scope) => async (): Promise<void> => {
    scope = wanted;
    await context.workspaceState.update(SCOPE, wanted);
    rearrange();
    // Asked for in the palette, it may not be in sight.
    await vscode.commands.executeCommand('govtext.entities.focus');
  };
  let generation = -1;
  let redraw: ReturnType<typeof setTimeout> | undefined;
  rearrange();
  context.subscriptions.push(
    say.command('govtext.entitiesOfWorkspace', show('workspace')),
    say.command('govtext.entitiesOfDocument', show('document')),
    say.command('govtext.moreNames', (node?: WorkspaceNode) => {
      if (node?.kind !== 'more') return;
      node.of.shown += 200;
      changed.fire(node.of);
    }),
    corpus.onDidChange((progress) => {
      if (scope !== 'workspace' || progress.generation === generation) return;
      generation = progress.generation;
      redraw ??= setTimeout(() => {
        redraw = undefined;
        changed.fire(undefined);
      }, REDRAW);
    }),
    { dispose: () => clearTimeout(redraw) },
    say.command('govtext.entitiesByType', groupBy('type')),
    say.command('govtext.entitiesBySection', groupBy('section')),
    say.command('govtext.entitiesByRelation', groupBy('relation')),
    say.command('govtext.filterEntities', async (wanted?: string) => {
      const asked =
        wanted ??
        (await say.ask({
          title: vscode.l10n.t('Filter Entities'),
          prompt: vscode.l10n.t('Show only entities whose name or post holds this. Empty shows all.'),
          value: filter,
        }));
      if (asked === undefined) return;
      filter = asked.trim();
      rearrange();
    }),
    say.command('govtext.clearEntityFilter', () => {
      filter = '';
      rearrange();
    }),
    changed,
    view,
    current.onDidChange(refresh),
    analyses.onDidChangeRecord((document) => {
      if (document === current.now) refresh();
    }),
  );
  refresh();
};

/** Milliseconds between two redrawings of the workspace's names while files are read. */
const REDRAW = 2000;
const SCOPE = 'govtext.entities.scope';
/** Where the chosen arrangement is kept for the workspace. */
const GROUPING = 'govtext.entities.grouping';
