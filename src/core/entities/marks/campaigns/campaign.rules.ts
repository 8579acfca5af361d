import { ask, GO_ON, table, veto } from '../../rule';
import { Forms } from '../forms';
import { MARKS } from '../gatedSearch';
import type { CampaignReader } from './reader';

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
const LEADING =
  /^(?:.{2,8}(?=打好|打赢|打响))?(?:(?:[去今明前]年|当前|目前|全力以赴|坚决|坚决打赢|扎实|打响|打好|打赢|抓实|并|又|将|要|还|再次|深入|广泛|扎实|全面|大力|积极|继续|集中|组织|开展|启动|实施|推进|推动|结合|参与|参加|抓好|做好|加强|针对|围绕|立即|第.轮|全[省市县区国]|在|对|以|为|和|与|及|了|的|等|一场|一次|一系列|为期.{1,3}的))+/;

const BEFORE_WORKS =
  /^[\u4E00-\u9FFF]{0,4}?(?:出|了|的|实施|推进|启动|建设|开展|抓好|完成|包括|涉及|其中|以及|投资|投入|通过|加快|推动)/;

/** Names that are no campaign's. */
const QUOTED_VETOES = table<string>('campaign/quoted-vetoes', 'campaign', [
  // “十四五”规划 is the plan of a time, “12·9”行动 a day.
  veto('time', (name) => /^(?:十[一二三四五]五|[一二三四五六七八九]五|\d+·?\d*|互联网\+)$/.test(name)),
  veto('no-words', (name) => !/[\u4E00-\u9FFF]/.test(name)),
]);

const BARE_VETOES = table<string>('campaign/bare-vetoes', 'campaign', [
  veto('form-alone', (name) => /^.{0,1}(?:专项|整治|攻坚|行动|大会战)|^脱贫攻坚战$/.test(name)),
  veto('described', (name) => name.includes('的')),
]);

const WORKS_VETOES = table<string>('campaign/works-vetoes', 'campaign', [
  veto('short', (name) => name.length < 4),
  veto('trade', (name) => NOT_WORKS.test(name)),
]);

/** How campaigns are written. */
export const FORMS = new Forms<CampaignReader>('campaign', 'campaign', MARKS, [
  {
    id: 'quoted',
    pattern: QUOTED,
    heads: OPENING_MARKS,
    pivots: [{ characters: CLOSING_MARKS, reach: 31 }],
    read: (reader, { index, 1: name = '' }) => {
      if (ask(QUOTED_VETOES, name) === GO_ON) reader.add(index + 1, name, 'quoted', 0.85);
    },
  },
  {
    id: 'quoted-with-form',
    pattern: SELF,
    heads: OPENING_MARKS,
    pivots: [{ characters: CLOSING_MARKS, reach: 25 }],
    read: (reader, { index, 1: name = '' }) => reader.add(index + 1, name, 'quoted', 0.85),
  },
  {
    id: 'bare',
    pattern: BARE,
    pivots: [
      { characters: '动', reach: 19, sure: (text, at) => text[at - 1] === '行' },
      { characters: '战', reach: 17, sure: (text, at) => text[at - 1] === '坚' || text[at - 1] === '会' },
      { characters: '争', reach: 18, sure: (text, at) => text[at - 1] === '战' },
    ],
    read: (reader, { index, 1: written = '' }) => {
      const lead = LEADING.exec(written)?.[0].length ?? 0;
      const name = written.slice(lead);
      if (ask(BARE_VETOES, name) === GO_ON) reader.add(index + lead, name, 'form', 0.75);
    },
  },
  {
    id: 'known',
    pattern: KNOWN,
    heads: '党保深学扫打创先农爱增',
    read: (reader, { index, 0: name }) => reader.add(index, name, 'form', 0.85),
  },
  {
    id: 'works',
    pattern: WORKS,
    pivots: [{ characters: '程', reach: 8, sure: (text, at) => text[at - 1] === '工' }],
    read: (reader, { index, 1: written = '' }) => {
      const lead = BEFORE_WORKS.exec(written)?.[0].length ?? 0;
      const name = written.slice(lead);
      if (ask(WORKS_VETOES, name) === GO_ON) reader.add(index + lead, name, 'works', 0.6);
    },
  },
]);
