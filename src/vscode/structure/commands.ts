import * as vscode from 'vscode';
import type { StructureCommand } from '../../core/editing/command';
import { selectionOf } from '../../core/editing/outlineTree';
import { keepCursor } from '../../core/editing/renumber';
import { splitLines } from '../../core/text/lines';
import type { Feature } from '../feature';
import { rangeOf } from '../positions';
import type { StructureNode } from '../views/structureTree';
import { cannot, editSection, runCommand, subjectOf, type Subject } from './edit';
import * as say from '../say';

/** Renumber, promote, demote, move, select (重新编号、升级、降级、上移、下移、选中章节): each one undo step. */
export const structureCommands: Feature = (host) => {
  const register = (command: string, run: (node?: StructureNode) => Promise<void>): void => {
    host.context.subscriptions.push(say.command(command, run));
  };

  /** The cursor stays with the text it stands in. */
  const renumber = (subject: Subject, title: string, command: StructureCommand): Promise<void> => {
    const cursor = subject.document.offsetAt(subject.editor.selection.active);
    return runCommand(host, subject, title, command, (edit) => keepCursor(edit, cursor));
  };

  register('govtext.renumberList', async (node) => {
    const title = vscode.l10n.t('Renumber This List');
    const subject = await subjectOf(host, title, node);
    if (subject?.place) {
      const { section } = subject.place;
      await renumber(subject, title, { do: 'renumber-list', section: section.start });
    } else if (subject) cannot(title);
  });

  register('govtext.renumberAll', async () => {
    const title = vscode.l10n.t('Renumber All');
    const subject = await subjectOf(host, title);
    if (subject) await renumber(subject, title, { do: 'renumber-all' });
  });

  register('govtext.promoteSection', (node) =>
    editSection(host, vscode.l10n.t('Promote Section'), node, ({ start }) => ({
      do: 'promote',
      section: start,
    })),
  );
  register('govtext.demoteSection', (node) =>
    editSection(host, vscode.l10n.t('Demote Section'), node, ({ start }) => ({
      do: 'demote',
      section: start,
    })),
  );
  register('govtext.moveSectionUp', (node) =>
    editSection(host, vscode.l10n.t('Move Section Up'), node, ({ start }) => ({
      do: 'move-up',
      section: start,
    })),
  );
  register('govtext.moveSectionDown', (node) =>
    editSection(host, vscode.l10n.t('Move Section Down'), node, ({ start }) => ({
      do: 'move-down',
      section: start,
    })),
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
