import type { Words } from '../../../core/words';
import { FileError } from '../fileError';
import type { FileStore } from '../fileStore';
import { joinBytes } from '../rewrite';
import type { JournalEntry, UndoneEntry } from './entry';
import { isStamp, readLegacy } from './legacy';
import { readRecords, writeRecord, type FoundRecord, type NewRecord } from './log';
import { dictionaryOf, unpack } from './pack';
import type { StoredEntry } from './plan';

/** Where the journal of a folder's files lies, in that folder. */
export const JOURNAL_FOLDER = '.govtext/journal';
/** The journal itself. */
export const JOURNAL_FILE = `${JOURNAL_FOLDER}/clean-ups.log`;

/**
 * Adds records to the journal of the folder in which the file at `path` lies. When it answers, they are on disk: only
 * then may the files be changed.
 */
export async function addToJournal(
  store: FileStore,
  path: string,
  records: readonly NewRecord[],
): Promise<void> {
  await store.append(store.beside(path, JOURNAL_FILE), joinBytes(records.map(({ bytes }) => bytes)));
}

/** The record that says that clean-ups of a file, named by the sums of their records, were undone or never made. */
export function undoneRecord(
  file: string,
  undone: string[],
  time: string,
  store: FileStore,
): Promise<NewRecord> {
  const head: UndoneEntry = { file, time, undone };
  return writeRecord(head, new Uint8Array(), store.packing);
}

/** The clean-ups of a folder's files (清理日志), read once. */
export class FolderJournal {
  /** Damage that was passed over. */
  readonly problems: Words[] = [];
  private readonly entries = new Map<string, StoredEntry[]>();
  private readonly undone = new Set<string>();
  private readonly legacy = new Map<string, { total: number; whole: boolean }>();
  private damaged = 0;

  private constructor(
    private readonly store: FileStore,
    /** A file of the folder. */
    private readonly path: string,
  ) {}

  /** Reads the journal of the folder in which the file at `path` lies. A damaged one is read as far as it is whole. */
  static async open(store: FileStore, path: string): Promise<FolderJournal> {
    const journal = new FolderJournal(store, path);
    await journal.readLegacies();
    await journal.readLog();
    return journal;
  }

  /** The files that have clean-ups. */
  names(): string[] {
    return [...this.entries.keys()].filter((name) => this.of(name).length > 0).sort();
  }

  /** The clean-ups of a file that were not undone, the oldest first. */
  of(name: string): StoredEntry[] {
    return (this.entries.get(name) ?? []).filter((entry) => !this.undone.has(keyOf(entry)));
  }

  /** Notes that clean-ups were undone. A journal that has nothing left goes, a damaged one is set aside. */
  async drop(undone: readonly StoredEntry[], time: string): Promise<void> {
    if (undone.length === 0) return;
    for (const entry of undone) this.undone.add(keyOf(entry));
    if (this.names().length === 0) return this.clear();
    const byFile = new Map<string, string[]>();
    for (const { file, at } of undone) byFile.set(file, [...(byFile.get(file) ?? []), at]);
    const records: NewRecord[] = [];
    for (const [file, sums] of byFile) records.push(await undoneRecord(file, sums, time, this.store));
    await addToJournal(this.store, this.path, records);
  }

  private async clear(): Promise<void> {
    const { store } = this;
    const log = store.beside(this.path, JOURNAL_FILE);
    for (const [name, { whole }] of this.legacy) {
      const path = store.beside(this.path, legacyName(name));
      if (whole) await store.remove(path, 2);
      else await store.setAside(path, `${name}.json.damaged`);
    }
    if (this.damaged > 0) await store.setAside(log, 'clean-ups.log.damaged');
    else await store.remove(log, 2);
  }

  private async readLog(): Promise<void> {
    const { store } = this;
    const path = store.beside(this.path, JOURNAL_FILE);
    const read = await store.read(path).catch((error: unknown) => {
      throw asJournalError(error, path);
    });
    if (!read) return;
    const { records, damaged } = await readRecords(read.bytes, store.packing);
    this.damaged = damaged;
    for (const record of records) this.take(record);
    if (this.damaged > 0)
      this.problems.push({
        en: `${JOURNAL_FILE}: ${this.damaged} damaged places passed over`,
        zh: `${JOURNAL_FILE}：跳过损坏之处 ${this.damaged} 处`,
      });
  }

