import * as vscode from 'vscode';
import type { TextEdit } from '../../core/record';
import { LANGUAGE } from '../analyses';
import type { Feature } from '../feature';
import { textEdits } from '../positions';
import { setting } from '../settings';
import { transformOptions } from './transforms';
import * as say from '../say';

/** What `editor.codeActionsOnSave` names. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('govtext');

/**
 * Fix all (全部修复) and cleaning on save, both asked for by settings: `source.fixAll.govtext` in
 * `editor.codeActionsOnSave`, or `govtext.clean.onSave`. What they do stands in `govtext.clean.fixAll`.
 */
export const fixAll: Feature = ({ context, analyses, rules }) => {
  const editsFor = async (document: vscode.TextDocument): Promise<TextEdit[]> => {
    const ids = setting('clean.fixAll', document.uri);
    // What a person said must stay is not known: nothing is removed.
    if (ids.length === 0 || rules.problemOf(document.uri)) return [];
    return analyses.cleanUp(document, ids, transformOptions(document));
  };
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      LANGUAGE,
      {
        async provideCodeActions(document, _range, { only, triggerKind }) {
          if (!only?.intersects(FIX_ALL)) return [];
          // `editor.codeActionsOnSave` may be the workspace's own.
          if (!vscode.workspace.isTrusted && triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
          const edits = await editsFor(document);
          if (edits.length === 0) return [];
          const action = say.action(vscode.l10n.t('Clean up the document'), FIX_ALL);
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(document.uri, textEdits(document, edits));
          return [action];
        },
      },
      { providedCodeActionKinds: [FIX_ALL] },
    ),
    vscode.workspace.onWillSaveTextDocument((event) => {
      const { document, reason } = event;
      if (!analyses.isOurs(document) || !setting('clean.onSave', document.uri)) return;
      if (reason !== vscode.TextDocumentSaveReason.Manual) return;
      event.waitUntil(editsFor(document).then((edits) => textEdits(document, edits)));
    }),
  );
};
