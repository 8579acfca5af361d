import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Ended } from './pages';

/** What the process of the room is sent. */
export interface Order {
  args: readonly string[];
  fault?: string;
}

/** What it answers. */
export interface Answered {
  status: number;
  error: string;
  calls: { writes: number; reads: number };
}

export interface Done extends Ended {
  calls?: Answered['calls'];
}

const bundle = join(process.cwd(), 'out', 'torture', 'writer.js');

/**
 * Where commands are run with faults: one process for many commands, since starting one takes longer than the command. What
 * kills it costs a new one.
 */
export class Room {
  private child: ChildProcess | undefined;
  /** Processes that were started. */
  started = 0;

  static build(): void {
    execFileSync(process.execPath, ['test/torture/bundle.mjs', bundle]);
  }

  run(args: readonly string[], fault?: string): Promise<Done> {
    const child = (this.child ??= this.start());
    return new Promise((resolve) => {
      let error = '';
      const hear = (chunk: Buffer): void => void (error += chunk.toString());
      const settle = (done: Done): void => {
        child.stderr?.off('data', hear);
        child.off('message', answered).off('exit', ended);
        resolve(done);
      };
      const answered = (answer: Answered): void =>
        settle({ ...answer, error: answer.error + error, signal: null });
      const ended = (status: number | null, signal: string | null): void => {
        this.child = undefined;
        settle({ status, signal, error });
      };
      child.stderr?.on('data', hear);
      child.on('message', answered).on('exit', ended);
      child.send({ args, ...(fault !== undefined && { fault }) } satisfies Order);
    });
  }

  /** Ends the process, as a command's ends; the next command gets a new one. */
  leave(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.disconnect();
    });
  }

  private start(): ChildProcess {
    this.started++;
    return fork(bundle, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  }
}
