import { totalmem } from 'node:os';
import { launchChild, type Child } from './childProcess';
import { EngineClient, type EngineClientOptions } from './client';
import type { FromEngine, ToEngine } from './protocol';
import type { EngineEvents, EngineTransport } from './transport';

/** What a client of an engine process may set beside what every client may. */
export interface NodeEngineOptions extends Omit<EngineClientOptions, 'launch' | 'bytes'> {
  /** Path of the bundled engine (`engine.js`, its `data` folder beside it). */
  engine: string;
  /** Bytes its heap may grow to; by the machine's memory where absent, at most 4 GB. */
  heap?: number;
  /** The engine takes and gives lists of messages: to send one costs as much as a small text takes. */
  together?: boolean;
}

/** A client whose engine is a child process; inside VS Code too, whose program then runs as plain Node. */
export function createNodeEngine({ engine, heap, together, ...options }: NodeEngineOptions): EngineClient {
  const launch = (events: EngineEvents): EngineTransport =>
    together === true ? launchTogether(engine, heap, events) : launchProcess(engine, heap, events);
  return new EngineClient({ ...options, launch });
}

/** As launchProcess; what is sent in one turn of the loop goes as one message. */
function launchTogether(engine: string, heap: number | undefined, events: EngineEvents): EngineTransport {
  const child = launchProcess<ToEngine[], FromEngine[]>(engine, heap, {
    message: (messages) => {
      for (const message of messages) events.message(message);
    },
    ended: (reason) => events.ended(reason),
  });
  let waiting: ToEngine[] = [];
  return {
    ...child,
    send: (message) => {
      if (waiting.push(message) > 1) return;
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        child.send(all);
      });
    },
  };
}

function launchProcess<To extends object = ToEngine, From = FromEngine>(
  engine: string,
  heap: number | undefined,
  events: { message(message: From): void; ended(reason: string): void },
): Child<To> {
  const megabytes = Math.floor((heap ?? Math.min(4 * 1024 ** 3, totalmem() / 2)) / 1024 ** 2);
  return launchChild<To, From>(engine, [`--max-old-space-size=${Math.max(1024, megabytes)}`], events);
}
