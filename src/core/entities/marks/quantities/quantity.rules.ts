import { ask, table, veto } from '../../rule';
import {
  HALF_UNITS,
  MEASURE_WORDS,
  UNITS_OF_MEASURE,
  UNITS_OF_MONEY,
  UNITS_OF_TIME,
} from '../../../knowledge/units';
import { factorOf, parseLargeNumeral, parseNumeral } from '../../../text/numerals';
import { Forms } from '../forms';
import { MARKS } from '../../../match/gatedSearch';
import type { Counted, QuantityReader } from './reader';

const UNITS = [...UNITS_OF_MONEY, ...UNITS_OF_MEASURE, ...UNITS_OF_TIME, ...MEASURE_WORDS]
  .sort((a, b) => b.length - a.length)
  .join('|');
const MULTIPLE = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)';
const HAN = '一二两三四五六七八九十百千万亿零〇廿卅壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬億';
const DIGITS = '0123456789';

/** A figure before a unit that counts nothing. */
const FIGURES_NO_COUNT = table<Counted>('quantity/figure-vetoes', 'quantity', [
  veto('of-a-kind', ofAKind),
  veto(
    'year',
    ({ unit, numeral, multiple }) =>
      unit === '年' && multiple === undefined && /^(?:\d{4}|[4-9]\d)$/.test(numeral),
  ),
]);

/** A Chinese numeral before a unit that is a word of the language and counts nothing. */
const NUMERALS_NO_COUNT = table<Counted>('quantity/han-vetoes', 'quantity', [
  veto('word', (counted) => NO_COUNT.test(counted.written) && !lasts(counted)),
  veto('capital-in-a-word', capitalInWord),
  veto('of-a-kind', ofAKind),
  veto('year', ({ folded, start, unit }) => unit === '年' && /[年月日]/.test(folded.charAt(start - 1))),
  veto('place', ({ folded, end, unit }) => unit === '里' && IN_NAME.test(folded.slice(end, end + 2))),
  veto('rank', ({ folded, end, unit }) => unit === '级' && RANK_AFTER.test(folded.slice(end, end + 4))),
  veto(
    'bodies',
    ({ folded, end, unit }) =>
      (unit === '部' && /^[门委长]/.test(folded.slice(end, end + 1))) ||
      ('处科所'.includes(unit) && OFFICER.test(folded.slice(end, end + 4))),
  ),
]);

/** Chinese numerals before a unit that are words of the language. */
const NO_COUNT =
  /^(?:一(?:个|些|种|次|起|道|部(?!分)|边|面|度|级|类|片|段|层|行|句|字|口|头|手|条|把|双|对|成|年|天|门|件事|场|批|期|届|轮|组|处|所|间|座|块|位|家)|十(?:分|成|字)|千(?:里|家|人|亩)|百(?:年|家|姓|度|字|部|科)|万(?:里|亩|年|家|元户|户|人|一|古|岁|亿)|亿(?:万)?|零(?:度|部|件|口|头)|半(?:年|天|个)?|两(?:家|部|处|级|口|头|条|边|面|岸)|三(?:级|类|部|层|道|门|头|个代表)|四(?:处|级|面|周|度|季)|七(?:成)|九(?:成))$/;
/** 新闻二处|副处长: the office has a number. */
const OFFICER = /^(?:原?副?[处科所]长|[一二三四]级|[正副].级)/;
/** 二级调研员: the level is a part of the post. */
const RANK_AFTER =
  /^(?:巡视员|调研员|主任科员|科员|警[长监督司员]|高级(?:法官|检察官|主管|警长)|法官|检察官|教授|大法官|大检察官|主管|总监)/;
/** 九里|沟, 五里|牌: a distance that begins the name of a place. */
const IN_NAME = /^(?:[沟牌店铺坪桥墩坡岗庙村乡镇街亭湾井堡屯营岔洞塘甸]|山(?![路地坡])|河(?!道)|工业|社区)/;

/**
 * 队伍|个人, 大陆|人, 拾|级而上: one capital numeral (大写数字) behind another character is a part of a word, 拾 a verb; not where one
 * counts (壹式陆份), and no amount of money.
 */
