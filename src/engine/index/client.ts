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

interface Question {
  message: ToIndex & { type: 'query' };
  part: ((part: unknown) => void) | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
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
  private readonly questions = new Map<number, Question>();

  constructor(
    private readonly launch: IndexLauncher,
    private readonly setup: () => Promise<IndexSetup>,
    private readonly events: {
      progress(progress: IndexProgress): void;
      wanted(uri: string): void;
      restarted(): void;
      failed(reason: string): void;
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
    transport.send({ type: 'setup', setup });
  }

  get pid(): number | undefined {
    return this.transport?.pid;
  }

  send(message: Exclude<ToIndex, { type: 'setup' | 'query' | 'cancel' }>): void {
    this.transport?.send(message);
  }

  /** Asks the index; `part` hears what comes before the whole answer. Fails with an AbortError when `signal` is aborted. */
  query<K extends IndexQueryKind>(
    kind: K,
    query: IndexQueries[K]['query'],
    { signal, part }: { signal?: AbortSignal; part?: (part: unknown) => void } = {},
  ): Promise<IndexQueries[K]['result']> {
    return new Promise((resolve, reject) => {
      const { transport } = this;
      if (!transport) {
        reject(new Error('the index does not run'));
        return;
      }
      const id = this.nextId++;
      const message = { type: 'query' as const, id, kind, query };
      this.questions.set(id, { message, part, resolve: resolve as Question['resolve'], reject });
      signal?.addEventListener(
        'abort',
        () => {
          if (!this.questions.delete(id)) return;
          this.transport?.send({ type: 'cancel', id });
          reject(new DOMException('cancelled', 'AbortError'));
        },
        { once: true },
      );
      transport.send(message);
    });
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.retry);
    this.transport?.kill();
    this.transport = undefined;
    for (const { reject } of this.questions.values()) reject(new Error('the index was closed'));
    this.questions.clear();
  }

  private hear(message: FromIndex): void {
    if (message.type === 'progress') {
      if (message.progress.state === 'done') this.deaths = 0;
      this.events.progress(message.progress);
      return;
    }
    if (message.type === 'wanted') {
      this.events.wanted(message.uri);
      return;
    }
    const question = this.questions.get(message.id);
    if (!question) return;
    if (message.type === 'part') {
      question.part?.(message.part);
      return;
    }
    this.questions.delete(message.id);
    if (message.type === 'result') question.resolve(message.result);
    else question.reject(new Error(message.message));
  }

  private died(reason: string): void {
    this.transport = undefined;
    for (const { reject } of this.questions.values()) reject(new Error(`the index ended: ${reason}`));
    this.questions.clear();
    if (this.disposed) return;
    if (++this.deaths > DEATHS) {
      this.events.failed(reason);
      return;
    }
    this.retry = setTimeout(
      () => {
        void this.start().then(() => this.events.restarted());
      },
      Math.min(10_000, 100 * 2 ** this.deaths),
    );
  }
}
