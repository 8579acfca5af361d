import type { LineVerdict, PageMetadata } from '../../record';
import { lineAt, type Line } from '../../text/lines';
import type { LineFeatures } from '../lineFeatures';
import { mayBeDate, maySign } from '../documentForms';
import { isProse } from '../score';
import { FirstText } from '../title/spot';
import { readAccount, readAccountName, readBareTime, readClosingTime, readJournal } from './bareTime';
import { Candidate, type PageLines } from './candidate';
import { readDateline } from './byline';
import { mayClose, readClosingByline, readClosingSource } from './closing';
import { readDocumentFields, readSignedAuthor } from './documentFields';
import { readFrontMatter } from './frontMatter';
import { FoundFields, readLabelledLine } from './labelledLine';
import { BELOW, readGroupBelow, readNameBelow, readNameOnTop, readNamesInside } from './nameBelow';
import { mayHoldBreadcrumb, readBreadcrumb, readSite, readTallBreadcrumb, TALLEST } from './site';
import { dropAuthors, readOriginalTitle, readTitle, readTitleInPath } from './titleField';

/** Lines looked at around the article that are not metadata by their role: above the first and below the last one. */
const HEAD = 30;
const TAIL = 8;
/** A longer line says nothing about the page. */
const LONGEST = 600;

/**
 * What the page says about itself (元数据), each with where it was read: in a front matter first, then under the title,
 * then below the article. `title` is the line at which the title itself begins. Read before anything is removed. Offsets are those of the text. Linear in the number of lines.
 */
export function readMetadata(
  text: string,
  lines: readonly Line[],
  features: readonly LineFeatures[],
  verdicts: readonly LineVerdict[],
  title: number,
): PageMetadata {
  const page = pageLines(text, lines, features, verdicts);
  const { filled, headEnd, last, open, role } = page;
  const metadata: PageMetadata = {};
  readTitle(metadata, text, filled, verdicts, title);
  readPath(metadata, page, verdicts);
  if (!metadata.title) readTitleInPath(metadata, new FirstText(features, filled[headEnd]?.index ?? 0));
  readOriginalTitle(metadata, text, filled, verdicts);
  readAround(metadata, text, page);
  const notices = filled
    .filter((line) => {
      const category = verdicts[line.index]?.category;
      return category === 'copyright' || category === 'footer';
    })
    .map(open);
  const names = filled.slice(Math.max(0, headEnd - HEAD), headEnd).filter((line) => !isKept(role(line)));
  const site = readSite(metadata, notices, names.map(open), filled[0] && open(filled[0]));
  if (site) metadata.site = site;
  const top = filled.slice(Math.max(0, headEnd - HEAD), headEnd + 1).map(open);
  const kept = filled.slice(headEnd, last + 1).filter((line) => isKept(role(line)));
  const own = filled.slice(0, last + 1).filter((line) => role(line) === 'body');
  readDocumentFields(metadata, top, own, open, (line) => features[line.index]?.endsSentence === true);
  readSignedAuthor(metadata, kept, open);
  readClosing(metadata, text, lines, features, verdicts);
  readGroupBelow(metadata, page);
  readNameBelow(metadata, page);
  readNamesInside(metadata, page);
  readNameOnTop(metadata, page);
  readDatelines(metadata, page);
  dropAuthors(metadata, text);
  readClosingTime(metadata, filled.slice(headEnd, last + 1 + TAIL), open);
  return { ...metadata, ...readFrontMatter(text, lines) };
}

/** So much of a long line's end is looked at. */
const END = 120;

/** Who wrote it, or from where it is, behind the last sentence or under it: in the last two lines that are kept. */
function readClosing(
  metadata: PageMetadata,
  text: string,
  lines: readonly Line[],
  features: readonly LineFeatures[],
  verdicts: readonly LineVerdict[],
): void {
  if (metadata.author && metadata.source) return;
  const kept = lastKept(lines, features, verdicts);
  for (const [at, line] of kept.entries()) {
    const start = Math.max(line.start, line.end - END);
    const end = text.slice(start, line.end);
    if (!mayClose(end)) continue;
    const above = kept[at + 1];
    const under = at === 0 && above !== undefined && features[above.index]?.endsSentence === true;
    const candidate = new Candidate(text, { ...line, start, text: end }, verdicts[line.index]);
    readClosingByline(metadata, candidate, under);
    readClosingSource(metadata, candidate);
  }
}

/** The last two lines that are kept, the last one first. */
function lastKept(
  lines: readonly Line[],
  features: readonly LineFeatures[],
  verdicts: readonly LineVerdict[],
): readonly Line[] {
  const kept: Line[] = [];
  for (let at = lines.length - 1; at >= 0 && kept.length < 2; at--)
    if ((features[at]?.size ?? 0) > 0 && isKept(verdicts[at]?.role)) kept.push(lines[at] as Line);
  return kept;
}

