import type { IndexLauncher } from './client';
import type { FromIndex, ToIndex } from './protocol';

/** The little of a web worker that is used. */
interface WebWorker {
  postMessage(message: ToIndex): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: FromIndex }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

/** Starts the index as a web worker from its program's text. */
export function launchIndexWorker(script: string): IndexLauncher {
  const { Worker } = globalThis as unknown as { Worker: new (url: string) => WebWorker };
  return ({ message, ended }) => {
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(url);
    let told = false;
    const free = (): void => {
      if (!told) URL.revokeObjectURL(url);
      told = true;
    };
    worker.addEventListener('message', ({ data }) => {
      free();
      message(data);
    });
    worker.addEventListener('error', ({ message: reason }) => {
      free();
      ended(reason ?? 'the worker could not be started');
    });
    return {
      send: (sent) => {
        worker.postMessage(sent);
      },
      kill: () => {
        free();
        worker.terminate();
      },
    };
  };
}
