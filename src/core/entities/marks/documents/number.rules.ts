const OPEN = '[〔\\[【(<{〈﹝❲]';
const CLOSE = '[〕\\]】)>}〉﹞❳]';
const HAN_DIGIT = '〇○◯零一二三四五六七八九';
const YEAR = `(?:1[89]\\d\\d|20\\d\\d|[4-9]\\d|[${HAN_DIGIT}]{4}|[${HAN_DIGIT}]{2})`;
const NUMBER = `(?:\\d{1,7}(?:-\\d{1,4}|[、,~—–至]\\d{1,5}(?=[、,~—–至\\d]{0,12} ?号))*|[${HAN_DIGIT}十百千]{1,8})`;
/** 号 and 期; never the 号 of a house, a line or a vessel. */
const UNIT = '[号號期](?!(?:楼|线|路|院|卫星|机|船|列车|店|馆|桥|井|矿|提案|建议|议案))';

export const BRACKETED_YEAR = new RegExp(`${OPEN} ?(${YEAR}) ?(?:年度?)? ?${CLOSE}`, 'g');
/** After the bracketed year: 字第12号, 第12号, 12号, 特12号, 12期. */
export const AFTER_YEAR = new RegExp(
  ` {0,2}([\\u4E00-\\u9FFF]{0,6}?|[\\u4E00-\\u9FFF]{0,10}字) ?第? ?(${NUMBER}) ?${UNIT}`,
  'y',
);
/** A year first: (54)国秘字第12号, (2019)最高法民终123号. */
export const CODE_AFTER_YEAR = new RegExp(
  ` ?([\\u4E00-\\u9FFF][\\u4E00-\\u9FFFA-Za-z\\d()]{0,18}?)第? ?(${NUMBER}) ?[号號]`,
  'y',
);
/** Before 12号 these make a house, a line or a day of it. */
export const ADDRESS = /(?:[路街巷弄楼室院栋幢座排门牌线届次年月日条款项]|大道|胡同|小区|公路|国道|省道)$/;
/** 令（2019）第3号: the kind first, then perhaps a year, then the number. */
export const ORDER = new RegExp(
  `(令|公告|通告) ?(?:[(〔\\[]? ?((?:19|20)\\d\\d|[${HAN_DIGIT}]{4}) ?年?[)〕\\]]? ?)?(\\()? ?第? ?(${NUMBER}) ?${UNIT}`,
  'g',
);
/** 2019年第3号令: the number first, and the kind where it is told. */
export const ORDER_LAST = new RegExp(
  `(?:((?:19|20)\\d\\d|[${HAN_DIGIT}]{4})年)? ?第 ?(${NUMBER}) ?[号號](令|公告|通告)?`,
  'g',
);
/** 简报第12期: papers that appear in a row. */
export const BULLETIN = new RegExp(
  `(?:简报|专报|快报|要报|内参|通报|信息|动态|纪要|通讯|要情|摘报|旬报|周报|月报|公报|参阅|呈阅件|情况反映) ?(?:[(〔\\[]?((?:19|20)\\d\\d)年?[)〕\\]]?)? ?[(]?(?:总 ?)?第 ?(${NUMBER}) ?[期号][)]?`,
  'g',
);
/** 第12期 alone on its line. */
export const ISSUE_LINE = new RegExp(
  `^\\s*(\\(?(?:(?:19|20)\\d\\d年)?(?:总)?第 ?(${NUMBER}) ?期(?:\\(总第?${NUMBER}期\\))?\\)?)\\s*$`,
);
/** 国秘字12号: an old number without its year. */
export const YEARLESS = new RegExp(`字 ?第? ?(${NUMBER}) ?[号號]`, 'g');
/** 公告编号：临2017-020: what a listed firm gives its announcements. */
export const FIRM_NUMBER = /(?<=公告编号 ?: ?|》\()(?:临|第)?((?:19|20)\d\d) ?[-—–] ?(\d{2,4})号?/g;
/** GB/T 1234-2019: standards (标准号). */
export const STANDARD =
  /(?:GB\/[TZ]|GB|DB\d{2}\/T|DB\d{2}|JTG(?:\/T)?|JGJ(?:\/T)?|CJJ(?:\/T)?|(?:HJ|NY|SL|AQ|GA|MZ|WS|QB|SB|LY|TB|YD|DL|JB|HG|JC|SN|CJ|JT|MT|QX|DZ|TD|CH|TY|RB)(?:\/T)?) ?[A-Z]?\d{1,5}(?:\.\d{1,3})? ?[-—–]{1,2} ?(?:19|20)\d\d/g;

/** One of these stands in every number but a standard's. */
export const MAY_HOLD = /[号號期]/;
/** The year in its brackets, and the unit, for one spelling of a number. */
export const YEAR_IN_BRACKETS = new RegExp(`${OPEN}(${YEAR})(?:年度?)?${CLOSE}`);
export const OLD_UNIT = /號/g;
export const UNIT_NOW = '号';
/** Codes that stand behind the year, and how they end beside another code. */
export const OLD_CODE = /[字发函令]|[民刑行执破商知赔辖][初终再申监字保]|执|破/;
export const OLD_CODE_END = /[字发函令民刑行执破商知赔初终再申监辖保]$/;
/** Brackets that are used for the years of numbers alone. */
export const SURE_BRACKET = /[〔﹝]/;
/** Orders and announcements, which name their issuer. */
export const ORDER_KIND = '令';
export const ORDER_WORD = /(?:令|公告|通告)$/;
export const ISSUES_ORDERS = /(?:政府|部|委|总局|委员会)$/;
/** 以第3号令: the word before it leads to an order. */
export const BY = '以';
export const HAN = /[\u4E00-\u9FFF]/;
/** Words before the name of a bulletin. */
export const LEADS_TO = /[见据为在由按经]/;
/** 第3-5号: the first number counts. */
export const FIRST_OF_SEVERAL = /^[^-、,~—–至]+/;
