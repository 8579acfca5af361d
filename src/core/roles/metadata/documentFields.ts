import type { MetadataField, PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import {
  BRACKETED_NUMBER,
  DOCUMENT_NUMBER,
  LEADING_NUMBER,
  NOTED_NUMBER,
  ORDER_NUMBER,
  OTHER_NUMBER,
  SIGNED_NUMBER,
} from '../documentNumbers';
import { isBodyName, mayBeDate, maySign } from '../documentForms';
import { isPersonName, isSignedPost } from '../signedNames';
import { ISSUE } from '../title/titleForms';
import type { Candidate } from './candidate';
import { BARE_LABEL, NUMBER, YEAR } from './signs';

const BODY =
  '(?:政府|委员会|常委会|委|办公厅|办公室|办|局|厅|部|署|院|会|公司|单位|机构|部门|学校|中心|处|所|站|行|社|党组|党委|工委|集团|队|团体|企业|大学|学院|医院|银行|乡镇|街道)';
const BODY_AT_END = new RegExp(`${BODY}(?:\\([^()]*\\))?$`);
const RECIPIENTS = new RegExp(`^(?:各|[\\u4e00-\\u9fff]).{0,280}${BODY}(?:\\([^()]{1,40}\\))?:$`);
const ISSUER_MARK =
  /^([\u4e00-\u9fff、\s]{3,40}?)(?:\s*文\s*件|(?<=[府厅会院部委局署])\s*(?:布\s*告|训\s*令|通\s*令))$/;
/** What such a mark ends in: most lines are told by it. */
const MARK_ENDS = '件告令';
/** 县政府文件 heads a part of a gazette: whose it is, it does not say. */
const NO_NAME = /^(?:本?[省市县区州旗])?(?:人民)?(?:政府|党委|[省市县区州旗]委)(?:办公[厅室])?$/;
/** Under the masthead of a bulletin: who makes it, and when. */
const MADE_BY = /^([\u4e00-\u9fff]{4,24}?)\s?编(?:印|制|辑)?(?=\s|$)/;
/** The same without the word, right under the number of the bulletin. */
const DATED_BY = /^([\u4e00-\u9fff]{4,24})\s{1,20}(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/;
/** 某局关于…的通知: who issues it stands first. */
const TITLE_ISSUER =
  /^(?!转发|批转|印发|关于)([\u4e00-\u9fff]{2,24}?(?:人民政府|政府办公[厅室]|办公[厅室]|委员会|常委会|(?<![内干全外支])部|[局厅委院署]|法院|检察院))关于/;

/**
 * What an official document says about itself without labels: number, issuer and recipients
 * (发文字号、发文机关、主送机关: GB/T 9704-2012 7.2.5, 7.2.4, 7.3.2; the signature 7.3.5.1).
 * @param head the lines from the top to the first paragraph, in order
 * @param kept the lines of the article from there on, in order
 * @param isSentence whether a line ends as a sentence does
 */
export function readDocumentFields(
  metadata: PageMetadata,
  head: readonly Candidate[],
  kept: readonly Line[],
  open: (line: Line) => Candidate,
  isSentence: (line: Line) => boolean,
): void {
  for (const [at, line] of head.entries()) {
    readOrder(metadata, head[at - 1], line);
    const number = metadata.documentNumber ? undefined : numberOf(line, metadata.title);
    if (number) metadata.documentNumber = number;
    const mark =
      metadata.issuer || line.role === 'boilerplate' || !MARK_ENDS.includes(line.text.slice(-1))
        ? null
        : ISSUER_MARK.exec(line.text);
    if (mark?.[1] !== undefined && !NO_NAME.test(mark[1]))
      metadata.issuer = line.field(0, mark[1].trimEnd().length);
    readRecipients(metadata, line);
  }
  const signer = signerOf(kept, open, isSentence);
  // The label of a portal names who put it up; title and signature together say more.
  if (metadata.issuer && !isSaidTwice(signer, metadata)) return;
  const issuer =
    signer ??
    makerOf(head) ??
    titleIssuer(metadata.title) ??
    coverOf(head) ??
    issuerAbove(head, metadata.title);
  if (issuer) metadata.issuer = issuer;
}

function readRecipients(metadata: PageMetadata, line: Candidate): void {
  if (metadata.recipients || line.role !== 'body' || line.text.length > 300 || !line.text.endsWith(':'))
    return;
  if (!RECIPIENTS.test(line.text)) return;
  const recipients = splitRecipients(line);
  if (recipients.length > 0) metadata.recipients = recipients;
}

/** 某某人民政府令 with its number on the line below (令第82号): the number, and whose order it is. */
const ORDER_OF = /^([\u4e00-\u9fff]{4,24}?)令$/;

function readOrder(metadata: PageMetadata, above: Candidate | undefined, line: Candidate): void {
  const whose =
    above && line.role === 'body' && line.has(NUMBER) ? ORDER_OF.exec(above.text)?.[1] : undefined;
  if (!above || whose === undefined || above.role !== 'body' || !ORDER_NUMBER.test(line.text)) return;
  if (!maySign(whose)) return;
  metadata.documentNumber ??= above.field(0, line.at(line.text.length) - above.at(0));
  metadata.issuer ??= above.field(0, whose.length);
}

function numberOf(line: Candidate, title: MetadataField | undefined): MetadataField | undefined {
  if (!line.has(NUMBER)) return undefined;
  const noted = line.role === 'body' ? NOTED_NUMBER.exec(line.text)?.[1] : undefined;
  if (noted !== undefined) {
    const from = line.text.indexOf(noted);
    return line.field(from, from + noted.length);
  }
  if (line.text.length > 200) return undefined;
  if (DOCUMENT_NUMBER.test(line.text)) return line.whole();
  if (line.role !== 'boilerplate') {
    if (line.text.length <= 40 && OTHER_NUMBER.test(line.text)) return line.whole();
    if (ORDER_NUMBER.test(line.text) && title && /(?:令|公告|通告)$/.test(title.text)) return line.whole();
  }
  const leading = (line.role === 'metadata' ? LEADING_NUMBER : SIGNED_NUMBER).exec(line.text)?.[0];
  if (leading !== undefined) return line.field(0, leading.length);
  if (line.role !== 'title' && line.role !== 'body') return undefined;
  const match = BRACKETED_NUMBER.exec(line.text);
  if (match?.[1] === undefined) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  return line.field(start, start + match[1].length);
}

/** The same with who signs it: 某县气象局　签发：某某　2022年2月5日. */
const SIGNED_HEAD =
  /^([\u4e00-\u9fff]{4,24})\s{1,12}(?:签发(?:人)?\s?:\s?[\u4e00-\u9fff]{2,4}\s{1,12})(?:19|20)\d\d\s?年/;

/** Bodies that sign together are no more. */
const MOST_SIGNERS = 10;

/** The first signature with its date: what is attached has its own behind it. */
function signerOf(
  kept: readonly Line[],
  open: (line: Line) => Candidate,
  isSentence: (line: Line) => boolean,
): MetadataField | undefined {
  for (let at = 0; at < kept.length; at++) {
    const line = kept[at] as Line;
    if (isSentence(line)) continue;
    const signer = open(line);
    if (signer.text.length > 60) continue;
    const date = kept[at + 1];
    if (maySign(signer.text) && !isSignedPost(signer.text) && date && mayBeDate(unbracketed(open(date).text)))
      return jointly(kept, at, open);
    const glued = signer.text.endsWith('日')
      ? /^([\u4e00-\u9fff]{4,24})\s{1,8}(\d{4}\s?年.{1,8}日)$/.exec(signer.text)
      : null;
    if (glued?.[1] !== undefined && maySign(glued[1])) return signer.field(0, glued[1].length);
  }
  return undefined;
}

/** All bodies that sign together (联合署名), each on a line of its own over the date. */
function jointly(kept: readonly Line[], last: number, open: (line: Line) => Candidate): MetadataField {
  let first = last;
  while (first > 0 && last - first < MOST_SIGNERS) {
    const [above, here] = [kept[first - 1] as Line, kept[first] as Line];
    if (here.index - above.index > 2 || above.end - above.start > 60 || !maySign(open(above).text)) break;
    first--;
  }
  const signer = open(kept[last] as Line);
  return signer.field(open(kept[first] as Line).at(0) - signer.at(0), signer.text.length);
}

/** Title and signature name the same body, which is not the label's with its place. */
function isSaidTwice(signer: MetadataField | undefined, { issuer, title }: PageMetadata): boolean {
  if (!signer || !issuer || signer.text.endsWith(issuer.text)) return false;
  return signer.text === titleIssuer(title)?.text;
}

/** 署名 under a title may have its date in brackets. */
function unbracketed(text: string): string {
  return /^\(([^()]{6,20})\)$/.exec(text)?.[1] ?? text;
}

/** Who issues it stands right above the title (发文机关标志). */
function issuerAbove(
  head: readonly Candidate[],
  title: MetadataField | undefined,
): MetadataField | undefined {
  const at = title
    ? head.findIndex((line) => line.line.start <= title.start && title.start < line.line.end)
    : -1;
  const issues = (line: Candidate | undefined): line is Candidate =>
    line !== undefined && line.role !== 'boilerplate' && maySign(line.text) && isBodyName(line.text);
  let first = at;
  while (first > 0 && at - first < MOST_SIGNERS && issues(head[first - 1])) first--;
  const [top, last] = [head[first], head[at - 1]];
  return top && last && first < at ? last.field(top.at(0) - last.at(0), last.text.length) : undefined;
}

function makerOf(head: readonly Candidate[]): MetadataField | undefined {
  for (const [at, line] of head.entries()) {
    if (!line.has(YEAR | BARE_LABEL)) continue;
    const signs = line.text.length <= 60 ? SIGNED_HEAD.exec(line.text)?.[1] : undefined;
    if (signs !== undefined && maySign(signs)) return line.field(0, signs.length);
    const dated = line.text.length <= 50 ? DATED_BY.exec(line.text)?.[1] : undefined;
    if (dated !== undefined && ISSUE.test(head[at - 1]?.text ?? '') && maySign(dated))
      return line.field(0, dated.length);
    const maker = line.text.length <= 50 ? MADE_BY.exec(line.text)?.[1] : undefined;
    if (maker !== undefined && maySign(maker)) return line.field(0, maker.length);
  }
  return undefined;
}

/** A year and a month, as covers have them. */
const MONTH =
  /^(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月$/;

/** On a cover (封面) who made it stands over the month. */
function coverOf(head: readonly Candidate[]): MetadataField | undefined {
  const at = head.findIndex(
    ({ text, role }) => role !== 'boilerplate' && text.length <= 12 && MONTH.test(text),
  );
  const maker = at > 0 ? head[at - 1] : undefined;
  return maker && maker.role !== 'boilerplate' && maySign(maker.text) ? maker.whole() : undefined;
}

function titleIssuer(title: MetadataField | undefined): MetadataField | undefined {
  const issuer = title && TITLE_ISSUER.exec(title.text)?.[1];
  return title && issuer !== undefined
    ? { text: issuer, start: title.start, end: title.start + issuer.length }
    : undefined;
}

/** A name alone under the last paragraph is its author's (文末署名), the last of several names is not. */
export function readSignedAuthor(
  metadata: PageMetadata,
  kept: readonly Line[],
  open: (line: Line) => Candidate,
): void {
  const last = kept[kept.length - 1];
  if (metadata.author || !last || kept.length < 2 || last.end - last.start > 16) return;
  const line = open(last);
  const name = line.text.replace(/^\(|\)$/g, '');
  if (line.role !== 'body' || !isPersonName(name)) return;
  // One under the other they are a list.
  const above = kept[kept.length - 2];
  if (above && above.end - above.start <= 16 && isPersonName(open(above).text)) return;
  const start = line.text.indexOf(name);
  metadata.author = line.field(start, start + name.length);
  metadata.authors = [metadata.author];
}

/** 主送机关 one by one: set apart by 、 and ，; what ends in no body (各省、自治区) belongs to the one behind it. */
function splitRecipients(line: Candidate): MetadataField[] {
  const text = line.text.replace(/:$/, '');
  const found: MetadataField[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (at < text.length && (depth > 0 || !/[、,]/.test(character))) continue;
    const piece = text.slice(start, at).trim();
    if (at < text.length && character === '、' && (!BODY_AT_END.test(piece) || isShort(text, at + 1)))
      continue;
    const from = start + (text.slice(start, at).length - text.slice(start, at).trimStart().length);
    if (piece !== '') found.push(line.field(from, from + piece.length));
    start = at + 1;
  }
  return found;
}

/** `各片、办、局`: what follows has no name of its own. */
function isShort(text: string, from: number): boolean {
  return /^\s?(?:[\u4e00-\u9fff]|党委|人大|(?:人民)?政府|政协|管委会|办事处)(?=[、,(]|$)/.test(
    text.slice(from, from + 6),
  );
}
