import { answeredError, IndexError } from './indexError';
import type { FromIndex, IndexProgress, IndexSetup, ToIndex } from './protocol';
import type { IndexQueries, IndexQueryKind } from './queries';

/** A running index: a process or a worker. */
export interface IndexTransport {
  readonly pid?: number;
  send(message: ToIndex): void;
  kill(): void;
}

/** Starts an index; what it says goes to `message`, its end to `ended`, once. */
export type IndexLauncher = (events: {
  message(message: FromIndex): void;
  ended(reason: string): void;
}) => IndexTransport;

/** Deaths, without all files read between them, after which the index is given up. */
const DEATHS = 20;

/**
 * Milliseconds without any word from an index that looks for a pattern: a pattern like (a+)+$ takes for ever on one text, and
 * nothing within that process can break it off. Less where nobody wants the answer any more.
 */
export const PATTERN_LIMIT = 30_000;
const PATTERN_STOP = 3000;

interface Question {
  message: ToIndex & { type: 'query' };
  part: ((part: unknown) => void) | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
  /** It has handed over a part: asked again it would hand it over again. */
  begun: boolean;
}

/**
 * The editor's side of the index: starts it, asks it, and when it dies starts it again; `restarted` then lists the files anew,
 * since a database on disk holds all but the files in hand.
 */
export class IndexClient {
  private transport: IndexTransport | undefined;
  private nextId = 1;
  private deaths = 0;
  private disposed = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** The index said something since it was started; before that it opens its database and is silent. */
  private spoken = false;
  private inMemory = false;
  private reviving = false;
  private watch: ReturnType<typeof setTimeout> | undefined;
  /** Patterns that nobody wants any more and the index may still look for. */
  private readonly unwanted = new Set<number>();
  private readonly questions = new Map<number, Question>();

  constructor(
    private readonly launch: IndexLauncher,
    private readonly setup: () => Promise<IndexSetup>,
    private readonly events: {
      progress(progress: IndexProgress): void;
      wanted(uri: string): void;
      restarted(): void;
      failed(reason: string): void;
      /** The index was ended and is started again, since it looked for a pattern without end. */
      stuck(): void;
    },
  ) {}

  /** Starts the index where it does not run. */
  async start(): Promise<void> {
    if (this.transport || this.disposed) return;
    const setup = await this.setup();
    if (this.transport || this.disposed) return;
    const transport = this.launch({
      message: (message) => {
        if (this.transport === transport) this.hear(message);
      },
      ended: (reason) => {
        if (this.transport === transport) this.died(reason);
      },
    });
    this.transport = transport;
    this.retry = undefined;
    this.spoken = false;
    transport.send({ type: 'setup', setup });
    for (const { message } of this.questions.values()) transport.send(message);
  }

  get pid(): number | undefined {
    return this.transport?.pid;
  }

  send(message: Exclude<ToIndex, { type: 'setup' | 'query' | 'cancel' }>): void {
    this.transport?.send(message);
  }

  /**
   * Asks the index; `part` hears what comes before the whole answer. Fails with an AbortError when `signal` is aborted, else with
   * an IndexError. What is asked of an index that is started again waits for it.
   */
  query<K extends IndexQueryKind>(
    kind: K,
    query: IndexQueries[K]['query'],
    { signal, part }: { signal?: AbortSignal; part?: (part: unknown) => void } = {},
  ): Promise<IndexQueries[K]['result']> {
    return new Promise((resolve, reject) => {
      const { transport } = this;
      // A database on disk answers once it is opened again; an index in memory begins with nothing.
      if (!transport && !this.reviving && (!this.retry || this.inMemory)) {
        reject(new IndexError(this.retry ? 'ended' : 'closed'));
        return;
      }
      const id = this.nextId++;
      const message = { type: 'query' as const, id, kind, query };
      this.questions.set(id, {
        message,
        part,
        resolve: resolve as Question['resolve'],
        reject,
        begun: false,
      });
      signal?.addEventListener(
        'abort',
        () => {
          if (!this.questions.delete(id)) return;
          this.transport?.send({ type: 'cancel', id });
          if (this.transport && isPattern(message)) {
            this.unwanted.add(id);
            this.watchPatterns();
          }
          reject(new DOMException('cancelled', 'AbortError'));
        },
        { once: true },
      );
      transport?.send(message);
      this.watchPatterns();
    });
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.retry);
    clearTimeout(this.watch);
    this.transport?.kill();
    this.transport = undefined;
    for (const { reject } of this.questions.values()) reject(new IndexError('closed'));
    this.questions.clear();
  }

  private hear(message: FromIndex): void {
    this.spoken = true;
    this.answer(message);
    this.watchPatterns();
  }

  private answer(message: FromIndex): void {
    if (message.type === 'progress') {
      this.inMemory = message.progress.inMemory;
      if (message.progress.state === 'done') this.deaths = 0;
      this.events.progress(message.progress);
      return;
    }
    if (message.type === 'wanted') {
      this.events.wanted(message.uri);
      return;
    }
    if (message.type === 'alive') return;
    if (message.type !== 'part') this.unwanted.delete(message.id);
    const question = this.questions.get(message.id);
    if (!question) return;
    if (message.type === 'part') {
      question.begun = true;
      question.part?.(message.part);
      return;
    }
    this.questions.delete(message.id);
    if (message.type === 'result') question.resolve(message.result);
    else question.reject(answeredError(message.message));
  }

  /** Waits anew for a word from an index that looks for a pattern. */
  private watchPatterns(): void {
    clearTimeout(this.watch);
    if (!this.spoken || !this.transport) return;
    const patterns = [...this.questions.values()].filter(({ message }) => isPattern(message));
    if (this.unwanted.size > 0) this.watch = setTimeout(() => this.revive(undefined), PATTERN_STOP);
    else if (patterns[0]) this.watch = setTimeout(() => this.revive(patterns[0]), PATTERN_LIMIT);
  }

  /** Ends an index that hangs and starts it again; the pattern at fault fails, the other questions are asked again. */
  private revive(fault: Question | undefined): void {
    this.transport?.kill();
    this.transport = undefined;
    this.unwanted.clear();
    for (const [id, question] of this.questions) {
      // An index in memory begins with nothing: it would answer that there is nothing.
      if (question !== fault && !question.begun && !this.inMemory) continue;
      this.questions.delete(id);
      question.reject(
        question === fault ? new IndexError('endless', `${PATTERN_LIMIT / 1000}`) : new IndexError('again'),
      );
    }
    this.events.stuck();
    this.reviving = true;
    void this.startAgain().finally(() => (this.reviving = false));
  }

  private died(reason: string): void {
    this.transport = undefined;
    this.retry = undefined;
    this.unwanted.clear();
    clearTimeout(this.watch);
    const isLast = ++this.deaths > DEATHS;
    for (const { reject } of this.questions.values())
      reject(new IndexError(isLast ? 'closed' : 'ended', reason));
    this.questions.clear();
    if (this.disposed) return;
    if (isLast) {
      this.events.failed(reason);
      return;
    }
    this.retry = setTimeout(() => void this.startAgain(), Math.min(10_000, 100 * 2 ** this.deaths));
  }

  private startAgain(): Promise<void> {
    return this.start()
      .then(() => this.events.restarted())
      .catch((error: unknown) => this.died(error instanceof Error ? error.message : String(error)));
  }
}

function isPattern({ query }: ToIndex & { type: 'query' }): boolean {
  return 'mode' in query && query.mode === 'pattern';
}
