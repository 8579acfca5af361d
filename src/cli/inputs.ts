import * as fs from 'node:fs';
import type { Locale } from '../core/record';
import { say, type Words } from '../core/words';
import type { Encoding } from '../engine/files/detect';
import { explainFileError } from '../engine/files/fileError';
import { OutputIsInput } from '../engine/files/safeOutput';
import { BinaryFileError, readText, type TextFile } from '../engine/files/textFile';
import { openInput, standardInput } from '../engine/inputs/openInput';
import { InputError } from '../engine/inputs/errors';
import { collect } from '../engine/inputs/unpack';
import { MAX_SIZE } from '../engine/inputs/limits';
import { problems } from '../engine/inputs/problems';
import { walkTexts, type Walked } from '../engine/files/walk';
import { messages } from './messages';

/** How a file is read. */
export interface ReadFlags {
  encoding?: Encoding;
  /** Bytes it may have. */
  maxSize?: number;
}

/** Something a person can be told in their language; no stack trace belongs to it. */
export class UserError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/** The command line asks for what cannot be: exit status 2. */
export class UsageError extends UserError {}

/** Puts any error into words. */
export function explainError(error: unknown, locale: Locale): string {
  if (error instanceof UserError || error instanceof InputError || error instanceof OutputIsInput)
    return say(error.words, locale);
  const words = explainFileError(error);
  if (words) return say(words, locale);
  return error instanceof Error ? error.message : String(error);
}

/** The files that the arguments name; what is passed over in folders goes to `skipped`. */
export async function* expandInputs(
  names: readonly string[],
  skipped: (walked: Exclude<Walked, { path: string; why?: never }>) => void = () => undefined,
): AsyncGenerator<string> {
  for await (const found of walkTexts(names)) {
    if ('why' in found) skipped(found);
    else yield found.path;
  }
}

/**
 * Reads a file's bytes and text. Fails with UserError where there is no such file or no text in it, with InputError where it
 * has more than `maxSize` bytes.
 */
export async function readInput(
  path: string,
  { encoding, maxSize = MAX_SIZE }: ReadFlags,
): Promise<TextFile> {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await readStandardInput(maxSize) : readNamed(path, maxSize);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(/[*?[{]/.test(path) ? messages.nothingMatches(path) : messages.notFound(path));
  }
  return textOf(bytes, encoding);
}

/** The text in bytes. Fails with UserError where there is none. */
export function textOf(bytes: Uint8Array, encoding?: Encoding): TextFile {
  try {
    return readText(bytes, encoding);
  } catch (error) {
    if (error instanceof BinaryFileError) throw new UserError(messages.binary(error.kind));
    throw error;
  }
}

/** Reads what a person named; a pipe that the shell hands over is read to its end. */
function readNamed(path: string, limit: number): Uint8Array {
  const file = openInput(path);
  try {
    const { size } = fs.fstatSync(file);
    if (size > limit) throw new InputError(problems.tooBig(size, limit));
    return fs.readFileSync(file);
  } finally {
    fs.closeSync(file);
  }
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  return collect(standardInput(), limit);
}
