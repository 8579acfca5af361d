/** The index as a process of its own (desktop): started with an IPC channel by nodeIndex.ts, ends when the channel closes. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import initSqlJs from 'sql.js';
import { loadJiebaWasm } from '../segmenters/jiebaWasmSegmenter';
import { useLexiconFile } from '../lexiconFile';
import { readModelFile } from '../modelFile';
import { isHeld, nodeSqlite, openFile, openMemory, type Database } from './database';
import { filesIn } from './folders';
import { IndexHost } from './host';
import { LARGEST, TOO_LARGE, type ReadFile } from './indexer';
import type { IndexSetup, ToIndex } from './protocol';

const data = join(__dirname, 'data');
useLexiconFile(data);

/** Windows that keep an index of one folder on disk at the same time; a further one keeps its own in memory. */
const WINDOWS = 3;
/** The file that this process holds. */
let held: string | undefined;

async function open({ file }: IndexSetup): Promise<{ database: Database; inMemory: boolean }> {
  const sqlite = nodeSqlite();
  const database = sqlite && file !== undefined ? openOneOf(sqlite, file) : undefined;
  if (database) return { database, inMemory: false };
  const bytes = readFileSync(join(data, 'sql.wasm'));
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return { database: openMemory(await initSqlJs({ wasmBinary })), inMemory: true };
}

/** Opens the file, or where another window holds it one beside; undefined where none can be had (磁盘只读). */
function openOneOf(sqlite: NonNullable<ReturnType<typeof nodeSqlite>>, file: string): Database | undefined {
  for (let window = 1; window <= WINDOWS; window++) {
    held = window === 1 ? file : file.replace(/(\.\w+)?$/u, `.${window}$1`);
    try {
      mkdirSync(dirname(held), { recursive: true });
      return openFile(sqlite, held);
    } catch (error) {
      if (isHeld(error)) continue;
    }
    try {
      // The index holds nothing that the files do not: one that cannot be read is made anew.
      removeFile(held);
      return openFile(sqlite, held);
    } catch {
      break;
    }
  }
  held = undefined;
  return undefined;
}

function removeFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

const host = new IndexHost({
  post: (message) => {
    if (process.connected) process.send?.(message);
  },
  defer: setImmediate,
  now: () => performance.now(),
  memory: () => process.memoryUsage.rss(),
  open,
  discard: () => {
    if (held === undefined) return;
    removeFile(held);
    console.error('its file was damaged and is made anew');
    process.exit(1);
  },
  loadModel: ({ modelPath }) => readModelFile(modelPath, data),
  // The native one would take a quarter of a gigabyte, and words should be the same on the web.
  loadSegmenter: ({ userWords }) => loadJiebaWasm(readFileSync(join(data, 'jieba.wasm')), userWords),
  filesIn,
  stamp: ({ path, stamp }) => {
    if (path === undefined) return stamp;
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? { size: stat.size, mtime: stat.mtimeMs } : undefined;
  },
  read: ({ path }): ReadFile | undefined => {
    if (path === undefined) return undefined;
    let stamp = { size: 0, mtime: 0 };
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      // A pipe or a device would keep the reader waiting for ever.
      if (!stat?.isFile()) return { ...stamp, gone: true };
      stamp = { size: stat.size, mtime: stat.mtimeMs };
      if (stat.size > LARGEST) return { ...stamp, problem: TOO_LARGE };
      return { ...stamp, bytes: readFileSync(path) };
    } catch (error) {
      return { ...stamp, problem: error instanceof Error ? error.message : String(error) };
    }
  },
  digest: (text) => hash('sha256', text, 'base64url').slice(0, 22),
});

process.on('message', (message) => {
  host.receive(message as ToIndex);
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
