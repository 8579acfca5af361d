import type { Mention } from '../mention';
import type { Recognizer } from '../recognizer';
import { MARKS, type Pivot } from './gatedSearch';

/** What follows a name in quotation marks and makes it a campaign (活动、行动). */
const GENERIC =
  '(?:(?:系列|主题|专题|集中|专项|百日|大型|公益|志愿服务|教育实践|学习教育|创建|评选|宣传|推广|帮扶|整治|攻坚|提升|创新|实践|特色|品牌|示范)*(?:活动|行动|工程|计划|运动|大会战|会战|整治|攻坚战|攻坚|大讨论|大行动|实践活动|教育|学习教育|主题教育|专项斗争|专项整治|斗争|大排查|动员大会|启动仪式|推进会|大赛|竞赛|项目|基金))';
const QUOTED = new RegExp(`[“"「『‘']([^“”"「」『』‘’'。;；!?\\n]{2,30})[”"」』’'](?=${GENERIC})`);
/** Names in marks that say themselves what they are. */
const SELF =
  /[“"「『‘']([^“”"「」『』‘’'。,;；:!?\n]{2,20}(?:活动|行动|工程|计划|基金|大会战|攻坚战|战役|运动))[”"」』’']/;
/** Known all over the country and written without marks as well. */
const KNOWN =
  /党的群众路线教育实践活动|保持共产党员先进性教育活动|深入学习实践科学发展观活动|学习实践科学发展观活动|党史学习教育|党纪学习教育|[扫打]黑除恶专项斗争|创先争优活动|先进性教育活动|农村社会主义教育运动|农业学大寨运动|爱国卫生运动|增产节约运动/;
