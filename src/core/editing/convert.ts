import type { Section, StructureRecord } from '../record';
import { formOfStyle, hasLevel, HEADING_STYLES } from './forms';
import { markerForm } from './markerForm';
import { allSections } from './outlineTree';
import { seriesWith } from './renumber';
import { rewriteMarkers, type NewMarker } from './rewrite';
import type { StructureEdit } from './structureEdit';

/** What is converted: the list that holds the section, or all headings of its form and level in the document. */
export type ConvertScope = 'list' | 'level';

/**
 * Convert Heading Style (转换标题形式): writes the markers in another form, numbers kept. Null for a section without a
 * number and for a style that does not exist. Doing it twice is doing it once.
 */
export function convertHeadings(
  text: string,
  record: StructureRecord,
  section: Section,
  style: string,
  scope: ConvertScope,
): StructureEdit | null {
  const wanted = HEADING_STYLES.find(({ id }) => id === style);
  if (!wanted || section.ordinal === null || !(hasLevel(section) || convertible(section))) return null;
  const { form } = formOfStyle(text, wanted);
  const sections = sectionsOf(record, section, scope);
  const markers = new Map<Section, NewMarker>();
  for (const one of sections) {
    if (!markerForm(one) || one.suffix !== undefined) continue;
    markers.set(one, { number: { ordinal: one.ordinal ?? 1 }, form });
  }
  return rewriteMarkers(text, record, markers);
}

/** What is converted with a section. */
export function sectionsOf(
  record: StructureRecord,
  section: Section,
  scope: ConvertScope,
): readonly Section[] {
  if (scope === 'list') return seriesWith(record, section)?.sections ?? [];
  return allSections(record.sections).filter(
    (one) => one.scheme === section.scheme && one.level === section.level && one.ordinal !== null,
  );
}

/** Items of an article and ordinals in words can be written otherwise too, though they have no level of their own. */
function convertible({ scheme }: Section): boolean {
  return ['article', 'item', 'subitem', 'ordinal-word'].includes(scheme);
}
