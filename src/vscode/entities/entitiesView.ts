import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { entityItem } from './entityItem';
import { EntityTree, type EntityNode } from './entityTree';

/** The Entities view (实体视图): by type, then by canonical name; it tells when the engine works and when it failed. */
export const entitiesView: Feature = ({ context, analyses, current }) => {
  const changed = new vscode.EventEmitter<undefined>();
  let tree: EntityTree | undefined;
  const provider: vscode.TreeDataProvider<EntityNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: entityItem,
    getParent: (node) => node.parent,
    getChildren(node) {
      if (node) return node.tree.childrenOf(node);
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
      if (tree?.record !== record) tree = new EntityTree(document, record);
      return tree.childrenOf(undefined);
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
    void vscode.window.withProgress({ location: { viewId: 'govtext.entities' } }, async () => {
      await analyses.record(document).then(undefined, () => undefined);
      working = false;
    });
  };
  const refresh = (): void => {
    const document = current.now;
    const record = document && analyses.recordNow(document);
    const problem = document && analyses.problemNow(document);
    view.message = problem ? vscode.l10n.t('Entities could not be read: {0}', problem) : '';
    const state = !record ? 'unknown' : record.entities.length === 0 ? 'none' : 'some';
    void vscode.commands.executeCommand('setContext', 'govtext.entities', state);
    changed.fire(undefined);
  };
  context.subscriptions.push(
    changed,
    view,
    current.onDidChange(refresh),
    analyses.onDidChangeRecord((document) => {
      if (document === current.now) refresh();
    }),
  );
  refresh();
};
