import type { StructureRecord, TextEdit } from '../../core/record';
import { deflate, inflate } from './deflate';
import type { Encoding } from './detect';
import { describeChanges, type JournalChange } from './journalChanges';
import { rewriteBytes } from './rewrite';
import type { TextFile } from './textFile';

/** Where the journal of a file lies, beside the file: `.govtext/journal/NAME.json`. */
export const JOURNAL_FOLDER = '.govtext/journal';

/** What the bytes of a file were. */
export interface ByteStamp {
  size: number;
  sha256: string;
}

/** One clean-up of a file on disk (一次清理). */
export interface JournalEntry {
  /** When, ISO 8601. */
  time: string;
  /** The clean-ups made, by id. */
  transforms: string[];
  encoding: Encoding;
  before: ByteStamp;
  after: ByteStamp;
  changes: JournalChange[];
  /** The bytes before, deflated and in base64: what Restore Original puts back, whatever became of the file. */
  original: string;
}

/** The journal of one file (清理日志): its clean-ups, the last one last. */
export interface Journal {
  version: 1;
  file: string;
  entries: JournalEntry[];
}

/** The path of a file's journal, with `/`, relative to the file's folder. */
export function journalName(fileName: string): string {
  return `${JOURNAL_FOLDER}/${fileName}.json`;
}

/**
 * Makes edits on a file's bytes and the entry that undoes them. Throws as rewriteBytes does; the entry was tried before it
 * is returned.
 */
export async function cleanBytes(
  file: TextFile,
  record: StructureRecord,
  edits: readonly TextEdit[],
  transforms: readonly string[],
  time: string,
): Promise<{ bytes: Uint8Array; entry: JournalEntry }> {
  const bytes = rewriteBytes(file, edits);
  const entry: JournalEntry = {
    time,
    transforms: [...transforms],
    encoding: file.encoding,
    before: await stampOf(file.bytes),
    after: await stampOf(bytes),
    changes: describeChanges(file.text, record, edits, transforms),
    original: await deflate(file.bytes),
  };
  await originalOf(entry);
  return { bytes, entry };
}

/** The bytes an entry puts back. Throws where the journal is damaged. */
export async function originalOf(entry: JournalEntry): Promise<Uint8Array> {
  const bytes = await inflate(entry.original);
  const stamp = await stampOf(bytes);
  if (stamp.sha256 !== entry.before.sha256)
    throw new Error('the journal is damaged: its original has another SHA-256');
  return bytes;
}

/** Reads a journal. Throws where it is none. */
export function parseJournal(json: string): Journal {
  const value = JSON.parse(json) as Partial<Journal> | null;
  if (value?.version !== 1 || typeof value.file !== 'string' || !Array.isArray(value.entries)) {
    throw new Error('not a journal of govtext');
  }
  for (const entry of value.entries) {
    if (
      typeof entry.original !== 'string' ||
      typeof entry.before?.sha256 !== 'string' ||
      typeof entry.after?.sha256 !== 'string'
    )
      throw new Error('not a journal of govtext');
  }
  return value as Journal;
}

/** Writes a journal as it lies on disk. */
export function formatJournal(journal: Journal): string {
  return `${JSON.stringify(journal, null, 2)}\n`;
}

/** What can be put back into a file as it is now. */
export type Restoration =
  | { kind: 'nothing' }
  /** The file is what a clean-up left: these bytes undo it and those before it that follow on each other. */
  | { kind: 'restore'; bytes: Uint8Array; undone: number }
  /** The file is already what it was before the last clean-up. */
  | { kind: 'original'; undone: number }
  /** The file was changed since: the bytes before the last clean-up, to be kept beside it. */
  | { kind: 'changed'; bytes: Uint8Array; undone: number };

/** Says what a journal can put back. `undone` is how many entries at its end are then to be dropped. */
export async function planRestore(journal: Journal, now: Uint8Array): Promise<Restoration> {
  const { entries } = journal;
  let first = entries.length - 1;
  const last = entries[first];
  if (!last) return { kind: 'nothing' };
  const { sha256 } = await stampOf(now);
  while (first > 0 && entries[first - 1]?.after.sha256 === entries[first]?.before.sha256) first--;
  const oldest = entries[first] as JournalEntry;
  const undone = entries.length - first;
  if (last.after.sha256 === sha256) return { kind: 'restore', bytes: await originalOf(oldest), undone };
  if (oldest.before.sha256 === sha256) return { kind: 'original', undone };
  return { kind: 'changed', bytes: await originalOf(oldest), undone };
}

/** Size and SHA-256 of bytes. */
export async function stampOf(bytes: Uint8Array): Promise<ByteStamp> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { size: bytes.length, sha256 };
}
