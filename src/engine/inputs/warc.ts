import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ByteReader } from './byteReader';
import { gzipMembers } from './gzipMembers';
import { InputError } from './errors';
import type { Compression } from './formats';
import { inputError, problems } from './problems';
import type { Content, ReadOptions, Unit } from './unit';
import { unpacked } from './unpack';

/** Where a record begins; after a broken one reading goes on there. */
const RECORD = Buffer.from('WARC/1.');
/** Bytes the heads of a record or a response may take. */
const MAX_HEAD = 1 << 20;

/** The named fields of a head, by their names in lower case. */
type Head = ReadonlyMap<string, string>;

/** What the pages of an archive are counted and named by. */
interface Archive {
  path: string;
  options: ReadOptions;
  pages: number;
}

/**
 * The pages of a WARC or WET archive (ISO 28500): `response` records of HTML or text, `conversion` records of text. One page
 * is held at a time. A broken record is answered by an error and the next one read; where an archive breaks off, the
 * pages before it come first and then the error.
 */
export async function* readWarc(
  path: string,
  source: AsyncIterable<Buffer>,
  compression: Compression,
  options: ReadOptions,
): AsyncGenerator<Unit> {
  const archive = { path, options, pages: 0 };
  if (compression !== 'gz') {
    yield* readRecords(archive, unpacked(source, compression));
    return;
  }
  for await (const member of gzipMembers(source, options.maxSize + MAX_HEAD)) {
    if ('stream' in member) yield* readRecords(archive, member.stream);
    else if ('bytes' in member) yield* readRecords(archive, oneChunk(member.bytes));
    else yield* brokenMember(archive, member.partial, member.error);
  }
}

/** A member that cannot be unpacked counts as a page where its head still says that it is one. */
async function* brokenMember(archive: Archive, partial: Buffer, error: InputError): AsyncGenerator<Unit> {
  const head = parseHead((await readHead(new ByteReader(oneChunk(partial)))) ?? '');
  const { path } = archive;
  const content: Content = { type: 'error', words: error.words };
  if (head && pageKind(head)) yield { ...nextPage(archive, head), content };
  else yield { id: path, path, content };
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* readRecords(archive: Archive, source: AsyncIterable<Buffer>): AsyncGenerator<Unit> {
  const { path } = archive;
  const reader = new ByteReader(source);
  for (;;) {
    await skipBreaks(reader);
    const first = (await reader.peek(RECORD.length)).subarray(0, RECORD.length);
    if (first.length === 0) break;
    const text = first.equals(RECORD) ? await readHead(reader) : undefined;
    const head = parseHead(text ?? '');
    const length = Number(head?.get('content-length') ?? NaN);
    if (!head || !Number.isSafeInteger(length) || length < 0) {
      if (reader.failure === undefined)
        yield { id: path, path, content: { type: 'error', words: problems.warcHead() } };
      if (text === undefined) await reader.skip(1);
      if (!(await reader.seek(RECORD))) break;
      continue;
    }
    if (pageKind(head)) yield* readPage(archive, reader, head, length);
    else if (!(await sound(reader, await reader.skip(length), length)) && !(await reader.seek(RECORD))) break;
  }
  if (reader.failure !== undefined) throw reader.failure;
}

async function* readPage(
  archive: Archive,
  reader: ByteReader,
  head: Head,
  length: number,
): AsyncGenerator<Unit> {
  const { options } = archive;
  if (length > options.maxSize) {
    yield {
      ...nextPage(archive, head),
      content: { type: 'error', words: problems.tooLarge(options.maxSize) },
    };
    if (!(await sound(reader, await reader.skip(length), length))) await reader.seek(RECORD);
    return;
  }
  const block = await reader.take(length);
  if (!(await sound(reader, block.length, length))) {
    // Shorter than it says: the next record begins inside. Longer: it goes on until the next one.
    const inside = block.indexOf(`\r\n\r\n${RECORD.toString()}`);
    // Where the archive breaks off, the error that comes is about the file.
    if (reader.failure !== undefined && inside < 0) return;
    yield { ...nextPage(archive, head), content: { type: 'error', words: problems.warcLength() } };
    if (inside >= 0) reader.unread(Buffer.from(block.subarray(inside + 4)));
    else await reader.seek(RECORD);
    return;
  }
  const content = contentOf(head, block, options.maxSize);
  if (content) yield { ...nextPage(archive, head), content };
}

function nextPage(archive: Archive, head: Head): Omit<Unit, 'content'> {
  const url = head.get('warc-target-uri')?.replace(/^<(.*)>$/u, '$1');
  const { path } = archive;
  return { id: `${path}#${archive.pages++}`, path, member: true, ...(url !== undefined && { url }) };
}

/** Whether a record was as long as it said: two line breaks come after it, or the next record, or the end. */
async function sound(reader: ByteReader, had: number, said: number): Promise<boolean> {
  if (had < said) return false;
  const after = (await reader.peek(4 + RECORD.length)).toString('latin1', 0, 4 + RECORD.length);
  return /^(?:\r\n\r\n|\n\n|(?:\r?\n)*(?:$|WARC\/))/u.test(after);
}

async function skipBreaks(reader: ByteReader): Promise<void> {
  for (;;) {
    const [byte] = await reader.peek(1);
    if (byte !== 13 && byte !== 10) return;
    await reader.skip(1);
  }
}

/** The bytes up to the first empty line; undefined where there is none within MAX_HEAD. */
async function readHead(reader: ByteReader): Promise<string | undefined> {
  for (let size = 1024; ; size *= 4) {
    const held = await reader.peek(size);
    const end = headEnd(held);
    if (end >= 0 && end <= MAX_HEAD) return (await reader.take(end)).toString('utf8');
    if (held.length < size || size >= MAX_HEAD) return undefined;
  }
}

/** Where the head ends, its empty line included; -1 where none ends here. */
function headEnd(bytes: Buffer): number {
  const long = bytes.indexOf('\r\n\r\n');
  const short = bytes.indexOf('\n\n');
  if (long >= 0 && (short < 0 || long < short)) return long + 4;
  return short < 0 ? -1 : short + 2;
}

function parseHead(text: string): Head | undefined {
  const [first, ...lines] = text.split(/\r?\n/u);
  if (first === undefined || first === '') return undefined;
  const head = new Map<string, string>([['', first]]);
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/u.test(line)) head.set(last, `${head.get(last) ?? ''} ${line.trim()}`);
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    head.set(last, line.slice(colon + 1).trim());
  }
  return head;
}

