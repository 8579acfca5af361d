import { parseNumeral } from '../../text/numerals';
import type { Mention } from '../mention';
import type { Recognizer } from '../recognizer';
import { MARKS } from './gatedSearch';

/** Units of measure (GB 3100) and measure words (量词), longest first in the pattern. */
const UNITS: readonly string[] = (
  '元人民币 人民币 美元 港元 欧元 日元 英镑 卢布 澳元 加元 元 块钱 角 ' +
  '平方公里 平方千米 平方厘米 平方米 立方米 立方 万千瓦时 千瓦时 兆瓦时 兆瓦 千瓦 公里 千米 海里 厘米 毫米 微克 毫克 公斤 千克 公顷 公亩 ' +
  '吨标准煤 标准箱 吨 斤 克 亩 里 米 升 毫升 度电 摄氏度 度 兆 瓦 赫兹 分贝 ℃ °C ㎡ ㎞ km kg mm cm ' +
  '个百分点 百分点 个工作日 工作日 个小时 小时 分钟 秒钟 秒 个多月 个半月 个月 星期 个星期 周年 周岁 岁 天半 年半 天 年 昼夜 世纪 ' +
  '平方 人次 户次 车次 架次 台次 场次 班次 人 名 户 家 位 个 件 项 条 次 支 只 辆 台 套 座 所 处 间 栋 幢 部分 部 份 册 篇 幅 本 张 把 枚 艘 架 门 场 批 期 届 轮 遍 ' +
  '趟 组 队 群 对 双 类 种 级 档 层 片 块 株 棵 头 匹 口 眼 道 起 宗 例 笔 股 顶 床 孔 盏 根 颗 箱 袋 瓶 桶 车 船 倍 成 折 票 字 页 行 段 句 户籍'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
const ESCAPED = UNITS.join('|');
const MULTIPLE = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)';
const HAN = '一二两三四五六七八九十百千万亿零〇廿卅壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬億';

const WITH_UNIT = new RegExp(
  `(?<![\\d.第:/A-Za-z]|(?<=[\\dA-Za-z%年月日号元-] ?)[-−])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?=万|亿|元|人|吨|亩|户|公|平|立|千|家|个)|\\d{1,15}(?:\\.\\d{1,8})?) ?([余多几来])?(${MULTIPLE})?([余多])?(?:(?:-|至|~|—)(\\d{1,15}(?:\\.\\d{1,8})?)(${MULTIPLE})?)? ?(${ESCAPED}|[%％‰])`,
);
const HAN_WITH_UNIT = new RegExp(
  `(?<![第${HAN}\\d几数每某])((?:数|几|上)?[${HAN}]{1,9}|数[十百千万亿]{1,2}|几[十百千万亿]{1,2}|半)([余多几来])?(万|亿)?(${ESCAPED})`,
);
const PERCENT = new RegExp(
  `百分之([${HAN}点]{1,8}|\\d{1,4}(?:\\.\\d{1,4})?)|([${HAN}]{1,4}|\\d{1,3})分之([${HAN}]{1,4}|\\d{1,3})`,
);
const CURRENCY = /[¥￥$€] ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,4})?)(万|亿|万亿)?/;

/** 30日内, 十五日以下, 逾期30日: terms in days (GB/T 15835-2011 has no date in them). */
const TERM = new RegExp(
  `(?:(?<=逾期|超过|届满|不少于|不超过|不满|期限为|最长)|(?<![\\d${HAN}月.]))(\\d{1,4}|[${HAN}]{1,5})(?:个)?(日)(?=内|以[内上下]|之内|[，。、；]?的?(?:未|仍|不))`,
);
const DIGITS = '0123456789';
/** The searches for the four patterns above. */
const GATE = { figure: 0, han: 1, fraction: 2, currency: 3, term: 4 };
const FIRST = MARKS.add([
  { pattern: WITH_UNIT, heads: DIGITS },
  { pattern: HAN_WITH_UNIT, heads: `${HAN}数几上半` },
  { pattern: PERCENT, heads: DIGITS + HAN, pivots: [{ characters: '分', reach: 4 }] },
  { pattern: CURRENCY, heads: '¥￥$€' },
  { pattern: TERM, heads: DIGITS + HAN, pivots: [{ characters: '日', reach: 6 }] },
]);

