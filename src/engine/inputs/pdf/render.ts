import { inputError, problems } from '../problems';
import { readingOrder } from './columns';
import { loadPages } from './load';
import { paragraphsOf } from './paragraphs';
import { piecesOf } from './rows';
import { dropRunning } from './running';

/**
 * Renders the text layer of a PDF to lines, one a paragraph, in the order of reading: columns one after the other, running
 * heads and page numbers gone, lines joined. Fails with InputError where it cannot be read or has no text layer.
 */
export async function renderPdf(bytes: Uint8Array): Promise<string> {
  const pages = await loadPages(bytes);
  const pieces = dropRunning(
    pages.map((page) => piecesOf(page)),
    pages,
  );
  const paragraphs = paragraphsOf(pieces.map((page) => readingOrder(page))).filter(
    (text) => text.trim() !== '',
  );
  if (paragraphs.length === 0) throw inputError(problems.pdfEmpty());
  return `${paragraphs.join('\n')}\n`;
}
