import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What one process of a run took, by /proc (Linux). */
export interface Taken {
  pid: number;
  /** The first one is the program that was started, the others are its workers. */
  depth: number;
  /** Milliseconds from its first to its last sample. */
  lived: number;
  /** Milliseconds of processor time of all its threads, system calls with it. */
  processor: number;
  /** Milliseconds its main thread ran, and waited for a core that others had; the rest of its life it waited for work. */
  ran: number;
  queued: number;
  /** Bytes of memory at its most. */
  memory: number;
}

/** A run of a program, with every process of it. */
export interface ProgramRun {
  status: number | null;
  wall: number;
  /** Milliseconds of processor time of all processes, the last moments of each with it. */
  processor: number;
  processes: Taken[];
}

const cli = process.env['GOVTEXT_CLI'] ?? join(import.meta.dirname, '../../dist/cli.js');

export interface ProgramOptions {
  input?: string;
  output?: string;
  /** Called now and then with the bytes of this file that are read and the memory of all processes at their most. */
  watch?: { path: string; heard(read: number, memory: number): void };
}

/** Runs the command line, its input and output files, and looks at its processes ten times a second. */
export async function runProgram(
  args: readonly string[],
  { input = '/dev/null', output = '/dev/null', watch }: ProgramOptions = {},
): Promise<ProgramRun> {
  const source = openSync(input, 'r');
  const target = openSync(output, 'w');
  const before = childrenTime();
  const began = performance.now();
  const child = spawn(process.execPath, [cli, ...args], { stdio: [source, target, 'ignore'] });
  const seen = new Map<number, Taken & { first: number }>();
  const look = (): void => {
    if (child.pid === undefined) return;
    lookAt(child.pid, 0, seen);
    const read = watch && placeIn(child.pid, watch.path);
    if (read !== undefined)
      watch?.heard(
        read,
        [...seen.values()].reduce((sum, one) => sum + one.memory, 0),
      );
  };
  const timer = setInterval(look, 100);
  look();
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  closeSync(source);
  closeSync(target);
  return {
    status,
    wall: performance.now() - began,
    processor: childrenTime() - before,
    processes: [...seen.values()],
  };
}

/** Notes what a process has taken so far, and its children. */
function lookAt(pid: number, depth: number, seen: Map<number, Taken & { first: number }>): void {
  try {
    const now = performance.now();
    const { processor } = timesOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const [ran = 0, queued = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    const most = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // One that has ended and is not taken leave of yet has no memory any more.
    if (most === undefined) return;
    const first = seen.get(pid)?.first ?? now;
    seen.set(pid, {
      pid,
      depth,
      first,
      lived: now - first,
      processor,
      ran: ran / 1e6,
      queued: queued / 1e6,
      memory: Number(most) * 1024,
    });
    for (const task of readdirSync(`/proc/${pid}/task`))
      for (const below of readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean))
        lookAt(Number(below), depth + 1, seen);
  } catch {
    // It has ended.
  }
}

/** Milliseconds of processor time in a line of /proc/…/stat: of the process, and of its children that have ended. */
function timesOf(stat: string): { processor: number; children: number } {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const sum = (at: number): number => ((fields[at] ?? 0) + (fields[at + 1] ?? 0)) * 10;
  return { processor: sum(11), children: sum(13) };
}

function childrenTime(): number {
  return timesOf(readFileSync('/proc/self/stat', 'utf8')).children;
}

/** How far a process has read in a file it has open. */
function placeIn(pid: number, path: string): number | undefined {
  try {
    const open = readdirSync(`/proc/${pid}/fd`).find((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === path);
    const place = open === undefined ? undefined : readFileSync(`/proc/${pid}/fdinfo/${open}`, 'utf8');
    return place === undefined ? undefined : Number(/pos:\s*(\d+)/u.exec(place)?.[1]);
  } catch {
    return undefined;
  }
}
