import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { ServedAnswer } from './served';

/** What the program answered. */
export interface Answer {
  status: number | null;
  out: string;
  bytes: Buffer;
  error: string;
}

export const built = join(process.cwd(), 'out', 'unit-cli');
let ready = false;

/** Bundles the command line from the sources as they are; once for all tests. */
export function buildCli(): void {
  // Bundled before the tests where all of them run (scripts/unit.mjs).
  if (ready || process.env['GOVTEXT_UNIT_CLI'] === built) return;
  execFileSync(process.execPath, ['scripts/lib/served.mjs', built]);
  ready = true;
}

/** Where the built program is. */
export function program(): string {
  return join(built, 'cli.js');
}

/** The thread that speaks with the served command line while the test waits (served.ts). */
const BRIDGE = `
  const { fork } = require('node:child_process');
  const { workerData } = require('node:worker_threads');
  const { port, signal, served, env } = workerData;
  let child;
  const answer = (message) => {
    port.postMessage(message);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const start = () => {
    const own = fork(served, [], { execArgv: [], env, serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    own.on('message', answer);
    own.on('exit', (code, ended) => {
      if (child !== own) return;
      child = undefined;
      answer({ died: String(ended ?? code) });
    });
    return own;
  };
  port.on('message', (request) => {
    if (request.end) {
      const old = child;
      child = undefined;
      old?.kill('SIGKILL');
    } else (child ??= start()).send(request);
  });`;

/** A served command line. */
export interface Bridge {
  port: MessagePort;
  signal: Int32Array;
}
let bridge: Bridge | undefined;

/** Serves the command line in a process of its own, which has these variables besides; `end` it when it is done. */
export function openBridge(variables: NodeJS.ProcessEnv = {}): Bridge {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const served = join(built, 'served.js');
  const worker = new Worker(BRIDGE, {
    eval: true,
    workerData: { port: port2, signal, served, env: { ...ENV(), ...variables } },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}

/** Ends the process that serves. */
export function closeBridge({ port }: Bridge): void {
  port.postMessage({ end: true });
}

const ENV = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C', LANG: 'C' });

/**
 * What the program answers to a command line, asked in a process that has answered others before; fails where it does not end
 * within the limit (milliseconds). What belongs to the process itself (signals, pipes, its end) is for `govtextProcess`.
 */
export function govtext(
  args: readonly string[],
  { input = '', cwd = process.cwd(), limit = 120_000, by = (bridge ??= openBridge()) }: Run = {},
): Answer {
  const { port, signal } = by;
  Atomics.store(signal, 0, 0);
  port.postMessage({ args, cwd, input: typeof input === 'string' ? Buffer.from(input) : input });
  const ended = Atomics.wait(signal, 0, 0, limit) !== 'timed-out';
  if (!ended) closeBridge(by);
  assert.ok(ended, `hangs: govtext ${args.join(' ')}`);
  const answer = receiveMessageOnPort(port)?.message as ServedAnswer | { died: string };
  if ('died' in answer) assert.fail(`died (${answer.died}): govtext ${args.join(' ')}`);
  const bytes = Buffer.from(answer.out);
  return {
    status: answer.status,
    out: bytes.toString('utf8'),
    bytes,
    error: Buffer.from(answer.error).toString('utf8'),
  };
}

/** What a command line is given beside its arguments. */
interface Run {
  input?: string | Uint8Array;
  cwd?: string;
  limit?: number;
  /** Which served command line is asked; one for all tests where none is named. */
  by?: Bridge;
}

/** Runs the built program as a person does, in a process of its own. */
export function govtextProcess(args: readonly string[], more: Omit<Run, 'limit' | 'by'> = {}): Answer {
  const result = spawnSync(process.execPath, [program(), ...args], {
    ...more,
    env: ENV(),
    maxBuffer: 1 << 30,
  });
  return {
    status: result.status,
    out: result.stdout.toString('utf8'),
    bytes: result.stdout,
    error: result.stderr.toString('utf8'),
  };
}

/** A folder that goes when the tests are done. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'govtext-cli-'));

  file(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
