import type { LineVerdict, MetadataField, PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import { foldTraditional } from '../../text/variants';
import type { Candidate } from './candidate';

const POSITION =
  /^.{0,6}?(?:(?:您|你)(?:现在|当前|目前)?(?:所在)?的?|当前|现在|目前|所在)?(?:所在)?的?位置(?:是)?\s{0,3}(?::|>|》)\s{0,4}|^(?:您|你)(?:现在|当前)(?:所在)?的?位置\s{1,3}/;
const ARROW = /\s*(?:>{1,3}|»|›|→|》(?=\s|$))\s*/g;
const WITH_LABEL = /\s*(?:>{1,3}|»|›|→|\/|-{1,2}|\||·|::|\s》)\s*/g;
/** The last step says only that this is the article. */
const ARTICLE = /(?:^|\s+)(?:正文|正文内容|内容|详情|文章内容|浏览文章|查看文章|内容正文)(?:\s.*)?$/;
const SITE = /(?:网|网站|在线|门户|政府|热线|之窗|日报|晚报|新闻社|通讯社|新华社|时报|早报|党建|先锋)$/;
/** A line above the article that is nothing but the name of a site. */
export const SITE_LINE = /^[\u4e00-\u9fffA-Za-z·]{2,14}(?:网|网站|门户|平台|在线)$/;
/** What a copyright notice says besides who owns it. */
const NO_OWNER =
  /^(?:有限公司|有限责任|股份|本文|本作品|本帖|文章|以上|内容|原文|作者|归|部门户|版权|著作权|所有|未经|不得|请勿|严禁|禁止|转载|违者|翻版|授权|声明|本站|本网|本网站|网站|保留|建议|技术|支持|推荐|关于|联系|地址|电话|邮编|备案|许可|归|由|中国互联网(?:违法|举报)|网上传播|信息网络传播|广播电视节目|出版物|违法|举报|原创|免责|法律|隐私)/;
/** A breadcrumb that takes a line for each step is no taller than this. */
export const TALLEST = 20;

/** Whether `readBreadcrumb` or `readTallBreadcrumb` may find one that begins on the line. */
export function mayHoldBreadcrumb(line: Line, verdict: LineVerdict | undefined): boolean {
  return verdict?.category === 'breadcrumb' || line.text.includes('位置');
}

/** The steps of a breadcrumb line (当前位置：首页 > 要闻 > 正文), 正文 left out; empty where the line is none. */
export function readBreadcrumb(line: Candidate): MetadataField[] {
  if (line.text.length > 300) return [];
  const label = POSITION.exec(line.text)?.[0].length ?? 0;
  if (label === 0 && line.category !== 'breadcrumb') return [];
  const rest = line.text.slice(label);
  const separator = rest.search(ARROW) >= 0 ? ARROW : WITH_LABEL;
  const steps: MetadataField[] = [];
  let from = 0;
  const take = (start: number, end: number): void => {
    const step = rest.slice(start, end).replace(ARTICLE, '');
    if (step.trim() !== '') steps.push(line.field(label + start, label + start + step.length));
  };
  for (const match of rest.matchAll(separator)) {
    take(from, match.index);
    from = match.index + match[0].length;
  }
  take(from, rest.length);
  return label > 0 || steps.length > 1 || (steps.length === 1 && ARTICLE.test(rest)) ? steps : [];
}

/** The breadcrumb of a page that gives each step a line of its own; the first of the lines is the one with the label. */
export function readTallBreadcrumb(lines: readonly Candidate[]): MetadataField[] {
  const label = lines[0];
  const match = label && POSITION.exec(label.text);
  if (!match || match[0].length < label.text.length) return [];
  const steps: MetadataField[] = [];
  let arrows = 0;
  for (const line of lines.slice(1)) {
    if (line.role === 'body' || line.role === 'title') break;
    if (/^[>»›→]+$/.test(line.text)) {
      arrows++;
      continue;
    }
    const step = /^[>»›→]?\s*([^>»›→。]{1,16}?)\s*[>»›→]?$/.exec(line.text);
    const name = step?.[1];
    if (name === undefined || steps.length > arrows) break;
    if (name.length < line.text.length) arrows++;
    const start = line.text.indexOf(name);
    if (!ARTICLE.test(name)) steps.push(line.field(start, start + name.length));
  }
  return arrows > 0 ? steps : [];
}

/**
 * The site (网站名): the breadcrumb's first step where it is one, who owns the copyright, else the name of a site that
 * stands above the article by itself.
 * @param above the page's own lines above the article
 * @param top the first line of the page
 */
export function readSite(
  metadata: PageMetadata,
  notices: readonly Candidate[],
  above: readonly Candidate[],
  top: Candidate | undefined,
): MetadataField | undefined {
  const first = metadata.breadcrumb?.[0];
  if (first) {
    const home = /^(.{0,16}\s)?(\S{2,16}?)(?:网站)?首\s?[页頁]$/.exec(first.text);
    const name = home?.[2];
    if (name !== undefined && name !== '网站' && name !== '返回') {
      const start = first.start + (home?.[1] ?? '').length;
      return { text: name, start, end: start + name.length };
    }
    if (SITE.test(first.text)) return first;
    // The page begins with the name, and its path does.
    const head = top?.text ?? '';
    if (
      first.text.length >= 3 &&
      head.length > first.text.length &&
      head.startsWith(first.text) &&
      top?.category !== 'breadcrumb' &&
      !NO_SITE.test(first.text)
    )
      return first;
  }
  for (const line of notices) {
    const owner = line.text.length <= 240 ? ownerOf(line) : undefined;
    if (owner) return owner;
  }
  return siteLine(above) ?? addressed(above) ?? masthead(top) ?? secondStep(metadata);
}

/** A site's name before its address: 某某政府门户网站 www.example.gov.cn　2008年3月6日. */
function addressed(above: readonly Candidate[]): MetadataField | undefined {
  for (const line of above) {
    const name = /^([\u4e00-\u9fff]{3,16})\s{1,4}(?:https?:\/\/|www\.)[\w-]/.exec(line.text)?.[1];
    if (name !== undefined && SITE.test(name)) return line.field(0, name.length);
  }
  return undefined;
}

/** 首页 > 清江新闻网 > 要闻: the site has its name in the second step. */
function secondStep({ breadcrumb }: PageMetadata): MetadataField | undefined {
  const [first, second] = breadcrumb ?? [];
  if (!first || !second || !/^(?:返回)?(?:网站)?首\s?[页頁]$/.test(first.text)) return undefined;
  return SITE_LINE.test(second.text) && !NO_NAME_OF_SITE.test(second.text) ? second : undefined;
}

const NO_SITE = /首\s?页|^(?:新闻|要闻|公告|通知|政务|信息|最新)/;

/** What a body or an account calls its site: its own name, as the very first line of the page (站名). */
const OWN_NAME =
  /^[\u4e00-\u9fff]{2,20}(?:人民政府|政府|部|委员会|[总]?局|厅|署|人民法院|人民检察院|新闻网|新闻局|发布|融媒体?|日报|晚报|大学|学院)$/;

function masthead(top: Candidate | undefined): MetadataField | undefined {
  if (top?.role !== 'boilerplate' || top.category === 'toolbar' || top.text.length > 24) return undefined;
  return OWN_NAME.test(top.text) || PAPER.test(top.text) ? top.whole() : undefined;
}

/**
 * Who owns the copyright: the name right behind the mark or right before it, years and addresses off; not who runs the
 * page (主办、承办), nor what else stands on the line.
 */
function ownerOf(line: Candidate): MetadataField | undefined {
  const plain = foldTraditional(line.text);
  if (!MARK.test(plain)) return undefined;
  const text = blanked(plain, NO_NAMES).replace(MARKS, (mark) => SIGN.repeat(mark.length));
  const names: { start: number; end: number; mark: number }[] = [];
  for (const match of text.matchAll(/[\u4e00-\u9fffA-Za-z0-9·“”]+/g)) {
    const start =
      match.index +
      (/^(?:(?:本(?:网站?|站点?|页面?))?(?:全部|所有)?(?:内容|信息|文字|图片)?(?:均?为|均?归|均?属于?|由))/.exec(
        match[0],
      )?.[0].length ?? 0);
    const name = match[0].slice(start - match.index).replace(/(?:保留|拥有|享有).*$/, '');
    if (
      !/[\u4e00-\u9fff]{2}/.test(name) ||
      name.length > 30 ||
      NO_OWNER.test(name) ||
      /(?:许可证|备案|证号|编号|标识码)$/.test(name)
    )
      continue;
    if (/(?:主办|承办|协办|建设|维护|管理|提供|支持)$/.test(name) || RUNS.test(text.slice(0, start)))
      continue;
    const before = BEHIND_MARK.test(text.slice(0, start));
    if (before || BEFORE_MARK.test(text.slice(start + name.length)))
      names.push({ start, end: start + name.length, mark: before ? 2 : 1 });
  }
  const best = names.sort((a, b) => b.mark - a.mark || a.start - b.start)[0];
  return best ? line.field(best.start, best.end) : spacedOwner(line, plain);
}

/** The marks of a notice, and the sign that stands for them while names are looked for. */
const MARK = /版\s?权\s?所\s?有|著作权所有|copyright|©|\(c\)/i;
const MARKS = /版\s?权\s?所\s?有(?:者)?|著作权所有|copyright|©|\(c\)|all\s?rights?\s?reserved/gi;
const SIGN = '\u0001';
const BEHIND_MARK = /\u0001[\s,.:;|()/—\u0001-]*(?:by\s)?$/i;
const BEFORE_MARK = /^[\s,.:;|()/—-]*\u0001/;
/** Labels of those who run a page, before their names. */
const RUNS = /(?:主办|承办|协办|主管|运营|维护|建设|管理|技术支持)(?:单位|方|中心)?\s?:\s?$/;
/** Years, addresses and licences of a notice. */
const NO_NAMES: readonly RegExp[] = [
  /(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+){1,4}\/?/gi,
  /(?:19|20)\d\d(?:\s?[-—–~至]\s?(?:(?:19|20)\d\d|今))?\s?年?/g,
  /[\u4e00-\u9fff]{1,2}ICP\s?[证备]\s?\d{4,12}\s?号?(?:-\d{1,3})?/gi,
];

/** `人 民 网 版 权 所 有` */
function spacedOwner(line: Candidate, plain: string): MetadataField | undefined {
  const match = /^([\u4e00-\u9fff](?:\s[\u4e00-\u9fff]){1,11}?)\s{1,3}版\s?权\s?所\s?有/.exec(plain);
  return match?.[1] === undefined ? undefined : line.field(0, match[1].length);
}

/** The text with what the patterns match blanked, so that places stay. */
function blanked(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((now, pattern) => now.replace(pattern, (match) => ' '.repeat(match.length)), text);
}

/** What papers and sites are called. */
export const PAPER =
  /^[\u4e00-\u9fff]{1,8}(?:(?<![公通简海情汇捷喜板预警申填上画快字])报|新闻网|通讯社|电视台|广播电台)$/;
/** What ends as the name of a site does and is none, or names that of another body. */
const NO_NAME_OF_SITE =
  /^(?:.{0,4}互联网|物联网|官网|.{0,3}上网|中国政府网|部门户网站|[省市县区旗]政府(?:门户)?网站?)$/;

function siteLine(above: readonly Candidate[]): MetadataField | undefined {
  const named = above.filter(({ text }) => SITE_LINE.test(text) && !NO_NAME_OF_SITE.test(text));
  return named.length === 1 ? named[0]?.whole() : undefined;
}
