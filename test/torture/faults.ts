/**
 * Makes one of a program's system calls on files fail, or ends the process at it: imported before everything that touches
 * files. What is counted is named by kind: `writes` change the disk, `reads` look at it.
 *
 *   kill:N     SIGKILL instead of the Nth
 *   torn:N     as kill; a write has then written half of its bytes, a close has closed
 *   CODE:N     the Nth fails with that code; a write has then written half of its bytes. CODE*:N: it and all after it
 *   <CODE:N    as CODE, among the calls that read
 */
import fs from 'node:fs';

type Call = (...args: unknown[]) => unknown;
type Kind = 'writes' | 'reads';

const real = { ...fs } as unknown as Record<string, Call>;
const realPromises = { ...fs.promises } as unknown as Record<string, Call>;
const counted = { writes: 0, reads: 0 };
let fault: { kind: Kind; what: string; code: string; nth: number; lasting: boolean } | undefined;

/** Arms the fault that the next calls meet; none disarms. Counting begins anew. */
export function arm(name?: string): void {
  counted.writes = counted.reads = 0;
  const [, less, code = '', star, nth] = /^(<?)(\w+)(\*?):(\d+)$/.exec(name ?? '') ?? [];
  fault =
    nth === undefined
      ? undefined
      : { kind: less ? 'reads' : 'writes', what: code, code, nth: Number(nth), lasting: star !== '' };
}

/** How many calls there were since. */
export function calls(): Record<Kind, number> {
  return { ...counted };
}

function kill(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

/** Counts a call; the error it is to fail with where it is the one. `half` does what a call cut short has done. */
function due(kind: Kind, name: string, half?: () => unknown): Error | undefined {
  const now = ++counted[kind];
  if (fault?.kind !== kind || (fault.lasting ? now < fault.nth : now !== fault.nth)) return undefined;
  if (fault.what !== 'kill') half?.();
  if (fault.what === 'kill' || fault.what === 'torn') kill();
  return Object.assign(new Error(`${fault.code}: made to fail, ${name}`), {
    code: fault.code,
    syscall: name,
  });
}

const openKind = (flags: unknown): Kind =>
  (typeof flags === 'string' ? /[wa+]/.test(flags) : ((Number(flags) || 0) & 3) !== 0) ? 'writes' : 'reads';

function halfOf(file: unknown, data: unknown, offset?: unknown, length?: unknown): void {
  if (typeof data === 'string') {
    fs.writeSync(file as number, data.slice(0, data.length >> 1));
    return;
  }
  const bytes = data as Uint8Array;
  const from = typeof offset === 'number' ? offset : 0;
  const size = typeof length === 'number' ? length : bytes.length - from;
  real['writeSync']?.(file, bytes, from, size >> 1);
}

/** What a call does before it is cut short. */
function halves(name: string, args: unknown[]): (() => unknown) | undefined {
  if (/^write(?:Sync)?$/.test(name)) return () => halfOf(args[0], args[1], args[2], args[3]);
  // A close that fails has closed.
  if (/^close(?:Sync)?$/.test(name)) return () => real['closeSync']?.(args[0]);
  return undefined;
}

/** Standard streams are no files. */
const isStream = (name: string, args: unknown[]): boolean =>
  /^(?:write|close|fsync|read|fstat)(?:Sync)?$/.test(name) && typeof args[0] === 'number' && args[0] <= 2;

const kindOf = (name: string, kind: Kind, args: unknown[]): Kind =>
  /^open(?:Sync)?$/.test(name) ? openKind(args[1]) : kind;

const WRITES =
  'open write close fsync fdatasync rename link symlink unlink rm mkdir rmdir chmod fchmod chown fchown utimes futimes truncate ftruncate copyFile writeFile appendFile mkdtemp'.split(
    ' ',
  );
const READS = 'read readFile lstat stat fstat readdir realpath readlink access opendir'.split(' ');

const table = fs as unknown as Record<string, Call>;
const promises = fs.promises as unknown as Record<string, Call>;
for (const [kind, names] of [
  ['writes', WRITES],
  ['reads', READS],
] as const) {
  for (const name of names) {
    const sync = `${name}Sync`;
    if (real[sync])
      table[sync] = (...args) => {
        const error = isStream(sync, args)
          ? undefined
          : due(kindOf(sync, kind, args), sync, halves(sync, args));
        if (error) throw error;
        return real[sync]?.(...args);
      };
    if (real[name])
      table[name] = (...args) => {
        const done = args.at(-1) as (error: Error) => void;
        const error = isStream(name, args)
          ? undefined
          : due(kindOf(name, kind, args), name, halves(name, args));
        return error ? process.nextTick(done, error) : real[name]?.(...args);
      };
    if (realPromises[name])
      promises[name] = async (...args) => {
        const error = due(kindOf(name, kind, args), name);
        if (error) throw error;
        return realPromises[name]?.(...args);
      };
  }
}
