import * as vscode from 'vscode';
import { removeResidue, type RemovalScope } from '../core/cleanup/removeResidue';
import type { ResidueCategory } from '../core/record';
import { CATEGORY_WORDS } from '../core/roles/categories';
import { LANGUAGE } from './analyses';
import { SOURCE } from './diagnostics';
import type { Feature } from './feature';
import { inWords } from './locale';
import { textEdits } from './positions';
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
    async provideCodeActions(document, range, { diagnostics }, token) {
      const record = await analyses.structureFor(document, token);
      if (!record) return [];
      const ours = diagnostics.filter(({ source }) => source === SOURCE);
      const from = document.offsetAt(range.start);
      const to = document.offsetAt(range.end);
      // What the record says of this place: a run of residue is underlined in its first lines only.
      const found = record.findings.filter(({ start, end }) => start <= to && end >= from);
      const actions: vscode.CodeAction[] = [];
      const categories = new Set<ResidueCategory>();
      for (const finding of found) {
        const { rule, fixes = [] } = finding;
        const own = ours.filter(
          (each) => ruleOf(each) === rule && document.offsetAt(each.range.start) === finding.start,
        );
        for (const fix of fixes) {
          const action = say.action(fix.title, vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(document.uri, textEdits(document, fix.edits));
          action.diagnostics = own;
          action.isPreferred = fix === fixes[0];
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
