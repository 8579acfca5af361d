/** 公文标题: …关于…的通知, …办法, …条例. */
export const OFFICIAL =
  /关于.{2,80}的?(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|规划|办法|规定|细则|说明|解读|建议|答复|复函|布告|指示|训令)(?:\([^()]{1,20}\))?$|(?:条例|办法|规定|细则|规则|章程|法|公告|通告|决定|决议|方案|规划|纲要|报告|意见|公报)(?:\([^()]{1,20}\))?$/;
/** Documents whose whole title is what they are. */
export const SHORT_TITLE =
  /^(?:公\s{0,4}示|公\s{0,4}告|通\s{0,4}告|通\s{0,4}知|启\s{0,4}事|声\s{0,4}明|决\s{0,4}定|命\s{0,4}令|讣\s{0,4}告|喜\s{0,4}报|(?:[\u4e00-\u9fff]\s?){0,5}令|[\u4e00-\u9fff]{0,6}(?:决定|通知|告知|建议|判决|裁定|责任|倡议|承诺|意见|委托|公开)书|倡\s?议\s?书|公\s?报|通\s?报|批\s?复)$/;
/** The masthead of a bulletin stands over its number, a bulletin's number is no title. */
export const ISSUE =
  /^(?:[\u4e00-\u9fff]{2,10}\s{1,3})?(?:\(?\s?(?:19|20)\d\d\s?年?\s?)?第\s?[\d一二三四五六七八九十]{1,5}\s?期(?:\s?\(?总第?\s?\d{1,5}\s?期\)?)?\s?\)?$/;
/** 副题 without a dash: what kind of piece it is (我县推行小微权力清单见闻), what a meeting did, who spoke. */
export const SUBTITLE =
  /^(?!本报|记者).{6,40}(?:见闻|纪实|侧记|综述|走笔|纪事|扫描|探访|启示录?|小记|散记|手记|追记|调查|述评|素描|特写|巡礼|观察|回眸)$|^(?:听取|审议|讨论|传达学习|研究部署|安排部署).{4,36}$|^(?:传达|学习|研究|部署|安排|审议|听取|通报|审定)[^\s:]{3,24}(?:\s{1,3}(?:传达|学习|研究|部署|安排|审议|听取|通报|审定|讨论)[^\s:]{3,24}){1,3}$|^[\u4e00-\u9fff]{2,4}(?:(?:主持|出席|讲话|致辞|致词|宣布|作报告|主持会议|出席并讲话|主持并讲话)(?:\s|$)){1,2}(?:[\u4e00-\u9fff\s]{0,30}(?:主持|出席|讲话|致辞|参加))?$/;
/** A 副题 behind a dash. */
export const DASHED = /^(?:——|--|—)\s?(?=\S{0,6}[\u4e00-\u9fffA-Za-z])\S{3,40}$/;

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '「': '」',
  '『': '』',
  '(': ')',
  '【': '】',
  '〔': '〕',
};
const OPENERS = /[“《「『(【〔]/;

/** Whether what opens in it (“ 《 （) is not closed in it: its line was broken. */
export function isUnclosed(text: string): boolean {
  if (!OPENERS.test(text)) return false;
  const open: string[] = [];
  for (const character of text) {
    const closer = PAIRS[character];
    if (closer !== undefined) open.push(closer);
    else if (open[open.length - 1] === character) open.pop();
  }
  return open.length > 0;
}
