import type { AnalyzeOptions } from '../options';
import type { StructureRecord } from '../record';
import { classifyLines } from '../roles/classify';
import { readOrder } from '../sections/structure';
import { splitLines } from '../text/lines';

/** What clean-ups read of a record. */
export interface CleanUpRecord extends Pick<
  StructureRecord,
  'kind' | 'lines' | 'residue' | 'metadata' | 'parts' | 'sections'
> {
  /** Whether the page has no article, where that is known without `kind`. */
  readonly dead?: boolean;
}

/** Whether a page has no article (死页): it is left alone. */
export function isDeadPage(record: CleanUpRecord): boolean {
  return record.dead ?? record.kind === 'dead-page';
}

/**
 * Reads what a clean-up needs: the roles of lines at once, kind, parts and sections when the first of them is asked for,
 * which most clean-ups never do; no references and no findings. Says what `analyzeStructure` says.
 */
export function readForCleanUp(text: string, options: AnalyzeOptions = {}): CleanUpRecord {
  const lines = splitLines(text);
  const roles = classifyLines(text, lines, options);
  let read: ReturnType<typeof readOrder> | undefined;
  const order = (): ReturnType<typeof readOrder> => (read ??= readOrder(text, lines, roles));
  return {
    lines: roles.verdicts,
    residue: roles.residue,
    metadata: roles.metadata,
    dead: roles.dead,
    get kind() {
      return order().kind;
    },
    get parts() {
      return order().parts;
    },
    get sections() {
      return order().sections;
    },
  };
}
