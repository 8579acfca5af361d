/** Lines of the frame of a document (公文要素, GB/T 9704-2012 clause 7), each trimmed, in half width and simplified. */

export const NUMBER =
  /^(?:[^\s，。,]{1,20}[〔[(【]\d{4}[〕\])】]\s*第?\s*\d{1,5}\s*号|\(?第?\s*\d{1,5}\s*号\)?|.{2,30}(?:令|公告)\s*(?:\d{4}年)?第\s*\d{1,5}\s*号)$/;
export const ISSUER_MARK = /^[^，。,:]{2,30}(?:文\s*件|令|公\s*告|\(令\))$/;
export const PREAMBLE =
  /^(?:\(.*(?:通过|公布|施行|修正|修订|批准|发布|修改|颁布).*|[(]?(?:\d{4}|[〇○零一二三四五六七八九十]{4})年.{2,9}日.{0,60}(?:通过|公布|施行|修正|修订|批准|发布|修改|颁布|公告).{0,40})$/;
export const RECIPIENTS =
  /^(?!各位|同志们|女士们|来宾)(?:各|你|省|市|县|区|中央|国务院|全国|有关)?[\u4e00-\u9fff、,()·“”0-9]{1,180}(?:政府|委|委员会|部|局|厅|院|公司|单位|机构|办公室|办|会|部门|企业|学校|中心|省|市|区|县|公所|银行|处|军区|团|站|所|社)[\u4e00-\u9fff()]{0,8}:$/;
export const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九十]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/;
export const NOTE =
  /^\((?:此件|本文有删减|此文|联系人|联系电话|依申请公开|主动公开|不予公开|删减)[^()]{0,50}\)$/;
export const COPIES = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*:/;
export const PRINTING = /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日\s*印发$/;
export const SUBTITLE = /^(?:——|--|—)\s*\S/;

/** 署名: names of bodies or of persons with their posts, without marks. */
export function isSignature(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  if (bare.length < 2 || bare.length > 30 || /[。；;:,，、！？!?…\d]/.test(bare)) return false;
  return /(?:政府|委员会|委|部|局|厅|院|办|办公厅|办公室|总署|署|会|公司|银行|中心|法院|检察院|总理|主席|省长|市长|县长|书记|部长|中央|国务院|司|处|所|站|集团|协会|总局|大学|学院|军区|司令部|政治部|组)$/.test(
    bare,
  );
}
