import type { Locale } from '../core/record';
import { visible } from '../core/text/visible';
import { say, type Words } from '../core/words';
import { isFull } from '../engine/files/fileError';
import { OutputIsInput } from '../engine/files/safeOutput';
import type { TextFile } from '../engine/files/textFile';
import type { Walked } from '../engine/files/walk';
import { expandInputs, explainError, readInput, type ReadFlags } from './inputs';
import { messages } from './messages';
import { Progress } from './progress';

/** Exit statuses: all went well; some inputs failed or have findings; the command line was wrong. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/** So many texts are named to which a remark applies. */
const NAMED = 5;

/** What every command knows about the run. */
export class Run {
  /** The exit status so far. */
  status: number = EXIT.ok;
  private readonly noted = new Set<string>();

  constructor(readonly locale: Locale) {}

  say(words: Words): string {
    return say(words, this.locale);
  }

  /** One line on standard error. What names and messages hold is shown, never sent: no line can pass for one of ours. */
  tell(message: string, about?: string): void {
    // `no such file: NAME` says of itself what it is about.
    const told = about === undefined || message.endsWith(`: ${about}`) || message.endsWith(`：${about}`);
    process.stderr.write(`govtext: ${told ? '' : `${visible(about)}: `}${visible(message)}\n`);
  }

  /** A remark on standard error, where it cannot spoil the output. */
  note(words: Words, about?: string): void {
    this.tell(this.say(words), about);
  }

  /** A remark that is made once in a run. */
  noteOnce(words: Words): void {
    if (this.noted.has(words.en)) return;
    this.noted.add(words.en);
    this.note(words);
  }

  /** A remark on one of many texts: made for the first few, and counted for the others, which `sumUp` tells. */
  noteSome(words: Words, about: string): void {
    const count = (this.counted.get(words.en)?.count ?? 0) + 1;
    this.counted.set(words.en, { words, count });
    if (count <= NAMED) this.note(words, about);
  }

  /** As failWith, for what fails one text as it fails all others: said of the first, and counted for `sumUp`. */
  failOnce(message: string, about: string): void {
    this.status = EXIT.problems;
    const count = (this.failures.get(message) ?? 0) + 1;
    this.failures.set(message, count);
    if (count === 1) this.tell(message, about);
  }
  private readonly failures = new Map<string, number>();

  /** How many more texts the remarks of `noteSome` and `failOnce` hold for. */
  sumUp(): void {
    for (const { words, count } of this.counted.values())
      if (count > NAMED) this.note(messages.andMore(count - NAMED, words));
    this.counted.clear();
    for (const [message, count] of this.failures)
      if (count > 1) this.note(messages.andMore(count - 1, { en: message, zh: message }));
    this.failures.clear();
  }
  private readonly counted = new Map<string, { words: Words; count: number }>();

  /** Something in a folder was passed over: said, and where it could not be read, remembered in the exit status. */
  passOver(walked: Walked): void {
    if (!('why' in walked)) return;
    if (walked.failed) this.status = EXIT.problems;
    this.note(walked.why, walked.path);
  }

  /** As fail, with the words for it. */
  failWith(message: string, about: string): void {
    this.status = EXIT.problems;
    this.tell(message, about);
  }

  /** An input failed: said (of a full disk once), and remembered in the exit status. */
  fail(error: unknown, about: string): void {
    const message = explainError(error, this.locale);
    if (isFull(error)) this.failOnce(message, about);
    else this.failWith(message, about);
  }
}

/** Options that every command on files takes. */
export type FileOptions = ReadFlags;

/**
 * Reads one file after the other and hands each to `work`; a file that fails is reported and the run goes on. Answers how many
 * went well, and how many did not.
 */
export async function forEachFile(
  run: Run,
  names: readonly string[],
  options: FileOptions,
  work: (path: string, file: TextFile) => Promise<void>,
): Promise<{ done: number; failed: number }> {
  const count = { done: 0, failed: 0 };
  const progress = new Progress(undefined);
  for await (const path of expandInputs(names, (walked) => run.passOver(walked))) {
    try {
      const file = await readInput(path, options);
      remark(run, path, file);
      await work(path, file);
      count.done++;
    } catch (error) {
      progress.end();
      // Nothing of this run is to be written then.
      if (error instanceof OutputIsInput) throw error;
      run.fail(error, path);
      count.failed++;
    }
    progress.step(path);
  }
  progress.end();
  return count;
}

/** Says what a reader should know about how the file was read. */
export function remark(run: Run, path: string, file: TextFile): void {
  for (const words of remarks(file)) run.note(words, path);
}

/** What a reader should know about how a file was read. */
export function remarks(file: TextFile): Words[] {
  const found: Words[] = [];
  if (file.confidence === 'guess') found.push(messages.decoded(file.encoding));
  if (file.damaged) found.push(messages.damaged(file.encoding));
  return found;
}