function capitalInWord({ folded, start, numeral, unit }: Counted): boolean {
  const before = folded.charAt(start - 1);
  if (isMoney(unit) || /[式共计约为有各]/.test(before)) return false;
  return numeral === '拾' || (/^[伍陆肆]$/.test(numeral) && /[\u4e00-\u9fff]/.test(before));
}

/** 三级|责任制, 五年|计划. */
function ofAKind({ folded, end }: Counted): boolean {
  return /^(?:制|体|性|计划|级联|化|一体|责任)/.test(folded.slice(end, end + 2));
}

/** 留党察看一年, 为期一年: the length of what is named before it. */
function lasts({ folded, start, written }: Counted): boolean {
  return (
    written === '一年' &&
    /(?:察看|为期|期限|不到|刚满|才|超过)$/.test(folded.slice(Math.max(0, start - 2), start))
  );
}

const WITH_UNIT = new RegExp(
  `(?<![\\d.第:/A-Za-z]|(?<=[\\dA-Za-z%年月日号元-] ?)[-−])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?=万|亿|元|人|吨|亩|户|公|平|立|千|家|个)|\\d{1,15}(?:\\.\\d{1,8})?) ?([余多几来])?(${MULTIPLE})?([余多])?(?:(?:-|至|~|—)(\\d{1,15}(?:\\.\\d{1,8})?)(${MULTIPLE})?)? ?(${UNITS}|[%％‰])`,
);
const HAN_WITH_UNIT = new RegExp(
  `(?<![第${HAN}\\d几数每某])((?:数|几|上)?[${HAN}]{1,9}|数[十百千万亿]{1,2}|几[十百千万亿]{1,2}|半)([余多几来])?(万|亿)?(${UNITS})`,
);
const PERCENT = new RegExp(
  `百分之([${HAN}点]{1,8}|\\d{1,4}(?:\\.\\d{1,4})?)|([${HAN}]{1,4}|\\d{1,3})分之([${HAN}]{1,4}|\\d{1,3})`,
);

/** 30日内, 十五日以下, 逾期30日: terms in days (GB/T 15835-2011 has no date in them). */
const TERM = new RegExp(
  `(?:(?<=逾期|超过|届满|不少于|不超过|不满|期限为|最长)|(?<![\\d${HAN}月.]))(\\d{1,4}|[${HAN}]{1,5})(?:个)?(日)(?=内|以[内上下]|之内|[，。、；]?的?(?:未|仍|不))`,
);

/** How figures are written (数量写法), GB/T 15835-2011. */
export const FORMS = new Forms<QuantityReader>('quantity', 'quantity', MARKS, [
  {
    id: 'figure',
    pattern: WITH_UNIT,
    heads: DIGITS,
    read: (reader, match) => {
      const [written, numeral = '', few, multiple, more, upTo, multipleOfEnd, unit = ''] = match;
      const counted = reader.counted(match, written, numeral, multiple, unit);
      if (ask(FIGURES_NO_COUNT, counted)) return;
      const sign = signBefore(counted);
      if (sign === null) return;
      const figure = Number(numeral.replace(/[, ]/g, ''));
      const last = multipleOfEnd ?? multiple;
      reader.put(counted, {
        form: isMoney(unit) ? 'money' : 'figure',
        sign,
        value: upTo === undefined ? round(figure * factorOf(multiple) + half(unit)) : null,
        about: [few, more, upTo].some((part) => part !== undefined) || unit === '个多月',
        ...(upTo !== undefined && {
          range: [round(figure * factorOf(multiple ?? last)), round(Number(upTo) * factorOf(last))],
        }),
      });
    },
  },
  {
    id: 'han',
    pattern: HAN_WITH_UNIT,
    heads: `${HAN}数几上半`,
    read: (reader, match) => {
      const [written, numeral = '', more, multiple, unit = ''] = match;
      const counted = reader.counted(match, written, numeral, multiple, unit);
      if (ask(NUMERALS_NO_COUNT, counted)) return;
      const range = roughRange(numeral, multiple);
      const open = range !== null || /[数几半上]/.test(numeral);
      const value = open ? null : parseLargeNumeral(numeral + (multiple ?? ''));
      reader.put(counted, {
        form: isMoney(unit) ? 'money' : 'han',
        sign: signBefore(counted) ?? 0,
        value: value === null ? null : value + half(unit),
        about: range !== null || more !== undefined || unit === '个多月' || /[数几]/.test(numeral),
        ...(range && { range }),
      });
    },
  },
  {
    id: 'fraction',
    pattern: PERCENT,
    heads: DIGITS + HAN,
    pivots: [{ characters: '分', reach: 4 }],
    read: (reader, match) => {
      const [written, percent, below, above = ''] = match;
      const value =
        percent !== undefined ? pointed(percent) : below === undefined ? null : fractionOf(below, above);
      const unit = percent === undefined || value === null ? '' : '%';
      if (value === null) return;
      reader.put(reader.counted(match, written, written, undefined, unit), { form: 'fraction', value });
    },
  },
  {
    id: 'currency',
    pattern: /[¥￥$€] ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,4})?)(万|亿|万亿)?/,
    heads: '¥￥$€',
    read: (reader, match) => {
      const [written, numeral = '', multiple] = match;
      const unit = CURRENCIES[written.charAt(0)] ?? '元';
      const value = round(Number(numeral.replace(/,/g, '')) * factorOf(multiple));
      reader.put(reader.counted(match, written, numeral, multiple, unit), { form: 'money', value });
    },
  },
  {
    id: 'term',
    pattern: TERM,
    heads: DIGITS + HAN,
    pivots: [{ characters: '日', reach: 6 }],
    read: (reader, match) => {
      const [written, numeral = ''] = match;
      const value = /^\d/.test(numeral) ? Number(numeral) : parseLargeNumeral(numeral);
      reader.put(reader.counted(match, written, numeral, undefined, '日'), { form: 'term', value });
    },
  },
]);
const CURRENCIES: Readonly<Record<string, string>> = { $: '美元', '€': '欧元' };

