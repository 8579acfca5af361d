/**
 * The command line as a process that answers one command line after the other: what is tested is what a command does, and a
 * process for each takes ten times as long as the command. Bundled beside the program (scripts/lib/served.mjs).
 */
import { Readable } from 'node:stream';
import { isMainThread } from 'node:worker_threads';
import { serveClean } from '../../../src/cli/clean/threads';
import { forgetRun } from '../../../src/cli/output';
import { runCommand } from '../../../src/cli/runCommand';

/** One command line: its arguments, the folder it is given in and what its standard input holds. */
export interface Served {
  args: readonly string[];
  cwd: string;
  input: Uint8Array;
}

/** What it answered. */
export interface ServedAnswer {
  status: number;
  out: Uint8Array;
  error: Uint8Array;
}

/** Keeps what is written to a stream. */
function kept(stream: NodeJS.WriteStream): Buffer[] {
  const chunks: Buffer[] = [];
  stream.write = (chunk: string | Uint8Array, encoding?: unknown, written?: unknown): boolean => {
    chunks.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk),
    );
    const callback = typeof encoding === 'function' ? encoding : written;
    if (typeof callback === 'function') process.nextTick(callback as () => void);
    return true;
  };
  return chunks;
}

async function answer({ args, cwd, input }: Served): Promise<ServedAnswer> {
  process.chdir(cwd);
  const stdin = input.length > 0 ? Readable.from([Buffer.from(input)]) : Readable.from([]);
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  const [out, error] = [kept(process.stdout), kept(process.stderr)];
  const status = await runCommand(args, process.env);
  forgetRun();
  return { status, out: Buffer.concat(out), error: Buffer.concat(error) };
}

if (isMainThread) {
  process.on('message', (message) => {
    void answer(message as Served).then((given) => process.send?.(given));
  });
  process.on('disconnect', () => process.exit(0));
} else void serveClean();
