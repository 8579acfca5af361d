import { parseNumeral } from '../../text/numerals';

/** A number slogan (数字缩略语) taken apart: each number with what it counts. */
export interface SloganForm {
  parts: { count: number; key: string }[];
  /** 4, or `2+2` for 两要两不; as the text writes it for 1+N. */
  declared: number | string;
}

/**
 * Formulations known all over the country and what they stand for, as public documents spell them out. Those marked
 * true are recognised without quotation marks too.
 */
const KNOWN: Readonly<Record<string, readonly [boolean, ...string[]]>> = {
  三个代表: [
    true,
    '代表中国先进生产力的发展要求',
    '代表中国先进文化的前进方向',
    '代表中国最广大人民的根本利益',
  ],
  三严三实: [true, '严以修身', '严以用权', '严以律己', '谋事要实', '创业要实', '做人要实'],
  两学一做: [true, '学党章党规', '学系列讲话', '做合格党员'],
  四个全面: [true, '全面建设社会主义现代化国家', '全面深化改革', '全面依法治国', '全面从严治党'],
  五位一体: [true, '经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'],
  四个意识: [true, '政治意识', '大局意识', '核心意识', '看齐意识'],
  四个自信: [true, '道路自信', '理论自信', '制度自信', '文化自信'],
  两个维护: [true, '维护习近平总书记党中央的核心、全党的核心地位', '维护党中央权威和集中统一领导'],
  两个确立: [
    true,
    '确立习近平同志党中央的核心、全党的核心地位',
    '确立习近平新时代中国特色社会主义思想的指导地位',
  ],
  两个一百年: [true, '中国共产党成立一百年', '中华人民共和国成立一百年'],
  两个毫不动摇: [true, '毫不动摇巩固和发展公有制经济', '毫不动摇鼓励、支持、引导非公有制经济发展'],
  一带一路: [true, '丝绸之路经济带', '21世纪海上丝绸之路'],
  一国两制: [true],
  一岗双责: [true, '岗位业务职责', '党风廉政建设职责'],
  一府两院: [true, '人民政府', '人民法院', '人民检察院'],
  三农: [true, '农业', '农村', '农民'],
  三公: [false, '因公出国（境）', '公务用车购置及运行', '公务接待'],
  三公经费: [true, '因公出国（境）', '公务用车购置及运行', '公务接待'],
  四风: [true, '形式主义', '官僚主义', '享乐主义', '奢靡之风'],
  三去一降一补: [true, '去产能', '去库存', '去杠杆', '降成本', '补短板'],
  六稳: [true, '稳就业', '稳金融', '稳外贸', '稳外资', '稳投资', '稳预期'],
  六保: [
    true,
    '保居民就业',
    '保基本民生',
    '保市场主体',
    '保粮食能源安全',
    '保产业链供应链稳定',
    '保基层运转',
  ],
  三会一课: [true, '支部党员大会', '支部委员会', '党小组会', '党课'],
  三重一大: [true, '重大事项决策', '重要干部任免', '重要项目安排', '大额资金使用'],
  五险一金: [true, '养老保险', '医疗保险', '失业保险', '工伤保险', '生育保险', '住房公积金'],
  两不愁三保障: [true, '不愁吃', '不愁穿', '义务教育有保障', '基本医疗有保障', '住房安全有保障'],
  四个现代化: [true, '工业现代化', '农业现代化', '国防现代化', '科学技术现代化'],
  四化同步: [true],
  四项基本原则: [
    true,
    '坚持社会主义道路',
    '坚持人民民主专政',
    '坚持中国共产党的领导',
    '坚持马克思列宁主义、毛泽东思想',
  ],
  三步走: [false],
  三三制: [false],
  两头在外: [true],
  五讲四美三热爱: [true],
  五讲四美: [true],
  八荣八耻: [true],
  三大攻坚战: [true, '防范化解重大风险', '精准脱贫', '污染防治'],
  三期叠加: [true, '增长速度换挡期', '结构调整阵痛期', '前期刺激政策消化期'],
  两新一重: [true, '新型基础设施建设', '新型城镇化建设', '交通、水利等重大工程建设'],
  三权分置: [true, '所有权', '承包权', '经营权'],
  三个有利于: [true],
  三同时: [false, '同时设计', '同时施工', '同时投产使用'],
  四不两直: [true, '不发通知', '不打招呼', '不听汇报', '不用陪同接待', '直奔基层', '直插现场'],
  四议两公开: [
    true,
    '党支部会提议',
    '两委会商议',
    '党员大会审议',
    '村民会议决议',
    '决议公开',
    '实施结果公开',
  ],
  双随机一公开: [true, '随机抽取检查对象', '随机选派执法检查人员', '检查结果公开'],
  九二共识: [false],
  三通: [false, '通邮', '通航', '通商'],
  三区三线: [true],
  三线一单: [true],
  三资: [false, '资金', '资产', '资源'],
  两免一补: [true, '免杂费', '免书本费', '补助寄宿生生活费'],
  两癌: [false, '乳腺癌', '宫颈癌'],
  四个服务: [false],
  三支一扶: [true, '支教', '支农', '支医', '扶贫'],
  两个文明: [false, '物质文明', '精神文明'],
  三个区分开来: [true],
  四个不摘: [true, '摘帽不摘责任', '摘帽不摘政策', '摘帽不摘帮扶', '摘帽不摘监管'],
  四个合格: [true],
  四种形态: [false],
  八项规定: [true],
  六项纪律: [true, '政治纪律', '组织纪律', '廉洁纪律', '群众纪律', '工作纪律', '生活纪律'],
};

