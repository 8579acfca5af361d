import * as vscode from 'vscode';
import type { StructureCommand } from '../../core/editing/command';
import { placeOf, sectionAt } from '../../core/editing/outlineTree';
import type { Section, StructureRecord } from '../../core/record';
import type { Feature } from '../feature';
import { cannot, runCommand } from './edit';

/**
 * Drag and drop in the Structure view (拖放): a section dropped on one of its own form takes that one's place; dropped on
 * a heading of its parent's form it goes to the end of what lies under it; on the empty part of the view, to the end.
 */
export const sectionDrop: Feature = (host) => {
  const { analyses, structureDrag } = host;
  structureDrag.drop = async (document, dragged, target) => {
    const title = vscode.l10n.t('Move Section');
    const record = await analyses.structure(document);
    const section = here(record, dragged[0]);
    const onto = target && here(record, target);
    if (!section || dragged.length > 1 || (target && !onto)) {
      cannot(title);
      return;
    }
    const destination = destinationOf(record, section, onto);
    if (!destination) {
      cannot(title);
      return;
    }
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = shown ?? (await vscode.window.showTextDocument(document, { preserveFocus: true }));
    await runCommand(host, { document, editor }, title, {
      do: 'move',
      section: section.start,
      to: destination,
    });
  };
};

/** The section of the present record that begins where one of the view's does: the view may be one version behind. */
function here(record: StructureRecord, section: Section | undefined): Section | undefined {
  const found = section && sectionAt(record, section.start, true)?.section;
  return found && section && found.start === section.start && found.marker === section.marker
    ? found
    : undefined;
}

/** Where a command moves a section. */
type Destination = (StructureCommand & { do: 'move' })['to'];

/** Before the target when it comes from below, after it when it comes from above: it takes the target's place. */
function destinationOf(
  record: StructureRecord,
  section: Section,
  target: Section | undefined,
): Destination | undefined {
  if (target?.scheme === section.scheme)
    return target.start < section.start ? { before: target.start } : { after: target.start };
  if (target) return { into: target.start };
  const siblings = placeOf(record, section)?.parent?.children ?? record.sections;
  const last = siblings.findLast(({ scheme, ordinal }) => scheme === section.scheme && ordinal !== null);
  return last && last !== section ? { after: last.start } : undefined;
}
