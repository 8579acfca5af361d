import { CharSet } from '../lexicon/charSet';
import type { Mention } from '../mention';
import type { Recognizer } from '../recognizer';
import { MARKS } from './gatedSearch';
import {
  announced,
  expansionOf,
  KNOWN_HEADS,
  KNOWN_UNQUOTED,
  parseSlogan,
  type SloganForm,
} from './sloganForms';
import { itemsInParagraph } from './sloganItems';

const QUOTED = /[“"「『‘']([^“”"「」『』‘’'，。,。;；:：!?]{2,16})[”"」』’']/;
const N = '(?:十[一二三四五六七八九]|[两三四五六七八九十双])';
/** Nouns that are only counted: 三个县, 四个方面. */
const COUNTED =
  /^(?:个|大|项|条|种|类|张|级)?(?:(?:贫困|重点|主要|不同|相关|新的?|较?大的?|基本|行政|自然|国有|地级|县级|省级|以上)*(?:方面|问题|县|市|区|乡|镇|村|部门|单位|阶段|小组|季度|月|小时|工作日|人|项目|地方|国家|城市|省|企业|公司|层面|层次|角度|条件|因素|特点|原因|步骤|环节|部分|类别|品种|百分点|街道|社区|学校|班|班级|党员|干部|家庭|行业|领域|地区|直辖市|民族|自治|孩子|儿子|女儿|老人|月份|星期|钟头|子女|机构|支部|党支部|党委|小区|点|组|团队|工程队|队|奖|奖项|馆|中心|样本|产品|产业|园区|基地|平台|指标|系统|课题|专题|章|篇|片区|板块|批次|批|以上|多|左右|一|二|三))/;
/** What a government sets out to do with a formulation. */
const VERB =
  /(?:做到|实现|坚持|落实|推进|牢固树立|树立|增强|坚定|践行|处理好|把握好?|突出|强化|抓好|聚焦|围绕|注重|确保|严格|开展|实施|构建|建立|健全|完善|推行|弘扬|贯彻|按照|打造|紧扣|抓住|着力|深化|力争|努力|达到|贯穿|遵循|打好|打赢|创新|探索|形成|实行|采取|运用|发扬|了)$/;
const ABSTRACT =
  /^(?:到位|转变|结合|统一|确保|坚持|不[\u4E00-\u9FFF]|更加|讲|看|问|加强|提升|突破|满意|优化|必须|严禁|延伸|全覆盖|带头|全面|服务|走进|进|率先|一律|离不开|有没有|相适应|并重|挂钩|同步|过硬|优先|充分|清楚|明白|为主|倾斜|并举|促进|提高|着力|关键|一批|关系|意识|自信|维护|注重|更|零|敢于|善于|看一看|想一想|问一问|查一查|[\u4E00-\u9FFF]一[\u4E00-\u9FFF])/;

/**
 * Number slogans (数字缩略语): a number that stands for as many items. In quotation marks by their form alone; without
 * them the well-known ones, and others where the sentence sets out to do them or the items are found near by, so that
 * plain counts (31名, 三个县) stay counts.
 */