/** Words before a figure that make it an estimate. */
const ABOUT_BEFORE =
  /(?:近|约|大约|约为|将近|接近|逾|超|超过|上|至少|不少于|不低于|不足|不到|高达|多达|最多|最少)$/;
const ABOUT_AFTER = /^(?:左右|上下|以上|以下|以内|不等)/;
/** Han numerals before a unit that are words of the language and no count. */
const NO_COUNT =
  /^(?:一(?:个|些|种|次|起|道|部(?!分)|边|面|度|级|类|片|段|层|行|句|字|口|头|手|条|把|双|对|成|年|天|门|件事|场|批|期|届|轮|组|处|所|间|座|块|位|家)|十(?:分|成|字)|千(?:里|家|人|亩)|百(?:年|家|姓|度|字|部|科)|万(?:里|亩|年|家|元户|户|人|一|古|岁|亿)|亿(?:万)?|零(?:度|部|件|口|头)|半(?:年|天|个)?|两(?:家|部|处|级|口|头|条|边|面|岸)|三(?:级|类|部|层|道|门|头|个代表)|四(?:处|级|面|周|度|季)|七(?:成)|九(?:成))$/;
/** 二级调研员: the level is a part of the post. */
const RANK_AFTER =
  /^(?:巡视员|调研员|主任科员|科员|警[长监督司员]|高级(?:法官|检察官|主管|警长)|法官|检察官|教授|大法官|大检察官|主管|总监)/;
/** 留党察看一年, 为期一年: the length of what is named before it. */
function lasts(folded: string, start: number, whole: string): boolean {
  return (
    whole === '一年' &&
    /(?:察看|为期|期限|不到|刚满|才|超过)$/.test(folded.slice(Math.max(0, start - 2), start))
  );
}
const AFTER_NO = /^(?:制|体|性|计划|级联|化|一体|责任)/;
/** 五部门, 两部委: bodies. */
const BODIES_AFTER = /^[门委长]/;
/** Digits side by side (三五户, 七八十人): from the one to the other. */
const ROUGH =
  /^([二三四五六七八九]?[十百千])?([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]{0,2})$/;

/** 九里|沟, 五里|牌: a distance that begins a place's name. */
const IN_NAME = /^(?:[沟牌店铺坪桥墩坡岗庙村乡镇街亭湾井堡屯营岔洞塘甸]|山(?![路地坡])|河(?!道)|工业|社区)/;

/**
 * Quantities and money (数量、金额): a figure in Arabic or Chinese numerals with its unit, `value` in units of one
 * (1.5万亿元 is 1.5e12 元), `approximate` where the text says so (300余个, 近百名). The word that makes it an estimate
 * is inside the span only where it stands inside the figure.
 */
