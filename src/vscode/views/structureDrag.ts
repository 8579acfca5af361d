import type * as vscode from 'vscode';
import type { Section } from '../../core/record';
import type { StructureNode } from './structureTree';

/** What carries dragged sections. */
const MIME = 'application/vnd.code.tree.govtext.structure';

/** Moves the dragged sections before the target, or to the end of the document where there is none. */
export type DropSections = (
  document: vscode.TextDocument,
  dragged: readonly Section[],
  target: Section | undefined,
) => Promise<void>;

/** Drag and drop in the Structure view (拖放): the view has to name its controller when it is made, the feature comes later. */
export class StructureDrag implements vscode.TreeDragAndDropController<StructureNode> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  /** Set by the feature that moves sections. */
  drop: DropSections | undefined;
  private dragged: { document: vscode.TextDocument; sections: Section[] } | undefined;

  handleDrag(nodes: readonly StructureNode[]): void {
    const sections = nodes.flatMap((node) => (node.kind === 'section' ? [node.section] : []));
    const document = nodes[0]?.tree.document;
    this.dragged = document && sections.length > 0 && this.drop ? { document, sections } : undefined;
  }

  async handleDrop(target: StructureNode | undefined): Promise<void> {
    const { dragged } = this;
    this.dragged = undefined;
    if (!dragged || (target && target.tree.document !== dragged.document)) return;
    if (target && target.kind !== 'section') return;
    await this.drop?.(dragged.document, dragged.sections, target?.section);
  }
}
