import { splitLines, type Line } from './lines';

/** A front matter ends within this many lines. */
const LONGEST = 200;

/** How many lines at the top are front matter, its last `---` included; 0 where there is none. */
export function frontMatterLines(lines: readonly Line[]): number {
  if (lines[0]?.text.replace(/^\ufeff/, '') !== '---') return 0;
  for (let index = 1; index < lines.length && index < LONGEST; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '---') return index + 1;
    if (!/^(?:\s*(?:[\w-]+|"(?:[^"\\]|\\.)*"):(?:\s.*)?|\s+-\s.*|\s*)$/.test(text)) return 0;
  }
  return 0;
}

/** Where the text behind the front matter begins; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  if (!/^\ufeff?---[\r\n]/.test(text)) return 0;
  const lines = splitLines(text);
  return lines[frontMatterLines(lines)]?.start ?? 0;
}
