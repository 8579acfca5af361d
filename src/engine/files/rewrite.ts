import type { TextEdit } from '../../core/record';
import { applyEdits, orderEdits } from '../../core/text/edits';
import { ByteMap } from './byteMap';
import { encodeText } from './encode';
import { decodeBytes, type TextFile } from './textFile';

/** The bytes would not have read as the edited text: nothing was written. */
export class RewriteError extends Error {
  override name = 'RewriteError';
}

/**
 * Makes edits on a file's bytes: every kept byte is copied as it is, also where it is not of the encoding; new text is
 * written in the file's own encoding. Throws UnencodableError where that has no bytes for it, RewriteError where the result
 * would read otherwise than the edits say.
 */
export function rewriteBytes(
  file: Pick<TextFile, 'bytes' | 'text' | 'encoding'>,
  edits: readonly TextEdit[],
): Uint8Array {
  const map = new ByteMap(file.bytes, file.text, file.encoding);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const edit of orderEdits(edits)) {
    parts.push(file.bytes.subarray(from, map.at(edit.start)));
    if (edit.newText !== '') parts.push(encodeText(edit.newText, file.encoding));
    from = map.at(edit.end);
  }
  parts.push(file.bytes.subarray(from));
  const result = joinBytes(parts);
  if (decodeBytes(result, file.encoding) !== applyEdits(file.text, edits)) {
    throw new RewriteError(`the edits do not fit the bytes of the file (${file.encoding})`);
  }
  return result;
}

/** One array of all bytes. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
