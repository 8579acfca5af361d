import type { StructureRecord, TextEdit } from '../record';
import { frontMatter } from './frontMatter';
import { removeResidue } from './removeResidue';

/** How Clean Article leaves the file. */
export interface CleanOptions {
  /** Keeps the title line; true where absent. */
  keepTitle?: boolean;
  /** What becomes of metadata lines: out (the default), kept where they are, or written as YAML at the top. */
  metadata?: 'remove' | 'keep' | 'front-matter';
}

/** Clean Article (清理文章): only title and body stay. Edits; none where there is nothing to do or the page is dead. */
export function cleanArticle(text: string, record: StructureRecord, options: CleanOptions = {}): TextEdit[] {
  const edits = removeResidue(text, record, {
    metadata: options.metadata !== 'keep',
    title: options.keepTitle === false,
  });
  if (options.metadata !== 'front-matter' || record.kind === 'dead-page') return edits;
  const matter = frontMatter(record.metadata);
  if (matter === '' || text.startsWith('---\n')) return edits;
  const first = edits[0];
  if (first?.start === 0) first.newText = matter;
  else edits.unshift({ start: 0, end: 0, newText: matter });
  return edits;
}
