import { CharSet, WordSet } from '../../lexicon/charSet';
import { ask, GO_ON, table, veto } from '../../rule';
import { Forms } from '../forms';
import { MARKS } from '../../../match/gatedSearch';
import type { MeetingReader } from './reader';

const N = '第?[一二三四五六七八九十百零〇\\d]{1,4}';
const HAN = '[\\u4E00-\\u9FFF]';
/** A festival that is counted (第三届梨花节); no 节 that is saved, set or controlled. */
const FESTIVAL = `节(?![目约日能制奏点气省育选水电])`;
/** Congresses, sessions and plenums by their numbers, from the number on (党代会、人代会、全会、常务会议). */
const NUMBERED = new RegExp(
  [
    `${N}届(?:(?!(?:召开|举行)(?!${N}次主任))${HAN}){0,12}?${N}次(?:全体|常务|常委会?|扩大|党组|主席|主任|理事|办公)*(?:\\(扩大\\))?(?:会议|全会|定期会|临时会)(?:${N}次会议)?`,
    `${N}届(?:[一二三四五六七八九十]{1,3}中全会|全体会议|历次全会)`,
    `${N}次会议`,
    `首届(?:[全本][国省市县区州旗])?${HAN}{0,8}?(?:代表大会|代表会议|党代会|人代会)(?:第?${N}次会议)?`,
    `${N}(?:次|届)(?:[全本][国省市县区州旗]|${HAN}{0,8}?)(?:代表大会|党代会|人代会|(?<!人民)代表会议|党员大会|职代会|妇代会|团代会)(?:${N}次(?:全体)?(?:会议|全会))?`,
    `${N}届(?:人大|政协|人民代表大会)(?=精神|闭幕|召开|开幕|期间|以来|将|于|[,。、的])`,
    `${N}次(?:常务会议|全体(?:\\(扩大\\))?会议|常委会(?:会议)?|常委(?:\\(扩大\\)|扩大)?会议|主席会议|主任会议|党组(?:\\(扩大\\))?会议|办公会议?|峰会|集体学习(?:会|研讨会)?|理事会|缔约方大会|首脑会议|领导人非正式会议)`,
    `第${N.slice(2)}届(?!全国人|全国委|全体|人民|委员|常|村|社区|党|中央|中全|理|董|监|学|毕|居|[省市县区旗]委)${HAN}{2,8}?(?:\\(${HAN}{2,6}\\))?${HAN}{0,6}?(?:大会|峰会|论坛|年会|博览会|博览交易会|洽谈会|交易会|研讨会|运动会|世博会|全运会|亚运会|奥运会|省运会|${FESTIVAL})`,
    `首届${HAN}{2,12}?(?:峰会|论坛|年会|博览会|交易会|运动会|${FESTIVAL})`,
  ].join('|'),
);
const CONGRESS =
  /(?:党的)?(?<![一二三四五六七八九十])(?:二?十[一二三四五六七八九]?)大(?=[以召报精的和上,。、;:会之提胜闭开作明对确指强将要制)刚]|$)/;
/** Meetings by the body that holds them (县政府常务会议), from the body's kind on. */
const STANDING =
  /(?:国务院|省委|市委|县委|区委|州委|旗委|盟委|地委|省政府|市政府|县政府|区政府|州政府|旗政府|人民政府|党委|党组|党工委|中央政治局|政治局|人大常委会|政协)(?:常务会议|常委会(?:扩大|\(扩大\))?会议|常委(?:扩大|\(扩大\))会议|常委会(?!议|委员|副|主任|工作|办|党组|机关|组成|依|应|会|根|制|听|审|领|的|在|决|通|作|批|对|和|执|任|党|召|举|第|班)|全体(?:扩大|\(扩大\))?会议|全委(?:扩大|\(扩大\))?会议?|全会|党组(?:扩大|\(扩大\))?会议|扩大会议|专题会议|办公会议|(?:经济|农村|农业农村|城市|人才|政法|统战|民族|宗教|信访|机构编制|政协|人大|组织|宣传)*工作会议|主席会议|主任会议|务虚会|民主生活会|理论学习中心组(?:\(扩大\))?(?:集体)?(?:学习)?(?:\(扩大\))?会议?)/;
