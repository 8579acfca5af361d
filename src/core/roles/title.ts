import { isHeadline } from './context';
import { maySign } from './documentForms';
import type { LineFeatures } from './features';
import { isProse } from './score';
import type { Place } from './sequence';
import { isPersonName } from './signedNames';

/** How far above the first line of prose a title may stand, in lines that are not blank. */
const REACH = 14;
/** Running text, a marker, or a sentence: the article has begun. */
function speaks(line: LineFeatures): boolean {
  return (
    isProse(line) ||
    (line.numbered && /^第.{1,8}[条章编节]/.test(line.text)) ||
    (line.endsSentence && line.size >= 14 && line.last === '。' && line.coverage < 0.5) ||
    // Those it is addressed to: the paragraph below may be broken at a width.
    (line.documentForm && line.last === ':' && line.size >= 6)
  );
}

/** 公文标题: …关于…的通知, …办法, …条例. */
const OFFICIAL =
  /关于.{2,80}的?(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|规划|办法|规定|细则|说明|解读|建议|答复|复函)(?:\([^()]{1,20}\))?$|(?:条例|办法|规定|细则|规则|章程|法|公告|通告|决定|决议|方案|规划|纲要|报告|意见|公报)(?:\([^()]{1,20}\))?$/;
/** Who published it is not what it is called: names of papers, sites and accounts. */
const SOURCE_NAME =
  /^.{1,10}(?:网|报|台|社|频道|日报|晚报|时报|在线|新媒体|媒体|公众号|官方账号|客户端|博客|发布|号)$/;

/** The lines of a title with 引题 and 副题, and the one at which the title itself begins (-1 for none). */
export interface FoundTitle {
  lines: readonly number[];
  main: number;
}

const NO_TITLE: FoundTitle = { lines: [], main: -1 };

/**
 * The lines of the title (标题): short lines without a sentence end that stand last before the metadata line or the
 * first prose, the nearest one first, with what it continues (引题, 双行标题, 副题). Empty where nothing looks like one.
 */
export function findTitle(
  all: readonly LineFeatures[],
  course: readonly Place[],
  isOwn: (index: number) => boolean = () => false,
): FoundTitle {
  const firstBody = course.indexOf('body');
  if (firstBody < 0) return NO_TITLE;
  let firstProse = firstBody;
  while (
    firstProse < all.length &&
    !(course[firstProse] === 'body' && speaks(all[firstProse] as LineFeatures))
  ) {
    firstProse++;
  }
  // Nothing but short lines: the first of them that ends as a sentence does.
  if (firstProse === all.length)
    firstProse = all.findIndex(
      (line, index) => course[index] === 'body' && line.endsSentence && line.size >= 8 && line.coverage < 0.3,
    );
  // Else the first label of a notice, row of a table or entry of a directory.
  if (firstProse < 0)
    firstProse = all.findIndex((_, index) => index > firstBody && course[index] === 'body' && isOwn(index));
  if (firstProse < 0) firstProse = firstBody;
  // A title over the article inside the body (bare documents) or just above it (pages).
  const inside = bestAbove(all, firstProse);
  const above = firstProse - firstBody > 1 ? bestAbove(all, firstBody) : inside;
  const best = above.score > inside.score ? above : inside;
  if (best.score < 0.5 || isHeadlinesOnly(all)) return NO_TITLE;
  return withNeighbours(all, best.index, course);
}

/** So many headlines and nothing else are a list without a title of its own. */
const HEADLINES = 4;

/** A text of nothing but headlines of different matters, none of them a document's. */
function isHeadlinesOnly(all: readonly LineFeatures[]): boolean {
  let seen = 0;
  for (const line of all) {
    if (line.size === 0) continue;
    if (!isHeadline(line) || line.size < 8 || line.entry || OFFICIAL.test(line.text)) return false;
    seen++;
  }
  return seen >= HEADLINES;
}

