import { pageLines, type PageLines } from '../../core/corpus/templates';
import type { Page } from './page';

/** What a page tells of its site; null where nothing says which that is. */
export function pageLinesJob(page: Page, _options: object): PageLines | null {
  return pageLines(page.id, page.text, page.structure(), page.url) ?? null;
}
