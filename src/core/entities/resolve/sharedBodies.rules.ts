/** Which posts share a body that is named elsewhere (共用机构): words around lists, foundings and heads. */

/** Before a body: 关于成立…领导小组的通知. */
export const FOUNDS = /(?:成立|调整|设立|组建)$/;
/** Behind a body: …领导小组组成人员名单, …现任领导. */
export const MEMBERS = /^(?:现任)?(?:组成人员|成员|人员|领导(?!小组)|班子|负责人)/;
/** A body whose name alone, as a title, heads the list of its members. */
export const OF_MEMBERS = /(?:小组|委员会|指挥部|专班)$/;
/** 厅党组书记, 院审委会委员: the letter of a body and a post of its. */
export const POST_OF_LETTER =
  /^([厅局院部校])(?:党组|党委|纪委|机关|审委会|审判委员会|检委会|办公室|工会)?(?:副?书记|成员|委员|副?主任|主席|纪委书记)$/;
type PostsOfBodies = readonly [id: string, posts: RegExp, bodies: RegExp, part?: string];
/** The head of a body by the last character of its form: 馆长, 监狱长, 园长 of a 幼儿园. */
const headOf = (form: string): RegExp => new RegExp(`^副?${form === '幼儿园' ? '园' : form}长$`);
/**
 * Which bodies a bare post may be of (职务与机构的对应): 校长 of the only school that the paragraph has named, 理事长 of its only society.
 * Every row says its posts and the ends of the bodies' names, and the part of the body that the post is of.
 */
export const POSTS_OF_BODIES: readonly PostsOfBodies[] = [
  ['office-of-group', /^办公室(?:常务)?副?主任$/, /(?:领导小组|指挥部|专班)$/, '办公室'],
  [
    'school',
    /^(?:校党委|[该本我]?校)?(?:常务)?副?(?:校长|教导主任|总务主任)$|^[该本我]?校(?:党委|党总支|党支部)(?:副?书记|委员)$/,
    /(?:大学|学院|学校|中学|小学|师范|党校|职高|一中|二中|三中)$/,
  ],
  [
    'party-of-enterprise',
    /^(?:集团|公司|院|厂)?党委(?:副?书记|委员)$/,
    /(?:厂|公司|集团|银行|医院|大学|学院|学校|中学|矿)$/,
  ],
  [
    'society',
    /^(?:常务)?副?(?:理事长|会长|监事长)$|^常务理事$|^理事$/,
    /(?:学会|协会|联合会|理事会|商会|基金会|促进会|研究会|合作社|联合社|联社)$/,
  ],
  ['standing-committee', /^副主任$/, /人大常委会$/],
  ['office', /^(?:常务)?副?(?:专员)$/, /(?:行署|专署|行政公署|专员公署)$/],
  ['branch', /^(?:党)?支部副?书记$|^支委$/, /支部$/],
  [
    'troop',
    /^(?:军分区)?副?(?:司令员|政委|政治委员)$/,
    /(?:军区|军分区|支队|总队|指挥部|人武部|[军师旅团])$/,
  ],
  ['group', /^(?:第一|常务)?副?组长$/, /(?:领导小组|(?:工作|巡察|巡视|督导|督察|调查|指导|专家)组|专班)$/],
  ['command', /^(?:常务)?副?(?:指挥长|总指挥|指挥)$/, /指挥部$/],
  ['firm', /^(?:执行)?副?(?:董事长|总经理|总裁|经理)$|^(?:独立|执行)?董事$/, /(?:公司|集团|银行)$/],
  ['court', /^(?:代理)?(?:审判长|审判员|助理审判员)$/, /法院$|法庭$/],
  ['prosecution', /^(?:代理)?检察员$|^副?检察长$/, /检察院$/],
  ['council', /^副?议[长员]$/, /(?:议会|立法会)$/],
  [
    'institute',
    /^[该本我]院(?:党委)?(?:常务)?副?书记$|^[该本我]?(?:常务)?副?院长$/,
    /(?:医院|法院|研究院|科学院|学院)$/,
  ],
  ['team', /^副?队长$/, /(?:[^大支]|生产大)队$/],
  ['government-of-county', /^副?县长$/, /县(?:(?:抗日|人民)?民主|联合)?政府$|县苏维埃政府$|县人民委员会$/],
  ['government-of-city', /^副?市长$/, /市政府$/],
  ['government-of-township', /^副?[镇乡]长$/, /[镇乡]公所$/],
  ['government-of-district', /^副?区长$/, /区公所$|区(?:(?:抗日|人民)?民主)政府$/],
  ['chairman', /^副?主席$/, /(?:政协|总工会|妇联|妇女联合会|文联|残联|科协|侨联|工商联|苏维埃政府|苏维埃)$/],
  ...'厂 场 馆 行 矿 监狱 科 庭 大队 支队 团 站 所 社 幼儿园'
    .split(' ')
    .map((form): PostsOfBodies => [form, headOf(form), new RegExp(`${form}$`)]),
  [
    'secretary-general',
    /^秘书长$/,
    /(?:政协|人大常委会|侨联|工商联|文联|科协|残联|作协|学会|协会|研究会|基金会|商会|促进会)$/,
  ],
];
/** The body of a post that repeats the end of another's name: 地委|书记, 军分区|政委. */
export const PARTIAL =
  /^[本该我]?(公司|集团|医院|学校|地委|行署|专署|军分区|军区|公社|县大队|支队|管委会|联社|革委会|革命委员会|人委|指挥部|校务委员会|筹委会|军管会)$/;

