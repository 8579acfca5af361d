import { isDeadPage } from '../../core/cleanup/cleanUpRecord';
import type { DocumentKind } from '../../core/record';
import { applyEdits } from '../../core/text/edits';
import { describeChanges, type JournalChange } from '../../engine/files/journal/changes';
import { rewriteBytes } from '../../engine/files/rewrite';
import { planCleanUp, type CleanSteps } from '../clean/steps';
import { writeBelow, type Below } from '../clean/writeBelow';
import type { Page } from './page';

export interface CleanJob extends CleanSteps {
  /** A plain text file is wanted in its own encoding, every kept byte as it was. */
  bytes?: boolean;
  /** Of a plain text file only the text or its bytes are asked for, and whether it has an article. */
  brief?: boolean;
  /** The text is written there, in UTF-8, and not answered. */
  into?: Below;
}

/** A text cleaned, and what went. */
export interface Cleaned {
  text: string;
  /** In brief only for a page without an article. */
  kind?: DocumentKind;
  changes: JournalChange[];
  transforms: string[];
  bytes?: Uint8Array;
}

/** Cleans a text. A page without an article is left as it is. Fails as rewriteBytes and writeBelow do. */
export async function cleanJob(page: Page, { bytes, brief, into, ...steps }: CleanJob): Promise<Cleaned> {
  const { record, edits, transforms } = planCleanUp(page.text, steps, page.options);
  page.noted(record);
  const { file, text } = page;
  const cleaned = edits.length === 0 ? text : applyEdits(text, edits);
  const own =
    bytes === true && file ? { bytes: edits.length > 0 ? rewriteBytes(file, edits) : file.bytes } : {};
  if (into) await writeBelow(into, cleaned);
  const answered = into || 'bytes' in own ? '' : cleaned;
  if (brief === true && (file || into))
    return {
      text: answered,
      ...(isDeadPage(record) && { kind: 'dead-page' }),
      changes: [],
      transforms,
      ...own,
    };
  return {
    text: into ? '' : cleaned,
    kind: record.kind,
    changes: describeChanges(text, record, edits, transforms),
    transforms,
    ...own,
  };
}

/** A row that was answered before, read back. */
export function knownRow(line: string | undefined): Cleaned | undefined {
  return line === undefined
    ? undefined
    : { transforms: [], ...(JSON.parse(line) as Omit<Cleaned, 'transforms'>) };
}
