import type { LineFeatures } from './features';
import type { Place } from './sequence';

/** A numeral alone on its line: 一, 1, 01, `0 1`. */
const HAN = '一二三四五六七八九十';
/** So many lines may stand between the first numeral and the first line of the article. */
const REACH = 2;

export interface Numeral {
  /** Numerals of one form are counted together. */
  form: 'han' | 'figure' | 'padded';
  value: number;
}

/**
 * Numerals that head the parts of an article (分节序号), one alone on its line: where the article goes on with the second,
 * the first one right above it belongs to it, too, though a lone numeral under the title looks like a counter. Changes the
 * course in place. Linear.
 */
export function keepFirstNumeral(all: readonly LineFeatures[], course: Place[]): void {
  const first = all.findIndex((line, index) => course[index] === 'body' && line.endsSentence);
  for (let index = first - 1, seen = 0; index >= 0 && seen < REACH; index--) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    seen++;
    const numeral = readNumeral(line);
    if (numeral?.value !== 1) {
      if (line.coverage >= 0.3) return;
      continue;
    }
    if (!goesOn(all, course, first, numeral)) return;
    for (let at = index; at < first; at++) if ((all[at]?.size ?? 0) > 0) course[at] = 'body';
    return;
  }
}

function goesOn(
  all: readonly LineFeatures[],
  course: readonly Place[],
  from: number,
  first: Numeral,
): boolean {
  for (let index = from; index < all.length; index++) {
    if (course[index] !== 'body') continue;
    const numeral = readNumeral(all[index] as LineFeatures);
    if (numeral?.form === first.form && numeral.value === first.value + 1) return true;
  }
  return false;
}

/** The numeral that stands alone on a line; null where none does. */
export function readNumeral(line: LineFeatures): Numeral | null {
  if (line.size === 0 || line.size > 2) return null;
  if (line.figures === 0 && !HAN.includes(line.first) && !HAN.includes(line.last)) return null;
  const text = line.text.replace(/\s/g, '');
  if (text.length === 1 && HAN.includes(text)) return { form: 'han', value: HAN.indexOf(text) + 1 };
  if (/^0[1-9]$/.test(text)) return { form: 'padded', value: Number(text) };
  return /^[1-9]$/.test(text) ? { form: 'figure', value: Number(text) } : null;
}
