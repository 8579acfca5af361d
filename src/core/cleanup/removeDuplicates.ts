import type { CleanUpRecord } from './cleanUpRecord';
import type { TextEdit } from '../record';
import { splitLines } from '../text/lines';
import { removeLines } from './removeLines';

/** Shorter paragraphs may well stand twice (小标题, 表格). */
const LEAST = 20;

/** Remove Duplicate Paragraphs (删除重复段落): of equal paragraphs of the article the first stays. */
export function removeDuplicates(text: string, record: CleanUpRecord): TextEdit[] {
  const lines = splitLines(text);
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const line of lines) {
    const paragraph = line.text.trim();
    if (paragraph.length < LEAST || record.lines[line.index]?.role !== 'body') continue;
    if (seen.has(paragraph)) repeated.add(line.index);
    seen.add(paragraph);
  }
  return removeLines(lines, (index) => repeated.has(index));
}
