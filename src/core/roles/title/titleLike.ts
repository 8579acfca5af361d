import { isDocumentNumber } from '../documentNumbers';
import type { LineFeatures } from '../features';
import { isProse } from '../score';
import { isPersonName } from '../signedNames';
import { ISSUE, OFFICIAL, SHORT_TITLE } from './titleForms';

/** Running text, a marker, or a sentence: the article has begun. */
export function speaks(line: LineFeatures): boolean {
  return (
    isProse(line) ||
    (line.numbered && /^第.{1,8}[条章编节]/.test(line.text)) ||
    (line.endsSentence && line.size >= 14 && line.last === '。' && line.coverage < 0.5) ||
    // Those it is addressed to: the paragraph below may be broken at a width.
    (line.documentForm && line.last === ':' && line.size >= 6)
  );
}

/** What a page says about a letter or a file in a label: no title, though it is short. */
const LABEL =
  /^(?:信件|来信|写信|受理|办件|工单|诉求|索引|信息|查询|提交|浏览|稿件|公告|项目|招标|采购|文件|发布|发文)?(?:编号|号码|类别|类型|分类|状态|索取号|索引号|单位|机构|机关|部门|时间|日期|来源|作者|时效|期限|次数|人)(?:[:\s]|$)/;

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

/** 题注, which begins with a day. */
const NOTE =
  /^(?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d\d|^(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{0,60}(?:通过|公布|发布|施行|实施|修订|修正|批准|印发)$/;
/** An article of a law with its text (第一条 为了…), also where the line was broken off inside it. */
const ARTICLE = /^第[〇零一二三四五六七八九十百千\d]{1,7}条(?:之[一二三四五六七八九十]{1,3})?\s?\S{4}/;

/** 宁川：冬修水利 保障春灌, which has the form of an office with its holder. */
const PAIRED = /^[\u4e00-\u9fff]{2,6}:[\u4e00-\u9fff]{4,10}\s[\u4e00-\u9fff]{4,16}$/;

/** 阅读量1.3w 收藏 98: what readers did with a page is not what it is called. */
const COUNTS =
  /^(?:阅读|浏览|点击|播放|观看|收藏|点赞|评论|转发|分享|人气|热度|跟帖)[量数次]{0,2}\s?:?\s?\d[\d.,]*\s?[万亿wk]?\+?(?:\s|[次人]|$)/i;

/** A row of a table with one cell. */
const ONE_CELL = /^\|\s?[^|]{8,}\|$/;
/** Who wrote it; 记者调查 and its like begin a headline. */
const BYLINE =
  /^[□■]?\s?(?:本报|本刊|本网|新华社|(?:记者|通讯员)(?!调查|观察|手记|探访|体验|走访|走进|来信|实测|亲历))|^[\u4e00-\u9fff]{2,10}\s?[/╱|]\s{0,2}[\u4e00-\u9fff]{0,6}记者|^(?:文\/图|图\/文|[文图]\s?[/丨|:])/;

/** The number of a document, whatever stands in it besides: a title with its number says what it is about. */
const NUMBER_AT_END = /^(?!.{0,20}关于).{1,24}[〔[(【]\s?(?:19|20)\d\d\s?[〕\])】]\s?第?\s?\d{1,5}\s?[号號]$/;

function endsInNumber({ size, last, text }: LineFeatures): boolean {
  return size <= 40 && (last === '号' || last === '號') && NUMBER_AT_END.test(text);
}

/** Names of persons and nothing else (甲某 乙某). */
export function areNames(text: string): boolean {
  if (text.length > 40 || !/[\s、]/.test(text)) return false;
  return text.split(/[\s、]{1,4}/).every((name) => isPersonName(name));
}

/** 某报全媒体记者　某某: who wrote it and nothing else, a bullet or what is left of one before it. */
const SIGNED =
  /^[□■◎●?]?\s?[\u4e00-\u9fff·]{0,14}(?:[记記]者|通[讯訊][员員])\s{1,3}[\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3}$/;

/** Who puts out a bulletin and when: what stands under its masthead. */
const PUT_OUT =
  /^[\u4e00-\u9fff()、]{4,40}(?:\s?[编印]{1,2})?\s{1,30}(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:\s?[编印发]{1,2})?$/;

/** Labels, issues, notes, addresses and articles of laws: what a title is not. */
const OTHER_LINES = [SIGNED, PUT_OUT, LABEL, ISSUE, NOTE, /(?:https?:\/\/|www\.)\S/, ARTICLE, OWN_LABEL];

/** A title that is nothing but what the document is has no more characters. */
const SHORTEST = 12;

/** Whether a line may be a title by its form. */
export function isTitleLike(line: LineFeatures): boolean {
  if (line.size <= SHORTEST && SHORT_TITLE.test(line.text)) return !COUNTS.test(line.text);
  // What the measures tell first: most lines above an article are no titles by them.
  if (line.size < 4 || line.size > 90 || OPEN_ENDS.includes(line.last)) return false;
  if (line.coverage >= 0.5 && !isTimed(line)) return false;
  if (line.documentForm && !/^第\s?\S{1,6}\s?号$/.test(line.text) && !PAIRED.test(line.text)) return false;
  if (!beginsAsTitle(line.size <= 60 ? line.plain : line.text)) return false;
  if (COUNTS.test(line.text) || isDocumentNumber(line.text) || endsInNumber(line)) return false;
  if (OTHER_LINES.some((form) => form.test(line.text))) return false;
  return !(line.size <= 30 && line.pauses + line.sentenceEnds < 8 && areNames(line.text));
}

/** A line that ends so goes on, or is a sentence. */
const OPEN_ENDS = '。;:,';

/** Chinese words, and neither a bullet, the arrow of a caption nor who wrote it before them. */
function beginsAsTitle(text: string): boolean {
  if (!/[\u4e00-\u9fff]{2}/.test(text) || BYLINE.test(text)) return false;
  return ONE_CELL.test(text) || !/^[·|>•—▲△▼-]/.test(text);
}

/**
 * The first line of a paragraph that was broken at a width (硬换行): a sentence with a pause in it that goes on in the next
 * line, which is no longer, begins without an indent, and ends the sentence or goes on at the same width.
 */
export function goesOnAsProse(all: readonly LineFeatures[], index: number): boolean {
  const own = all[index] as LineFeatures;
  let below = index + 1;
  while (all[below]?.entry?.category === 'paging') below++;
  const next = all[below];
  if (!next || next.size === 0 || next.indented || next.numbered || next.entry || own.size < 12) return false;
  if (own.pauses === 0 || OFFICIAL.test(own.text) || /[!?]$/.test(own.text)) return false;
  if (next.size > own.size + 2) return false;
  return next.endsSentence || next.size >= own.size - 4;
}
