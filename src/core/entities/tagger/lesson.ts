import { makeParagraph } from '../entities';
import type { Scan } from '../grammar/scan';
import { scanNames, recognizeNames } from '../names';
import type { Mention } from '../recognizer';
import { RECOGNIZERS } from '../recognizers';
import { FEATURES, mixFeatures, readTraits } from './features';
import { labelsOf, type TaggedSpan } from './labels';
import type { Lesson } from './train';

/** What the grammar sees in a text, after the recognisers that run before it have protected theirs. */
export function scanText(text: string): Scan {
  const { folded } = makeParagraph(text, {});
  const found: Mention[] = [];
  for (const recognize of RECOGNIZERS) {
    if (recognize === recognizeNames) break;
    for (const mention of recognize({ text, folded }, found)) found.push(mention);
  }
  return scanNames(folded, found);
}

/**
 * Spans as the tagger counts them: flat; of two that overlap the outer, but of a post only what is its own (西联乡党委书记:
 * 西联乡党委 + 书记), since rules put the two together again.
 */
export function flatSpans(spans: readonly TaggedSpan[]): TaggedSpan[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const names = ordered.filter(({ type }) => type !== 'position');
  const result = outermost(names);
  for (const post of ordered) {
    if (post.type !== 'position') continue;
    let { start } = post;
    for (const name of result)
      if (name.type !== 'position' && name.start < post.end && name.end > start && name.end < post.end)
        start = name.end;
    if (!result.some((other) => other.start < post.end && start < other.end)) result.push({ ...post, start });
  }
  return result.sort((a, b) => a.start - b.start);
}

function outermost(ordered: readonly TaggedSpan[]): TaggedSpan[] {
  let end = 0;
  return ordered.filter((span) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

/** An annotated text as a lesson; its spans do not overlap. */
export function makeLesson({ text, spans }: { text: string; spans: readonly TaggedSpan[] }): Lesson {
  const features = new Int32Array(text.length * FEATURES);
  mixFeatures(readTraits(scanText(text)), 0, text.length, features);
  return { features, labels: labelsOf(text.length, spans) };
}
