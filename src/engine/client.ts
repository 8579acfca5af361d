import type { CallOptions, Engine, EngineStatus } from './engine';
import { EngineCancelled, EngineFailed } from './errors';
import { Assembly } from './parts';
import type {
  Asked,
  EngineCallKind,
  EngineCalls,
  EngineRequest,
  FromEngine,
  SegmenterName,
} from './protocol';
import { SEGMENTERS } from './protocol';
import type { EngineLauncher, EngineTransport, SetupBytes } from './transport';

export interface EngineClientOptions {
  launch: EngineLauncher;
  /** Bytes for engines that cannot read files. */
  bytes?: SetupBytes;
  /** The best segmenter to try; nodejieba where absent. */
  segmenter?: SegmenterName;
  userWords?: readonly string[];
  modelPath?: string;
  /** How many requests the engine holds at once; 1 where absent, more for pipelines of small texts. */
  depth?: number;
  /** Milliseconds a text of this length may take; one minute and one for each 1.2 million characters where absent. */
  timeout?: (characters: number) => number;
  /** Milliseconds without a request after which the engine is stopped, to start again when needed; never if absent. */
  idleStop?: number;
  /** Milliseconds a cancelled request of a short text may keep others waiting before the engine is restarted; 3000 where absent. */
  patience?: number;
  /** Milliseconds to wait before the engine is started again, by how often in a row it died; `BACK_OFF` where absent. */
  backOff?: readonly number[];
}

interface Job {
  id: number;
  /** Without its text where that is long. */
  request: EngineRequest;
  /** The pieces of a long text; empty for a short one. */
  pieces: readonly string[];
  /** The length of the text, in characters. */
  length: number;
  key: string | undefined;
  attempts: number;
  /** Answered or given up by its caller; the engine may still be at it. */
  settled: boolean;
  /** What has come of its answer. */
  parts?: Assembly;
  /** The engine that its text is being handed to in pieces; the request follows the last of them. */
  handing?: number | undefined;
  /** Lets go of the caller's signal. */
  release?: () => void;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A request that ended the engine is tried again with each lesser segmenter, then given up. */
const ATTEMPTS = 3;
/**
 * Milliseconds before each new start of an engine that dies again and again without one answer; after as many deaths it
 * counts as failed, and calls fail at once until the last of these has passed.
 */
const BACK_OFF: readonly number[] = [0, 250, 1000, 4000, 15_000, 60_000];
/** A text goes to the engine in pieces of at most this length, in characters: a longer one would take too long to write at once. */
const PIECE = 64_000;

/** For each so many characters of its text a cancelled request may run on for a millisecond more. */
const PATIENT = 100;

/**
 * The caller's side of the protocol, the same for processes and workers: starts the engine at the first call, keeps a
 * queue, lets the latest version win, and when the engine dies starts it again with the next segmenter and repeats
 * what was asked.
 */
export class EngineClient implements Engine {
  private transport: EngineTransport | undefined;
  private starting = false;
  private generation = 0;
  private queue: Job[] = [];
  private sent: Job[] = [];
  private nextId = 1;
  private segmenter: SegmenterName;
  private deaths = 0;
  /** When the engine may be started again; milliseconds as `Date.now` has them. */
  private notBefore = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: EngineStatus = { state: 'stopped', restarts: 0 };
  private readonly listeners = new Set<(status: EngineStatus) => void>();

  constructor(private readonly options: EngineClientOptions) {
    this.segmenter = options.segmenter ?? 'nodejieba';
  }

  get status(): EngineStatus {
    return this.current;
  }

  /** Calls that wait or run. */
  get load(): number {
    return this.queue.length + this.sent.length;
  }

