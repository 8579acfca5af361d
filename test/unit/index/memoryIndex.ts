import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import { readModel } from '../../../src/core/entities/tagger/model';
import { openMemory, type Database } from '../../../src/engine/index/database';
import { IndexHost } from '../../../src/engine/index/host';
import { loadJiebaWasm } from '../../../src/engine/segmenters/jiebaWasmSegmenter';
import type { FromIndex, IndexProgress } from '../../../src/engine/index/protocol';
import type { IndexQueries, IndexQueryKind } from '../../../src/engine/index/queries';

/** An index in this process over files that are only in a map: uri → text. */
export class MemoryIndex {
  readonly files = new Map<string, string>();
  /** Its tables; there once something was read. */
  database!: Database;
  /** How often a file was read. */
  reads = 0;
  private progress: IndexProgress | undefined;
  private next = 1;
  private readonly answers = new Map<number, (message: FromIndex) => void>();
  private readonly host = new IndexHost({
    post: (message) => {
      if (message.type === 'progress') this.progress = message.progress;
      else if ('id' in message && message.type !== 'part') this.answers.get(message.id)?.(message);
    },
    defer: setImmediate,
    now: () => performance.now(),
    memory: () => 0,
    open: async () => {
      this.database = openMemory(await initSqlJs());
      return { database: this.database, inMemory: true };
    },
    // The weights that the product ships.
    loadModel: () => readModel(readFileSync('src/engine/data/tagger.model')),
    loadSegmenter: () => loadJiebaWasm(readFileSync('node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm')),
    stamp: ({ uri }) => this.stampOf(uri),
    read: ({ uri }) => {
      this.reads++;
      const stamp = this.stampOf(uri);
      const text = this.files.get(uri);
      return text === undefined || !stamp
        ? { size: 0, mtime: 0, gone: true }
        : { ...stamp, bytes: new TextEncoder().encode(text) };
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });

  constructor(memoryLimit = 1000) {
    this.host.receive({ type: 'setup', setup: { analyser: 'test', options: {}, memoryLimit } });
  }

  /** Reads all files there are, and waits until that is done. */
  async sync(): Promise<IndexProgress> {
    const files = [...this.files.keys()].map((uri) => ({ uri }));
    this.host.receive({ type: 'files', files, last: true });
    return this.whenDone();
  }

  async send(message: Parameters<IndexHost['receive']>[0]): Promise<IndexProgress> {
    this.host.receive(message);
    return this.whenDone();
  }

  ask<K extends IndexQueryKind>(
    kind: K,
    query: IndexQueries[K]['query'],
  ): Promise<IndexQueries[K]['result']> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.answers.set(id, (message) => {
        if (message.type === 'result') resolve(message.result as IndexQueries[K]['result']);
        else if (message.type === 'error') reject(new Error(message.message));
      });
      this.host.receive({ type: 'query', id, kind, query });
    });
  }

  private async whenDone(): Promise<IndexProgress> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.progress && this.progress.state !== 'reading') return this.progress;
    }
  }

  private stampOf(uri: string): { size: number; mtime: number } | undefined {
    const text = this.files.get(uri);
    return text === undefined ? undefined : { size: text.length, mtime: text.length };
  }
}