/** Digits side by side (三五户, 七八十人): from the one to the other. */
const ROUGH =
  /^([二三四五六七八九]?[十百千])?([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]{0,2})$/;

/** From and to of 三五, 七八十, 十七八; null where the digits are one number. */
function roughRange(numeral: string, multiple: string | undefined): [number, number] | null {
  const match = ROUGH.exec(numeral);
  if (!match) return null;
  const [, head = '', first = '', second = '', unit = ''] = match;
  const low = parseNumeral(first) ?? 0;
  const high = parseNumeral(second) ?? 0;
  if (high !== low + 1 && !(low === 3 && high === 5)) return null;
  const base = head === '' ? 0 : (parseNumeral(head) ?? 0);
  const each = factorOf(unit) * factorOf(multiple);
  return [(base + low) * each, (base + high) * each];
}

/**
 * The length of the sign before a figure: 负, 零下, or a minus where what is measured may be negative; 0 where none stands;
 * null where what looks like a minus is a dash.
 */
function signBefore({ folded, start, unit }: Counted): number | null {
  const before = folded.slice(Math.max(0, start - 2), start);
  if (before === '零下') return 2;
  if (before.endsWith('负') && !/[担抱胜自]负$/.test(before)) return 1;
  if (!/[-−]$/.test(before)) return 0;
  if (/^(?:[%％‰℃]|°C|度|摄氏度|个?百分点|(?:.*)元)$/.test(unit)) return 1;
  return start === 1 ? 0 : null;
}

/** Away with what binary fractions add (1.1 × 10000). */
function round(value: number): number {
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}

function pointed(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const [whole = '', point] = text.split('点');
  const value = parseLargeNumeral(whole);
  if (value === null || point === undefined) return value;
  const after = parseNumeral(point);
  return after === null ? null : Number(`${value}.${after}`);
}

function fractionOf(below: string, above: string): number | null {
  const denominator = /^\d/.test(below) ? Number(below) : parseLargeNumeral(below);
  const numerator = /^\d/.test(above) ? Number(above) : parseLargeNumeral(above);
  return denominator === null || denominator === 0 || numerator === null ? null : numerator / denominator;
}

function isMoney(unit: string): boolean {
  return /元|英镑|卢布|人民币|块钱|^角$/.test(unit);
}

/** 三天半, 两个半月: half a unit more. */
function half(unit: string): number {
  return HALF_UNITS.includes(unit) ? 0.5 : 0;
}

/** One of these stands in every quantity. */
export const NUMERALS = new RegExp(`[\\d${HAN}几数半]`);
