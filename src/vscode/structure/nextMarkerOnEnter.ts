import * as vscode from 'vscode';
import { isShort } from '../analyses';
import type { Feature } from '../feature';
import { applyTo, rangeOf } from '../positions';
import * as say from '../say';

/** Insert Next Marker on Enter (回车续号), bound to Enter by the setting; Enter itself where no list goes on. */
export const nextMarkerOnEnter: Feature = ({ context, analyses }) => {
  const plainEnter = () => vscode.commands.executeCommand('type', { text: '\n' });
  context.subscriptions.push(
    say.command('govtext.insertNextMarker', async () => {
      const editor = vscode.window.activeTextEditor;
      const document = editor?.document;
      if (!editor || !analyses.isOurs(document) || editor.selections.length > 1 || !editor.selection.isEmpty)
        return plainEnter();
      const line = document.lineAt(editor.selection.active.line).text;
      // Only a line that may begin with a marker, with nothing after the cursor, is worth reading the text for.
      if (!MAYBE.test(line) || line.slice(editor.selection.active.character).trim() !== '')
        return plainEnter();
      // In a text that is not read in place Enter is only Enter: it waits for nothing.
      if (!isShort(document)) return plainEnter();
      const { version } = document;
      const offset = document.offsetAt(editor.selection.active);
      const edit = await analyses.structureEdit(document, { do: 'next-marker', offset });
      if (!edit || document.version !== version) return plainEnter();
      if (!(await applyTo(document, edit.edits, vscode.l10n.t('Insert Next Marker'))) || !edit.selection)
        return undefined;
      const { start } = rangeOf(document, edit.selection);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(new vscode.Range(start, start));
      return undefined;
    }),
  );
};

const MAYBE = /^[\s\u3000]*[第附（(一二三四五六七八九十百〇零\d０-９\u2460-\u32bf甲乙丙丁]/;