export const recognizeSlogans: Recognizer = (paragraph, found) => {
  const { folded, text } = paragraph;
  if (!/[一二两三四五六七八九十双\d]/.test(folded)) return [];
  if (!MARKS.read(folded).mayMatch(FIRST)) return [];
  const mentions: Mention[] = [];
  const taken = found
    .filter((mention) => mention.type === 'document-number' || mention.type === 'document-title')
    .sort((a, b) => a.start - b.start);
  const add = (start: number, end: number, form: SloganForm, evidence: string, needsItems: boolean): void => {
    if (mentions.some((other) => start < other.end && other.start < end)) return;
    if (taken.some((other) => other.type === 'document-number' && start < other.end && other.start < end))
      return;
    const items = itemsInParagraph(folded, text, start, end, form);
    const count = announced(form.declared);
    if (needsItems && (count === null || items.length !== count)) return;
    const term = text.slice(start, end);
    const mention: Mention = {
      type: 'slogan',
      start,
      end,
      text: term,
      canonical: term.normalize('NFKC').replace(/\s/g, ''),
      confidence: evidence === 'quoted' ? 0.92 : evidence === 'known' ? 0.95 : 0.8,
      evidence: [{ id: `slogan/${evidence}`, values: [String(form.declared)] }],
      declared: form.declared,
      items,
      complete: completeness(form, items.length),
    };
    const expansion = expansionOf(mention.canonical ?? term);
    if (expansion) mention.expansion = expansion;
    mentions.push(mention);
  };
  for (const match of MARKS.matches(FIRST + GATE.quoted)) {
    const content = match[1] ?? '';
    const form = NO_SLOGAN.test(content) ? null : parseSlogan(content);
    if (!form || isCodeOnly(content, folded, match.index + match[0].length)) continue;
    add(match.index + 1, match.index + 1 + content.length, form, 'quoted', false);
  }
  for (const match of MARKS.matches(FIRST + GATE.codes)) {
    const digits = match[1] ?? '';
    const declared = [...digits].join('+');
    add(match.index + 1, match.index + 1 + digits.length, { parts: [], declared }, 'quoted', false);
  }
  for (const match of MARKS.matches(FIRST + GATE.known)) {
    const form = parseSlogan(match[0]);
    // 第三农场, 十三农…: the number goes on to the left.
    if (!form || /[第一二两三四五六七八九十百]/.test(folded.charAt(match.index - 1))) continue;
    if (/^三农$/.test(match[0]) && /^(?:场|药|机|贸)/.test(folded.slice(match.index + 2))) continue;
    add(match.index, match.index + match[0].length, form, 'known', false);
  }
  for (const match of MARKS.matches(FIRST + GATE.unquoted)) {
    const [whole, lead = '', number = '', key = ''] = match;
    const start = match.index + lead.length;
    const end = match.index + whole.length;
    if (/[“"「『‘'第]/.test(folded.charAt(start - 1)) && lead === '') continue;
    const form = parseSlogan(number + key);
    if (!form || COUNTED.test(key)) continue;
    const bare = key.replace(/^[个大项]/, '');
    const purposeful = VERB.test(folded.slice(Math.max(0, start - 5), start)) && ABSTRACT.test(bare);
    add(start, end, form, 'context', !purposeful);
  }
  for (const match of MARKS.matches(FIRST + GATE.fixed)) {
    const start = match.index;
    if (/[第一二两三四五六七八九十百千\d]/.test(folded.charAt(start - 1))) continue;
    const form = parseSlogan(match[0]);
    if (form) add(start, start + match[0].length, form, 'form', false);
  }
  for (const match of MARKS.matches(FIRST + GATE.pairs)) {
    const start = match.index;
    const form = parseSlogan(match[0]);
    if (
      !form ||
      form.parts.length < 2 ||
      form.parts.some((part) => COUNTED.test(part.key) || PLAIN.test(part.key))
    )
      continue;
    const before = folded.slice(Math.max(0, start - 5), start);
    if (/[第一二两三四五六七八九十百千\d、]$/.test(before)) continue;
    if (
      !VERB.test(before) &&
      !PURPOSE.test(folded.slice(start + match[0].length, start + match[0].length + 4))
    )
      continue;
    add(start, start + match[0].length, form, 'form', false);
  }
  partsAlone(folded, mentions, add);
  shareItems(mentions);
  return mentions;
};

/** How far behind a slogan its parts are explained. */
const EXPLAINED_NEAR = 300;

/** 四横即…, 两纵即… after “四横两纵”: the parts of a slogan, each explained soon after. */
function partsAlone(
  folded: string,
  mentions: readonly Mention[],
  add: (start: number, end: number, form: SloganForm, evidence: string, needsItems: boolean) => void,
): void {
  for (const { end, text } of [...mentions]) {
    const form = parseSlogan(text);
    if (!form || form.parts.length < 2) continue;
    const near = folded.slice(end, end + EXPLAINED_NEAR);
    for (const word of text.match(SINGLE_PART) ?? []) {
      const at = near.indexOf(word);
      if (at < 0 || !EXPLAINED.test(near.slice(at + word.length, at + word.length + 3))) continue;
      const part = parseSlogan(word);
      if (part) add(end + at, end + at + word.length, part, 'context', true);
    }
  }
}
const SINGLE_PART = /[两三四五六七八九十][^一两三四五六七八九十]{1,4}/g;
const EXPLAINED = /^(?:即|是指|指|分别|:|包括)/;

/**
 * The items found beside one mention hold for the others: of the same slogan, of a code for it (“4+2”工作法 of 四议两公开), and
 * those of its parts for the whole (“三必看”“三必问” for “三看三问”).
 */
function shareItems(mentions: readonly Mention[]): void {
  const told = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.complete !== true || (mention.items?.length ?? 0) < 2) continue;
    for (const key of [mention.canonical, mention.declared, `${mention.declared} ${mention.text.slice(-1)}`])
      if (key !== undefined && !told.has(String(key))) told.set(String(key), mention);
  }
  if (told.size === 0) return;
  for (const mention of mentions) {
    if ((mention.items?.length ?? 0) > 0) continue;
    const coded = typeof mention.declared === 'string' && /^\d/.test(mention.text);
    const same =
      told.get(mention.canonical ?? '') ?? (coded ? told.get(String(mention.declared)) : undefined);
    const items = same?.items ?? itemsOfParts(parseSlogan(mention.text), told);
    if (!items) continue;
    mention.items = items.map((item) => ({ ...item }));
    mention.complete = true;
  }
}

