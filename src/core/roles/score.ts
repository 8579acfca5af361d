import type { LineFeatures } from './lineFeatures';
import { ruleTest } from './ruleTest';

/**
 * How much a line speaks for the article (正文分): above 0 for, below 0 against. Fitted by eye on pages of our own; the
 * figures are log-odds in spirit, their relations are what matters.
 */
export const WEIGHTS = {
  /** A line of running text with a sentence end. */
  prose: 1.6,
  /** For each further 40 characters of it, at most `proseMost`. */
  proseLength: 0.7,
  proseMost: 5,
  /** A short line that ends as a sentence does. */
  shortSentence: 0.5,
  sentence: 1,
  /** Running text without a sentence end. */
  unmarked: 0.8,
  /** A short line with a form of official documents, or a byline. */
  documentForm: 0.6,
  /** What an entry that ends articles weighs more. */
  ends: 2.5,
  /** Numbered prose is never residue by its shortness. */
  numbered: 1.2,
  /** A line without any mark, by its length: labels, headlines, names. */
  label: -0.9,
  headline: -0.75,
  longBare: -0.2,
  /** The first running text under a title with its source and time. */
  anchor: 4,
  /** One piece of residue on a page with little frame. */
  piece: -2.5,
  /** The marks of the article's own paragraphs: indent, signature with date. */
  own: 1.5,
  /** Dialogs, advertisements and code stand anywhere. */
  passing: -0.3,
  /** Evidence of the catalogue, times its weight and share. */
  catalogue: -1.1,
} as const;

/** Residue that stands between paragraphs as well as around the article. */
const isPassing = ruleTest(
  /^(?:dialog|advertisement|code)\/|^(?:related\/inline|share\/follow|toolbar\/player|other\/entry-tool|navigation\/entry-contents)$/,
);

/** What may stand anywhere and says nothing about where the article is. */
export function passes(features: LineFeatures): boolean {
  return features.coverage >= 0.8 && isPassing(features.entry);
}

/** No full stop, but a question or a call at the end, and short: a sentence of the article, or a headline. */
export function asks(features: LineFeatures): boolean {
  return (
    features.size <= 40 &&
    features.sentenceEnds > 0 &&
    features.fullStops === 0 &&
    '!?'.includes(features.last)
  );
}

/** Prose: a sentence end inside a line that is not too short, or length that no label has. */
export function isProse(features: LineFeatures): boolean {
  if (features.coverage >= 0.6 || asks(features)) return false;
  if (features.size >= 24 && features.sentenceEnds > 0 && features.pauses + features.sentenceEnds > 1)
    return true;
  return features.size >= 60 && features.pauses >= 2;
}

/**
 * The score of a line. `chrome` (0..1) says how much of a page's frame this text has: in a bare document a short line is
 * a heading or a cell of a table, on a page full of links it is a link.
 */
export function scoreLine(features: LineFeatures, chrome: number, support = 1): number {
  if (features.size === 0) return 0;
  if (passes(features)) return WEIGHTS.passing;
  const prose = isProse(features);
  let score = prose ? proseScore(features, chrome, support) : shortScore(features, chrome, support);
  if (features.numbered && features.coverage < 0.5) score += WEIGHTS.numbered;
  // Words of the catalogue inside prose say little: they must be most of the line.
  const weight = prose ? Math.max(0, features.coverage - 0.3) : features.coverage >= 0.3 ? 1 : 0.35;
  if (features.documentForm && features.entry?.category === 'meta-line') return score;
  const against = features.evidence + (features.ends ? WEIGHTS.ends : 0);
  return score + WEIGHTS.catalogue * weight * against * chrome;
}

function proseScore(features: LineFeatures, chrome: number, support: number): number {
  let score = WEIGHTS.prose + Math.min(WEIGHTS.proseMost, (WEIGHTS.proseLength * features.size) / 40);
  // A teaser is cut off; a paragraph ends.
  if (!features.endsSentence) score *= 1 - 0.6 * chrome;
  return score * (1 - (1 - support) * chrome);
}

function shortScore(features: LineFeatures, chrome: number, support: number): number {
  if (features.documentForm) return WEIGHTS.documentForm;
  if (features.endsSentence && features.size >= 5) {
    const sentence = features.size >= 12 ? WEIGHTS.sentence : WEIGHTS.shortSentence;
    // Headlines ask and exclaim, too: among labels such a line says little.
    return asks(features) ? sentence * (1 - (1 - (support - 0.4) / 0.6) * chrome) : sentence;
  }
  if (features.endsSentence && features.size >= 3 && features.last === '。') return WEIGHTS.shortSentence / 2;
  if (features.last === ',') return WEIGHTS.shortSentence;
  // Running text whose full stop was left out.
  if (features.size >= 28 && features.pauses >= 1 && features.coverage < 0.3)
    return features.size >= 44 ? WEIGHTS.unmarked : 0;
  if (features.coverage >= 0.5) return 0;
  const bare = features.size <= 8 ? WEIGHTS.label : features.size <= 36 ? WEIGHTS.headline : WEIGHTS.longBare;
  // In a bare document a short line is a heading or a cell of a table, however many there are.
  return bare * (features.labelled ? 0.15 : 1) * chrome;
}

/** Entries that only a page's frame has; a document may well give a telephone number or be cut in pages. */
const isFrame = ruleTest(
  /^(?:breadcrumb|navigation|toolbar|share|related|comment|copyright|dialog|advertisement)\/|^footer\/(?:licence|links|report)|^code\/|^e-paper\/|^meta-line\/(?:source|count)|^credits\/editor/,
);

/** How much frame (页面框架) the text has around its article: 0 for a bare document, 1 for a page full of links. */
export function chromeOf(
  all: readonly LineFeatures[],
  wrappers: number,
  listed: readonly boolean[] = [],
): number {
  const kinds = new Set<string>();
  let strong = 0;
  for (const features of all) {
    if (
      features.entry &&
      !features.numbered &&
      !(features.size >= 24 && features.endsSentence) &&
      features.evidence >= 2 &&
      features.coverage >= 0.6 &&
      isFrame(features.entry)
    ) {
      kinds.add(features.entry.rule);
      strong++;
    }
  }
  if (wrappers > 0) kinds.add('error-page');
  // Documents list things too: headlines one under the other count beside other evidence only.
  if (kinds.size > 0 && listed.filter(Boolean).length >= 8) kinds.add('list');
  if (kinds.size === 0) return 0;
  if (kinds.size === 1) return strong >= 3 ? 0.4 : 0.15;
  return Math.min(1, 0.2 + kinds.size * 0.2);
}

/**
 * The score of a line on a page without running text (目录页, tables, captions): whatever is no frame speaks a little for
 * the content, short labels against it.
 */
export function scoreListLine(features: LineFeatures): number {
  if (features.size === 0 || passes(features)) return 0;
  if (features.coverage >= 0.5)
    return features.ends || /^breadcrumb/.test(features.entry?.category ?? '') ? -3 : -1;
  if (features.endsSentence && features.han >= 8) return 3;
  if (features.size <= 5) return features.han === 0 ? 0 : -0.3;
  return Math.min(0.8, features.size / 30);
}
