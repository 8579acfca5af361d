import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { once } from 'node:events';
import { basename, dirname, join, resolve } from 'node:path';
import { FileError } from './fileError';
import type { Output } from './output';
import { foldedName, LONGEST_NAME, shortName } from './shortName';
import { adopt, closeQuietly, demandWritable, flush, flushFolders, isOurs, rename } from './safeWrite';
import { removeQuietly, sweepOnce, temporary } from './temporaries';

/** The identity of files (device and number), by which one is known under any of its names. */
export function identityOf(stat: fs.Stats): string {
  return `${stat.dev}:${stat.ino}`;
}

/** Files that outputs of this run are to replace, by identity: to read one of them as input would be its end. */
const targets = new Map<string, string>();

/** Refuses to read what an output of this run is to replace. */
export function demandNoTarget(path: string, stat: fs.Stats): void {
  const name = targets.get(identityOf(stat));
  if (name !== undefined) throw new OutputIsInput(name, path);
}

/** An output names an input, by whatever way. */
export class OutputIsInput extends Error {
  override name = 'OutputIsInput';
  readonly words;
  constructor(output: string, input: string) {
    super('the output is one of the inputs');
    const both = output === input ? output : `${output} = ${input}`;
    this.words = {
      en: `the output is one of the inputs (${both}); nothing was written: name another file`,
      zh: `输出文件正是输入之一（${both}）；未写入：请另给文件名`,
    };
  }
}

/** Bytes kept together before they are written. */
const CHUNK = 1 << 16;

export interface OutputOptions {
  /** What is written stays beside, as `.NAME.TIME.part`, when the run breaks off; the file bears the time its run began. */
  resumable?: boolean;
  /** The caller flushes the folder once for all its files. */
  ofMany?: boolean;
  /** The time that the file is to bear, in milliseconds since 1970. */
  time?: number;
  /** The path was seen to lead through no link, and must not when the file gets its name, whatever others do meanwhile. */
  linkless?: boolean;
}

/**
 * Opens the file at `path` for an answer. It is written beside and takes its name when it is whole; a device is written to as
 * it is; a link stays and what it leads to is written. `inputs` are read files the output must not be.
 */
export function openFileOutput(
  path: string,
  inputs: readonly string[] = [],
  options: OutputOptions = {},
): Output {
  const target = targetOf(path);
  if (options.linkless === true) demandPlace(path, target);
  const stat = fs.statSync(target, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new FileError('folder', path);
  if (stat) {
    for (const input of inputs) {
      const other = input === '-' ? fs.fstatSync(0) : fs.statSync(input, { throwIfNoEntry: false });
      if (other?.isFile() && identityOf(other) === identityOf(stat)) throw new OutputIsInput(path, input);
    }
  }
  if (isOurs(target) || /(?:^|[\\/])\.govtext\.json$/.test(target)) throw new OutputIsInput(path, path);
  if ((stat && !stat.isFile()) || isDevice(path)) return openDevice(path);
  if (stat) demandWritable(path, stat);
  for (const other of unfinished) if (other.target === target) throw new FileError('twice', path);
  return new ReplacingOutput(path, target, stat, options);
}

/** Sees that a path leads to its own place; a disk may write the same name in other letters. Fails with FileError. */
function demandPlace(path: string, real: string): void {
  if (foldedName(real) !== foldedName(path)) throw new FileError('changed', path);
}

/** Where an open file lies that was opened by a path: Linux says so at once, elsewhere the path is followed. */
function placeOf(file: number, path: string): string {
  try {
    if (fs.readlinkSync(`/proc/self/fd/${file}`) === path) return path;
  } catch {
    // There is no such folder.
  }
  return fs.realpathSync.native(path);
}

/** What the path leads to, whether it is there yet or not. */
function targetOf(path: string): string {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) {
    try {
      return fs.realpathSync(path);
    } catch {
      throw new FileError('link', path, fs.readlinkSync(path));
    }
  }
  return stat
    ? fs.realpathSync(path)
    : join(fs.realpathSync(dirname(resolve(path))), basename(resolve(path)));
}

/** `/dev/stdout` and its like are what the system made them, even where they lead to a file; in `/dev/shm` lie plain files. */
function isDevice(path: string): boolean {
  return /^\/(?:dev(?!\/shm\/)|proc)\//.test(resolve(path));
}

/** Waits until more may be written, or nothing ever will. */
function drained(stream: fs.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      stream.off('drain', over).off('close', over);
      resolve();
    };
    stream.on('drain', over).on('close', over);
  });
}

function openDevice(path: string): Output {
  const stream = fs.createWriteStream(path, { flags: 'a' });
  let failure: Error | undefined;
  stream.on('error', (error) => (failure ??= error));
  const check = (): void => {
    if (failure) throw failure;
  };
  return {
    write: async (data) => {
      check();
      if (!stream.write(data)) await drained(stream);
      check();
    },
    close: async () => {
      if (!stream.closed) {
        stream.end();
        await once(stream, 'close').catch(() => undefined);
      }
      check();
    },
    abort: () => {
      stream.destroy();
      return Promise.resolve();
    },
  };
}

/** Outputs that have not got their names yet. */
const unfinished = new Set<ReplacingOutput>();