const N = '(?:十[一二三四五六七八九]|[二三四五六七八九]十|[一二两三四五六七八九十双])';
const PART = new RegExp(
  `(${N})((?:个|大|项|条|张|种|类|级)?[^一二两三四五六七八九十双\\d]{1,6}?)(?=${N}|$)`,
  'y',
);
const CODED = /^(\d(?:\+(?:\d|[nNxX]))+)$/;

/** Sayings that have numbers in them and count nothing, and things whose names do. */
const SAYINGS =
  /^(?:三令五申|七上八下|四面八方|五花八门|三心二意|十全十美|一心一意|三番五次|丢三落四|两全其美|两败俱伤|百年大计|九牛一毛|五湖四海|四通八达|三长两短|七嘴八舌|乱七八糟|三言两语|一举两得|一石二鸟|一石多鸟|一分为二|一清二楚|一干二净|一穷二白|接二连三|三三两两|三天两头|五颜六色|五光十色|六神无主|七零八落|八仙过海|四平八稳|四分五裂|三头六臂|两面三刀|三思而行|三思而后行|十拿九稳|八九不离十|十有八九|三十而立|四十不惑|二人转|二维码|二手房|二手车|二氧化碳|三国演义|三峡工程|三角洲|三轮车|四合院|五角星|五粮液|五指山|五台山|五星红旗|五星级|七星级|八宝山|八达岭|九寨沟|九龙坡|六盘水|六安|四川|四平|三亚|三明|三峡|三门峡|十堰|双城|双流|双鸭山|两弹一星|三元里|七台河|三沙|三星|双汇|双方|双边|双向|双赢|双重|双语|双休日|双十一|双十二|双一流大学|两会|两岸|二战|一战|一线|二线|三线|二级|三甲|四季|八角|二胡|双桥|双星|十大杰出青年|十佳运动员|十分|十足|两难|两岸关系|四季度|三季度|三思|五一|五四|六一|七夕|七一|八一|十一|三八)$/;
/** What makes of a number a length, a time, a price or a rank. */
const MEASURES =
  /^(?:月|日|年|号|时|点|分钟|秒|周|天|岁|元|斤|米|里|亩|吨|世纪|季度|小时|星期|名|位(?!一体)|户|家|人|个人|件(?![\u4E00-\u9FFF]{2})|次|公里|套|辆|台|栋|倍|成|折|分之|只|头|万|千|百|亿|楼|层|路|街|班|中全会|届|轮)/;

