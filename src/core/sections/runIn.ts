import { skipSpaces } from './characters';

/** Where a title lies; `runIn` where text of the paragraph follows on the line. */
export interface TitleSpan {
  start: number;
  end: number;
  runIn: boolean;
}

/** A run-in title (段首标题) is no longer than this; the longest seen in real documents has some fifty characters. */
const MAX_RUN_IN = 60;

/** Finds the title that follows a marker on its line. */
export function readTitle(text: string, from: number, lineEnd: number): TitleSpan {
  const start = skipSpaces(text, from, lineEnd);
  let end = lineEnd;
  while (end > start && skipSpaces(text, end - 1, end) === end) end--;
  for (let at = start; at < Math.min(end, start + MAX_RUN_IN); at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff61) return { start, end: at, runIn: at + 1 < end };
  }
  return { start, end, runIn: false };
}

/** The title of an item inside a paragraph ends at its first mark: 一要轻车简从，不搞繁文缛节 has 轻车简从. */
export function readInlineTitle(text: string, from: number, limit: number): TitleSpan {
  const start = skipSpaces(text, from, limit);
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at);
    if ('“「『（(《〈'.includes(character)) depth++;
    else if ('”」』）)》〉'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,。；;：:！!？?\n\r'.includes(character))
      return { start, end: at, runIn: true };
  }
  return { start, end: limit, runIn: false };
}
