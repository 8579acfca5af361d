const NUMBER =
  '[\\u4e00-\\u9fffA-Za-z]{1,16}\\s?[〔[(【]\\s?(?:19|20)\\d\\d\\s?[〕\\])】]\\s?第?\\s?\\d{1,5}\\s?[号號]';
/** 发文字号: the issuer's short name, the year in brackets, the number; 令 and 公告 write 第…号. */
export const DOCUMENT_NUMBER = new RegExp(`^${NUMBER}$`);
/** Older and special forms: （56）教字第118号, 浙革发〔79〕12号, 某市人民政府令第37号, （2021）云0902民初118号, 第18/2014號行政法規. */
export const OTHER_NUMBER =
  /^[(（[〔【]\s?(?:19)?\d\d\s?[)）\]〕】]\s?[\u4e00-\u9fff]{1,10}第?\s?\d{1,5}\s?[号號]$|^[\u4e00-\u9fff]{1,12}\s?[〔[(【]\s?\d\d\s?[〕\])】]\s?(?:字)?第?\s?\d{1,5}\s?[号號]$|^[\u4e00-\u9fff]{1,10}字第\s?(?:\d{1,12}|[一二三四五六七八九十百〇○零]{1,6})\s?[号號]$|^[\u4e00-\u9fff]{4,24}(?:令|公告|通告)\s?(?:(?:19|20)\d\d年)?第\s?[\d一二三四五六七八九十]{1,5}\s?[号號]$|^[(（〔]\s?(?:19|20)\d\d\s?[)）〕]\s?[\u4e00-\u9fff\d]{2,14}?(?:第\s?)?\d{1,6}\s?[号號]$|^[〔[(]\s?(?:19|20)\d\d\s?[〕\])]\s?第?\s?\d{1,4}\s?[号號]$|^第\s?\d{1,4}\/(?:19|20)\d\d[号號][\u4e00-\u9fff]{2,10}$/;
/** The number of an order, under its title. */
export const ORDER_NUMBER = /^(?:(?:19|20)\d\d\s?年\s?)?第\s?[\d一二三四五六七八九十百]{1,5}\s?[号號]$/;
/** The same without its year (令的编号): a line that a document has, as it stands in running pages. */
export const BARE_NUMBER = /^第\s?[\d一二三四五六七八九十百]{1,5}\s?号$/;
/** The same in brackets by itself, or at the end of a title. */
export const BRACKETED_NUMBER = new RegExp(`[(\\[【]\\s?(${NUMBER})\\s?[)\\]】]$`);
/** The same with the day in the brackets before the first words of the text (（1985年5月4日江政〔1985〕38号）根据…). */
export const NOTED_NUMBER = new RegExp(
  `^\\(\\s?(?:(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日[\\s,]{0,2})?(${NUMBER})(?:[\\s,]{0,2}(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日)?\\s?\\)`,
);
/** The same before what else a line of the page says. */
export const LEADING_NUMBER = new RegExp(`^${NUMBER}(?=\\s{1,12}\\S)`);

/** The same before who signs it (签发人：某某). */
export const SIGNED_NUMBER = new RegExp(`^${NUMBER}(?=\\s{1,12}签\\s?发\\s?人?\\s?:)`);

/** Whether the whole text is the number of a document. */
export function isDocumentNumber(text: string): boolean {
  return /[号號]/.test(text) && (DOCUMENT_NUMBER.test(text) || OTHER_NUMBER.test(text));
}
