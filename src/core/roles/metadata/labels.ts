import type { Line } from '../../text/lines';
import { LabelWords } from './labelWords';
import { BARE_LABEL, LABEL_END } from './signs';

/** What a label announces; `stop` ends the value before it and gives none itself. */
export type LabelKind =
  | 'source'
  | 'author'
  | 'editor'
  | 'published'
  | 'updated'
  | 'issuer'
  | 'documentNumber'
  | 'title'
  | 'position'
  | 'field'
  | 'stop';

/** A label with its value (标签与值) as it stands on a line; offsets of the text. */
export interface Labelled {
  kind: LabelKind;
  /** The label without the blanks inside it. */
  label: string;
  start: number;
  /** The value, white space and closing brackets off; empty where nothing follows on the line. */
  valueStart: number;
  valueEnd: number;
}

/** The forms of a line in which labels are looked for. */
interface FoldedLine {
  readonly half: string;
  readonly plain: string;
  readonly signs: number;
}

/** A label and where its value begins. */
interface Found {
  kind: LabelKind;
  label: string;
  at: number;
  value: number;
}

/** Labels by kind, each list set apart by bars. */
export const LABEL_LISTS: readonly (readonly [LabelKind, string])[] = [
  [
    'published',
    '发布时间|发布日期|颁布时间|颁布日期|发表时间|发表日期|发稿时间|发文时间|发布于|发表于|上网时间|添加时间|录入时间|创建时间|上传时间|上载日期|上载时间|公开日期|公布日期|刊发时间|发表|时间|日期',
  ],
  ['updated', '生成日期|更新时间|更新日期|更新于|最后更新|修改时间'],
  [
    'source',
    '来自|文章来源|信息来源|新闻来源|稿件来源|内容来源|消息来源|本文来源|资料来源|数据来源|稿源|来源|转载自|转自|摘自|出处',
  ],
  [
    'author',
    '文章作者|作者|本报记者|通讯员|记者|撰稿人|撰稿|撰文|采写|文字|图文|文图|文/图|图/文|文/|文|作者/',
  ],
  ['editor', '责任编辑|责编|网络编辑|本期编辑|编辑'],
  [
    'issuer',
    '发文机关|发文机构|发文单位|发布机构|发布单位|制发机关|发布机关|公开主体|颁布单位|颁布机关|颁布部门|制定机关|发布部门',
  ],
  ['documentNumber', '发文字号|发文文号|文件编号|文号'],
  ['title', '信息名称|文件名称|法规标题|法规名称|信件标题|来信标题|来信主题|信件主题|标题|名称'],
  [
    'position',
    '您现在所在的位置|您当前的位置|您现在的位置|您所在的位置|您的位置|你的位置|你现在的位置|你所在的位置|当前所在位置|当前位置|现在位置|所在位置|目前位置|位置',
  ],
  [
    'field',
    '索引号|主题分类|信息分类|分类|成文日期|发文日期|制发日期|印发日期|主题词|关键词|公开方式|公开形式|公开范围|公开时限|公开类别|公开属性|有效性|效力状态|时效性|体裁分类|服务对象|失效日期|废止日期|实施日期|施行日期|生效日期|统一编号|规范性文件编号|责任部门|公文种类|组配分类|所属机构|主送机关|审核|校对|监制|签发|初审|复审|终审|值班编委|值班主任|供稿单位|供稿|发布者|发布人|摄影|体裁|文种|归档时间|归档日期|效力性|登记号|登记编号|清理结果|有效期限|有效期|信息索取号|索取号|内容概述|选稿|审稿|审签|编审|一审|二审|三审|责任校对|责校|解读形式|公发布日|法规体系|修正日期',
  ],
  [
    'stop',
    '文字大小|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击次数|点击量|点击数|点击|访问次数|访问量|查看|人气|评论|字号|字体大小|字体|字号大小|打印|分享到|分享至|分享|收藏|保护视力色|背景色|原标题|举报|官方账号|参与互动|返回搜狐|我要纠错|纠错|视力保护色',
  ],
];

const KINDS = new Map<string, LabelKind>();
for (const [kind, list] of LABEL_LISTS) for (const label of list.split('|')) KINDS.set(label, kind);
const WORDS = new LabelWords(KINDS.keys());

