import type { Packing } from '../fileStore';
import { joinBytes } from '../rewrite';
import type { CleanedFile } from './entry';
import { writeRecord, type NewRecord } from './log';

/**
 * One record holds the originals of so many files and bytes. Pages of one site have most of their frame in common: packed
 * together they weigh about half. Not more, since a record that is damaged later is lost as a whole.
 */
const MOST_FILES = 32;
const MOST_BYTES = 64_000;

/** A record and the files it speaks of. */
export interface PackedFiles<F> {
  files: F[];
  record: NewRecord;
}

/**
 * The records that undo clean-ups of files of one folder: the head is the entry of a file, or `{ time, files: entries }`; the
 * body, deflated, is the original and the list of changes of each. Every record is unpacked once before it is returned.
 */
export async function packRecords<F extends CleanedFile>(
  files: readonly F[],
  packing: Packing,
): Promise<PackedFiles<F>[]> {
  const packed: PackedFiles<F>[] = [];
  for (const group of groups(files)) {
    const whole = joinBytes(group.flatMap(({ read, changes }) => [read.bytes, changes]));
    const body = await packing.deflate(whole);
    if (!sameBytes(await packing.inflate(body, whole.length), whole))
      throw new Error('the packed original does not unpack to itself');
    const entries = group.map(({ entry }) => entry);
    const head = entries.length === 1 ? entries[0] : { time: entries[0]?.time, files: entries };
    packed.push({ files: group, record: await writeRecord(head ?? {}, body, packing) });
  }
  return packed;
}

function* groups<F extends CleanedFile>(files: readonly F[]): Generator<F[]> {
  let group: F[] = [];
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
