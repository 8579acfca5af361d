import type { AnalyzeOptions } from '../options';
import type { LineVerdict, PageMetadata, Residue } from '../record';
import type { Line } from '../text/lines';

/** What is known about the lines of a page. */
export interface RoleAnalysis {
  /** One for each line. */
  verdicts: LineVerdict[];
  residue: Residue[];
  metadata: PageMetadata;
  /** True for a page without an article (死页): reported and left alone, never emptied. */
  dead: boolean;
}

/** Tells title, body, metadata and boilerplate apart. */
export function classifyLines(_text: string, lines: readonly Line[], _options: AnalyzeOptions): RoleAnalysis {
  return {
    verdicts: lines.map((line) => ({ role: line.text.trim() === '' ? 'blank' : 'body', confidence: 0.5 })),
    residue: [],
    metadata: {},
    dead: false,
  };
}
