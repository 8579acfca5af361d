import type { ContentsEntry, Section, Span, StructureRecord, TextEdit } from '../record';
import { referencesOf } from '../sections/references';
import { splitLines } from '../text/lines';
import { formatHanNumeral } from '../text/numerals';
import { markerForm, valueOf, writeNumeral } from './markerForm';
import { seriesOf } from './series';

/** The new number of a section. */
export interface NewNumber {
  ordinal: number;
  suffix?: number;
}

/**
 * The edits that let references (第N条, 第三章, 附件2) and the lines of the table of contents follow sections that get new
 * numbers, and the references that cannot: they lead nowhere, or to a section that gets another form (`reformed`). Each keeps its own way of writing numbers.
 */
export function follow(
  text: string,
  record: StructureRecord,
  numbers: ReadonlyMap<Section, NewNumber>,
  reformed: ReadonlySet<Section> = new Set(),
): { edits: TextEdit[]; dangling: Span[] } {
  const edits = new Map<number, TextEdit>();
  const dangling: Span[] = [];
  if (numbers.size === 0 && reformed.size === 0) return { edits: [], dangling };
  const twice = sameNumbers(record);
  for (const { reference, written, places } of referencesOf(text, () => splitLines(text), record)) {
    const lost = places.some((place) => place && 'children' in place && reformed.has(place));
    if (reference.target === null || lost) dangling.push({ start: reference.start, end: reference.end });
    const open = places.some((place) => place && 'children' in place && twice.has(place));
    // Two articles have this number: it cannot be told which is meant.
    if (open) dangling.push({ start: reference.start, end: reference.end });
    places.forEach((place, index) => {
      if (place && 'children' in place && twice.has(place)) return;
      const step = written[index];
      if (!step || step.end <= step.start || !place || !('children' in place)) return;
      const number = numbers.get(place);
      if (number) edits.set(step.start, renumbered(text, step, number, place.suffix));
    });
  }
  const byStart = new Map<number, Section>();
  for (const section of numbers.keys()) byStart.set(section.start, section);
  for (const entry of record.contents) {
    const section = entry.target === null ? undefined : byStart.get(entry.target);
    const number = section && numbers.get(section);
    const edit = section && number ? contentsEdit(text, entry, section, number) : null;
    if (edit) edits.set(edit.start, edit);
  }
  for (const edit of noteEdits(text, record, numbers)) edits.set(edit.start, edit);
  return {
    edits: [...edits.values()].filter((edit) => text.slice(edit.start, edit.end) !== edit.newText),
    dangling,
  };
}

/** The sections whose number another of their series has, too. */
function sameNumbers(record: StructureRecord): ReadonlySet<Section> {
  const twice = new Set<Section>();
  for (const { sections } of seriesOf(record.sections)) {
    const first = new Map<string, Section>();
    for (const section of sections) {
      const key = `${section.ordinal}/${section.suffix ?? 0}`;
      const other = first.get(key);
      if (other) twice.add(other).add(section);
      else first.set(key, section);
    }
  }
  return twice;
}

/** The entries of the note of attachments (附件：1.… 2.…) follow the attachments they list. */
function noteEdits(
  text: string,
  record: StructureRecord,
  numbers: ReadonlyMap<Section, NewNumber>,
): TextEdit[] {
  const byOrdinal = new Map<number, NewNumber>();
  for (const [section, number] of numbers)
    if (section.scheme === 'attachment' && section.ordinal !== null) byOrdinal.set(section.ordinal, number);
  const edits: TextEdit[] = [];
  if (byOrdinal.size === 0) return edits;
  for (const note of record.parts) {
    if (note.part !== 'attachment-note') continue;
    const stretch = text.slice(note.start, note.end);
    for (const match of stretch.matchAll(NOTE_ENTRY)) {
      const written = match[1] ?? '';
      const number = byOrdinal.get(valueOf(written) ?? 0);
      const start = note.start + match.index + match[0].indexOf(written);
      if (number) edits.push(renumbered(text, { start, end: start + written.length }, number, undefined));
    }
  }
  return edits;
}

const NOTE_ENTRY = /(?:^|[\s\u3000：:])(\d{1,2}|[１-９][０-９]?|[一二三四五六七八九十]{1,3})[.．、](?!\d)/gu;

/** Writes the new number in the style of the old numeral; a 之 suffix is added, changed or dropped after the unit. */
function renumbered(
  text: string,
  { start, end }: Span,
  number: NewNumber,
  oldSuffix: number | undefined,
): TextEdit {
  const form = markerForm({ marker: text.slice(start, end), ordinal: number.ordinal, scheme: 'article' });
  const numeral = writeNumeral(form?.style ?? 'han', number.ordinal);
  if (oldSuffix === undefined && number.suffix === undefined) return { start, end, newText: numeral };
  const unit = /^[)）\s]*[条條]/.exec(text.slice(end, end + 6))?.[0] ?? '';
  const old =
    oldSuffix === undefined
      ? ''
      : (/^之[〇零一二三四五六七八九十百]+/.exec(text.slice(end + unit.length, end + unit.length + 8))?.[0] ??
        '');
  const suffix = number.suffix === undefined ? '' : `之${formatHanNumeral(number.suffix)}`;
  return { start, end: end + unit.length + old.length, newText: numeral + unit + suffix };
}

function contentsEdit(
  text: string,
  entry: ContentsEntry,
  section: Section,
  number: NewNumber,
): TextEdit | null {
  const at = text.indexOf(entry.marker, entry.start);
  const form = markerForm({ marker: entry.marker, ordinal: number.ordinal, scheme: section.scheme });
  if (!form || at < 0 || at >= entry.end) return null;
  return renumbered(text, { start: at + form.from, end: at + form.to }, number, section.suffix);
}
