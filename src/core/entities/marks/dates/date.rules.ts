const DIGITS = '〇○◯零O\\d一二三四五六七八九';
const NOT_DIGIT = '(?<![\\d.%一二三四五六七八九十百千万第])';
const Y4 = `(?:(?:1\\d|20)\\d\\d|[一二][${DIGITS}]{3})`;
const YEAR = `${Y4} ?年(?!代)(?:度(?!假))?`;
const M = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])';
const D =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|[二廿]十?[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const MONTH = `${M} ?月(?!球|饼|亮|光|经[期血量痛]|刊|报|薪|租|台|票|均|供|牙|嫂|子|息|食|色|季|革命|一[考评通调约次轮个主清报查])(?:份(?!额))?`;
const DAY = ` ?${D} ?[日号](?!楼|线|院|文|常|元)`;
const XUN = '(?:[上中下]{1,2}旬|月?[底初末])';
const PART =
  '(?: ?第?[一二三四1-4]季度| ?前三季度| ?前[三]个?季度| ?[上下]半年|年?[底初末](?!期)|年中|春(?!节|运|风|耕|季[\\u4E00-\\u9FFF]{4})(?:季|天)?|夏(?!粮|收)(?:季|天)?|秋(?!收|粮|季[\\u4E00-\\u9FFF]{4})(?:季|天)?|冬(?!训|季?运|种)(?:季|天)?)';
const YEAR_WORD =
  '(?:大前年|前年|去年同期|上年同期|去年|上年度?|今年|本年度?|明年|来年|后年|上一年度?|下一年度?)';
const INSIDE_YEAR = `(?: ?${MONTH}(?:${DAY}|${XUN})?|${PART})?`;

/** Eras of emperors (年号), whose years are not ours unless they stand in brackets; 明洪武十年(1377). */
const EMPERORS =
  '洪武|建文|永乐|宣德|正统|景泰|天顺|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|贞观|开元|天宝|熙宁|元丰|康德';
const EMPEROR_HEADS = '洪建永宣正景天成弘嘉隆万崇顺康雍乾道咸同光贞开熙元';
const DYNASTY = '(?:[明清元唐宋伪]朝?|[南北]宋)?';
const IN_BRACKETS = '(?:\\((?:公元)?\\d{3,4}年?\\))';
/** 1924年(民国十三年). */
const OF_THE_REPUBLIC = '(?:\\(民国(?:\\d{1,2}|[元一二三四五六七八九十]{1,3})年\\))?';

const QUOTE_OPEN = '[“"「『‘\']';
const QUOTE_CLOSE = '[”"」』’\']';
const TO = ' ?(?:[-~—–─―]{1,2}|至|到) ?';

const ARABIC = '0123456789';
const HAN_DIGITS = '一二三四五六七八九';
const DIGITS_AND_HAN = ARABIC + HAN_DIGITS;
const Y4_HEADS = '12一二';
const M_HEADS = `${DIGITS_AND_HAN}十元`;
const D_HEADS = `${DIGITS_AND_HAN}十廿`;
const YEAR_WORD_HEADS = '大前去上今本明来后下';

/**
 * Each way to write a date: its id, the form that the evidence names, its pattern, what it begins with, and a character that it has, so many characters behind its beginning at most.
 * Where two begin at the same place the longer one counts.
 */
export const FORMS: readonly (readonly [
  id: string,
  form: string,
  source: string,
  heads: string,
  pivot: string,
  reach: number,
])[] = [
  ['year', 'full', `${NOT_DIGIT}(?:公元)?${YEAR}${OF_THE_REPUBLIC}${INSIDE_YEAR}`, Y4_HEADS + '公', '年', 7],
  ['year-dot-month', 'full', '(?<![\\d.-])(?:19|20)\\d\\d[./](?:1[0-2]|0[1-9])(?![\\d./%])', '12', './', 4],
  // 1972.3—1984.8, 2003.5—至今: without the nought only as a stretch.
  [
    'stretch-dot-month',
    'full',
    '(?<![\\d.-])(?:19|20)\\d\\d\\.[1-9](?=[-~—–─―]{1,2}(?:(?:19|20)\\d\\d\\.|至?今))|(?<=(?:19|20)\\d\\d\\.\\d{1,2}[-~—–─―]{1,2})(?:19|20)\\d\\d\\.[1-9](?![\\d.%])',
    '12',
    '.',
    4,
  ],
  [
    'numeric',
    'full',
    '(?<![\\d.-])(?:19|20)\\d\\d([-./])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?![\\d.-])',
    '12',
    '-./',
    4,
  ],
  ['short-year', 'full', `(?<!\\d)(?:[5-9]\\d|[012]\\d)年 ?${MONTH}(?:${DAY})?`, '01256789', '年', 2],
  // 20240307
  [
    'run',
    'full',
    '(?<![\\dA-Za-z.#第/_-])(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\dA-Za-z.%_号/-])',
    '12',
    ARABIC,
    1,
  ],
  ['school-year', 'period', `${NOT_DIGIT}${Y4}(?:${TO}${Y4})? ?学年(?:度)?`, Y4_HEADS, '学', 13],
  // 2022、2023年; 3、4月份; 1月5、6日: the unit is written once. At the beginning of a line 1、 is a marker.
  ['listed-years', 'list', `${NOT_DIGIT}${Y4}(?:、${Y4}){0,5}[、和]${YEAR}`, Y4_HEADS, '年', 34],
  [
    'listed-days',
    'list',
    `${NOT_DIGIT}(?:(?:${YEAR}|${YEAR_WORD}) ?)?(?:${MONTH} ?${D}(?:、${D}){0,5}[、和]${D} ?[日号](?![楼线院])|(?<=\\S)${M}(?:、${M}){0,4}[、和]${MONTH})`,
    M_HEADS + Y4_HEADS + YEAR_WORD_HEADS,
    '月日号',
    34,
  ],
  [
    'stretch-of-years',
    'full',
    // (1908-1961): the years of a life or of an office.
    `${NOT_DIGIT}${Y4}${TO}${YEAR}(?:${MONTH}(?:${DAY})?|${PART})?|(?<=\\()${Y4}${TO}${Y4}(?=\\))`,
    Y4_HEADS,
    '年-~—–─―至到',
    13,
  ],
  ['month', 'partial', `${NOT_DIGIT}${MONTH}(?:${DAY}|${XUN})?`, M_HEADS, '月', 3],
  [
    'stretch-of-months',
    'partial',
    `${NOT_DIGIT}(?:${YEAR}|${YEAR_WORD})? ?${M}${TO}${MONTH}`,
    M_HEADS + YEAR_WORD_HEADS + ' ',
    '月',
    17,
  ],
  [
    'stretch-of-days',
    'partial',
    `${NOT_DIGIT}(?:(?:${YEAR}|${YEAR_WORD})? ?${MONTH})? ?${D} ?(?:[-~—–─―]{1,2}|至) ?${D} ?日`,
    M_HEADS + D_HEADS + YEAR_WORD_HEADS + ' ',
    '日',
    25,
  ],
  [
    'day',
    'partial',
    '(?<![\\d.:/%月-]|拘留|逾期|超过|届满|期为|间为|为期|会期|示期|告期|少于|多于|期限|不足|不满|已满|未满|最长|最短|延长|累计|连续|提前|长达|处以|停业|以上|的|后|前|[满共约近])(?:3[01]|[12]\\d|[1-9])日(?!内|以[上下前后]|之[前后]|[前后]?通知|期|程|益|均|产|元|以内|之内|游|龄|用|志|常|报(?![到名道告送检])|夜)',
    '123456789',
    '日',
    2,
  ],
  [
    'han-day',
    'partial',
    '(?:(?<![一二三四五六七八九十百第\\d])(?:二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])日(?=电|上午|下午|晚))|(?:(?<=[至到])(?:二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])日)',
    HAN_DIGITS + '十',
    '日',
    3,
  ],
  ['year-word', 'relative', `${YEAR_WORD}${INSIDE_YEAR}`, YEAR_WORD_HEADS, '年', 2],
  [
    'month-word',
    'relative',
    '(?:上|下|本)个?月(?:(?:3[01]|[12]\\d|[1-9])日|[上中下]旬|[底初末])?',
    '上下本',
    '月',
    2,
  ],
  [
    'day-word',
    'relative',
    '(?<![\\u4E00-\\u9FFF]以)[今昨明前](?:天|日(?!报|起施|之|新|中|历))|后天(?!性|的|努|条|教)|昨[晚夜]|今[晚晨]|明晚',
    '今昨明前后',
    '天日晚夜晨',
    1,
  ],
  [
    'week',
    'relative',
    '(?:上上|[上本下这])个?(?:周|星期|礼拜)(?:[一二三四五六日天])?(?![年岁边围密到全期转折报])',
    '上本下这',
    '周星礼',
    3,
  ],
  [
    'quarter',
    'relative',
    '(?<![每全这半过])(?:第?[一二三四]季度|前三季度|[上下本]一?个?季度|(?<!大)[上下]半年)',
    '第一二三四前上下本',
    '季半',
    3,
  ],
  [
    'end-of-year',
    'relative',
    '(?<![\\u4E00-\\u9FFF\\d]年|[每去今明前度大])(?:年底|年初|年末|岁末|月底|月初|月末)(?!一|二)',
    '年岁月',
    '底初末',
    1,
  ],
  [
    'same-year',
    'relative',
    `同年(?:${MONTH}(?:${DAY})?)?(?!级|龄|代)|(?:当年|(?<![\\u4E00-\\u9FFF])是年)${MONTH}(?:${DAY}|${XUN})?|(?:次年|翌年)(?:${MONTH}(?:${DAY})?)?`,
    '同是当次翌',
    '年月',
    5,
  ],
  [
    'plan-stage',
    'period',
    `(?:${QUOTE_OPEN}?(?:十[一二三四五]五|[六七八九]五)${QUOTE_CLOSE}?|${QUOTE_OPEN}[一二三四五十]五${QUOTE_CLOSE})(?:期间|时期|末期?|初期?)`,
    '“"「『‘\'十六七八九',
    '五',
    3,
  ],
  [
    'plan',
    'period',
    '十[一二三四五]五(?!' +
      QUOTE_CLOSE +
      '?(?:规划|计划|纲要|专项|发展规划|[\\u4E00-\\u9FFF]{2,12}规划|期间|时期|末|初))',
    '十',
    '五',
    2,
  ],
  [
    'last-years',
    'period',
    '(?:最近|近|过去|未来|今后)的?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个?年|个月|天)(?:多?来|间(?!隔))?(?!级|轻|龄|制)',
    '最近过未今',
    '年月天',
    7,
  ],
  [
    'century',
    'period',
    '(?:(?:上|本|\\d{1,2}|十[六七八九]|二十一?)(?:个)?世纪)(?:(?:[2-9]0|[二三四五六七八九]十)年代)?(?:初期?|中叶|末期?|中期|后期|前期)?',
    ARABIC + '上本十二',
    '世',
    4,
  ],
  [
    'holiday',
    'holiday',
    `${QUOTE_OPEN}?(?:(?<![一二三四五六七八九十百千万第\\d])(?:五一|十一)(?![一二三四五六七八九十])|国庆|元旦|春节|清明|端午|中秋)节?${QUOTE_CLOSE}?(?:期间|假期|假日|小长假|长假|黄金周)`,
    '“"「『‘\'五十国元春清端中',
    '期假黄长',
    6,
  ],
  [
    'decade',
    'period',
    '(?<![\\d.])(?:(?:1\\d|20)\\d0 ?|[2-9]0|(?<![一二三四五六七八九])[二三四五六七八九]十)年代(?:初期?|末期?|中期|后期|前期)?',
    '123456789' + HAN_DIGITS,
    '代',
    6,
  ],
  [
    'era',
    'era',
    `${DYNASTY}(?:民国|${EMPERORS})(?:(?:\\d{1,2}|[元一二三四五六七八九十]{1,3})年(?:间)?|年间)${IN_BRACKETS}?(?: ?${MONTH}(?:${DAY})?)?`,
    '民伪明清元宋南北' + EMPEROR_HEADS,
    '年',
    8,
  ],
  ['before-christ', 'era', '公元前? ?(?:\\d{1,4}|[' + DIGITS + '十百]{1,4}) ?年', '公', '年', 9],
  [
    'lunar',
    'lunar',
    '(?:农历|阴历|夏历|旧历)?(?:(?:正|腊|冬|十[一二]?|[一二三四五六七八九])月)(?:初[一二三四五六七八九十]|(?<=[历].{1,4}|正月|腊月)(?:十[一二三四五六七八九]?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十))|(?:农历|阴历|夏历|旧历)(?:正|腊|冬|十[一二]?|[一二三四五六七八九])月' +
      // 八月十五中秋节, 九月九: a day without 日 is one of the old calendar.
      '|[一二三四五六七八九十]月(?:十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十|(?<=二月)二|(?<=三月)三|(?<=六月)六|(?<=七月)七|(?<=九月)九)(?=的?(?:中秋|元宵|上元|端午|端阳|重阳|七夕|乞巧|中元|盂兰|龙抬头|歌节|歌圩|庙会|灯会|花会|赏月|月圆)|[，,。;；])',
    '农阴夏旧正腊冬十' + HAN_DIGITS,
    '月',
    4,
  ],
];

/** Between two dates of one stretch. */
export const CONNECTOR = /^ ?(?:[-~—–─―]{1,2}|至|到) ?$/;
/** Round thousands with 历史, 来 or 前 are lengths of time: 2000年历史. */
export const LENGTH = /^[12]000年$/;
export const LENGTH_AFTER = /^(?:的?历史|以?来|前|以前|左右)/;
/** From one date to another, each as far as it is written. */
export const RANGE = new RegExp(
  `^(.*?\\d|.*?[年月日号〇○零一二三四五六七八九十度底初末旬]) ?(?:[-~—–─―]{1,2}|至|到) ?(.+)$`,
);
/** The units of a date, where one stands, and where one ends with it. */
export const UNIT = /[年月日号]/;
export const ENDS_UNIT = /[年月日号]$/;
export const LAST_UNIT = /[年月日号](?=度?$|份?$)/;
export const SHARE_OF_MONTH = /份$/;
/** Between the members of a list, and the word for a school year. */
export const LISTED = /[、和]/;
export const SCHOOL_YEAR = '学年';
/** Days of the lunar calendar (农历). */
export const LUNAR =
  /农历|阴历|夏历|旧历|[正腊冬]月|月(?:初[一二三四五六七八九十]|廿)|^[一二三四五六七八九十]月(?:十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十|[二三六七九])$/;
