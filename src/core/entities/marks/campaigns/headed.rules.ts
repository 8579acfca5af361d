import { table, veto } from '../../rule';

/** Heads of names without marks, and themed spells of time (宣传月). */
export const HEAD = new RegExp(
  [
    '工程(?![师队处院学部量建施造])',
    '运动(?![会员场服鞋量战])',
    '计划(?![处委单生经外])',
    '行动(?![员自能上方路纲])',
    '行(?=(?:主题|系列|大型|专题)?活动)',
    '进(?:校园|社区|企业|农村|乡村|万家|机关|军营|家庭|课堂|景区)(?=(?:主题|系列|大型|专题)?活动)',
    '(?:宣传|低碳|扶贫|科普)日',
    '(?:宣传|安全|生产|服务|援助|读书|阅读|敬老|教育|禁毒|卫生|质量|消防|节能|节水|科普|普法|环保|惠民|执行|提升|攻坚)(?:月|周|季|年(?![度代级龄鉴以来前后底初中间]))',
  ].join('|'),
);
/** How far a name reaches to the left at most. */
const LONGEST_NAME = 24;
const EDGE = /[^\u4E00-\u9FFFa-z\d](?=[\u4E00-\u9FFFa-z\d]*$)/i;
/** The sentence's own words; the last of them that leave a name are cut off. */
const SETS_OUT =
  /(?:继续|深入|统筹|大力|全面|扎实|加快|持续|有序|重点|协同)?(?:实施|推进|启动|落实好?|开展|抓好|组织好?|做好|打好|打赢|打响|办好|参加|参与|承接|承担|纳入|列入|发起|响应|号召|推行|推出|部署|结合|围绕|掀起|发动|投入|投身)(?:好|了|的)?(?:全[国省市县区州旗]的?)?/g;

const HELD = /^(?:系列|主题|集中|大型|现场|咨询|宣传)*(?:活动|启动|期间|来临|当[天日])/;
/** What joins a name to the one before it, with that one's generic word (“甲”计划和…). */
const JOINED = /^(?:[\u4E00-\u9FFF]{0,4}(?:活动|行动|工程|计划|整治|执法))?(?:以及|和|与|及|暨)/;

/** A name without marks that its head tells (雨露计划), read from the head to the left. */
export class HeadedName {
  readonly start: number;
  readonly stem: string;
  /** Right behind words that set out to do it (实施…). */
  readonly setOut: boolean;
  /** Listed behind a campaign. */
  readonly listed: boolean;
  /** The generic word behind a campaign in marks (“百千万”帮扶工程). */
  readonly generic: boolean;
  /** What is done in a spell of time follows (宣传月系列活动). */
  readonly held: boolean;

  /** `endsAt` tells whether a campaign ends at an offset. */
  constructor(
    { index, input }: RegExpExecArray,
    readonly head: string,
    endsAt: (offset: number) => boolean,
  ) {
    this.held =
      /[月周季年日]$/.test(head) && HELD.test(input.slice(index + head.length, index + head.length + 8));
    const from = Math.max(0, index - LONGEST_NAME);
    const left = input.slice(from, index);
    const mark = EDGE.exec(left)?.index ?? -1;
    let start = from + mark + 1;
    let setOut = false;
    let listed = mark >= 0 && endsAt(from + mark) && left[mark] !== ',';
    this.generic = listed && left[mark] !== '、' && !JOINED.test(left.slice(mark + 1));
    for (let at = index - 2; at > start; at--) {
      const joined = endsAt(at) ? (JOINED.exec(input.slice(at, index))?.[0].length ?? 0) : 0;
      if (joined === 0) continue;
      start = at + joined;
      listed = true;
      break;
    }
    if (listed) start += JOINED.exec(input.slice(start, index))?.[0].length ?? 0;
    let behind = start;
    for (const { 0: words, index: at } of input.slice(start, index).matchAll(SETS_OUT)) {
      if (start + at + words.length > index - 2) break;
      behind = start + at + words.length;
      setOut = true;
    }
    start = behind + (/^全[省市县区州旗]/.test(input.slice(behind, index)) ? 2 : 0);
    this.setOut = setOut;
    this.listed = listed;
    this.start = start;
    this.stem = input.slice(start, index);
  }

  get name(): string {
    return this.stem + this.head;
  }
}

/** Works that are built, and works by kind (改造工程、重点工程). */
export const BUILT =
  /(?:改造|建设|重建|加固|修缮|维修|连接线?路?|绿化|亮化|美化|扩建|新建|续建|改建|迁建|防护|安装|[供饮引调排]水|安全|巩固|提升|改善|管网|污水|道路|公路|铁路|桥梁?|隧道|水利|土建|土木|建筑|市政|装饰|装修|拆迁|安置|防洪|堤防|灌溉|灌区|水库|大棚|住房|电站|[供输变]电|通信|网络|整治|(?<!源|漠化|流失)治理|疏浚|清淤|期|附属|配套|主体|样板|示范|精品|形象|政绩|面子|民心|民生|德政|系统|重点|重大|骨干|基础|生态|地下|地面|人防|其他|各类|各项|这项|此项|该|隐蔽|在建|水保|环境|机械|交通|园林|海洋|地震|数据|科学|应用|政府投资|项目|软件|生物|化学|信息|[两三四五六七八九十]大|\d[个项]|[一二三四五六七八九十]项|等)$/;
/** Plans of every body (生产计划). */
const PLAIN_PLAN =
  /(?:年|年度|季度|月度|生产|工作|投资|采购|建设|招生|立法|分配|发展|预算|经济|教学|城建|规划|实施|行动|实现|财政|国家|监督|审计|检查|培训|执行|用工|用地|供应|收购|种植|销售|还款|改造|推进|进度|保障|施工|调度|应急|复习|学习|活动|[一二三四五六七八九十]五|[的个项本该此])$/;
/** Deeds that are no names (联合行动). */
const PLAIN_ACTION =
  /^(?:专项|整治|统一|联合|集中|军事|具体|实际|集体|共同|自觉|救援|抢险|搜救|营救|抓捕|清剿|应急|执法|攻坚|治理|清理|维权|罢工|抗议|抗税|武装|作战|敌后|革命|爱国|示范|创建|模范|个人|自发|合作|外交|采取|付诸|志愿|公益|先期|扫荡|破袭|秘密|大型|重大|系列|三年|百日|[的新大这该此各])*行动$|(?:用|以|见|靠|凭|从|年|日|晚)$/;

/** Which names with a head are none. */
export const HEADED_VETOES = table<HeadedName>('campaign/headed-vetoes', 'campaign', [
  veto('nobody-sets-out', ({ setOut, listed, held }) => !setOut && !listed && !held),
  veto('generic-word', ({ generic, setOut }) => generic && !setOut),
  veto(
    'no-name',
    ({ stem }) => !/^[\u4E00-\u9FFF、a-z\d+]{2,}$/i.test(stem) || /的|(?:工程|计划|行动)[和与及]/.test(stem),
  ),
  veto('built', ({ head, stem }) => head === '工程' && BUILT.test(stem)),
  veto('plan-of-all', ({ head, stem }) => head === '计划' && PLAIN_PLAN.test(stem)),
  veto(
    'movement-of-all',
    ({ head, stem }) =>
      head === '运动' &&
      /(?:体育|健身|工人|学生|革命|解放|妇女|球类|水上|冰雪|户外|全民|剧烈|.动|物体|社会|独立|民主|反抗|民族)$|^(?:体育|健身)/.test(
        stem,
      ),
  ),
  veto('deed', ({ head, name }) => head === '行动' && PLAIN_ACTION.test(name)),
]);