/** What one says of a firm, and how its name ends. */
export const FIRMS = ['公司', '集团'];
export const FIRM = /(?:公司|集团)$/;

/** A unit with its head, in the list that a bare post goes on: 人武部部长. */
export const OTHER_UNIT = /(?:([部局厅处院队厂科站所])\1长|[部局厅处院队厂科站所室办]副?(?:主任|书记|政委))/;

/** 厅长, 局长, 副院长. */
export const HEAD_OF_LETTER = /^(?:常务)?副?([厅局院])长$/;
export const LETTER_HEAD = /^[厅局院部校]长/;
/** Posts of what is founded in the same sentence. */
export const FOUNDED_POST =
  /^(?:第一|常务)?副?(?:组长|指挥长|总指挥|指挥|召集人|主任委员|主任|社长|会长|委员|政委)$/;
/** The same, where the body has to be of their kind: 县委成立，书记; 县苏维埃政府成立，主席. */
export const FOUNDED_HEADS: readonly (readonly [posts: RegExp, bodies: RegExp])[] = [
  [/^(?:第[一二])?副?书记$|^(?:常委|委员|组织委员|宣传委员)$/, /(?:委|工委|支部|总支|党委)$/],
  [/^副?主席$/, /(?:苏维埃|政府|政协|协会|联合会|妇联|农会|工会)$/],
  [/^副?县长$/, /县[\u4e00-\u9fff]{0,4}政府$/],
  [/^副?区长$/, /区[\u4e00-\u9fff]{0,4}(?:政府|公所)$/],
  [/^副?[镇乡]长$/, /[镇乡][\u4e00-\u9fff]{0,4}(?:政府|公所)$/],
  ...'科 局 处 部 站 所 队 厂 校'
    .split(' ')
    .map((form): [RegExp, RegExp] => [headOf(form), new RegExp(`${form}$`)]),
];
/** Behind a body: who is in it follows. */
export const LISTS = /^(?:新一届)?(?:组成人员|成员|人员|领导成员)/;
/** A school that is named by words of every day (青桐中学, 城东中学), and names that many have. */
export const SCHOOL =
  /^(?!高等|重点|民办|公办|农村|乡镇|城区|普通|职业|附属|中心|希望|完全|初级|高级|国际|各)[\u4e00-\u9fff]{2,}(?:中学|小学|师范)$/;
/** Who is a member of the body whose head a sentence has named, and bodies that have members. */
export const MEMBER = /^(?:常委|委员)$/;
export const MEMBERED = /(?:委员会|村委会|居委会|常委会|支部|总支|党委|领导小组|工委)$/;
export const HEAD_OF_MEMBERS = ['主任委员', '主任', '书记', '主席', '组长'];

/** A post at the head of a row or clause, and what tells that somebody takes it: 组长：, 组长由, 组　长　甲. */
export const ROW_HEAD = /(?:^|\n)\s*$|[,;。]$/;
export const TAKEN_BY = /^\s*(?:[:(]|由|\s)/;

const TITLES =
  '主任委员|主任|书记|主席|院长|检察长|会长|理事长|校长|局长|厅长|馆长|所长|站长|队长|社长|厂长|总经理|董事长|庭长|主委|组长|团长|议长|秘书长';
/** A bare deputy, and the head whose deputy it is. */
export const DEPUTY = new RegExp(`^(?:常务|专职|兼职|执行)?副(${TITLES})$`);
export const HEAD = new RegExp(`(?:常务|专职|兼职|执行|第[一二三]|副)*(${TITLES})$`);
/** What may stand right before a bare deputy. */
export const BESIDE = /(?:为|任|兼|的|由|和|及|与|原|时任|现任|担任|当选|同志|对|向|给|问|请|经)$/;
export const SENTENCE_END = /[。!?]/;
