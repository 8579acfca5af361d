import { foldUnit } from '../text/width';
import { BARE_NUMBER } from './documentNumbers';
import type { LineFeatures } from './lineFeatures';
import type { Tried } from './triggers';

/**
 * Short lines that belong to an official document or an article though they look like labels (公文要素): the words of
 * GB/T 9704-2012 7.2 and 7.3, bylines (署名), datelines.
 */
export const FORMS: readonly RegExp[] = [
  // 附件说明, 抄送, 印发.
  /^附\s?(?:件|表|录|注)?\s?[:\d一二三四五六七八九十].{0,80}$/,
  /^附\s?[\u4e00-\u9fff]{1,10}\s?:.{0,60}$/,
  /^(?:抄\s?送|抄\s?报|主\s?送|发|送)\s?:.{1,200}$/,
  /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发$/,
  // 主送机关.
  /^(?:各|省|市|县|区|中央|国务院|你们?)[\u4e00-\u9fff、,()]{3,160}:$/,
  // 发文机关标志: 某某文件.
  /^[\u4e00-\u9fff、\s]{4,40}(?:政府|办公[厅室]|委员会|[局厅委部院署会]|学院|大学|公司|集团|法院)\s?文\s?件$/,
  // 发文字号.
  /^[\u4e00-\u9fffA-Za-z]{1,15}[〔[(【]\d{4}[〕\])】]\s?第?\d{1,5}号$/,
  /^[\u4e00-\u9fff]{4,24}(?:令|公告|通告)\s?(?:(?:19|20)\d\d\s?年\s?)?第\s?[\d一二三四五六七八九十]{1,5}\s?[号號]$/,
  /^[\u4e00-\u9fff]{1,10}字第\s?[\d一二三四五六七八九十百〇○零]{1,12}\s?[号號]$/,
  /^第\s?\d{1,4}\/(?:19|20)\d\d[号號][\u4e00-\u9fff]{2,10}$/,
  /^[〔[(]\s?(?:19|20)\d\d\s?[〕\])]\s?第?\s?\d{1,4}\s?[号號]$/,
  // An order of Taiwan with its day.
  /^[\u4e00-\u9fff]{3,16}[令函]\s{1,4}中[华華]民[国國]\s?\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/,
  // Bylines.
  /^[\u4e00-\u9fff·]{2,12}(?:记者|通讯员|评论员|专栏作者|特约撰稿人|作者|首席记者)\s?[\u4e00-\u9fff·、,\s]{2,30}$/,
  /^[(【[]?(?:文|采写|撰文|撰稿|作者|本报记者|新华社记者|通讯员|记者)\s?[/丨|:\s]\s?[\u4e00-\u9fff·、,\s/]{2,30}[)】\]]?$/,
  /^(?:[\u4e00-\u9fff、]{2,30}供稿|(?:文|图|摄影|供图|文字|撰文|摄像|供稿)\s?[/｜|丨]\s?[\u4e00-\u9fff·、]{2,20})(?:\s{1,4}(?:文|图|摄影|编辑|供图|文字|摄像|供稿)\s?[/｜|丨]\s?[\u4e00-\u9fff·、]{2,20}){0,4}$/,
  /^(?:[\u4e00-\u9fff·]{2,14}(?:记者|通讯员)\s{0,2})?[\u4e00-\u9fff·]{2,4}\s?\/\s?(?:文|图|摄|摄影|图文|文图)(?:\s{1,3}[\u4e00-\u9fff·]{2,4}\s?\/\s?(?:文|图|摄|摄影|图文|文图)){0,3}$/,
  /^[□■◎]\s?(?!投稿|热线|电话|邮箱|责编|编辑|美编).{2,40}$/,
  // What a picture shows.
  /^(?:图为|[上下左右]图为?[:,]?|图[①-⑳\d一二三四五六七八九十]{1,2}\s?[:为,]).{4,160}$/,
  /^.{3,160}[。.]\s{0,3}[\u4e00-\u9fff·]{2,4}(?:\s[\u4e00-\u9fff·]{2,4}){0,2}\s?[/]?\s?摄$/,
  // 甲某　文/图.
  /^[\u4e00-\u9fff·]{2,4}(?:\s[\u4e00-\u9fff·]{2,4}){0,2}\s{1,3}(?:文\/图|图\/文|图文|文图|摄影报道)$/,
  // 相关附件 lists the document's own attachments.
  /^相关附件\s?:?$/,
  /^.{2,80}\.(?:docx?|xlsx?|pdf|wps|et|ofd|rar|zip|pptx?)$/i,
  // 简历: from when to when, then where and as what.
  /^(?:19|20)\d\d\s?(?:[.年/]\s?\d{1,2}\s?月?)?\s?(?:[-–—~至到]{1,4}|(?<=月)起)\s?(?:(?:19|20)\d\d\s?(?:[.年/]\s?\d{1,2}\s?月?)?|至?今|现在)?[\s,:]{0,4}[\u4e00-\u9fff].{1,100}$/,
  // 名单: an office, a name, a post.
  /^(?!作者|编辑|来源|记者|通讯员|责|审|校|监|初|终)[\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7}\s?:\s{0,8}[\u4e00-\u9fff](?:\s{0,2}[\u4e00-\u9fff]){1,3}(?:\s{1,8}|\()[\u4e00-\u9fff、]{2,40}\)?$/,
  /^[\u4e00-\u9fff](?:\s{0,2}[\u4e00-\u9fff]){1,3}\s{1,8}[\u4e00-\u9fff、]{1,40}(?:长|主任|书记|主席|委员|经理|教授|工程师|干部|秘书|会计师|政委|队员|顾问|科员|专员|研究员)$/,
  // 题注 without its brackets: when it was passed, by whom it was published, from when it holds.
  /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:起)?\s?.{0,60}(?:通过|公布|发布|施行|实施|修订|修正|批准|印发|签发|签署|颁布|起施行)$/,
  // 注 in brackets of any kind.
  /^[{〔[【(]\s?注\s?\d{0,2}\s?:.{1,200}[}〕\]】)]$/,
  // The same without the word: {本条于某年修订}.
  /^[{〔][\u4e00-\u9fff][^{}〔〕:;=]{1,60}[}〕]$/,
  // 来信: what a citizen writes and what is answered.
  /^(?:来信|信件|写信|问题|咨询|留言|投诉|答复|回复|办理)(?:内容|正文|结果|情况|意见|单位|部门|机关|时间|日期|人)\s?:.{1,200}$/,
  // For how long something is on view: the notice's own.
  /^公示(?:期|期间|期限|时间|日期)\s?:.{4,60}$/,
  // Where it was printed: 《…报》（… 03版）.
  /^《[^《》]{2,14}》\s?\([^()]{4,30}\)$/,
];

