import * as vscode from 'vscode';
import { moveTo, type Destination } from '../../core/editing/move';
import { placeOf, sectionAt } from '../../core/editing/outlineTree';
import type { Section, StructureRecord } from '../../core/record';
import type { Feature } from '../feature';
import { applyStructureEdit, cannot } from './edit';

/**
 * Drag and drop in the Structure view (拖放): a section dropped on one of its own form takes that one's place; dropped on
 * a heading of its parent's form it goes to the end of what lies under it; on the empty part of the view, to the end.
 */
export const sectionDrop: Feature = ({ analyses, structureDrag }) => {
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
    const edit = destination && moveTo(document.getText(), record, section, destination);
    if (!edit) {
      cannot(title);
      return;
    }
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = shown ?? (await vscode.window.showTextDocument(document, { preserveFocus: true }));
    await applyStructureEdit({ document, editor }, edit, title);
  };
};

/** The section of the present record that begins where one of the view's does: the view may be one version behind. */
function here(record: StructureRecord, section: Section | undefined): Section | undefined {
  const found = section && sectionAt(record, section.start, true)?.section;
  return found && section && found.start === section.start && found.marker === section.marker
    ? found
    : undefined;
}

/** Before the target when it comes from below, after it when it comes from above: it takes the target's place. */
function destinationOf(
  record: StructureRecord,
  section: Section,
  target: Section | undefined,
): Destination | undefined {
  if (target?.scheme === section.scheme)
    return target.start < section.start ? { before: target } : { after: target };
  if (target) return { into: target };
  const siblings = placeOf(record, section)?.parent?.children ?? record.sections;
  const last = siblings.findLast(({ scheme, ordinal }) => scheme === section.scheme && ordinal !== null);
  return last && last !== section ? { after: last } : undefined;
}
