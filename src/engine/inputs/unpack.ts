import { createReadStream } from 'node:fs';
import { openInput, standardInput } from './openInput';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import type { Compression } from './formats';
import type { InputError } from './errors';
import { inputError, problems } from './problems';

/**
 * Bytes handed to an unpacker at once. So small that what comes of them stays below 64 MB, however well they were packed:
 * memory is bounded for bombs too (deflate packs 1:1032 at best, zstd repeats 128 kB in 4 bytes).
 */
const SLICE = { gz: 16_384, zst: 2048 } as const;

/** The largest window of a zstd frame, in bits: what the zstd program itself takes unless told otherwise. */
const WINDOW_BITS = 27;

/** The bytes of a file or of standard input (`-`), as they come. Fails as openInput does. */
export function rawBytes(path: string): AsyncIterable<Buffer> {
  if (path === '-') return standardInput();
  return createReadStream(path, { fd: openInput(path), highWaterMark: 262_144 });
}

/**
 * Unpacks a stream of bytes in bounded memory. Everything before a break is given before the error (InputError) comes:
 * what an archive holds up to there can be read.
 */
export function unpacked(source: AsyncIterable<Buffer>, compression: Compression): AsyncIterable<Buffer> {
  if (compression === 'gz') return gunzipped(source);
  return compression === 'zst' ? unzstd(source) : source;
}

async function* gunzipped(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 262_144 });
  let ready: Buffer[] = [];
  let failure: Error | undefined;
  gunzip.on('data', (chunk: Buffer) => ready.push(chunk));
  gunzip.on('error', (error) => (failure = error));
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length && !failure; at += SLICE.gz) {
        await settled(gunzip, (done) => gunzip.write(chunk.subarray(at, at + SLICE.gz), done));
        const give = ready;
        ready = [];
        yield* give;
      }
      if (failure) break;
    }
    if (!failure) {
      // Not its callback, which comes before the last bytes are worked on.
      const over = new Promise<void>((resolve) => {
        for (const event of ['end', 'error', 'close']) gunzip.once(event, () => resolve());
      });
      gunzip.end();
      await over;
    }
    yield* ready;
  } finally {
    gunzip.destroy();
  }
  if (failure) throw gzipProblem(failure);
}

/** Waits until what was handed over has been worked on, or the stream has failed. */
function settled(
  stream: NodeJS.EventEmitter,
  hand: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      stream.off('error', over);
      stream.off('close', over);
      resolve();
    };
    stream.once('error', over);
    stream.once('close', over);
    hand(over);
  });
}

/** A complaint of zlib in words. */
export function gzipProblem(error: Error): InputError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return inputError(problems.truncated('gzip'));
  return inputError(problems.damaged('gzip', error.message));
}

async function* unzstd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let ready: Buffer[] = [];
  let head = Buffer.alloc(0);
  const decompress = new Decompress((block) => {
    if (block.length > 0) ready.push(Buffer.from(block));
  });
  const push = (slice: Buffer, last: boolean): InputError | undefined => {
    try {
      decompress.push(slice, last);
      return undefined;
    } catch (error) {
      const { message } = error as Error;
      return inputError(
        /EOF/iu.test(message) ? problems.truncated('zstd') : problems.damaged('zstd', message),
      );
    }
  };
  for await (const chunk of source) {
    if (head.length < 18) {
      head = Buffer.concat([head, chunk.subarray(0, 18)]);
      if (windowTooLarge(head)) throw inputError(problems.windowTooLarge());
    }
    for (let at = 0; at < chunk.length; at += SLICE.zst) {
      const failure = push(chunk.subarray(at, at + SLICE.zst), false);
      const give = ready;
      ready = [];
      yield* give;
      if (failure) throw failure;
    }
  }
  const failure = push(Buffer.alloc(0), true);
  yield* ready;
  if (failure) throw failure;
}

/** Whether the head of the first frame (RFC 8878, 3.1.1.1) asks for more memory than there is for it. */
function windowTooLarge(head: Buffer): boolean {
  if (head.length < 6 || head.readUInt32LE(0) !== 0xfd2fb528) return false;
  const descriptor = head[4] ?? 0;
  if ((descriptor & 0x20) === 0) return 10 + ((head[5] ?? 0) >> 3) > WINDOW_BITS;
  // A single segment: its window is its size, after the id of a dictionary.
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const bytes = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  if (head.length < at + bytes || bytes < 4) return false;
  const size = bytes === 8 ? Number(head.readBigUInt64LE(at)) : head.readUInt32LE(at);
  return size > 2 ** WINDOW_BITS;
}

/** All of a stream's bytes. Fails with InputError above `limit`, before more memory is taken. */
export async function collect(source: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > limit) throw inputError(problems.tooLarge(limit));
    parts.push(part);
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, size);
}
