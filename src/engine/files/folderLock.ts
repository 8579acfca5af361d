import { isAlive } from './alive';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FileError } from './fileError';

/** Who holds a folder. */
interface Holder {
  pid: number;
  host: string;
  /** When the process began, as the system tells it: a later process may have the same number. */
  began: string;
  /** Where the number counts: containers of one name number their processes anew. */
  space: string;
  /** Who in the process: it knows which locks it holds. */
  of: string;
}

const SELF = randomUUID();
/** The locks this process holds, by identity: one that says it is ours and is not among them could not be taken away. */
const held = new Set<string>();

/** Milliseconds to wait for another program before giving up. */
const PATIENCE = 30_000;
/** A holder that cannot be asked (on another machine, or its note was cut short) counts as gone after this long. */
const SILENCE = 120_000;
const CUT_SHORT = 5_000;
/** Bytes that no note of a holder has. */
const LARGEST = 4096;
/** A holder says that it is still there. */
const HEARTBEAT = 20_000;

/** Folders this process holds, and who in it waits for each. */
const queues = new Map<string, Promise<void>>();

/**
 * The lock of a folder whose files are being changed: `.govtext/lock`, which names its holder. One that a crash left is
 * known by its process being gone, and taken over.
 */
export class FolderLock {
  private readonly timer: NodeJS.Timeout;
  private constructor(
    private readonly path: string,
    private readonly identity: string,
    private readonly leave: () => void,
  ) {
    this.timer = setInterval(() => {
      try {
        fs.utimesSync(this.path, new Date(), new Date());
      } catch {
        // Somebody took the folder away.
      }
    }, HEARTBEAT).unref();
  }

  /** Waits its turn. Fails with FileError `busy` where another program does not end, or as the disk does. */
  static async acquire(folder: string, patience = PATIENCE): Promise<FolderLock> {
    const before = queues.get(folder) ?? Promise.resolve();
    let leave = (): void => undefined;
    const mine = new Promise<void>((resolve) => (leave = resolve));
    const queue = before.then(() => mine);
    queues.set(folder, queue);
    void queue.then(() => {
      if (queues.get(folder) === queue) queues.delete(folder);
    });
    await before;
    try {
      return await FolderLock.onDisk(folder, patience, leave);
    } catch (error) {
      leave();
      throw error;
    }
  }

  private static async onDisk(folder: string, patience: number, leave: () => void): Promise<FolderLock> {
    const home = join(folder, '.govtext');
    const path = join(home, 'lock');
    const until = Date.now() + patience;
    for (;;) {
      const identity = take(home, path);
      if (identity !== undefined) {
        forgetTurn(path);
        return new FolderLock(path, identity, leave);
      }
      const holder = gone(path);
      if (holder === true) takeAway(path);
      if (Date.now() > until) throw new FileError('busy', folder, String(holder));
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 60));
    }
  }

  /** Never throws: what was done under the lock is done. One that stays on the disk is known to be nobody's. */
  release(): void {
    clearInterval(this.timer);
    held.delete(this.identity);
    try {
      // A file system may give the number of our file to that of somebody who took us for gone: its words decide.
      const lock = readLock(this.path);
      if (typeof lock === 'object' && lock.identity === this.identity && lock.holder.of === SELF)
        fs.rmSync(this.path, { force: true });
      fs.rmdirSync(join(this.path, '..'));
    } catch {
      // It holds a journal, or the disk is no more.
    }
    this.leave();
  }
}

/** Takes the lock and answers its identity; undefined where somebody has it. */
function take(home: string, path: string): string | undefined {
  try {
    const stat = fs.lstatSync(home);
    if (!stat.isDirectory()) throw new FileError('journal', home, '.govtext is no folder');
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    try {
      fs.mkdirSync(home);
    } catch (problem) {
      if (!isCode(problem, 'EEXIST')) throw problem;
    }
  }
  let file: number;
  try {
    file = fs.openSync(path, 'wx');
  } catch (error) {
    if (isCode(error, 'EEXIST') || isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    const { pid } = process;
    const holder: Holder = { pid, host: hostname(), began: began(pid), space: processSpace(), of: SELF };
    fs.writeSync(file, JSON.stringify(holder));
    const identity = identityOf(fs.fstatSync(file));
    held.add(identity);
    return identity;
  } catch (error) {
    fs.rmSync(path, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
}

/** By which a lock is known whatever its path is called. */
function identityOf(stat: fs.Stats): string {
  return `${stat.dev}:${stat.ino}`;
}

/** Who has this may take a lock away. */
const turnOf = (path: string): string => `${path}.stale`;

/** One who crashed at that left it, which the holder of the lock sees to. */
function forgetTurn(path: string): void {
  try {
    fs.rmSync(turnOf(path), { force: true });
  } catch {
    // Another time.
  }
}

/**
 * Takes away a lock whose holder is gone. One program at a time, and only after another look: who saw it gone may be late, and
 * it another's by now. Fails as the disk does.
 */
function takeAway(path: string): void {
  const turn = turnOf(path);
  try {
    fs.closeSync(fs.openSync(turn, 'wx'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    if (!isCode(error, 'EEXIST')) throw error;
    const since = fs.lstatSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - since > CUT_SHORT) fs.rmSync(turn, { force: true });
    return;
  }
  try {
    if (gone(path) === true) fs.rmSync(path, { force: true });
  } finally {
    fs.rmSync(turn, { force: true });
  }
}

/** True where the holder is gone (or nobody holds it), otherwise what to call it. */
function gone(path: string): true | string {
  const lock = readLock(path);
  if (typeof lock !== 'object') return lock;
  const { holder, age, identity } = lock;
  const { pid, host, began: start, of, space = processSpace() } = holder;
  if (of === SELF && !held.has(identity)) return true;
  if (!Number.isSafeInteger(pid) || !((pid ?? 0) > 0) || typeof host !== 'string')
    return age > CUT_SHORT ? true : '?';
  const number = Number(pid);
  const name = `process ${number} on ${host.slice(0, 60).replace(/[^\w.-]/g, '?')}`;
  if (host !== hostname() || space !== processSpace()) return age > SILENCE ? true : name;
  if (!isAlive(number)) return true;
  return start !== '' && began(number) !== '' && began(number) !== start ? true : name;
}

/** What a lock says of its holder and how old it is in milliseconds; `gone`'s answer where it cannot say. */
function readLock(path: string): { holder: Partial<Holder>; age: number; identity: string } | true | string {
  try {
    const stat = fs.lstatSync(path);
    // Nobody of ours makes a link or a pipe there.
    if (stat.isDirectory()) throw new FileError('journal', path, 'lock is no file');
    if (!stat.isFile()) return true;
    const holder = stat.size < LARGEST ? (JSON.parse(fs.readFileSync(path, 'utf8')) as Partial<Holder>) : {};
    return { holder, age: Date.now() - stat.mtimeMs, identity: identityOf(stat) };
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (isCode(error, 'ENOENT')) return 'gone';
    const age = Date.now() - (fs.lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age > CUT_SHORT ? true : '?';
  }
}

/** When a process began, in the system's own count; empty where it does not tell. */
function began(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** In which of a system's rows of numbers this process counts (PID namespace); empty where there is one. */
export function processSpace(): string {
  return (space ??= readSpace());
}
let space: string | undefined;

function readSpace(): string {
  try {
    return fs.readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === code;
}
