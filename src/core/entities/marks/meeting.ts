import { CharSet, WordSet } from '../lexicon/charSet';
import type { Mention } from '../mention';
import type { Recognizer } from '../recognizer';
import { MARKS } from './gatedSearch';

const N = '第?[一二三四五六七八九十百零〇\\d]{1,4}';
const HAN = '[\\u4E00-\\u9FFF]';
/** Congresses, sessions and plenums by their numbers, from the number on (党代会、人代会、全会、常务会议). */
const NUMBERED = new RegExp(
  [
    `${N}届${HAN}{0,12}?${N}次(?:全体|常务|常委会?|扩大|党组|主席|主任|理事|办公)*(?:\\(扩大\\))?(?:会议|全会)`,
    `${N}届(?:[一二三四五六七八九十]{1,3}中全会|全体会议)`,
    `${N}次会议`,
    `${N}(?:次|届)(?:[全本][国省市县区州]|${HAN}{0,8}?)(?:代表大会|党代会|人代会|党员大会|职代会|妇代会|团代会)(?:${N}次(?:全体)?(?:会议|全会))?`,
    `${N}届(?:人大|政协|人民代表大会)(?=精神|闭幕|召开|开幕|期间|以来|将|于|[,。、的])`,
    `${N}次(?:常务会议|全体(?:\\(扩大\\))?会议|常委会(?:会议)?|常委(?:\\(扩大\\)|扩大)?会议|主席会议|主任会议|党组(?:\\(扩大\\))?会议|办公会议?|峰会|理事会|缔约方大会|首脑会议|领导人非正式会议)`,
    `第${N.slice(2)}届(?!全国人|全国委|全体|人民|委员|常|村|社区|党|中央|中全|理|董|监|学|毕|居|[省市县区]委)${HAN}{2,8}?(?:\\(${HAN}{2,6}\\))?${HAN}{0,6}?(?:大会|峰会|论坛|年会|博览会|博览交易会|洽谈会|交易会|研讨会|运动会|世博会|全运会|亚运会|奥运会|省运会)`,
  ].join('|'),
);
const CONGRESS =
  /(?:党的)?(?<![一二三四五六七八九十])(?:二?十[一二三四五六七八九]?)大(?=[以召报精的和上,。、;:会之提胜闭开作明对确指强将要制)]|$)/;
/** Meetings by the body that holds them (县政府常务会议), from the body's kind on. */
const STANDING =
  /(?:国务院|省委|市委|县委|区委|州委|旗委|盟委|地委|省政府|市政府|县政府|区政府|州政府|旗政府|人民政府|党委|党组|党工委|中央政治局|政治局|人大常委会|政协)(?:常务会议|常委会(?:扩大|\(扩大\))?会议|常委(?:扩大|\(扩大\))会议|常委会(?!议|委员|副|主任|工作|办|党组|机关|组成|依|应|会|根|制|听|审|领|的|在|决|通|作|批|对|和|执|任|党|召|举|第|班)|全体(?:扩大|\(扩大\))?会议|全委(?:扩大|\(扩大\))?会议?|全会|党组(?:扩大|\(扩大\))?会议|扩大会议|专题会议|办公会议|(?:经济|农村|农业农村|城市|人才|政法|统战|民族|宗教|信访|机构编制|政协|人大|组织|宣传)*工作会议|主席会议|主任会议|务虚会|民主生活会|理论学习中心组(?:学习)?会议?)/;
