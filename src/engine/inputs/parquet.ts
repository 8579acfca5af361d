import { open } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import { InputError } from './errors';
import { inputError, problems } from './problems';
import type { ReadOptions, Unit } from './unit';

/** Unpacked bytes of text read at once, by what the file says of its columns. */
const WINDOW = 48 * 1024 * 1024;

/**
 * The rows of a Parquet file, a window of rows at a time, the columns of text, id and url alone. Fails with InputError where
 * the file cannot be read or has no such column; the rows before a broken page come first.
 */
export async function* readParquet(
  path: string,
  source: { path: string } | { bytes: Buffer },
  options: ReadOptions,
): AsyncGenerator<Unit> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const handle = 'path' in source ? await open(source.path) : undefined;
  try {
    const file = handle
      ? cached(await handle.stat().then(({ size }) => size), async (start, end) => {
          const buffer = Buffer.alloc(end - start);
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
          return buffer.subarray(0, bytesRead);
        })
      : cached('bytes' in source ? source.bytes.length : 0, (start, end) =>
          Promise.resolve('bytes' in source ? source.bytes.subarray(start, end) : Buffer.alloc(0)),
        );
    const metadata = await readable(() => parquetMetadataAsync(file));
    const columns = parquetSchema(metadata).children.map(({ element }) => element);
    const names = columns.map(({ name }) => name);
    if (columns.find(({ name }) => name === options.textField)?.type !== 'BYTE_ARRAY') {
      throw inputError(problems.noColumn(options.textField, names));
    }
    const rows = Number(metadata.num_rows);
    if (rows === 0) throw inputError(problems.noRows());
    const wanted = [...new Set([options.textField, options.idField, 'url'])].filter((name) =>
      names.includes(name),
    );
    const compressors = await limited(options.maxSize);
    for (const [rowStart, rowEnd] of windows(metadata, options.textField)) {
      const read = await readable(() =>
        parquetReadObjects({
          file,
          metadata,
          columns: wanted,
          rowStart,
          rowEnd,
          compressors,
          useOffsetIndex: true,
        }),
      );
      for (let at = 0; at < read.length; at++) yield rowOf(path, rowStart + at, read[at] ?? {}, options);
    }
  } finally {
    await handle?.close();
  }
}

function rowOf(path: string, row: number, fields: Record<string, unknown>, options: ReadOptions): Unit {
  const id = fields[options.idField];
  const url = fields['url'];
  const text = fields[options.textField];
  return {
    id:
      typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint'
        ? String(id)
        : `${path}#${row}`,
    path,
    member: true,
    ...(typeof url === 'string' && { url }),
    content:
      typeof text === 'string'
        ? { type: 'text', text }
        : { type: 'error', words: problems.notString(options.textField, row) },
  };
}

/** Stretches of rows, none over the edge of a row group, each of about WINDOW bytes of text. */
function windows(metadata: FileMetaData, column: string): [number, number][] {
  const result: [number, number][] = [];
  let first = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const chunk = group.columns.find(({ meta_data }) => meta_data?.path_in_schema.join('.') === column);
    const bytes = Number(chunk?.meta_data?.total_uncompressed_size ?? 0);
    const step = Math.max(1, Math.min(10_000, Math.floor((rows * WINDOW) / Math.max(1, bytes))));
    for (let at = 0; at < rows; at += step) result.push([first + at, first + Math.min(rows, at + step)]);
    first += rows;
  }
  return result;
}

/** A file that remembers the stretches it read last: windows of one row group ask for the same bytes again. */
function cached(byteLength: number, read: (start: number, end: number) => Promise<Buffer>): AsyncBuffer {
  const kept: { start: number; end: number; bytes: Promise<ArrayBuffer> }[] = [];
  return {
    byteLength,
    slice(start, end = byteLength) {
      const found = kept.find((one) => one.start === start && one.end === end);
      if (found) return found.bytes;
      const bytes = read(start, end).then((buffer) => {
        const copy = new ArrayBuffer(buffer.length);
        new Uint8Array(copy).set(buffer);
        return copy;
      });
      kept.push({ start, end, bytes });
      if (kept.length > 3) kept.shift();
      return bytes;
    },
  };
}

/** Unpackers that refuse what claims to be larger than the limit. */
async function limited(maxSize: number): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  const { snappyUncompress } = await import('hyparquet');
  const all: Compressors = {
    ...compressors,
    SNAPPY: (input, size) => {
      const output = new Uint8Array(size);
      snappyUncompress(input, output);
      return output;
    },
    GZIP: (input, size) => gunzipSync(input, { maxOutputLength: size + 1 }),
    BROTLI: (input, size) => brotliDecompressSync(input, { maxOutputLength: size + 1 }),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, unpack]) => [
      name,
      (input: Uint8Array, size: number) => {
        if (size > maxSize) throw inputError(problems.tooLarge(maxSize));
        return unpack(input, size);
      },
    ]),
  );
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    // What the reader stumbles over inside says nothing to a person.
    const told = error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
    throw inputError(problems.notParquet(told ? error.message : undefined));
  }
}
