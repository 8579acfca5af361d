import { lineHash } from '../corpus/templates';
import type { Line } from '../text/lines';
import type { LineFeatures } from './features';
import { isProse } from './score';

/** A sentence is the site's own where so many of its pages have it: formulas of notices and reprints are on fewer. */
const NEARLY_ALL = 0.8;
/** So much of a line is known residue of any page. */
const KNOWN = 0.6;
/** Documents close with the same short words on every page of an office's site (特此通知。). */
const CLOSING = 14;

/** The measured lines of a page, and which of them an article has in the form of residue. */
export interface FrameView {
  lines: readonly LineFeatures[];
  isOwn(index: number): boolean;
}

/**
 * Which lines are of the site's own frame (站点模板), where is known what it repeats: navigation, names of columns, mottos, notes. The
 * forms of documents, headings and closing words repeat too, and are none, nor is the title of a series (每日菜价) or what
 * stands between an article's sentences (`withinArticle`). A sentence is one only where nearly every page has it and no article
 * goes on between it and the page's edge. Linear.
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
  const residue = all.map((line, index) => line.size > 0 && line.coverage >= KNOWN && !isOwn(index));
  const outer = outerLines(all, mayBe, residue);
  const within = withinArticle(all, { says, mayBe, residue });
  return all.map((line, index) => {
    if (mayBe[index] !== true || within[index] === true) return false;
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
  residue: readonly boolean[],
): boolean[] {
  const outer = new Array<boolean>(all.length).fill(false);
  const passes = (index: number): boolean =>
    all[index]?.size === 0 || mayBe[index] === true || residue[index] === true;
  for (let index = all.length - 1; index >= 0 && passes(index); index--) outer[index] = true;
  for (let index = 0; index < all.length && passes(index); index++) outer[index] = true;
  return outer;
}

/**
 * What the article has for itself though the site repeats it: all between the first and the last of its own sentences (where it
 * has none, of its own lines; of those nothing is known to be frame where there are none either) and its own lines right below (列席人员
 * over names); what stands between the line of source and time, or the title, and the first of them (来信内容); and over the
 * line of source and time the title itself, where no other line could be it.
 */
function withinArticle(
  all: readonly LineFeatures[],
  { says, mayBe, residue }: Record<'says' | 'mayBe' | 'residue', readonly boolean[]>,
): boolean[] {
  const within = new Array<boolean>(all.length).fill(false);
  const own = all.map((line, index) => line.size > 0 && mayBe[index] !== true && residue[index] !== true);
  const anchors = own.map((isOwn, index) => isOwn && says[index] === true);
  const from = anchors.includes(true) ? anchors : own;
  const first = from.indexOf(true);
  if (first < 0) return within.fill(true);
  const last = from.lastIndexOf(true);
  let end = last + 1;
  while (end < all.length && residue[end] !== true && (says[end] !== true || own[end] === true)) end++;
  within.fill(true, first, Math.max(last, own.lastIndexOf(true, end - 1)) + 1);
  const over = startOf(first, (index) => residue[index] !== true);
  const title = own.indexOf(true, over);
  within.fill(true, title < first ? title : over, first);
  const below = startOf(over, (index) => residue[index] === true || all[index]?.size === 0);
  const dated = all.slice(below, over).some(({ entry }) => entry?.category === 'meta-line');
  const top = startOf(below, (index) => residue[index] !== true);
  if (dated && below > top && !own.slice(top, below).includes(true)) within[below - 1] = true;
  return within;
}

/** The first of the lines before `end`, each of which is as asked. */
function startOf(end: number, isSo: (index: number) => boolean): number {
  let start = end;
  while (start > 0 && isSo(start - 1)) start--;
  return start;
}
