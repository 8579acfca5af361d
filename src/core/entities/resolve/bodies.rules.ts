/** Short forms of bodies and posts (机关、职务简称). */

export const LISTED_POST =
  /^(?:第一|常务)?副?(?:组长|指挥长|总指挥|主任|召集人|书记|会长|主席|顾问)$|^(?:常委|委员|秘书长)$/;
/** A short form that begins with its level: 县委, 市质监局, 省政府; 市场监管局 and 乡村振兴局 do not. */
export const SHORT =
  /^([省市县区州旗镇乡])(?!场|容|郊|域|块|村|镇|会|际|情|里|花|街|价|值|直属|民(?![政族委宗])|政(?![府协法务研])|内|外(?!办|事|侨)|级|属|长(?:江|城|春|沙|治|白))(?=[\u4e00-\u9fff])/;
/** Whose committee of a division it is: the league's (团县委), a party's (民盟市委). */
export const OF_PARTY = /^(共青团|团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?=[省市县区州旗]委$)/;
/** A department's own letter before its post (厅长 of 厅党组书记、厅长): not enough to name it. */
export const OWN = /^[厅局院校部处司署所社馆站台会办]$|^驻?[厅局部院委](?:纪检|机关)/;
/** Parts of the place rather than of the committee. */
export const OF_PLACE =
  /^(?:纪委|监委|纪委监委|人武部|武装部|人大|人大常委会|政协|总工会|工会|妇联|团委|法院|检察院)$/;
/** A committee of a district below a county that nobody names: 云溪县区委. */
export const UNNAMED_BELOW = /[\u4e00-\u9fff][县旗][区镇乡](?:委|党委|公所)$/;
/** Names that everybody's own has: they name nobody's in particular. */
export const COMMON =
  /^(?:公司|总公司|分公司|集团|学校|大学|学院|医院|公社|人民公社|村|社区|大队|生产队|党委|机关党委|党总支|党支部|支部|总支|工会|团委|团支部|董事会|监事会|理事会|委员会|常委会|法院|人民法院|检察院|人民检察院|审判委员会|检察委员会|中心|指挥部|领导小组|工作领导小组|工作组|车间|厂|本公司|公安局|教育局|局|厅|处|科|队|站|所|组|校|院|班|社|行|部|办公室|办公厅|研究室|地委|行署|专署|军区|军分区|支队|政府|人民政府|组织部|宣传部|统战部|政法委|纪委|人武部|武装部|妇联|人大|政协|村委会|村民委员会|居委会|街道|街道党工委|街道办|街道办事处|社区党支部|党工委|管委会|军分区党委|军区党委|人武部党委|集团党委|司令部|政治部|参谋部|纵队|独立师|(?:经济|高新)?(?:技术)?(?:产业)?开发区(?:党工委|管委会)|经开区(?:党工委|管委会)|高新区(?:党工委|管委会))$|^[\u4e00-\u9fff]*[一二三四五六七八九十]区人民政府$/;
/** What names nobody's in particular though it has a word of its own: 外国语学院, 居民小组, 苏木党委, 村红白理事会, 哈农业部. */
export const NOBODYS =
  /某|^红军$|^[一二三四五六七八九十\d]*[连营团排]$|^(?:外国语|文|理|法|工|医|商|农|经济|经济管理|管理|艺术|音乐|美术|体育|教育|数学|物理|化学|信息|计算机|马克思主义|继续教育|国际)学院$|居民小组?$|^(?:苏木|嘎查)(?:党|政|[委人])|^村(?!民)[\u4e00-\u9fff]{2,}$|^[哈吉塔土乌越老柬泰缅印巴阿伊俄美英法德日韩朝蒙尼斯菲马埃][\u4e00-\u9fff]{2,4}部$|(?:共和|王|联邦|合众)国$|^[^部委署局院国]{2,7}(?<![公总])司(?:办公室|[\u4e00-\u9fff]{2,4}处)?$|^(?:共青团|团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)?[省市县区州旗]委|(?<!军分?|战)[省市县区州旗镇乡村]$/;
/** Posts that no government has: of a township they are its committee's. */
export const OF_COMMITTEE = /^(?:党委)?(?:第一)?副?书记$|^(?:党委)?(?:常委|委员)$/;
/** A court's own judges, whatever chamber the post before was of. */
export const OF_COURT = /^(?:代理)?(?:审判员|助理审判员|审判委员会委员|审委会委员)$/;
/** Posts that are of the body around the one before, and that body. */
export const HOST: readonly (readonly [posts: RegExp, form: RegExp])[] = [
  [/^党组/, /^(.+[院局厅委])(?:革委会?|革命委员会)$/],
  [/^党组成员$/, /^.*驻([^省市县区州旗].{2,}?)(?:纪检监察组|纪检组)$/],
  [/^书记处/, /^((?:中共)?中央)政治局$/],
];
/** A department of a committee (组织部、办公室), and who leads the committee and no department. */
export const DEPARTMENT = /([省市县区州旗地]委)[\u4e00-\u9fff]{2,6}(?:部|办公室|研究室)$/;
export const SECRETARY = /^(?:常务|第一|专职)?副?书记$|^常委$/;
export const CHAMBER = /((?:人民)?法院)[\u4e00-\u9fff]{1,10}庭$/;

