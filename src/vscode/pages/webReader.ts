import { renderDocx } from '../../engine/inputs/docx/render';
import { InputError } from '../../engine/inputs/errors';
import { kindOfName } from '../../engine/inputs/formats';
import { decodeHtml } from '../../engine/inputs/html/decode';
import { renderHtml } from '../../engine/inputs/html/render';
import { MAX_SIZE } from '../../engine/inputs/limits';
import { inputError, problems } from '../../engine/inputs/problems';
import type { PageRead } from '../platform';

/** Reads documents where there is no process for it (web): HTML and Word in the extension's own worker; no PDF, packed or not. */
export function readPageHere(name: string, bytes: Uint8Array): PageRead {
  const kind = kindOfName(name);
  try {
    if (bytes.length > MAX_SIZE) throw inputError(problems.tooLarge(MAX_SIZE));
    if (kind?.compression === 'none' && kind.format === 'html') return renderHtml(decodeHtml(bytes));
    if (kind?.compression === 'none' && kind.format === 'docx') return { text: renderDocx(bytes, MAX_SIZE) };
    throw inputError(problems.desktopOnly());
  } catch (error) {
    if (error instanceof InputError) return { error: error.words };
    throw error;
  }
}
