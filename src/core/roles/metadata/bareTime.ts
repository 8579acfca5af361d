import type { PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import { maySign } from '../documentForms';
import { gluedNames, isPersonName } from '../signedNames';
import { foldWidth } from '../../text/width';
import { fieldAt, type Candidate } from './candidate';
import type { Labelled } from './labels';
import { FIGURE, YEAR } from './signs';
import { readTimes } from './times';

/** What papers, sites and accounts are called. */
const OUTLET =
  '[\\u4e00-\\u9fff《》·A-Za-z-]{2,20}?(?:网|报|社|新闻|财经|在线|频道|娱乐|科技|杂志|台|客户端|通讯|融媒|发布|周刊)';
const BEHIND = new RegExp(`^[\\s·|]{0,4}(${OUTLET})(?=\\s|$)`);
const BEFORE = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{2,6}\\s){0,8}?(${OUTLET})\\s{1,4}(?:(?:记者|通讯员)\\s{0,2}\\S{2,12}\\s{1,4})?$`,
);
/** 《某报》（2023年1月31日　第6版）. */
const QUOTED = /^《\s?([\u4e00-\u9fff·]{2,12}?)\s?》\s?\(\s?$/;
/** The column of a site (栏目), which stands there, too. */
const COLUMN =
  /^(?:焦点|时政|今日|最新|国内|国际|社会|本地|地方|综合|热点|头条|图片|视频|部门|基层|行业|公司|企业|单位|校园|学院|本网|站内|即时|滚动|财经|体育|娱乐|科技|民生|法治|健康|重要|工作)(?:新闻|要闻|资讯|动态|快讯|频道|发布)$/;
/** The page's own clock (今天是…), or a time that a label it does not name stands before. */
const CLOCK = /今天|现在|当前时间|系统时间|北京时间|农历|欢迎/;
const OTHER_LABEL =
  /(?:归档|失效|废止|施行|实施|生效|截止|截至|报名|有效|成文|生成|印发|修订|公示|打印|下载|导出|浏览|访问|查询|截图)[^\d]{0,6}$/;

/** The page's clock, or a note on when a law was passed and from when it holds. */
function isOther(text: string): boolean {
  return (
    CLOCK.test(text) || /^\(?(?:19|20)\d\d年.{0,80}(?:通过|公布|施行|实施|修订|修正|批准)\)?$/.test(text)
  );
}

/** Who makes a bulletin, and when. */
const MADE_BY = /^[\u4e00-\u9fff]{4,24}(?:编印?|编制|编辑)?\s{1,12}\d{4}\s?年.{3,8}日$/;

/** A label that has a time of its own, or a value that may hold one. */
function isDated({ kind, label }: Labelled): boolean {
  return /^(?:published|updated|title|documentNumber|position)$/.test(kind) || /时间|日期|期限/.test(label);
}

/** 经济参考　俞实宁 behind the time: who published it, and who wrote it. */
const SOURCE_AND_AUTHOR = /^\s{1,4}([\u4e00-\u9fff《》]{2,12})\s{1,4}((?:记者\s?)?)([\u4e00-\u9fff]{2,4})$/;

/** 原创　俞实宁　江口发布 before the time: who wrote it, and whose account it is. */
const ORIGINAL =
  /^(原创\s{0,2}:?\s{1,4})([\u4e00-\u9fff·A-Za-z]{2,8})\s{1,4}([\u4e00-\u9fffA-Za-z0-9_-]{2,16})(?:\s{1,4}(?=(?:19|20)\d\d)|$)/;
const NO_AUTHOR = /^(?:本站|小编|编辑部|.{0,4}(?:发布|融媒|中心|编辑))$/;

/** Who wrote an account's article, and the account where no other source is named (原创　作者　账号　时间). */
export function readAccount(metadata: PageMetadata, line: Candidate): void {
  const original = line.role === 'metadata' && line.text.length <= 80 && ORIGINAL.exec(line.text);
  if (!original) return;
  const [all, lead = '', author = '', account = ''] = original;
  if (!metadata.author && !NO_AUTHOR.test(author)) {
    metadata.author = line.field(lead.length, lead.length + author.length);
    metadata.authors = [metadata.author];
  }
  metadata.source ??= line.field(all.trimEnd().length - account.length, all.length);
}

/** An account's name before the time of its article, or behind a dot (江城体育 2023-05-17 19:00, 2022-08-19 12:14·山乡报告). */
const ACCOUNT_TIME =
  /^([\u4e00-\u9fffA-Za-z0-9_]{2,14})\s{1,4}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\s{1,4}发表于\s?[\u4e00-\u9fff]{2,4})?$/;
const TIME_ACCOUNT =
  /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,3}\d{1,2}:\d\d(?::\d\d)?\s?[·•]\s?([\u4e00-\u9fffA-Za-z0-9_]{2,14})$/;
/** Words of pages that stand before a time, too. */
const NO_ACCOUNT = /(?:时间|日期|发布|更新|编辑|来源|作者|首页|正文|星期.|周.|原创|记者.*)$/;

/** The account that published it, where nothing else names a source. */
export function readAccountName(metadata: PageMetadata, line: Candidate): void {
  if (metadata.source || line.role !== 'metadata' || line.text.length > 60) return;
  const before = ACCOUNT_TIME.exec(line.text)?.[1];
  const name = before ?? TIME_ACCOUNT.exec(line.text)?.[1];
  if (name === undefined || isPersonName(name) || NO_ACCOUNT.test(name) || COLUMN.test(name)) return;
  const start = before === undefined ? line.text.length - name.length : 0;
  metadata.source = line.field(start, start + name.length);
}

const JOURNAL = /^([\u4e00-\u9fff·()]{2,20})\s{1,3}(?:19|20)\d\d\s?年\s?第?\s?\d{1,3}\s?期$/;

/** So many lines from the end on a release may say when it was issued: the page's links stand below. */
const CLOSING = 12;

/** The day below 完, with which a press release ends; whether it is one. */
function readDayBelowEnd(metadata: PageMetadata, line: Candidate, above: Candidate): boolean {
  if (!/^\(?(?:已?完)\)?$/.test(above.text) || line.text.length > 20) return false;
  const day = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?\(星期.\)$/.test(line.text)
    ? readTimes(line.text, line.at(0))[0]
    : undefined;
  if (!day) return false;
  const from = day.start - line.at(0);
  metadata.published = { ...line.field(from, from + day.end - day.start), iso: day.iso };
  return true;
}

/** The day over 香港時間11時30分 at the end of a press release (新聞公報) is when it was published. */
export function readClosingTime(
  metadata: PageMetadata,
  kept: readonly Line[],
  open: (line: Line) => Candidate,
): void {
  for (let at = kept.length - 1; at > 0 && at > kept.length - CLOSING && !metadata.published; at--) {
    const line = open(kept[at] as Line);
    if (readDayBelowEnd(metadata, line, open(kept[at - 1] as Line))) return;
    const clock =
      line.text.length <= 20
        ? /^(?:香港|澳门|北京|当地)时间\s?(\d{1,2})[时:](\d{1,2})分?$/.exec(line.text)
        : null;
    const above = clock && open(kept[at - 1] as Line);
    const day = above && above.text.length <= 30 ? readTimes(above.text, above.at(0))[0] : undefined;
    if (!clock || !above || !day) continue;
    const time = `T${(clock[1] ?? '').padStart(2, '0')}:${(clock[2] ?? '').padStart(2, '0')}`;
    const from = day.start - above.at(0);
    metadata.published = { ...above.field(from, from + day.end - day.start), iso: day.iso + time };
  }
}

/** Source and author that stand behind the time without labels, or a body alone (县司法局); whether they do. */
function readUnlabelled(metadata: PageMetadata, text: string, line: Candidate, end: number): boolean {
  const rest = line.text.slice(end - line.at(0));
  const bare = rest.trim();
  if (rest !== bare && maySign(bare) && bare.length <= 16) {
    metadata.source ??= fieldAt(text, end, line.at(line.text.length));
    return true;
  }
  const match = SOURCE_AND_AUTHOR.exec(rest);
  if (!match || !isPersonName(match[3] ?? '')) return false;
  const from = end + rest.length - rest.trimStart().length;
  metadata.source ??= fieldAt(text, from, from + (match[1] ?? '').length);
  const author = line.field(line.text.length - (match[3] ?? '').length, line.text.length);
  if (!metadata.author) {
    metadata.author = author;
    metadata.authors = [author];
  }
  return true;
}

/** A time on a line that is no label's own (归档时间) and stands where a page says when it was published; null without one. */
function publishedTime(text: string, line: Candidate): ReturnType<typeof readTimes>[number] | null {
  const { labels } = line;
  const time = readTimes(line.text, line.at(0)).find(
    ({ start, end }) =>
      !labels.some((label) => isDated(label) && label.valueStart < end && start < label.valueEnd) &&
      !OTHER_LABEL.test(line.text.slice(0, start - line.at(0))),
  );
  if (!time) return null;
  const bare = line.text.length - (time.end - time.start) <= 6;
  // 要闻　2025-04-04 06:40　www.…: a clock on a short line that says nothing else.
  const ahead = line.text.slice(0, time.start - line.at(0));
  const told =
    line.text.length <= 40 && (QUOTED.test(ahead) || (time.clock && /\bwww\.[\w.]{4,30}$/.test(line.text)));
  if (line.role === 'body' && !told && (!bare || line.text.length > 40)) return null;
  const inTitle = time.end < line.at(line.text.length) || /年/.test(text.slice(time.start, time.end));
  if (line.role === 'title' && inTitle) return null;
  const alone = labels.length === 0 && line.role !== 'metadata' && line.role !== 'title';
  return !time.clock && !bare && !told && alone && !MADE_BY.test(line.text) ? null : time;
}

/** Who wrote it right before the time (呂翔 2022/03/17 18:11) or right behind it (2019-12-23甲某乙某). */
function readNameBeside(metadata: PageMetadata, line: Candidate, start: number, end: number): void {
  if (metadata.author) return;
  const before = line.text.slice(0, start).trimEnd();
  if (before.length < start && before.length > 1 && isPersonName(before)) {
    metadata.author = line.field(0, before.length);
    metadata.authors = [metadata.author];
    return;
  }
  const names = gluedNames(line.text.slice(end));
  if (names.join('').length < 3) return;
  let from = end;
  metadata.authors = names.map((name) => line.field(from, (from += name.length)));
  metadata.author = line.field(end, line.text.length);
}

/** The journal and its number (人大学刊 2019年12期), where nothing else names a source. */
export function readJournal(metadata: PageMetadata, line: Candidate): void {
  const name = JOURNAL.exec(line.text)?.[1];
  if (!metadata.source && line.role === 'metadata' && name !== undefined)
    metadata.source = line.field(0, name.length);
}

/** A time without a label (发布时间), and the name of a paper or site right before or behind it. */
export function readBareTime(metadata: PageMetadata, text: string, line: Candidate): void {
  // No time is written without figures or a year.
  if (metadata.published || !line.has(FIGURE | YEAR)) return;
  if (line.text.length > 120 || isOther(line.text)) return;
  const time = publishedTime(text, line);
  if (!time) return;
  metadata.published = { ...fieldAt(text, time.start, time.end), iso: time.iso };
  if (line.role === 'metadata')
    readNameBeside(metadata, line, time.start - line.at(0), time.end - line.at(0));
  if (line.role === 'metadata' && readUnlabelled(metadata, text, line, time.end)) return;
  if (metadata.source) return;
  const behind = BEHIND.exec(foldWidth(text.slice(time.end, line.at(line.text.length))));
  if (behind?.[1] !== undefined) {
    const start = time.end + behind[0].length - behind[1].length;
    metadata.source = fieldAt(text, start, start + behind[1].length);
    return;
  }
  const ahead = line.text.slice(0, time.start - line.at(0));
  const quoted = QUOTED.exec(ahead);
  if (line.role !== 'metadata' && !quoted) return;
  const before = quoted ?? BEFORE.exec(ahead);
  if (before?.[1] === undefined || COLUMN.test(before[1])) return;
  const from = before[0].indexOf(before[1]);
  metadata.source = line.field(from, from + before[1].length);
  // 某某客户端　2022-08-10 21:06　某某.
  const name = line.text.slice(time.end - line.at(0));
  if (metadata.author || !isPersonName(name.trim())) return;
  metadata.author = line.field(line.text.length - name.length, line.text.length);
  metadata.authors = [metadata.author];
}
