import type { Section, Span, StructureRecord, TextEdit } from '../record';
import { composeEdits } from '../cleanup/compose';
import { applyEdits, orderEdits } from '../text/edits';
import { follow, type NewNumber } from './follow';
import { formKey, markerForm, writeMarker, type MarkerForm } from './markerForm';
import { seriesOf, slipsOf, type Series } from './series';
import { shifted, type StructureEdit } from './structureEdit';

/** The series that holds the section; null for a section without a number. */
export function seriesWith(record: StructureRecord, section: Section): Series | null {
  return seriesOf(record.sections).find(({ sections }) => sections.includes(section)) ?? null;
}

/** Rounds of renumbering: a list whose numbers were wrong may take in more of its text once they are right. */
const ROUNDS = 5;

/**
 * Renumber All (全部重新编号): every series counts from 1 without gaps; references follow. `read` reads the structure of
 * a changed text: what was no list because of its numbers may be one when they are right. Doing it twice is doing it once.
 */
export function renumberAll(
  text: string,
  record: StructureRecord,
  read: (text: string) => StructureRecord,
): StructureEdit {
  const first = renumberSeries(text, record, seriesOf(record.sections));
  let edits = first.edits;
  let between = text;
  let last = edits;
  for (let round = 1; round < ROUNDS && last.length > 0; round++) {
    between = applyEdits(between, last);
    const again = read(between);
    last = renumberSeries(between, again, seriesOf(again.sections)).edits;
    if (last.length > 0) edits = composeEdits(edits, last, between);
  }
  return { ...first, edits };
}

/** Renumber This List (重新编号本列表): the series that holds `section`. Null where it has no number. */
export function renumberList(text: string, record: StructureRecord, section: Section): StructureEdit | null {
  const series = seriesWith(record, section);
  return series && renumberSeries(text, record, [series]);
}

/** Renumbers some series from 1; the cursor stays with the text it stands in. */
export function renumberSeries(
  text: string,
  record: StructureRecord,
  series: readonly Series[],
): StructureEdit {
  const numbers = new Map<Section, NewNumber>();
  for (const { sections } of series)
    for (const [section, number] of numbering(sections, 1)) numbers.set(section, number);
  const edit = numberEdits(text, record, numbers);
  const doubts = edit.edits.length > 0 ? doubtsOf(text, series) : [];
  return doubts.length > 0 ? { ...edit, doubts } : edit;
}

/**
 * The markers of some series whose order is not understood: a number that goes back or jumps far is often no slip but
 * another list, another document, or a line that was broken before a reference.
 */
function doubtsOf(text: string, all: readonly Series[]): Span[] {
  const doubts: Span[] = [];
  for (const series of all)
    for (const { kind, section, expected } of slipsOf(series)) {
      const far = Math.abs((section.ordinal ?? 0) - expected) > FAR;
      if (kind === 'order' || far || followsOpenLine(text, section))
        doubts.push({ start: section.markerStart, end: section.markerEnd });
    }
  return doubts;
}

/** A gap of more numbers is no slip of the pen. */
const FAR = 2;

/** The line before ends in the middle of a sentence. */
function followsOpenLine(text: string, section: Section): boolean {
  const before = /([^\r\n]*)(?:\r\n|\r|\n)[ \t\u3000]*$/.exec(
    text.slice(Math.max(0, section.markerStart - 200), section.markerStart),
  );
  const line = before?.[1]?.trimEnd() ?? '';
  return /[，,]/.test(line) && !/[。！？!?；;：:…”"’」』）)]$/.test(line);
}

/** The numbers of sections in order, from `first`: 条之一 stays an insertion after the article before it. */
export function numbering(sections: readonly Section[], first: number): Map<Section, NewNumber> {
  const numbers = new Map<Section, NewNumber>();
  let ordinal = first - 1;
  let suffix = 0;
  for (const section of sections) {
    if (section.suffix !== undefined && ordinal >= first) numbers.set(section, { ordinal, suffix: ++suffix });
    else {
      ordinal++;
      suffix = 0;
      numbers.set(section, { ordinal });
    }
  }
  return numbers;
}

/** The edits that give sections their new numbers, in the markers and in whatever refers to them. */
export function numberEdits(
  text: string,
  record: StructureRecord,
  numbers: ReadonlyMap<Section, NewNumber>,
): StructureEdit {
  const changed = new Map<Section, NewNumber>();
  for (const [section, number] of numbers)
    if (number.ordinal !== section.ordinal || number.suffix !== section.suffix) changed.set(section, number);
  const edits: TextEdit[] = [];
  for (const [section, number] of changed) {
    const edit = markerEdit(section, number);
    if (edit) edits.push(edit);
  }
  edits.push(...decimalPrefixes(record.sections, changed));
  const followed = follow(text, record, changed);
  return { edits: orderEdits([...edits, ...followed.edits]), dangling: followed.dangling };
}

/** The edit of a section's marker; only what differs: the number, with 之一 where there is one. */
export function markerEdit(section: Section, { ordinal, suffix }: NewNumber): TextEdit | null {
  const form = markerForm(section);
  if (!form) return null;
  const written = writeMarker(form, ordinal, suffix);
  const tail = section.marker.length - form.to;
  return {
    start: section.markerStart + form.from,
    end: section.markerStart + form.to,
    newText: written.slice(form.before.length, written.length - tail),
  };
}

/** 2.1 under 2. becomes 3.1 where 2. becomes 3. */
function decimalPrefixes(roots: readonly Section[], changed: ReadonlyMap<Section, NewNumber>): TextEdit[] {
  const edits: TextEdit[] = [];
  const visit = (sections: readonly Section[], path: readonly { was: number; is: number }[]): void => {
    for (const section of sections) {
      const form = section.scheme === 'decimal' ? markerForm(section) : null;
      if (form) {
        let depth = 0;
        const numbers = [...form.before.matchAll(/\d+/g)];
        for (const match of numbers) {
          const step = path[path.length - numbers.length + depth++];
          if (!step || step.was !== Number(match[0]) || step.is === step.was) continue;
          const start = section.markerStart + match.index;
          edits.push({ start, end: start + match[0].length, newText: String(step.is) });
        }
      }
      if (section.children.length > 0) {
        const was = section.ordinal ?? 0;
        visit(section.children, [...path, { was, is: changed.get(section)?.ordinal ?? was }]);
      }
    }
  };
  if (changed.size > 0) visit(roots, []);
  return edits;
}

/** The form most of some markers are written in, the first of equals; null where there is none. */
export function usualOf(forms: readonly (MarkerForm | null)[]): MarkerForm | null {
  const counts = new Map<string, { form: MarkerForm; count: number }>();
  for (const form of forms) {
    if (!form) continue;
    const key = formKey(form);
    const found = counts.get(key);
    if (found) found.count++;
    else counts.set(key, { form, count: 1 });
  }
  let best: { form: MarkerForm; count: number } | undefined;
  for (const each of counts.values()) if (!best || each.count > best.count) best = each;
  return best?.form ?? null;
}

/** Keeps the cursor with its text. */
export function keepCursor(edit: StructureEdit, offset: number): StructureEdit {
  const at = shifted(edit.edits, offset);
  return { ...edit, selection: { start: at, end: at } };
}
