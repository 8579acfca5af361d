import { isDeadPage, type CleanUpRecord } from './cleanUpRecord';
import type { TextEdit } from '../record';
import { lineBreakOf } from './lineBreak';
import { splitLines } from '../text/lines';
import { frontMatter } from './frontMatter';
import { frontMatterLines } from '../text/frontMatter';
import { removeResidue } from './removeResidue';

/** How Clean Article leaves the file. */
export interface CleanOptions {
  /** Keeps the title line; true where absent. */
  keepTitle?: boolean;
  /** What becomes of metadata lines: out (the default), kept where they are, or written as YAML at the top. */
  metadata?: 'remove' | 'keep' | 'front-matter';
  /** Keeps the signature and its date (署名、成文日期); true where absent. */
  keepSignature?: boolean;
}

/** Clean Article (清理文章): only title and body stay. Edits; none where there is nothing to do or the page is dead. */
export function cleanArticle(text: string, record: CleanUpRecord, options: CleanOptions = {}): TextEdit[] {
  const edits = removeResidue(text, record, {
    metadata: options.metadata !== 'keep',
    title: options.keepTitle === false,
    signature: options.keepSignature === false,
  });
  if (options.metadata !== 'front-matter' || isDeadPage(record)) return edits;
  if (frontMatterLines(splitLines(text)) > 0) return edits;
  const matter = frontMatter(record.metadata, lineBreakOf(text));
  if (matter === '') return edits;
  // A byte-order mark stays in front.
  const at = text.startsWith('\ufeff') ? 1 : 0;
  const first = edits[0];
  if (first && first.start <= at) edits[0] = { start: at, end: Math.max(at, first.end), newText: matter };
  else edits.unshift({ start: at, end: at, newText: matter });
  return edits;
}
