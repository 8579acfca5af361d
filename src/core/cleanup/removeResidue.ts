import { isDeadPage, type CleanUpRecord } from './cleanUpRecord';
import type { LineRole, ResidueCategory, TextEdit } from '../record';
import { splitLines } from '../text/lines';
import { frontMatterLines } from '../text/frontMatter';
import { removeLines } from './removeLines';

/** What to take out; everything where nothing is said. */
export interface RemovalScope {
  categories?: ReadonlySet<ResidueCategory>;
  /** Takes the metadata lines out too (来源, 责任编辑, the portal's table). */
  metadata?: boolean;
  /** Takes the title out too. */
  title?: boolean;
  /** Takes the signature and its date out too (署名、成文日期). */
  signature?: boolean;
}

/**
 * Edits that remove residue: whole lines, and error wrappers inside kept lines. A dead page gives none: it is reported,
 * never emptied. A front matter at the top stays. What stays, stays byte for byte. Linear.
 */
export function removeResidue(text: string, record: CleanUpRecord, scope: RemovalScope = {}): TextEdit[] {
  if (isDeadPage(record)) return [];
  const lines = splitLines(text);
  const top = frontMatterLines(lines);
  const has = (category: ResidueCategory | undefined): boolean =>
    !scope.categories || (category !== undefined && scope.categories.has(category));
  const out = (role: LineRole, category: ResidueCategory | undefined): boolean => {
    if (role === 'boilerplate') return has(category);
    if (role === 'metadata') return scope.metadata === true && has(category);
    return role === 'title' && scope.title === true;
  };
  const signed = new Set<number>();
  if (scope.signature) {
    for (const { part, firstLine, lastLine } of record.parts) {
      if (part !== 'signature' && part !== 'issue-date') continue;
      for (let index = firstLine; index <= lastLine; index++) signed.add(index);
    }
  }
  const whole = removeLines(
    lines,
    (index) => {
      const verdict = record.lines[index];
      return (
        index >= top && verdict !== undefined && (signed.has(index) || out(verdict.role, verdict.category))
      );
    },
    top,
  );
  return withPartial(whole, record, has, lines[top]?.start ?? 0);
}

/** Adds the stretches inside lines that stay; both lists are in the order of the text. */
function withPartial(
  whole: readonly TextEdit[],
  record: CleanUpRecord,
  has: (category: ResidueCategory) => boolean,
  top: number,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let next = 0;
  let reached = top;
  for (const stretch of record.residue) {
    if (!stretch.partial || !has(stretch.category)) continue;
    for (let edit = whole[next]; edit && edit.start < stretch.end; edit = whole[next]) {
      edits.push(edit);
      reached = edit.end;
      next++;
    }
    if (stretch.start < reached) continue;
    edits.push({ start: stretch.start, end: stretch.end, newText: '' });
    reached = stretch.end;
  }
  return [...edits, ...whole.slice(next)];
}
