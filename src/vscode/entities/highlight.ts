import * as vscode from 'vscode';
import { ENTITY_TYPES, TYPE_WORDS } from '../../core/entities/typeWords';
import type { EntityType } from '../../core/record';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { rangeOf } from '../positions';
import { setting } from '../settings';
import { startingIn } from '../sorted';
import * as say from '../say';

/** Entities underlined in the colour of their type (按类型高亮), in what is on the screen only. */
export const entityHighlight: Feature = ({ context, analyses }) => {
  const styles = new Map<EntityType, vscode.TextEditorDecorationType>();
  for (const type of ENTITY_TYPES) {
    const color = new vscode.ThemeColor(`govtext.entity.${camel(type)}`);
    const style = vscode.window.createTextEditorDecorationType({
      borderColor: color,
      // Not by colour alone: a post stands beside its person everywhere.
      borderStyle: type === 'position' ? 'dashed' : 'solid',
      borderWidth: '0 0 2px 0',
      overviewRulerColor: color,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    });
    styles.set(type, style);
    context.subscriptions.push(style);
  }

  const paint = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !analyses.isOurs(editor.document)) return;
    const { document } = editor;
    const record = analyses.recordNow(document);
    // While a new version is being read VS Code moves the old marks along by itself.
    if (!record) return;
    const shown = new Set(setting('entities.highlight', document.uri));
    const first = Math.min(...editor.visibleRanges.map((range) => document.offsetAt(range.start))) - MARGIN;
    const last = Math.max(...editor.visibleRanges.map((range) => document.offsetAt(range.end))) + MARGIN;
    const ranges = new Map<EntityType, vscode.Range[]>();
    for (const entity of startingIn(record.entities, first, last)) {
      if (entity.nested || !shown.has(entity.type)) continue;
      const list = ranges.get(entity.type) ?? [];
      list.push(rangeOf(document, entity));
      ranges.set(entity.type, list);
    }
    for (const [type, style] of styles) editor.setDecorations(style, ranges.get(type) ?? []);
  };
  const paintAll = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (!document || editor.document === document) paint(editor);
  };

  context.subscriptions.push(
    analyses.onDidChangeRecord(paintAll),
    vscode.window.onDidChangeVisibleTextEditors(() => paintAll()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('govtext.entities.highlight')) paintAll();
    }),
    say.command('govtext.chooseHighlights', async () => {
      const shown = new Set(setting('entities.highlight'));
      const items = ENTITY_TYPES.map((type) => ({
        label: inWords(TYPE_WORDS[type]),
        picked: shown.has(type),
        type,
      }));
      const chosen = await say.pickMany(items, {
        title: vscode.l10n.t('Highlight Entities'),
        placeHolder: vscode.l10n.t('Types of entities to underline in the text'),
      });
      if (!chosen) return;
      await vscode.workspace.getConfiguration('govtext').update(
        'entities.highlight',
        chosen.map((item) => item.type),
        vscode.ConfigurationTarget.Global,
      );
    }),
  );
  paintAll();
};

/** Characters beyond the screen that are painted too, so that scrolling shows no bare text. */
const MARGIN = 2000;

/** `document-number` as colours are named: `documentNumber`. */
function camel(type: EntityType): string {
  return type.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
