import type { JournalEntry } from './entry';

/** A clean-up that the journal holds and that was not undone yet. */
export interface StoredEntry extends Pick<JournalEntry, 'file' | 'time' | 'before' | 'after' | 'titles'> {
  /** By which the journal speaks of it. */
  at: string;
  /** The bytes before. Fails where they are damaged. */
  original(): Promise<Uint8Array>;
}

/** What can be put back into a file as it is now. `undone` are the clean-ups that are then done with. */
export type Restoration =
  | { kind: 'nothing' }
  /** The file is what a clean-up left: this one's original undoes it and those before it that follow on each other. */
  | { kind: 'restore'; entry: StoredEntry; undone: StoredEntry[] }
  /** The file is already what it was before. */
  | { kind: 'original'; undone: StoredEntry[] }
  /** The file was changed since, or is gone: what stood there before the last clean-ups that follow on each other. */
  | { kind: 'changed' | 'gone'; entry: StoredEntry; undone: StoredEntry[] };

/**
 * Says what can be put back. A crash may have left clean-ups in the journal that never reached the file: what the file is
 * now decides which of them counts.
 * @param entries of one file, the oldest first
 * @param now the SHA-256 of the file; undefined where it is gone
 * @param last only the last clean-up
 */
export function planRestore(
  entries: readonly StoredEntry[],
  now: string | undefined,
  last = false,
): Restoration {
  if (entries.length === 0) return { kind: 'nothing' };
  /** Back from a clean-up to the one whose original it began with, and so on. */
  const first = (from: number): number => {
    let at = from;
    for (let index = from - 1; index >= 0 && !last; index--) {
      if (entries[index]?.after.sha256 === entries[at]?.before.sha256) at = index;
    }
    return at;
  };
  const upTo = (from: number): StoredEntry[] => entries.slice(from);
  const made = entries.findLastIndex((entry) => entry.after.sha256 === now);
  if (made >= 0) {
    const at = first(made);
    return { kind: 'restore', entry: entries[at] as StoredEntry, undone: upTo(at) };
  }
  const unmade = entries.findLastIndex((entry) => entry.before.sha256 === now);
  if (unmade >= 0) return { kind: 'original', undone: upTo(unmade) };
  const at = first(entries.length - 1);
  return {
    kind: now === undefined ? 'gone' : 'changed',
    entry: entries[at] as StoredEntry,
    undone: upTo(at),
  };
}
