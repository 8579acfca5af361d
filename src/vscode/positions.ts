import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/record';
import { isShort } from './analyses';
import { orderEdits } from '../core/text/edits';

/** The one place where offsets of the core become positions of VS Code. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Characters beyond the screen that are painted too, so that scrolling shows no bare text. */
const MARGIN = 20_000;

/** The stretch of a document that an editor shows, and some more; a short document is painted whole. */
export function onScreen({ document, visibleRanges }: vscode.TextEditor): { first: number; last: number } {
  if (isShort(document)) return { first: 0, last: Infinity };
  return {
    first: Math.min(...visibleRanges.map((range) => document.offsetAt(range.start))) - MARGIN,
    last: Math.max(...visibleRanges.map((range) => document.offsetAt(range.end))) + MARGIN,
  };
}

/** The core's edits as VS Code's. */
export function textEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map((edit) => vscode.TextEdit.replace(rangeOf(document, edit), edit.newText));
}

/** So many edits are made one by one; of more those that lie near each other are made as one. */
const MANY = 1000;

/**
 * Fewer edits that do the same: neighbours are joined with the text between them, the nearest first, until there are at
 * most `MANY`. Handing over 100,000 edits would hold up the editor for seconds.
 */
export function joinNeighbours(edits: readonly TextEdit[], textBetween: (span: Span) => string): TextEdit[] {
  let joined = orderEdits(edits);
  for (let gap = 64; joined.length > MANY; gap *= 4) {
    const fewer: TextEdit[] = [];
    for (const edit of joined) {
      const before = fewer[fewer.length - 1];
      if (before && edit.start - before.end <= gap) {
        before.newText += textBetween({ start: before.end, end: edit.start }) + edit.newText;
        before.end = edit.end;
      } else fewer.push({ ...edit });
    }
    joined = fewer;
  }
  return joined;
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
    textEdits(
      document,
      joinNeighbours(edits, (span) => document.getText(rangeOf(document, span))),
    ).map((edit): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      edit,
      { label, needsConfirmation: false },
    ]),
  );
  return vscode.workspace.applyEdit(change);
}