/** What a record holds, if it may be a page: what a server answered, or its text. */
function pageKind(head: Head): 'response' | 'conversion' | undefined {
  const type = head.get('warc-type')?.toLowerCase();
  const content = head.get('content-type')?.toLowerCase() ?? '';
  if (type === 'conversion') return content === '' || content.startsWith('text/') ? 'conversion' : undefined;
  if (type !== 'response') return undefined;
  const payload = head.get('warc-identified-payload-type')?.toLowerCase();
  if (payload !== undefined && !/html|^text\/plain/u.test(payload)) return undefined;
  return content === '' || content.startsWith('application/http') ? 'response' : undefined;
}

/** The page in a record's block; undefined where the server sent something else (a picture, a script). */
function contentOf(head: Head, block: Buffer, maxSize: number): Content | undefined {
  if (pageKind(head) === 'conversion')
    return { type: 'bytes', format: 'txt', bytes: block, charset: 'utf-8' };
  const end = headEnd(block);
  const http = end < 0 ? undefined : parseHead(block.toString('latin1', 0, end));
  if (!http || !/^HTTP\//u.test(http.get('') ?? '')) return { type: 'error', words: problems.warcHead() };
  const type = http.get('content-type')?.toLowerCase() ?? '';
  try {
    const body = decoded(block.subarray(end), http, maxSize);
    const format = /html/u.test(type)
      ? 'html'
      : /^text\/plain/u.test(type)
        ? 'txt'
        : type === '' && /<(?:!doctype html|html|body)\b/iu.test(body.toString('latin1', 0, 2048))
          ? 'html'
          : undefined;
    const charset = /charset\s*=\s*["']?([\w-]+)/u.exec(type)?.[1];
    return format && { type: 'bytes', format, bytes: body, ...(charset !== undefined && { charset }) };
  } catch (error) {
    if (error instanceof InputError) return { type: 'error', words: error.words };
    return { type: 'error', words: problems.damaged('HTTP', (error as Error).message) };
  }
}

/** Takes off what the server put around the page. Archives often say so of bytes that are unpacked already. */
function decoded(body: Buffer, http: Head, maxSize: number): Buffer {
  let bytes = /chunked/iu.test(http.get('transfer-encoding') ?? '') ? dechunked(body) : body;
  const coding = http.get('content-encoding')?.toLowerCase() ?? '';
  const limits = { maxOutputLength: maxSize };
  try {
    if (/gzip/u.test(coding) && bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes, limits);
    else if (coding === 'br' && !/^\s*</u.test(bytes.toString('latin1', 0, 64)))
      bytes = brotliDecompressSync(bytes, limits);
    else if (coding === 'deflate' && bytes[0] === 0x78) bytes = inflateSync(bytes, limits);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw inputError(problems.tooLarge(maxSize));
    throw error;
  }
  return bytes;
}

/** The body of a chunked response (RFC 9112, 7.1); as it is where it is not chunked. */
function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const size =
      end < 0 || end - at > 64 ? undefined : /^[0-9a-f]+/iu.exec(body.toString('latin1', at, end))?.[0];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
