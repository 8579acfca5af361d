import type { AnalyzeOptions } from '../options';
import type { LineVerdict, PageMetadata, Residue } from '../record';
import { frontMatterLines } from '../text/frontMatter';
import type { Line } from '../text/lines';
import { findAnchor } from './anchor';
import { bareRows } from './bareRows';
import { bridgeFromTitle, finishSentence, trimAboveTitle } from './bridge';
import { contactLines } from './contactLines';
import { readContext } from './context';
import { isDead } from './deadPage';
import { errorLines } from './errorLines';
import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';
import { headlineLists, headsList } from './headlineLists';
import { markFurniture } from './pageFurniture';
import { infoBlocks, markInfoBlocks } from './infoBlock';
import { lineVerdict } from './lineVerdict';
import { measureLines } from './measureLines';
import { readMetadata } from './metadata/readMetadata';
import { keepFirstNumeral } from './partNumerals';
import { closingLines } from './passes/closingBlock';
import { directoryLines } from './passes/directory';
import { markAttendance, markMembers } from './passes/attendance';
import { eventLines } from './passes/eventNotice';
import { interleavedTimes } from './passes/interleaved';
import { LineScores, type PageView } from './passes/pass';
import { passEvidence, runLonePassage, runPasses } from './passes/passes';
import { tableLines } from './passes/tableRows';
import {
  dropListedBodies,
  joinNotes,
  keepAddresses,
  keepKeywords,
  keepParties,
  openHeadings,
  readEntry,
  readPathsToTitle,
} from './prepare';
import { programLines } from './programText';
import { partialResidue, residueRuns } from './residue';
import { chromeOf, scoreLine, scoreListLine, WEIGHTS } from './score';
import { findCourse, type Place } from './sequence';
import { SharedVerdicts } from './sharedVerdicts';
import { siteFrame } from './siteFrame';
import { trimEdges } from './trimEdges';
import { findTitle, type FoundTitle } from './title/findTitle';
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

/** Each line of the front matter (元数据头) that a clean-up wrote. */
const FRONT_MATTER: LineVerdict = {
  role: 'metadata',
  category: 'meta-line',
  rule: 'meta-line/front-matter',
  confidence: 0.95,
  evidence: [{ id: 'front-matter' }],
};

/** From so many lines on verdicts are shared: below, they weigh nothing and the sharing takes time. */
const MANY = 2000;

/** What the article's own labelled lines say for a page without running text. */
const OWN = 0.8;
/** What the rows that are all of it say. */
const ROW = 1.5;

/** The page as the passes see it, with which of its lines are errors and which stand in lists of headlines. */
interface MeasuredPage extends PageView {
  readonly errors: readonly (ErrorLine | null)[];
  /** Lines of information blocks. */
  readonly blocks: readonly boolean[];
  /** By line the number of lines in its list of headlines; 0 outside lists. */
  readonly lists: readonly number[];
}

/**
 * Tells title, body, metadata and boilerplate apart: each line is measured by itself, passes add what several lines tell
 * together, then the course of the whole page (head, article, gaps, tail) is the one that the lines speak for most.
 * Linear in the length of the text.
 */
export function classifyLines(text: string, lines: readonly Line[], options: AnalyzeOptions): RoleAnalysis {
  const page = measurePage(lines, options);
  const scores = new LineScores(
    page.lines.map((line, index) =>
      page.errors[index] || page.lists[index]
        ? WEIGHTS.passing
        : scoreLine(line, page.chrome, page.context.support[index]),
    ),
  );
  runPasses(page, scores);
  const { course, rows } = courseOf(page, scores);
  const found = findTitle(
    page.lines,
    course,
    (index) => isOwn(page, index),
    (index) => page.frame?.[index] === true,
  );
  // Over the article stands none where the first paragraph announces it.
  const titles = found.announced ? [] : found.lines;
  bridgeFromTitle(page.lines, page.errors, course, titles);
  trimAboveTitle(page.lines, course, titles, page.chrome);
  keepFirstNumeral(page.lines, course);
  finishSentence(page.lines, course);
  trimEdges(page.lines, course, (index) => isOwn(page, index));
  const verdicts = verdictsOn(page, scores, course, found);
  for (let index = frontMatterLines(lines) - 1; index >= 0; index--) verdicts[index] = { ...FRONT_MATTER };
  const metadata = readMetadata(text, lines, page.lines, verdicts, found.main);
  const decided = applyVerdicts(lines, verdicts, metadata, options);
  const partial = partialResidue(lines, page.lines, verdicts, decided);
  return {
    verdicts,
    residue: residueRuns(lines, verdicts, partial),
    metadata,
    dead:
      !keepsAny(decided) &&
      !course.some(
        (place, index) =>
          place === 'body' &&
          (page.table[index] || page.directory[index] || page.event[index] || rows?.has(index)),
      ) &&
      isDead(page.lines, page.errors, course, page.chrome, (index) => isOwn(page, index)),
  };
}

