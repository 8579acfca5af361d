/** The one port behind which word segmenters (分词) live; the engine provides them. */
export interface WordSegmenter {
  /** Which one it is, for the record of what was used. */
  readonly name: string;
  /** The words of a text in order; joined they are the text. */
  cut(text: string): string[];
}
