/**
 * A worker of the command line: reads, renders and analyses one text of a corpus after the other. It is started with an
 * IPC channel by src/engine/nodeClient.ts, speaks the engine's protocol in lists of messages and ends when the channel closes.
 */
import nodeModule from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { abandonOutputs } from '../../engine/files/safeOutput';
import { useLexiconFile } from '../../engine/lexiconFile';
import { readModelFile } from '../../engine/modelFile';
import type { EngineRequest, EngineSetup, FromEngine, ToEngine } from '../../engine/protocol';
import { packPiece } from './packedPieces';
import { weightOf } from './source';
import { UnitRunner } from './unitRunner';

/** Bytes of a text that is large. */
const LARGE = 1_000_000;
/** Texts that are begun before the first of them is done: one is read while others are written. */
const WIDTH = 8;
/** Answers are sent together: so many, or what came in so many milliseconds. */
const TOGETHER = 8;
const SOON = 25;

const queue: EngineRequest[] = [];
let setup: EngineSetup = { segmenter: 'none' };
let modelProblem: string | undefined;
let running = false;

const data = join(__dirname, 'data');
useLexiconFile(data);

const runner = new UnitRunner(() => {
  try {
    return readModelFile(setup.modelPath, data);
  } catch (error) {
    modelProblem = error instanceof Error ? error.message : String(error);
    return undefined;
  }
});

let answers: FromEngine[] = [];
let since = 0;

function post(message: FromEngine): void {
  if (answers.length === 0) since = performance.now();
  answers.push(message);
}

/** Sends the answers that wait. */
function flush(): void {
  if (answers.length > 0 && process.connected) process.send?.(answers);
  answers = [];
}

function flushSome(): void {
  if (setup.single === true || answers.length >= TOGETHER || performance.now() - since >= SOON) flush();
}

/** The memory is not told: to ask for it takes as long as a tenth of a text, and nobody here wants to know. */
function report() {
  return {
    memory: 0,
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
    taken.set(id, resolve);
    post({ type: 'part', id, part: { key: 'value', items } });
    flush();
  });
}
/** Who waits for what to be read, by the request. */
const taken = new Map<number, () => void>();

let growth = 0;

/** Room is dearer than time for a large text: the heap is swept more often before it grows. */
function growBy(percent: number): void {
  if (percent !== growth) setFlagsFromString(`--heap-growing-percent=${percent}`);
  growth = percent;
}

async function work(request: EngineRequest): Promise<void> {
  const { id } = request;
  if (request.kind !== 'unit') {
    post({ type: 'error', id, message: `no such call here: ${request.kind}`, report: report() });
    return;
  }
  const result = await runner.run(request.call);
  if ('value' in result && isPieces(result.value)) {
    for (const piece of result.value) await sendPiece(id, piece);
    result.value = [];
    result.packed = true;
    taken.delete(id);
  }
  post({ type: 'result', id, result, report: report() });
}

/** A large text is worked on alone: of two the memory would not do, and their pieces come one by one. */
function isLarge(request: EngineRequest): boolean {
  return request.kind !== 'unit' || weightOf(request.call.unit) > LARGE;
}

let kept = false;

/**
 * Where the person names a folder for compiled code (NODE_COMPILE_CACHE, Node 22), what was compiled for the first texts is left
 * there for the next run: Node does so when a process ends by itself, and this one is ended.
 */
function keepCompiled(): void {
  if (kept || setup.single === true) return;
  kept = true;
  const { flushCompileCache } = nodeModule as { flushCompileCache?: () => void };
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) flushCompileCache?.();
}

async function serve(): Promise<void> {
  if (running) return;
  running = true;
  const under = new Set<Promise<void>>();
  for (let request = queue.shift(); request; request = queue.shift()) {
    const alone = setup.single === true || isLarge(request);
    if (alone) await Promise.all(under);
    growBy(isLarge(request) ? 20 : 0);
    const one: Promise<void> = work(request).finally(() => {
      under.delete(one);
      flushSome();
    });
    under.add(one);
    if (alone) await one;
    else if (under.size >= WIDTH) await Promise.race(under);
    // The channel is read between two texts: calls that were cancelled are not begun.
    await new Promise(setImmediate);
    if (queue.length === 0) {
      await Promise.all(under);
      keepCompiled();
      flush();
    }
  }
  running = false;
}

function hear(message: ToEngine): void {
  if (message.type === 'setup') setup = message.setup;
  else if (message.type === 'request') {
    queue.push(message);
    void serve();
  } else if (message.type === 'more') taken.get(message.id)?.();
  else if (message.type === 'cancel') {
    taken.get(message.id)?.();
    const at = queue.findIndex(({ id }) => id === message.id);
    if (at < 0) return;
    queue.splice(at, 1);
    post({ type: 'cancelled', id: message.id });
    flush();
  }
}

process.on('message', (messages: ToEngine[]) => {
  for (const message of messages) hear(message);
});
process.on('disconnect', () => {
  abandonOutputs();
  process.exit(0);
});
// Ctrl+C goes to the whole group: the program decides when this process ends.
process.on('SIGINT', () => undefined);