/** Between bars (`| 来源CSDN| 作者魏星`) and in `编辑 刘晓阳` the colon may be missing. */
const WITHOUT_COLON =
  /(?<=^|[|\s[(【])(?:(来源|作者(?!系|为|是|单位|简介)|发表于|发布于)\s{0,2}|(?<=^)(转自|转载自|摘自)(?=[《\s]?[\u4e00-\u9fff]{2,12}(?:[报网社台刊]|新闻|周刊|杂志)》?$)|(责任编辑|责编|编辑|校对)\s{1,3}(?=[\u4e00-\u9fff]{2,3}(?:$|\s{1,3}校对|\s?[|)\]】])))/g;
/** A label that the list does not know, behind a blank: what stands before it ends there. */
const UNKNOWN_LABEL = '\\s[\\u4e00-\\u9fff](?:\\s{0,3}[\\u4e00-\\u9fff]){0,7}\\s{0,3}:';
/** What ends a value without being a label of its own. */
const STOP = new RegExp(
  `举报|参与互动|返回搜狐|我要纠错|【?纠错|分享到|分享至|打印|收藏|关闭|【|\\s(?:文字大小|字体大小|字体|字号|大小|浏览|阅读|点击)|(?:19|20)\\d\\d(?:-|/|\\.|年)\\d{1,2}|\\s{3,}|[|<>\\]】〕]|\\s?\\[|\\d+次|${UNKNOWN_LABEL}`,
);
/** The same for a document number, which has brackets and a year of its own, and for names that may. */
const STOP_NUMBER = new RegExp(`(?<=[号號])(?=\\s|[^\\s)）])|\\s{3,}|[|<>]|${UNKNOWN_LABEL}`);
const STOP_FIELD = new RegExp(`\\|`);
/** The value is missing and another label follows at once. */
const LABEL_AT_ONCE = /^(?:[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff](?:\s{1,3}[\u4e00-\u9fff]){1,5})\s{0,3}:/;
/** What a template left where a value should be (`${article.author}`, `undefined`). */
const PLACEHOLDER = /^(?:[$#]?\{|\[?\{\{|<%|%[a-z]|undefined\b|null\b|NaN\b|\$[A-Za-z_])/i;
const LONGEST = 600;

/**
 * The labels of a line with their values, in order. A label counts at the start, after anything but a Chinese character,
 * or right behind the value of the label before it (`作者：X时间：2019年…`). Lines over 600 characters have none.
 * @param half the line in half width, of the same length, `plain` that simplified, `signs` what stands on it
 * @param inBlock whether it is of an information block: a blank or the bar of a table stands for the colon, too
 */
export function readLabels(
  line: Line,
  { half: folded, plain, signs }: FoldedLine,
  inBlock: boolean,
): Labelled[] {
  if (folded.length > LONGEST) return [];
  const found: Found[] = [];
  if ((signs & LABEL_END) !== 0) collect(withColon(plain), plain, found);
  if (inBlock) {
    collect(withBlank(plain), plain, found);
    collect(withBrackets(plain), plain, found);
  }
  if ((signs & BARE_LABEL) !== 0 && (found.length === 0 || plain.includes('|')))
    collect(withoutColon(plain), plain, found);
  if (found.length === 0) return [];
  found.sort((a, b) => a.at - b.at);
  return found.map(({ kind, label, at, value: behind }, index) => {
    const value = behind + (bracketed(kind, folded.slice(behind, behind + 40)) ?? 0);
    const rest = folded.slice(value, found[index + 1]?.at ?? folded.length);
    const [start, end] = valueSpan(folded, value, value + lengthOf(kind, rest, inBlock));
    const empty = PLACEHOLDER.test(folded.slice(start, end));
    return {
      kind,
      label,
      start: line.start + at,
      valueStart: line.start + start,
      valueEnd: line.start + (empty ? start : end),
    };
  });
}

/** Where a name in brackets of its own begins (来源：[江口在线]); undefined where what is in brackets is no name. */
function bracketed(kind: LabelKind, rest: string): number | undefined {
  if (kind !== 'source' && kind !== 'author' && kind !== 'editor') return undefined;
  const open = /^\s{0,2}[[【]\s?(?=[\u4e00-\u9fffA-Za-z·]{2,24}\s?[\]】])/.exec(rest)?.[0].length;
  if (
    open === undefined ||
    /^(?:字[体号]|打印|关闭|收藏|分享|复制|返回|大中小|评论|推荐)/.test(rest.slice(open))
  )
    return undefined;
  return open;
}

/** How much of what follows a label may be its value. */
function lengthOf(kind: LabelKind, rest: string, inBlock: boolean): number {
  const open =
    kind === 'field' || kind === 'title' || kind === 'position' || kind === 'published' || kind === 'updated';
  if (open) return inBlock ? (STOP_FIELD.exec(rest)?.index ?? rest.length) : rest.length;
  if (LABEL_AT_ONCE.test(rest)) return 0;
  return (kind === 'documentNumber' ? STOP_NUMBER : STOP).exec(rest)?.index ?? rest.length;
}

/** The value without white space, separators and a closing bracket at its ends. */
function valueSpan(folded: string, from: number, to: number): [start: number, end: number] {
  let start = from;
  let end = to;
  while (end > start && /[\s|·,;。、\u200b]/.test(folded.charAt(end - 1))) end--;
  while (start < end && /\s/.test(folded.charAt(start))) start++;
  if (/[\])】〕]/.test(folded.charAt(end - 1)) && !balanced(folded.slice(start, end))) end--;
  while (end > start && /\s/.test(folded.charAt(end - 1))) end--;
  return [start, end];
}