/** Without marks: a head of the grammar of this genre and a form. */
const BARE = new RegExp(
  '(?<=^|[,。、;:!?的“”"了在对以为和及与等起动展施行进入加]|第[一二三四五六七八九十]轮|开展|启动|实施|推进|深化|组织|参与|参加|围绕|涉及|打好|打响)' +
    '([\\u4E00-\\u9FFF]{2,14}(?:专项整治行动|专项治理行动|专项行动|整治行动|攻坚行动|百日行动|提升行动|清零行动|亮剑行动|打击行动|执法行动|扶贫行动|治理行动|三年行动|攻坚战|大会战|人民战争))',
);
const WORKS =
  /(?<=^|[、,。;:“"及和与])([\u4E00-\u9FFF]{2,4}(?:清泉|安居|富民|希望|惠民|亮化|绿化|民心|畅通|阳光|春蕾|康居|饮水|星火|燎原|雨露|温暖|春风|菜篮子|米袋子|蓝天|碧水|净土|美丽)?工程)(?=[、,。;:等和])/;
const NOT_WORKS =
  /(?:水利|土木|建筑|市政|重大|重点|建设|系统|基础|配套|这项|该|各项|在建|续建|新建|扩建|主体|附属|装修|安装|防洪|供水|供电|绿化|污水|公路|道路|桥梁|信息|软件|生物|化学|环境|机械|交通|园林|隐蔽|海洋|地震|数据|科学|示范|应用|形象|政府投资)工程$/;
const OPENING_MARKS = '“"「『‘\'';
const CLOSING_MARKS = '”"」』’\'';
const quotation = (longest: number): readonly Pivot[] => [{ characters: CLOSING_MARKS, reach: longest + 1 }];
const FIRST = MARKS.add([
  { pattern: QUOTED, heads: OPENING_MARKS, pivots: quotation(30) },
  { pattern: SELF, heads: OPENING_MARKS, pivots: quotation(24) },
  {
    pattern: BARE,
    pivots: [
      { characters: '动', reach: 19, sure: (text, at) => text[at - 1] === '行' },
      { characters: '战', reach: 17, sure: (text, at) => text[at - 1] === '坚' || text[at - 1] === '会' },
      { characters: '争', reach: 18, sure: (text, at) => text[at - 1] === '战' },
    ],
  },
  { pattern: KNOWN, heads: '党保深学扫打创先农爱增' },
  { pattern: WORKS, pivots: [{ characters: '程', reach: 8, sure: (text, at) => text[at - 1] === '工' }] },
]);
const LEADING =
  /^(?:.{2,8}(?=打好|打赢|打响))?(?:(?:[去今明前]年|当前|目前|全力以赴|坚决|坚决打赢|扎实|打响|打好|打赢|抓实|并|又|将|要|还|再次|深入|广泛|扎实|全面|大力|积极|继续|集中|组织|开展|启动|实施|推进|推动|结合|参与|参加|抓好|做好|加强|针对|围绕|立即|第.轮|全[省市县区国]|在|对|以|为|和|与|及|了|的|等|一场|一次|一系列|为期.{1,3}的))+/;

const BEFORE_WORKS =
  /^[\u4E00-\u9FFF]{0,4}?(?:出|了|的|实施|推进|启动|建设|开展|抓好|完成|包括|涉及|其中|以及|投资|投入|通过|加快|推动)/;

/**
 * Campaigns (专项行动、活动、工程): the name, without its quotation marks and without the generic word after it;
 * names without marks keep the word that makes them one (违法用地专项整治行动).
 */
export const recognizeCampaigns: Recognizer = (paragraph, found) => {
  const { folded, text } = paragraph;
  if (!/[动程划战治金论育赛目争查会式]/.test(folded)) return [];
  if (!MARKS.read(folded).mayMatch(FIRST)) return [];
  const mentions: Mention[] = [];
  const titles = found
    .filter((mention) => mention.type === 'document-title' || mention.type === 'slogan')
    .sort((a, b) => a.start - b.start);
  const add = (start: number, end: number, form: string, confidence: number): void => {
    if (
      titles.some(
        (other) =>
          other.type === 'slogan' &&
          other.start < end &&
          start < other.end &&
          other.end - other.start >= end - start,
      )
    )
      return;
    if (mentions.some((other) => other.start < end && start < other.end)) return;
    const name = text.slice(start, end);
    mentions.push({
      type: 'campaign',
      start,
      end,
      text: name,
      canonical: name.normalize('NFKC').replace(/\s/g, ''),
      confidence,
      evidence: [{ id: `campaign/${form}` }],
    });
  };
  for (const match of MARKS.matches(FIRST)) {
    const name = match[1] ?? '';
    if (
      /^(?:十[一二三四五]五|[一二三四五六七八九]五|\d+·?\d*|互联网\+)$/.test(name) ||
      !/[\u4E00-\u9FFF]/.test(name)
    )
      continue;
    add(match.index + 1, match.index + 1 + name.length, 'quoted', 0.85);
  }
  for (const match of MARKS.matches(FIRST + 1)) {
    const name = match[1] ?? '';
    add(match.index + 1, match.index + 1 + name.length, 'quoted', 0.85);
  }
  for (const match of MARKS.matches(FIRST + 2)) {
    const whole = match[1] ?? '';
    const lead = LEADING.exec(whole)?.[0].length ?? 0;
    const name = whole.slice(lead);
    if (/^.{0,1}(?:专项|整治|攻坚|行动|大会战)|^脱贫攻坚战$/.test(name) || /的/.test(name)) continue;
    const start = match.index + lead;
    add(start, match.index + whole.length, 'form', 0.75);
  }
  for (const match of MARKS.matches(FIRST + 3)) add(match.index, match.index + match[0].length, 'form', 0.85);
  for (const match of MARKS.matches(FIRST + 4)) {
    const whole = match[1] ?? '';
    const lead = BEFORE_WORKS.exec(whole)?.[0].length ?? 0;
    const name = whole.slice(lead);
    if (name.length < 4 || NOT_WORKS.test(name)) continue;
    add(match.index + lead, match.index + whole.length, 'works', 0.6);
  }
  return mentions;
};
