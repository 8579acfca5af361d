import * as vscode from 'vscode';
import type { Analyses } from './analyses';

/**
 * The document of ours that views and the status bar speak of (当前文档): the active editor's, or, while something that is
 * no text has the focus, the last one that can still be seen.
 */
export class CurrentDocument implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly analyses: Analyses) {
    const look = (): void => this.look();
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.window.onDidChangeVisibleTextEditors(look),
      // A change of language is a document that closes and opens again.
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidCloseTextDocument(look),
    );
    this.look();
  }

  get now(): vscode.TextDocument | undefined {
    return this.document;
  }

  /** An editor that shows the document, the active one before others. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && active.document === this.document) return active;
    return vscode.window.visibleTextEditors.find((editor) => editor.document === this.document);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private look(): void {
    const active = vscode.window.activeTextEditor?.document;
    const seen = vscode.window.visibleTextEditors.some((editor) => editor.document === this.document);
    const next = active ?? (seen ? this.document : undefined);
    const ours = this.analyses.isOurs(next) && !next.isClosed ? next : undefined;
    if (ours === this.document) return;
    this.document = ours;
    this.changed.fire(ours);
  }
}
