import type { StructureRecord, TextEdit } from '../../../core/record';
import { orderEdits } from '../../../core/text/edits';
import { lineAt, splitLines } from '../../../core/text/lines';

/** A stretch that a clean-up took out or put in. Offsets are UTF-16 units of the text before. */
export interface JournalChange {
  start: number;
  end: number;
  /** First line, 1-based as editors count. */
  line: number;
  /** Why: the rule of the residue, or the clean-up. */
  rule: string;
  removed: string;
  inserted?: string;
}

/** Each run of lines that went for one reason, with the reason. */
export function describeChanges(
  text: string,
  record: Pick<StructureRecord, 'lines' | 'residue'>,
  edits: readonly TextEdit[],
  transforms: readonly string[],
): JournalChange[] {
  const lines = splitLines(text);
  const partial = record.residue.filter((stretch) => stretch.partial);
  let nextPartial = 0;
  const changes: JournalChange[] = [];
  for (const edit of orderEdits(edits)) {
    let at = edit.start;
    let inserted: string | undefined = edit.newText === '' ? undefined : edit.newText;
    const add = (end: number, line: number, rule: string): void => {
      const before = changes[changes.length - 1];
      if (
        before?.end === at &&
        before.rule === rule &&
        inserted === undefined &&
        before.inserted === undefined &&
        at > edit.start
      ) {
        before.removed += text.slice(at, end);
        before.end = end;
      } else {
        changes.push({
          start: at,
          end,
          line: line + 1,
          rule,
          removed: text.slice(at, end),
          ...(inserted !== undefined && { inserted }),
        });
      }
      inserted = undefined;
      at = end;
    };
    const first = lineAt(lines, edit.start);
    const ruleOf = (index: number): string | undefined => {
      const inside = partial[nextPartial];
      if (inside && inside.start < edit.end && inside.firstLine === index) return inside.rule;
      const verdict = record.lines[index];
      if (!verdict || verdict.role === 'blank') return undefined;
      const kept = verdict.role === 'body' || verdict.role === 'title';
      return kept ? (transforms[0] ?? 'edit') : (verdict.rule ?? verdict.role);
    };
    while ((partial[nextPartial]?.end ?? Infinity) <= edit.start) nextPartial++;
    // Blank lines go for the reason of the line above them, the first ones for that of the line below.
    let rule: string | undefined;
    for (let index = first; rule === undefined; index++) {
      const line = lines[index];
      if (!line || line.start >= edit.end) break;
      rule = ruleOf(index);
    }
    rule ??= transforms[0] ?? 'edit';
    for (let index = first; at < edit.end; index++) {
      const line = lines[index];
      if (!line) break;
      while ((partial[nextPartial]?.end ?? Infinity) <= at) nextPartial++;
      rule = ruleOf(index) ?? rule;
      add(Math.min(edit.end, line.next), index, rule);
    }
    if (inserted !== undefined) add(edit.end, lineAt(lines, edit.start), transforms[0] ?? 'edit');
  }
  return changes;
}
