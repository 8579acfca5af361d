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

export const UNIT_ROWS: readonly UnitRow[] = [
  {
    id: 'village-party',
    unit: '村',
    posts: new RegExp(`^村(党支部|党总支|党委)${RANK}(?:书记|委员)$`),
    body: '$1',
    example: '长滩村开会，村党支部书记',
  },
  {
    id: 'village-branch',
    unit: '村',
    posts: new RegExp(`^村支部${RANK}书记$`),
    body: '党支部',
    example: '长滩村开会，村支部书记',
  },
  {
    id: 'village-body',
    unit: '村',
    posts: new RegExp(`^(村委会|村民委员会|村务监督委员会)${RANK}(?:主任|委员)$`),
    body: '$1',
    example: '青石村修路，村委会主任',
  },
  {
    id: 'village-women',
    unit: '村',
    posts: new RegExp(`^村(妇联)${RANK}主席$`),
    body: '$1',
    example: '青石村开会，村妇联主席',
  },
  {
    id: 'community',
    unit: '社区',
    posts: new RegExp(`^社区(党委|党总支|党支部|居委会|居民委员会)${RANK}(?:书记|主任|委员)$`),
    body: '$1',
    example: '古城社区开会，社区党委书记',
  },
  {
    id: 'subdistrict',
    unit: '街道',
    posts: new RegExp(`^街道(党工委|党委|办事处|办)${RANK}(?:书记|主任|委员)$`),
    body: '$1',
    example: '江北街道开会，街道党工委书记',
  },
  {
    id: 'commune-party',
    unit: '公社',
    posts: new RegExp(`^公社(党委|革委会|革命委员会|管委会|管理委员会)${RANK}(?:书记|主任|委员)$`),
    body: '$1',
    example: '沙岗公社秋收，公社党委书记',
  },
  {
    id: 'commune',
    unit: '公社',
    posts: new RegExp(`^公社${RANK}(?:社长|书记|主任)$|^副?社长$`),
    body: '',
    example: '向阳公社秋收，公社书记',
  },
  {
    id: 'steppe-party',
    unit: '苏木',
    posts: new RegExp(`^苏木(党委)${RANK}(?:书记|委员)$`),
    body: '$1',
    example: '查干苏木接羔，苏木党委书记',
  },
  {
    id: 'steppe-head',
    unit: '苏木',
    posts: /^(?:苏木达|苏木长)$/,
    body: '人民政府',
    example: '查干苏木接羔，苏木达',
  },
  {
    id: 'zone',
    unit: '开发区',
    posts: new RegExp(
      `^(?:经济技术)?(?:开发区|高新区|经开区|新区|园区)?(党工委|管委会)${RANK}(?:书记|主任|委员)$`,
    ),
    body: '$1',
    example: '临江经济技术开发区招商，管委会主任',
  },
  {
    id: 'prefecture-committee',
    unit: '地区',
    posts: new RegExp(`^(地委)${RANK}(?:书记|委员|常委|秘书长)$`),
    body: '$1',
    example: '宁阳地区开会，地委书记',
  },
  {
    id: 'prefecture-office',
    unit: '地区',
    posts: new RegExp(`^(行署)${RANK}(?:专员|秘书长|顾问)$`),
    body: '地区$1',
    example: '宁阳地区开会，行署专员',
  },
  {
    id: 'prefecture-commissioner',
    unit: '地区',
    posts: new RegExp(`^(专署)${RANK}(?:专员|秘书长)$`),
    body: '$1',
    example: '宁阳专区开会，专署专员',
  },
  {
    id: 'prefecture-bureau',
    unit: '地区',
    posts: new RegExp(
      `^(行署[\\u4e00-\\u9fff]{2,8}(?:局|处|委员会|委|办公室|办))${RANK}(?:局长|处长|主任|顾问)$`,
    ),
    body: '地区$1',
    example: '宁阳地区行署任命，行署水利局局长',
  },
  {
    id: 'prefecture-organ',
    unit: '地区',
    posts: new RegExp(
      `^地区((?:革委会|革命委员会|[\\u4e00-\\u9fff]{1,8}(?:局|处|办公室|办|经委|计委|农委)|经委|计委|农委))${RANK}(?:局长|处长|主任|委员)$`,
    ),
    body: '地区$1',
    example: '宁阳地区开会，地区革委会主任',
  },
];

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
