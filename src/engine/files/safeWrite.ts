/**
 * The one way in which anything is written to disk. A new file is written beside the old one, flushed, given the old one's
 * mode and owner, and renamed over it once the old one has been seen to be what was read: whatever happens in between,
 * there stand the old bytes or the new ones.
 *
 * Links: a symbolic link is never written through here; callers resolve what a person named (`resolveNamed`). A file with
 * several names (hard links) gets new bytes under the name that was given; the others keep what they had.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { FileError } from './fileError';
import type { ByteStamp, Change, FileStore, Packing, ReadFile } from './fileStore';
import { FolderLock } from './folderLock';
import { joinBytes } from './rewrite';
import { removeQuietly, sweepOnce, temporary } from './temporaries';

/** Whether a path lies in GovText's own folder: journals, locks. */
export function isOurs(path: string): boolean {
  return /(?:^|[\\/])\.govtext(?:[\\/]|$)/.test(path);
}

/** A path with all links followed; where nothing is there, the path in full. */
export function realOf(path: string): string {
  try {
    return fs.realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

const { O_RDONLY, O_WRONLY, O_CREAT, O_APPEND } = fs.constants;
/** Neither waits for the other end of a pipe nor follows a link; Windows knows neither. */
const CAREFUL =
  ((fs.constants.O_NONBLOCK as number | undefined) ?? 0) |
  ((fs.constants.O_NOFOLLOW as number | undefined) ?? 0);

/** The largest file that is read: what one array of bytes of this runtime holds. */
export const MOST_BYTES = 2 ** 31 - 1;

export const nodePacking: Packing = {
  deflate: (bytes, dictionary) =>
    Promise.resolve(deflateRawSync(bytes, { level: 9, ...(dictionary && { dictionary }) })),
  inflate: (bytes, limit) =>
    new Promise((resolve) => resolve(inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }))),
  sha256: (bytes) => Promise.resolve(sha256(bytes)),
};

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function stampOf(bytes: Uint8Array): ByteStamp {
  return { size: bytes.length, sha256: sha256(bytes) };
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

/** Refuses what is no plain file. */
function demandFile(path: string, stat: fs.Stats): void {
  if (stat.isFile()) return;
  if (stat.isDirectory()) throw new FileError('folder', path);
  if (stat.isSymbolicLink()) throw new FileError('link', path, linkTarget(path));
  const kind = stat.isFIFO() ? 'pipe' : stat.isSocket() ? 'socket' : 'device';
  throw new FileError('special', path, kind);
}

function linkTarget(path: string): string {
  try {
    return fs.readlinkSync(path);
  } catch {
    return '';
  }
}

/** Reads a plain file whole, never through a link, and waits for nobody; undefined where there is none. */
export function readPlainFile(
  path: string,
  limit = MOST_BYTES,
): { bytes: Uint8Array; stat: fs.Stats } | undefined {
  let file: number;
  try {
    demandFile(path, fs.lstatSync(path));
    file = fs.openSync(path, O_RDONLY | CAREFUL);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const stat = fs.fstatSync(file);
    demandFile(path, stat);
    if (stat.size > limit) throw new FileError('large', path, `${limit} B`);
    return { bytes: readAll(file, stat.size), stat };
  } finally {
    fs.closeSync(file);
  }
}

/** All bytes of an open file that had `size` of them a moment ago; one byte more is asked for, to see that it has not grown. */
function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size + 1);
  let read = 0;
  for (let got = 1; got > 0 && read < bytes.length; read += got)
    got = fs.readSync(file, bytes, read, bytes.length - read, null);
  return read > size ? joinBytes([bytes, fs.readFileSync(file)]) : bytes.subarray(0, read);
}

/** Closes a file after a failure. Never throws. */
export function closeQuietly(file: number): void {
  try {
    fs.closeSync(file);
  } catch {
    // As above.
  }
}

/** Writes all bytes; a disk that takes fewer has no room. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += fs.writeSync(file, bytes, at, bytes.length - at);
}

/** Gives an open new file the mode and owner of the one whose place it takes. */
export function adopt(file: number, path: string, old: fs.Stats): void {
  const mine = fs.fstatSync(file);
  if (mine.uid !== old.uid || mine.gid !== old.gid) {
    try {
      fs.fchownSync(file, old.uid, old.gid);
    } catch {
      throw new FileError('owner', path);
    }
  }
  fs.fchmodSync(file, old.mode & 0o7777);
}

/** Refuses a file that its owner protected, also where the system would let us replace it. */
export function demandWritable(path: string, stat: fs.Stats): void {
  if ((stat.mode & 0o222) === 0) throw new FileError('read-only', path);
}

/** Makes what was renamed in folders outlast a power failure, where the system can. */
export function flushFolders(folders: Iterable<string>): void {
  for (const folder of folders) {
    try {
      const file = fs.openSync(folder, O_RDONLY);
      try {
        fs.fsyncSync(file);
      } finally {
        fs.closeSync(file);
      }
    } catch {
      // Windows and some network disks cannot flush a folder.
    }
  }
}

/** Renames, with patience where a virus scanner holds the file (Windows). */
export function rename(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (
        process.platform !== 'win32' ||
        attempt === 5 ||
        !/^E(?:PERM|ACCES|BUSY)$/.test(codeOf(error) ?? '')
      )
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 << attempt);
    }
  }
}

/** Gives a new file its name, only if nothing has it. */
function claim(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
    fs.unlinkSync(from);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new FileError('exists', to);
    if (!/^E(?:PERM|NOSYS|OPNOTSUPP|NOTSUP|MLINK|ACCES)$/.test(codeOf(error) ?? '')) throw error;
    // A disk without hard links.
    if (fs.existsSync(to)) throw new FileError('exists', to);
    rename(from, to);
  }
}

