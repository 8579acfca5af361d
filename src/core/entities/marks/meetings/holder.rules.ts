/** What may stand to the left of the number and belongs to the name. */
export const BEFORE_NUMBER =
  /(?:中国共产党|中共|九三学社|民[革盟建进]|农工党|致公党|\([\u4e00-\u9fff]{2,6}\)|中国人民政治协商会议|人民政协|政协|人大常委会|人大|人民代表大会|常务委员会|常委会|党的|国务院|委员会|[全本][国省市县区州旗]|人民政府|[省市县区州旗盟镇乡村地]委|[省市县区州旗]政府|党委|党组|(?:理论学习)?中心组|(?:自治)?[省市县区州旗镇乡]|(?:19|20)\d\d年度?)$/;
/** A body or series that no list knows, whose meetings are counted (上海合作组织成员国元首理事会|第二十四次会议). */
export const UNKNOWN_HOLDER =
  /(?:^|.*(?:[,。;:、“”\s]|召开|出席|举行|主持|参加|传达|的|在))([\u4e00-\u9fff]{4,20}(?:联席会议|理事会|合作|联盟|协会|委员会|领导小组|指挥部))$/;
/** A second meeting that is held with it (党代会|暨经济工作会议). */
export const WITH =
  /^暨(?:(?![召举开在,。])[\u4e00-\u9fff]){0,16}?(?:代表大会|工作会议|表彰大会|动员大会|总结大会|大会)/;
/** How wide a forum reaches, which is a part of its name. */
export const WIDE = /国际|世界|全球|亚洲|亚太|中国|中非|中欧|中拉|中阿|金砖|二十国|联合国|全国/;
export const PAN: ReadonlySet<string> = new Set(['泛']);