/** In brackets as a whole: 附注, the name of an author, a pen name (晓风). */
const BRACKETED: readonly RegExp[] = [
  /^\((?:此件|本文有删减|此文|联系人|依申请公开|主动公开|不予公开)[^()]{0,40}\)$/,
  /^\((?!(?:来源|稿源|转自|编辑|责编|原(?:文|来)?标题)[:/])[^()]{4,60}\)$/,
  /^\((?!完)[\u4e00-\u9fff·、\s]{2,12}\)$/,
];

/** 号, 日 and ). */
const NUMBER = 0x53f7;
const DAY = 0x65e5;
const CLOSED = 0x29;

/** 成文日期, Arabic or Chinese. */
const DATE =
  /^(?:\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号](?:\s?(?:\(星期.\)|星期.))?(?:\s?\d{1,2}(?:[时:]\d{1,2}分?|时))?|[一二][〇○零OoＯ一二三四五六七八九0-9]{3}\s?年\s?[一二三四五六七八九十]{1,3}\s?月\s?[一二三四五六七八九十]{1,3}\s?日)$/;
/** What is left of such a date: its figures with the signs between them lost, or written otherwise. */
const DAMAGED_DATE =
  /^(?:(?:19|20)\d{2}(?:\d{2,4}|\s\d{1,2}\s\d{1,2})|(?:19|20)\d\d[-./、]\d{1,2}[-./、]\d{1,2}|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月(?:\s?日)?)$/;

/** 署名 of a body. */
const BODY =
  /^[\u4e00-\u9fff]{2,22}(?:人民政府|办公厅|办公室|委员会|常务委员会|人民法院|人民检察院|政府|部|委|局|厅|院|办|署|会)$|^国务院$|^中共中央$/;

