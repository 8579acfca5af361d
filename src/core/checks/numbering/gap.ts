import { markerForm, writeMarker } from '../../editing/markerForm';
import type { Slip } from '../../editing/series';
import { slipRule } from './slips';

/** The marker that was due, in the form of the one that stands there. */
export function due({ section, expected, expectedSuffix }: Slip): string {
  const form = markerForm(section);
  return form ? writeMarker(form, expected, expectedSuffix) : String(expected);
}

/** A number is left out (跳号): 一、 is followed by 三、. */
export const gapRule = slipRule('gap', { en: 'A number is left out', zh: '序号跳号' }, 'warning', (slip) => ({
  en: `${slip.section.marker} follows where ${due(slip)} is due.`,
  zh: `此处应为“${due(slip)}”，却是“${slip.section.marker}”，中间缺号。`,
}));
