import * as vscode from 'vscode';
import { sectionAt, type Placed } from '../../core/editing/outlineTree';
import type { StructureEdit } from '../../core/editing/structureEdit';
import type { StructureCommand } from '../../core/editing/command';
import type { Section, StructureRecord } from '../../core/record';
import { changedMeanwhile } from '../cleanup/transforms';
import type { FeatureHost } from '../feature';
import { applyTo, rangeOf } from '../positions';
import { withLateProgress } from '../progress';
import type { StructureNode } from '../views/structureTree';
import * as say from '../say';

/** A document with its structure, and the section a command is about. */
export interface Subject {
  document: vscode.TextDocument;
  editor: vscode.TextEditor;
  text: string;
  record: StructureRecord;
  place: Placed | null;
}

/** What a command of the structure is called on: the node of the Structure view, else the section at the cursor. */
export async function subjectOf(
  { analyses }: FeatureHost,
  title: string,
  node?: StructureNode,
  inline = false,
): Promise<Subject | undefined> {
  const document = node?.tree?.document ?? vscode.window.activeTextEditor?.document;
  if (!analyses.isOurs(document)) {
    void say.warn(vscode.l10n.t('Open a government text first.'));
    return undefined;
  }
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor =
    vscode.window.activeTextEditor?.document === document
      ? vscode.window.activeTextEditor
      : (shown ?? (await vscode.window.showTextDocument(document)));
  const record = await withLateProgress(title, () => analyses.structure(document));
  if (!record) return undefined;
  const text = document.getText();
  // Where a section is selected, it is meant, and not the last one in it, in which the cursor stands.
  let offset = document.offsetAt(editor.selection.start);
  if (node?.kind === 'section') offset = node.section.start;
  else offset = firstInkFrom(text, offset);
  return { document, editor, text, record, place: sectionAt(record, offset, inline || node !== undefined) };
}

/** The indent of a line belongs to its heading: a cursor at its beginning means that one. */
function firstInkFrom(text: string, offset: number): number {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (/[^\s\u3000]/.test(text.slice(lineStart, offset))) return offset;
  let at = offset;
  while (at < text.length && /[ \t\u3000\u00a0]/.test(text.charAt(at))) at++;
  return at;
}

/** Applies what a command works out, in one undo step, puts the cursor where it belongs and says what could not follow. */
export async function applyStructureEdit(
  { document, editor }: Pick<Subject, 'document' | 'editor'>,
  edit: StructureEdit,
  title: string,
): Promise<boolean> {
  if (edit.edits.length === 0) {
    say.status(vscode.l10n.t('{0}: there is nothing to do.', title), 5000);
    return true;
  }
  if (!(await isMeant(edit, document, title))) return false;
  const dangling = edit.dangling.map((span) => document.getText(rangeOf(document, span)));
  if (!(await applyTo(document, edit.edits, title))) {
    changedMeanwhile(title);
    return false;
  }
  if (edit.selection) {
    const range = rangeOf(document, edit.selection);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (dangling.length > 0) {
    const shown = [...new Set(dangling)].slice(0, 5).join(vscode.l10n.t(', '));
    say.status(vscode.l10n.t('{0}: these references could not follow: {1}', title, shown), 15000);
  }
  return true;
}

/** Asks before markers are renumbered whose order is not understood; shows the first of them where that is wanted. */
async function isMeant(
  { doubts }: StructureEdit,
  document: vscode.TextDocument,
  title: string,
): Promise<boolean> {
  const [first] = doubts ?? [];
  if (!doubts || !first) return true;
  const anyway = vscode.l10n.t('Renumber Anyway');
  const show = vscode.l10n.t('Show the First');
  const markers = doubts.slice(0, 5).map((span) => document.getText(rangeOf(document, span)));
  const answer = await say.askFirst(
    vscode.l10n.t(
      '{0}: the order of {1} is not clear. They may belong to another list or to a broken line.',
      title,
      markers.join(vscode.l10n.t(', ')),
    ),
    anyway,
    show,
  );
  if (answer === show)
    await vscode.window.showTextDocument(document, { selection: rangeOf(document, first) });
  return answer === anyway;
}

/** Runs one command on the section it is about; says where there is none, and where it cannot be done. */
export async function editSection(
  host: FeatureHost,
  title: string,
  node: StructureNode | undefined,
  command: (section: Section) => StructureCommand,
): Promise<void> {
  const subject = await subjectOf(host, title, node);
  if (!subject) return;
  if (subject.place) await runCommand(host, subject, title, command(subject.place.section));
  else cannot(title);
}

/** Runs a command of the structure, with progress and cancel where it takes long, and applies what it gives. */
export async function runCommand(
  { analyses }: FeatureHost,
  subject: Pick<Subject, 'document' | 'editor'>,
  title: string,
  command: StructureCommand,
  finish: (edit: StructureEdit) => StructureEdit = (edit) => edit,
): Promise<void> {
  const { document } = subject;
  const { version } = document;
  const edit = await withLateProgress(title, (signal) => analyses.structureEdit(document, command, signal));
  if (edit === undefined) return;
  if (edit === null) cannot(title);
  else if (document.version !== version) changedMeanwhile(title);
  else await applyStructureEdit(subject, finish(edit), title);
}

/** A command that does not apply here is no error: the status bar says so. */
export function cannot(title: string): void {
  say.status(vscode.l10n.t('{0}: not possible here.', title), 5000);
}
