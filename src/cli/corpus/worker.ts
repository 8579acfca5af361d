/**
 * A worker of the command line: reads, renders and analyses one text of a corpus after the other. It is started with an
 * IPC channel by src/engine/nodeClient.ts, speaks the engine's protocol and ends when the channel closes.
 */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readModelFile } from '../../engine/modelFile';
import type { EngineRequest, EngineSetup, FromEngine, ToEngine } from '../../engine/protocol';
import { packPiece } from './packedPieces';
import { weightOf } from './source';
import { UnitRunner } from './unitRunner';

/** Bytes of a text that is large. */
const LARGE = 1_000_000;

const queue: EngineRequest[] = [];
let setup: EngineSetup = { segmenter: 'none' };
let modelProblem: string | undefined;
let running = false;

const runner = new UnitRunner(() => {
  try {
    return readModelFile(setup.modelPath, join(__dirname, 'data'));
  } catch (error) {
    modelProblem = error instanceof Error ? error.message : String(error);
    return undefined;
  }
});

function post(message: FromEngine): void {
  if (process.connected) process.send?.(message);
}

function report() {
  return {
    memory: process.memoryUsage.rss(),
    cacheHits: 0,
    cacheMisses: 0,
    ...(modelProblem !== undefined && { modelProblem }),
  };
}

/** An answer that comes in pieces: not text or bytes, and no list. */
function isPieces(value: unknown): value is Iterable<string | Uint8Array> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.iterator in value &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  );
}

/** Sends a piece, packed, and waits until the other side has read it. */
function sendPiece(id: number, piece: string | Uint8Array): Promise<void> {
  const items = [packPiece(piece)];
  return new Promise((resolve) => {
    taken = resolve;
    post({ type: 'part', id, part: { key: 'value', items } });
  });
}
let taken: (() => void) | undefined;

async function serve(): Promise<void> {
  if (running) return;
  running = true;
  for (let request = queue.shift(); request; request = queue.shift()) {
    const { id } = request;
    if (request.kind !== 'unit') {
      post({ type: 'error', id, message: `no such call here: ${request.kind}`, report: report() });
      continue;
    }
    const large = weightOf(request.call.unit) > LARGE;
    // Room is dearer than time then: the heap is swept more often before it grows.
    setFlagsFromString(`--heap-growing-percent=${large ? 20 : 0}`);
    const result = await runner.run(request.call);
    if ('value' in result && isPieces(result.value)) {
      for (const piece of result.value) await sendPiece(id, piece);
      result.value = [];
      result.packed = true;
    }
    post({ type: 'result', id, result, report: report() });
    // The channel is read between two texts: calls that were cancelled are not begun.
    await new Promise(setImmediate);
  }
  running = false;
}

process.on('message', (message: ToEngine) => {
  if (message.type === 'setup') setup = message.setup;
  else if (message.type === 'request') {
    queue.push(message);
    void serve();
  } else if (message.type === 'more') taken?.();
  else if (message.type === 'cancel') {
    taken?.();
    const at = queue.findIndex(({ id }) => id === message.id);
    if (at < 0) return;
    queue.splice(at, 1);
    post({ type: 'cancelled', id: message.id });
  }
});
process.on('disconnect', () => process.exit(0));
// Ctrl+C goes to the whole group: the program decides when this process ends.
process.on('SIGINT', () => undefined);
