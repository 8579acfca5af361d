import type { Section, Span, StructureRecord, TextEdit } from '../record';
import { applyEdits, orderEdits } from '../text/edits';
import { splitLines, type Line } from '../text/lines';
import type { NewNumber } from './follow';
import { allSections, blockOf, placeOf, type Placed } from './outlineTree';
import { numberEdits, numbering } from './renumber';
import { seriesOf } from './series';
import type { StructureEdit } from './structureEdit';

/** Move Section Up or Down (上移、下移章节): changes places with the sibling beside it, whole bodies. Null at the end of the list. */
export function moveSection(
  text: string,
  record: StructureRecord,
  section: Section,
  direction: 'up' | 'down',
): StructureEdit | null {
  const place = placeOf(record, section);
  const beside = place && siblingBeside(place, direction);
  if (!beside) return null;
  return direction === 'up'
    ? moveTo(text, record, section, { before: beside })
    : moveTo(text, record, section, { after: beside });
}

/** The next sibling that is numbered alike: a heading without a number (附则) keeps its place. */
function siblingBeside({ siblings, index, section }: Placed, direction: 'up' | 'down'): Section | null {
  const beside = siblings[index + (direction === 'up' ? -1 : 1)];
  return beside && beside.scheme === section.scheme && beside.ordinal !== null ? beside : null;
}

/** Where a section goes: right before or after another one of its form, or to the end of what lies under a heading. */
export type Destination = { before: Section } | { after: Section } | { into: Section };

/** The section beside which the moved one comes to stand; `fresh` where it begins a list of its own there. */
interface Anchor {
  target: Section;
  before: boolean;
  fresh: boolean;
}

function anchorOf(record: StructureRecord, section: Section, destination: Destination): Anchor | null {
  if ('before' in destination) return { target: destination.before, before: true, fresh: false };
  if ('after' in destination) return { target: destination.after, before: false, fresh: false };
  const heading = destination.into;
  const last = heading.children.findLast(
    ({ scheme, ordinal }) => scheme === section.scheme && ordinal !== null,
  );
  if (last) return last === section ? null : { target: last, before: false, fresh: false };
  const parent = placeOf(record, section)?.parent;
  return parent?.scheme === heading.scheme ? { target: heading, before: false, fresh: true } : null;
}

/**
 * Moves a section with its whole body to another place (拖放) and numbers the lists it leaves and joins anew; references
 * follow. Null where the section cannot go there: into itself, out of the middle of a line, into a list of another form
 * (promote or demote it first).
 */
export function moveTo(
  text: string,
  record: StructureRecord,
  section: Section,
  destination: Destination,
): StructureEdit | null {
  const anchor = anchorOf(record, section, destination);
  if (!anchor || section.ordinal === null) return null;
  const { target, before, fresh } = anchor;
  if (target === section || (!fresh && (target.scheme !== section.scheme || target.ordinal === null)))
    return null;
  if (target.start >= section.start && target.start < section.end) return null;
  const lines = splitLines(text);
  const own = blockOf(text, lines, section);
  const other = blockOf(text, lines, target);
  if (!own || !other) return null;
  const passed = stretchPassed(text, lines, own, other, before);
  if (!passed) return null;
  const numbers = numbersAfter(record, section, anchor);
  const { edits: numberings, dangling } = numberEdits(text, record, numbers);
  const listed = entriesPassed(text, lines, record, own, passed);
  const swaps = [changePlaces(text, numberings, own, passed)];
  if (listed) swaps.push(changePlaces(text, numberings, ...listed));
  const swap = swaps.flat();
  const outside = numberings.filter((edit) => !swap.some((stretch) => covers(stretch, edit)));
  const edits = orderEdits([...outside, ...swap]);
  return { edits, dangling, selection: selectionAfter(edits, swap, passed, section, own) };
}

/** The edits by which two stretches change places, each with its new numbers; what stands between them stays. */
function changePlaces(text: string, numberings: readonly TextEdit[], one: Span, other: Span): TextEdit[] {
  const written = (span: Span) =>
    applyEdits(
      text.slice(span.start, span.end),
      numberings
        .filter((edit) => covers(span, edit))
        .map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start })),
    );
  return [
    { start: one.start, end: one.end, newText: written(other) },
    { start: other.start, end: other.end, newText: written(one) },
  ];
}

