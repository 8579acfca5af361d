import { sketchOf, type Sketch } from '../../core/corpus/duplicates';
import type { Page } from './page';

/** What is kept of a text to find its copies; null for a page without an article. */
export function sketchJob(page: Page, _options: object): Sketch | null {
  return sketchOf(page.id, page.text, page.structure()) ?? null;
}
