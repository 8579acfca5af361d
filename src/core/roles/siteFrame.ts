import { lineHash } from '../corpus/templates';
import type { Line } from '../text/lines';
import type { LineFeatures } from './features';
import { isProse } from './score';

/** A sentence is the site's own where so many of its pages have it: formulas of notices and reprints are on fewer. */
const NEARLY_ALL = 0.8;
/** Documents close with the same short words on every page of an office's site (特此通知。). */
const CLOSING = 14;

/** The measured lines of a page, and which of them an article has in the form of residue. */
export interface FrameView {
  lines: readonly LineFeatures[];
  isOwn(index: number): boolean;
}

/**
 * Which lines are of the site's own frame (站点模板), where is known what it repeats: navigation, names of columns, mottos, notes. The
 * forms of documents, headings and closing words repeat too, and are none. A sentence is one only where nearly every page
 * has it and no article goes on between it and the page's edge. Linear.
 */
export function siteFrame(
  lines: readonly Line[],
  shares: ReadonlyMap<string, number>,
  { lines: all, isOwn }: FrameView,
): boolean[] {
  const share = lines.map(({ text }) => shares.get(lineHash(text) ?? '') ?? 0);
  const mayBe = all.map(
    (line, index) =>
      (share[index] ?? 0) > 0 &&
      line.size > 0 &&
      !(line.numbered || line.documentForm || line.labelled) &&
      !isOwn(index),
  );
  const says = all.map((line) => line.endsSentence || isProse(line));
  // Where most sentences return, the article itself is what several pages print (转载).
  const sentences = says.filter(Boolean).length;
  const returned = says.filter((sentence, index) => sentence && mayBe[index] === true).length;
  const least = returned * 2 > sentences ? NEARLY_ALL : 0;
  const outer = outerLines(all, mayBe, isOwn);
  return all.map((line, index) => {
    if (mayBe[index] !== true) return false;
    if (says[index] !== true) return (share[index] ?? 0) >= least;
    if (line.endsSentence && line.size <= CLOSING && !isProse(line)) return false;
    // Where every sentence returns, one of them is the article's all the same.
    return returned < sentences && (share[index] ?? 0) >= NEARLY_ALL && outer[index] === true;
  });
}

/** Lines between which and an edge of the page there is nothing but what the site repeats and known residue. */
function outerLines(
  all: readonly LineFeatures[],
  mayBe: readonly boolean[],
  isOwn: (index: number) => boolean,
): boolean[] {
  const outer = new Array<boolean>(all.length).fill(false);
  const passes = (index: number): boolean => {
    const line = all[index] as LineFeatures;
    return line.size === 0 || mayBe[index] === true || (line.coverage >= 0.6 && !isOwn(index));
  };
  for (let index = all.length - 1; index >= 0 && passes(index); index--) outer[index] = true;
  for (let index = 0; index < all.length && passes(index); index++) outer[index] = true;
  return outer;
}
