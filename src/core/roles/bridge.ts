import { isBodyName, isDateLine } from './documentForms';
import { isDocumentNumber } from './documentNumbers';
import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';
import { PAPER, SITE_LINE } from './metadata/site';
import { OUTSIDE } from './passes/announcedSpan';
import type { Place } from './sequence';
import { ISSUE } from './title/titleForms';

/** The name of an author or an account (作者名, 账号名) right above the time, a counter or the button to follow it. */
function isAccount(features: readonly LineFeatures[], index: number): boolean {
  const line = features[index] as LineFeatures;
  if (/(?:讲话|主持|出席|致辞|致词|发言|宣布|批示|作报告)$/.test(line.text)) return false;
  if (line.size > 8 || line.pauses > 0 || line.endsSentence || line.documentForm || /^[—(]/.test(line.text))
    return false;
  // 县长　某某, or who spoke on the occasion that the line above names.
  if (/(?:书记|长|主席|主任|总理|代表|委员|院士|教授)\s/.test(line.text)) return false;
  let above = index - 1;
  while (above >= 0 && features[above]?.size === 0) above--;
  if (/^(?:—|--|\()/.test(features[above]?.text ?? '')) return false;
  let at = index + 1;
  while (at < features.length && (features[at]?.size ?? 0) < 2) at++;
  const other = features[at];
  return (
    other !== undefined &&
    other.coverage >= 0.5 &&
    /^(?:meta-line\/|share\/follow|comment\/|other\/account)/.test(other.entry?.rule ?? '')
  );
}

/** What a page says of an article in words that the catalogue does not know: a counter, a label, who put it up. */
function isLabel(line: LineFeatures): boolean {
  if (line.documentForm || line.endsSentence || /^[—(]/.test(line.text)) return false;
  if (line.labelled) return OUTSIDE.test(line.text) || /https?:/.test(line.text);
  return (
    /^(?:版权|阅读量?|收藏|点赞|评论|浏览|转发)/.test(line.text) ||
    /(?:媒体|公众号|官方账号|客户端)$/.test(line.text)
  );
}

/** A line of stars under the title of a press release. */
const RULE = /^[*_=~]{5,}$/;

/** A lone figure or sign that is neither the number of a document nor a rule. */
function isFigure(line: LineFeatures): boolean {
  return line.han < 2 && !line.documentForm && !RULE.test(line.text);
}

/** What heads the first part of an article. */
const PART =
  /^(?:[\u4e00-\u9fff]{0,4}(?:概况|概述|简介|背景)|摘\s?要|导\s?[语读]|内容提要|前\s?言|引\s?言|编者按|核心提示)$/;

/** What stands between the title and the first line of the article, and is no residue, belongs to it: sub-title, date, speaker. */
export function bridgeFromTitle(
  features: readonly LineFeatures[],
  errors: readonly (ErrorLine | null)[],
  course: Place[],
  titles: readonly number[],
): void {
  const title = titles[titles.length - 1];
  const first = course.indexOf('body');
  keepIssuer(features, course, titles[0] ?? -1);
  if (title === undefined || title > first) return;
  const between: number[] = [];
  for (let index = title + 1; index < first; index++) {
    const line = features[index];
    if (!line || line.size === 0 || errors[index]) continue;
    if (line.coverage >= 0.3 && !line.documentForm) continue;
    // A speaker's name stays; a lone figure does not.
    if (isFigure(line) || isAccount(features, index) || isLabel(line)) continue;
    between.push(index);
  }
  if (between.length <= 4) for (const index of between) course[index] = 'body';
  else if (between[between.length - 1] === first - 1 && PART.test(features[first - 1]?.text ?? ''))
    course[first - 1] = 'body';
}

/** The end of a sentence that was broken at the page's width takes up no more characters on its own line. */
const REST = 16;

/**
 * The rest of the article's last sentence (硬换行), which looks like a stray word: right below a line without an end, and it
 * ends with a full stop.
 */
export function finishSentence(features: readonly LineFeatures[], course: Place[]): void {
  const last = course.lastIndexOf('body');
  const [own, below] = [features[last], features[last + 1]];
  if (!own || !below || own.size < 10 || own.endsSentence || own.coverage >= 0.5) return;
  if (below.size > 0 && below.size <= REST && below.last === '。' && !below.indented && below.pauses === 0)
    course[last + 1] = 'body';
}

/** What the page has above its title: labels and rows of links are never the article, whatever the course says. */
export function trimAboveTitle(
  features: readonly LineFeatures[],
  course: Place[],
  titles: readonly number[],
  chrome: number,
): void {
  const title = titles[0];
  if (title === undefined) return;
  trimLabels(features, course, title);
  trimRows(features, course, title);
  trimNames(features, course, title);
  trimSiteHead(features, course, title);
  if (chrome > 0) trimMasthead(features, course, title);
  trimGazette(features, course, title);
  let path = -1;
  for (let index = title - 1; index >= 0 && path < 0; index--)
    if (features[index]?.entry?.category === 'breadcrumb' && (features[index]?.coverage ?? 0) >= 0.8)
      path = index;
  for (let index = 0; index < title; index++) {
    const line = features[index];
    if (!line || line.size === 0 || course[index] !== 'body' || line.documentForm || line.numbered) continue;
    if (line.coverage >= 0.4 && !line.endsSentence) course[index] = 'head';
    else if (index < path && !line.endsSentence && line.pauses === 0) course[index] = 'head';
  }
}

/** So many short labels one under the other above a title are a site's columns. */
const COLUMNS = 5;

/** The columns of a site (栏目) right above the title: short labels that are no bodies, no forms and no sentences. */
function trimLabels(features: readonly LineFeatures[], course: Place[], title: number): void {
  const run: number[] = [];
  for (let index = title - 1; index >= 0; index--) {
    const line = features[index] as LineFeatures;
    if (line.size === 0) continue;
    if (line.size > 10 || line.han < 2 || line.han < line.size || line.numbered || line.documentForm) break;
    if (isBodyName(line.bare)) break;
    run.push(index);
  }
  if (run.length >= COLUMNS && run[run.length - 1] === features.findIndex(({ size }) => size > 0))
    for (const index of run) course[index] = 'head';
}

/** A column of a site. */
const COLUMN = /^[\u4e00-\u9fff]{2,4}(?:动态|要闻|新闻|专栏|之窗|资讯|论坛|文萃|选粹|首页|频道)$/;

/** The name of the paper or site as the first line, and that of a column (台灣要聞), right above the title. */
function trimNames(features: readonly LineFeatures[], course: Place[], title: number): void {
  const first = features.findIndex(({ size }) => size > 0);
  for (let index = title - 1; index >= 0; index--) {
    const line = features[index] as LineFeatures;
    if (line.size === 0) continue;
    if (line.size > 12 || line.han < line.size) return;
    if (!(COLUMN.test(line.plain) || (index === first && PAPER.test(line.plain)))) return;
    course[index] = 'head';
  }
}

/** So many lines a site has above a title: its name, who runs it, the column. */
const HEAD = 4;

/** The name of a site as the first line, who runs it, the column, and under the title its source: the head of its page. */
function trimSiteHead(features: readonly LineFeatures[], course: Place[], title: number): void {
  const above: number[] = [];
  for (let index = 0; index < title && above.length <= HEAD; index++)
    if ((features[index]?.size ?? 0) > 0) above.push(index);
  if (above.length === 0 || above.length > HEAD) return;
  const below = features.slice(title + 1).find(({ size }) => size > 0);
  if (below?.entry?.category !== 'meta-line') return;
  const ofSite = (line: LineFeatures): boolean =>
    /主\s?办$|主办\s?:/.test(line.text) ||
    (line.size <= 8 && line.han === line.size && !isBodyName(line.bare));
  const lines = above.map((index) => features[index] as LineFeatures);
  if (!SITE_LINE.test(lines[0]?.bare ?? '') || !lines.slice(1).every(ofSite)) return;
  for (const index of above) course[index] = 'head';
}

/** A row of three and more short labels above a title is a menu (栏目行): 警务公开　办事大厅　警民互动. */
const ROW = /^(?:[\u4e00-\u9fffA-Za-z+]{1,8}[\s|·]{1,6}){2,20}[\u4e00-\u9fffA-Za-z+]{1,8}$/;

/** A menu above the title, and the short labels around it: no part of an article has such a row over its title. */
function trimRows(features: readonly LineFeatures[], course: Place[], title: number): void {
  let row = -1;
  for (let index = 0; index < title; index++) {
    const line = features[index] as LineFeatures;
    if (line.documentForm || line.numbered || line.endsSentence || line.size > 80) continue;
    if (line.pauses === 0 && line.bare.length > line.han && ROW.test(line.text)) row = index;
  }
  if (row < 0) return;
  for (let index = 0; index < title; index++) {
    const line = features[index] as LineFeatures;
    const label = line.size <= 12 && line.han === line.size && !line.numbered && !line.endsSentence;
    if (index === row || (label && (index < row || (!line.documentForm && line.size <= 6))))
      course[index] = 'head';
  }
}

/** The name of a gazette, and what its masthead says besides: its number, who makes it, where it is had. */
const GAZETTE = /^[\u4e00-\u9fff]{2,20}(?:公报|政报)$/;
const MASTHEAD =
  /^\(?总第\s?\d{1,4}期\)?$|^(?:主管|主办|承办|协办|编辑|编印|出版|印刷|发行|赠阅|登记)(?:单位|机关|部门|日期|时间|范围|证号)?\s?:|^(?:地址|邮编|邮政编码|电话|传真|网址|邮箱|准印证号?|刊号|国内统一刊号)\s?:|^(?:半?月刊|旬刊|周刊|季刊|双月刊)$/;
/** A masthead has no more lines. */
const TALLEST = 12;

/** The masthead of a gazette (公报) at the head of a text, a bare one too: its name, the number right below, who makes it. */
function trimGazette(features: readonly LineFeatures[], course: Place[], title: number): void {
  const top: number[] = [];
  for (let index = 0; index < title && top.length < TALLEST; index++)
    if ((features[index]?.size ?? 0) > 0) top.push(index);
  const [name, number] = top.map((index) => features[index] as LineFeatures);
  if (!name || !number || !GAZETTE.test(name.text) || !ISSUE.test(number.text)) return;
  for (const [at, index] of top.entries()) {
    const line = features[index] as LineFeatures;
    if (at > 1 && !MASTHEAD.test(line.text) && !ISSUE.test(line.text) && !isDateLine(line)) return;
    course[index] = 'head';
  }
}

/** The number of a paper or gazette over its title, with the name above it, the day and the page's number below it. */
function trimMasthead(features: readonly LineFeatures[], course: Place[], title: number): void {
  const filled: number[] = [];
  for (let index = 0; index < title; index++) if ((features[index]?.size ?? 0) > 0) filled.push(index);
  const at = filled.findIndex((index) => {
    const line = features[index] as LineFeatures;
    return line.bare.includes('期') && ISSUE.test(line.text);
  });
  if (at < 0 || filled.length - at > 4) return;
  const name = features[filled[at - 1] ?? -1];
  const paper =
    name !== undefined && name.size <= 14 && /(?:报|刊|文史|学刊|通讯|杂志|画报)$/.test(name.text);
  if (!paper) return;
  for (const index of filled.slice(at - 1)) {
    const line = features[index] as LineFeatures;
    const ofPaper =
      line === name ||
      ISSUE.test(line.text) ||
      isDateLine(line) ||
      /^第?[一二三四五六七八\dA-D]{1,3}版/.test(line.text);
    if (ofPaper) course[index] = 'head';
  }
}

/** No more bodies issue one document. */
const ISSUERS = 4;
/** A title that leaves to the lines above who issues it. */
const ISSUED = /^(?:关于|印发|转发|批转)/;

/** Bodies that issue a document together, each on a line of its own over 关于…的通知: what is above them is no label but a row or a path. */
function keepJointIssuers(
  features: readonly LineFeatures[],
  course: Place[],
  title: number,
  last: number,
): void {
  if (!ISSUED.test(features[title]?.bare ?? '') || last !== title - 1) return;
  let first = last;
  while (first >= 0 && isBodyName(features[first]?.bare ?? '')) first--;
  const count = last - first;
  while (first >= 0 && features[first]?.size === 0) first--;
  const above = features[first];
  if (count < 2 || count > ISSUERS || (above && (above.coverage < 0.8 || above.size <= 6))) return;
  for (let index = first + 1; index <= last; index++) course[index] = 'body';
}

/** Who issues a document stands right above its title (发文机关标志). */
function keepIssuer(features: readonly LineFeatures[], course: Place[], title: number): void {
  let above = title - 1;
  while (above >= 0 && features[above]?.size === 0) above--;
  const line = features[above];
  keepJointIssuers(features, course, title, above);
  if (!line?.documentForm) return;
  // Its number stands there as well.
  if (isDocumentNumber(line.text)) course[above] = 'body';
  // 某某文件 over its number and the title.
  for (let at = above; at >= 0 && at > above - 4; at--)
    if (features[at]?.documentForm && /文\s?件$/.test(features[at]?.bare ?? ''))
      for (let to = at; to <= above; to++) course[to] = 'body';
  if (line.size < 5 || !isBodyName(line.bare) || !features[title + 1]?.documentForm) return;
  course[above] = 'body';
}