export const recognizeQuantities: Recognizer = (paragraph, found) => {
  const { folded, text } = paragraph;
  if (!/[\d一二两三四五六七八九十百千万几数半廿卅]/.test(folded)) return [];
  if (!MARKS.read(folded).mayMatch(FIRST)) return [];
  const blocked = found.filter((mention) => BLOCKING.has(mention.type)).sort((a, b) => a.start - b.start);
  const spans: Mention[] = [];
  const put = (
    start: number,
    end: number,
    value: number | null,
    unit: string,
    about: boolean,
    form: string,
    range?: [number, number],
  ): void => {
    const mention: Mention = {
      type: 'quantity',
      start,
      end,
      text: text.slice(start, end),
      canonical: plain(folded.slice(start, end)),
      confidence: form === 'han' ? 0.75 : 0.9,
      evidence: [{ id: `quantity/${form}`, values: [unit] }],
      unit,
    };
    if (value !== null) mention.value = value;
    if (range && range[1] > range[0]) mention.range = range;
    if (
      about ||
      ABOUT_BEFORE.test(folded.slice(Math.max(0, start - 3), start)) ||
      ABOUT_AFTER.test(folded.slice(end, end + 2))
    )
      mention.approximate = true;
    spans.push(mention);
  };
  for (const match of MARKS.matches(FIRST + GATE.figure)) {
    const [whole, figure = '', few, multiple, more, upTo, , unit = ''] = match;
    const end = match.index + whole.length;
    if (AFTER_NO.test(folded.slice(end, end + 2))) continue;
    if (unit === '年' && (/^\d{4}$/.test(figure) || /^[4-9]\d$/.test(figure)) && multiple === undefined)
      continue;
    const size =
      upTo === undefined ? round(Number(figure.replace(/[, ]/g, '')) * factor(multiple) + half(unit)) : null;
    const minus = signBefore(folded, match.index, unit);
    if (minus === null) continue;
    const value = size !== null && minus > 0 ? -size : size;
    const last = match[6] ?? multiple;
    const range: [number, number] | undefined =
      upTo === undefined
        ? undefined
        : [
            round(Number(figure.replace(/[, ]/g, '')) * factor(multiple ?? last)),
            round(Number(upTo) * factor(last)),
          ];
    put(
      match.index - minus,
      end,
      value,
      unitName(unit),
      few !== undefined || more !== undefined || upTo !== undefined || unit === '个多月',
      isMoney(unit) ? 'money' : 'figure',
      range,
    );
  }
  for (const match of MARKS.matches(FIRST + GATE.han)) {
    const [whole, numeral = '', more, multiple, unit = ''] = match;
    const end = match.index + whole.length;
    if (
      (NO_COUNT.test(whole) && !lasts(folded, match.index, whole)) ||
      AFTER_NO.test(folded.slice(end, end + 2))
    )
      continue;
    if (/[年月日]/.test(folded.charAt(match.index - 1)) && unit === '年') continue;
    if (unit === '里' && IN_NAME.test(folded.slice(end, end + 2))) continue;
    if (unit === '级' && RANK_AFTER.test(folded.slice(end, end + 4))) continue;
    if (unit === '部' && BODIES_AFTER.test(folded.slice(end, end + 1))) continue;
    const range = roughRange(numeral, multiple);
    const about = range !== null || more !== undefined || unit === '个多月' || /[数几]/.test(numeral);
    const minus = signBefore(folded, match.index, unit) ?? 0;
    const size =
      range || /[数几半上]/.test(numeral) ? null : halfMore(hanValue(numeral + (multiple ?? '')), unit);
    put(
      match.index - minus,
      end,
      size !== null && minus > 0 ? -size : size,
      unitName(unit),
      about,
      isMoney(unit) ? 'money' : 'han',
      range ?? undefined,
    );
  }
  for (const match of MARKS.matches(FIRST + GATE.fraction)) {
    const [whole, percent, below, above] = match;
    const part = percent === undefined ? null : pointed(percent);
    const fraction = below === undefined ? null : fractionOf(below, above ?? '');
    if (part === null && fraction === null) continue;
    put(
      match.index,
      match.index + whole.length,
      part ?? fraction,
      part === null ? '' : '%',
      false,
      'fraction',
    );
  }
  for (const match of MARKS.matches(FIRST + GATE.currency)) {
    const value = round(Number((match[1] ?? '').replace(/,/g, '')) * factor(match[2]));
    const sign = match[0].charAt(0);
    put(
      match.index,
      match.index + match[0].length,
      value,
      sign === '$' ? '美元' : sign === '€' ? '欧元' : '元',
      false,
      'money',
    );
  }
  for (const match of MARKS.matches(FIRST + GATE.term)) {
    const [whole, numeral = ''] = match;
    const value = /^\d/.test(numeral) ? Number(numeral) : hanValue(numeral);
    put(match.index, match.index + whole.length, value, '日', false, 'term');
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return outside(spans, blocked);
};

const BLOCKING: ReadonlySet<string> = new Set(['document-number', 'date', 'law-reference']);

/**
 * The length of the sign before a figure: 负, 零下, or a minus where what is measured may be negative; 0 where none stands;
 * null where what looks like a minus is a dash.
 */
function signBefore(folded: string, start: number, unit: string): number | null {
  const before = folded.slice(Math.max(0, start - 2), start);
  if (before === '零下') return 2;
  if (before.endsWith('负') && !/[担抱胜自]负$/.test(before)) return 1;
  if (!/[-−]$/.test(before)) return 0;
  if (/^(?:[%％‰℃]|°C|度|摄氏度|个?百分点|(?:.*)元)$/.test(unit)) return 1;
  return start === 1 ? 0 : null;
}

/** From and to of 三五, 七八十, 十七八; null where the digits are one number. */
function roughRange(numeral: string, multiple: string | undefined): [number, number] | null {
  const match = ROUGH.exec(numeral);
  if (!match) return null;
  const [, head = '', first = '', second = '', unit = ''] = match;
  const low = parseNumeral(first) ?? 0;
  const high = parseNumeral(second) ?? 0;
  if (high !== low + 1 && !(low === 3 && high === 5)) return null;
  const base = head === '' ? 0 : (parseNumeral(head) ?? 0);
  const each = factor(unit) * factor(multiple);
  return [(base + low) * each, (base + high) * each];
}

/** The spans that touch none of those found before nor each other. */
function outside(spans: readonly Mention[], blocked: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let next = 0;
  let end = 0;
  for (const span of spans) {
    while (next < blocked.length && (blocked[next] as Mention).end <= span.start) next++;
    const other = blocked[next];
    if (span.start < end || (other && other.start < span.end)) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

function factor(multiple: string | undefined): number {
  let result = 1;
  for (const character of multiple ?? '')
    result *=
      character === '亿' || character === '億'
        ? 1e8
        : character === '万' || character === '萬'
          ? 1e4
          : character === '千'
            ? 1e3
            : character === '百'
              ? 100
              : 10;
  return result;
}

/** One spelling of a quantity. */
function plain(written: string): string {
  return PLAIN.test(written) ? written : written.normalize('NFKC').replace(/[ ,]/g, '');
}
/** Nothing that NFKC or the spelling would change. */
const PLAIN = /^[\d.%\u4E00-\u9FFF]*$/;

/** Away with what binary fractions add (1.1 × 10000). */
function round(value: number): number {
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}

/** A Chinese numeral with 万 and 亿. */
function hanValue(text: string): number | null {
  const big = /^(.*)亿(.*)$/.exec(text);
  if (big) return sum(big[1] ?? '', 1e8, big[2] ?? '');
  const wan = /^(.*)万(.*)$/.exec(text);
  if (wan) return sum(wan[1] ?? '', 1e4, wan[2] ?? '');
  return parseNumeral(text);
}

function sum(left: string, unit: number, right: string): number | null {
  const high = left === '' ? 1 : hanValue(left);
  const low = right === '' ? 0 : hanValue(right);
  return high === null || low === null ? null : high * unit + low;
}

function pointed(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const [whole = '', point] = text.split('点');
  const value = hanValue(whole);
  if (value === null || point === undefined) return value;
  const after = parseNumeral(point);
  return after === null ? null : Number(`${value}.${after}`);
}

function fractionOf(below: string, above: string): number | null {
  const denominator = /^\d/.test(below) ? Number(below) : hanValue(below);
  const numerator = /^\d/.test(above) ? Number(above) : hanValue(above);
  return denominator === null || denominator === 0 || numerator === null ? null : numerator / denominator;
}

function isMoney(unit: string): boolean {
  return /元|英镑|卢布|人民币|块钱|^角$/.test(unit);
}

/** 三天半, 两个半月: half a unit more. */
function half(unit: string): number {
  return unit === '天半' || unit === '年半' || unit === '个半月' ? 0.5 : 0;
}

function halfMore(value: number | null, unit: string): number | null {
  return value === null ? null : value + half(unit);
}

function unitName(unit: string): string {
  if (unit === '元人民币' || unit === '人民币' || unit === '块钱') return '元';
  if (unit === '％') return '%';
  if (unit === '个多月' || unit === '个半月') return '个月';
  return unit.normalize('NFKC').replace(/半$/, '');
}