function itemsOfParts(
  form: SloganForm | null,
  told: ReadonlyMap<string, Mention>,
): Mention['items'] | undefined {
  if (!form || form.parts.length < 2) return undefined;
  const items: NonNullable<Mention['items']> = [];
  for (const { count, key } of form.parts) {
    const part = told.get(`${count} ${key.slice(-1)}`);
    if (!part?.items) return undefined;
    items.push(...part.items);
  }
  return items;
}

/** “二期”, “十佳”, “十年九旱”: a phase, a title, a spell of years. */
const NO_SLOGAN = /^[一二三四五六七八九十百]+(?:期|佳|年)/;
/** “1234”工作法: each digit announces. */
const CODES =
  /[“"「『](\d{3,6})[”"」』](?=(?:工作法|工作思路|工作机制|工作模式|工作体系|工程|机制|模式|行动|战略|计划|体系|规划|发展思路|管理法))/;
/** 做到三个到位, 坚持“…” without marks; the key ends before punctuation, 的 or a colon. */
const UNQUOTED = new RegExp(
  `()(?<![第一二两三四五六七八九十百千万零〇\\d])(${N})(个[\\u4E00-\\u9FFF]{1,6}|大[\\u4E00-\\u9FFF]{2,6}|[讲看问查有保抓促严进帮联包评比]{1,2})(?=[:,;。!?]|--|——|,?即)`,
);
/** 三字诀, 三部曲, 三级联动机制: forms that are slogans by themselves. */
const FIXED =
  /[两三四五六七八九十](?:字诀|字经|字方针|字工作法|部曲|步走战略|步走(?!访|路|进|出|到)|板斧|步工作法|级[\u4E00-\u9FFF]{2,4}?(?:机制|体系|网络)|同时制度|位一体|张网[\u4E00-\u9FFF]{0})/;
/** Two or more numbers with what they count: 两横三纵, 一核多极 aside. */
const PAIRS = new RegExp(
  `(?:${N}|一)[\\u4E00-\\u9FFF]{1,2}?${N}[\\u4E00-\\u9FFF]{1,2}(?![\\u4E00-\\u9FFF]{0,1}[级个名项])|${N}[\\u4E00-\\u9FFF]{1,2}?一[\\u4E00-\\u9FFF]{1,2}`,
);
const NUMERALS = '两三四五六七八九十双';
const COUNTERS = new CharSet(`${NUMERALS}一`);
/** The searches for the patterns above. */
const GATE = { quoted: 0, codes: 1, known: 2, unquoted: 3, fixed: 4, pairs: 5 };
const FIRST = MARKS.add([
  { pattern: QUOTED, heads: '“"「『‘\'', pivots: [{ characters: '”"」』’\'', reach: 17 }] },
  { pattern: CODES, heads: '“"「『', pivots: [{ characters: '”"」』', reach: 7 }] },
  { pattern: KNOWN_UNQUOTED, heads: KNOWN_HEADS },
  {
    pattern: UNQUOTED,
    heads: NUMERALS,
    pivots: [{ characters: '个大讲看问查有保抓促严进帮联包评比', reach: 2 }],
  },
  { pattern: FIXED, heads: NUMERALS, pivots: [{ characters: '字部步板级同位张', reach: 1 }] },
  {
    pattern: PAIRS,
    heads: `${NUMERALS}一`,
    begins: (text, at) => COUNTERS.at(text, at + 2) || COUNTERS.at(text, at + 3) || COUNTERS.at(text, at + 4),
  },
]);
const PLAIN =
  /^(?:男|女|天|夜|年|月|日|次|分|人|名|元|角|件|个|家|户|位|只|辆|口|起|场|层|楼|室|厅|路|号|车|县|市|区|乡|镇|村|点|时|周|岁|斤|成|倍|万|亿|方|边|手|下|来|把|起来|直|定|些|样|切|般)/;
const PURPOSE =
  /^(?:的?(?:工作|活动|机制|要求|原则|战略|布局|格局|工程|行动|模式|目标|思路|体系|教育|制度|方针|精神|标准|空间|发展|改革|专项|主题|建设|城镇))/;

/** 1+N only before a word that makes it a formulation; scores and sums are none. */
function isCodeOnly(content: string, folded: string, after: number): boolean {
  if (!/^\d/.test(content) || !content.includes('+')) return false;
  return (
    !/[nNxX]$/.test(content) &&
    !PURPOSE.test(folded.slice(after, after + 5)) &&
    !/^(?:政策|系列|社会|城市|服务)/.test(folded.slice(after, after + 3))
  );
}

/** true where as many items were found as announced, null where none. */
export function completeness(form: Pick<SloganForm, 'declared' | 'parts'>, found: number): boolean | null {
  const count = announced(form.declared);
  if (found === 0 || count === null) return null;
  if (found === count) return true;
  if (found > count) return false;
  // 一要…不…, 二要…不…: each of the two items has both.
  const [first] = form.parts;
  return form.parts.length > 1 && form.parts.every((part) => part.count === found) && first !== undefined;
}