/** Meetings by a proper name. */
const NAMED = new RegExp(
  [
    '中央(?:经济|农村|城市|政法|统战|扶贫开发|民族|人才|外事|全面深化改革|城镇化|财经|人大|宗教|企业)*工作会议',
    `(?:\\d{4}年度?)?全[国省市县区州旗](?:(?![和会])${HAN}){2,18}?(?:\\(扩大\\))?(?:工作会议|电视电话会议|视频会议|现场会|推进会|会商会|(?<!代表)大会(?![堂战员])|三级干部会议|(?:交流|座谈|观摩|评议|部署|调度)会(?!议))`,
    `(?:庆祝|纪念)[\\u4E00-\\u9FFF\\d]{4,24}?大会`,
    '[三四五]级干部(?:扩大)?(?:大会|会议)|遵义会议|古田会议|八七会议|洛川会议|瓦窑堡会议|庐山会议|七千人大会|万隆会议|雅尔塔会议|开罗会议|世界经济论坛|博鳌亚洲论坛|世界互联网大会',
    `中国[—-]?${HAN}{2,10}?(?:\\(${HAN}{2,6}\\))?(?:大会|博览会|论坛|峰会|交易会|洽谈会)`,
    `(?<=^|[:,。;])[省市县区州旗全]${HAN}{2,18}领导小组(?:\\(扩大\\))?(?:视频|全体|专题|工作)*会议`,
  ].join('|'),
);
/** Forums and fairs; the sentence's own words are cut off. */
const FORUMS = new RegExp(
  `(?<=[:,。、;在加席行开了的“"]|^)${HAN}{2,14}(?:博览会|世博会|奥运会|亚运会|全运会|峰会|论坛)`,
);

const NUMERALS = '0123456789一二三四五六七八九十百零〇';
const NUMERAL = new CharSet(NUMERALS);
const BODY_END = new CharSet('院委府组局会协');
const STANDING_STARTS = new WordSet(
  '常务 常委 全体 全委 全会 党组 扩大 专题 办公 工作 主席 主任 务虚 民主 理论 经济 农村 农业 城市 人才 政法 统战 民族 宗教 信访 机构 政协 人大 组织 宣传'.split(
    ' ',
  ),
);
const NAMED_STARTS = new WordSet(
  '三级 四级 五级 中央 中国 全国 全省 全市 全县 全区 全州 庆祝 纪念 遵义 古田 八七 洛川 瓦窑 庐山 七千 万隆 雅尔 开罗 世界 博鳌'.split(
    ' ',
  ),
);
const CLAUSE_ENDS = new CharSet(':,。;');
const LEVELS = new CharSet('省市县区州旗全');
const BEFORE_FORUM = new CharSet(':,。、;在加席行开了的“"');
const OPENS_LOCAL = new CharSet(':,。; \n“');
const BEFORE_MEETING = new CharSet('览博运峰');
const BEFORE_LOCAL_END = new CharSet('大进介场流度布署议习');

/** Words of the sentence that a pattern takes in before a meeting. */
const LEAD =
  /^(?:[\u4E00-\u9FFF]*?(?:召开|主持|参加|出席|列席|贯彻|学习|传达|落实|举行|举办|通过|根据|按照|经过?|自|为|向|以来|关于|的|了|由|对|从|将|迎接|提交|提请|宣布|胜利|认真|深入|即将|是|于))/;
/** Meetings named by their place and what they are about; the place has to stand in what is read. */
const LOCAL =
  /(?<=^|[:,。;\s“])[\u4E00-\u9FFF\d“”—-]{4,34}?(?:动员大会|誓师大会|表彰大会|总结大会|推进会|推介会|工作会议|现场会|交流会|调度会|新闻发布会|(?:部署|述职评议|学习)会(?!议)|(?<!代表|会员|职工|股东|成立)大会(?![堂战员]))/;
/** What stands before the name of such a meeting. */
const BEFORE_LOCAL =
  /^.*(?:召开|主持|参加|出席|列席|举行|举办|组织(?!部)|迎接|通过|根据|按照|贯彻|落实|传达|宣布|自(?!治)|在|于|由|对|从|(?<![面方转志导])向(?![上善阳])|了|的)/;
/** As wide as the writer's own place. */
const OWN_WIDE = /^全[省市县区州旗]|^(?:19|20)\d\d年|^[一二三四五六七八九十]{1,3}届/;
/** Behind a place these are as often what is done there (在松河市插秧现场会上). */
const ON_THE_SPOT = /(?:现场会|交流会)$/;
/** Told to be held; a shorter name is a kind of meetings. */
const IS_HELD = /(?:召开|举行)了?$/;
const UNNAMED = /^[\u4E00-\u9FFF]{9,}$/;

/** A standing body before the verb that says that it meets. */
const HOLDS_IT = /(?:委员会|常委会|董事会|监事会|理事会)(?:召开|举行)了?$/;

/** What may be a meeting, and where its name begins. */
interface Held {
  folded: string;
  written: string;
  at: number;
  start: number;
}

const NUMBERED_VETOES = table<Held>('meeting/numbered-vetoes', 'meeting', [
  // 主持第一次全体会议: whose is not said. Told without it: by 届, a congress, 第十五次常务会议.
  // 人大常委会召开|第十五次会议: the body has been told before the verb.
  veto(
    'whose',
    ({ folded, written, at, start }) =>
      start === at &&
      !/届(?!全体)|[党人职妇团]代会|代表大会|次常务会议|集体学习/.test(written) &&
      (!HOLDS_IT.test(folded.slice(Math.max(0, at - 8), at)) || written.endsWith('主任会议')),
  ),
]);

