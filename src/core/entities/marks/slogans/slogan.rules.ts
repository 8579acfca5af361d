import { KNOWN_SLOGANS } from '../../../knowledge/slogans';
import { CharSet } from '../../lexicon/charSet';
import { firstCharacters } from '../../../match/words';
import { ask, GO_ON, table, veto, type Row } from '../../rule';
import { Forms, type Form } from '../forms';
import { MARKS } from '../../../match/gatedSearch';
import { parseSlogan, type SloganForm } from './sloganForms';
import type { SloganReader } from './reader';

/** A term that may be a slogan, as it stands in the text. */
interface Term {
  folded: string;
  start: number;
  end: number;
  written: string;
  form: SloganForm;
}

const N = '(?:十[一二三四五六七八九]|[两三四五六七八九十双])';
const NUMERALS = '两三四五六七八九十双';
const COUNTERS = new CharSet(`${NUMERALS}一`);
const OPENING = '“"「『‘\'';
const CLOSING = '”"」』’\'';
/** Nouns that are only counted: 三个县, 四个方面. */
const COUNTED =
  /^(?:个|大|项|条|种|类|张|级)?(?:(?:贫困|重点|主要|不同|相关|新的?|较?大的?|基本|行政|自然|国有|地级|县级|省级|以上)*(?:方面|问题|县|市|区|乡|镇|村|部门|单位|阶段|小组|季度|月|小时|工作日|人|项目|地方|国家|城市|省|企业|公司|层面|层次|角度|条件|因素|特点|原因|步骤|环节|部分|类别|品种|百分点|街道|社区|学校|班|班级|党员|干部|家庭|行业|领域|地区|直辖市|民族|自治|孩子|儿子|女儿|老人|月份|星期|钟头|子女|机构|支部|党支部|党委|小区|点|组|团队|工程队|队|奖|奖项|馆|中心|样本|产品|产业|园区|基地|平台|指标|系统|课题|专题|品牌|活动|晚上|副中心|字|[\u4E00-\u9FFF]{0,4}[所站院局校厂店](?![\u4E00-\u9FFF])|章|篇|片区|板块|批次|批|以上|多|左右|一|二|三))/;
/** What a government sets out to do with a formulation. */
const VERB =
  /(?:做到|实现|坚持|落实|推进|牢固树立|树立|增强|坚定|践行|处理好|把握好?|突出|强化|抓好|聚焦|围绕|注重|确保|严格|开展|实施|构建|建立|健全|完善|推行|弘扬|贯彻|按照|打造|紧扣|抓住|着力|深化|力争|努力|达到|贯穿|遵循|打好|打赢|创新|探索|形成|实行|采取|运用|发扬|了)$/;
/** What is counted is a formulation itself. */
const ABSTRACT =
  /^(?:到位|转变|结合|统一|确保|坚持|不[\u4E00-\u9FFF]|更加|讲|看|问|加强|提升|突破|满意|优化|必须|严禁|延伸|全覆盖|带头|全面|服务|走进|进|率先|一律|离不开|有没有|相适应|并重|挂钩|同步|过硬|优先|充分|清楚|明白|为主|倾斜|并举|促进|提高|着力|关键|一批|关系|意识|自信|维护|注重|更|零|敢于|善于|看一看|想一想|问一问|查一查|[\u4E00-\u9FFF]一[\u4E00-\u9FFF])/;
/** What is counted in pairs of numbers and is no formulation. */
const PLAIN =
  /^(?:男|女|天|夜|年|月|日|次|分|人|名|元|角|件|个|家|户|位|只|辆|口|起|场|层|楼|室|厅|路|号|车|县|市|区|乡|镇|村|点|时|周|岁|斤|成|倍|万|亿|方|边|手|下|来|把|起来|直|定|些|样|切|般)/;
/** What follows a formulation. */
const PURPOSE =
  /^(?:的?(?:工作|活动|机制|要求|原则|战略|布局|格局|工程|行动|模式|目标|思路|体系|教育|制度|方针|精神|标准|空间|发展|改革|专项|主题|建设|城镇))/;

