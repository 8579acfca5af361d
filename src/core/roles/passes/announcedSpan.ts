import type { LineFeatures } from '../features';
import { beginsWithBullet } from '../headlineLists';
import { isProse, passes, WEIGHTS } from '../score';
import type { LineScores, PageView, ScorePass } from './pass';

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
 */
export const announcedSpan: ScorePass = {
  id: 'announced-span',
  words: {
    en: 'stands where the article is due, between its beginning and what ends it',
    zh: '位于正文起点与结尾标志之间',
  },
  run(page, scores) {
    const span = page.anchor < 0 ? undefined : findSpan(page);
    if (span === undefined) return;
    let speaking = false;
    for (let index = page.anchor; index < span.end; index++) {
      const line = page.lines[index] as LineFeatures;
      if (line.size === 0) continue;
      speaking =
        page.contact[index] !== true &&
        page.closing[index] === 0 &&
        ease(line, index, span, speaking, scores);
    }
  },
};

interface ArticleSpan {
  /** The first line that ends the article. */
  end: number;
  /** The last line that ends as a sentence does. */
  last: number;
  /** Made of captions, names or cells, hardly of sentences. */
  bare: boolean;
}

/** Undefined without an end in sight: the span may be the rest of the page. */
function findSpan({
  lines,
  anchor,
  contact,
  closing,
  event,
  table,
  directory,
}: PageView): ArticleSpan | undefined {
  let end = anchor;
  let prose = 0;
  let bare = 0;
  let paragraphs = 0;
  let last = anchor;
  const own = (at: number): boolean =>
    contact[at] === true ||
    event[at] === true ||
    table[at] === true ||
    directory[at] === true ||
    (closing[at] ?? 0) > 0;
  while (end < lines.length && (own(end) || !closes(lines[end] as LineFeatures))) {
    const line = lines[end] as LineFeatures;
    if (isProse(line) && line.endsSentence) paragraphs++;
    if (isProse(line) || line.endsSentence) {
      prose += line.size;
      last = end;
    } else if (isBare(line)) bare += line.size;
    end++;
  }
  // Behind paragraphs many bare lines are a list of links without its heading.
  if (end === lines.length) return undefined;
  return { end, last, bare: paragraphs <= 1 && prose < PROSE_SHARE * (prose + bare) };
}

/** Eases what speaks against one line; returns whether a clause may follow it. */
function ease(
  line: LineFeatures,
  index: number,
  span: ArticleSpan,
  speaking: boolean,
  scores: LineScores,
): boolean {
  const score = scores.at(index);
  if (isBare(line) && score <= 0) {
    const clause =
      speaking && line.size >= 8 && (line.pauses >= 1 || (line.labelled && !OUTSIDE.test(line.text)));
    if (clause) scores.set(index, CLAUSE);
    else if (span.bare && line.size >= 6) scores.set(index, BARE_ARTICLE);
    else scores.set(index, score * (index < span.last ? INNER_SHARE : BARE_SHARE));
    return clause;
  }
  if (line.entry?.rule !== 'credits/photo') return score > 0;
  // Who took the picture stands under each of them.
  scores.raise(index, WEIGHTS.passing / 3);
  return speaking;
}

function closes(line: LineFeatures): boolean {
  return (
    line.ends ||
    (line.coverage >= 0.8 && /^(?:related|comment|footer|copyright)$/.test(line.entry?.category ?? ''))
  );
}

/** Nothing of the catalogue, no sentence. */
export function isBare(line: LineFeatures): boolean {
  return line.size > 0 && line.coverage < 0.3 && !passes(line) && !beginsWithBullet(line);
}