/** A section of a ministry, named after it (人事司). */
export const SECTION = /^[^部委署局院国]{2,7}(?<![公总])司(?:办公室|[\u4e00-\u9fff]{2,4}处)?$/;
/** A bureau or office of a division, as against those who lead it. */
export const BUREAU =
  /^[省市县区州旗](?!委|人大|政协|纪委|监委|政府|人民|法院|检察)[\u4e00-\u9fff]{2,}(?:局|办|厅|中心|院|馆|所|会)/;
/** What has sections. */
export const MINISTRY = /(?:部|国家[\u4e00-\u9fff]{2,12}(?:委|委员会|局)|总局|总署)$/;
export const BARE =
  /^(?:[厅局院校部处司署]|机关)?(?:党组|党委)?(?:常务|第一|代理?|专职)?副?(?:书记|主任|局长|主席|董事长|总经理|总裁|经理|秘书长|常委|委员|院长|检察长|部长|厅长|主任委员|审判员|检察员|成员|理事长|会长|参事|巡视员|调研员|庭长|政委|政治委员|党组成员|党委委员|书记处(?:第一)?书记|社长助理|总编辑|财务总监|总会计师|总工程师|总经济师)(?:助理)?$/;

/** Parts of a committee or government that are named after it, as written, and in full. */
export const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^组织部?$/, '组织部'],
  [/^宣传部?$/, '宣传部'],
  [/^统战部?$|^统一战线工作部$/, '统战部'],
  [/^政法委$|^政法委员会$/, '政法委'],
  [
    /^(?:办公室|办公厅|研究室|政策研究室|信访局|督查室|编办|巡察办|巡察组|党校|老干部局|机关工委|直属机关工委)$/,
    '',
  ],
];
/** Parts that are named behind the body that has them (自治区党委常委、|党委组织部部长), and what of that body stays. */
export const PARTS_OF: readonly (readonly [parts: RegExp, whole: RegExp])[] = [
  [/^党委(?:组织部|宣传部|统战部|政法委|办公[室厅]|秘书处)?$/, /^(.+自治区党委)/],
  [
    /^(?:党委)?(?:组织部|宣传部|统战部|学生工作部|教务处|学生处|人事处|科研处|图书馆|研究生院)$/,
    /^(.+?(?:大学|学院))/,
  ],
  [/^(?:教育|高校|高教|农村|国资|机关|直属机关|社会|两新)工委$/, /^(.+?[省市县区州旗]委)/],
  [/^(?:革委会|革命委员会)$/, /^(.+公社)(?:党委)?$/],
  [/^(?!代表资格)[\u4e00-\u9fff]{2,12}委员会$/, /^(.+政协)$/],
  [/^代表资格审查委员会$|^[\u4e00-\u9fff]{2,12}(?:工作委员会|工委)$/, /^(.+人大常委会)$/],
];
/** Behind a body: it is founded (…委员会在县城成立，), or its members are listed (…组成人员：). */
export const FOUNDED =
  /^(?:(?:[在于][\u4e00-\u9fff]{2,6})?(?:正式|秘密|宣告|宣布|也|即|随之|同时|公开)?(?:成立|组建|建立|诞生|恢复|挂牌)[,;。]|(?:新一届)?(?:组成人员|成员|领导班子|负责人)(?:名单|如下)*[:])/;
/** How a country's name in full ends. */
export const STATE = /(?:联邦|共和国|王国|公国|酋长国)$/;
/** A chairman, and bodies that have none: departments and bureaus. */
export const CHAIRMAN = /^副?主席$/;
export const SUBORDINATE = /[\u4e00-\u9fff](?:部|局|厅|处|科|股)$/;
/** Bodies that have such a head of their own. */
export const OWN_HEADS: Readonly<Record<string, RegExp>> = {
  校: /(?:大学|学院|学校|中学|小学)$/,
  院: /院$/,
  局: /局$/,
  厅: /厅$/,
  政委: /(?:人武部|武装部|军分区|公安局|支队|总队|[军师旅团]|指挥部)$/,
};
/** What a post of a body's own party group or council says of it (厅|党组|书记). */
export const OF_PARTY_OR_COUNCIL =
  /(?:机关党委|党组|党委|党总支|党支部|审判委员会|检察委员会)(?=(?:常务|专职)?(?:副)?(?:书记|成员|委员)$)/;
/** Bodies whose offices and sections are named after them. */
export const HAS_PARTS = /(?:委|人民政府|局|厅|委员会|人大常委会|政协|法院|检察院)$/;
/** 县|局, 省|院: a letter and a form alone. */
export const OF_ANY_LEVEL = /^.[局办站所院校]$/;
