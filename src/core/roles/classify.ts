import type { AnalyzeOptions } from '../options';
import type { LineVerdict, PageMetadata, Residue } from '../record';
import type { Line } from '../text/lines';
import { foldWidth } from '../text/width';
import { findAnchor } from './anchor';
import { keepAnnouncedLists } from './announcedList';
import { easeSpan } from './announcedSpan';
import { easeFlanked, easeInterleaved } from './interleaved';
import { lineVerdict } from './lineVerdict';
import { contactLines } from './contactLines';
import { isHeadline, readContext } from './context';
import { isBodyName } from './documentForms';
import { isDead, tellsError } from './deadPage';
import { headlineLists, headsList, isRanked, isRanking } from './headlineLists';
import { tallInfoBlocks } from './infoBlock';
import { inlineErrors, readErrorLine, type ErrorLine } from './errorWrappers';
import { measureLine, type LineFeatures } from './features';
import { easeNumbered } from './numberedSpan';
import { keepFirstNumeral } from './partNumerals';
import { programLines } from './programText';
import { residueRuns } from './residue';
import { chromeOf, isProse, joinPieces, scoreLine, scoreListLine, WEIGHTS } from './score';
import { findCourse, type Place } from './sequence';
import { readMetadata } from './metadata';
import { findTitle } from './title';
import { applyVerdicts, type PersonVerdict } from './verdicts';

/** What is known about the lines of a page. */
export interface RoleAnalysis {
  /** One for each line. */
  verdicts: LineVerdict[];
  residue: Residue[];
  metadata: PageMetadata;
  /** True for a page without an article (死页): reported and left alone, never emptied. */
  dead: boolean;
}

/** Up to so much frame a page may be an article with a piece or two of residue in it. */
const FEW_FRAMES = 0.65;
/** A status line and its signature lie at most this many lines apart. */
const WRAPPER_REACH = 5;
/** An article of one paragraph stands at most so many filled lines below its source or the path of the page. */
const LONE_REACH = 8;

/**
 * Tells title, body, metadata and boilerplate apart: each line is measured by itself, then the course of the whole page
 * (head, article, gaps, tail) is the one that the lines speak for most. Linear in the length of the text.
 */
export function classifyLines(text: string, lines: readonly Line[], options: AnalyzeOptions): RoleAnalysis {
  const features = lines.map(measureLine);
  dropListedBodies(features);
  openHeadings(features);
  const lists = headlineLists(features);
  const errors = wrapperLines(features);
  const context = readContext(features);
  const anchor = findAnchor(features);
  const wrappers = errors.filter((error) => error !== null).length;
  const chrome = chromeOf(features, wrappers, context.listed);
  const scores = features.map((line, index) =>
    errors[index] || lists[index] ? WEIGHTS.passing : scoreLine(line, chrome, context.support[index]),
  );
  context.own.forEach((own, index) => {
    if (own > 0) scores[index] = (scores[index] ?? 0) + WEIGHTS.own * own;
  });
  if (chrome <= FEW_FRAMES) joinPieces(features, scores);
  const contact = contactLines(features, anchor);
  easeSpan(features, anchor, scores, contact);
  keepAnnouncedLists(features, scores);
  easeNumbered(features, scores);
  const times = easeInterleaved(features, scores);
  easeFlanked(features, scores);
  if (anchor >= 0) scores[anchor] = (scores[anchor] ?? 0) + WEIGHTS.anchor * chrome;
  let course = findCourse(features, scores, undefined, [context.own.indexOf(2), context.own.lastIndexOf(2)]);
  const holdsText = (): boolean =>
    features.some((line, index) => course[index] === 'body' && !errors[index] && line.coverage < 0.5);
  const lone = holdsText() ? -1 : lonePassage(features, scores);
  if (lone >= 0) {
    scores[lone] = (scores[lone] ?? 0) + WEIGHTS.anchor;
    course = findCourse(features, scores, 0);
  }
  if (!holdsText()) {
    course = findCourse(
      features,
      features.map((line, index) => (errors[index] ? -1 : scoreListLine(line))),
      0,
    );
  }
  const titles = findTitle(features, course);
  bridgeFromTitle(features, errors, course, titles);
  keepFirstNumeral(features, course);
  const runs = runsOutside(features, course);
  const blocks = tallInfoBlocks(features);
  const programs = programLines(features);
  const verdicts = features.map((line, index) =>
    lineVerdict({
      line,
      error: errors[index] ?? null,
      place: course[index] ?? 'body',
      title: titles.includes(index),
      score: scores[index] ?? 0,
      listed: lists[index] ?? 0,
      headsList: headsList(line) && nextListed(features, lists, index),
      run: runs[index] ?? 0,
      block: blocks[index] ?? false,
      own: (contact[index] || programs[index] || times[index]) ?? false,
    }),
  );
  const metadata = readMetadata(text, lines, features, verdicts);
  const decided = applyVerdicts(lines, verdicts, metadata, options);
  const partial: Residue[] = [];
  for (const line of lines) {
    const role = verdicts[line.index]?.role;
    if (
      (role === 'body' || role === 'title') &&
      (features[line.index]?.figures ?? 0) >= 3 &&
      features[line.index]?.maybeStatus === true &&
      !decided.has(line.index)
    )
      partial.push(...partialErrors(line));
  }
  return {
    verdicts,
    residue: residueRuns(lines, verdicts, partial),
    metadata,
    dead: !keepsAny(decided) && isDead(features, errors, course, chrome),
  };
}