/** The line above `from` that looks most like a title. */
function bestAbove(all: readonly LineFeatures[], from: number): { index: number; score: number } {
  const best = { index: -1, score: 0 };
  let seen = 0;
  for (let index = Math.max(from - 1, 0); index >= 0 && seen < REACH; index--) {
    const features = all[index] as LineFeatures;
    if (features.size === 0) continue;
    seen++;
    const person = isPersonPage(all, index) || isDefined(all, index, from);
    if (!person && (!isTitleLike(features) || goesOnAsProse(all, index))) continue;
    const score = titleScore(all, index) + (person ? PERSON_PAGE : 0) - seen * 0.22;
    if (score > best.score) {
      best.index = index;
      best.score = score;
    }
  }
  return best;
}

/** What speaks for the name over a page on a person. */
const PERSON_PAGE = 2;

/** A person's name right under the path of the page, and the post below it: a page on an office holder (领导简介). */
function isPersonPage(all: readonly LineFeatures[], index: number): boolean {
  const { text, size } = all[index] as LineFeatures;
  if (size > 4 || !/^breadcrumb\//.test(previousFilled(all, index)?.entry?.rule ?? '')) return false;
  const next = all.slice(index + 1, index + 4).find((line) => line.size > 0);
  return (
    isPersonName(text) && next !== undefined && /(?:长|书记|主任|主席|成员|委员|专员|政委)$/.test(next.text)
  );
}

/** A short name with which the first paragraph begins (和顺村隶属于…): the entry of an encyclopedia, a page on a place. */
function isDefined(all: readonly LineFeatures[], index: number, from: number): boolean {
  const { text, size, han, coverage } = all[index] as LineFeatures;
  const first = all[from] as LineFeatures;
  if (size < 2 || size > 12 || han < 2 || coverage >= 0.3 || from - index > 12 || !first.endsSentence)
    return false;
  return (
    first.text.startsWith(text) &&
    /^(?:是|为|位于|地处|隶属|坐落|又名|又称|亦称|始建|原名|古称|简称|,|\(|即)/.test(
      first.text.slice(text.length),
    )
  );
}

/** What a title is one of (系列报道之二) is no title. */
const SERIES =
  /(?:系列(?:报道|评论|述评|访谈|宣传|解读)?|连载|报道|专栏|综述)(?:之[一二三四五六七八九十\d]{1,3}|[(①-⑳]\S{0,4})$/;
/** Who wrote it stands under a title. */
const BYLINE =
  /^[(【[□■◎]?\s?(?:本报|本刊|本网|新华社|特约)?(?:记者|通讯员|评论员)[\s:/]|^[□■◎]\s?\S|^(?:文|作者)\s?[/丨|:]/;

/**
 * The first line of a paragraph that was broken at a width (硬换行): a sentence with a pause in it that goes on in the next
 * line, which is no longer, begins without an indent, and ends the sentence or goes on at the same width.
 */
function goesOnAsProse(all: readonly LineFeatures[], index: number): boolean {
  const own = all[index] as LineFeatures;
  const next = all[index + 1];
  if (!next || next.size === 0 || next.indented || next.numbered || next.entry || own.size < 12) return false;
  if (own.pauses === 0 || OFFICIAL.test(own.text) || /[!?]$/.test(own.text)) return false;
  if (next.size > own.size + 2) return false;
  return next.endsSentence || next.size >= own.size - 4;
}

function titleScore(all: readonly LineFeatures[], index: number): number {
  const features = all[index] as LineFeatures;
  const short = SHORT_TITLE.test(features.text) || isShortNotice(all, index);
  let score =
    features.size >= 10 || SHORT_TITLE.test(features.text) ? 2 : features.size >= 6 || short ? 1.2 : 0.3;
  if (isMasthead(all, index)) return 0;
  if (beforeMeta(all, index)) score += 2;
  if (/^breadcrumb\//.test(previousFilled(all, index)?.entry?.rule ?? '')) score += 1;
  if (OFFICIAL.test(features.text) && features.size >= 8) score += 1;
  if (SOURCE_NAME.test(features.text)) score -= 1.5;
  if (SERIES.test(features.text)) score -= 3;
  if (features.numbered) score -= 1.2;
  if (isEcho(all, index)) score += 0.8;
  return score;
}

/** 停水公告 at the head of a text or over 尊敬的用户：; the name of a column (通知公告) addresses nobody. */
function isShortNotice(all: readonly LineFeatures[], index: number): boolean {
  const { text } = all[index] as LineFeatures;
  if (!/^[\u4e00-\u9fff]{2,5}(?:通知|公告|通告|启事|公示|声明|函)$/.test(text)) return false;
  if (/^(?:通知|公告|通告|公示|政务|最新|站内|网站|温馨|重要)/.test(text)) return isAddressed(all, index);
  const next = all.slice(index + 1, index + 4).find(({ size }) => size > 0);
  if (next && next.endsSentence && next.coverage < 0.3 && !previousFilled(all, index)) return true;
  return isAddressed(all, index);
}

/** The addressee stands below: 尊敬的用户：. */
function isAddressed(all: readonly LineFeatures[], index: number): boolean {
  const next = all.slice(index + 1, index + 4).find(({ size }) => size > 0);
  return next !== undefined && next.size <= 20 && /^[\u4e00-\u9fff(),、“”]{2,}:$/.test(next.text);
}

/** The next filled line is the number of a bulletin (简报、期刊). */
function isMasthead(all: readonly LineFeatures[], index: number): boolean {
  for (let at = index + 1; at < all.length && at < index + 4; at++)
    if ((all[at]?.size ?? 0) > 0) return ISSUE.test((all[at] as LineFeatures).text);
  return false;
}

/** The source, the time or the tools of the page follow, perhaps after the name of who published it. */
function beforeMeta(all: readonly LineFeatures[], index: number): boolean {
  let seen = 0;
  for (let at = index + 1; at < all.length && at < index + 9 && seen < 3; at++) {
    const line = all[at] as LineFeatures;
    if (line.size === 0) continue;
    seen++;
    if (
      /^(?:meta-line|info-block|credits|toolbar|share)\//.test(line.entry?.rule ?? '') &&
      line.coverage > 0.4
    )
      return true;
    if (seen === 1 && line.size <= 40 && BYLINE.test(line.text)) return true;
    if (line.size > 14) return false;
  }
  return false;
}

/** Stands above once more: in the path of the page or as the title of its window. */
function isEcho(all: readonly LineFeatures[], index: number): boolean {
  const { text, size } = all[index] as LineFeatures;
  if (size < 8) return false;
  for (let at = 0; at < index && at < 400; at++) if (all[at]?.text.includes(text)) return true;
  return false;
}

/**
 * The lines that belong to the title: those right above and below without a blank line between, where both are lines of
 * a title, and one of them cannot stand alone (an official title broken over lines, a 引题, a 副题 behind a dash).
 */
function withNeighbours(all: readonly LineFeatures[], index: number, course: readonly Place[]): FoundTitle {
  const broken = brokenAbove(all, index);
  const main = [...broken, index];
  const below = goesOnBelow(all, index) ? [index + 1] : [];
  const bodies = issuersAbove(all, main[0] as number, course);
  if (bodies.length > 0) return { lines: [...bodies, ...main, ...below], main: bodies[0] as number };
  const lead = leadAbove(all, main[0] as number);
  const lines = [...lead, ...main, ...below];
  // Bodies that issue together stand over 关于….
  const issuers = lead[lead.length - 1];
  const joint =
    issuers !== undefined &&
    maySign((all[issuers] as LineFeatures).text) &&
    (all[main[0] as number] as LineFeatures).text.startsWith('关于');
  return { lines, main: joint ? issuers : (main[0] as number) };
}

/** The beginning of an official title that was broken over lines. */
function brokenAbove(all: readonly LineFeatures[], index: number): number[] {
  const lines: number[] = [];
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const above = all[at] as LineFeatures;
    if (above.size === 0 || !isTitleLike(above) || above.numbered || above.entry) break;
    const joined = above.text + (all[at + 1] as LineFeatures).text;
    const broken = /关于[^的]*$|^.{2,40}(?:关于|转发|印发|批转)/.test(above.text) && OFFICIAL.test(joined);
    if (!broken) break;
    lines.unshift(at);
  }
  return lines;
}

/** So many bodies issue together at most. */
const MOST_ISSUERS = 8;

/**
 * Bodies that issue together (联合行文), each on a line of its own over 关于…: two or more without a blank line between,
 * in the article or named again by the signature; links to bodies are neither.
 */
function issuersAbove(all: readonly LineFeatures[], first: number, course: readonly Place[]): number[] {
  if (!(all[first] as LineFeatures).text.startsWith('关于')) return [];
  const found: number[] = [];
  for (let at = first - 1; at >= 0 && found.length < MOST_ISSUERS; at--) {
    const { size, text } = all[at] as LineFeatures;
    if (size === 0 || !maySign(text) || !(course[at] === 'body' || isNamedBelow(all, first, text))) break;
    found.unshift(at);
  }
  const [only] = found;
  if (only !== undefined && found.length === 1)
    return isNamedBelow(all, first, (all[only] as LineFeatures).text) ? found : [];
  return found;
}

function isNamedBelow(all: readonly LineFeatures[], from: number, name: string): boolean {
  for (let at = from + 1; at < all.length && at < from + 400; at++) if (all[at]?.text === name) return true;
  return false;
}

/** 引题: right between the breadcrumb and the title; a 副题 behind a dash that stands first. */
function leadAbove(all: readonly LineFeatures[], first: number): number[] {
  const lead: number[] = [];
  const dashed = all[first - 1];
  if (dashed && /^(?:——|--|—)\s?\S{3,40}$/.test(dashed.text) && !dashed.endsSentence) return [first - 1];
  for (let at = first - 1; at >= 0 && lead.length < 3; at--) {
    const above = all[at] as LineFeatures;
    if (above.size === 0) continue;
    if (/^breadcrumb\//.test(above.entry?.rule ?? '') && above.coverage >= 0.5) return lead;
    if (above.size < 6 || !isTitleLike(above) || above.entry) break;
    lead.unshift(at);
  }
  return [];
}

/** A 副题 behind a dash, or the end of an official title. */
function goesOnBelow(all: readonly LineFeatures[], index: number): boolean {
  const own = all[index] as LineFeatures;
  const below = all[index + 1];
  if (!below) return false;
  if (/^(?:——|--|—)\s?\S{3,40}$/.test(below.text) && !below.endsSentence) return true;
  return (
    !OFFICIAL.test(own.text) &&
    /(?:关于|印发|转发|批转)/.test(own.text) &&
    isTitleLike(below) &&
    OFFICIAL.test(own.text + below.text)
  );
}

/** What a page says about a letter or a file in a label: no title, though it is short. */
const LABEL =
  /^(?:信件|来信|写信|受理|办件|工单|诉求|索引|信息|查询|提交|浏览|稿件|公告|项目|招标|采购|文件|发布|发文)?(?:编号|号码|类别|类型|分类|状态|索取号|索引号|单位|机构|机关|时间|日期|来源|作者|时效|期限|次数|人)(?:[:\s]|$)/;

/** What a person's page or a notice says in a label: a post, a telephone, a sum. */
const OWN_LABEL =
  /^(?:(?:现任)?职\s?务|姓\s?名|性\s?别|民\s?族|分\s?工|工作分工|简\s?历|职\s?责|(?:[\u4e00-\u9fff]{0,6})(?:电话|热线|地址|邮箱|传真|邮编)|(?:中标|成交|招标|采购|建设|施工|监理)[\u4e00-\u9fff]{1,5}|项目(?:名称|经理|地点|内容|概况)|公示期(?:间|限)?|[\u4e00-\u9fff]{0,6}(?:代码|编码|编号|证号|账号|金额|面积|当事人|被处罚人|经营者|法定代表人)):/;

/** A headline with the page's time glued to it. */
function isTimed({ text, entry, coverage }: LineFeatures): boolean {
  return (
    entry?.rule === 'meta-line/time' &&
    coverage < 0.75 &&
    /^[\u4e00-\u9fff“《][^:]{5,60}?\s{0,8}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s{1,3}\d{1,2}:\d\d(?::\d\d)?)?$/.test(
      text,
    )
  );
}

/** Documents whose whole title is what they are. */
const SHORT_TITLE =
  /^(?:公\s?示|公\s?告|通\s?告|通\s?知|启\s?事|声\s?明|决\s?定|命\s?令|讣\s?告|喜\s?报|(?:[\u4e00-\u9fff]\s?){0,5}令|[\u4e00-\u9fff]{0,6}(?:决定|通知|告知|建议|判决|裁定|责任|倡议|承诺|意见|委托|公开)书|倡\s?议\s?书|公\s?报|通\s?报|批\s?复)$/;
/** 题注, which begins with a day. */
const NOTE =
  /^(?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d\d|^(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{0,60}(?:通过|公布|发布|施行|实施|修订|修正|批准|印发)$/;
/** The masthead of a bulletin stands over its number, a bulletin's number is no title. */
const ISSUE =
  /^(?:[\u4e00-\u9fff]{2,10}\s{1,3})?(?:\(?\s?(?:19|20)\d\d\s?年?\s?)?第\s?[\d一二三四五六七八九十]{1,5}\s?期(?:\s?\(?总第?\s?\d{1,5}\s?期\)?)?\s?\)?$/;

/** An article of a law with its text (第一条 为了…), also where the line was broken off inside it. */
const ARTICLE = /^第[〇零一二三四五六七八九十百千\d]{1,7}条(?:之[一二三四五六七八九十]{1,3})?\s?\S{4}/;

/** 宁川：冬修水利 保障春灌, which has the form of an office with its holder. */
const PAIRED = /^[\u4e00-\u9fff]{2,6}:[\u4e00-\u9fff]{4,10}\s[\u4e00-\u9fff]{4,16}$/;

/** 阅读量1.3w 收藏 98: what readers did with a page is not what it is called. */
const COUNTS =
  /^(?:阅读|浏览|点击|播放|观看|收藏|点赞|评论|转发|分享|人气|热度|跟帖)[量数次]{0,2}\s?:?\s?\d[\d.,]*\s?[万亿wk]?\+?(?:\s|[次人]|$)/i;

function isTitleLike(features: LineFeatures): boolean {
  if (COUNTS.test(features.text)) return false;
  if (SHORT_TITLE.test(features.text)) return true;
  if (LABEL.test(features.text) || ISSUE.test(features.text) || NOTE.test(features.text)) return false;
  if (/(?:https?:\/\/|www\.)\S/.test(features.text)) return false;
  if (ARTICLE.test(features.text) || OWN_LABEL.test(features.text)) return false;
  if (features.size < 4 || features.size > 90) return false;
  if (features.coverage >= 0.5 && !isTimed(features)) return false;
  if (/[。;:,]$/.test(features.text)) return false;
  if (features.documentForm && !/^第\s?\S{1,6}\s?号$/.test(features.text) && !PAIRED.test(features.text))
    return false;
  return (
    /[\u4e00-\u9fff]{2}/.test(features.text) &&
    !/^(?:[·|>•—-]|[□■]?\s?(?:本报|本刊|本网|新华社|记者|通讯员))/.test(features.text)
  );
}

function previousFilled(all: readonly LineFeatures[], index: number): LineFeatures | undefined {
  for (let at = index - 1; at >= 0 && at > index - 6; at--) if ((all[at]?.size ?? 0) > 0) return all[at];
  return undefined;
}
