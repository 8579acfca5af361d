/** Words that tell of which government a text speaks (政权形式). */

/** In traditional characters what only Taiwan, Hong Kong or Macau have: 縣政府, 鄉公所, 議會, 民國. */
export const TAIWAN = /[縣鄉鎮區]公所|[縣]議[會員]|行政院|立法院|立法委員|民國\d|台灣|臺灣|特區政府/;
/** The same, where nothing that only the People's Republic has stands beside it. */
export const COUNTY_OF_TAIWAN = /(?<!人民)縣政府/;
export const HONG_KONG =
  /立法[會会]|行政[長长]官|特[區区]政府|特別行政區|澳門|廉政(?:公署|專員)|[政財律]\S司司長|警務處|入境事務|民政事務|區議會|治安警察局|[離]島區|屯門|九龍|新界|氹仔|路環/;
/** The same in traditional characters alone. */
export const WORDS_OF_HONG_KONG = /香港|司長/;
export const OF_TAIWAN =
  /^(?:行政|立法|司法|考试|监察)院$|^总统府$|^(?:考选|铨叙|农业|文化|卫福|内政|法务)部$/;
/** Departments of Hong Kong and Macau, as their texts name them. */
export const OF_HONG_KONG =
  /^(?!委员会)[\u4e00-\u9fff]{2,12}(?:[局署会]|(?<!公)司)$|^[\u4e00-\u9fff]*(?:事务|警务)处$|署[\u4e00-\u9fff]{2,6}[厅处]$|^行政长官办公室$|^(?:终审|高等|区域)法院$/;
/** A text in traditional characters, and words that only one of the People's Republic has. */
export const IN_TRADITIONAL = /[縣區鄉鎮長書黨]/;
export const OF_PEOPLES_REPUBLIC =
  /人民政府|人民代表大|政治協商|中共|縣委|市委|省委|區委|書記|紀委|監委|黨組|新華社/;
/** Governments of other times and their level: 县民主政府, 县人民委员会, 区公所, 县革委会, 县苏维埃政府. */
export const OTHER_GOVERNMENT =
  /([省市县区旗镇乡村])(?:抗日|人民)?(?:民主政府|联合政府|人民委员会|人委|革命委员会|革委会|革委|苏维埃政府|苏维埃|公所)/g;
/** Between which years a head of a division led no 人民政府: before there was one, and under people's and revolutionary committees. */
export const NO_PEOPLES_GOVERNMENT: readonly (readonly [from: number, to: number])[] = [
  [1840, 1948],
  [1955, 1979],
];
/** Behind a date: it is somebody's birth or what they did before. */
export const OF_LIFE =
  /^(?:年|月)?(?:生|出生|诞生|入党|加入|参加|毕业|入伍|考入|进入|退伍|以来|至今|[-—~～–至到])/;
/** Before a date: the same (生于|1968年, 出生于|1968年). */
export const BORN = /(?:生|出生|诞生)[于於]$/;
/** Before a head: of another state. */
export const OF_OTHER_STATE = /(?:民国|晚清|清末|日伪|伪|国民党)的?$/;
/** What no post of our governments begins with. */
export const NOT_OURS = /(?:地区|大区|王国|共和国|联邦)省?$/;
/** No other country, as 中国 is none: 根据《中华人民共和国…法》. */
export const OUR_COUNTRY = '中华人民共和国';
/** Bare ministries that every country has. */
export const MINISTRY = /^[\u4e00-\u9fff]{2,6}部$/;
/** Characters that transliterations use and names of our places do not, two of them. */
export const TRANSLITERATED = /(?:[尔斯塞姆克弗夫卡蒂奥鲁伊菲诺莫戈格][^省市县]?){2,}[省市州郡]$/;
/** What a division of Taiwan has in place of a 人民政府, by its letter. */
export const TAIWAN_BODIES: readonly (readonly [letters: string, body: string])[] = [
  ['县市', '政府'],
  ['乡镇区', '公所'],
];