/** Meetings by a proper name. */
const NAMED = new RegExp(
  [
    '中央(?:经济|农村|城市|政法|统战|扶贫开发|民族|人才|外事|全面深化改革|城镇化|财经|人大|宗教|企业)*工作会议',
    `(?:\\d{4}年度?)?全[国省市县区州](?:(?![和会])${HAN}){2,18}?(?:\\(扩大\\))?(?:工作会议|电视电话会议|视频会议|现场会|推进会|会商会|表彰大会|动员大会|干部大会|三级干部会议)`,
    `(?:庆祝|纪念)[\\u4E00-\\u9FFF\\d]{4,24}?大会`,
    '遵义会议|古田会议|八七会议|洛川会议|瓦窑堡会议|庐山会议|七千人大会|万隆会议|雅尔塔会议|开罗会议|世界经济论坛|博鳌亚洲论坛|世界互联网大会',
    `中国${HAN}{2,10}?(?:\\(${HAN}{2,6}\\))?(?:大会|博览会|论坛|峰会|交易会|洽谈会)`,
    `(?<=^|[:,。;])[省市县区州全]${HAN}{2,18}领导小组(?:\\(扩大\\))?(?:视频|全体|专题|工作)*会议`,
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
  '中央 中国 全国 全省 全市 全县 全区 全州 庆祝 纪念 遵义 古田 八七 洛川 瓦窑 庐山 七千 万隆 雅尔 开罗 世界 博鳌'.split(
    ' ',
  ),
);
const CLAUSE_ENDS = new CharSet(':,。;');
const LEVELS = new CharSet('省市县区州全');
const BEFORE_FORUM = new CharSet(':,。、;在加席行开了的“"');
const BEFORE_MEETING = new CharSet('览博运峰');

const GATE = { numbered: 0, congress: 1, standing: 2, named: 3, forums: 4 };
const FIRST = MARKS.add([
  {
    pattern: NUMBERED,
    heads: `${NUMERALS}第`,
    pivots: [{ characters: '次届', reach: 5, sure: (text, at) => NUMERAL.at(text, at - 1) }],
  },
  {
    pattern: CONGRESS,
    heads: '党二十',
    pivots: [{ characters: '大', reach: 5, sure: (text, at) => NUMERAL.at(text, at - 1) }],
  },
  {
    pattern: STANDING,
    heads: '国省市县区州旗盟地人党中政',
    pivots: [
      {
        characters: '常全党扩专办工主务民理经农城人政统宗信机组宣',
        reach: 5,
        sure: (text, at) => BODY_END.at(text, at - 1) && STANDING_STARTS.holds(text, at, at + 2),
      },
    ],
  },
  {
    pattern: NAMED,
    heads: '0123456789中全庆纪遵古八洛瓦庐七万雅开世博省市县区州',
    begins: (text, at) =>
      NAMED_STARTS.holds(text, at, at + 2) ||
      (text[at + 4] === '年' && (text[at + 5] === '全' || text[at + 6] === '全')) ||
      (LEVELS.at(text, at) && (at === 0 || CLAUSE_ENDS.at(text, at - 1))),
  },
  {
    pattern: FORUMS,
    pivots: [
      { characters: '会', reach: 16, sure: (text, at) => BEFORE_MEETING.at(text, at - 1) },
      { characters: '坛', reach: 15, sure: (text, at) => text[at - 1] === '论' },
    ],
    begins: (text, at) => at === 0 || BEFORE_FORUM.at(text, at - 1),
  },
]);

/** Words of the sentence that a pattern takes in before a meeting. */
const LEAD =
  /^(?:[\u4E00-\u9FFF]*?(?:召开|主持|参加|出席|列席|贯彻|学习|传达|落实|举行|举办|通过|根据|按照|经过?|自|为|向|以来|关于|的|了|由|对|从|将|迎接|提交|提请|宣布|胜利|认真|深入|即将|是|于))/;
/** What may stand to the left of the number and belongs to the name. */
const BEFORE =
  /(?:中国共产党|中共|中国人民政治协商会议|人民政协|政协|人大常委会|人大|人民代表大会|常务委员会|常委会|党的|国务院|委员会|[全本][国省市县区州]|人民政府|[省市县区州旗盟地]委|[省市县区州旗]政府|党委|党组|[省市县区州旗镇乡])$/;

/**
 * Meetings (会议) with a number or a proper name, from the division or the body that holds them on
 * (盐山县第十七届人大常委会第三十二次会议); a bare 座谈会 or 第一次全体会议 is none. Runs after the names, whose places and
 * bodies it reads.
 */
export const recognizeMeetings: Recognizer = (paragraph, found) => {
  const { folded, text } = paragraph;
  if (!MARKS.read(folded).mayMatch(FIRST)) return [];
  const mentions: Mention[] = [];
  let heads: Map<number, number> | undefined;
  /** Over the places and bodies to the left of a name. */
  const extend = (from: number): number => {
    heads ??= headsOf(found);
    let at = from;
    for (let round = 0; round < 5; round++) {
      const named = heads.get(at);
      const word = BEFORE.exec(folded.slice(Math.max(0, at - 11), at));
      const next = Math.min(named ?? at, word ? at - word[0].length : at);
      if (next === at) break;
      at = next;
    }
    return at;
  };
  /** Where the place, the body or the wide word begins that a forum is named by; -1 without one. */
  const firstName = (from: number, to: number): number => {
    let first = WIDE.exec(folded.slice(from, to))?.index ?? -1;
    if (first >= 0) first += from;
    for (const { type, start } of found)
      if ((type === 'place' || type === 'organization') && start >= from && start < to - 2)
        first = first < 0 ? start : Math.min(first, start);
    return first > from && folded[first - 1] === '泛' ? first - 1 : first;
  };
  const add = (start: number, end: number, form: string, confidence: number): void => {
    if (end - start < 3 || mentions.some((other) => other.start < end && start < other.end)) return;
    const name = text.slice(start, end);
    mentions.push({
      type: 'meeting',
      start,
      end,
      text: name,
      canonical: name.normalize('NFKC').replace(/\s/g, ''),
      confidence,
      evidence: [{ id: `meeting/${form}` }],
    });
  };
  for (const match of MARKS.matches(FIRST + GATE.numbered)) {
    const start = extend(match.index);
    // 主持第一次全体会议: whose is not said.
    if (start === match.index && !OWN_NAME.test(match[0])) continue;
    add(start, match.index + match[0].length, 'numbered', 0.88);
  }
  for (const match of MARKS.matches(FIRST + GATE.congress))
    add(match.index, match.index + match[0].length, 'numbered', 0.88);
  for (const match of MARKS.matches(FIRST + GATE.standing))
    if (!match[0].endsWith('常委会') || HELD.test(folded.slice(Math.max(0, match.index - 2), match.index)))
      add(extend(match.index), match.index + match[0].length, 'body', 0.88);
  for (const match of MARKS.matches(FIRST + GATE.named))
    add(extend(match.index), match.index + match[0].length, 'named', 0.8);
  for (const match of MARKS.matches(FIRST + GATE.forums)) {
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const start = firstName(match.index + lead, match.index + match[0].length);
    if (start >= 0) add(extend(start), match.index + match[0].length, 'named', 0.8);
  }
  return mentions;
};

/** Named without whoever holds it: by 届, a congress, 第十五次常务会议. */
const OWN_NAME = /届(?!全体)|[党人职妇团]代会|代表大会|次常务会议/;
const WIDE = /国际|世界|全球|亚洲|亚太|中国|中非|中欧|中拉|中阿|金砖|二十国|联合国|全国/;
/** A standing committee is a meeting where it is held. */
const HELD = /(?:召开|出席|列席|参加)$/;

/** Where the longest place or body begins that ends at an offset. */
function headsOf(found: readonly Mention[]): Map<number, number> {
  const heads = new Map<number, number>();
  for (const { type, start, end } of found) {
    if (type !== 'place' && type !== 'organization') continue;
    heads.set(end, Math.min(start, heads.get(end) ?? start));
  }
  return heads;
}
