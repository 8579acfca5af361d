import type { Packing } from '../fileStore';
import { joinBytes } from '../rewrite';
import type { CleanedFile, JournalEntry } from './entry';
import { writeRecord, type NewRecord } from './log';

/**
 * Pages of one site have most of their frame in common: so many files and bytes of one folder share a dictionary, the first of
 * them, and weigh about half. Each has a record and a sum of its own: what a disk damages later is one file, or where it
 * hits the first no more than these.
 */
const MOST_FILES = 32;
const MOST_BYTES = 64_000;
/** How far back a deflated stretch may look (RFC 1951). */
const WINDOW = 32_768;

/**
 * The records that undo clean-ups of files of one folder, one for each, in their order: the head is the file's entry; the
 * body, deflated, its original and its list of changes. Every record is unpacked once before it is returned.
 */
export async function packRecords(files: readonly CleanedFile[], packing: Packing): Promise<NewRecord[]> {
  const records: NewRecord[] = [];
  for (const group of groups(files)) {
    let first: { sum: string; dictionary: Uint8Array } | undefined;
    for (const { read, changes, entry } of group) {
      const whole = joinBytes([read.bytes, changes]);
      const body = await packing.deflate(whole, first?.dictionary);
      if (!sameBytes(await unpack(body, whole.length, first?.dictionary, packing), whole))
        throw new Error('the packed original does not unpack to itself');
      const head: JournalEntry = first ? { ...entry, dictionary: first.sum } : entry;
      const record = await writeRecord(head, body, packing);
      records.push(record);
      first ??= { sum: record.sum, dictionary: dictionaryOf(whole) };
    }
  }
  return records;
}

/** What the bodies of others refer to, of one that is unpacked. */
export function dictionaryOf(whole: Uint8Array): Uint8Array {
  return whole.slice(Math.max(0, whole.length - WINDOW));
}

/** Unpacks the body of a record to no more than `size` bytes. Fails where it is damaged. */
export async function unpack(
  body: Uint8Array,
  size: number,
  dictionary: Uint8Array | undefined,
  packing: Packing,
): Promise<Uint8Array> {
  if (!dictionary || dictionary.length === 0) return packing.inflate(body, size);
  // The dictionary goes in front as a stored block: every platform's inflate takes that.
  const { length } = dictionary;
  const stored = Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
  const bytes = await packing.inflate(joinBytes([stored, dictionary, body]), length + size);
  return bytes.subarray(length);
}

function* groups(files: readonly CleanedFile[]): Generator<CleanedFile[]> {
  let group: CleanedFile[] = [];
  let bytes = 0;
  for (const file of files) {
    const more = file.read.bytes.length + file.changes.length;
    if (group.length > 0 && (group.length === MOST_FILES || bytes + more > MOST_BYTES)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(file);
    bytes += more;
  }
  if (group.length > 0) yield group;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
