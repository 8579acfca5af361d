import type { SectionScheme } from '../core/record';

const DIVISIONS: ReadonlySet<SectionScheme> = new Set<SectionScheme>([
  'part',
  'subpart',
  'chapter',
  'section',
  'subsection',
  'division',
]);

/** Whether sections of this form divide a statute and hold its articles (编, 分编, 章, 节). */
export function isDivision(scheme: SectionScheme): boolean {
  return DIVISIONS.has(scheme);
}