interface Prepared {
  change: Change;
  temporary: string;
  file: number;
}

/** Writes the new bytes of a change beside its file; the caller flushes, closes and commits. */
function prepare(change: Change): Prepared {
  const { path, bytes, was } = change;
  let old: fs.Stats | undefined;
  if (was !== 'new') {
    try {
      old = fs.lstatSync(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new FileError('changed', path);
      throw error;
    }
    demandFile(path, old);
    demandWritable(path, old);
  }
  const name = temporary(path);
  const file = fs.openSync(name, 'wx', old ? 0o600 : 0o666);
  try {
    writeAll(file, bytes);
    if (old) adopt(file, path, old);
  } catch (error) {
    closeQuietly(file);
    removeQuietly(name);
    throw error;
  }
  return { change, temporary: name, file };
}

function commit({ change: { path, was }, temporary: name }: Prepared): void {
  if (was === 'new') {
    claim(name, path);
    return;
  }
  const now = readPlainFile(path)?.bytes;
  if (!now || now.length !== was.size || sha256(now) !== was.sha256) throw new FileError('changed', path);
  rename(name, path);
}

export function flush(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fs.fsync(file, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Files on this machine's disks. */
export class NodeFiles implements FileStore {
  readonly packing = nodePacking;

  beside(path: string, relative: string): string {
    return join(dirname(path), ...relative.split('/'));
  }

  nameOf(path: string): string {
    return basename(path);
  }

  async read(path: string): Promise<ReadFile | undefined> {
    const read = readPlainFile(path);
    return read && { bytes: read.bytes, stamp: stampOf(read.bytes), names: read.stat.nlink };
  }

  async replace(changes: readonly Change[]): Promise<(Error | undefined)[]> {
    const failed: (Error | undefined)[] = changes.map(() => undefined);
    const fail = (index: number, error: unknown): void => {
      failed[index] = error instanceof Error ? error : new Error(String(error));
    };
    const prepared: (Prepared | undefined)[] = changes.map((change, index) => {
      sweepOnce(dirname(change.path));
      try {
        return prepare(change);
      } catch (error) {
        fail(index, error);
        return undefined;
      }
    });
    // All at once: the disk writes them together.
    await Promise.all(
      prepared.map((one, index) => one && flush(one.file).catch((error: unknown) => fail(index, error))),
    );
    const folders = new Set<string>();
    for (const [index, one] of prepared.entries()) {
      if (!one) continue;
      try {
        fs.closeSync(one.file);
        if (failed[index]) continue;
        commit(one);
        folders.add(dirname(one.change.path));
      } catch (error) {
        fail(index, error);
      } finally {
        if (failed[index]) removeQuietly(one.temporary);
      }
    }
    flushFolders(folders);
    return failed;
  }

  async append(path: string, bytes: Uint8Array): Promise<void> {
    const folder = dirname(path);
    const isNew = !fs.existsSync(path);
    demandFolder(dirname(folder));
    demandFolder(folder);
    let file: number;
    try {
      file = fs.openSync(path, O_WRONLY | O_CREAT | O_APPEND | CAREFUL, 0o666);
    } catch (error) {
      if (/^(?:ELOOP|EMLINK)$/.test(codeOf(error) ?? '')) throw new FileError('link', path, linkTarget(path));
      if (codeOf(error) === 'ENXIO') throw new FileError('special', path, 'pipe');
      throw error;
    }
    try {
      const stat = fs.fstatSync(file);
      demandFile(path, stat);
      // Under its other names (a copy made of hard links, or a trap) it stays what it was.
      if (stat.nlink > 1) return await this.appendApart(path, bytes);
      // One call, so that another's record never stands inside ours; what was cut short is ignored by readers.
      for (let attempt = 0; fs.writeSync(file, bytes) !== bytes.length; attempt++) {
        if (attempt === 1) throw Object.assign(new Error('ENOSPC: cut short'), { code: 'ENOSPC' });
      }
      await flush(file);
    } finally {
      fs.closeSync(file);
    }
    if (isNew) flushFolders([folder, dirname(folder), dirname(dirname(folder))]);
  }

  private async appendApart(path: string, bytes: Uint8Array): Promise<void> {
    const read = await this.read(path);
    const all = joinBytes([read?.bytes ?? new Uint8Array(), bytes]);
    const [error] = await this.replace([{ path, bytes: all, was: read?.stamp ?? 'new' }]);
    if (error) throw error;
  }

  async setAside(path: string, name: string): Promise<string> {
    for (let number = 1; ; number++) {
      const free = join(dirname(path), number === 1 ? name : `${name}-${number}`);
      if (fs.existsSync(free)) continue;
      rename(path, free);
      return free;
    }
  }

  async remove(path: string, folders: number): Promise<void> {
    fs.rmSync(path, { force: true });
    for (let folder = dirname(path), left = folders; left > 0; folder = dirname(folder), left--) {
      try {
        fs.rmdirSync(folder);
      } catch {
        return;
      }
    }
  }

  async list(folder: string): Promise<string[]> {
    try {
      const stat = fs.lstatSync(folder);
      if (!stat.isDirectory()) throw new FileError('journal', folder, `${basename(folder)} is no folder`);
      return fs.readdirSync(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async locked<T>(path: string, work: () => Promise<T>): Promise<T> {
    const lock = await FolderLock.acquire(dirname(path));
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}

/** Makes a folder where it lacks; a link in its place is refused. */
function demandFolder(folder: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      const stat = fs.lstatSync(folder);
      if (stat.isDirectory()) return;
      throw new FileError('journal', folder, `${basename(folder)} is no folder`);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || attempt > 0) throw error;
    }
    try {
      fs.mkdirSync(folder);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}
