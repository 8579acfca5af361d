import { PEOPLES } from '../lexicon/divisions.rules';

/** What stands around the name of a division that the gazetteer does not know. */

/** What begins a body's name before its place. */
export const BEFORE =
  /^(?:中共|中国共产党|中国共产主义青年团|共青团|政协|中国人民政治协商会议|民革|民盟|民建|民进|农工党|致公党|九三学社)/;
/** What makes the division's letter a part of the next word: 城市管理, 园区, 都市报. */
export const NOT_CITY =
  /(?:..城|[省县古新全老东西南北山水小大名围都]城|都|集|超|门|上|夜|股|楼|街|闹|大|中|小|全|本|我|各|该|他|外|跨|两|三|多|县|省|地级|县级|城市|等)$/;
export const NOT_DISTRICT =
  /(?:小|社|园|校|矿|灾|库|景|牧|林|新|发|济|术|税|工业|山|库|示范|保护|管理|全|本|我|各|该|地|辖|老|军|战|牧|城|市|郊|自治)$/;
/** Regions whose letter says what they are for (片区, 湖区, 考区), before a bureau. */
export const NO_DISTRICT_BUREAU =
  /(?:片|街|考|渔|港|湖|岛|防|禁|特|省|疫|商|厂|院|病|功能|开发|度假|老|垦|林|园|投|保|危|涝|旱|热|寒)$/;
/** Behind what a bureau looks after: 和改革委员会, 局, 综合行政执法局. */
export const BUREAU_GOES_ON = /^[\u4e00-\u9fff]{0,6}?(?:局|委员会|委|办公室|中心|大队|支队|站)/;
export const NOT_COUNTY =
  /(?:民主|全|本|我|各|该|外|邻|两|三|多|跨|贫困|市|省|州|及|和|与|在|到|个|名|强|大|小)$/;
/** No unknown division's name begins so. */
export const NO_FIRST =
  '驻第经据按以于自由在对与和向从其任兼并把将被让给请使到至是为及同该本我全各这那有后前又再也都已因当着了的地得个名位两三四五六七八九十百千';
export const NOT_PROVINCE = /(?:全|本|我|各|该|外|邻|两|三|多|跨|个|名|强|大|小|反|节)$/;
/** 代理|省长, 常务副|县长, 原|县委: ranks and marks before a level. */
export const NOT_STEM =
  /^(?:国网|宣布|传达|贯彻|转发|通报|根据|按照|代理?|常务|副|原|时任|现任|历任|曾任|拟任|第一|关于|成立|调整|撤销|设立|图为|海军|陆军|空军|武警|在|到|对|与|和|向|由|从|其|任|兼|中共|同意|批准|免去|任命)|(?:副|代理|常务|委|关于|任命|免去|时任|现任|历任|曾任|担任|中共|得)$|[局厅署任为调届]$|银行|公司|集团|^国家$|[政府委局厅部院办党会处科人民]{2}/;
export const ACTS =
  /^(?:委|政府|人民|人大|政协|纪委|监委|法院|检察|公安|区委|直|党委|召开|举行|举办|开展|组织|部署|印发|启动|成立|发布)/;
/** What makes the letter 乡 a part of the next word, or of 城乡. */
export const NOT_TOWNSHIP = /[城离返回下家故老水梦思]$/;
export const TOWN_GOES_ON = /^(?:村(?!民委员会|委)|镇|亲|愁|情|土|音|建设)/;
/** A division named after its peoples, whatever its name: 伊宁河哈萨克自治州. */
export const OF_PEOPLES = new RegExp(`^([\\u4e00-\\u9fff]{1,4}?)${PEOPLES}{1,5}自治[县州旗]$`);
/** The same without the name: cut, and nobody's. */
export const NAMELESS = new RegExp(`^${PEOPLES}{1,5}(?:自治[县州旗]|民?族?乡)`);
/** By the letter of a division, what makes it a part of another word. */
export const NOT_BEFORE_LETTER: Readonly<Record<string, RegExp>> = {
  省: NOT_PROVINCE,
  市: NOT_CITY,
  县: NOT_COUNTY,
  旗: NOT_COUNTY,
  区: NOT_DISTRICT,
  乡: NOT_TOWNSHIP,
};
/** A numeral begins longer names only (九江湾市). */
export const NUMERAL = /[一二两三四五六七八九十百千]/;
/** Single characters that stand before a place and belong to no name of one (在, 原, 距). */
export const HEAD_WORDS =
  '在到对与和向从由经驻赴抵距离原前旧老新大小今现时任兼为是让使请令将把被给至往去来进出入返回过比同跟及或等各某本我该此其全每另邻辖属归临近沿查游写爱赞说讲问看见听叫称即乃系因据按依照当若如虽但而且并仍还也都又再就才只仅凡外内上下东西南北中里间后先曾已未不无有聚攻克占解省市县区旗镇乡村';
/** Short names of provinces, before a county of theirs. */
export const PROVINCE_LETTERS =
  '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁港澳台';
/** A division's letter that belongs to the next word: 市场, 县城, 省级. */
export const LETTER_GOES_ON =
  /^(?:市[场容郊民区价值域面镇级]|县[城级域乡际市]|省[会城级内际外属道立份]|旗[帜下舰手号袍]|乡[村镇亲情土间愁音贤下]|镇[区里上江静守定压痛])/;
/** A prefecture of former times (莽原地区), and no region that is merely spoken of. */
export const FORMER_PREFECTURE =
  /^地区(?=行署|专署|行政|革委会|革命委员会|中级|撤|改|并入|于\d{4}|设立|地委|专员)/;
/** Names of places by a form of nature, which a division may be named after (平阳河县, 云溪坝县). */
export const NATURE = /^[\u4e00-\u9fff]{2,3}[河湖溪江海山岭坡坝坪桥沟湾滩塘洲岗寨堡屯庄店口门关台川原泉林]$/;
/** The peoples (民族) that an autonomous division is named after, and its letter. */
export const AUTONOMOUS =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|俄罗斯|各)族){1,5}(?:自治[县州旗]|民族[乡镇])$/;
