import * as vscode from 'vscode';
import { EngineCancelled } from '../../engine/errors';
import type { Feature } from '../feature';
import * as say from '../say';
import { setting } from '../settings';
import { structureItem } from './structureItem';
import { StructureTree, type StructureNode } from './structureTree';

/** Milliseconds after the last move of the cursor until the view follows it. */
const PAUSE = 150;

/** The Structure view (结构视图): the section tree, title and metadata, residue; it follows the cursor. */
export const structureView: Feature = ({ context, analyses, current, structureDrag }) => {
  const changed = new vscode.EventEmitter<undefined>();
  let tree: StructureTree | undefined;
  const provider: vscode.TreeDataProvider<StructureNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: structureItem,
    getParent: (node) => node.parent,
    getChildren: async (node) => {
      if (node) return node.tree.childrenOf(node);
      const document = current.now;
      if (!document) return [];
      const record = await analyses.structure(document).catch((error: unknown) => {
        // A later version is being read, or the text is too long to be read without an engine.
        if (!(error instanceof EngineCancelled)) void say.fail(error);
        return undefined;
      });
      if (!record) return [];
      if (tree?.record !== record) tree = new StructureTree(document, record);
      return tree.childrenOf(undefined);
    },
  };
  const view = vscode.window.createTreeView('govtext.structure', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: structureDrag,
  });

  const refresh = (): void => {
    const document = current.now;
    // What was read of a document that is closed is given back.
    if (!document) tree = undefined;
    const record = document && analyses.structureNow(document);
    const page = !record
      ? 'none'
      : record.kind === 'dead-page'
        ? 'dead'
        : record.statistics.characters === 0
          ? 'empty'
          : 'article';
    void vscode.commands.executeCommand('setContext', 'govtext.page', page);
    changed.fire(undefined);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { editor } = current;
      if (!view.visible || !editor || !setting('structure.followCursor')) return;
      const record = analyses.structureNow(editor.document);
      if (!record || tree?.record !== record) return;
      const node = tree.sectionAt(offsetOfText(editor));
      if (node && view.selection[0] !== node)
        void view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    }, PAUSE);
  };

  context.subscriptions.push(
    changed,
    view,
    current.onDidChange(refresh),
    analyses.onDidChangeStructure((document) => {
      if (document === current.now) refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === current.now) follow();
    }),
    view.onDidChangeVisibility(follow),
    { dispose: () => clearTimeout(timer) },
  );
  refresh();
};

/** Where the cursor is; in the indent of a line it belongs to what the line begins with. */
function offsetOfText({ document, selection: { active } }: vscode.TextEditor): number {
  const first = document.lineAt(active.line).firstNonWhitespaceCharacterIndex;
  return document.offsetAt(active.character < first ? active.with({ character: first }) : active);
}
