import * as vscode from 'vscode';
import type { Span } from '../../core/record';
import type { Feature } from '../feature';
import { openInOwnEncoding } from '../ownEncoding';
import { rangeOf } from '../positions';
import * as say from '../say';

/** The commands behind lines of our views; not in the palette. */
const OPEN = 'govtext.openPlace';
export const OPEN_TEXT = 'govtext.openText';

/** The command that shows a place of a document and selects it. */
export function openCommand(document: vscode.TextDocument, { start, end }: Span): vscode.Command {
  return { command: OPEN, title: vscode.l10n.t('Go to place'), arguments: [document.uri, start, end] };
}

/** Shows a place of a document (定位), in an editor that shows the document already where there is one. */
export const openPlace: Feature = ({ context }) => {
  context.subscriptions.push(
    say.command(OPEN, showPlace),
    say.command(OPEN_TEXT, async (uri: vscode.Uri) => {
      await vscode.window.showTextDocument(await openInOwnEncoding(uri), { preserveFocus: true });
    }),
  );
};

/** Shows the place from `start` to `end` (UTF-16 offsets) of a document and selects it. */
export async function showPlace(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const key = uri.toString();
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === key);
  const document = shown?.document ?? (await openInOwnEncoding(uri));
  const range = rangeOf(document, { start, end });
  const editor = await vscode.window.showTextDocument(document, {
    selection: range,
    ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
