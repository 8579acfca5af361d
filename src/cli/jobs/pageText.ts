import { keptPieces } from '../../core/entities/pieces';
import { splitLines } from '../../core/text/lines';
import type { Page } from './page';

/** The kept text of a page (正文), without residue and metadata: what keywords are counted in. */
export function pageTextJob(page: Page, _options: object): string {
  return keptPieces(splitLines(page.text), page.structure())
    .map((piece) => piece.text)
    .join('\n');
}
