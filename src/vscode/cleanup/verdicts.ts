import * as vscode from 'vscode';
import { siteNames, verdictKey, type PersonVerdict } from '../../core/roles/verdicts';
import { addLineRule, removeLineRule, RULES_FILE, type WorkspaceRules } from '../../engine/workspaceRules';
import { LANGUAGE } from '../analyses';
import type { Feature, FeatureHost } from '../feature';
import { UnreadableRules } from '../rulesFile';
import * as say from '../say';

type Verdict = PersonVerdict['verdict'];
type Scope = PersonVerdict['scope'];

/** Where a decision is to hold, as the person picks it. */
interface ScopeItem extends vscode.QuickPickItem {
  scope: Scope;
  target?: string;
}

/** `This is not boilerplate` and `This is boilerplate` (人工判定): on the line of the cursor or the selected lines. */
export const verdicts: Feature = (host) => {
  const { context, analyses } = host;
  const command = (id: string, verdict: Verdict) =>
    say.command(id, async (range?: vscode.Range, scope?: Scope) => {
      const editor = vscode.window.activeTextEditor;
      if (!editor || !analyses.isOurs(editor.document)) {
        void say.warn(vscode.l10n.t('Open a government text first.'));
        return;
      }
      await decide(
        host,
        editor.document,
        range instanceof vscode.Range ? range : editor.selection,
        verdict,
        scope,
      );
    });
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { triggerKind }) {
      // Only where a person asks: else every line of every article would have a light bulb.
      if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
      const record = await analyses.structure(document);
      const roles = new Set<string>();
      for (let line = range.start.line; line <= range.end.line; line++) {
        const role = record.lines[line]?.role;
        if (role && role !== 'blank')
          roles.add(role === 'boilerplate' || role === 'metadata' ? 'residue' : 'kept');
      }
      const actions: vscode.CodeAction[] = [];
      const add = (title: string, id: string): void => {
        const action = say.action(title, vscode.CodeActionKind.Empty);
        action.command = { title, command: id, arguments: [range] };
        actions.push(action);
      };
      if (roles.has('residue')) add(vscode.l10n.t('This is not boilerplate…'), 'govtext.notBoilerplate');
      if (roles.has('kept')) add(vscode.l10n.t('This is boilerplate…'), 'govtext.markBoilerplate');
      return actions;
    },
  };
  context.subscriptions.push(
    command('govtext.notBoilerplate', 'keep'),
    command('govtext.markBoilerplate', 'remove'),
    // Behind every fix of what is wrong there: a kind of its own comes first or hides them.
    vscode.languages.registerCodeActionsProvider(LANGUAGE, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.Empty],
    }),
  );
};

async function decide(
  host: FeatureHost,
  document: vscode.TextDocument,
  range: vscode.Range,
  verdict: Verdict,
  asked?: Scope,
): Promise<void> {
  const texts = linesOf(document, range);
  if (texts.length === 0) {
    void say.info(vscode.l10n.t('There is no text on this line.'));
    return;
  }
  const { metadata } = await host.analyses.structure(document);
  const file = host.rules.fileName(document);
  const [site] = siteNames(metadata);
  const items = scopes(file, site);
  const chosen = asked
    ? items.find(({ scope }) => scope === asked)
    : await say.pick(items, {
        title:
          verdict === 'keep'
            ? vscode.l10n.t('This is not boilerplate')
            : vscode.l10n.t('This is boilerplate'),
        placeHolder: vscode.l10n.t('Where is this to hold?'),
      });
  if (!chosen) return;
  try {
    await host.rules.update(document, (rules) => {
      let changed = rules;
      for (const text of texts) changed = withVerdict(changed, text, verdict, chosen, items);
      return changed;
    });
    say.status(vscode.l10n.t('Remembered in {0}', RULES_FILE), 5000);
  } catch (error) {
    if (error instanceof UnreadableRules) void error.tell();
    else void say.fail(error);
  }
}

/** The rules with this word; nearer ones on the same text that would still win over it go. */
function withVerdict(
  rules: WorkspaceRules,
  text: string,
  verdict: Verdict,
  { scope, target }: ScopeItem,
  items: readonly ScopeItem[],
): WorkspaceRules {
  let changed = rules;
  const nearer = scope === 'file' ? [] : scope === 'site' ? ['file'] : ['file', 'site'];
  for (const item of items) {
    if (!nearer.includes(item.scope)) continue;
    changed = removeLineRule(changed, {
      text,
      verdict,
      scope: item.scope,
      ...(item.target && { target: item.target }),
    });
  }
  return addLineRule(changed, { text, verdict, scope, ...(target !== undefined && { target }) });
}

function scopes(file: string | undefined, site: string | undefined): ScopeItem[] {
  const items: ScopeItem[] = [];
  if (file !== undefined)
    items.push({ label: vscode.l10n.t('In this file'), description: file, scope: 'file', target: file });
  if (site !== undefined)
    items.push({ label: vscode.l10n.t('On this site'), description: site, scope: 'site', target: site });
  items.push({ label: vscode.l10n.t('Everywhere'), scope: 'everywhere' });
  return items;
}

/** The lines that a selection touches, each once, blank ones left out. */
function linesOf(document: vscode.TextDocument, range: vscode.Range): string[] {
  const texts = new Set<string>();
  const last =
    range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  for (let line = range.start.line; line <= last; line++) {
    const text = verdictKey(document.lineAt(line).text);
    if (text !== '') texts.add(text);
  }
  return [...texts];
}
