import { analyze, analyzeStructure } from '../core/analyze';
import { ParagraphCache } from '../core/entities/cache';
import type { WordSegmenter } from '../core/entities/segmenter';
import type { TaggerModel } from '../core/entities/tagger/model';
import type { AnalyzeOptions } from '../core/options';
import { readKeywords } from './keywords';
import type {
  AnalyzeCall,
  EngineReport,
  EngineRequest,
  EngineSetup,
  FromEngine,
  SegmenterName,
  ToEngine,
} from './protocol';
import { SEGMENTERS } from './protocol';

/** What an engine needs from where it runs. */
export interface EnginePlatform {
  post(message: FromEngine): void;
  /** Runs a task after the messages that wait were read, so that a cancellation overtakes what it cancels. */
  defer(task: () => void): void;
  /** Loads a segmenter; throws where it cannot. Never asked for `none`. */
  loadSegmenter(name: Exclude<SegmenterName, 'none'>, setup: EngineSetup): WordSegmenter;
  /** Reads the tagger's weights; undefined where there are none. */
  loadModel(setup: EngineSetup): TaggerModel | undefined;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
  /** Resident memory in bytes. */
  memory(): number;
}

/** Of how many documents the paragraphs are kept. */
const CACHED_DOCUMENTS = 16;

/** No segmenter can be loaded: there are no keywords then. */
class NoSegmenter extends Error {}

/**
 * The engine's side of the protocol, the same in a process and in a web worker: a queue of requests, answered one
 * after the other. The model is loaded by the first text that is analysed, the segmenter by the first whose keywords are
 * asked for; both are kept.
 */
export class EngineHost {
  private readonly queue: EngineRequest[] = [];
  private setup: EngineSetup = { segmenter: 'none' };
  private segmenter: WordSegmenter | undefined;
  private model: TaggerModel | undefined;
  private running = false;
  private readonly caches = new Map<string, ParagraphCache>();
  private readonly report: Omit<EngineReport, 'memory'> = { cacheHits: 0, cacheMisses: 0 };

  constructor(private readonly platform: EnginePlatform) {}

  receive(message: ToEngine): void {
    if (message.type === 'setup') this.setup = message.setup;
    else if (message.type === 'request') {
      this.queue.push(message);
      this.schedule();
    } else {
      const at = this.queue.findIndex((request) => request.id === message.id);
      if (at < 0) return;
      this.queue.splice(at, 1);
      this.platform.post({ type: 'cancelled', id: message.id });
    }
  }

  private schedule(): void {
    if (this.running || this.queue.length === 0) return;
    this.running = true;
    this.platform.defer(() => {
      this.running = false;
      const request = this.queue.shift();
      if (request) this.serve(request);
      this.schedule();
    });
  }

  private serve(request: EngineRequest): void {
    try {
      const result = this.answer(request);
      this.platform.post({ type: 'result', id: request.id, result, report: this.state() });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.platform.post({ type: 'error', id: request.id, message, report: this.state() });
    }
  }

  private answer(request: EngineRequest): (FromEngine & { type: 'result' })['result'] {
    switch (request.kind) {
      case 'structure':
        return analyzeStructure(request.call.text, request.call.options);
      case 'keywords':
        return this.withSegmenter((segmenter) => readKeywords(request.call, segmenter));
      case 'analyzeJson':
        return JSON.stringify(this.analyze(request.call));
      case 'analyze':
        return this.analyze(request.call);
    }
  }

  private analyze(call: AnalyzeCall) {
    const options: AnalyzeOptions = { ...call.options };
    const model = this.readModel();
    if (model) options.model = model;
    if (call.document === undefined) return analyze(call.text, options);
    const cache = this.cacheOf(call.document);
    const { recognized, reused } = cache;
    options.paragraphCache = cache;
    const record = analyze(call.text, options);
    this.report.cacheMisses += cache.recognized - recognized;
    this.report.cacheHits += cache.reused - reused;
    return record;
  }

  /** The paragraphs of a document's versions before; those of the documents not asked about for longest are forgotten. */
  private cacheOf(document: string): ParagraphCache {
    const cache = this.caches.get(document) ?? new ParagraphCache();
    this.caches.delete(document);
    this.caches.set(document, cache);
    if (this.caches.size > CACHED_DOCUMENTS) {
      const [oldest] = this.caches.keys();
      if (oldest !== undefined) this.caches.delete(oldest);
    }
    return cache;
  }

  /** Runs `work` with a segmenter that loads itself when asked for the first word, or without one if none loads. */
  private withSegmenter<T>(work: (segmenter: WordSegmenter | undefined) => T): T {
    if (this.report.segmenter === 'none' || this.setup.segmenter === 'none') return work(undefined);
    try {
      return work({
        name: this.segmenter?.name ?? this.setup.segmenter,
        cut: (text) => (this.segmenter ??= this.loadSegmenter()).cut(text),
      });
    } catch (error) {
      if (!(error instanceof NoSegmenter)) throw error;
      return work(undefined);
    }
  }

  private loadSegmenter(): WordSegmenter {
    const problems: string[] = [];
    for (const name of SEGMENTERS.slice(SEGMENTERS.indexOf(this.setup.segmenter))) {
      this.report.segmenter = name;
      if (name === 'none') break;
      const start = this.platform.now();
      try {
        const segmenter = this.platform.loadSegmenter(name, this.setup);
        this.report.segmenterLoadMs = Math.round(this.platform.now() - start);
        return segmenter;
      } catch (error) {
        problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        this.report.segmenterProblem = problems.join('; ');
      }
    }
    throw new NoSegmenter(problems.join('; '));
  }

  /** The weights; a file that cannot be read counts as none, and the rules decide alone. */
  private readModel(): TaggerModel | undefined {
    if (this.report.model === undefined) {
      try {
        this.model = this.platform.loadModel(this.setup);
      } catch (error) {
        this.model = undefined;
        this.report.modelProblem = error instanceof Error ? error.message : String(error);
      }
      this.report.model = this.model !== undefined;
    }
    return this.model;
  }

  private state(): EngineReport {
    return { ...this.report, memory: this.platform.memory() };
  }
}
