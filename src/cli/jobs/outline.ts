import { writeOutline, type OutlineFormat } from '../../core/export/formats';
import { outlineOf } from '../../core/export/outline';
import type { Page } from './page';

/** The outline of a text; the library for Word documents is loaded when one is made. */
export async function outlineJob(
  page: Page,
  { format, body }: { format: OutlineFormat; body: boolean },
): Promise<string | Uint8Array> {
  const outline = outlineOf(page.text, page.structure(), body);
  if (format !== 'docx') return writeOutline(outline, format);
  const { outlineDocx } = await import('../../engine/export/docx');
  return outlineDocx(outline);
}
