import type { StructureRecord, TextEdit } from '../../../core/record';
import { orderEdits } from '../../../core/text/edits';
import { splitLines } from '../../../core/text/lines';

/** A title line is remembered by so many of its characters, and so many of them: a journal's entry stays short. */
const CHARACTERS = 100;
const MOST = 8;

/** The title lines (标题) that a clean-up takes out whole, as the journal remembers them. Linear. */
export function titlesTaken(
  text: string,
  { lines: verdicts }: Pick<StructureRecord, 'lines'>,
  edits: readonly TextEdit[],
): string[] {
  const titles: string[] = [];
  const ordered = orderEdits(edits);
  let next = 0;
  for (const line of splitLines(text)) {
    while ((ordered[next]?.end ?? Infinity) < line.end) next++;
    const edit = ordered[next];
    if (!edit || titles.length === MOST) break;
    if (edit.start <= line.start && verdicts[line.index]?.role === 'title')
      titles.push(remembered(line.text));
  }
  return titles;
}

/**
 * Whether earlier clean-ups took the title of a text and it is not back. What then reads like a title is a line of the body
 * that stands first now.
 */
export function titleIsGone(text: string, entries: readonly { titles?: readonly string[] }[]): boolean {
  const taken = new Set(entries.flatMap(({ titles }) => titles ?? []));
  return taken.size > 0 && !splitLines(text).some((line) => taken.has(remembered(line.text)));
}

function remembered(line: string): string {
  return line.trim().slice(0, CHARACTERS);
}
