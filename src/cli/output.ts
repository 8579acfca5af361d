import * as fs from 'node:fs';
import { once } from 'node:events';
import type { Locale } from '../core/record';
import { visible } from '../core/text/visible';
import { say } from '../core/words';
import type { Output } from '../engine/files/output';
import { explainFileError } from '../engine/files/fileError';
import { UserError } from './inputs';
import { messages } from './messages';
import { realOf } from '../engine/files/safeWrite';
import { forgetOutputs, openFileOutput, outputTargets, type OutputOptions } from '../engine/files/safeOutput';

export type { Output } from '../engine/files/output';

/**
 * Standard output, or the file named: that one stands under its name only when the answer is whole (`close`), and stays what
 * it was where the run breaks off (`abort`). Fails where it cannot be written or is one of `inputs`.
 */
export async function openOutput(
  path?: string,
  inputs: readonly string[] = [],
  options: OutputOptions = {},
): Promise<Output> {
  if (path !== undefined && !isStandardOutput(path)) {
    try {
      return openFileOutput(path, [...inputs, ...besides], options);
    } catch (error) {
      const words = explainFileError(error);
      throw words && options.ofMany !== true ? new UserError(messages.ofOutput(path, words)) : error;
    }
  }
  const nothing = () => Promise.resolve();
  return { write: (data) => pour(process.stdout, data), close: nothing, abort: nothing };
}

/** What a run reads besides its inputs: rules, templates, a model. No output takes their place either. */
const besides: string[] = [];

/** Remembers files that are read besides the inputs. */
export function protect(files: readonly (string | false | undefined)[]): void {
  for (const file of files) if (typeof file === 'string') besides.push(file);
}

/** Whether a name stands for standard output: `-` does, as it stands for standard input among the inputs. */
export function isStandardOutput(path: string): boolean {
  return /^(?:-|\/dev\/(?:stdout|fd\/1)|\/proc\/self\/fd\/1)$/.test(path);
}

/** A run has ended and its process goes on to another one: that one's files are its own. */
export function forgetRun(): void {
  besides.length = 0;
  forgetOutputs();
}

/** Files that this run reads besides its inputs or is writing, links followed: other processes of it know nothing of them. */
export function sparedFiles(): string[] {
  return [...besides.map(realOf), ...outputTargets()];
}

/** Does `work` with an output and ends it; where the work fails, what stood under the name stays. */
export async function withOutput(
  path: string | undefined,
  inputs: readonly string[],
  work: (output: Output) => Promise<void>,
  options: OutputOptions = {},
): Promise<void> {
  const output = await openOutput(path, inputs, options);
  try {
    await work(output);
  } catch (error) {
    await output.abort();
    throw error;
  }
  await output.close();
}

async function pour(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  if (!stream.write(data)) await once(stream, 'drain');
}

/**
 * A reader that went away (`| head`) is no error: the run ends at once and quietly. Where standard output cannot be written
 * to (`>` onto a full disk), it ends with a word.
 */
export function endWithReader(locale: Locale): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    fs.writeSync(2, `govtext: ${visible(say(messages.outputBroke(error.code ?? error.message), locale))}\n`);
    process.exit(1);
  });
}
