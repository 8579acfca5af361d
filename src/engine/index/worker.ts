/** The index as a web worker: in memory, on bytes that the page hands over. */
import initSqlJs from 'sql.js';
import { useTreesFrom } from '../../core/entities/lexicon/packed';
import { readModel } from '../../core/entities/tagger/model';
import { loadJiebaWasm } from '../segmenters/jiebaWasmSegmenter';
import { openMemory } from './database';
import { IndexHost } from './host';
import type { FromIndex, ToIndex } from './protocol';

interface WorkerScope {
  postMessage(message: FromIndex): void;
  addEventListener(type: 'message', listener: (event: { data: ToIndex }) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const host = new IndexHost({
  post: (message) => {
    scope.postMessage(message);
  },
  defer: (task) => setTimeout(task, 0),
  now: () => performance.now(),
  memory: () => 0,
  open: async ({ sql }) => {
    if (!sql) throw new Error('no database was handed over');
    const wasmBinary = sql.buffer.slice(sql.byteOffset, sql.byteOffset + sql.length) as ArrayBuffer;
    return { database: openMemory(await initSqlJs({ wasmBinary })), inMemory: true };
  },
  loadModel: ({ model }) => (model ? readModel(model) : undefined),
  loadSegmenter: ({ wasm, userWords }) => {
    if (!wasm) throw new Error('no word segmenter was handed over');
    return loadJiebaWasm(wasm, userWords);
  },
  stamp: ({ stamp }) => stamp,
  read: () => undefined,
  digest: fnv,
});

/** Two runs of FNV-1a over code units: enough to tell texts of one folder apart where no digest is to be had at once. */
function fnv(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length}`;
}

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'setup') useTreesFrom(() => data.setup.lexicon);
  host.receive(data);
});
