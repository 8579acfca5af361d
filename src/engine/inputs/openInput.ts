import * as fs from 'node:fs';
import { FileError } from '../files/fileError';
import { demandNoTarget } from '../files/safeOutput';

/** A pipe that the shell hands over (`<(…)`) is read to its end. */
const HANDED = /^\/(?:dev|proc\/self)\/(?:fd\/\d+|stdin)$/u;

/** Whether an input can be read only once, from its beginning to its end. */
export function isStream(path: string): boolean {
  return path === '-' || HANDED.test(path);
}

/**
 * Opens what a person named for reading, also through a link; never waits for a pipe that nobody writes to. Fails with
 * FileError for what is no file, with OutputIsInput for what this run writes.
 */
export function openInput(path: string): number {
  if (HANDED.test(path)) return fs.openSync(path, 'r');
  const { O_RDONLY, O_NONBLOCK } = fs.constants;
  const file = fs.openSync(path, O_RDONLY | ((O_NONBLOCK as number | undefined) ?? 0));
  try {
    const stat = fs.fstatSync(file);
    if (stat.isDirectory()) throw new FileError('folder', path);
    if (!stat.isFile())
      throw new FileError('special', path, stat.isFIFO() ? 'pipe' : stat.isSocket() ? 'socket' : 'device');
    demandNoTarget(path, stat);
    return file;
  } catch (error) {
    fs.closeSync(file);
    throw error;
  }
}

/** Standard input as it comes. Fails with FileError where it is a folder, which Node would take for an empty stream. */
export function standardInput(): AsyncIterable<Buffer> {
  if (isFolder(0)) throw new FileError('folder', '-');
  return process.stdin as AsyncIterable<Buffer>;
}

function isFolder(file: number): boolean {
  try {
    return fs.fstatSync(file).isDirectory();
  } catch {
    // A terminal of Windows cannot be asked.
    return false;
  }
}

/** Files of so many bytes are read in one go: a stream costs more than they do. */
const SMALL = 4_000_000;

/**
 * The bytes of a small file; undefined for one that is larger than SMALL or grows while it is read. Fails as openInput does.
 */
export function readSmallFile(path: string, size: number): Buffer | undefined {
  if (size > SMALL) return undefined;
  const file = openInput(path);
  try {
    // One byte more than there should be tells that it is still being written.
    const buffer = Buffer.allocUnsafeSlow(size + 1);
    let at = 0;
    for (let read = 1; read > 0 && at <= size; at += read)
      read = fs.readSync(file, buffer, at, size + 1 - at, null);
    return at > size ? undefined : buffer.subarray(0, at);
  } finally {
    fs.closeSync(file);
  }
}
