import * as vscode from 'vscode';
import { removeResidue, type RemovalScope } from '../core/cleanup/removeResidue';
import type { ResidueCategory } from '../core/record';
import { CATEGORY_WORDS } from '../core/roles/categories';
import { LANGUAGE } from './analyses';
import { SOURCE } from './diagnostics';
import type { Feature } from './feature';
import { inWords } from './locale';
import { rangeOf, textEdits } from './positions';
import * as say from './say';

/** A fix whose edits are only worked out when it is taken. */
class RemovalAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly scope: RemovalScope,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
  }
}

/** Quick fixes (快速修复): each finding's own, and for residue: all of this kind, all. */
export const quickFixes: Feature = ({ context, analyses }) => {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }) {
      const ours = diagnostics.filter(({ source }) => source === SOURCE);
      if (ours.length === 0) return [];
      const record = await analyses.structure(document);
      const actions: vscode.CodeAction[] = [];
      const categories = new Set<ResidueCategory>();
      for (const diagnostic of ours) {
        const rule = ruleOf(diagnostic);
        const finding = record.findings.find(
          (each) => each.rule === rule && rangeOf(document, each).isEqual(diagnostic.range),
        );
        for (const fix of finding?.fixes ?? []) {
          const action = say.action(fix.title, vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(document.uri, textEdits(document, fix.edits));
          action.diagnostics = [diagnostic];
          action.isPreferred = fix === finding?.fixes?.[0];
          actions.push(action);
        }
        const [group, category] = rule.split('/');
        if (group === 'boilerplate' && category) categories.add(category as ResidueCategory);
      }
      for (const category of categories) {
        const title = vscode.l10n.t('Remove all of this kind: {0}', inWords(CATEGORY_WORDS[category]));
        actions.push(new RemovalAction(title, document, { categories: new Set([category]) }));
      }
      if (categories.size > 0)
        actions.push(new RemovalAction(vscode.l10n.t('Remove all residue of the page'), document, {}));
      return actions;
    },
    async resolveCodeAction(action) {
      if (!(action instanceof RemovalAction)) return action;
      const { document, scope } = action;
      const edits = removeResidue(document.getText(), await analyses.structure(document), scope);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.set(document.uri, textEdits(document, edits));
      return action;
    },
  };
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(LANGUAGE, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
};

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
