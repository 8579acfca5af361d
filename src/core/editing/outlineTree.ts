import type { Section, Span, StructureRecord } from '../record';
import { lineAt, type Line } from '../text/lines';

/** A section with its parent and its place among its siblings. */
export interface Placed {
  section: Section;
  parent: Section | null;
  siblings: readonly Section[];
  index: number;
}

/** The smallest section that holds `offset`, its heading included; null before the first. Inline items only if asked. */
export function sectionAt(record: StructureRecord, offset: number, inline = false): Placed | null {
  let found: Placed | null = null;
  let parent: Section | null = null;
  let siblings: readonly Section[] = record.sections;
  for (;;) {
    const index = lastBefore(siblings, offset);
    const section: Section | undefined = siblings[index];
    if (!section || offset > section.end) return found;
    if (inline || !isInline(section)) found = { section, parent, siblings, index };
    parent = section;
    siblings = section.children;
  }
}

/** The sections that hold `offset`, the outermost first. */
export function sectionsAt(record: StructureRecord, offset: number): Section[] {
  const chain: Section[] = [];
  let siblings: readonly Section[] = record.sections;
  for (;;) {
    const section: Section | undefined = siblings[lastBefore(siblings, offset)];
    if (!section || offset >= section.end) return chain;
    chain.push(section);
    siblings = section.children;
  }
}

/** Where a section lies in the tree; null for a section of another record. */
export function placeOf(record: StructureRecord, section: Section): Placed | null {
  let parent: Section | null = null;
  let siblings: readonly Section[] = record.sections;
  for (;;) {
    const index = lastBefore(siblings, section.start);
    const at: Section | undefined = siblings[index];
    if (!at) return null;
    if (at === section) return { section, parent, siblings, index };
    parent = at;
    siblings = at.children;
  }
}

function lastBefore(siblings: readonly Section[], offset: number): number {
  let low = -1;
  let high = siblings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((siblings[middle] as Section).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Items inside a paragraph (一是…二是…) are no blocks of lines. */
export function isInline({ scheme }: Section): boolean {
  return scheme.startsWith('inline-');
}

/** What may stand before a heading on its line: spaces of every width, tabs, marks of no width. */
const BLANK = /^[\s\u3000\u200b\u200c\u200d\u2060\ufeff]*$/;

/**
 * The whole lines of a section, from the beginning of its heading's line to the end of its last line with text; null
 * where it does not begin its line or shares its last line with what follows.
 */
export function blockOf(text: string, lines: readonly Line[], section: Section): Span | null {
  const first = lines[section.line];
  if (!first || !BLANK.test(text.slice(first.start, section.start))) return null;
  const start = first.start === 0 && text.startsWith('\ufeff') ? 1 : first.start;
  // A section ends where the next heading begins: behind that one's indent, on a line that is not its own.
  let end = section.end;
  while (end > section.start && BLANK.test(text.charAt(end - 1))) end--;
  const last = lines[lineAt(lines, Math.max(section.start, end - 1))];
  if (!last || !BLANK.test(text.slice(Math.min(end, last.end), last.end))) return null;
  return { start, end: last.end };
}

/** Every section, in the order of the text. */
export function allSections(roots: readonly Section[]): Section[] {
  const all: Section[] = [];
  const stack = [...roots].reverse();
  for (let section = stack.pop(); section; section = stack.pop()) {
    all.push(section);
    for (let index = section.children.length - 1; index >= 0; index--)
      stack.push(section.children[index] as Section);
  }
  return all;
}

/** Select Section (选中章节): its lines, or for an item inside a paragraph its words; the section around where that is selected already. */
export function selectionOf(
  text: string,
  lines: readonly Line[],
  record: StructureRecord,
  selected: Span,
): Span | null {
  const chain: Section[] = [];
  let siblings: readonly Section[] = record.sections;
  for (;;) {
    const section: Section | undefined = siblings[lastBefore(siblings, selected.start)];
    // An indent before the heading belongs to its line.
    const next = siblings[lastBefore(siblings, selected.start) + 1];
    const indent = next ? text.slice(selected.start, next.start) : '';
    if (next && indent !== '' && BLANK.test(indent) && !/[\r\n]/.test(indent)) {
      chain.push(next);
      break;
    }
    if (!section || selected.start > section.end) break;
    chain.push(section);
    siblings = section.children;
  }
  for (const section of chain.reverse()) {
    const span = isInline(section)
      ? { start: section.start, end: section.end }
      : blockOf(text, lines, section);
    if (!span || span.start > selected.start || span.end < selected.end) continue;
    if (span.start !== selected.start || span.end !== selected.end) return span;
  }
  return null;
}
