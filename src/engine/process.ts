/**
 * The engine as a process of its own (desktop, CLI): a native crash ends this process and nothing else. It is started
 * with an IPC channel by nodeClient.ts and ends when the channel closes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EngineHost } from './host';
import { useLexiconFile } from './lexiconFile';
import { readModelFile } from './modelFile';
import type { EngineSetup, ToEngine } from './protocol';
import { loadJiebaWasm } from './segmenters/jiebaWasmSegmenter';
import { findNodejieba, loadNodejieba } from './segmenters/nodejiebaSegmenter';

const data = join(__dirname, 'data');
useLexiconFile(data);

const host = new EngineHost({
  post: (message) => {
    if (process.connected) process.send?.(message);
  },
  defer: setImmediate,
  now: () => performance.now(),
  memory: () => process.memoryUsage.rss(),
  loadSegmenter: (name, { userWords }: EngineSetup) =>
    name === 'nodejieba'
      ? loadNodejieba(findNodejieba(__dirname, join(data, 'idf.stub.utf8')), userWords)
      : loadJiebaWasm(readFileSync(join(data, 'jieba.wasm')), userWords),
  loadModel: ({ modelPath }) => readModelFile(modelPath, data),
});

process.on('message', (message) => {
  host.receive(message as ToEngine);
});
process.on('disconnect', () => process.exit(0));
// In the middle of a long text nothing is heard of the channel: a thread of its own looks whether the parent still lives.
new Worker(
  `const parent = process.ppid;
  setInterval(() => {
    try {
      process.kill(parent, 0);
      if (process.ppid === parent) return;
    } catch (error) {
      if (error.code === 'EPERM') return;
    }
    process.kill(process.pid, 'SIGKILL');
  }, 1000);`,
  { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 } },
).unref();
// Ctrl+C goes to the whole group: the client decides when this process ends.
process.on('SIGINT', () => undefined);
