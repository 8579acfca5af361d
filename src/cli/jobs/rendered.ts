import type { Rendered } from '../../engine/inputs/render';
import type { Page } from './page';

/** A page as it was rendered, all of it: what the editor shows of HTML, Word and PDF documents, and what their form tells. */
export function renderedJob(page: Page, _options: object): Pick<Rendered, 'text' | 'hints'> {
  const { page: hints } = page.options;
  return { text: page.text, ...(hints && { hints }) };
}
