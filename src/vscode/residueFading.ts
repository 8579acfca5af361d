import * as vscode from 'vscode';
import type { Feature } from './feature';
import { isShort } from './analyses';
import { onScreen, rangeOf } from './positions';
import { setting } from './settings';

/** Fades what is not the article (残留淡化). In high contrast nothing is faded: there the colour of comments has to do. */
export const residueFading: Feature = ({ context, analyses }) => {
  const faded = vscode.window.createTextEditorDecorationType({ opacity: '0.55', isWholeLine: false });
  const painted = new WeakSet<vscode.TextEditor>();
  const plain = (): boolean =>
    !setting('residue.fade') ||
    vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.HighContrast ||
    vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.HighContrastLight;
  const paint = (editor: vscode.TextEditor): void => {
    if (!analyses.isOurs(editor.document)) {
      // Its language was changed: nothing of ours stays.
      if (painted.delete(editor)) editor.setDecorations(faded, []);
      return;
    }
    const record = analyses.structureNow(editor.document);
    if (!record) return;
    const { first, last } = onScreen(editor);
    const ranges =
      plain() || record.kind === 'dead-page'
        ? []
        : record.residue
            .filter(({ start, end }) => end >= first && start <= last)
            .map((stretch) => rangeOf(editor.document, stretch));
    painted.add(editor);
    editor.setDecorations(faded, ranges);
  };
  const paintAll = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (!document || editor.document === document) paint(editor);
  };
  context.subscriptions.push(
    faded,
    analyses.onDidChangeStructure(paintAll),
    vscode.window.onDidChangeVisibleTextEditors(() => paintAll()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (!isShort(textEditor.document)) paint(textEditor);
    }),
    vscode.workspace.onDidOpenTextDocument(paintAll),
    vscode.window.onDidChangeActiveColorTheme(() => paintAll()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('govtext.residue.fade')) paintAll();
    }),
  );
};
