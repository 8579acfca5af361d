import { factRows, type FactRow } from '../../core/export/facts';
import type { Page } from './page';

/** Who held, got or left which post, by this text. */
export function factsJob(page: Page, { minConfidence }: { minConfidence?: number }): FactRow[] {
  return factRows(page.text, page.record(), minConfidence);
}
