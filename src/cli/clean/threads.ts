import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Locale } from '../../core/record';
import { FileCleaner, type CleanFlags, type CleanJob, type FileResult } from './files';

interface Order {
  id: number;
  jobs: CleanJob[];
}
interface Answer {
  id: number;
  results: FileResult[];
}

/** Fewer files than this are cleaned where we are: a thread takes longer to start. */
const WORTH = 48;

/** Cleans batches of files, on every core where there are many. */
export class Cleaners {
  private readonly threads: Worker[] = [];
  private readonly waiting = new Map<
    number,
    { settle(results: FileResult[]): void; fail(error: Error): void }
  >();
  private readonly own: FileCleaner;
  private next = 0;

  /** `program` is the bundle that runs in a thread too (main.ts asks isThread). */
  constructor(
    program: string,
    flags: CleanFlags,
    locale: Locale,
    files: number,
    threads = availableParallelism(),
  ) {
    this.own = new FileCleaner(flags, locale);
    if (files < WORTH || threads < 2) return;
    for (let index = 0; index < threads; index++) {
      const thread = new Worker(program, { workerData: { clean: { flags, locale } }, stdout: false });
      thread.on('message', ({ id, results }: Answer) => {
        this.waiting.get(id)?.settle(results);
        this.waiting.delete(id);
      });
      thread.on('error', (error) => {
        for (const { fail } of this.waiting.values()) fail(error);
        this.waiting.clear();
      });
      this.threads.push(thread);
    }
  }

  /** How many batches keep everybody busy. */
  get width(): number {
    return Math.max(1, this.threads.length * 2);
  }

  async clean(jobs: CleanJob[]): Promise<FileResult[]> {
    const thread = this.threads[this.next % this.threads.length];
    if (!thread) return this.own.write(jobs);
    const id = this.next++;
    return new Promise((settle, fail) => {
      this.waiting.set(id, { settle, fail });
      thread.postMessage({ id, jobs } satisfies Order);
    });
  }

  async dispose(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }
}

/** In a thread: cleans what it is sent, one batch after the other. False where we are no thread for that. */
export function serveClean(): boolean {
  const data = workerData as { clean?: { flags: CleanFlags; locale: Locale } } | null;
  if (!parentPort || !data?.clean) return false;
  const port = parentPort;
  const cleaner = new FileCleaner(data.clean.flags, data.clean.locale);
  let last = Promise.resolve();
  port.on('message', ({ id, jobs }: Order) => {
    last = last.then(async () =>
      port.postMessage({ id, results: await cleaner.write(jobs) } satisfies Answer),
    );
  });
  return true;
}
