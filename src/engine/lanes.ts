import type { CallOptions, Engine, EngineStatus } from './engine';
import type { Asked, EngineCallKind, EngineCalls } from './protocol';

/** One engine, and what it is asked about. */
interface Lane {
  engine: Engine;
  /** Calls that wait or run, by document: how to give each up. */
  busy: Map<string, Set<AbortController>>;
}

/**
 * Engines side by side for one editor (并行通道): a document keeps to the engine that knows its paragraphs, but waits for no
 * other document: where that engine is busy with another one an idle one is taken, or one more started, up to `size`.
 */
export class EngineLanes implements Engine {
  private readonly lanes: Lane[] = [];
  private readonly homes = new Map<string, Lane>();
  /** The last call of each key, where it runs and how to give it up. */
  private readonly latest = new Map<string, { lane: Lane; stop: AbortController }>();
  private readonly listeners = new Set<(status: EngineStatus) => void>();
  private disposed = false;

  /** `create` makes the engine of a lane; the first is number 0. */
  constructor(
    private readonly create: (lane: number) => Engine,
    private readonly size: number,
  ) {}

  get status(): EngineStatus {
    const all = this.lanes.map(({ engine }) => engine.status);
    const [first] = all;
    if (!first) return { state: this.disposed ? 'disposed' : 'stopped', restarts: 0 };
    // What one of them knows (the segmenter in use) is so for all.
    const known = all.find(({ segmenter }) => segmenter !== undefined) ?? first;
    const busy = all.find(({ state }) => state === 'busy');
    const sum = (count: 'cacheHits' | 'cacheMisses'): number =>
      all.reduce((total, status) => total + (status[count] ?? 0), 0);
    return {
      ...known,
      cacheHits: sum('cacheHits'),
      cacheMisses: sum('cacheMisses'),
      state: busy ? 'busy' : first.state,
      restarts: all.reduce((sum, { restarts }) => sum + restarts, 0),
      ...(first.lastProblem !== undefined && { lastProblem: first.lastProblem }),
    };
  }

  get load(): number {
    return this.lanes.reduce((sum, { engine }) => sum + engine.load, 0);
  }

  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async call<K extends EngineCallKind>(
    kind: K,
    call: Asked<K>,
    { signal, key, document = '' }: CallOptions = {},
  ): Promise<EngineCalls[K]['result']> {
    const lane = this.laneFor(document);
    const stop = new AbortController();
    const give = (): void => stop.abort();
    if (signal?.aborted) give();
    signal?.addEventListener('abort', give, { once: true });
    const own = { lane, stop };
    if (key !== undefined) {
      const before = this.latest.get(key);
      // In one lane the engine sees to it that the latest version wins.
      if (before && before.lane !== lane) before.stop.abort();
      this.latest.set(key, own);
    }
    const together = lane.busy.get(document) ?? new Set();
    lane.busy.set(document, together.add(stop));
    try {
      return await lane.engine.call(kind, call, {
        signal: stop.signal,
        ...(key !== undefined && { key }),
      });
    } finally {
      signal?.removeEventListener('abort', give);
      if (key !== undefined && this.latest.get(key) === own) this.latest.delete(key);
      together.delete(stop);
      if (together.size === 0) lane.busy.delete(document);
    }
  }

  forget(document: string): void {
    this.homes.delete(document);
    for (const { engine, busy } of this.lanes) {
      // Nobody waits for what is still being read of it: megabytes of a record would come for nothing.
      for (const stop of busy.get(document) ?? []) stop.abort();
      engine.forget(document);
    }
  }

  dispose(): void {
    this.disposed = true;
    for (const { engine } of this.lanes) engine.dispose();
    this.listeners.clear();
  }

  private laneFor(document: string): Lane {
    const isFree = ({ busy }: Lane): boolean => busy.size === 0 || (busy.size === 1 && busy.has(document));
    const home = this.homes.get(document);
    let lane = home && isFree(home) ? home : this.lanes.find(isFree);
    if (!lane && this.lanes.length < this.size) lane = this.open();
    lane ??= home ?? [...this.lanes].sort((a, b) => a.engine.load - b.engine.load)[0] ?? this.open();
    // A document that had to step aside goes home again when it can: its paragraphs are known there.
    if (!home) this.homes.set(document, lane);
    return lane;
  }

  private open(): Lane {
    const lane: Lane = { engine: this.create(this.lanes.length), busy: new Map() };
    this.lanes.push(lane);
    lane.engine.onStatus(() => {
      for (const listener of this.listeners) listener(this.status);
    });
    return lane;
  }
}
