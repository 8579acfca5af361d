import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { ByteReader } from './byteReader';
import type { InputError } from './errors';
import { inputError, problems } from './problems';
import { gzipProblem, unpacked } from './unpack';

/** Packed bytes looked at for one member at first; for a longer one the stretch grows. */
const WINDOW = 262_144;
/** A first member larger than this, unpacked, is a whole archive packed as one: it is streamed. */
const FIRST = 4 * 1024 * 1024;

/** A member of a gzip file; all of them as one stream; or why a member cannot be had, and its first bytes. */
export type GzipMember =
  | { bytes: Buffer }
  | { stream: AsyncIterable<Buffer> }
  | { error: InputError; partial: Buffer; cutOff?: boolean; noHead?: boolean };

/**
 * The members of a gzip file (RFC 1952, 2.2), one at a time: archives of the web hold one for each record, so that what
 * follows a broken one can still be read. `limit` is what one may unpack to; `apart` is said where a large one, too, is wanted
 * for itself and not as a stream to the end. Always ends.
 */
export async function* gzipMembers(
  source: AsyncIterable<Buffer>,
  limit: number,
  { apart = false } = {},
): AsyncGenerator<GzipMember> {
  const reader = new ByteReader(source);
  let first = true;
  for (;;) {
    const head = await reader.peek(WINDOW);
    if (head.length === 0) break;
    if (first && !apart && (await isOne(reader))) {
      yield { stream: unpacked(rest(reader), 'gz') };
      return;
    }
    first = false;
    const member = await readMember(reader, limit);
    if ('error' in member && member.cutOff === true) {
      // What is there of it comes, and then the error.
      yield { stream: unpacked(rest(reader), 'gz') };
      return;
    }
    yield member;
    if ('bytes' in member) continue;
    await reader.skip(1);
    if (!(await seekMember(reader))) break;
  }
  if (reader.failure !== undefined) throw reader.failure;
}

/**
 * What the members of a gzip file hold where all of them are whole and only something that is none stands behind them;
 * undefined where that is not so, or where they unpack to more than the limit.
 */
export async function wholeMembers(
  source: AsyncIterable<Buffer>,
  limit: number,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for await (const member of gzipMembers(source, limit, { apart: true })) {
    if ('bytes' in member) parts.push(member.bytes);
    else
      return parts.length > 0 && 'error' in member && member.noHead === true
        ? Buffer.concat(parts)
        : undefined;
    if (parts.reduce((sum, { length }) => sum + length, 0) > limit) return undefined;
  }
  return undefined;
}

/** Whether the first member is more than a record: it does not end within FIRST. */
async function isOne(reader: ByteReader): Promise<boolean> {
  const held = await reader.peek(WINDOW);
  const at = headLength(held);
  if (at === undefined) return false;
  try {
    inflateRawSync(held.subarray(at), { maxOutputLength: FIRST });
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' || (code === 'Z_BUF_ERROR' && held.length >= WINDOW);
  }
}

async function* rest(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const chunk = await reader.take(65_536);
    if (chunk.length === 0) break;
    yield chunk;
  }
  if (reader.failure !== undefined) throw reader.failure;
}

async function readMember(reader: ByteReader, limit: number): Promise<GzipMember> {
  for (let size = WINDOW; ; size *= 4) {
    const held = await reader.peek(size);
    const at = headLength(held);
    if (at === undefined)
      return { error: inputError(problems.damaged('gzip', '')), partial: Buffer.alloc(0), noHead: true };
    try {
      // With `info` the engine comes too, which knows how many bytes it took.
      const { buffer, engine } = inflateRawSync(held.subarray(at), {
        maxOutputLength: limit,
        info: true,
      }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      const end = at + engine.bytesWritten;
      const tail = (await reader.peek(end + 8)).subarray(end, end + 8);
      if (tail.length < 8)
        return { error: inputError(problems.truncated('gzip')), partial: buffer, cutOff: true };
      if (typeof crc32 === 'function' && crc32(buffer) !== tail.readUInt32LE(0))
        return { error: inputError(problems.damaged('gzip', 'CRC')), partial: buffer };
      await reader.skip(end + 8);
      return { bytes: buffer };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'Z_BUF_ERROR' && held.length >= size) continue;
      const problem =
        code === 'ERR_BUFFER_TOO_LARGE' ? inputError(problems.tooLarge(limit)) : gzipProblem(error as Error);
      const cutOff = code === 'Z_BUF_ERROR';
      return { error: problem, partial: await firstBytes(held.subarray(at)), cutOff };
    }
  }
}

/** What can be unpacked of a broken member, up to 64 kB. */
function firstBytes(packed: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const inflate = createInflateRaw({ chunkSize: 4096 });
    const done = (): void => {
      inflate.destroy();
      resolve(Buffer.concat(parts));
    };
    inflate.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > 65_536) done();
    });
    inflate.on('error', done);
    inflate.on('end', done);
    // Little by little: what was unpacked before the break is given.
    let at = 0;
    const feed = (): void => {
      if (at >= packed.length || at > 1 << 20) inflate.end();
      else inflate.write(packed.subarray(at, (at += 64)), (error) => (error ? done() : feed()));
    };
    feed();
  });
}

/** The length of a member's head; undefined where none stands here. */
function headLength(bytes: Buffer): number | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return undefined;
  const flags = bytes[3] ?? 0;
  if ((flags & 0xe0) !== 0) return undefined;
  let at = 10;
  if (flags & 4) at += 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return undefined;
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  return at < bytes.length ? at : undefined;
}

/** Goes to the next place where a record's member begins: a head whose first bytes unpack to one. */
async function seekMember(reader: ByteReader): Promise<boolean> {
  const magic = Buffer.from([0x1f, 0x8b, 8]);
  while (await reader.seek(magic)) {
    const held = await reader.peek(WINDOW);
    const at = headLength(held);
    if (
      at !== undefined &&
      (await firstBytes(held.subarray(at, at + 4096))).subarray(0, 5).equals(Buffer.from('WARC/'))
    )
      return true;
    await reader.skip(1);
  }
  return false;
}
