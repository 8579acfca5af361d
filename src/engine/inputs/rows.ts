import { isUtf8 } from 'node:buffer';
import { inputError, problems } from './problems';
import type { Content, ReadOptions, Unit } from './unit';
import { InputError } from './errors';

/**
 * The rows of JSON Lines, each a unit as soon as its line is whole. Lines end at line feeds alone: a text inside JSON may
 * hold U+2028 or a carriage return, where other readers split too. Blank lines are passed over and not counted.
 * A line above the limit is answered by an error and skipped in bounded memory.
 */
export async function* readRows(
  path: string,
  source: AsyncIterable<Buffer>,
  options: ReadOptions,
): AsyncGenerator<Unit> {
  let row = 0;
  let number = 0;
  for await (const line of byteLines(source, options.maxSize)) {
    number++;
    if (line === undefined) {
      const content: Content = { type: 'error', words: problems.tooLarge(options.maxSize) };
      yield { id: `${path}#${row++}`, path, member: true, content };
      continue;
    }
    if (isBlank(line)) continue;
    const text = decoded(line, options.encoding);
    if (text === undefined) {
      const content: Content = { type: 'error', words: problems.rowNotUtf8(number) };
      yield { id: `${path}#${row++}`, path, member: true, nameless: true, content };
      continue;
    }
    yield rowOf(path, row++, number, text, options);
  }
}

/** A line in UTF-8, or in the encoding named where line feeds are bytes of their own; undefined where it is neither. */
function decoded(line: Buffer, encoding: ReadOptions['encoding']): string | undefined {
  if (encoding === 'gb18030' || encoding === 'big5') return new TextDecoder(encoding).decode(line);
  return isUtf8(line) ? line.toString('utf8') : undefined;
}

function isBlank(line: Buffer): boolean {
  for (const byte of line) if (byte > 32) return false;
  return true;
}

function rowOf(path: string, row: number, number: number, line: string, options: ReadOptions): Unit {
  const unit = { id: `${path}#${row}`, path, member: true };
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ...unit, nameless: true, content: { type: 'error', words: problems.notRow(number) } };
  }
  const fields = value as Record<string, unknown>;
  const id = fields[options.idField] ?? undefined;
  const text = fields[options.textField];
  const url = typeof fields['url'] === 'string' && options.textField !== 'url' ? { url: fields['url'] } : {};
  try {
    if (id !== undefined) unit.id = idOf(id, options.idField, number);
    if (typeof text !== 'string') throw inputError(problems.noField(options.textField, number));
    return { ...unit, ...url, content: { type: 'text', text } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...unit, content: { type: 'error', words: error.words } };
  }
}

function idOf(id: unknown, field: string, number: number): string {
  if (typeof id === 'string') return id;
  if (typeof id === 'number' || typeof id === 'bigint') return String(id);
  throw inputError(problems.wrongId(field, number));
}

/** The lines of a stream, without their line feeds; undefined for one longer than `limit`. A last line without one counts. */
export async function* byteLines(
  source: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size > limit) parts = [];
    else parts.push(part);
  };
  const line = (): Buffer | undefined => {
    const whole = size > limit ? undefined : parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts = [];
    size = 0;
    return whole;
  };
  for await (const piece of source) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, at));
      yield line();
      start = at + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
