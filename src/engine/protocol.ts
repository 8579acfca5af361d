import type { TransformOptions } from '../core/cleanup/transform';
import type { StructureCommand } from '../core/editing/command';
import type { StructureEdit } from '../core/editing/structureEdit';
import type { AnalyzeOptions } from '../core/options';
import type { AnalysisRecord, StructureRecord, TextEdit } from '../core/record';
import type { Words } from '../core/words';
import type { Encoding } from './files/detect';
import type { ReadOptions, Unit } from './inputs/unit';
import type { Part } from './parts';

/** The segmenters (分词器) an engine may run with, best first. */
export const SEGMENTERS = ['nodejieba', 'jieba-wasm', 'none'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

/** What travels of the options: the segmenter and the model live in the engine. */
export type WireOptions = Omit<AnalyzeOptions, 'segmenter' | 'model' | 'cache'>;

export interface AnalyzeCall {
  text: string;
  options?: WireOptions;
  /** The record is only looked into here and there: the lists of a long text's record come packed (packed.ts). */
  packed?: boolean;
  /** Names the document over its versions, so that paragraphs analysed before are not analysed again. */
  document?: string;
}

export interface KeywordsCall {
  text: string;
  /** How many; 20 where absent. */
  limit?: number;
}

/** Clean-ups to be made together, in the order in which they are always made. */
export interface CleanUpCall extends AnalyzeCall {
  ids: readonly string[];
  transform: Omit<TransformOptions, 'analysis'>;
}

/** Asks what each clean-up would do alone: how many places it changes. */
export type CleanUpCountCall = CleanUpCall;

/** A command on the structure of a text. */
export interface StructureEditCall extends AnalyzeCall {
  command: StructureCommand;
}

/** A keyword (关键词) and its weight; the first is the weightiest. */
export interface Keyword {
  word: string;
  weight: number;
  count: number;
}

/** A text of a corpus and what to make of it. */
export interface UnitCall {
  unit: Unit;
  read: Pick<ReadOptions, 'encoding' | 'maxSize' | 'memory'>;
  analysis: WireOptions;
  /** A file of templates of sites, as `templates mine` writes it. */
  templates?: string;
  /** The name of the work, and what it is told. */
  job: string;
  options: unknown;
  /** Nothing: the text is read where it is worked on. */
  text: '';
}

/** What the work gave, or why there is none; `guess` and `damaged` say how a text file was read. */
export type UnitAnswer =
  | {
      value: unknown;
      /** The value is a list of packed pieces (src/cli/corpus/packedPieces.ts). */
      packed?: boolean;
      encoding?: Encoding;
      guess?: boolean;
      damaged?: boolean;
      /** Behind the end of the packed file stood something that was left out. */
      trailing?: boolean;
      /** A person's verdicts decided something. */
      heeded?: boolean;
    }
  | {
      error: Words;
      /** The disk has no room for what was to be written. */
      full?: boolean;
    };

/** Every call an engine answers: what goes in, what comes out. */
export interface EngineCalls {
  /** The whole record. */
  analyze: { request: AnalyzeCall; result: AnalysisRecord };
  /** The same as a JSON text, so that a pipeline need not read and write the record once more. */
  analyzeJson: { request: AnalyzeCall; result: string };
  /** The fast half; never loads a segmenter. */
  structure: { request: AnalyzeCall; result: StructureRecord };
  keywords: { request: KeywordsCall; result: Keyword[] };
  cleanUp: { request: CleanUpCall; result: TextEdit[] };
  cleanUpCounts: { request: CleanUpCountCall; result: Record<string, number> };
  /** Null where the command does not apply there. */
  edit: { request: StructureEditCall; result: StructureEdit | null };
  /** One text of a corpus, read, rendered and worked on where the call is answered (src/cli/corpus). */
  unit: { request: UnitCall; result: UnitAnswer };
}
export type EngineCallKind = keyof EngineCalls;

/** A request as its caller gives it: a long text may come in pieces that were never put together. */
export type Asked<K extends EngineCallKind> = Omit<EngineCalls[K]['request'], 'text'> & {
  text: string | readonly string[];
};

/** What the engine knows about itself; sent along with each answer. */
export interface EngineReport {
  /** The segmenter in use; absent until a text needed one. */
  segmenter?: SegmenterName;
  /** Milliseconds its loading took. */
  segmenterLoadMs?: number;
  /** Why a better segmenter is not in use. */
  segmenterProblem?: string;
  /** Whether the tagger's weights were found; absent until a text needed them. */
  model?: boolean;
  /** Why the weights that were asked for are not in use; the rules then decide alone. */
  modelProblem?: string;
  /** Resident memory of the engine's process in bytes; 0 where the platform does not tell. */
  memory: number;
  /** Paragraphs answered from the cache and computed, over the engine's life. */
  cacheHits: number;
  cacheMisses: number;
}

/** How an engine is set up, sent once before the first request. */
export interface EngineSetup {
  /** The best segmenter it may try. */
  segmenter: SegmenterName;
  /** Words of the person's own (用户词典). */
  userWords?: readonly string[];
  /** A model file of the person's own; only for engines that can read files. */
  modelPath?: string;
  /** Bytes handed over where the engine cannot read files (web). */
  wasm?: Uint8Array;
  model?: Uint8Array;
  lexicon?: Uint8Array;
  /** Calls are worked on one by one and each is answered at once: an engine died, and it shall be seen of which. */
  single?: boolean;
}

export type EngineRequest = {
  [K in EngineCallKind]: { type: 'request'; id: number; kind: K; call: EngineCalls[K]['request'] };
}[EngineCallKind];

export type ToEngine =
  | { type: 'setup'; setup: EngineSetup }
  | EngineRequest
  /** A piece of the text of a request that is still to come. */
  | { type: 'text'; id: number; text: string }
  | { type: 'cancel'; id: number }
  /** A part was read: the next one may come. */
  | { type: 'more'; id: number }
  /** The document is closed: what is kept of it may go. */
  | { type: 'forget'; document: string };

export type FromEngine =
  /** A piece of an answer that is long; `result` then holds what is left. */
  | { type: 'part'; id: number; part: Part }
  | { type: 'result'; id: number; result: EngineCalls[EngineCallKind]['result']; report: EngineReport }
  | { type: 'error'; id: number; message: string; report: EngineReport }
  | { type: 'cancelled'; id: number };