/** Meetings and events end as bodies do (招聘会, 发布会). */
const EVENT_NAME =
  /(?:招聘|座谈|报告|宣讲|推介|发布|见面|洽谈|交流|音乐|演唱|演奏|运动|博览|展览|展销|茶话|联欢|联谊|晚|大|研讨|论证|听证|动员|表彰|总结|推进|现场|恳谈|分析|调度|部署|工作|专题|例|年|庙|灯|花|书画|读书|分享|故事|朗诵|董事|家长|班)会$/;

/** Said of an event, not the name of a body: 召开视频会, 启动清查办, 慰问消防大队. */
const TELLS =
  /(?:共建|携手|联手|牵手|成立|挂牌|揭牌|入驻|落成|启用|竣工|开工|入选|荣获|喜获|获评|获批|当选|跻身|考察|召开|举行|举办|召集|参加|出席|列席|部署|慰问|看望|走访|走进|视察|约谈|迎来|亮相|落户)/;

/** A date alone on its line (成文日期). */
export function isDate(text: string): boolean {
  return text.length <= 30 && mayBeginDate(text.charCodeAt(0)) && DATE.test(text);
}

/** The same of a measured line, which is not folded where it does not begin as a date does. */
export function isDateLine(line: LineFeatures): boolean {
  return line.bare.length <= 30 && mayBeginDate(foldUnit(line.bare.charCodeAt(0))) && DATE.test(line.text);
}

/** A figure in half width, 一 or 二. */
function mayBeginDate(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x4e00 || code === 0x4e8c;
}

/** What a date under a signature may have become (`202134`, `2021-3-4`, `2021 3 4`). */
export function mayBeDate(text: string): boolean {
  if (!mayBeginDate(text.charCodeAt(0)) || text.length > SPACED) return false;
  return isDate(text) || (text.length <= 16 && DAMAGED_DATE.test(text)) || isDate(text.replace(/\s/g, ''));
}

/** A date with a blank or two between all its characters is no longer. */
const SPACED = 44;

/** What the names of bodies end in. */
const BODY_ENDS = new Set([...'府厅室会院部委局办署央'].map((end) => end.charCodeAt(0)));

/** What the names of bodies that sign end in besides (供电公司, 人事司, 妇联, 筹备组). */
const SIGNS =
  /(?:[司局厅委办署院会部处科室所站队组社台馆团联行厂店镇乡村街网校班庭府央]|中心|公司|集团|大学|中学|小学|学院|幼儿园|医院|银行|妇联|指挥部|党委|支部|总队|支队|街道|社区|基地|农场|林场|电厂|联盟|协会|学会|商会|基金会|景区|园区|开发区)$/;

/** Where the seal goes (公章). */
const SEAL = /\s{0,3}\((?:[公盖蓋用]?章|盖?印)\)$/;

/** A line that may sign: Han characters alone, ending as the names of bodies do; perhaps several set apart by blanks. */
export function maySign(text: string): boolean {
  if (text.length <= 40 && text.endsWith(')') && SEAL.test(text)) return maySign(text.replace(SEAL, ''));
  return (
    text.length >= 3 &&
    text.length <= 40 &&
    /^[\u4e00-\u9fff“”"()·、\s]+$/.test(text) &&
    SIGNS.test(text) &&
    !TELLS.test(text)
  );
}

/** The name of a body alone on its line: a signature (署名), or a link to it. */
export function isBodyName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 30 &&
    BODY_ENDS.has(text.charCodeAt(text.length - 1)) &&
    BODY.test(text) &&
    !TELLS.test(text) &&
    !EVENT_NAME.test(text)
  );
}

/**
 * True where the line has one of the forms. Lines over 220 characters have none.
 * @param tried what the line may match, `FORMS` beginning with the number `first`
 */
export function isDocumentForm(line: LineFeatures, { list, count }: Tried, first: number): boolean {
  const { bare } = line;
  if (bare.length < 2 || bare.length > 220) return false;
  // Most lines of a law begin as a number does: what they end in tells it, and they are not folded for it.
  const last = line.lastUnit;
  if (last === NUMBER && BARE_NUMBER.test(line.text)) return true;
  if (isBodyName(bare) || (last === DAY && isDate(line.text))) return true;
  if (last === CLOSED && line.first === '(' && BRACKETED.some((form) => form.test(line.text))) return true;
  for (let at = count - 1; at >= 0 && (list[at] as number) >= first; at--)
    if (FORMS[(list[at] as number) - first]?.test(line.text) === true) return true;
  return false;
}
