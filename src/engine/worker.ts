/** The engine as a web worker. The page hands over the bytes of segmenter and model with the setup. */
import { useTreesFrom } from '../core/entities/lexicon/packed';
import { readModel } from '../core/entities/tagger/model';
import { EngineHost } from './host';
import type { FromEngine, ToEngine } from './protocol';
import { loadJiebaWasm } from './segmenters/jiebaWasmSegmenter';

/** The little of a worker's global scope that is used. */
interface WorkerScope {
  postMessage(message: FromEngine): void;
  addEventListener(type: 'message', listener: (event: { data: ToEngine }) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const host = new EngineHost({
  post: (message) => {
    scope.postMessage(message);
  },
  defer: (task) => setTimeout(task, 0),
  now: () => performance.now(),
  memory: () => 0,
  loadSegmenter: (name, { wasm, userWords }) => {
    if (name === 'nodejieba') throw new Error('not in a web worker');
    if (!wasm) throw new Error('no module was handed over');
    return loadJiebaWasm(wasm, userWords);
  },
  loadModel: ({ model }) => (model ? readModel(model) : undefined),
});

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'setup') useTreesFrom(() => data.setup.lexicon);
  host.receive(data);
});
