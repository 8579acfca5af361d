import * as fs from 'node:fs';
import { stat } from 'node:fs/promises';
import { explainFileError } from '../files/fileError';
import { demandNoTarget, OutputIsInput } from '../files/safeOutput';
import { InputError } from './errors';
import { isStream, openInput } from './openInput';
import { compressionOfBytes, CONTAINERS, formatOfBytes, kindOfName, type InputKind } from './formats';
import { problems } from './problems';
import { readRows } from './rows';
import type { ReadOptions, Unit } from './unit';
import { collect, rawBytes, unpacked } from './unpack';
import { readWarc } from './warc';

/**
 * The texts of one file, each as soon as it is read: the file itself, or its rows and members. Never throws for what the
 * input holds: what cannot be read is a unit that says so, and comes after what could.
 */
export async function* readFileUnits(path: string, options: ReadOptions): AsyncGenerator<Unit> {
  const began = Date.now();
  let changed: number | undefined;
  let size = 0;
  try {
    if (!isStream(path)) {
      const found = await stat(path);
      demandNoTarget(path, found);
      if (found.isDirectory()) throw new InputError(problems.folder());
      size = found.size;
      changed = Math.max(found.mtimeMs, found.ctimeMs);
    }
    const { kind, bytes } = await kindOf(path, options);
    for await (const unit of unitsOf(path, kind, bytes, options, size)) {
      yield changed === undefined ? unit : { ...unit, began, changed };
    }
  } catch (error) {
    // Nothing of this run is to be written then.
    if (error instanceof OutputIsInput) throw error;
    yield { id: path, path, ...(changed !== undefined && { changed }), content: contentOfError(error, path) };
  }
}

/** Whether one file holds many texts, by its name and what `--input` says; undefined where only its bytes can tell. */
export function isContainer(path: string, options: Pick<ReadOptions, 'input'>): boolean | undefined {
  const kind = options.input ?? kindOfName(path);
  return kind && CONTAINERS.has(kind.format);
}

async function* unitsOf(
  path: string,
  kind: InputKind,
  bytes: () => AsyncIterable<Buffer>,
  options: ReadOptions,
  size: number,
): AsyncGenerator<Unit> {
  const { format, compression } = kind;
  if (format === 'jsonl') yield* readRows(path, unpacked(bytes(), compression), options);
  else if (format === 'warc') yield* readWarc(path, bytes(), compression, options);
  else if (format === 'parquet') {
    const { readParquet } = await import('./parquet');
    const source =
      isStream(path) || compression !== 'none'
        ? { bytes: await collect(unpacked(bytes(), compression), options.maxSize) }
        : { path };
    yield* readParquet(path, source, options);
  } else if (isStream(path)) {
    const whole = await collect(unpacked(bytes(), compression), options.maxSize);
    yield { id: path, path, content: { type: 'whole', format, bytes: whole } };
  } else yield { id: path, path, content: { type: 'file', kind, size } };
}

/** What a file is: its name tells, then its first bytes; `--input` overrules both. */
async function kindOf(
  path: string,
  options: ReadOptions,
): Promise<{ kind: InputKind; bytes: () => AsyncIterable<Buffer> }> {
  const known = options.input ?? (isStream(path) ? undefined : kindOfName(path));
  if (known) return { kind: known, bytes: () => rawBytes(path) };
  const { head, bytes } = isStream(path)
    ? await headOfInput(path)
    : { head: headOfFile(path), bytes: () => rawBytes(path) };
  const compression = compressionOfBytes(head);
  const inner = compression === 'none' ? head : await innerHead(head, compression);
  return { kind: { format: formatOfBytes(inner), compression }, bytes };
}

function headOfFile(path: string): Buffer {
  const file = openInput(path);
  try {
    const buffer = Buffer.alloc(65_536);
    return buffer.subarray(0, fs.readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    fs.closeSync(file);
  }
}

/** The first bytes of standard input, which are given once more with the rest. */
async function headOfInput(path: string): Promise<{ head: Buffer; bytes: () => AsyncIterable<Buffer> }> {
  const source = rawBytes(path)[Symbol.asyncIterator]();
  const first = await source.next();
  const head = first.done === true ? Buffer.alloc(0) : first.value;
  const bytes = async function* (): AsyncGenerator<Buffer> {
    yield head;
    for (;;) {
      const { done, value } = await source.next();
      if (done === true) return;
      yield value;
    }
  };
  return { head, bytes };
}

async function innerHead(head: Buffer, compression: 'gz' | 'zst'): Promise<Buffer> {
  const source = async function* (): AsyncGenerator<Buffer> {
    yield await Promise.resolve(head);
  };
  try {
    for await (const chunk of unpacked(source(), compression)) return chunk;
  } catch {
    // What is cut off inside the head says nothing; reading it will.
  }
  return Buffer.alloc(0);
}

/** An error of reading, as the content of a unit. */
export function contentOfError(error: unknown, path: string): Extract<Unit['content'], { type: 'error' }> {
  if (error instanceof InputError) return { type: 'error', words: error.words };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      type: 'error',
      words: /[*?[{]/u.test(path) ? problems.nothingMatches(path) : problems.notFound(path),
    };
  }
  return { type: 'error', words: explainFileError(error) ?? { en: message, zh: message } };
}
