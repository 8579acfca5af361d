import type { LineFeatures } from './features';
import { isProse, passes, WEIGHTS } from './score';

/** How much of its weight against the article a bare line keeps where the article is due. */
const BARE_SHARE = 0.2;
/** The same where a sentence of the article still follows. */
export const INNER_SHARE = 0.08;
/** What a bare line speaks for an article that is made of such lines (captions, lists, tables). */
const BARE_ARTICLE = 0.12;
/** A clause without its full stop, right behind running text. */
export const CLAUSE = 0.3;
/** Labels of what a page says about an article. */
export const OUTSIDE =
  /^[^:]{0,4}(?:相关|解读|上一|下一|关键词|标签|链接|网址|来源|编辑|作者|指导价|报价|评分)/;
/** With less than this share of running text the span is an article of bare lines. */
const PROSE_SHARE = 0.4;

/**
 * From the first line after title and source (正文起点) to the first line that ends articles, nothing but the article is
 * due: names, cells, captions and lines of verse there are hardly ever links, so what speaks against them counts little.
 * Changes the scores in place. Linear.
 * @param anchor the line the span begins at; -1 for none
 * @param contact lines of the article's own contact details (contactLines.ts)
 */
export function easeSpan(
  all: readonly LineFeatures[],
  anchor: number,
  scores: number[],
  contact: readonly boolean[],
): void {
  contact.forEach((own, index) => {
    if (own) scores[index] = Math.max(scores[index] ?? 0, CLAUSE);
  });
  if (anchor < 0) return;
  let end = anchor;
  let prose = 0;
  let bare = 0;
  let paragraphs = 0;
  let last = anchor;
  while (end < all.length && (contact[end] === true || !closes(all[end] as LineFeatures))) {
    const line = all[end] as LineFeatures;
    if (isProse(line) && line.endsSentence) paragraphs++;
    if (isProse(line) || line.endsSentence) {
      prose += line.size;
      last = end;
    } else if (isBare(line)) bare += line.size;
    end++;
  }
  // Without an end in sight it may be the rest of the page.
  if (end === all.length) return;
  // Behind paragraphs many bare lines are a list of links without its heading.
  const bareArticle = paragraphs <= 1 && prose < PROSE_SHARE * (prose + bare);
  let speaking = false;
  for (let index = anchor; index < end; index++) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    const score = scores[index] ?? 0;
    if (contact[index] === true) speaking = false;
    else if (isBare(line) && score <= 0) {
      const clause: boolean =
        speaking && line.size >= 8 && (line.pauses >= 1 || (line.labelled && !OUTSIDE.test(line.text)));
      if (clause) scores[index] = CLAUSE;
      else
        scores[index] =
          bareArticle && line.size >= 6 ? BARE_ARTICLE : score * (index < last ? INNER_SHARE : BARE_SHARE);
      speaking = clause;
    } else if (line.entry?.rule === 'credits/photo') {
      // Who took the picture stands under each of them.
      scores[index] = Math.max(score, WEIGHTS.passing / 3);
    } else speaking = score > 0;
  }
}

function closes(line: LineFeatures): boolean {
  return (
    line.ends ||
    (line.coverage >= 0.8 && /^(?:related|comment|footer|copyright)$/.test(line.entry?.category ?? ''))
  );
}

/** Nothing of the catalogue, no sentence. */
export function isBare(line: LineFeatures): boolean {
  return line.size > 0 && line.coverage < 0.3 && !passes(line) && !/^[·•▪■◆►▶]/.test(line.bare);
}
