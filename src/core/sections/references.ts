import type { Reference } from '../record';
import type { Line } from '../text/lines';
import type { StructureAnalysis } from './structure';

/** The references (引用) of the text to places in itself and in other documents, in its order. */
export function findReferences(
  _text: string,
  _lines: readonly Line[],
  _structure: Omit<StructureAnalysis, 'references'>,
): Reference[] {
  return [];
}
