/** What may stand to the left of the number and belongs to the name. */
export const BEFORE_NUMBER =
  /(?:中国共产党|中共|中国人民政治协商会议|人民政协|政协|人大常委会|人大|人民代表大会|常务委员会|常委会|党的|国务院|委员会|[全本][国省市县区州旗]|人民政府|[省市县区州旗盟镇乡村地]委|[省市县区州旗]政府|党委|党组|(?:理论学习)?中心组|[省市县区州旗镇乡]|(?:19|20)\d\d年度?)$/;
/** How wide a forum reaches, which is a part of its name. */
export const WIDE = /国际|世界|全球|亚洲|亚太|中国|中非|中欧|中拉|中阿|金砖|二十国|联合国|全国/;
export const PAN: ReadonlySet<string> = new Set(['泛']);
