import type { Mention } from './mention';
import type { TaggerModel } from './tagger/model';

/** One kept line (自然段), the unit of recognition: the same paragraph always gives the same mentions, so hosts cache them. */
export interface Paragraph {
  /** As it stands in the document. */
  text: string;
  /** In half width, the same length, so that offsets hold in both (text/width.ts). */
  folded: string;
  /** Ends of the segmenter's words as offsets in the paragraph; undefined without a segmenter. */
  wordEnds?: ReadonlySet<number>;
  model?: TaggerModel;
}

/**
 * One recogniser, one file. `found` holds the mentions of the recognisers that ran before (document numbers and titles
 * first, since nothing may split them); it may be read, never changed.
 */
export type Recognizer = (paragraph: Paragraph, found: readonly Mention[]) => Mention[];
