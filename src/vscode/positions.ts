import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/record';

/** The one place where offsets of the core become positions of VS Code. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The core's edits as VS Code's. */
export function textEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map((edit) => vscode.TextEdit.replace(rangeOf(document, edit), edit.newText));
}

/** Applies edits to a document in one undo step. Resolves to false where VS Code refused (the document changed). */
export async function applyTo(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  label: string,
): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    textEdits(document, edits).map((edit): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      edit,
      { label, needsConfirmation: false },
    ]),
  );
  return vscode.workspace.applyEdit(change);
}
