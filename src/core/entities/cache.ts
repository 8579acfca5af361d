import type { Mention } from './mention';

/**
 * Remembers what was recognised in each paragraph (段落缓存), so that an edit re-analyses the paragraph it touched and
 * no other. It keeps what the last two analyses used. One cache belongs to one choice of segmenter and model: `clear`
 * it where these change.
 */
export class ParagraphCache {
  /** How many paragraphs were recognised anew since the cache was made. */
  recognized = 0;
  /** How many were known from before. */
  reused = 0;
  private current = new Map<string, readonly Mention[]>();
  private previous = new Map<string, readonly Mention[]>();

  /** What was found in this text before; undefined where it is new. */
  get(text: string): readonly Mention[] | undefined {
    const found = this.current.get(text) ?? this.previous.get(text);
    if (found) {
      this.reused++;
      this.current.set(text, found);
    }
    return found;
  }

  /** Keeps what was found, and counts it. */
  set(text: string, mentions: readonly Mention[]): void {
    this.recognized++;
    this.current.set(text, mentions);
  }

  /** An analysis ends: what neither it nor the one before it used is forgotten. */
  endAnalysis(): void {
    this.previous = this.current;
    this.current = new Map();
  }

  /** Forgets all. */
  clear(): void {
    this.current.clear();
    this.previous.clear();
  }
}
