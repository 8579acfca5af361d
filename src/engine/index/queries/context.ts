import type { WordSegmenter } from '../../../core/entities/segmenter';

/** What a query that takes long may do meanwhile. */
export interface QueryContext {
  /** Hands over a part of the answer. */
  part(part: unknown): void;
  /** Lets other messages in; true once the query is no longer wanted. */
  pause(): Promise<boolean>;
  /** Cuts words; loaded when first asked for. Throws where there is none. */
  segmenter(): WordSegmenter;
}