  private take({ sum, head, body }: FoundRecord): void {
    const { file, time, undone } = head as Partial<UndoneEntry>;
    if (Array.isArray(undone) && isFileName(file) && typeof time === 'string') {
      for (const place of undone) this.undone.add(`${file}\0${String(place)}`);
      return;
    }
    // One whose dictionary was damaged is lost with it.
    if (!isEntry(head) || (head.dictionary !== undefined && !this.dictionaries.has(head.dictionary))) {
      this.damaged++;
      return;
    }
    const { file: name, before, after, changes, dictionary, titles } = head;
    const { packing } = this.store;
    const whole = async (): Promise<Uint8Array> => {
      const needed = dictionary === undefined ? undefined : await this.dictionaries.get(dictionary)?.();
      return unpack(body, before.size + changes, needed, packing);
    };
    if (dictionary === undefined)
      this.dictionaries.set(
        sum,
        once(async () => dictionaryOf(await whole())),
      );
    const original = async (): Promise<Uint8Array> => {
      const bytes = (await whole()).slice(0, before.size);
      if ((await packing.sha256(bytes)) !== before.sha256) throw new Error('another SHA-256');
      return bytes;
    };
    const stored = { file: name, time: head.time, before, after, at: sum, original };
    this.add(titles ? { ...stored, titles } : stored);
  }
  /** What the bodies of others refer back to, by the sum of its record, unpacked when it is asked for. */
  private readonly dictionaries = new Map<string, () => Promise<Uint8Array>>();

  private add(entry: StoredEntry): void {
    const list = this.entries.get(entry.file);
    if (list) list.push(entry);
    else this.entries.set(entry.file, [entry]);
  }

  private async readLegacies(): Promise<void> {
    const { store } = this;
    for (const name of await store.list(store.beside(this.path, JOURNAL_FOLDER))) {
      if (!name.endsWith('.json')) continue;
      const file = name.slice(0, -5);
      if (!isFileName(file)) continue;
      const path = store.beside(this.path, legacyName(file));
      const read = await store.read(path).catch((error: unknown) => {
        throw asJournalError(error, path);
      });
      if (!read) continue;
      const { entries, whole } = readLegacy(file, new TextDecoder().decode(read.bytes), store.packing);
      this.legacy.set(file, { total: entries.length, whole });
      for (const entry of entries) this.add(entry);
      if (!whole)
        this.problems.push({
          en: `${legacyName(file)} is damaged; ${entries.length} clean-ups in it could be read`,
          zh: `${legacyName(file)} 已损坏；其中可读出 ${entries.length} 次清理`,
        });
    }
  }
}

/** The journal of one text as GovText 0.1 wrote it. */
function legacyName(file: string): string {
  return `${JOURNAL_FOLDER}/${file}.json`;
}

function keyOf({ file, at }: Pick<StoredEntry, 'file' | 'at'>): string {
  return `${file}\0${at}`;
}

/** A journal speaks of files in its own folder. */
function isFileName(value: unknown): value is string {
  return (
    typeof value === 'string' && value !== '' && value !== '.' && value !== '..' && !/[\\/\0]/.test(value)
  );
}

function isEntry(value: unknown): value is JournalEntry {
  const { file, time, before, after, changes, dictionary, titles } = (value ?? {}) as Partial<JournalEntry>;
  return (
    isFileName(file) &&
    typeof time === 'string' &&
    isStamp(before) &&
    isStamp(after) &&
    Number.isSafeInteger(changes) &&
    (changes ?? -1) >= 0 &&
    (dictionary === undefined || typeof dictionary === 'string') &&
    (titles === undefined || (Array.isArray(titles) && titles.every((title) => typeof title === 'string')))
  );
}

/** Does its work when it is first asked, once. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
}

function asJournalError(error: unknown, path: string): unknown {
  return error instanceof FileError && error.problem !== 'journal'
    ? new FileError('journal', path, error.message)
    : error;
}
