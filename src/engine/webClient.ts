import { EngineClient, type EngineClientOptions } from './client';
import type { FromEngine, ToEngine } from './protocol';
import type { SetupBytes } from './transport';

/** The little of a web worker that is used. */
interface WebWorker {
  postMessage(message: ToEngine): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: FromEngine }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

export interface WebEngineOptions extends Omit<EngineClientOptions, 'launch' | 'bytes'> {
  /** The worker's program (`web/engine.js`) as text: a worker may only be made of a script of the same origin. */
  script: string;
  /** Reads the segmenter's module (`data/jieba.wasm`) the weights and the packed lexicon; a failure costs only what they would add. */
  bytes: SetupBytes;
}

/** A client whose engine is a web worker. */
export function createWebEngine({ script, ...options }: WebEngineOptions): EngineClient {
  const { Worker } = globalThis as unknown as { Worker: new (url: string) => WebWorker };
  return new EngineClient({
    segmenter: 'jieba-wasm',
    ...options,
    launch: (events) => {
      const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      const worker = new Worker(url);
      // The address holds the whole program in memory: it goes when the worker has read it, or never will.
      const release = (): void => URL.revokeObjectURL(url);
      worker.addEventListener('message', ({ data }) => {
        release();
        events.message(data);
      });
      worker.addEventListener('error', ({ message }) => {
        release();
        events.ended(message ?? 'the worker could not be started');
      });
      return {
        send: (message) => {
          worker.postMessage(message);
        },
        kill: () => {
          release();
          worker.terminate();
        },
      };
    },
  });
}