/** A page of which a person keeps a line is not dead. */
function keepsAny(decided: ReadonlyMap<number, PersonVerdict>): boolean {
  for (const word of decided.values()) if (word.verdict === 'keep') return true;
  return false;
}

/**
 * Which lines belong to error wrappers. A signature or an English phrase counts only near a status line; words of a
 * Chinese error page among prose only where the page has a frame or another error.
 */
function wrapperLines(features: readonly LineFeatures[]): (ErrorLine | null)[] {
  const read = features.map((line) =>
    line.errors !== 0
      ? ((line.maybeErrorLine ? readErrorLine(line.text) : null) ?? (tellsError(line) ? 'words' : null))
      : null,
  );
  const near = new Array<boolean>(read.length).fill(false);
  for (const step of [1, -1]) {
    let distance = WRAPPER_REACH + 1;
    for (let at = step > 0 ? 0 : read.length - 1; at >= 0 && at < read.length; at += step) {
      distance = read[at] === 'status' || (distance <= WRAPPER_REACH && read[at] !== null) ? 0 : distance + 1;
      if (distance <= WRAPPER_REACH) near[at] = true;
    }
  }
  return read.map((kind, index) => {
    // A figure alone is a cell of a table unless an error stands beside it.
    if (kind === 'words' && /^\d{3}$/.test((features[index] as LineFeatures).text))
      return [-2, -1, 1, 2].some(
        (step) => (read[index + step] ?? null) !== null && !isFigure(features[index + step]),
      )
        ? kind
        : null;
    if (kind !== 'signature' || near[index]) return kind;
    return tellsError(features[index] as LineFeatures) ? 'words' : null;
  });
}

function isFigure(line: LineFeatures | undefined): boolean {
  return line !== undefined && /^\d{3}$/.test(line.text);
}

function partialErrors(line: Line): Residue[] {
  return inlineErrors(line, foldWidth(line.text)).map(({ start, end }) => ({
    start,
    end,
    category: 'error-page',
    rule: 'error-page/inside-line',
    confidence: 0.95,
    firstLine: line.index,
    lastLine: line.index,
    partial: true,
    evidence: [{ id: 'error-inside' }],
  }));
}

/**
 * The paragraph that is a whole article (一段话的文章), where no more than one speaks for itself: the one with the greatest
 * score, rather one near what announces articles. -1 where there is none.
 */
