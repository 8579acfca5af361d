import { HIGHER_LEVELS } from '../../knowledge/levels';

/** How bodies and posts are cut and written in full (机构、职务规范写法). */

/** 越国, 甲国: a country by its form. */
export const OLD_COUNTRY =
  /^[^省市县区州旗我中本全各外祖爱帝王战建立救卖出回两多该他敌强大小邻异三四五六七八九十]国$/;
/** Central bodies whose names say no place. */
export const CENTRAL =
  /^(?:国网(?!供电)|中储粮|中粮|中铁|中建|中国|中华|国家|全国|中央|中共中央|国务院|最高人民|海关总署|(?:税务|市场监管|体育|广电|质检|安监|工商)总局|新华社|人民日报|审计署|求是|(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|国安|民政|司法|财政|人社|人力资源(?:和)?社会保障|自然资源|国土资源|生态环境|环境保护|住房(?:和)?城乡建设|住建|建设|交通运输|交通|铁道|水利|农业农村|农业|商务|文化和旅游|文化|卫生|应急管理|退役军人事务|信息产业|劳动和社会保障|人事)部|(?:发展改革|国资|银监|证监|保监|卫生健康|民)委|国资委|解放军|(?:中宣|中组|统战)部|中央军委|外贸部|外经贸部|中纪委|中办|国办)/;
export const HEAD_OF_PLACE =
  /^(.*?)((?:常务|第[一二三四五六])?(?:副|代理?|署理)?)([省市县区州旗镇乡])长(助理)?$/;
/** Governments of other times, which keep their name. */
export const OTHER_GOVERNMENT =
  /(?:人民委员会|革命委员会|革委会|苏维埃政府|行政公署|行署|[省市县区州旗]抗日民主政府)$/;
/** Parties and governments before the name of a place whose head was theirs. */
export const OTHER_RULE = /^(?:国民党|国民政府|汪伪|日伪|伪满|伪)/;
export const RANK =
  /(?:常务|第[一二三四五六]|专职|兼职|挂职|[一二三四]级|[正副][部省厅局司处县科股]级)?(?:副|代理?|兼|名誉)?(?:总书记|候补书记|总理|首相|总统|国务委员|议长|大使|总领事|第一书记|书记处(?:第一)?书记|书记员|书记|主任委员|委员长|部务委员|主委|首席[\u4e00-\u9fff]{2,4}主任|主任|局长|厅长|部长|总司长|司长|处长|科长|股长|署长|院长|庭长|校长|园长|检察长|检察员|审判长|审判员|秘书长|主席|会长|理事长|董事长|总经理|行政总裁|总裁|首席[\u4e00-\u9fff]{2,3}官|执行长|(?:财务|投资|技术|艺术|运营|营销)?总监|(?:首席|常任)?法官|次长|议员|执委|教务长|支书|会计|出纳|军事代表|[师旅营连排]长|指挥官|经理|厂长|矿长|场长|所长|站长|队长|支队长|大队长|中队长|总队长|政委|政治委员|司令员|司令|总参谋长|参谋长|总指挥|指挥长|总编辑|社长|台长|馆长|行长|组员|(?:政法|组织|宣传|统战|纪检)委员|委员|常委|组长|成员|巡视员|调研员|督察长|督学|总[\u4e00-\u9fff]{1,3}师|军?团长|段长|船长|教导员|指导员|教研员|秘书|关长|专员|参事|顾问|主任科员|科员|总干事|干事|理事|监事长|监事|董事|代表|主席团成员|(?:[部局厅处院校司署社行台馆厂]长|董事长|总经理|总裁|主席|主任)助理|助理|发言人|人选)$/;
/** An embassy or consulate, which its posts name. */
export const EMBASSY = /^.*驻.+(?:使馆|领事馆)(?=.)/;
export const DESCRIBED =
  /(?:教导|政教|教务|总务|德育|创会|第一副首席|副首席|全球|大中华区|亚太区|中国区|轮值|高级|资深|政务|非执行|执行|名誉|荣誉|首席|候任|联席|终身|外方|中方|新闻|法定|首任|首届|现任|联合|专职|兼职|挂职|独立|国家|治安|值班|妇女|原任|第[一二三四五六七八九十]+届)$/;
