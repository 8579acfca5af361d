import type { Span, TextEdit } from '../record';

/** What a command on the structure does to the text: one undo step. */
export interface StructureEdit {
  /** In order, none overlapping another. */
  edits: TextEdit[];
  /** What is selected afterwards, in the new text. */
  selection?: Span;
  /** References that led nowhere before and so could not follow, in the old text. */
  dangling: Span[];
  /** Markers whose order is not understood: whoever applies the edits says so first. Absent where there are none. */
  doubts?: Span[];
}

/** Where an offset of the old text lies after the edits. An offset inside a replaced stretch moves to its end. */
export function shifted(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (start > offset || (start === offset && end > offset)) break;
    if (end > offset) return start + shift + newText.length;
    shift += newText.length - (end - start);
  }
  return offset + shift;
}