function measurePage(lines: readonly Line[], { repeated: site, page: hints }: AnalyzeOptions): MeasuredPage {
  const front = frontMatterLines(lines);
  const features = measureLines(lines, front);
  const blocks = infoBlocks(features);
  markInfoBlocks(features, blocks);
  markFurniture(features);
  dropListedBodies(features);
  openHeadings(features);
  joinNotes(features);
  keepAddresses(features);
  keepKeywords(features);
  readEntry(features);
  readPathsToTitle(features);
  keepParties(features);
  const lists = headlineLists(features);
  const errors = errorLines(features);
  const context = readContext(features);
  const anchor = findAnchor(features);
  const wrappers = errors.filter((error) => error !== null).length;
  const chrome = chromeOf(features, wrappers, context.listed);
  const contact = contactLines(features, anchor);
  const closing = closingLines(features);
  const event = eventLines(features);
  markAttendance(features, event);
  markMembers(features, event);
  const table = tableLines(features);
  const directory = directoryLines(features);
  const own = { contact, closing, event, table, directory };
  const frame =
    site && site.size > 0
      ? { frame: siteFrame(lines, site, { lines: features, isOwn: (index) => isOwn(own, index) }) }
      : {};
  return {
    lines: features,
    chrome,
    anchor,
    context,
    ...own,
    errors,
    blocks,
    lists,
    ...frame,
    ...(hints && { hints }),
  };
}

interface Course {
  course: Place[];
  /** The rows that are all the article has. */
  rows?: ReadonlySet<number>;
}

/** The best course; where no line of text is in it, that of a page of one paragraph, then of a page of bare lines. */
function courseOf(page: MeasuredPage, scores: LineScores): Course {
  const { lines, errors, context, lists } = page;
  let course = findCourse(lines, scores.values, undefined, [
    context.own.indexOf(2),
    context.own.lastIndexOf(2),
  ]);
  const holdsText = (): boolean =>
    lines.some((line, index) => course[index] === 'body' && !errors[index] && line.coverage < 0.5);
  if (!holdsText() && runLonePassage(page, scores)) course = findCourse(lines, scores.values, 0);
  if (holdsText()) return { course };
  const bare = lines.map((line, index) =>
    errors[index] ? -1 : isOwn(page, index) ? Math.max(OWN, scoreListLine(line)) : scoreListLine(line),
  );
  course = findCourse(lines, bare, 0);
  if (course.includes('body')) return { course };
  const rows = bareRows(lines, errors, lists);
  for (const index of rows) bare[index] = ROW;
  return rows.size > 0 ? { course: findCourse(lines, bare, 0), rows } : { course };
}

type OwnLines = Pick<MeasuredPage, 'contact' | 'closing' | 'event' | 'table' | 'directory'>;

/** Lines that the article has in the form of residue: contact details, its closing lines, a notice's labels, tables. */
function isOwn({ contact, closing, event, table, directory }: OwnLines, index: number): boolean {
  return (
    (contact[index] || event[index] || table[index] || directory[index] || (closing[index] ?? 0) > 0) ?? false
  );
}

function verdictsOn(
  page: MeasuredPage,
  scores: LineScores,
  course: readonly Place[],
  title: FoundTitle,
): LineVerdict[] {
  const { lines, errors, lists, blocks } = page;
  const times = interleavedTimes(lines);
  const runs = runsOutside(lines, course);
  const programs = programLines(lines, errors);
  const shared = new SharedVerdicts();
  const verdictOn = (line: LineFeatures, index: number): LineVerdict =>
    lineVerdict({
      line,
      error: errors[index] ?? null,
      place: course[index] ?? 'body',
      title: title.lines.includes(index),
      titleEvidence: title.chosen === index ? title.evidence : [],
      score: scores.at(index),
      passes: passEvidence(scores.changed(index)),
      listed: lists[index] ?? 0,
      headsList: headsList(line) && nextListed(lines, lists, index),
      run: runs[index] ?? 0,
      block: blocks[index] ?? false,
      own: (isOwn(page, index) || programs[index] || times[index]) ?? false,
    });
  if (lines.length < MANY) return lines.map(verdictOn);
  return lines.map((line, index) => shared.share(verdictOn(line, index)));
}

/** A page of which a person keeps a line is not dead. */
function keepsAny(decided: ReadonlyMap<number, PersonVerdict>): boolean {
  for (const word of decided.values()) if (word.verdict === 'keep') return true;
  return false;
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
