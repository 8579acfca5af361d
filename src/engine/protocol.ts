import type { AnalyzeOptions } from '../core/options';
import type { AnalysisRecord, StructureRecord } from '../core/record';

/** The segmenters (分词器) an engine may run with, best first. */
export const SEGMENTERS = ['nodejieba', 'jieba-wasm', 'none'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

/** What travels of the options: the segmenter and the model live in the engine. */
export type WireOptions = Omit<AnalyzeOptions, 'segmenter' | 'model' | 'cache'>;

export interface AnalyzeCall {
  text: string;
  options?: WireOptions;
  /** Names the document over its versions, so that paragraphs analysed before are not analysed again. */
  document?: string;
}

export interface KeywordsCall {
  text: string;
  /** How many; 20 where absent. */
  limit?: number;
}

/** A keyword (关键词) and its weight; the first is the weightiest. */
export interface Keyword {
  word: string;
  weight: number;
  count: number;
}

/** Every call an engine answers: what goes in, what comes out. */
export interface EngineCalls {
  /** The whole record. */
  analyze: { request: AnalyzeCall; result: AnalysisRecord };
  /** The same as a JSON text, so that a pipeline need not read and write the record once more. */
  analyzeJson: { request: AnalyzeCall; result: string };
  /** The fast half; never loads a segmenter. */
  structure: { request: AnalyzeCall; result: StructureRecord };
  keywords: { request: KeywordsCall; result: Keyword[] };
}
export type EngineCallKind = keyof EngineCalls;

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
}

export type EngineRequest = {
  [K in EngineCallKind]: { type: 'request'; id: number; kind: K; call: EngineCalls[K]['request'] };
}[EngineCallKind];

export type ToEngine = { type: 'setup'; setup: EngineSetup } | EngineRequest | { type: 'cancel'; id: number };

export type FromEngine =
  | { type: 'result'; id: number; result: EngineCalls[EngineCallKind]['result']; report: EngineReport }
  | { type: 'error'; id: number; message: string; report: EngineReport }
  | { type: 'cancelled'; id: number };