/**
 * Takes a term apart (without quotation marks, in half width); null where it is no number slogan: no number, only
 * ones (一刀切), a saying, a measure, a date. 老 and 新 may stand in front (老三难).
 */
export function parseSlogan(term: string): SloganForm | null {
  const text = term.replace(/\s/g, '');
  if (KNOWN[text]) return partsOf(text) ?? { parts: [], declared: numberOf(text) };
  if (text.length < 2 || text.length > 14 || SAYINGS.test(text)) return null;
  const coded = CODED.exec(text);
  if (coded) return { parts: [], declared: (coded[1] ?? '').replace(/[nxX]/g, 'N') };
  const form = partsOf(text);
  if (!form) return null;
  const [first] = form.parts;
  if (!first || (form.parts.length === 1 && MEASURES.test(first.key))) return null;
  if (form.parts.length < 3 && form.parts.every((part) => part.count === 1)) return null;
  if (
    form.parts.length === 1 &&
    ((first.key.length > 6 && !/^级.{2,4}(?:机制|体系|网络)$/.test(first.key)) ||
      (text.startsWith('双') && first.key.length > 2))
  )
    return null;
  return form;
}

/** What a well-known formulation stands for; undefined for others. */
export function expansionOf(term: string): string[] | undefined {
  const known = KNOWN[term.replace(/\s/g, '')];
  return known && known.length > 1 ? (known.slice(1) as string[]) : undefined;
}

const UNQUOTED = Object.entries(KNOWN)
  .filter(([, [free]]) => free)
  .map(([term]) => term)
  .sort((a, b) => b.length - a.length);
/** Those that are recognised without quotation marks, as one pattern, longest first. */
export const KNOWN_UNQUOTED = new RegExp(UNQUOTED.join('|'));
/** What these begin with. */
export const KNOWN_HEADS = [...new Set(UNQUOTED.map((term) => term.charAt(0)))].join('');

/** A number right at the beginning, or after 老 and the like. */
const NUMBERED = /^[老新小]?[\d一二两三四五六七八九十双]/;

function partsOf(term: string): SloganForm | null {
  if (!NUMBERED.test(term)) return null;
  // Digits only where a measure word follows: 4个意识, 8项规定.
  const text = term
    .replace(/^[老新小](?=[一二两三四五六七八九十])/, '')
    .replace(/^\d{1,2}(?=[个项大条])/, (digits) => HAN_DIGITS[Number(digits)] ?? digits);
  if (!/^[\u4E00-\u9FFF、()]+$/.test(text)) return null;
  const parts: { count: number; key: string }[] = [];
  let at = 0;
  // 统一, 第一 and 看一看 are words, no numbers.
  const masked = text
    .replace(/([\u4E00-\u9FFF])一(?=\1)/g, '$1壹')

    .replace(/(?<=个)一$/, '壹')
    .replace(/(?<=[统唯划归第万专同])一|一(?=致|体|流|律|般|切|批)/g, '壹');
  while (at < masked.length) {
    PART.lastIndex = at;
    const match = PART.exec(masked);
    if (!match) return null;
    const count = match[1] === '双' ? 2 : parseNumeral(match[1] ?? '');
    if (count === null) return null;
    parts.push({ count, key: (match[2] ?? '').replace(/[、()]/g, '').replace(/壹/g, '一') });
    at += match[0].length;
    if (parts.length > 5) return null;
  }
  if (parts.length === 0) return null;
  const declared = parts.length === 1 ? (parts[0]?.count ?? 0) : parts.map((part) => part.count).join('+');
  return { parts, declared };
}

const HAN_DIGITS = [
  '',
  '',
  '两',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];

function numberOf(text: string): number {
  return parseNumeral(/[一二两三四五六七八九十]/.exec(text)?.[0] ?? '') ?? 0;
}

/** How many items a slogan announces in all; null where that is open (1+N). */
export function announced(declared: number | string): number | null {
  if (typeof declared === 'number') return declared;
  let sum = 0;
  for (const part of declared.split('+')) {
    const value = Number(part);
    if (!Number.isInteger(value)) return null;
    sum += value;
  }
  return sum;
}
