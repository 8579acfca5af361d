import type { Section, StructureRecord, TextEdit } from '../record';
import { splitLines } from '../text/lines';

/**
 * Split Run-on Enumerations (拆分连排列举): each 一是…二是… inside a paragraph begins a line of its own, with the indent of
 * the paragraph and the text's own line break.
 */
export function splitEnumerations(text: string, record: StructureRecord): TextEdit[] {
  const lines = splitLines(text);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const edits: TextEdit[] = [];
  const stack: Section[] = [...record.sections];
  for (let section = stack.pop(); section; section = stack.pop()) {
    stack.push(...section.children);
    const line = lines[section.line];
    if (!line || !section.scheme.startsWith('inline-')) continue;
    const before = text.slice(line.start, section.markerStart);
    if (before.trim() === '') continue;
    const indent = /^[\s\u3000]*/.exec(line.text)?.[0] ?? '';
    edits.push({ start: section.markerStart, end: section.markerStart, newText: lineBreak + indent });
  }
  return edits.sort((a, b) => a.start - b.start);
}
