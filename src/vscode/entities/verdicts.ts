import * as vscode from 'vscode';
import { ENTITY_TYPES, TYPE_WORD } from '../../core/entities/typeWords';
import type { EntityType } from '../../core/record';
import { addEntityRule } from '../../engine/workspaceRules';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { entityAt } from './entityAt';
import type { EntityNode } from './entityTree';
import { UnreadableRules } from '../rulesFile';
import * as say from '../say';

/** Where a verdict holds. */
type Scope = 'file' | 'everywhere';

/** A person corrects what was recognised (人工更正): Not an Entity, Mark as Entity; kept in the workspace's rules. */
export const entityVerdicts: Feature = (host) => {
  const { context, analyses, current } = host;
  context.subscriptions.push(
    say.command('govtext.notAnEntity', async (node?: EntityNode, scope?: Scope) => {
      const document = node?.tree.document ?? current.now;
      if (!document) return;
      const texts = node ? textsOf(node) : textHere(host, document);
      if (texts.length === 0) {
        void say.info(vscode.l10n.t('There is no entity here.'));
        return;
      }
      await keep(host, document, texts, null, scope);
    }),
    say.command('govtext.markEntity', async (type?: EntityType, scope?: Scope) => {
      const editor = current.editor;
      if (!editor || !analyses.isOurs(editor.document)) return;
      const text = editor.document.getText(editor.selection).trim();
      if (text === '' || /[\r\n]/.test(text)) {
        void say.info(vscode.l10n.t('Select the text that is an entity first.'));
        return;
      }
      const chosen = type ?? (await pickType());
      if (chosen) await keep(host, editor.document, [text], chosen, scope);
    }),
  );
};

function textsOf(node: EntityNode): string[] {
  if (node.kind === 'mention') return [node.mention.text];
  if (node.kind === 'entity') return [...new Set(node.group.mentions.map((mention) => mention.text))];
  return [];
}

function textHere({ analyses, current }: FeatureHost, document: vscode.TextDocument): string[] {
  const editor = current.editor;
  if (!editor) return [];
  const entity = entityAt(analyses.recordNow(document), document.offsetAt(editor.selection.active));
  return entity ? [entity.text] : [];
}

async function pickType(): Promise<EntityType | undefined> {
  const items = ENTITY_TYPES.map((type) => ({ label: inWords(TYPE_WORD[type]), type }));
  const picked = await say.pick(items, {
    title: vscode.l10n.t('Mark as which type?'),
  });
  return picked?.type;
}

/** Keeps a verdict; asks where it holds unless that is said. */
async function keep(
  { rules }: FeatureHost,
  document: vscode.TextDocument,
  texts: readonly string[],
  type: EntityType | null,
  wanted?: Scope,
): Promise<void> {
  const scope = wanted ?? (await pickScope(texts));
  if (!scope) return;
  try {
    await rules.update(document, (before, file) =>
      texts.reduce(
        (all, text) => addEntityRule(all, { text, type, scope, ...(scope === 'file' && { target: file }) }),
        before,
      ),
    );
  } catch (error) {
    if (error instanceof UnreadableRules) void error.tell();
    else void say.fail(error);
  }
}

async function pickScope(texts: readonly string[]): Promise<Scope | undefined> {
  const scopes = [
    { label: vscode.l10n.t('In this file'), scope: 'file' as const },
    { label: vscode.l10n.t('Everywhere in this workspace'), scope: 'everywhere' as const },
  ];
  const picked = await say.pick(scopes, {
    title: vscode.l10n.t('Where does this hold?'),
    placeHolder: texts.join('、').slice(0, 80),
  });
  return picked?.scope;
}
