import type { Database } from './database';
import type { IndexFile } from './protocol';

/** Files between two commits, and characters of theirs. */
const FILES = 64;
const CHARACTERS = 1_000_000;

/**
 * Files whose rows are written to disk in one stroke (批次). Which files are in hand is noted on disk before the first of them
 * is read: where the index is ended, those are lost and read again, nothing else, and each of them by itself, so that the one
 * that ends it can be told.
 */
export class Batch {
  /** Files that were in hand when the index was ended. */
  private readonly alone = new Set<string>();
  /** Files that are noted as in hand. */
  private noted = new Set<string>();
  private open = false;
  private characters = 0;
  /** Files of the batch that are written and not yet on disk. */
  private readonly written = new Map<string, IndexFile>();

  constructor(private readonly database: Database) {}

  /**
   * Reads the note of the session before. Returns the file at which the index was ended twice while it was read by itself
   * (it takes all memory, say); once may have been somebody ending the process.
   */
  recover(): string | undefined {
    const values = this.database.all<{ key: string; value: string }>('SELECT key, value FROM meta');
    const of = (key: string): string[] => {
      const value = values.find((row) => row.key === key)?.value ?? '';
      return value === '' ? [] : value.split('\n');
    };
    const inHand = of('reading');
    for (const uri of inHand) this.alone.add(uri);
    const [only] = inHand.length === 1 ? inHand : [];
    if (only !== undefined) this.database.run("INSERT OR REPLACE INTO meta VALUES ('suspect', ?)", only);
    this.note([]);
    return only !== undefined && of('suspect')[0] === only ? only : undefined;
  }

  /** Files that are written and not yet on disk. */
  get pending(): number {
    return this.written.size;
  }

  /** Before a file is read: it is in hand on disk from here on. `waiting` are all that wait, this one first. */
  begin(uri: string, waiting: Iterable<string>): void {
    if (!this.noted.has(uri)) {
      this.commit([]);
      this.note(waiting);
    }
    if (this.open) return;
    this.database.begin();
    this.open = true;
  }

  /** Counts a file as written; true where the batch is full. */
  add(file: IndexFile, characters: number): boolean {
    this.written.set(file.uri, file);
    this.characters += characters;
    return this.written.size >= this.noted.size || this.characters >= CHARACTERS;
  }

  /** Puts on disk what was written, and with it the note of what is in hand next: one write to disk a batch. */
  commit(waiting: Iterable<string>): void {
    if (!this.open) return;
    for (const uri of this.written.keys()) this.alone.delete(uri);
    this.note(waiting);
    this.database.commit();
    this.close();
  }

  /** Takes everything back that is not on disk; returns its files, each of which is read by itself from here on. */
  undo(): IndexFile[] {
    if (this.open) this.database.rollback();
    const lost = [...this.written.values()];
    for (const uri of this.noted) this.alone.add(uri);
    this.close();
    this.noted = new Set();
    return lost;
  }

  private close(): void {
    this.open = false;
    this.written.clear();
    this.characters = 0;
  }

  /** Notes the first of those that wait: as many as a batch holds, or one that is to be read by itself. */
  private note(waiting: Iterable<string>): void {
    this.noted = new Set();
    for (const uri of waiting) {
      const alone = this.alone.has(uri);
      if (this.noted.size > 0 && (alone || this.noted.size >= FILES)) break;
      this.noted.add(uri);
      if (alone) break;
    }
    if (this.noted.size === 0) this.database.run("DELETE FROM meta WHERE key = 'reading'");
    else
      this.database.run(
        "INSERT OR REPLACE INTO meta(key, value) VALUES ('reading', ?)",
        [...this.noted].join('\n'),
      );
  }
}