function lonePassage(features: readonly LineFeatures[], scores: readonly number[]): number {
  let best = -1;
  let bestScore = 0;
  let announced = LONE_REACH + 1;
  features.forEach((line, index) => {
    if (line.size === 0) return;
    announced++;
    if (line.coverage >= 0.3 && /^(?:breadcrumb|meta-line)\//.test(line.entry?.rule ?? '')) announced = 0;
    if (!isProse(line) || !line.endsSentence) return;
    const score = (scores[index] ?? 0) + (announced <= LONE_REACH ? WEIGHTS.prose : 0);
    if (score <= bestScore) return;
    best = index;
    bestScore = score;
  });
  return best;
}

/** Whether the next filled line begins a list of headlines. */
function nextListed(features: readonly LineFeatures[], lists: readonly number[], index: number): boolean {
  for (let at = index + 1; at < features.length && at <= index + 3; at++)
    if ((features[at]?.size ?? 0) > 0) return (lists[at] ?? 0) > 0;
  return false;
}

/** How many lines of no known kind stand one under the other outside the article, by line. */
function runsOutside(features: readonly LineFeatures[], course: readonly Place[]): number[] {
  const runs = new Array<number>(features.length).fill(0);
  let run: number[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    for (const index of run) runs[index] = run.length;
    run = [];
  };
  features.forEach((line, index) => {
    if (line.size === 0) return;
    if (course[index] === 'body' || line.coverage >= 0.5 || line.endsSentence || line.size > 44) close();
    else run.push(index);
  });
  close();
  return runs;
}

/** Names of bodies one under the other (a list of links to departments) are no signatures. */
function dropListedBodies(features: LineFeatures[]): void {
  let run: LineFeatures[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    if (run.length >= 5) for (const line of run) line.documentForm = false;
    run = [];
  };
  for (const line of features) {
    if (line.size === 0) continue;
    if (isBodyName(line.bare)) run.push(line);
    else close();
  }
  close();
}

/** `相关政策：` over numbered prose, labelled items or sentences heads a part of the article and ends none. */
function openHeadings(features: readonly LineFeatures[]): void {
  let heading: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (
      heading &&
      !isHeadline(line) &&
      line.coverage < 0.3 &&
      (line.labelled || (line.numbered && !(isRanking(heading) && isRanked(line))))
    )
      heading.endsNothing();
    heading = line.ends && line.entry?.rule === 'related/heading' ? line : undefined;
  }
}

/** The name of an author or an account (作者名, 账号名) right above the time, a counter or the button to follow it. */
function isAccount(features: readonly LineFeatures[], index: number): boolean {
  const line = features[index] as LineFeatures;
  if (line.size > 8 || line.pauses > 0 || line.endsSentence || line.documentForm || /^[—(]/.test(line.text))
    return false;
  let at = index + 1;
  while (at < features.length && (features[at]?.size ?? 0) < 2) at++;
  const other = features[at];
  return (
    other !== undefined &&
    other.coverage >= 0.5 &&
    /^(?:meta-line\/|share\/follow|comment\/|other\/account)/.test(other.entry?.rule ?? '')
  );
}

/** What stands between the title and the first line of the article, and is no residue, belongs to it: sub-title, date, speaker. */
function bridgeFromTitle(
  features: readonly LineFeatures[],
  errors: readonly (ErrorLine | null)[],
  course: Place[],
  titles: readonly number[],
): void {
  const title = titles[titles.length - 1];
  const first = course.indexOf('body');
  if (title === undefined || title > first) return;
  const between: number[] = [];
  for (let index = title + 1; index < first; index++) {
    const line = features[index];
    if (!line || line.size === 0 || errors[index]) continue;
    if (line.coverage >= 0.3 && !line.documentForm) continue;
    // A speaker's name stays; a lone figure does not.
    if (line.han < 2 || isAccount(features, index)) continue;
    between.push(index);
  }
  if (between.length <= 4) for (const index of between) course[index] = 'body';
}
