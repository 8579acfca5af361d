import type { LineRole, ResidueCategory, StructureRecord, TextEdit } from '../record';
import { splitLines } from '../text/lines';
import { removeLines } from './removeLines';

/** What to take out; everything where nothing is said. */
export interface RemovalScope {
  categories?: ReadonlySet<ResidueCategory>;
  /** Takes the metadata lines out too (来源, 责任编辑, the portal's table). */
  metadata?: boolean;
  /** Takes the title out too. */
  title?: boolean;
}

/**
 * Edits that remove residue: whole lines, and error wrappers inside kept lines. A dead page gives none: it is reported,
 * never emptied. What stays, stays byte for byte.
 */
export function removeResidue(text: string, record: StructureRecord, scope: RemovalScope = {}): TextEdit[] {
  if (record.kind === 'dead-page') return [];
  const lines = splitLines(text);
  const out = (role: LineRole, category: ResidueCategory | undefined): boolean => {
    if (role === 'boilerplate')
      return !scope.categories || (category !== undefined && scope.categories.has(category));
    if (role === 'metadata') return scope.metadata === true;
    return role === 'title' && scope.title === true;
  };
  const edits = removeLines(lines, (index) => {
    const verdict = record.lines[index];
    return verdict !== undefined && out(verdict.role, verdict.category);
  });
  for (const stretch of record.residue) {
    if (!stretch.partial || (scope.categories && !scope.categories.has(stretch.category))) continue;
    if (edits.some((edit) => edit.start < stretch.end && stretch.start < edit.end)) continue;
    edits.push({ start: stretch.start, end: stretch.end, newText: '' });
  }
  return edits.sort((a, b) => a.start - b.start);
}
