import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { EngineClient, type EngineClientOptions } from './client';
import type { FromEngine } from './protocol';
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
  const child = fork(engine, [], {
    // Not the parent's flags: a debugger's port can be taken only once.
    execArgv: [`--max-old-space-size=${Math.max(1024, megabytes)}`],
    execPath: process.execPath,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  let over = false;
  const end = (reason: string) => {
    if (over) return;
    over = true;
    events.ended(said.trim() === '' ? reason : `${reason}: ${said.trim().slice(-400)}`);
  };
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-2000);
  });
  child.on('message', (message) => {
    events.message(message as FromEngine);
  });
  child.on('error', (error) => {
    end(error.message);
  });
  child.on('exit', (code, signal) => {
    end(signal ? `ended by ${signal}` : `ended with status ${code}`);
  });
  return {
    ...(child.pid !== undefined && { pid: child.pid }),
    send: (message) => {
      child.send(message, (error) => {
        if (error) end(error.message);
      });
    },
    kill: () => {
      over = true;
      child.kill('SIGKILL');
    },
  };
}
