import { analyze, analyzeStructure } from '../core/analyze';
import { cleanUp } from '../core/cleanup/transform';
import { runStructureCommand } from '../core/editing/command';
import { ParagraphCache } from '../core/entities/cache';
import type { WordSegmenter } from '../core/entities/segmenter';
import type { TaggerModel } from '../core/entities/tagger/model';
import type { AnalyzeOptions } from '../core/options';
import type { StructureRecord, TextEdit } from '../core/record';
import { readKeywords } from './keywords';
import { takeApart, type Part } from './parts';
import type {
  AnalyzeCall,
  CleanUpCall,
  EngineCallKind,
  EngineCalls,
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

/** Of how many long texts the structure is kept. */
const KEPT_STRUCTURES = 2;
/** From this length of a text on, in characters, its answers go in parts. */
const IN_PARTS = 30_000;

/** How many parts of an answer are under way at once. */
const UNDER_WAY = 4;

interface Delivery {
  id: number;
  rest: EngineCalls[EngineCallKind]['result'];
  parts: Iterator<Part>;
}

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
  /** Texts that come in pieces, by request. */
  private readonly texts = new Map<number, string>();
  /** A long answer that is on its way. */
  private delivery: Delivery | undefined;
  /** Structures read last, by the options they were read with. */
  private readonly structures = new Map<string, { text: string; record: StructureRecord }>();
  private readonly caches = new Map<string, ParagraphCache>();
  private readonly report: Omit<EngineReport, 'memory'> = { cacheHits: 0, cacheMisses: 0 };

  constructor(private readonly platform: EnginePlatform) {}

  receive(message: ToEngine): void {
    switch (message.type) {
      case 'setup':
        this.setup = message.setup;
        break;
      case 'text':
        this.texts.set(message.id, (this.texts.get(message.id) ?? '') + message.text);
        break;
      case 'request':
        this.queue.push(this.withText(message));
        this.schedule();
        break;
      case 'cancel':
        this.cancel(message.id);
        break;
      case 'more':
        if (this.delivery?.id === message.id) this.deliver(this.delivery);
        break;
      case 'forget':
        this.caches.delete(message.document);
        this.structures.clear();
        break;
    }
  }

  private withText(request: EngineRequest): EngineRequest {
    const text = this.texts.get(request.id);
    if (text === undefined) return request;
    this.texts.delete(request.id);
    return { ...request, call: { ...request.call, text } } as EngineRequest;
  }

  private cancel(id: number): void {
    this.texts.delete(id);
    const at = this.queue.findIndex((request) => request.id === id);
    if (at >= 0) this.queue.splice(at, 1);
    else if (this.delivery?.id === id) this.delivery = undefined;
    else return;
    this.platform.post({ type: 'cancelled', id });
    this.schedule();
  }

  private schedule(): void {
    if (this.running || this.delivery || this.queue.length === 0) return;
    this.running = true;
    this.platform.defer(() => {
      this.running = false;
      const request = this.queue.shift();
      if (request) this.serve(request);
      this.schedule();
    });
  }

  private serve(request: EngineRequest): void {
    const { id } = request;
    try {
      const result = this.answer(request);
      if (request.call.text.length < IN_PARTS) {
        this.platform.post({ type: 'result', id, result, report: this.state() });
        return;
      }
      const { rest, parts } = takeApart(result, 'packed' in request.call && request.call.packed);
      this.delivery = { id, rest: rest as typeof result, parts: parts[Symbol.iterator]() };
      this.deliver(this.delivery);
      // Some are under way, so that neither side waits for the other.
      for (let more = 1; more < UNDER_WAY && this.delivery; more++) this.deliver(this.delivery);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.platform.post({ type: 'error', id, message, report: this.state() });
    }
  }

  /** Sends the next part, or what is left of the answer after the last. */
  private deliver({ id, rest, parts }: Delivery): void {
    const next = parts.next();
    if (next.done !== true) {
      this.platform.post({ type: 'part', id, part: next.value });
      return;
    }
    this.delivery = undefined;
    this.platform.post({ type: 'result', id, result: rest, report: this.state() });
    this.schedule();
  }

  private answer(request: EngineRequest): (FromEngine & { type: 'result' })['result'] {
    switch (request.kind) {
      case 'structure':
        return this.structure(request.call);
      case 'cleanUp':
        return this.cleanUp(request.call, request.call.ids);
      case 'cleanUpCounts':
        return Object.fromEntries(
          request.call.ids.map((id) => [id, this.cleanUp(request.call, [id]).length]),
        );
      case 'edit': {
        const { text, options, command } = request.call;
        const read = (changed: string) => analyzeStructure(changed, options);
        return runStructureCommand(text, this.structure(request.call), command, read);
      }
      case 'keywords':
        return this.withSegmenter((segmenter) => readKeywords(request.call, segmenter));
      case 'analyzeJson':
        return JSON.stringify(this.analyze(request.call));
      case 'analyze':
        return this.analyze(request.call);
      case 'unit':
        throw new Error('texts of a corpus are for the worker of the command line');
    }
  }

  private cleanUp(call: CleanUpCall, ids: readonly string[]): TextEdit[] {
    const options = { ...call.transform, ...(call.options && { analysis: call.options }) };
    return cleanUp(call.text, this.structure(call), ids, options);
  }

  /** The fast half of the analysis; that of the texts read last is kept, for commands on what is on the screen. */
  private structure({ text, options }: AnalyzeCall): StructureRecord {
    const key = JSON.stringify(options ?? {});
    const known = this.structures.get(key);
    if (known?.text === text) return known.record;
    const record = analyzeStructure(text, options);
    this.structures.delete(key);
    if (text.length >= IN_PARTS) this.structures.set(key, { text, record });
    if (this.structures.size > KEPT_STRUCTURES) {
      const [oldest] = this.structures.keys();
      if (oldest !== undefined) this.structures.delete(oldest);
    }
    return record;
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
