/** What the bytes of a file were. */
export interface ByteStamp {
  size: number;
  /** In hex. */
  sha256: string;
}

/** A file as it was read. */
export interface ReadFile {
  bytes: Uint8Array;
  /** By which a later write knows that the file is still the one that was read. */
  stamp: ByteStamp;
  /** How many names it has on its disk (hard links), where the disk tells. */
  names?: number;
}

/** New content for a file. */
export interface Change {
  path: string;
  bytes: Uint8Array;
  /** What the file is to be still; `new` where there must be none yet. */
  was: ByteStamp | 'new';
}

/** How bytes are packed and summed; the platform's own, since the two platforms have different ones. */
export interface Packing {
  /** `dictionary`: what the bytes may refer back to, at most 32 kB; a platform that cannot leaves it out. */
  deflate(bytes: Uint8Array, dictionary?: Uint8Array): Promise<Uint8Array>;
  /** Fails where the bytes are damaged or unpack to more than `limit`. */
  inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array>;
  /** In hex. */
  sha256(bytes: Uint8Array): Promise<string>;
}

/**
 * Where files lie, for everything that writes any: the disk (safeWrite.ts) or what VS Code mounts. Paths are the store's
 * own; only the store takes them apart.
 */
export interface FileStore {
  readonly packing: Packing;
  /** The path of `relative` (with `/`) in the folder of the file at `path`. */
  beside(path: string, relative: string): string;
  /** The last part of a path. */
  nameOf(path: string): string;
  /** Reads a file, never through a link; undefined where there is none. Fails with FileError where it is no file. */
  read(path: string): Promise<ReadFile | undefined>;
  /**
   * Gives files new content, each whole or not at all, and flushed: a crash leaves the old bytes or the new ones. Mode and
   * owner stay. Answers for each change why it was not made, undefined where it was. A file that is no longer what it was
   * is left alone.
   */
  replace(changes: readonly Change[]): Promise<(Error | undefined)[]>;
  /** Adds bytes to the end of a file, flushed; makes it and its folders where they lack. Never through a link. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Gives a file another name in its folder that is free: `NAME`, then `NAME-2` … Answers which. */
  setAside(path: string, name: string): Promise<string>;
  /** Takes a file away, and then the folders above it as far as they are empty, at most `folders` of them. */
  remove(path: string, folders: number): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Does `work` while no other program works in the folder of the file at `path`. Fails with FileError `busy`. */
  locked<T>(path: string, work: () => Promise<T>): Promise<T>;
}
