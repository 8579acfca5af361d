import type { Mention } from '../../mention';
import type { Recognizer } from '../../recognizer';
import { documentKindOf, isMediaTitle } from './kinds';

/** No title is longer; an opening mark whose partner is farther away stands alone. */
const LONGEST = 240;

/**
 * Titles of documents (文件标题、书名): what stands between 《 and 》, the marks themselves not in the span. Titles inside
 * a title, in 〈〉 as GB/T 15834-2011 4.13.3.3 asks for or in 《》 as many write, are mentions of their own.
 */
export const recognizeDocumentTitles: Recognizer = (paragraph) => {
  const mentions: Mention[] = [];
  const { text } = paragraph;
  const open: { at: number; mark: string }[] = [];
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    const mark = text.charAt(at);
    if (mark === '《') {
      // A mark that never closed must not swallow the titles after it.
      const outer = open[open.length - 1];
      if (outer && at - outer.at > LONGEST) open.length = 0;
      open.push({ at, mark });
    } else if (isInnerOpen(mark)) {
      if (open.some((one) => one.mark === '《')) open.push({ at, mark });
    } else if (mark === '》') {
      while (open.length > 0 && open[open.length - 1]?.mark !== '《') open.pop();
      const opened = open.pop();
      if (opened) add(text, opened.at + 1, at, mentions);
    } else {
      const opened = open[open.length - 1];
      if (opened && isInnerOpen(opened.mark)) {
        open.pop();
        add(text, opened.at + 1, at, mentions);
      }
    }
  }
  return mentions;
};

const MARKS = /[《》〈〉＜＞<>]/g;

function nextMark(text: string, from: number): number {
  MARKS.lastIndex = from;
  return MARKS.exec(text)?.index ?? -1;
}

function isInnerOpen(mark: string): boolean {
  return mark === '〈' || mark === '＜' || mark === '<';
}

function add(text: string, start: number, end: number, mentions: Mention[]): void {
  const title = text.slice(start, end);
  if (title.trim().length < 2 || title.length > LONGEST || isMediaTitle(title)) return;
  const kind = documentKindOf(title);
  const mention: Mention = {
    type: 'document-title',
    start,
    end,
    text: title,
    canonical: canonicalTitle(title),
    confidence: kind === undefined ? 0.85 : 0.97,
    evidence: [
      kind === undefined ? { id: 'document-title/marks' } : { id: 'document-title/kind', values: [kind] },
    ],
  };
  if (kind !== undefined) mention.documentKind = kind;
  mentions.push(mention);
}

/** One spelling of a title: half width, no spaces, 〈〉 inside. */
export function canonicalTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '').replace(/[《<]/g, '〈').replace(/[》>]/g, '〉');
}
