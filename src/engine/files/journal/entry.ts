import type { StructureRecord, TextEdit } from '../../../core/record';
import type { ByteStamp, Packing, ReadFile } from '../fileStore';
import { rewriteBytes } from '../rewrite';
import type { TextFile } from '../textFile';
import type { Encoding } from '../detect';
import { describeChanges } from './changes';
import { titlesTaken } from './titles';

/** One clean-up of a file on disk (一次清理), as it stands at the head of its record. */
export interface JournalEntry {
  /** The file's name in the folder of the journal. */
  file: string;
  /** When, ISO 8601. */
  time: string;
  /** The clean-ups made, by id. */
  transforms: string[];
  encoding: Encoding;
  before: ByteStamp;
  after: ByteStamp;
  /** Behind the original in the record's body: bytes of the list of changes (`[start, end, line, rule, inserted?]`). */
  changes: number;
  /** The sum of the record that the body refers back to, in the same journal; it refers to none itself. */
  dictionary?: string;
  /** The title lines that went, so that a second clean-up takes no other line for the title. */
  titles?: string[];
}

/** Says that clean-ups were undone: the sums of their records. */
export interface UndoneEntry {
  file: string;
  time: string;
  undone: string[];
}

/** A clean-up of a file: its new bytes, and what the journal is to say of it. */
export interface CleanedFile {
  name: string;
  read: ReadFile;
  bytes: Uint8Array;
  entry: JournalEntry;
  /** The list of changes, as it stands in the journal. */
  changes: Uint8Array;
}

const utf8 = new TextEncoder();

/**
 * Makes edits on a file's bytes and what undoes them: the whole original, so that it comes back whatever became of the file,
 * and where and why each change was made. Throws as rewriteBytes does.
 */
export async function cleanBytes(
  name: string,
  read: ReadFile,
  file: TextFile,
  analysed: Pick<StructureRecord, 'lines' | 'residue'>,
  edits: readonly TextEdit[],
  transforms: readonly string[],
  time: string,
  packing: Packing,
): Promise<CleanedFile> {
  const bytes = rewriteBytes(file, edits);
  const rows = describeChanges(file.text, analysed, edits, transforms).map(
    ({ start, end, line, rule, inserted }) =>
      inserted === undefined ? [start, end, line, rule] : [start, end, line, rule, inserted],
  );
  const changes = utf8.encode(JSON.stringify(rows));
  const titles = titlesTaken(file.text, analysed, edits);
  const entry: JournalEntry = {
    file: name,
    time,
    transforms: [...transforms],
    encoding: file.encoding,
    before: read.stamp,
    after: { size: bytes.length, sha256: await packing.sha256(bytes) },
    changes: changes.length,
    ...(titles.length > 0 && { titles }),
  };
  return { name, read, bytes, entry, changes };
}
