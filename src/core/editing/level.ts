import type { Section, StructureRecord } from '../record';
import { formUnder, hasLevel, type SchemeForm } from './forms';
import { formKey, markerForm } from './markerForm';
import { placeOf } from './outlineTree';
import { numbering, seriesWith } from './renumber';
import { rewriteMarkers, type NewMarker } from './rewrite';
import { shifted, type StructureEdit } from './structureEdit';

/**
 * Promote Section (升级): it becomes the next sibling of its parent, with all below it one level up; the siblings after
 * it come under it. The text stays where it is; markers and numbers change. Null at the top and for what has no level.
 */
export function promoteSection(
  text: string,
  record: StructureRecord,
  section: Section,
): StructureEdit | null {
  const place = placeOf(record, section);
  const parent = place?.parent;
  if (!place || !parent || !hasLevel(section) || !hasLevel(parent)) return null;
  const form = markerForm(parent);
  const own = markerForm(section);
  if (!form || !own) return null;
  const markers = new Map<Section, NewMarker>();
  // The list it joins: its parent's, with it right after the parent.
  const joined = seriesWith(record, parent)?.sections ?? [parent];
  const at = joined.indexOf(parent) + 1;
  renumberInto(markers, [...joined.slice(0, at), section, ...joined.slice(at)], joined[0]?.ordinal ?? 1);
  markers.set(section, { number: markers.get(section)?.number ?? { ordinal: 1 }, form });
  // What is below it takes its old form, followed by the siblings after it.
  const below = section.children.filter(hasLevel);
  const following = place.siblings.slice(place.index + 1).filter((one) => one.scheme === section.scheme);
  renumberInto(markers, [...below, ...following], 1);
  for (const child of below) {
    reform(markers, child, { scheme: section.scheme, form: own });
    shiftBelow(text, record, markers, child, section.scheme);
  }
  const left = seriesWith(record, section)?.sections ?? [];
  const running = left.filter((one) => one !== section && !following.includes(one));
  renumberInto(markers, running, left[0]?.ordinal ?? 1);
  return placed(rewriteMarkers(text, record, markers), section);
}

/**
 * Demote Section (降级): it becomes the last child of the sibling before it, with all below it one level down. Null for
 * the first of its list, for what has no level, and where the forms give out.
 */
export function demoteSection(text: string, record: StructureRecord, section: Section): StructureEdit | null {
  const place = placeOf(record, section);
  const before = place?.siblings[place.index - 1];
  if (!before || before.scheme !== section.scheme || !hasLevel(section)) return null;
  const form = formUnder(text, record, before.children.some(hasLevel) ? before : null, before.scheme);
  if (!form) return null;
  const markers = new Map<Section, NewMarker>();
  const left = seriesWith(record, section)?.sections ?? [];
  renumberInto(
    markers,
    left.filter((one) => one !== section),
    left[0]?.ordinal ?? 1,
  );
  const last = before.children.findLast((one) => one.scheme === form.scheme && one.ordinal !== null);
  const joined = last ? (seriesWith(record, last)?.sections ?? [last]) : [];
  const at = last ? joined.indexOf(last) + 1 : 0;
  renumberInto(markers, [...joined.slice(0, at), section, ...joined.slice(at)], joined[0]?.ordinal ?? 1);
  reform(markers, section, form);
  if (!shiftBelow(text, record, markers, section, form.scheme)) return null;
  return placed(rewriteMarkers(text, record, markers), section);
}

function renumberInto(markers: Map<Section, NewMarker>, sections: readonly Section[], first: number): void {
  for (const [section, number] of numbering(sections, first)) {
    const form = markers.get(section)?.form;
    markers.set(section, { number, ...(form && { form }) });
  }
}

function reform(markers: Map<Section, NewMarker>, section: Section, { form }: SchemeForm): void {
  const old = markerForm(section);
  const number = markers.get(section)?.number ?? { ordinal: section.ordinal ?? 1 };
  markers.set(section, { number, ...(!old || formKey(old) !== formKey(form) ? { form } : {}) });
}

/** Gives everything below a section that has moved to `scheme` the form that belongs there. False where there is none. */
function shiftBelow(
  text: string,
  record: StructureRecord,
  markers: Map<Section, NewMarker>,
  section: Section,
  scheme: string,
): boolean {
  const children = section.children.filter(hasLevel);
  if (children.length === 0) return true;
  const form = formUnder(text, record, null, scheme);
  if (!form) return false;
  return children.every((child) => {
    reform(markers, child, form);
    return shiftBelow(text, record, markers, child, form.scheme);
  });
}

function placed(edit: StructureEdit, section: Section): StructureEdit {
  const end = shifted(edit.edits, section.titleEnd);
  return { ...edit, selection: { start: end, end } };
}
