import type { Locale, Severity } from './record';
import type { ParagraphCache } from './entities/cache';
import type { EntityVerdict } from './entities/resolve/verdicts';
import type { TaggerModel } from './entities/tagger/model';
import type { WordSegmenter } from './entities/segmenter';
import type { PageHints } from './roles/pageHints';
import type { PersonVerdict } from './roles/verdicts';

/** What a caller may set. The same text and options always give the same record. */
export interface AnalyzeOptions {
  /** What the caller calls the text; stands in the record. */
  id?: string;
  /** Where the text lies, relative to the workspace: a person's verdicts for this file hold. */
  file?: string;
  /** The site the text comes from, where the caller knows better than the page says. */
  site?: string;
  /** Hashes of lines that the text's site repeats, and on what share of its pages (corpus/templates.ts, `repeatedLines`). */
  repeated?: ReadonlyMap<string, number>;
  /** What the HTML it was rendered from tells of its lines. */
  page?: PageHints;
  /** The language of messages; English where absent. */
  locale?: Locale;
  /** Severity by rule id (`numbering/gap`); `off` silences the rule. */
  rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Verdicts of a person on lines, which win over the analyser's. */
  verdicts?: readonly PersonVerdict[];
  /** A person's verdicts on entities, which win over what was recognised. */
  entityVerdicts?: readonly EntityVerdict[];
  /** A segmenter whose word boundaries the tagger is to see; only a model that was fitted with them gains by it. */
  segmenter?: WordSegmenter;
  /** The statistical tagger's weights; without them rules and gazetteers alone decide. */
  model?: TaggerModel;
  /** What was recognised in each paragraph of the document before; an edit then re-analyses one paragraph. */
  paragraphCache?: ParagraphCache;
}
