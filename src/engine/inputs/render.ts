import type { PageHints } from '../../core/roles/pageHints';
import { BinaryFileError, readText, type TextFile } from '../files/textFile';
import type { Encoding } from '../files/detect';
import { InputError } from './errors';
import { contentOfError } from './read';
import { readSmallFile } from './openInput';
import { problems } from './problems';
import { collect, rawBytes, unpacked } from './unpack';
import type { Compression, Format } from './formats';
import { wholeMembers } from './gzipMembers';
import type { ReadOptions, Unit } from './unit';

/** The text of a unit, as it is analysed: offsets count in it. */
export interface Rendered {
  text: string;
  /** How a text file was read; absent for what was rendered from another format. */
  file?: TextFile;
  /** What a page's HTML tells of its lines. */
  hints?: PageHints;
  /** Behind the end of the packed file stood something that is left out. */
  trailing?: boolean;
}

/**
 * Reads a unit's bytes, where that is still to be done, and renders them to lines. Fails with InputError, or with
 * BinaryFileError where a text file is none.
 */
export async function renderUnit(
  unit: Unit,
  options: Pick<ReadOptions, 'encoding' | 'maxSize'>,
): Promise<Rendered> {
  const { content, path } = unit;
  switch (content.type) {
    case 'error':
      throw new InputError(content.words);
    case 'text':
      return { text: content.text };
    case 'bytes':
      return renderBytes(content.format, content.bytes, {
        ...options,
        ...(content.charset !== undefined && { charset: content.charset }),
      });
    case 'whole':
      return renderBytes(content.format, content.bytes, options);
    case 'file': {
      let bytes: Buffer;
      const seen = { trailing: false };
      try {
        const { compression } = content.kind;
        if (compression === 'none' && content.size > options.maxSize)
          throw new InputError(problems.tooBig(content.size, options.maxSize));
        bytes =
          (compression === 'none' ? readSmallFile(path, content.size) : undefined) ??
          (await unpackFile(path, compression, options.maxSize, seen));
      } catch (error) {
        throw new InputError(contentOfError(error, path).words);
      }
      const rendered = await renderBytes(content.kind.format, bytes, options);
      return seen.trailing ? { ...rendered, trailing: true } : rendered;
    }
  }
}

/** All bytes of a packed file; `seen` hears whether something stood behind them that was left out. */
async function unpackFile(
  path: string,
  compression: Compression,
  limit: number,
  seen: { trailing: boolean },
): Promise<Buffer> {
  try {
    return await collect(unpacked(rawBytes(path), compression), limit);
  } catch (error) {
    const whole = compression === 'gz' ? await wholeMembers(rawBytes(path), limit) : undefined;
    if (!whole) throw error;
    seen.trailing = true;
    return whole;
  }
}

/** Renders bytes of one format; the readers of documents are loaded when one comes. */
async function renderBytes(
  format: Format,
  bytes: Uint8Array,
  options: { encoding?: Encoding; charset?: string; maxSize: number },
): Promise<Rendered> {
  const { encoding, charset, maxSize } = options;
  switch (format) {
    case 'html': {
      const { decodeHtml } = await import('./html/decode');
      const { renderHtml } = await import('./html/render');
      return renderHtml(encoding ? readText(bytes, encoding).text : decodeHtml(bytes, charset));
    }
    case 'docx': {
      const { renderDocx } = await import('./documents');
      return { text: renderDocx(bytes, maxSize) };
    }
    case 'pdf': {
      const { renderPdf } = await import('./documents');
      return { text: await renderPdf(bytes) };
    }
    default: {
      const file = readText(bytes, charset === 'utf-8' ? 'utf-8' : encoding);
      return { text: file.text, file };
    }
  }
}

/** Whether an error is about the input and has words of its own. */
export function isInputProblem(error: unknown): error is InputError | BinaryFileError {
  return error instanceof InputError || error instanceof BinaryFileError;
}
