import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { abandonOutputs } from '../engine/files/safeOutput';
import { useLexiconFile } from '../engine/lexiconFile';
import { readLocale } from './locale';
import { endWithReader } from './output';
import { runCommand } from './runCommand';

function main(): void {
  endWithReader(readLocale(process.argv.slice(2), process.env));
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => {
      abandonOutputs();
      // To exit would wait for a pipe that nobody reads; and ended by the signal itself, a shell's loop ends with us.
      process.kill(process.pid, signal);
      // The first process of a container is ended by no signal that it does not hear.
      process.exit(128 + number);
    });
  }
  void runCommand(process.argv.slice(2), process.env).then((status) => {
    process.exitCode = status;
  });
}

useLexiconFile(join(__dirname, 'data'));
if (isMainThread) main();
else void import('./clean/threads').then(({ serveClean }) => serveClean());
