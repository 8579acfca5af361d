import type { Locale } from '../core/record';
import { say, type Words } from '../core/words';
import type { Encoding } from '../engine/files/detect';
import type { TextFile } from '../engine/files/textFile';
import { expandInputs, explainError, readInput } from './inputs';
import { messages } from './messages';
import { Progress } from './progress';

/** Exit statuses: all went well; some inputs failed or have findings; the command line was wrong. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/** What every command knows about the run. */
export class Run {
  /** The exit status so far. */
  status: number = EXIT.ok;
  constructor(readonly locale: Locale) {}

  say(words: Words): string {
    return say(words, this.locale);
  }

  /** A remark on standard error, where it cannot spoil the output. */
  note(words: Words, about?: string): void {
    process.stderr.write(`govtext: ${about === undefined ? '' : `${about}: `}${this.say(words)}\n`);
  }

  /** An input failed: said, and remembered in the exit status. */
  fail(error: unknown, about: string): void {
    this.status = EXIT.problems;
    process.stderr.write(`govtext: ${about}: ${explainError(error, this.locale)}\n`);
  }
}

/** Options that every command on files takes. */
export interface FileOptions {
  encoding?: Encoding;
}

/** Reads one file after the other and hands each to `work`; a file that fails is reported and the run goes on. */
export async function forEachFile(
  run: Run,
  names: readonly string[],
  options: FileOptions,
  work: (path: string, file: TextFile) => Promise<void>,
): Promise<void> {
  const progress = new Progress(undefined);
  for await (const path of expandInputs(names)) {
    try {
      const file = await readInput(path, options.encoding);
      remark(run, path, file);
      await work(path, file);
    } catch (error) {
      progress.end();
      run.fail(error, path);
    }
    progress.step(path);
  }
  progress.end();
}

/** Says what a reader should know about how the file was read. */
export function remark(run: Run, path: string, file: TextFile): void {
  if (file.confidence === 'guess') run.note(messages.decoded(file.encoding), path);
  if (file.damaged) run.note(messages.damaged(file.encoding), path);
}
