/** Exact span and type, as the scorers of named entities count. */
import { TAGGED_TYPES, type TaggedSpan } from '../../../src/core/entities/tagger/labels';
import type { Sentence } from './generate';

/** Precision, recall and F1 in %, by type and for all; what `find` gives against the sentences' own spans. */
export function measure(
  sentences: readonly Sentence[],
  find: (sentence: Sentence) => readonly TaggedSpan[],
): string {
  const counts = new Map<string, { right: number; found: number; there: number }>();
  const of = (type: string) => {
    const known = counts.get(type) ?? { right: 0, found: 0, there: 0 };
    counts.set(type, known);
    return known;
  };
  for (const sentence of sentences) {
    const key = ({ type, start, end }: TaggedSpan): string => `${type} ${start} ${end}`;
    const there = new Set(sentence.spans.map(key));
    for (const span of sentence.spans) for (const type of [span.type, 'all']) of(type).there++;
    for (const span of find(sentence))
      for (const type of [span.type, 'all']) {
        of(type).found++;
        if (there.has(key(span))) of(type).right++;
      }
  }
  return [...TAGGED_TYPES, 'all']
    .filter((type) => counts.has(type))
    .map((type) => {
      const { right, found, there } = of(type);
      const share = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1);
      return `${type}: precision ${share(right, found)}, recall ${share(right, there)}, F1 ${share(2 * right, found + there)}`;
    })
    .join('\n');
}
