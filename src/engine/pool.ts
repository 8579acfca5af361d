import type { EngineClient } from './client';
import { EngineCancelled } from './errors';
import type { Asked, EngineCallKind, EngineCalls } from './protocol';

/** What one engine of a pool may hold. */
export interface Room {
  /** Calls. */
  depth: number;
  /** Weight of all calls together, as long as it is more than two; without limit where absent. */
  weight?: number;
}

interface Waiting {
  weight: number;
  begin(member: Member): void;
}

interface Member {
  client: EngineClient;
  calls: number;
  weight: number;
}

/** Even of heavy texts there is a next one when one is done. */
const FEW = 2;

/**
 * Several engines for many texts. Calls wait here until an engine has room, so that a heavy one holds up no other; another
 * engine is started only when those that run are all busy.
 */
export class EnginePool {
  private readonly members: Member[] = [];
  private readonly waiting: Waiting[] = [];
  private over = false;

  /** `create` makes a client; `size` is how many may run. */
  constructor(
    private readonly create: () => EngineClient,
    private readonly size: number,
    private readonly room: Room,
  ) {}

  /** Asks the engine that is least busy. Fails as EngineClient.call does. */
  call<K extends EngineCallKind>(kind: K, call: Asked<K>, weight = 0): Promise<EngineCalls[K]['result']> {
    if (this.over) return Promise.reject(new EngineCancelled('the engines were disposed'));
    return new Promise((resolve, reject) => {
      const begin = (member: Member): void => {
        member.calls++;
        member.weight += weight;
        const over = (): void => {
          member.calls--;
          member.weight -= weight;
          this.hand();
        };
        member.client.call(kind, call).then(resolve, reject).finally(over);
      };
      this.waiting.push({ weight, begin });
      this.hand();
    });
  }

  /** Hands out what waits, as long as there is room. */
  private hand(): void {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const member = this.memberFor(next.weight);
      if (!member) return;
      this.waiting.shift();
      next.begin(member);
    }
  }

  private memberFor(weight: number): Member | undefined {
    let best: Member | undefined;
    for (const member of this.members) if (!best || member.calls < best.calls) best = member;
    if (best && this.hasRoom(best, weight)) return best;
    if (this.members.length >= this.size) return undefined;
    const member = { client: this.create(), calls: 0, weight: 0 };
    this.members.push(member);
    return member;
  }

  private hasRoom(member: Member, weight: number): boolean {
    if (member.calls < FEW) return true;
    return member.calls < this.room.depth && member.weight + weight <= (this.room.weight ?? Infinity);
  }

  /** What each engine is doing. */
  get statuses() {
    return this.members.map(({ client }) => client.status);
  }

  /** Ends the engines; what waits is answered by nobody. */
  dispose(): void {
    this.over = true;
    for (const { client } of this.members) client.dispose();
    this.members.length = 0;
    this.waiting.length = 0;
  }
}