/** The dateline of the first paragraph, or of a line above it that the head still holds, since it was broken off. */
function readDatelines(metadata: PageMetadata, { filled, open, headEnd, role }: PageLines): void {
  const title = metadata.title ? lineAt(filled, metadata.title.end - 1) : -1;
  for (let at = Math.max(title + 1, headEnd - BELOW); at <= headEnd && !metadata.author; at++) {
    const line = filled[at];
    if (line && (at === headEnd || role(line) === 'body')) readDateline(metadata, open(line));
  }
}

function pageLines(
  text: string,
  lines: readonly Line[],
  features: readonly LineFeatures[],
  verdicts: readonly LineVerdict[],
): PageLines {
  const filled = lines.filter(
    (line) => (features[line.index]?.size ?? 0) > 0 && line.end - line.start <= LONGEST,
  );
  const role = (line: Line): string | undefined => verdicts[line.index]?.role;
  const first = filled.findIndex(
    (line) => role(line) === 'body' && speaks(features[line.index] as LineFeatures),
  );
  let last = filled.length - 1;
  while (last >= 0 && !isKept(role(filled[last] as Line))) last--;
  const opened = new Array<Candidate | undefined>(lines.length);
  const open = (line: Line): Candidate =>
    (opened[line.index] ??= new Candidate(text, line, verdicts[line.index]));
  const headEnd = first < 0 ? Math.min(filled.length, HEAD) : behindLead(filled, first, verdicts);
  return { filled, open, role, headEnd, last };
}

/** 核心提示：… and its like between the title and its source: the head ends behind that. */
const LEAD =
  /^\s{0,8}(?:核心提示|内容提要|内容摘要|导\s?[语读]|提\s?要|编者按|摘\s?要|内容导读)\s{0,2}[:：】\]]/;

/** 跳过文章，直接咨询？ stands there, too. */
const CALL = /^\s{0,8}[^。.；;]{2,24}[?？!！]\s{0,2}$/;

function behindLead(filled: readonly Line[], first: number, verdicts: readonly LineVerdict[]): number {
  if (!LEAD.test(filled[first]?.text ?? '') && !CALL.test(filled[first]?.text ?? '')) return first;
  for (let at = first + 1; at <= first + 2; at++)
    if (verdicts[filled[at]?.index ?? -1]?.category === 'meta-line') return at + 1;
  return first;
}

function isKept(role: string | undefined): boolean {
  return role === 'body' || role === 'title';
}

/** A sentence of the article, not its recipients. */
function speaks(line: LineFeatures): boolean {
  return isProse(line) || (line.endsSentence && line.size >= 10 && line.coverage < 0.5 && line.last !== ':');
}

/** The path of the page (面包屑): the one nearest above the article. */
function readPath(
  metadata: PageMetadata,
  { filled, open, role, headEnd }: PageLines,
  verdicts: readonly LineVerdict[],
): void {
  for (let index = headEnd - 1; index >= 0 && !metadata.breadcrumb; index--) {
    const line = filled[index] as Line;
    if (isKept(role(line)) || !mayHoldBreadcrumb(line, verdicts[line.index])) continue;
    const steps = readBreadcrumb(open(line));
    const below = filled.slice(index, Math.min(headEnd, index + TALLEST));
    const all = steps.length > 0 ? steps : readTallBreadcrumb(below.map(open));
    if (all.length > 0) metadata.breadcrumb = all;
  }
}

/** Labels and times: on the page's own lines above the article, on other lines there, then below it. */
function readAround(
  metadata: PageMetadata,
  text: string,
  { filled, open, role, headEnd, last }: PageLines,
): void {
  const head = filled.slice(Math.max(0, headEnd - HEAD), headEnd).map(open);
  const tail = filled.slice(Math.max(headEnd, last - 4), last + 1 + TAIL).map(open);
  const below = filled
    .slice(headEnd)
    .filter((line) => role(line) === 'metadata')
    .map(open);
  const told = head.filter((line) => line.role === 'metadata');
  const untold = head.filter((line) => line.role !== 'metadata' && line.text.length <= 120);
  const short = tail.filter((line) => line.role !== 'body' || line.text.length <= 60);
  const found = new FoundFields(metadata);
  const placeOf = (line: Candidate): number => lineAt(filled, line.line.start);
  const beneath = (line: Candidate): Candidate | undefined => {
    const next = filled[placeOf(line) + 1];
    return next && open(next);
  };
  // The date under a signature is that of the document.
  const isSigned = (line: Candidate): boolean => {
    const above = filled[placeOf(line) - 1];
    return line.role === 'body' && above !== undefined && mayBeDate(line.text) && maySign(open(above).text);
  };
  for (const group of [told, untold, below, short]) {
    const above = group === told || group === untold;
    for (const line of group) readLabelledLine(found, text, line, beneath(line), above);
    // A time without a label counts only where none has one.
    if (group !== untold) continue;
    const labelled = metadata.source;
    for (const line of [...told, ...untold]) if (!isSigned(line)) readBareTime(metadata, text, line);
    if (!labelled) found.unlabelled = metadata.source;
  }
  found.close();
  for (const line of told) readAccount(metadata, line);
  for (const line of told) readAccountName(metadata, line);
  for (const line of told) readJournal(metadata, line);
}