/** 第十一届全国人民代表大会代表: a deputy's post. */
const NUMBERED_GOES_ON = table<Held>('meeting/numbered-goes-on', 'meeting', [
  veto(
    'deputy',
    ({ folded, written, at }) =>
      written.endsWith('代表大会') &&
      /^代表(?!团)|^常务委员会/.test(folded.slice(at + written.length, at + written.length + 5)),
  ),
]);

const STANDING_VETOES = table<Held>('meeting/standing-vetoes', 'meeting', [
  // A standing committee is a meeting where it is held.
  veto(
    'committee',
    ({ folded, written, at }) =>
      written.endsWith('常委会') && !/(?:召开|出席|列席|参加)$/.test(folded.slice(Math.max(0, at - 2), at)),
  ),
]);

function held({ folded }: MeetingReader, { 0: written, index }: RegExpExecArray): Held {
  return { folded, written, at: index, start: index };
}

/** How meetings are written. */
export const FORMS = new Forms<MeetingReader>('meeting', 'meeting', MARKS, [
  {
    id: 'numbered',
    pattern: NUMBERED,
    heads: `${NUMERALS}第首`,
    pivots: [
      { characters: '次届', reach: 5, sure: (text, at) => NUMERAL.at(text, at - 1) || text[at - 1] === '首' },
    ],
    read: (reader, match) => {
      const start = reader.withHolders(match.index);
      const found = { ...held(reader, match), start };
      if (ask(NUMBERED_GOES_ON, found) === GO_ON && ask(NUMBERED_VETOES, found) === GO_ON)
        reader.add(start, match, 'numbered', 0.88);
    },
  },
  {
    id: 'congress',
    pattern: CONGRESS,
    heads: '党二十',
    pivots: [{ characters: '大', reach: 5, sure: (text, at) => NUMERAL.at(text, at - 1) }],
    read: (reader, match) => reader.add(match.index, match, 'numbered', 0.88),
  },
  {
    id: 'standing',
    pattern: STANDING,
    heads: '国省市县区州旗盟镇乡村地人党中政',
    pivots: [
      {
        characters: '常全党扩专办工主务民理经农城人政统宗信机组宣',
        reach: 5,
        sure: (text, at) => BODY_END.at(text, at - 1) && STANDING_STARTS.holds(text, at, at + 2),
      },
    ],
    read: (reader, match) => {
      if (ask(STANDING_VETOES, held(reader, match)) === GO_ON)
        reader.add(reader.withHolders(match.index), match, 'body', 0.88);
    },
  },
  {
    id: 'named',
    pattern: NAMED,
    heads: '0123456789三四五中全庆纪遵古八洛瓦庐七万雅开世博省市县区州旗',
    begins: (text, at) =>
      NAMED_STARTS.holds(text, at, at + 2) ||
      (text[at + 4] === '年' && (text[at + 5] === '全' || text[at + 6] === '全')) ||
      (LEVELS.at(text, at) && (at === 0 || CLAUSE_ENDS.at(text, at - 1))),
    read: (reader, match) => reader.add(reader.withHolders(match.index), match, 'named', 0.8),
  },
  {
    id: 'forum',
    pattern: FORUMS,
    pivots: [
      { characters: '会', reach: 16, sure: (text, at) => BEFORE_MEETING.at(text, at - 1) },
      { characters: '坛', reach: 15, sure: (text, at) => text[at - 1] === '论' },
    ],
    begins: (text, at) => at === 0 || BEFORE_FORUM.at(text, at - 1),
    read: (reader, match) => {
      const lead = LEAD.exec(match[0])?.[0].length ?? 0;
      const start = reader.firstName(match.index + lead, match.index + match[0].length);
      if (start >= 0) reader.add(reader.withHolders(start), match, 'named', 0.8);
    },
  },
  {
    id: 'local',
    pattern: LOCAL,
    pivots: [
      { characters: '会', reach: 39, sure: (text, at) => BEFORE_LOCAL_END.at(text, at - 1) },
      { characters: '议', reach: 38, sure: (text, at) => text[at - 2] === '作' },
    ],
    begins: (text, at) => at === 0 || OPENS_LOCAL.at(text, at - 1),
    read: (reader, match) => {
      const from = match.index + (BEFORE_LOCAL.exec(match[0])?.[0].length ?? 0);
      const to = match.index + match[0].length;
      const name = reader.folded.slice(from, to);
      const wide = OWN_WIDE.test(name);
      const placed = !ON_THE_SPOT.test(name) && reader.firstName(from, to) === from;
      const long = UNNAMED.test(name) && IS_HELD.test(reader.folded.slice(from - 3, from));
      if (wide || placed || long) reader.add(from, match, 'named', 0.75);
    },
  },
]);