  /** Hears every change of the status; the returned function ends it. */
  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asks the engine. Fails with EngineCancelled, with EngineFailed, or with what the analysis threw. */
  call<K extends EngineCallKind>(
    kind: K,
    call: Asked<K>,
    { signal, key }: CallOptions = {},
  ): Promise<EngineCalls[K]['result']> {
    if (this.current.state === 'disposed') return Promise.reject(new EngineFailed('the engine is disposed'));
    if (signal?.aborted) return Promise.reject(new EngineCancelled('cancelled'));
    if (this.current.state === 'failed' && Date.now() < this.notBefore)
      return Promise.reject(new EngineFailed(`the engine cannot be started: ${this.current.lastProblem}`));
    if (key !== undefined) {
      for (const older of [...this.queue, ...this.sent]) {
        if (older.key === key) this.give(older, 'a later version took its place');
      }
    }
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const pieces = piecesOf(call.text);
      const text = pieces.length > 1 ? '' : (pieces[0] ?? '');
      const job: Job = {
        id,
        request: { type: 'request', id, kind, call: { ...call, text } } as EngineRequest,
        pieces: pieces.length > 1 ? pieces : [],
        length: pieces.reduce((sum, piece) => sum + piece.length, 0),
        key,
        attempts: 0,
        settled: false,
        resolve: resolve as Job['resolve'],
        reject,
      };
      if (signal) {
        const stop = (): void => this.give(job, 'cancelled');
        signal.addEventListener('abort', stop, { once: true });
        job.release = () => signal.removeEventListener('abort', stop);
      }
      this.queue.push(job);
      this.pump();
    });
  }

  /** A document is closed: what is kept of it may go. */
  forget(document: string): void {
    if (this.transport) this.post({ type: 'forget', document });
  }

  /** Ends the engine; what waits fails with EngineCancelled. */
  dispose(): void {
    this.stop();
    clearTimeout(this.waiting);
    for (const job of [...this.sent, ...this.queue]) this.give(job, 'the engine was disposed');
    this.sent = [];
    this.queue = [];
    this.update({ state: 'disposed' });
    this.listeners.clear();
  }

  /** The caller no longer wants the answer. */
  private give(job: Job, why: string): void {
    if (job.settled) return;
    this.settle(job);
    job.reject(new EngineCancelled(why));
    this.queue = this.queue.filter((other) => other !== job);
    if (!this.sent.includes(job)) return;
    this.post({ type: 'cancel', id: job.id });
    if (job.handing !== undefined) {
      // The engine has only pieces of its text: it will not answer.
      this.sent = this.sent.filter((other) => other !== job);
      this.pump();
    } else if (this.sent[0] === job) this.watch();
  }

  private settle(job: Job): void {
    job.settled = true;
    job.release?.();
    delete job.parts;
    job.pieces = [];
  }

  /** Sends a request, a long text in pieces and not all at once. */
  private hand(job: Job): void {
    if (job.pieces.length === 0) {
      this.post(job.request);
      return;
    }
    const generation = (job.handing = this.generation);
    let at = 0;
    const next = (): void => {
      if (job.settled || job.handing !== generation || generation !== this.generation) return;
      const text = job.pieces[at++];
      if (text !== undefined) {
        this.post({ type: 'text', id: job.id, text });
        setTimeout(next, 0);
        return;
      }
      job.handing = undefined;
      this.post(job.request);
    };
    next();
  }

  private pump(): void {
    if (this.current.state === 'disposed') return;
    const depth = this.options.depth ?? 1;
    if (this.queue.length > 0 && !this.transport) {
      const wait = this.notBefore - Date.now();
      clearTimeout(this.waiting);
      if (wait > 0) this.waiting = setTimeout(() => this.pump(), wait);
      else this.start();
      return;
    }
    let changed = false;
    for (let job = this.queue[0]; job && this.sent.length < depth; job = this.queue[0]) {
      if (!this.transport) return;
      this.queue.shift();
      this.sent.push(job);
      changed = true;
      this.hand(job);
    }
    if (!this.transport || this.starting) return;
    if (changed || this.sent.length === 0) this.watch();
    this.update({ state: this.sent.length > 0 ? 'busy' : 'ready' });
  }

  private start(): void {
    if (this.starting) return;
    this.starting = true;
    const generation = ++this.generation;
    const { bytes, launch, userWords, modelPath } = this.options;
    const begin = (handed: Awaited<ReturnType<SetupBytes>>) => {
      if (generation !== this.generation) return;
      this.starting = false;
      try {
        this.transport = launch({
          message: (message) => {
            if (generation === this.generation) this.hear(message);
          },
          ended: (reason) => {
            if (generation === this.generation) this.died(reason);
          },
        });
      } catch (error) {
        this.died(error instanceof Error ? error.message : String(error));
        return;
      }
      this.post({
        type: 'setup',
        setup: {
          segmenter: this.segmenter,
          ...(userWords && { userWords }),
          ...(modelPath && { modelPath }),
          ...(this.deaths > 0 && { single: true }),
          ...handed,
        },
      });
      this.update({ state: 'ready', ...(this.transport.pid && { pid: this.transport.pid }) });
      this.pump();
    };
    if (!bytes) begin({});
    else {
      bytes().then(begin, (error: unknown) => {
        // Without the bytes the rules and gazetteers still work.
        this.update({ lastProblem: error instanceof Error ? error.message : String(error) });
        begin({});
      });
    }
  }

  private post(message: Parameters<EngineTransport['send']>[0]): void {
    try {
      this.transport?.send(message);
    } catch (error) {
      this.died(error instanceof Error ? error.message : String(error));
    }
  }

  private hear(message: FromEngine): void {
    const job = this.sent.find((sent) => sent.id === message.id);
    if (message.type === 'part') {
      if (!job || job.settled) return;
      (job.parts ??= new Assembly()).add(message.part);
      // Not at once: what else the host has to do comes between two parts.
      setTimeout(() => {
        if (!job.settled) this.post({ type: 'more', id: job.id });
      }, 0);
      return;
    }
    this.sent = this.sent.filter((sent) => sent !== job);
    if (message.type !== 'cancelled') {
      this.deaths = 0;
      this.notBefore = 0;
      this.update(message.report);
    }
    if (job && !job.settled) {
      const { parts } = job;
      this.settle(job);
      if (message.type === 'result') job.resolve(parts ? parts.finish(message.result) : message.result);
      else if (message.type === 'error') job.reject(new Error(message.message));
    }
    this.watch();
    this.pump();
  }

  /** Sets the clock for the request at the head: its time limit, or the patience with it once nobody wants it. */
  private watch(): void {
    clearTimeout(this.timer);
    const head = this.sent[0];
    const { timeout = (characters) => 60_000 + characters / 20, patience = 3000, idleStop } = this.options;
    if (head?.settled) {
      // Its answer is unwanted: nobody is kept waiting for long.
      // To start anew costs the host more than it costs to wait for a long text to be through.
      const wait = patience + head.length / PATIENT;
      this.timer = setTimeout(() => this.died('a cancelled request was still running', true), wait);
    } else if (head) {
      const limit = timeout(head.length);
      this.timer = setTimeout(() => this.died(`no answer within ${Math.round(limit)} ms`), limit);
    } else if (idleStop !== undefined && this.transport) {
      this.timer = setTimeout(() => this.stop(), idleStop);
    }
  }

  /** Forgets the engine that runs, and ends it. */
  private stop(): void {
    this.generation++;
    this.starting = false;
    clearTimeout(this.timer);
    const transport = this.transport;
    this.transport = undefined;
    transport?.kill();
    this.current = { ...this.current };
    delete this.current.pid;
    this.update({ state: 'stopped' });
  }

  /** The engine is gone or has to go: the next segmenter takes over, and what was asked is asked again. */
  private died(reason: string, onPurpose = false): void {
    if (this.current.state === 'disposed') return;
    this.stop();
    const [head, ...others] = this.sent.filter((job) => !job.settled);
    for (const job of [...(head ? [head] : []), ...others]) {
      job.handing = undefined;
      delete job.parts;
    }
    this.sent = [];
    this.queue = [...(head ? [head] : []), ...others, ...this.queue];
    this.update({ restarts: this.current.restarts + 1, lastProblem: reason });
    if (!onPurpose) {
      const { backOff = BACK_OFF } = this.options;
      this.notBefore = Date.now() + (backOff[Math.min(this.deaths, backOff.length - 1)] ?? 0);
      this.deaths++;
      const best = SEGMENTERS.indexOf(this.segmenter);
      // Native code first; the WebAssembly one gets a second chance before rules alone have to do.
      if (best === 0 || this.deaths > 2) this.segmenter = SEGMENTERS[best + 1] ?? 'none';
      if (head && ++head.attempts >= ATTEMPTS) {
        this.settle(head);
        this.queue.shift();
        head.reject(new EngineFailed(`the engine failed ${ATTEMPTS} times on this text: ${reason}`));
      }
    }
    if (this.deaths >= (this.options.backOff ?? BACK_OFF).length) {
      const waiting = this.queue;
      this.queue = [];
      for (const job of waiting) {
        this.settle(job);
        job.reject(new EngineFailed(`the engine cannot be started: ${reason}`));
      }
      this.update({ state: 'failed' });
    } else this.pump();
  }

  private update(change: Partial<EngineStatus>): void {
    if (this.current.state === 'disposed') return;
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener(this.current);
  }
}

/** A text in pieces that are not too long. */
function piecesOf(text: string | readonly string[]): readonly string[] {
  if (typeof text !== 'string')
    return text.some(({ length }) => length > PIECE) ? text.flatMap(piecesOf) : text;
  if (text.length <= PIECE) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}
