import type { TextEdit } from '../record';

/** Sorts edits by place. Throws a RangeError where two overlap: a transform that makes such edits is wrong. */
export function orderEdits(edits: readonly TextEdit[]): TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let index = 1; index < ordered.length; index++) {
    const before = ordered[index - 1] as TextEdit;
    const after = ordered[index] as TextEdit;
    if (after.start < before.end) {
      throw new RangeError(
        `edits overlap at ${after.start} (${before.start}-${before.end}, ${after.start}-${after.end})`,
      );
    }
  }
  return ordered;
}

/** Applies edits to a text and returns the new one. The edits may come in any order but may not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of orderEdits(edits)) {
    parts.push(text.slice(at, edit.start), edit.newText);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
