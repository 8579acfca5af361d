import type { SectionScheme } from '../record';

/** Forms of the sections that divide a statute and hold its articles (编、分编、章、节、款、目). */
export const DIVISIONS: ReadonlySet<SectionScheme> = new Set<SectionScheme>([
  'part',
  'subpart',
  'chapter',
  'section',
  'subsection',
  'division',
]);

/** Whether sections of this form divide a statute. */
export function isDivision(scheme: SectionScheme): boolean {
  return DIVISIONS.has(scheme);
}
