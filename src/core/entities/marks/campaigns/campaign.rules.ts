import { KNOWN_CAMPAIGNS, MOVEMENTS } from '../../../knowledge/campaigns';
import { firstCharacters } from '../../../match/words';
import { ask, DONE, GO_ON, table, veto } from '../../rule';
import { Forms } from '../forms';
import { MARKS } from '../../../match/gatedSearch';
import { BUILT, HEAD, HEADED_VETOES, HeadedName } from './headed.rules';
import { QUOTED_NAMES, QuotedName } from './quoted.rules';
import type { CampaignReader } from './reader';

const QUOTED = /[“"「『‘']([^“”"「」『』‘’'。,;；:!?\n]{2,30})[”"」』’']/;
const KNOWN = new RegExp(KNOWN_CAMPAIGNS.join('|'));
/** A movement that is carried out, or told with its times; no committee of it. */
const MOVEMENT = new RegExp(
  `(?<=开展|进行|实行|推行|掀起|发动|响应|投入|号召|结合|作出实行|经过|反细菌战)(?:${MOVEMENTS.join('|')})(?![\\u4E00-\\u9FFF]{0,2}(?:委员会|分会|工作|领导|办公|组|团|队|部|模范))|(?:${MOVEMENTS.join('|')})(?=运动(?![员会])|高潮|捐献)`,
);
/** Education of the whole party, by what is studied, and counts of the whole people. */
const STUDY =
  /(?:深入)?学习贯彻[\u4E00-\u9FFF]{4,24}?(?:主题教育|学习教育)|(?:深入)?贯彻[\u4E00-\u9FFF]{4,16}?学习教育|第[一二三四五六七八九十]{1,3}次(?:全国)?[\u4E00-\u9FFF]{2,5}普查(?!领导|工作|办公|办|小组|员|登记表)|第[一二三四五六七八九十\d]{1,3}个(?!国际|世界)(?:全[国民省市县])?[\u4E00-\u9FFF]{0,6}?(?:宣传|卫生|安全|生产|教育|科普|读书|植树|敬老|质量)[月周日节]/;
/** Named with the year: 净网2024. */
const CODED =
  /(?<=^|[^\u4E00-\u9FFF]|组织|开展|推进|启动|实施|深化|以来|[和与及])[\u4E00-\u9FFF]{2,4}?(?:19|20)\d\d(?=专项|行动|系列)/;