/** Terms between quotation marks that are no slogans. */
const QUOTED_VETOES = table<Term>('slogan/quoted-vetoes', 'slogan', [
  // “二期”, “十佳”, “十年九旱”: a phase, a title, a spell of years.
  veto('phase', ({ written }) => /^[一二三四五六七八九十百]+(?:期|佳|年)/.test(written)),
  // “两委”, “五保户”, “双开”: bodies, people and penalties that are counted.
  veto('counted-people', ({ written }) =>
    /^[两双二三四五六七八九十].{0,2}(?:委|户|长|王|君子|把手|桶油|分子|兄妹|兄弟|姐妹|连冠|(?<=双)开)$/.test(
      written,
    ),
  ),
  // 1+N only before a word that makes it a formulation; scores and sums are none.
  veto(
    'sum',
    ({ written, folded, end }) =>
      /^\d/.test(written) &&
      written.includes('+') &&
      !/[nNxX]$/.test(written) &&
      !PURPOSE.test(folded.slice(end + 1, end + 6)) &&
      !/^(?:政策|系列|社会|城市|服务)/.test(folded.slice(end + 1, end + 4)),
  ),
]);

/** Terms without marks that are no slogans. */
const KNOWN_VETOES = table<Term>('slogan/known-vetoes', 'slogan', [
  veto('number-goes-on', ({ folded, start }) =>
    /[第一二两三四五六七八九十百]/.test(folded.charAt(start - 1)),
  ),
  veto(
    'farm',
    ({ written, folded, start }) => written === '三农' && /^(?:场|药|机|贸)/.test(folded.slice(start + 2)),
  ),
]);

