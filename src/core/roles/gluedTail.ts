import type { CatalogueEntry } from './catalogueEntry';
import { measureLine } from './features';
import type { LineFeatures } from './lineFeatures';

/** A tail is looked for in the last characters of a line only. */
const REACH = 160;
/** The last sentence's end, and what closes it. */
const ENDED = /[。！？!?…][”"’」』）)]{0,2}(?=[^。！？!?…]*$)/;
/** What stands glued to an article is the page's own, not what the page says of it. */
const TAIL = /^(?:toolbar|share|related|comment|copyright|footer|navigation|dialog|advertisement)$/;
/** What a tail ends in behind what ends a sentence. */
const CLOSERS = new Set([...'】])）'].map((closer) => closer.charCodeAt(0)));
const COVERED = 0.9;
const EVIDENCE = 2.2;

/** Where residue is glued to the end of a line of the article, and of what kind it is. */
export interface GluedTail {
  /** Index in the line's text; blanks before it are part of it. */
  start: number;
  end: number;
  entry: CatalogueEntry;
}

function isClosed(text: string): boolean {
  return CLOSERS.has(text.charCodeAt(text.length - 1));
}

/**
 * The page's own words behind the last sentence of a line (…起施行。 相关链接：…, …办理。【打印】【关闭】): nothing but what the
 * catalogue knows, and something before it that is a sentence. Bounded in the line's length.
 * @param text the line as it stands
 */
export function gluedTail(line: LineFeatures, text: string): GluedTail | undefined {
  if (line.sentenceEnds === 0 || (line.endsSentence && !isClosed(text.trimEnd()))) return undefined;
  const from = Math.max(0, text.length - REACH);
  const ended = ENDED.exec(text.slice(from));
  if (!ended) return undefined;
  const start = from + ended.index + ended[0].length;
  const end = text.trimEnd().length;
  if (start >= end || start < 8) return undefined;
  const tail = text.slice(start, end);
  // A tail begins behind a blank or with a bracket: a short word right behind a stop may be the article's.
  if (!/^(?:\s|[【[(（])/.test(tail) && tail.length < 4) return undefined;
  const measured = measureLine({ text: tail, index: 0, start: 0, end: tail.length, next: tail.length });
  const { entry } = measured;
  if (!entry || measured.coverage < COVERED || measured.evidence < EVIDENCE || measured.documentForm)
    return undefined;
  return TAIL.test(entry.category) ? { start, end, entry } : undefined;
}
