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
  const [first, second] = own.start < passed.start ? [own, passed] : [passed, own];
  // The two stretches change places; the blank lines between them stay where they are.
  const inside = (span: Span) =>
    numberings.filter(({ start, end }) => start >= span.start && end <= span.end);
  const written = (span: Span) =>
    applyEdits(
      text.slice(span.start, span.end),
      inside(span).map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start })),
    );
  const swap: TextEdit[] = [
    { start: first.start, end: first.end, newText: written(second) },
    { start: second.start, end: second.end, newText: written(first) },
  ];
  const outside = numberings.filter(
    ({ start, end }) => !covers(first, start, end) && !covers(second, start, end),
  );
  const edits = orderEdits([...outside, ...swap]);
  return {
    edits,
    dangling,
    selection: selectionAfter(edits, swap, own === first ? second : first, section, own),
  };
}

function covers(span: Span, start: number, end: number): boolean {
  return start >= span.start && end <= span.end;
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
