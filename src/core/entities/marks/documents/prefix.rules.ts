/** What stands around the short code (机关代字) or the issuer before a document number. */

/** Words that never stand inside a short code: what comes before and with them belongs to the sentence. */
export const HARD =
  /(?:以及|根据|依据|依照|按照|遵照|参照|比照|凭借|的|了|与|在|到|年|号|以|按|执行|贯彻|落实|转发|印发|下发|颁发|发布|公布|颁布|制定|制发|出台|文号|字号|编号|通知|通报|意见|办法|决定|批复|附件|文件|废止|代替|取代|现将|已经|收到|来文|来函|人民政府|委员会|日前|同时)/g;
/** Words that may begin a short code (和政发, 同政发, 将政发) and may also be the last word of the sentence before it. */
export const SOFT = new Set('和同经即将于对由及并据依如为因就是日月原见至或向从自');
/** A part of a law or a text before a number, with what joins the two. */
export const PART_OF_LAW =
  /第[〇零一二三四五六七八九十百千\d]{1,6}[条條款项項章节節编編目](?:第?[〇零一二三四五六七八九十百千\d]{1,6}[款项項目])*(?:之[一二三四五六七八九十])?(?:以及|并按|[和及与與或并、])?/g;
/** A short code whose first characters are beyond doubt. */
export const CREDIBLE =
  /^(?:国(?:发|办|函|令|务|土|税|资|家|烟|经|粮|科|环|卫|食|药|质|人|机|秘|档|法|密|监)|中(?:发|办|共|央|组|宣|纪|政|委)|财[\u4E00-\u9FFF]|教|建|人社|法[\u4E00-\u9FFF]|高检|银|证监|保监|银监|发改|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇云藏陕甘青宁新蒙内穗深杭甬厦榕蓉哈](?:政|府|办|委|发|财|教|科|建|交|水|农|林|商|文|卫|环|国|人|公|司|民|工|市|经|法|安|质|审|统|价|组|宣|纪))/;
/** What a sentence says before the name of the body that issued an order (依据国务院令第1号). */
export const BEFORE_ISSUER =
  /(?:以及|根据|依据|依照|按照|遵照|参照|违反|执行|贯彻|落实|转发|印发|发布|公布|颁布|废止|修改|代替|取代|通过|批准|收到|适用|的|了|以|按|据|由|于|见|在|至|及其|以及|或者|并|即|原|现将)/g;
export const BODY_END = /(?:部|委|局|署|厅|院|会|办|府|行|庭|司|处|军|团|所|主席|总理|省长|市长|书记处)$/;
/** What closes a date right before the issuer. */
export const DATE_END = /^[年月日]/;
/** A little word before the issuer that is not the first character of a place (和平区, 同心县). */
export const JOINS_ISSUER =
  /^(?:和|与|及|同|经|将|对|为|是)(?!平|硕|林|龙|顺|静|田|县|布|济|贸|信|乐|口|仁|江|心|德)/;