/** Without marks: a head of the grammar of this genre and a form. */
const BARE = new RegExp(
  '(?<=^|[\\s,。、;:!?的“”"了在对把以为和及与等起动展施行进入加]|第[一二三四五六七八九十]轮|开展|启动|实施|推进|深化|组织|参与|参加|围绕|涉及|打好|打响)' +
    '([\\u4E00-\\u9FFF]{2,14}(?:专项整治三年行动|专项整治行动|专项治理行动|专项行动|整治行动|攻坚行动|百日行动|提升行动|清零行动|亮剑行动|打击行动|执法行动|扶贫行动|治理行动|振兴行动|三年行动|攻坚战|大会战|人民战争|培[育养](?:工程|计划|行动)|专项整治(?=[、,。;和]|$)))',
);
const WORKS =
  /(?<=^|[、,。;:“"及和与])([\u4E00-\u9FFF]{2,4}(?:清泉|安居|富民|希望|惠民|亮化|绿化|民心|畅通|阳光|春蕾|康居|饮水|星火|燎原|雨露|温暖|春风|菜篮子|米袋子|蓝天|碧水|净土|美丽)?工程)(?=[、,。;:等和])/;
const OPENING_MARKS = '“"「『‘\'';
const CLOSING_MARKS = '”"」』’\'';
const LEADING =
  /^(?:.{2,8}(?=打好|打赢|打响))?(?:(?:[去今明前]年|当前|目前|全力以赴|坚决|坚决打赢|扎实|打响|打好|打赢|抓实|并|又|将|要|还|再次|深入|深化|广泛|扎实|全面|大力|积极|继续|集中|组织|开展|启动|实施|推进|推动|结合|参与|参加|抓好|做好|加强|针对|围绕|立即|第.轮|全[省市县区旗国]|在|对|以|为|和|与|及|了|的|等|一场|一次|一系列|为期.{1,3}的))+/;

/** Who does it, up to the last verb that sets out (县教育局组织召开|校园安全…). */
const TOLD = /^.{2,}(?:召开|举行|部署|组织|开展|启动|实施|推进|打响|打好|打赢)(?=.{4})/;

const BEFORE_WORKS =
  /^[\u4E00-\u9FFF]{0,4}?(?:出|了|的|实施|推进|启动|建设|开展|抓好|完成|包括|涉及|其中|以及|投资|投入|通过|加快|推动)/;

const BARE_VETOES = table<string>('campaign/bare-vetoes', 'campaign', [
  veto('form-alone', (name) =>
    /^.{0,1}(?:专项|整治|攻坚|行动|大会战)|^脱贫攻坚战$|^.大(?:专项)?(?:行动|攻坚战)$|^工程攻坚战$/.test(
      name,
    ),
  ),
]);

const WORKS_VETOES = table<string>('campaign/works-vetoes', 'campaign', [
  veto('short', (name) => name.length < 4),
  veto('trade', (name) => BUILT.test(name.slice(0, -2))),
]);

/** How campaigns are written. */
export const FORMS = new Forms<CampaignReader>('campaign', 'campaign', MARKS, [
  {
    id: 'quoted',
    pattern: QUOTED,
    heads: OPENING_MARKS,
    pivots: [{ characters: CLOSING_MARKS, reach: 31 }],
    read: (reader, match) => {
      if (ask(QUOTED_NAMES, new QuotedName(match)) === DONE)
        reader.add(match.index + 1, match[1] as string, 'quoted', 0.85);
    },
  },
  {
    id: 'known',
    pattern: new RegExp(`${KNOWN.source}|${STUDY.source}|${MOVEMENT.source}`),
    heads: `${firstCharacters([...KNOWN_CAMPAIGNS, ...MOVEMENTS])}深学贯第`,
    pivots: [
      { characters: '动育争查战月周日节行', reach: 34 },
      { characters: MOVEMENTS.map((name) => name.slice(-1)).join(''), reach: 8 },
      { characters: '程', reach: 3 },
    ],
    read: (reader, { index, 0: name }) => reader.add(index, name, 'form', 0.85),
  },
  {
    id: 'coded',
    pattern: CODED,
    pivots: [
      {
        characters: '12',
        reach: 4,
        sure: (text, at) => text[at + 4] === '专' || text[at + 4] === '行' || text[at + 4] === '系',
      },
    ],
    read: (reader, { index, 0: name }) => reader.add(index, name, 'form', 0.75),
  },
  {
    id: 'bare',
    pattern: BARE,
    pivots: [
      { characters: '动', reach: 21, sure: (text, at) => text[at - 1] === '行' },
      { characters: '战', reach: 17, sure: (text, at) => text[at - 1] === '坚' || text[at - 1] === '会' },
      { characters: '争', reach: 18, sure: (text, at) => text[at - 1] === '战' },
      { characters: '育养', reach: 16, sure: (text, at) => text[at - 1] === '培' },
      { characters: '治', reach: 19, sure: (text, at) => text[at - 1] === '整' },
    ],
    read: (reader, { index, 1: written = '' }) => {
      const told = Math.max(TOLD.exec(written)?.[0].length ?? 0, written.lastIndexOf('的') + 1);
      const lead = told + (LEADING.exec(written.slice(told))?.[0].length ?? 0);
      const name = written.slice(lead);
      if (ask(BARE_VETOES, name) === GO_ON) reader.add(index + lead, name, 'form', 0.75);
    },
  },
  {
    id: 'headed',
    pattern: HEAD,
    heads: '工计运行宣安生服援读阅敬禁卫质消节科普环惠执提攻',
    read: (reader, match) => {
      const found = new HeadedName(match, match[0], (offset) => reader.endsAt(offset));
      if (ask(HEADED_VETOES, found) === GO_ON) reader.add(found.start, found.name, 'head', 0.75);
    },
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