function covers(span: Span, { start, end }: Span): boolean {
  return start >= span.start && end <= span.end;
}

/**
 * The lines of the table of contents (目录) that change places with the sections they name; null where it does not list
 * both, or not side by side.
 */
function entriesPassed(
  text: string,
  lines: readonly Line[],
  record: StructureRecord,
  own: Span,
  passed: Span,
): [Span, Span] | null {
  const { contents } = record;
  const group = (span: Span): { first: number; last: number } | null => {
    const inside = contents.flatMap(({ target }, index) =>
      target !== null && target >= span.start && target < span.end ? [index] : [],
    );
    const first = inside[0];
    const last = inside[inside.length - 1];
    return first !== undefined && last === first + inside.length - 1 ? { first, last } : null;
  };
  const moved = group(own);
  const other = group(passed);
  if (!moved || !other) return null;
  if (moved.last + 1 !== other.first && other.last + 1 !== moved.first) return null;
  // An entry goes with its dots and page, up to the next entry or the end of its line.
  const stretch = ({ first, last }: { first: number; last: number }): Span => {
    const start = contents[first]?.start ?? 0;
    const entry = contents[last];
    const next = contents[last + 1];
    let end = lines[entry?.line ?? 0]?.end ?? start;
    if (next && next.line === entry?.line) end = next.start;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    return { start, end };
  };
  return [stretch(moved), stretch(other)];
}

/** Where the moved heading begins in the new text. */
function selectionAfter(
  edits: readonly TextEdit[],
  swap: readonly TextEdit[],
  lands: Span,
  section: Section,
  own: Span,
): Span {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= lands.start) break;
    shift += edit.newText.length - (edit.end - edit.start);
  }
  const newText = swap.find(({ start }) => start === lands.start)?.newText ?? '';
  // The indent before the marker has not changed; the marker itself may be longer or shorter.
  const at = lands.start + shift + Math.min(section.start - own.start, newText.length);
  return { start: at, end: at };
}

/** What the section passes on its way: whole lines that change places with it. Null where it stays where it is. */
function stretchPassed(
  text: string,
  lines: readonly Line[],
  own: Span,
  target: Span,
  before: boolean,
): Span | null {
  const trimmed = (start: number, end: number): Span | null => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    if (from >= to) return null;
    // From the beginning of the line, its indent included.
    const line = lines[lineIndex(lines, from)];
    return { start: Math.max(line?.start ?? from, start), end: to };
  };
  if (target.start < own.start) return trimmed(before ? target.start : target.end, own.start);
  return trimmed(own.end, before ? target.start : target.end);
}

function lineIndex(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The numbers of every series that the move changes: the one left, the one joined, and what runs through what moves. */
function numbersAfter(
  record: StructureRecord,
  section: Section,
  { target, before, fresh }: Anchor,
): Map<Section, NewNumber> {
  const moved = new Set(allSections([section]));
  const rest = allSections(record.sections).filter((one) => !moved.has(one));
  const after = before ? rest.indexOf(target) : rest.indexOf(target) + allSections([target]).length;
  const position = new Map<Section, number>();
  [...rest.slice(0, after), ...moved, ...rest.slice(after)].forEach((one, index) => position.set(one, index));
  const all = seriesOf(record.sections).map(({ sections }) => sections);
  const left = all.find((sections) => sections.includes(section));
  const joined = fresh ? undefined : all.find((sections) => sections.includes(target));
  const numbers = new Map<Section, NewNumber>();
  if (fresh) numbers.set(section, { ordinal: 1 });
  for (const sections of all) {
    let members = sections;
    if (left !== joined && sections === left) members = sections.filter((one) => one !== section);
    else if (left !== joined && sections === joined) members = [...sections, section];
    const ordered = [...members].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    if (members === sections && ordered.every((one, index) => one === sections[index])) continue;
    const first = sections[0]?.ordinal ?? 1;
    for (const [one, number] of numbering(ordered, first)) numbers.set(one, number);
  }
  return numbers;
}
