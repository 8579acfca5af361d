import type { Evidence } from '../../record';
import { isHeadline } from '../context';
import type { LineFeatures } from '../features';
import type { Place } from '../sequence';
import { TITLE_EVIDENCE } from './evidence';
import { withNeighbours, type TitleLines } from './neighbours';
import { FirstText, Spot } from './spot';
import { OFFICIAL } from './titleForms';
import { goesOnAsProse, isTitleLike, speaks } from './titleLike';

/** How far above the first line of prose a title may stand, in lines that are not blank. */
const REACH = 14;
/** What speaks for a title must weigh so much. */
const ENOUGH = 0.5;

/** The lines of the title, which of them was chosen and what spoke for it. */
export interface FoundTitle extends TitleLines {
  chosen: number;
  evidence: Evidence[];
  /** It stands below the article's first paragraph, which announces it. */
  announced: boolean;
}

const NO_TITLE: FoundTitle = { lines: [], main: -1, chosen: -1, evidence: [], announced: false };

/**
 * The lines of the title (标题): short lines without a sentence end that stand last before the metadata line or the
 * first prose, the nearest one first, with what it continues (引题, 双行标题, 副题). Empty where nothing looks like one.
 */
export function findTitle(
  all: readonly LineFeatures[],
  course: readonly Place[],
  isOwn: (index: number) => boolean = () => false,
  isFrame: (index: number) => boolean = () => false,
): FoundTitle {
  const firstBody = course.indexOf('body');
  if (firstBody < 0) return NO_TITLE;
  let firstProse = firstBody;
  while (
    firstProse < all.length &&
    !(course[firstProse] === 'body' && speaks(all[firstProse] as LineFeatures))
  ) {
    firstProse++;
  }
  // Nothing but short lines: the first of them that ends as a sentence does.
  if (firstProse === all.length)
    firstProse = all.findIndex(
      (line, index) => course[index] === 'body' && line.endsSentence && line.size >= 8 && line.coverage < 0.3,
    );
  // Else the first label of a notice, row of a table or entry of a directory.
  if (firstProse < 0)
    firstProse = all.findIndex((_, index) => index > firstBody && course[index] === 'body' && isOwn(index));
  if (firstProse < 0) firstProse = firstBody;
  // A title over the article inside the body (bare documents) or just above it (pages).
  const article = new FirstText(all, firstProse);
  const inside = bestAbove(all, firstProse, article, isFrame);
  const above = firstProse - firstBody > 1 ? bestAbove(all, firstBody, article, isFrame) : inside;
  const best = above.score > inside.score ? above : inside;
  if (isHeadlinesOnly(all)) return NO_TITLE;
  if (best.score < ENOUGH) {
    const index = announcedTitle(all, firstProse);
    if (index < 0) return NO_TITLE;
    return { lines: [index], main: index, chosen: index, evidence: [], announced: true };
  }
  const { lines, main } = withNeighbours(all, best.index, course);
  const kept = lines.filter((index) => !isFrame(index));
  return {
    lines: kept,
    main: kept.includes(main) ? main : best.index,
    chosen: best.index,
    evidence: best.evidence,
    announced: false,
  };
}

/** An order says what it publishes, and until where below that is looked for. */
const PUBLISHES = /^(?:现将)?《(.{4,80})》(?:已|业|经|现|自|是|公布|予以|,)/;
const ANNOUNCED_WITHIN = 12;

/** Under an order that has no title of its own stands that of what it publishes (《…》已经…通过，现予公布). */
function announcedTitle(all: readonly LineFeatures[], from: number): number {
  const name = PUBLISHES.exec(all[from]?.text ?? '')?.[1];
  if (name === undefined) return -1;
  const plain = unquoted(name);
  for (let index = from + 1; index < all.length && index <= from + ANNOUNCED_WITHIN; index++)
    if (unquoted(all[index]?.text ?? '') === plain) return index;
  return -1;
}

/** Quotation marks inside others are written otherwise (〈…〉). */
function unquoted(text: string): string {
  return text.replace(/[《》〈〉<>“”\s]/g, '');
}

/** So many headlines and nothing else are a list without a title of its own. */
const HEADLINES = 4;

/** A text of nothing but headlines of different matters, none of them a document's. */
function isHeadlinesOnly(all: readonly LineFeatures[]): boolean {
  let seen = 0;
  for (const line of all) {
    if (line.size === 0) continue;
    if (!isHeadline(line) || line.size < 8 || line.entry || OFFICIAL.test(line.text)) return false;
    seen++;
  }
  return seen >= HEADLINES;
}

/** A line that may be the title, with what speaks for it. */
interface Choice {
  index: number;
  score: number;
  evidence: Evidence[];
}

/** The line above `from` for which most speaks. */
function bestAbove(
  all: readonly LineFeatures[],
  from: number,
  article: FirstText,
  isFrame: (index: number) => boolean,
): Choice {
  let best: Choice = { index: -1, score: 0, evidence: [] };
  let rank = 0;
  for (let index = Math.max(from - 1, 0); index >= 0 && rank < REACH; index--) {
    const line = all[index] as LineFeatures;
    // What a portal lists about a document is between it and its title, however long.
    if (line.size === 0 || line.entry?.category === 'info-block' || isCaption(line)) continue;
    rank++;
    if (isFrame(index)) continue;
    const spot = new Spot(all, index, from, rank, article);
    if (!(isTitleLike(line) && !goesOnAsProse(all, index)) && !isAdmitted(spot)) continue;
    const choice = weigh(spot);
    if (choice.score > best.score) best = choice;
  }
  return best;
}

/** ▲ before what a picture shows: pictures stand between title and text. */
function isCaption({ text, size }: LineFeatures): boolean {
  return size <= 40 && '▲△▼'.includes(text.charAt(0));
}

const ADMITS = TITLE_EVIDENCE.filter(({ admits }) => admits === true);

/** Something says that it is the title although its form is none. */
function isAdmitted(spot: Spot): boolean {
  return ADMITS.some((row) => row.weigh(spot) > 0);
}

function weigh(spot: Spot): Choice {
  let score = 0;
  const evidence: Evidence[] = [];
  for (const row of TITLE_EVIDENCE) {
    const weight = row.weigh(spot);
    if (weight === 0) continue;
    score += weight;
    evidence.push({ id: row.id, values: [Math.round(weight * 10) / 10] });
  }
  return { index: spot.index, score, evidence };
}
