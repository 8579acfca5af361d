import type { Scan } from '../grammar/scan';
import type { TaggedSpan } from './labels';
import { TaggedName, TAGGER_VETOES } from './vetoes';

/**
 * True where what the tagger alone sees cannot be a name: a word of every text (扎根, 新农村), a pair of people, a body
 * without a name (本公司), a zone as a body where the rules have the place.
 */
export function isNoName(scan: Scan, { type, start, end }: TaggedSpan): boolean {
  const name = new TaggedName(scan, start, end);
  return TAGGER_VETOES[type === 'position' ? 'organization' : type].some(({ when }) => when(name));
}
