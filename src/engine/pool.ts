import type { EngineClient } from './client';
import type { Asked, EngineCallKind, EngineCalls } from './protocol';

/** Several engines for many texts: another one is started only when those that run are all busy. */
export class EnginePool {
  private readonly clients: EngineClient[] = [];

  /** `create` makes a client; `size` is how many may run; `depth` how many calls each may hold. */
  constructor(
    private readonly create: () => EngineClient,
    private readonly size: number,
    private readonly depth: number,
  ) {}

  /** Asks the engine that is least busy. Fails as EngineClient.call does. */
  call<K extends EngineCallKind>(kind: K, call: Asked<K>): Promise<EngineCalls[K]['result']> {
    let best: EngineClient | undefined;
    for (const client of this.clients) if (!best || client.load < best.load) best = client;
    if (!best || (best.load >= this.depth && this.clients.length < this.size)) {
      best = this.create();
      this.clients.push(best);
    }
    return best.call(kind, call);
  }

  /** What each engine is doing. */
  get statuses() {
    return this.clients.map((client) => client.status);
  }

  dispose(): void {
    for (const client of this.clients) client.dispose();
    this.clients.length = 0;
  }
}
