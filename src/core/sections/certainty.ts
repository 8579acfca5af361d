import type { Section } from '../record';
import type { Paragraph, Place, Places } from './referencePlaces';
import type { WrittenStep } from './referenceReader';

/** Longer than any provision is. */
const MOST = 4000;

/**
 * Whether a place that was not found is surely not there (条款是否确实不存在). Pages lose line breaks and the numbers of
 * items; what such a loss may hide is left open, for a reference called dead that is not is worse than one not told of.
 */
export function isSurelyMissing(
  text: string,
  places: Places,
  container: Place,
  step: Pick<WrittenStep, 'unit' | 'ordinal'>,
): boolean {
  // Of a very long provision it is left open: many references may ask.
  if (container.end - container.start > MOST) return false;
  const words = text.slice(container.start, container.end);
  if (step.unit === '款') return 'children' in container && sentencesOf(words) < step.ordinal;
  if (step.unit !== '项' && step.unit !== '目') return false;
  const items = numbered(places, container);
  if (items.length === 0)
    return step.unit === '项' && !/[：:；;\n\r]/.test(words.trim()) && !inList(text, container.start);
  // Items without a number between or behind those that have one: the page has lost some.
  const nested = items.flatMap(({ children }) => children);
  const listed =
    listEnds(words) + 1 - nested.reduce((sum, { start, end }) => sum + listEnds(text.slice(start, end)), 0);
  return items.length >= 2 &&
    listed <= items.length &&
    items.every(({ ordinal }, index) => ordinal === index + 1)
    ? step.ordinal > items.length
    : false;
}

function numbered(places: Places, container: Place): readonly Section[] {
  const items = 'children' in container ? places.itemsIn(container) : (container as Paragraph).items;
  return items.filter(({ ordinal }) => ordinal !== null);
}

/** How many lines end as those of a list do; what an item lists itself (目) is no item. */
function listEnds(words: string): number {
  return words.match(/[；;]\s*(?=[\r\n]|$)/g)?.length ?? 0;
}

/** The line before ends as one of a list does: what begins here may be an item that has lost its number. */
function inList(text: string, start: number): boolean {
  return /[：:；;]\s*$/.test(text.slice(Math.max(0, start - 12), start));
}

/** Sentences, and lines that introduce a list: a provision has no more paragraphs (款) than that. */
function sentencesOf(words: string): number {
  return (words.match(/。|[：:]\s*(?=[\r\n])/g)?.length ?? 0) || 1;
}
