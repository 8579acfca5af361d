import type { LineFeatures } from './lineFeatures';
import type { Tried } from './triggers';

/**
 * Short lines that belong to an official document or an article though they look like labels (公文要素): the words of
 * GB/T 9704-2012 7.2 and 7.3, bylines (署名), datelines.
 */
export const FORMS: readonly RegExp[] = [
  // 附件说明, 抄送, 印发.
  /^附\s?(?:件|表|录|注)?\s?[:\d一二三四五六七八九十].{0,80}$/,
  /^(?:抄\s?送|抄\s?报|主\s?送|发|送)\s?:.{1,200}$/,
  /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发$/,
  // 主送机关.
  /^(?:各|省|市|县|区|中央|国务院|你们?)[\u4e00-\u9fff、,()]{3,160}:$/,
  // 发文字号.
  /^[\u4e00-\u9fffA-Za-z]{1,15}[〔[(【]\d{4}[〕\])】]\s?第?\d{1,5}号$/,
  /^第\s?[\d一二三四五六七八九十百]{1,5}\s?号$/,
  // Bylines.
  /^[\u4e00-\u9fff·]{2,12}(?:记者|通讯员|评论员|专栏作者|特约撰稿人|作者|首席记者)\s?[\u4e00-\u9fff·、,\s]{2,30}$/,
  /^[(【[]?(?:文|采写|撰文|撰稿|作者|本报记者|新华社记者|通讯员|记者)\s?[/丨|:\s]\s?[\u4e00-\u9fff·、,\s/]{2,30}[)】\]]?$/,
  /^(?:[\u4e00-\u9fff、]{2,30}供稿|(?:文|图|摄影|编辑|供图|文字|撰文|摄像|供稿)\s?[/｜|丨]\s?[\u4e00-\u9fff·、]{2,20})(?:\s{1,4}(?:文|图|摄影|编辑|供图|文字|摄像|供稿)\s?[/｜|丨]\s?[\u4e00-\u9fff·、]{2,20}){0,4}$/,
  /^[□■◎]\s?.{2,40}$/,
  // 相关附件 lists the document's own attachments.
  /^相关附件\s?:?$/,
  /^.{2,80}\.(?:docx?|xlsx?|pdf|wps|et|ofd|rar|zip|pptx?)$/i,
  // Where it was printed: 《…报》（… 03版）.
  /^《[^《》]{2,14}》\s?\([^()]{4,30}\)$/,
];

/** In brackets as a whole: 附注, the name of an author, a pen name (晓风). */
const BRACKETED: readonly RegExp[] = [
  /^\((?:此件|本文有删减|此文|联系人|依申请公开|主动公开|不予公开)[^()]{0,40}\)$/,
  /^\([^()]{4,60}\)$/,
  /^\((?!完)[\u4e00-\u9fff·、\s]{2,12}\)$/,
];

/** 成文日期, Arabic or Chinese. */
const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九0-9]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;

/** 署名 of a body. */
const BODY =
  /^[\u4e00-\u9fff]{2,22}(?:人民政府|办公厅|办公室|委员会|常务委员会|人民法院|人民检察院|政府|部|委|局|厅|院|办|署|会)$|^国务院$|^中共中央$/;

/** A date alone on its line (成文日期). */
export function isDate(text: string): boolean {
  return text.length <= 20 && DATE.test(text);
}

/** What the names of bodies end in. */
const BODY_ENDS = '府厅室会院部委局办署央';

/** The name of a body alone on its line: a signature (署名), or a link to it. */
export function isBodyName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 30 &&
    BODY_ENDS.includes(text.charAt(text.length - 1)) &&
    BODY.test(text)
  );
}

/**
 * True where the line has one of the forms. Lines over 220 characters have none.
 * @param tried what the line may match, `FORMS` beginning with the number `first`
 */
export function isDocumentForm(line: LineFeatures, { list, count }: Tried, first: number): boolean {
  const { bare } = line;
  if (bare.length < 2 || bare.length > 220) return false;
  if (isBodyName(bare) || (bare.endsWith('日') && isDate(line.text))) return true;
  if (line.first === '(' && line.last === ')' && BRACKETED.some((form) => form.test(line.text))) return true;
  for (let at = count - 1; at >= 0 && (list[at] as number) >= first; at--)
    if (FORMS[(list[at] as number) - first]?.test(line.text) === true) return true;
  return false;
}
