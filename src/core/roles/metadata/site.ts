import type { LineVerdict, MetadataField, PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import type { Candidate } from './candidate';

const POSITION =
  /^.{0,6}?(?:(?:您|你)(?:现在|当前|目前)?(?:所在)?的?|当前|现在|目前|所在)?(?:所在)?的?位置(?:是)?\s{0,3}(?::|>|》)\s{0,4}|^(?:您|你)(?:现在|当前)(?:所在)?的?位置\s{1,3}/;
const ARROW = /\s*(?:>{1,3}|»|›|→|》(?=\s|$))\s*/g;
const WITH_LABEL = /\s*(?:>{1,3}|»|›|→|\/|-{1,2}|\||·|::|\s》)\s*/g;
/** The last step says only that this is the article. */
const ARTICLE = /(?:^|\s+)(?:正文|正文内容|内容|详情|文章内容|浏览文章|查看文章|内容正文)(?:\s.*)?$/;
const SITE = /(?:网|网站|在线|门户|政府|热线|之窗|日报|晚报|新闻社|通讯社|新华社|时报|早报|党建|先锋)$/;
const COPYRIGHT = [
  /版\s?权\s?所\s?有\s{0,3}[:©(]?\s{0,3}([\u4e00-\u9fffA-Za-z·]{2,24})/,
  /^([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,11})\s{0,3}版\s?权\s?所\s?有/,
  /(?:Copyright|©)[\s©\d-]{0,24}(?:by\s)?([\u4e00-\u9fff]{2,16})/i,
];

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
  const separator = rest.search(ARROW) >= 0 || label === 0 ? ARROW : WITH_LABEL;
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

/** The site (网站名): the breadcrumb's first step where it is one, else who owns the copyright. */
export function readSite(metadata: PageMetadata, notices: readonly Candidate[]): MetadataField | undefined {
  const first = metadata.breadcrumb?.[0];
  if (first) {
    const home = /^(.{0,16}\s)?(\S{2,16}?)(?:网站)?首\s?页$/.exec(first.text);
    const name = home?.[2];
    if (name !== undefined && name !== '网站' && name !== '返回') {
      const start = first.start + (home?.[1] ?? '').length;
      return { text: name, start, end: start + name.length };
    }
    if (SITE.test(first.text)) return first;
  }
  for (const line of notices) {
    if (line.text.length > 200) continue;
    for (const pattern of COPYRIGHT) {
      const match = pattern.exec(line.text);
      const name = match?.[1];
      if (match === null || name === undefined || /^(?:未经|不得|转载|违者|翻版)/.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      const length = name
        .replace(/(?:版权|All|Copyright|Inc|[\u4e00-\u9fff]ICP|[（(]).*$/i, '')
        .trim().length;
      if (length >= 2 && !/^About/i.test(name)) return line.field(start, start + length);
    }
  }
  return undefined;
}
