/**
 * Units below the divisions and beside them (村、社区、公社、地区) whose posts are written without their names: 村党支部书记, 公社党委书记, 行署专员. Whose 村支书 and 村主任 are is
 * told no more than what they lead: they stay open.
 * Each row says the form that names end with, the posts, and what follows the unit's name in the body (`$1` of the post's own words).
 */
export interface UnitRow {
  id: string;
  /** The form of the unit. */
  unit: string;
  posts: RegExp;
  body: string;
  example: string;
}

/** Words in front of a unit's form that name none: 全村, 老社区, 各公社. */
export const NO_UNIT =
  /^(?:[全本我该各两几多每某邻外同老新大小这那哪农乡山行自示重贫渔移一二三四五六七八九十个等为到在的和]|美丽|传统|中心|文明|试点|帮扶|驻|所在|人民|上级|当地|附近|有关|所属|示范|贫困|先进)(?:村|社区|街道|公社|苏木)$|^(?:国家级?|省级|市级|各|该|全)?(?:经济|高新|技术|产业|新|综合|工业|生态|旅游)*(?:开发|高新|经开|新|保税|示范)区$/;

const RANK = '(?:第一)?(?:常务)?副?';
const ZONE = '(?:(?:经济技术)?(?:开发区|高新区|经开区|新区|园区))';
const BUREAU = '[\\u4e00-\\u9fff]{1,9}(?:局|处|委员会|委|办公室|办|中心)';
const BOSS = '局长|处长|主任|顾问|委员';

/** Id, form of the unit, what the post says of the body, its heads, the body behind the unit's name, an example. */
const ROWS: readonly (readonly [string, string, string, string, string, string])[] = [
  ['village-party', '村', '村(党支部|党总支|党委)', '书记|委员', '$1', '长滩村开会，村党支部书记'],
  ['village-branch', '村', '村支部', '书记', '党支部', '长滩村开会，村支部书记'],
  ['village-body', '村', '(村委会|村民委员会|村务监督委员会)', '主任|委员', '$1', '青石村修路，村委会主任'],
  ['village-women', '村', '村(妇联)', '主席', '$1', '青石村开会，村妇联主席'],
  ['community-party', '社区', '社区(党委|党总支|党支部)', '书记|委员', '$1', '古城社区开会，社区党委书记'],
  ['community', '社区', '社区(居委会|居民委员会)', '主任|委员', '$1', '古城社区开会，社区居委会主任'],
  ['subdistrict-party', '街道', '街道(党工委|党委)', '书记|委员', '$1', '江北街道开会，街道党工委书记'],
  ['subdistrict', '街道', '街道(办事处|办)', '主任', '$1', '江北街道开会，街道办事处主任'],
  ['commune-party', '公社', '公社(党委)', '书记|委员', '$1', '沙岗公社秋收，公社党委书记'],
  [
    'commune-body',
    '公社',
    '公社(革委会|革命委员会|管委会)',
    '主任|委员',
    '$1',
    '沙岗公社秋收，公社革委会主任',
  ],
  ['commune', '公社', '公社', '社长|书记|主任', '', '向阳公社秋收，公社书记'],
  ['commune-head', '公社', '', '社长', '', '向阳公社秋收，社长'],
  ['steppe-party', '苏木', '苏木(党委)', '书记|委员', '$1', '查干苏木接羔，苏木党委书记'],
  ['steppe-head', '苏木', '苏木', '达|长', '人民政府', '查干苏木接羔，苏木达'],
  ['zone', '开发区', `${ZONE}?(党工委|管委会)`, '书记|主任|委员', '$1', '临江开发区招商，管委会主任'],
  ['zone-bureau', '开发区', `${ZONE}(${BUREAU})`, '局长|主任', '$1', '临江开发区招商，开发区财政局局长'],
  ['prefecture-committee', '地区', '(地委)', '书记|委员|常委|秘书长', '$1', '宁阳地区开会，地委书记'],
  ['prefecture-office', '地区', '(行署)', '专员|秘书长|顾问', '地区$1', '宁阳地区开会，行署专员'],
  ['commissioner', '地区', '(专署)', '专员|秘书长', '$1', '宁阳专区开会，专署专员'],
  ['prefecture-bureau', '地区', `(行署${BUREAU})`, BOSS, '地区$1', '宁阳地区行署任命，行署水利局局长'],
  [
    'prefecture-organ',
    '地区',
    `地区(革委会|革命委员会|${BUREAU})`,
    BOSS,
    '地区$1',
    '宁阳地区开会，地区革委会主任',
  ],
];

export const UNIT_ROWS: readonly UnitRow[] = ROWS.map(([id, unit, lead, heads, body, example]) => ({
  id,
  unit,
  posts: new RegExp(`^${lead}${RANK}(?:${heads})$`),
  body,
  example,
}));

/** Where a unit is named in a text: 长滩村, 沙岗公社. */
export const UNIT_NAMES: Readonly<Record<string, RegExp>> = {
  村: /^([\u4e00-\u9fff]{2,6}村)(?!镇|民|庄|寨|里|口|委)/,
  社区: /^([\u4e00-\u9fff]{2,6}社区)/,
  街道: /^([\u4e00-\u9fff]{2,5}街道)/,
  公社: /^([\u4e00-\u9fff]{2,6}公社)/,
  苏木: /^([\u4e00-\u9fff]{2,8}苏木)/,
  开发区: /^([\u4e00-\u9fff]{2,14}?(?:开发区|高新区|经开区|新区|工业园区?|保税区|示范区))/,
};
/** A prefecture by its own name or that of its committee or office: 宁阳地区, 中共宁阳地委, 宁阳行署. */
export const PREFECTURE = '地区';
export const PREFECTURE_NAMES =
  /(?<=^|[^\u4e00-\u9fff]|中共|[在到任和与由经至赴]|县|市)([\u4e00-\u9fff]{2})(?:地区(?![的内性间各之])|地委|行署|专署|专区)/g;
/** Regions that are none: 华北地区. */
export const NO_PREFECTURE =
  /^(?:东北|西北|东南|西南|华[北东南中西]|中[东南亚部原西]|亚太|港澳|两广|[东西南北]部|[东西南北]方|沿[海江边]|少数|民族|边远|贫困|落后|发达|各类|其他|有关|[\u4e00-\u9fff]?[该本我全各此])/;
