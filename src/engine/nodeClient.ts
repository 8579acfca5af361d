import { totalmem } from 'node:os';
import { launchChild } from './childProcess';
import { EngineClient, type EngineClientOptions } from './client';
import type { FromEngine, ToEngine } from './protocol';
import type { EngineEvents, EngineTransport } from './transport';

/** What a client of an engine process may set beside what every client may. */
export interface NodeEngineOptions extends Omit<EngineClientOptions, 'launch' | 'bytes'> {
  /** Path of the bundled engine (`engine.js`, its `data` folder beside it). */
  engine: string;
  /** Bytes its heap may grow to; by the machine's memory where absent, at most 4 GB. */
  heap?: number;
}

/** A client whose engine is a child process; inside VS Code too, whose program then runs as plain Node. */
export function createNodeEngine({ engine, heap, ...options }: NodeEngineOptions): EngineClient {
  return new EngineClient({ ...options, launch: (events) => launchProcess(engine, heap, events) });
}

function launchProcess(engine: string, heap: number | undefined, events: EngineEvents): EngineTransport {
  const megabytes = Math.floor((heap ?? Math.min(4 * 1024 ** 3, totalmem() / 2)) / 1024 ** 2);
  return launchChild<ToEngine, FromEngine>(
    engine,
    [`--max-old-space-size=${Math.max(1024, megabytes)}`],
    events,
  );
}
