import type { Placed } from './columns';

/** What a line is, seen from its column. */
interface Seen extends Placed {
  /** How far it stands in, in heights of the font. */
  indent: number;
  /** It goes to the edge: the paragraph may go on. */
  full: boolean;
  centred: boolean;
}

/** Where first lines stand in, one that does not goes on with what was no whole sentence. */
const PAUSES = /[；;]$/u;
const ENDS = /[。！？；：!?;:….」』”’）)】》]$/u;

/**
 * Joins the lines of the pages to paragraphs. A line goes on where the one before it fills its column and neither indent
 * nor distance nor size says that another paragraph begins; over the edge of a column or a page too. A first line that
 * stands in by two characters keeps its indent (段首空两字).
 */
export function paragraphsOf(pages: readonly (readonly Placed[])[]): string[] {
  const lines = pages.map((page) => page.map(see));
  const style: Style = { step: usualStep(lines), indents: standsIn(lines) };
  const paragraphs: string[] = [];
  let before: Seen | undefined;
  for (const page of lines) {
    page.forEach((line, index) => {
      const same = index > 0 && page[index - 1]?.block === line.block;
      if (before && goesOn(before, line, style, same))
        paragraphs.push(join(paragraphs.pop() ?? '', line.text));
      else paragraphs.push((isIndented(line) ? '\u3000\u3000' : '') + line.text);
      before = line;
    });
  }
  return paragraphs;
}

function see(line: Placed): Seen {
  const { left, right, columnLeft, columnRight, size } = line;
  const before = left - columnLeft;
  const after = columnRight - right;
  return {
    ...line,
    indent: before / size,
    full: after < 1.9 * size,
    centred: before > 2.8 * size && Math.abs(before - after) < 2.5 * size,
  };
}

/** How the text is set: the usual distance of two lines, and whether paragraphs begin with an indent. */
interface Style {
  step: number;
  indents: boolean;
}

/** `same`: both lines stand in one column, and no edge is between them. */
function goesOn(before: Seen, line: Seen, { step, indents }: Style, same: boolean): boolean {
  if (!before.full || before.centred || line.centred) return false;
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return false;
  if (!same) return line.indent < 1 && (!ENDS.test(before.text) || (indents && PAUSES.test(before.text)));
  if (line.y - before.y > 1.45 * step) return false;
  if (line.indent < 1) return true;
  // Paragraphs that stand in as a whole (quotations, hanging items): lines with one left edge.
  return Math.abs(line.left - before.left) < 0.5 * line.size && !ENDS.test(before.text);
}

/** Whether most lines that surely begin a paragraph, since the one before them is short, stand in as a first line does. */
function standsIn(pages: readonly (readonly Seen[])[]): boolean {
  let begun = 0;
  let indented = 0;
  for (const page of pages) {
    page.forEach((line, index) => {
      const before = page[index - 1];
      if (!before || before.block !== line.block || before.full || line.centred) return;
      begun++;
      if (isIndented(line)) indented++;
    });
  }
  return indented >= 2 && indented * 3 >= begun * 2;
}

/** The distance of base lines that is most common, in points. */
function usualStep(pages: readonly (readonly Seen[])[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    page.forEach((line, index) => {
      const before = page[index - 1];
      if (!before || before.block !== line.block || line.y <= before.y) return;
      const distance = Math.round((line.y - before.y) * 2) / 2;
      counts.set(distance, (counts.get(distance) ?? 0) + 1);
    });
  }
  let best = 0;
  for (const [distance, count] of counts) if (count > (counts.get(best) ?? 0)) best = distance;
  return best === 0 ? 1e9 : best;
}

/** Chinese goes on without a blank, words of letters with one; a hyphen at the end of a line joins a word. */
function join(before: string, after: string): string {
  if (/\p{Script=Latin}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  const blank = /[\p{Script=Latin}\d,.;:)]$/u.test(before) && /^[\p{Script=Latin}(]/u.test(after);
  return before + (blank ? ' ' : '') + after;
}

/** The first line of a paragraph, as Chinese sets it; the rows of a table stand where they stand. */
function isIndented({ indent, centred, text }: Seen): boolean {
  return indent >= 1.4 && indent <= 2.8 && !centred && !text.includes('\t');
}