const COUNTED_VETOES = table<Term>('slogan/counted-vetoes', 'slogan', [
  veto('in-marks', ({ folded, start }) => /[“"「『‘'第]/.test(folded.charAt(start - 1))),
  veto('counted', ({ written }) => COUNTED.test(written.replace(NUMBER, ''))),
]);
const NUMBER = new RegExp(`^${N}`);

const FIXED_VETOES = table<Term>('slogan/fixed-vetoes', 'slogan', [
  veto('number-goes-on', ({ folded, start }) =>
    /[第一二两三四五六七八九十百千\d]/.test(folded.charAt(start - 1)),
  ),
]);

const PAIR_VETOES = table<Term>('slogan/pair-vetoes', 'slogan', [
  veto('one-number', ({ form }) => form.parts.length < 2),
  veto('counted', ({ form }) => form.parts.some(({ key }) => COUNTED.test(key) || PLAIN.test(key))),
  veto('number-goes-on', ({ folded, start }) =>
    /[第一二两三四五六七八九十百千\d、]/.test(folded.charAt(start - 1)),
  ),
  veto(
    'no-purpose',
    ({ folded, start, end }) =>
      !VERB.test(folded.slice(Math.max(0, start - 5), start)) && !PURPOSE.test(folded.slice(end, end + 4)),
  ),
]);

/** A form whose term, the match or its first group, is taken apart and asked about by vetoes. */
function termForm(
  id: string,
  gate: Pick<Form<SloganReader>, 'pattern' | 'heads' | 'pivots' | 'begins'>,
  vetoes: readonly Row<Term>[],
  add: (reader: SloganReader, term: Term) => void,
): Form<SloganReader> {
  return {
    id,
    ...gate,
    read: (reader, match) => {
      const written = match[1] ?? match[0];
      const form = parseSlogan(written);
      if (!form) return;
      const start = match.index + (match[1] === undefined ? 0 : 1);
      const term = { folded: reader.folded, start, end: start + written.length, written, form };
      if (ask(vetoes, term) === GO_ON) add(reader, term);
    },
  };
}

const UNQUOTED = Object.keys(KNOWN_SLOGANS)
  .filter((term) => KNOWN_SLOGANS[term]?.[0] === true)
  .sort((a, b) => b.length - a.length);

/** How slogans stand in a text. */
export const FORMS = new Forms<SloganReader>('slogan', 'slogan', MARKS, [
  termForm(
    'quoted',
    {
      pattern: /[“"「『‘']([^“”"「」『』‘’'，。,。;；:：!?]{2,16})[”"」』’']/,
      heads: OPENING,
      pivots: [{ characters: CLOSING, reach: 17 }],
    },
    QUOTED_VETOES,
    (reader, term) => reader.add(term, 'quoted'),
  ),
  {
    // “1234”工作法: each digit announces.
    id: 'codes',
    pattern:
      /[“"「『](\d{3,6})[”"」』](?=(?:工作法|工作思路|工作机制|工作模式|工作体系|工程|机制|模式|行动|战略|计划|体系|规划|发展思路|管理法))/,
    heads: '“"「『',
    pivots: [{ characters: '”"」』', reach: 7 }],
    read: (reader, { index, 1: digits = '' }) =>
      reader.add(
        {
          start: index + 1,
          end: index + 1 + digits.length,
          form: { parts: [], declared: [...digits].join('+') },
        },
        'quoted',
      ),
  },
  termForm(
    'known',
    { pattern: new RegExp(UNQUOTED.join('|')), heads: firstCharacters(UNQUOTED) },
    KNOWN_VETOES,
    (reader, term) => reader.add(term, 'known'),
  ),
  termForm(
    // 做到三个到位, 坚持三个… without marks; the key ends before punctuation, 的 or a colon.
    'counted',
    {
      pattern: new RegExp(
        `(?<![第一二两三四五六七八九十百千万零〇\\d])${N}(?:个[\\u4E00-\\u9FFF]{1,6}|大[\\u4E00-\\u9FFF]{2,6}|[讲看问查有保抓促严进帮联包评比]{1,2})(?=[:,;。!?]|--|——|,?即)`,
      ),
      heads: NUMERALS,
      pivots: [{ characters: '个大讲看问查有保抓促严进帮联包评比', reach: 2 }],
    },
    COUNTED_VETOES,
    (reader, term) => {
      const bare = term.written.replace(NUMBER, '').replace(/^[个大项]/, '');
      const before = reader.folded.slice(Math.max(0, term.start - 5), term.start);
      // What nobody sets out to do needs its items.
      reader.add(term, 'context', !(VERB.test(before) && ABSTRACT.test(bare)));
    },
  ),
  termForm(
    // 三字诀, 三部曲, 三级联动机制: slogans by themselves.
    'fixed',
    {
      pattern:
        /[两三四五六七八九十](?:字诀|字经|字方针|字工作法|部曲|步走战略|步走(?!访|路|进|出|到)|板斧|步工作法|级[\u4E00-\u9FFF]{2,4}?(?:机制|体系|网络)|同时制度|位一体|张网[\u4E00-\u9FFF]{0})/,
      heads: NUMERALS,
      pivots: [{ characters: '字部步板级同位张', reach: 1 }],
    },
    FIXED_VETOES,
    (reader, term) => reader.add(term, 'form'),
  ),
  termForm(
    // Two or more numbers with what they count: 两横三纵, 一核多极 aside.
    'pairs',
    {
      pattern: new RegExp(
        `(?:${N}|一)[\\u4E00-\\u9FFF]{1,2}?${N}[\\u4E00-\\u9FFF]{1,2}(?![\\u4E00-\\u9FFF]{0,1}[级个名项])|${N}[\\u4E00-\\u9FFF]{1,2}?一[\\u4E00-\\u9FFF]{1,2}`,
      ),
      heads: `${NUMERALS}一`,
      begins: (text, at) =>
        COUNTERS.at(text, at + 2) || COUNTERS.at(text, at + 3) || COUNTERS.at(text, at + 4),
    },
    PAIR_VETOES,
    (reader, term) => reader.add(term, 'form'),
  ),
]);
