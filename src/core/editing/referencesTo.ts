import type { Section, StructureRecord } from '../record';
import { referencesOf } from '../sections/references';
import type { ReadReference } from '../sections/referenceWalk';
import { splitLines } from '../text/lines';

/**
 * The references that name a section (查找引用): those to an article and to its paragraphs and items, but not those to the
 * articles of a chapter.
 */
export function referencesTo(text: string, record: StructureRecord, section: Section): ReadReference[] {
  return referencesOf(text, () => splitLines(text), record).filter(({ places }) =>
    places.some(
      (place) => place !== null && 'children' in place && place.markerStart === section.markerStart,
    ),
  );
}