export const FORMS =
  /(?:[部学宫寺场厂行报网军旅师团局厅处科院校委办会室队站所司署馆省市县区州旗镇乡社]|中心|公司|集团|[中国]|大学|银行)$/;

/** Autonomous regions in short (西藏党委). */
const REGIONS: readonly (readonly [short: string, full: string])[] = [
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
];

/** What a body is also called and its one name (机构规范名), each applied to what the one before has left. */
export const FULL_FORMS: readonly (readonly [written: RegExp, canonical: string])[] = [
  [/原$/, ''],
  [/^(?:中国共产党|中共)(?!中央|党)(?=.)/, ''],
  // 省五届|政协, 县第十五届|人大: the body stays from term to term.
  [
    /(?:第?[一二三四五六七八九十\d]{1,3}届[、和])*第?[一二三四五六七八九十\d]{1,3}届(?=政协|人大|人民代表大会|委员会|纪律检查|全国|中央)/,
    '',
  ],
  [/^(?:中国人民政治协商会议|政协)(?:第[一二三四五六七八九十]{1,3}届)?(.+?)委员会/, '$1政协'],
  [/^(?:中国共产主义青年团|共青团)(.+?)委员会$/, '共青团$1委'],
  [/^团(?=[\u4e00-\u9fff]+[省市县区州旗]委$)/, '共青团'],
  // 第五届|中华文化联谊会
  [
    /第[一二三四五六七八九十]{1,3}届(?=(?:中华|中国)[\u4e00-\u9fff]*(?:联谊会|协会|学会|联合会|商会|促进会)$)/,
    '',
  ],
  ...REGIONS.map(([short, full]): [RegExp, string] => [
    new RegExp(`^${short}(?=党委|人民政府|政府|人大|政协|纪委|监委)`),
    full,
  ]),
  [/人民代表大会常务委员会/, '人大常委会'],
  [/人民代表大会(?!常|第)/, '人大'],
  // 湖南省|原|省委
  [new RegExp(`([${HIGHER_LEVELS}])原(?=\\1(?:委|人民?政府|政府|人大|政协|纪委))`), '$1'],
  // 叶县县委 is 叶县委; 津市市 is the city's whole name.
  [new RegExp(`(?<!^[津沙]市?)([${HIGHER_LEVELS}])\\1(?=委|政府|人民政府|人大|政协|纪委|长)`), '$1'],
  [new RegExp(`([${HIGHER_LEVELS}])纪律检查委员会`), '$1纪委'],
  // 全面依法治区|委员会 is not of 区委.
  [new RegExp(`(?<!治)([${HIGHER_LEVELS}])(?:党委)?委员会(?=$|[^员]*(?:部|办公室|室|局|党校)$)`), '$1委'],
  [new RegExp(`(?<![新发园])([${HIGHER_LEVELS}])(?=(?:政法委|组织部|宣传部|统战部)$)`), '$1委'],
  [new RegExp(`([${HIGHER_LEVELS}])监察委员会`), '$1监委'],
  [new RegExp(`([${HIGHER_LEVELS}镇乡])(?:政府|府)(?=$|办公[室厅]|办$|研究室)`), '$1人民政府'],
  [/人民政府办$/, '人民政府办公室'],
  [new RegExp(`([${HIGHER_LEVELS}]委)办$`), '$1办公室'],
  [new RegExp(`([${HIGHER_LEVELS}])法院$`), '$1人民法院'],
  [new RegExp(`([${HIGHER_LEVELS}])检察院$`), '$1人民检察院'],
  [new RegExp(`^([^${HIGHER_LEVELS}]*([${HIGHER_LEVELS}]))团\\2?委$`), '共青团$1委'],
  [new RegExp(`([${HIGHER_LEVELS}]委组织|[${HIGHER_LEVELS}]委宣传|[${HIGHER_LEVELS}]委统战)$`), '$1部'],
  // In Taiwan a government is no 人民政府 (地方制度法).
  [
    /^((?:新北|台北|桃园|台中|台南|高雄|基隆|新竹|嘉义)市|(?:新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖|金门)县)人民政府/,
    '$1政府',
  ],
];