/** The files that outputs of this process are to become, links followed. */
export function outputTargets(): string[] {
  return [...unfinished].map(({ target }) => target);
}

/** A run has ended and its process goes on to another one, for which inodes may come again; files stay as they are. */
export function forgetOutputs(): void {
  unfinished.clear();
  targets.clear();
}

/** The program is made to end: what is half written goes, or stays beside where it can be taken up again. */
export function abandonOutputs(): void {
  for (const output of unfinished) void output.abort();
}

/** What a run that has not ended has written, and when it began, in milliseconds since 1970. */
export interface Part {
  path: string;
  began: number;
}

const PART = /\.(\d+)\.part$/;

function partName(target: string, began: number): string {
  return join(dirname(target), `${partPrefix(target)}${began}.part`);
}

/** With what the parts of a file begin: its name, or where that leaves no room its beginning and its sum. */
function partPrefix(target: string): string {
  const name = basename(target);
  const short = shortName(name, LONGEST_NAME - PART_ROOM);
  if (short === name) return `.${name}.`;
  return `.${short}~${createHash('sha256').update(name).digest('hex').slice(0, 8)}.`;
}
/** Bytes for what stands around the name. */
const PART_ROOM = 40;

/** What resumable outputs that did not end left beside a file, the oldest first. */
export function partsOf(path: string): Part[] {
  const prefix = partPrefix(path);
  const folder = dirname(path);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && PART.test(name))
    .map((name) => ({ path: join(folder, name), began: Number(PART.exec(name)?.[1]) }))
    .sort((a, b) => a.began - b.began);
}

class ReplacingOutput implements Output {
  private readonly temporary: string;
  private readonly began: number | undefined;
  private readonly file: number;
  private waiting: Uint8Array[] = [];
  private size = 0;
  /** Bytes that are in the file. */
  private poured = 0;
  private open = true;
  private readonly identities: string[] = [];

  constructor(
    private readonly path: string,
    readonly target: string,
    private readonly old: fs.Stats | undefined,
    private readonly options: OutputOptions,
  ) {
    sweepOnce(dirname(target));
    const began = options.resumable === true ? Date.now() : undefined;
    this.began = began;
    this.temporary = began === undefined ? temporary(target) : partName(target, began);
    this.file = fs.openSync(this.temporary, 'wx', old ? 0o600 : 0o666);
    this.identities.push(identityOf(fs.fstatSync(this.file)));
    if (old) this.identities.push(identityOf(old));
    for (const identity of this.identities) targets.set(identity, path);
    unfinished.add(this);
  }

  write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.waiting.push(bytes);
    this.size += bytes.length;
    return this.size >= CHUNK ? this.pour() : Promise.resolve();
  }

  async close(): Promise<void> {
    try {
      await this.pour();
      if (this.old) adopt(this.file, this.path, this.old);
      await flush(this.file);
      const { began, options } = this;
      const { time = began } = options;
      if (time !== undefined) fs.futimesSync(this.file, time / 1000, time / 1000);
      // Where its folder was moved, what is written here lies elsewhere; what is not here cannot be renamed.
      if (options.linkless === true) demandPlace(this.temporary, placeOf(this.file, this.temporary));
      fs.closeSync(this.file);
      this.open = false;
      unfinished.delete(this);
      rename(this.temporary, this.target);
      if (options.ofMany !== true) flushFolders([dirname(this.target)]);
      if (began !== undefined)
        for (const part of partsOf(this.target))
          if (part.began < began) fs.rmSync(part.path, { force: true });
    } catch (error) {
      await this.abort();
      throw error;
    } finally {
      for (const identity of this.identities) targets.delete(identity);
    }
  }

  abort(): Promise<void> {
    if (this.open) closeQuietly(this.file);
    this.open = false;
    unfinished.delete(this);
    // Nothing can be taken up again where there is nothing.
    if (this.began === undefined || this.poured === 0) removeQuietly(this.temporary);
    for (const identity of this.identities) targets.delete(identity);
    return Promise.resolve();
  }

  private async pour(): Promise<void> {
    const bytes = this.waiting.length === 1 ? (this.waiting[0] as Uint8Array) : Buffer.concat(this.waiting);
    this.waiting = [];
    this.size = 0;
    // The caller waits for nothing else, and a small file is in the system's memory at once.
    const atOnce = this.options.ofMany === true && bytes.length <= CHUNK;
    for (let at = 0; at < bytes.length;) {
      const some = atOnce
        ? fs.writeSync(this.file, bytes, at, bytes.length - at)
        : await writeSome(this.file, bytes, at);
      at += some;
      this.poured += some;
    }
  }
}

function writeSome(file: number, bytes: Uint8Array, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.write(file, bytes, at, bytes.length - at, null, (error, written) => {
      if (error) reject(error);
      else resolve(written);
    });
  });
}

/** Writes a whole file as an answer; as openFileOutput. */
export async function writeOutput(
  path: string,
  data: string | Uint8Array,
  inputs: readonly string[] = [],
): Promise<void> {
  const output = openFileOutput(path, inputs);
  try {
    await output.write(data);
  } catch (error) {
    await output.abort();
    throw error;
  }
  await output.close();
}
