import { exportEntities, type EntityFormat } from '../../core/export/entities/formats';
import type { Page } from './page';

/** The mentions of a text in one of the forms of `govtext entities`, without the head of the file. */
export function entitiesJob(page: Page, { format }: { format: EntityFormat }): string {
  return exportEntities(format, page.text, page.record());
}
