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
}

/** Milliseconds to wait for another program before giving up. */
const PATIENCE = 30_000;
/** A holder that cannot be asked (on another machine, or its note was cut short) counts as gone after this long. */
const SILENCE = 120_000;
const CUT_SHORT = 5_000;
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
      if (take(home, path)) return new FolderLock(path, leave);
      const holder = gone(path);
      if (holder === true) {
        // Renaming picks one of those who saw it gone; what was picked is looked at again before it goes.
        const aside = `${path}.${process.pid}.${Date.now()}`;
        try {
          fs.renameSync(path, aside);
          if (gone(aside) === true) fs.rmSync(aside, { force: true });
          else fs.renameSync(aside, path);
        } catch {
          // Another was quicker.
        }
        continue;
      }
      if (Date.now() > until) throw new FileError('busy', folder, holder);
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 60));
    }
  }

  release(): void {
    clearInterval(this.timer);
    fs.rmSync(this.path, { force: true });
    try {
      fs.rmdirSync(join(this.path, '..'));
    } catch {
      // It holds a journal.
    }
    this.leave();
  }
}

/** Takes the lock; false where somebody has it. */
function take(home: string, path: string): boolean {
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
    if (isCode(error, 'EEXIST') || isCode(error, 'ENOENT')) return false;
    throw error;
  }
  try {
    fs.writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), began: began(process.pid) }));
  } catch (error) {
    fs.rmSync(path, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
  return true;
}

/** True where the holder is gone (or nobody holds it), otherwise what to call it. */
function gone(path: string): true | string {
  let holder: Partial<Holder> = {};
  let age: number;
  try {
    const stat = fs.lstatSync(path);
    age = Date.now() - stat.mtimeMs;
    if (!stat.isFile()) return age > SILENCE ? true : '?';
    holder = JSON.parse(fs.readFileSync(path, 'utf8')) as Partial<Holder>;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 'gone';
    age = Date.now() - (fs.lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age > CUT_SHORT ? true : '?';
  }
  const { pid, host, began: start } = holder;
  if (typeof pid !== 'number' || typeof host !== 'string') return age > CUT_SHORT ? true : '?';
  const name = `process ${pid} on ${host.slice(0, 60).replace(/[^\w.-]/g, '?')}`;
  if (host !== hostname()) return age > SILENCE ? true : name;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return true;
  }
  return start !== '' && began(pid) !== '' && began(pid) !== start ? true : name;
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

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === code;
}
