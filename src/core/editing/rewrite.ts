import type { Section, StructureRecord, TextEdit } from '../record';
import { orderEdits } from '../text/edits';
import { follow, type NewNumber } from './follow';
import { writeMarker, type MarkerForm } from './markerForm';
import { markerEdit } from './renumber';
import type { StructureEdit } from './structureEdit';

/** The new marker of a section: a number, and a form where that changes too. */
export interface NewMarker {
  number: NewNumber;
  form?: MarkerForm;
}

/**
 * The edits that give sections their new markers; references follow those that keep their form, and those
 * to the others are told as dangling. 第一章 and its like are
 * followed by a space (GB/T 15834-2011 annex B), the others by none.
 */
export function rewriteMarkers(
  text: string,
  record: StructureRecord,
  markers: ReadonlyMap<Section, NewMarker>,
): StructureEdit {
  const edits: TextEdit[] = [];
  const numbers = new Map<Section, NewNumber>();
  for (const [section, { number, form }] of markers) {
    if (form) {
      const gap = text.slice(section.markerEnd, section.titleStart);
      const spaced = /^第.*[编篇章节条]$/.test(writeMarker(form, number.ordinal));
      const blank = gap.trim() === '' && section.titleStart >= section.markerEnd;
      const tail = blank ? (spaced ? gap || '　' : '') : gap;
      const end = blank ? Math.max(section.titleStart, section.markerEnd) : section.markerEnd;
      const newText = writeMarker(form, number.ordinal, number.suffix) + (blank ? tail : '');
      if (text.slice(section.markerStart, end) !== newText)
        edits.push({ start: section.markerStart, end, newText });
    } else if (number.ordinal !== section.ordinal || number.suffix !== section.suffix) {
      const edit = markerEdit(section, number);
      if (edit) edits.push(edit);
      numbers.set(section, number);
    }
  }
  const reformed = new Set([...markers].flatMap(([section, { form }]) => (form ? [section] : [])));
  const followed = follow(text, record, numbers, reformed);
  return { edits: orderEdits([...edits, ...followed.edits]), dangling: followed.dangling };
}
