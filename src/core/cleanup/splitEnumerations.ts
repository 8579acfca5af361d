import type { CleanUpRecord } from './cleanUpRecord';
import type { Section, TextEdit } from '../record';
import { splitLines, type Line } from '../text/lines';

/**
 * Split Run-on Enumerations (拆分连排列举): each 一是…二是… inside a paragraph begins a line of its own, with the indent of
 * the paragraph and the text's own line break. The words that introduce the first (会议要求，一是…) stay with it.
 */
export function splitEnumerations(text: string, record: CleanUpRecord): TextEdit[] {
  const lines = splitLines(text);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const edits: TextEdit[] = [];
  const stack: (readonly Section[])[] = [record.sections];
  for (let siblings = stack.pop(); siblings; siblings = stack.pop()) {
    siblings.forEach((section, index) => {
      if (section.children.length > 0) stack.push(section.children);
      const line = lines[section.line];
      if (!line || !section.scheme.startsWith('inline-')) return;
      const before = siblings[index - 1];
      const begins = before?.scheme !== section.scheme || before.line !== section.line;
      const at = begins ? leadStart(text, line, section.markerStart) : section.markerStart;
      if (text.slice(line.start, at).trim() === '') return;
      const indent = /^[\s\u3000]*/.exec(line.text)?.[0] ?? '';
      edits.push({ start: at, end: at, newText: lineBreak + indent });
    });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Where the clause begins that introduces a list; the list itself where a colon or a full stop stands before it. */
function leadStart(text: string, line: Line, at: number): number {
  if (/[：:。！？!?；;]\s*$/.test(text.slice(Math.max(line.start, at - 4), at))) return at;
  let start = at;
  while (start > line.start && !'。！？!?；;”'.includes(text.charAt(start - 1))) start--;
  return start;
}
