import type { Page } from './page';

/** The text of a page as it was rendered, all of it: what the editor shows of HTML, Word and PDF documents. */
export function renderedJob(page: Page, _options: object): string {
  return page.text;
}
