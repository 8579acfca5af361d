import * as vscode from 'vscode';
import { analyzeStructure } from '../../core/analyze';
import { demoteSection, promoteSection } from '../../core/editing/level';
import { moveSection } from '../../core/editing/move';
import { selectionOf } from '../../core/editing/outlineTree';
import { keepCursor, renumberAll, renumberList } from '../../core/editing/renumber';
import { splitLines } from '../../core/text/lines';
import type { Feature } from '../feature';
import { rangeOf } from '../positions';
import type { StructureNode } from '../views/structureTree';
import { applyStructureEdit, cannot, editSection, subjectOf } from './edit';
import * as say from '../say';

/** Renumber, promote, demote, move, select (重新编号、升级、降级、上移、下移、选中章节): each one undo step. */
export const structureCommands: Feature = (host) => {
  const register = (command: string, run: (node?: StructureNode) => Promise<void>): void => {
    host.context.subscriptions.push(say.command(command, run));
  };

  register('govtext.renumberList', async (node) => {
    const title = vscode.l10n.t('Renumber This List');
    const subject = await subjectOf(host, title, node);
    const edit = subject?.place && renumberList(subject.text, subject.record, subject.place.section);
    if (subject && edit) {
      const cursor = subject.document.offsetAt(subject.editor.selection.active);
      await applyStructureEdit(subject, keepCursor(edit, cursor), title);
    } else if (subject) cannot(title);
  });

  register('govtext.renumberAll', async () => {
    const title = vscode.l10n.t('Renumber All');
    const subject = await subjectOf(host, title);
    if (!subject) return;
    const options = host.analyses.optionsOf(subject.document);
    const edit = renumberAll(subject.text, subject.record, (text) => analyzeStructure(text, options));
    const cursor = subject.document.offsetAt(subject.editor.selection.active);
    await applyStructureEdit(subject, keepCursor(edit, cursor), title);
  });

  register('govtext.promoteSection', (node) =>
    editSection(host, vscode.l10n.t('Promote Section'), node, promoteSection),
  );
  register('govtext.demoteSection', (node) =>
    editSection(host, vscode.l10n.t('Demote Section'), node, demoteSection),
  );
  register('govtext.moveSectionUp', (node) =>
    editSection(host, vscode.l10n.t('Move Section Up'), node, (text, record, section) =>
      moveSection(text, record, section, 'up'),
    ),
  );
  register('govtext.moveSectionDown', (node) =>
    editSection(host, vscode.l10n.t('Move Section Down'), node, (text, record, section) =>
      moveSection(text, record, section, 'down'),
    ),
  );

  register('govtext.selectSection', async (node) => {
    const title = vscode.l10n.t('Select Section');
    const subject = await subjectOf(host, title, node, true);
    if (!subject) return;
    const { document, editor, text, record } = subject;
    const start = node?.kind === 'section' ? node.section.start : document.offsetAt(editor.selection.start);
    const end = node?.kind === 'section' ? start : document.offsetAt(editor.selection.end);
    const span = selectionOf(text, splitLines(text), record, { start, end });
    if (!span) {
      cannot(title);
      return;
    }
    const range = rangeOf(document, span);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range);
  });
};