/** What stands between a body and the rank of its post. 厅党组|书记 leads the group of the department; 镇党委 is a body of its own. */
export const BODY_ENDS: readonly (readonly [end: RegExp, kept: string])[] = [
  // 县住建局原党委|委员
  [/(?:原|前)(?=(?:机关)?(?:党委|党组|党总支|党支部)$)/, ''],
  [/(?:原|前任|时任|现任|前)$/, ''],
  [/(?:机关党委|党组|党的?核心小组)$/, ''],
  [/(?:原|前任|时任|现任)$/, ''],
  [
    /(局|厅|部|委|办|院|署|司|处|学|团|行|校|厂|(?<!公)社|中心|馆|公司|企业|(?<!人民)委员会)(?:党委|党总支|党支部)$/,
    '$1',
  ],
  [/(法院)(?:审判委员会)$/, '$1'],
  [/(检察院)(?:检察委员会)$/, '$1'],
];

/** 华中|农业大学, 电子|科技大学: the kind of a university with a word of its own; the kind alone is everybody's. */
export const OF_KIND =
  /^(?!(?:[本该我]|职业|老年|省|市))[\u4e00-\u9fff]{2,6}(?:农业|师范|科技|科学技术|理工|工业|医科|财经|交通|民族|政法|海洋|林业|邮电|石油|矿业|航空航天|中医药|地质)大学$/;
/** A firm or university with a coined name before what it does (华泽|贸易公司, 卑诗|大学). */
export const COINED_BEFORE =
  /^[^这那本该我你他各全两几国省市县区州旗镇乡总分子厂校局院系部处科室队组站所社村党政军工农男女老新大小一二三四五六七八九十][^省市县区州旗镇乡\s](?:[\u4e00-\u9fff]{2,8}(?:公司|集团|总厂|厂|实业|木业|药业)|大学)$/;
/** A body of the dictionary that is one alone (西北大学, 东风汽车公司); kinds of them are not. */
export const KIND_OF_BODY =
  /^(?:(?:工业|科技|技术|理工|农业|师范|医科|财经|政法|民族|交通|体育|职业|电视|老年|外国语|人民|农林)大学|[\u4e00-\u9fff]+委员会|[\u4e00-\u9fff]{2}大学校|[\u4e00-\u9fff]{2,}(?:有限|股份|总|分|子)公司)$/;
/** What every firm has. */
export const PART_OF_FIRM = /(?<=公司|集团|厂)(?:监事会|董事会|董事局|工会|党委|团委)$/;
/** Firms whose name may be coined. */
export const COINED =
  /^[^这那本该我你他各全两几省市县区州旗镇乡总分子一二三四五六七八九十][\u4e00-\u9fff]{1,2}(?:集团|公司)$/;
/** A body with a country's name that is no organ of the state: 赞比亚大学, 法国某某集团, 日本社会党. */
export const NO_STATE =
  /(?:大学|学院|学校|集团|公司|党|党中央|军|支队|机构|协会|学会|商会|联合会|航运|航空|代表处|基金会|报|社|俱乐部|研究所|中国区)(?:中央)?(?:政治局|委员会|总部)?$/;
/** 叶县|民主县|政府: what the government of a liberated county called itself. */
export const OF_DEMOCRATS = /(?<=[省市县区州旗])(?:抗日)?民主[省市县区州旗]?$/;
/** A village at the head of a body: 三道沟村|党总支. */
export const VILLAGE =
  /^(?![全本我该各两])(?:[\u4e00-\u9fff]{2,6}?(?:村|社区)(?=(?:村|居|社区)?(?:党|支|总支|委|民|居|集体|妇|经济|两委))|[^县\s]{2,6}?公社(?=党委|革委会|革命委员会|管委会|团委))/;
