/**
 * A worker of the command line: reads, renders and analyses one text of a corpus after the other. It is started with an
 * IPC channel by src/engine/nodeClient.ts, speaks the engine's protocol and ends when the channel closes.
 */
import { join } from 'node:path';
import { readModelFile } from '../../engine/modelFile';
import type { EngineRequest, EngineSetup, FromEngine, ToEngine } from '../../engine/protocol';
import { UnitRunner } from './unitRunner';

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

async function serve(): Promise<void> {
  if (running) return;
  running = true;
  for (let request = queue.shift(); request; request = queue.shift()) {
    const { id } = request;
    if (request.kind !== 'unit') {
      post({ type: 'error', id, message: `no such call here: ${request.kind}`, report: report() });
      continue;
    }
    const result = await runner.run(request.call);
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
  } else if (message.type === 'cancel') {
    const at = queue.findIndex(({ id }) => id === message.id);
    if (at < 0) return;
    queue.splice(at, 1);
    post({ type: 'cancelled', id: message.id });
  }
});
process.on('disconnect', () => process.exit(0));
// Ctrl+C goes to the whole group: the program decides when this process ends.
process.on('SIGINT', () => undefined);