function withColon(folded: string): Found[] {
  return WORDS.in(folded).map(({ label, at, end }) => ({ kind: kindOf(label), label, at, value: end }));
}

/** A label has at most so many characters. */
const LONGEST_LABEL = 10;

/** Labels at the head of a line or a cell, or behind a blank, with nothing but a blank, a tab or the bar of the next cell behind them. */
function withBlank(folded: string): Found[] {
  const all: Found[] = [];
  for (const match of folded.matchAll(
    /(?<=^|[|\t]|\s\s|\s(?=[\u4e00-\u9fff]\s|[\u4e00-\u9fff]{3,6}\s))[\s•·●▪■◆*-]{0,4}(?=[\u4e00-\u9fff])/g,
  )) {
    const start = match.index + match[0].length;
    // Inside a letter-spaced label the rest of it is none.
    if (start < (all[all.length - 1]?.value ?? 0)) continue;
    let label = '';
    let best: Found | undefined;
    for (let at = start; at < folded.length && label.length < LONGEST_LABEL; at++) {
      const unit = folded.charAt(at);
      if (/[\u4e00-\u9fff]/.test(unit)) label += unit;
      else if (!/\s/.test(unit)) break;
      const gap = /^(?:\s{1,8}\|?|\|)\s{0,8}(?=\S)/.exec(folded.slice(at + 1, at + 20));
      if (gap && /\S/.test(unit) && KINDS.has(label))
        best = { kind: kindOf(label), label, at: start, value: at + 1 + gap[0].length };
    }
    if (best) all.push(best);
  }
  return all;
}

/** 【文号】 at the head of a line. */
function withBrackets(folded: string): Found[] {
  const match = /^\s{0,8}[【[]([\u4e00-\u9fff\s]{2,14})[】\]]\s{0,3}:?\s{0,8}/.exec(folded);
  const label = (match?.[1] ?? '').replace(/\s/g, '');
  if (!match || !KINDS.has(label)) return [];
  return [{ kind: kindOf(label), label, at: match[0].search(/\S/), value: match[0].length }];
}

function withoutColon(folded: string): Found[] {
  const all: Found[] = [];
  WITHOUT_COLON.lastIndex = 0;
  for (let match = WITHOUT_COLON.exec(folded); match; match = WITHOUT_COLON.exec(folded)) {
    const label = match[1] ?? match[2] ?? match[3] ?? '';
    all.push({ kind: kindOf(label), label, at: match.index, value: WITHOUT_COLON.lastIndex });
  }
  return all;
}

function kindOf(label: string): LabelKind {
  return KINDS.get(label) ?? 'stop';
}

function collect(labels: readonly Found[], folded: string, found: Found[]): void {
  for (const label of labels) {
    const { kind, at } = label;
    if (found.some((other) => other.at === at)) continue;
    const before = folded.slice(Math.max(0, at - 2), at);
    if (kind === 'source' && /(?:图片|图|视频|数据)$/.test(before)) continue;
    if (/[\u4e00-\u9fff]$/.test(before) && found.length === 0) continue;
    found.push(label);
  }
}

function balanced(text: string): boolean {
  return /^[^)\]】]*(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)$/.test(text);
}
