import { readFile, stat } from 'node:fs/promises';
import type { Locale } from '../core/record';
import { say, type Words } from '../core/words';
import type { Encoding } from '../engine/files/detect';
import { BinaryFileError, readText, type TextFile } from '../engine/files/textFile';
import { messages } from './messages';

/** What a folder stands for. */
const TEXTS = ['**/*.txt', '**/*.text', '**/*.govtext'];

/** Something a person can be told in their language; no stack trace belongs to it. */
export class UserError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/** Puts any error into words. */
export function explainError(error: unknown, locale: Locale): string {
  if (error instanceof UserError) return say(error.words, locale);
  return error instanceof Error ? error.message : String(error);
}

/**
 * The files that the arguments name, each once, in the order of the arguments: files, folders (their texts), patterns
 * (`*.txt` in quotes), `-` for standard input. What does not exist is given too: reading it is what fails.
 */
export async function* expandInputs(names: readonly string[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const name of names) {
    for (const path of await expand(name)) {
      if (seen.has(path)) continue;
      seen.add(path);
      yield path;
    }
  }
}

async function expand(name: string): Promise<string[]> {
  if (name === '-') return [name];
  const found = await stat(name).catch(() => undefined);
  const folder = found?.isDirectory() === true;
  if (!folder && (found || !/[*?[{]/.test(name))) return [name];
  const { glob } = await import('tinyglobby');
  const paths = await glob(folder ? TEXTS : [name], {
    ...(folder && { cwd: name }),
    ignore: ['**/node_modules/**', '**/.git/**'],
    expandDirectories: false,
  });
  paths.sort();
  if (folder) return paths.map((path) => `${name.replace(/\/+$/, '')}/${path}`);
  return paths.length > 0 ? paths : [name];
}

/** Reads a file's bytes and text. Fails with UserError where there is no such file or no text in it. */
export async function readInput(path: string, encoding?: Encoding): Promise<TextFile> {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await readStandardInput() : await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(/[*?[{]/.test(path) ? messages.nothingMatches(path) : messages.notFound(path));
  }
  try {
    return readText(bytes, encoding);
  } catch (error) {
    if (error instanceof BinaryFileError) throw new UserError(messages.binary(error.kind));
    throw error;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
