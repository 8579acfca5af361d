import type { Packing } from '../fileStore';

/**
 * The journal as bytes: records one behind the other, only ever added to. Each begins with a line that says how long it is
 * and what its sum is, so that one that was cut short, or written into, is passed over and the next one found.
 *
 *     @govtext-journal 1 <bytes of the head> <bytes of the body> <sum>\n<head, JSON><body>\n
 */
const MARK = '@govtext-journal 1 ';
const LINE = /^@govtext-journal 1 (\d{1,9}) (\d{1,10}) ([0-9a-f]{16})\n/;
const LONGEST_LINE = 64;
/** A head names a file, not more. */
const LONGEST_HEAD = 100_000;

const utf8 = new TextEncoder();

/** A record as it was found. */
export interface FoundRecord {
  /** Its sum, by which others speak of it. */
  sum: string;
  head: unknown;
  body: Uint8Array;
}

/** A record to be added to a journal, and its sum. */
export interface NewRecord {
  bytes: Uint8Array;
  sum: string;
}

/** Makes a record. */
export async function writeRecord(head: object, body: Uint8Array, packing: Packing): Promise<NewRecord> {
  const json = utf8.encode(JSON.stringify(head));
  const content = new Uint8Array(json.length + body.length);
  content.set(json);
  content.set(body, json.length);
  const sum = (await packing.sha256(content)).slice(0, 16);
  const line = utf8.encode(`${MARK}${json.length} ${body.length} ${sum}\n`);
  const bytes = new Uint8Array(line.length + content.length + 1);
  bytes.set(line);
  bytes.set(content, line.length);
  bytes[bytes.length - 1] = 10;
  return { bytes, sum };
}

/**
 * Bytes that may be summed in vain, for each byte of a journal: a record that was damaged costs its own size once. One written
 * by hand may claim the rest of the journal at each of its bytes; what is behind the place where that is spent is passed over.
 */
const IN_VAIN = 8;

/** The whole records of a journal, in its order, and how many stretches between them are none. Linear. */
export async function readRecords(
  bytes: Uint8Array,
  packing: Packing,
): Promise<{ records: FoundRecord[]; damaged: number }> {
  const records: FoundRecord[] = [];
  let damaged = 0;
  let whole = true;
  let patience = IN_VAIN * bytes.length;
  for (let at = 0; at < bytes.length;) {
    const found = await recordAt(bytes, at, packing);
    if (typeof found === 'object') {
      records.push(found.record);
      at = found.end;
      whole = true;
      continue;
    }
    if (whole) damaged++;
    whole = false;
    patience -= found;
    if (patience < 0) break;
    at = nextMark(bytes, at + 1);
  }
  return { records, damaged };
}

/** The record at a place, or how many bytes were summed to see that none is there. */
async function recordAt(
  bytes: Uint8Array,
  at: number,
  packing: Packing,
): Promise<{ record: FoundRecord; end: number } | number> {
  const line = LINE.exec(ascii(bytes.subarray(at, at + LONGEST_LINE)));
  if (!line) return 0;
  const [text, headLength = 0, bodyLength = 0] = [line[0], Number(line[1]), Number(line[2])];
  const start = at + text.length;
  const end = start + headLength + bodyLength;
  if (end > bytes.length || headLength > LONGEST_HEAD) return 0;
  const sum = (await packing.sha256(bytes.subarray(start, end))).slice(0, 16);
  if (sum !== line[3]) return end - start;
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + headLength)));
    const body = bytes.subarray(start + headLength, end);
    return { record: { sum, head, body }, end: bytes[end] === 10 ? end + 1 : end };
  } catch {
    return end - start;
  }
}

/** The next place where a record may begin; the end where there is none. */
function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x40, from); at >= 0; at = bytes.indexOf(0x40, at + 1)) {
    if (ascii(bytes.subarray(at, at + MARK.length)) === MARK) return at;
  }
  return bytes.length;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
