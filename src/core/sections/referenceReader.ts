import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import { isArabicDigit } from './characters';

/** A step of a reference as written: 第十二条 is unit 条, ordinal 12; `start` and `end` are those of its numeral. */
export interface WrittenStep {
  unit: string;
  ordinal: number;
  /** 之一 of 第十二条之一 is 1. */
  suffix?: number;
  /** Written with brackets: 第（三）项. */
  bracketed?: boolean;
  start: number;
  end: number;
}

/** Steps that stand together (第十二条第二款), from `start` to `end`. */
export interface Chain {
  steps: WrittenStep[];
  start: number;
  end: number;
}

/** Classes of characters, by code unit: reading a reference makes no strings of the characters it looks at. */
const SPACE = 1;
const OPENING = 2;
const CLOSING = 4;
/** Between two numbers that share their unit (第三、四款) and between two chains (第三条、第五条). */
const BETWEEN = 8;
/** What the words between two chains may begin with besides (以及, 或者, 并). */
const BETWEEN_WORD = 16;
const CLASSES = new Uint8Array(65536);
/** By code unit the value of a Han numeral: digits, 十 10, 百 100, 千 1000, 廿 20 …; -1 for all others. */
const HAN_VALUES = new Int16Array(65536).fill(-1);
for (const character of HAN_NUMERAL) HAN_VALUES[character.charCodeAt(0)] = parseNumeral(character) ?? -1;
for (const [characters, kind] of [
  [' \u3000', SPACE],
  ['（(', OPENING],
  ['）)', CLOSING],
  ['、和与與及或至到—－-～~', BETWEEN],
  ['，,以并', BETWEEN_WORD],
] as const)
  for (const character of characters) CLASSES[character.charCodeAt(0)] = kind;

const is = (text: string, at: number, kinds: number): boolean =>
  ((CLASSES[text.charCodeAt(at)] ?? 0) & kinds) !== 0;

/** Units, by code unit, in their simplified form. A deeper unit may follow a higher one in one chain. */
const UNITS = new Map<number, string>();
for (const [characters, unit] of [
  ['编編', '编'],
  ['章', '章'],
  ['节節', '节'],
  ['条條', '条'],
  ['款', '款'],
  ['项項', '项'],
  ['目', '目'],
] as const)
  for (const character of characters) UNITS.set(character.charCodeAt(0), unit);
const RANK: Readonly<Record<string, number>> = {
  部分: 0,
  编: 0,
  分编: 1,
  章: 2,
  节: 3,
  条: 4,
  款: 5,
  项: 6,
  目: 7,
};
/** What makes another word of the unit: 第二目标, 第一条例, 第三章程, 第一编辑部. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  编: '辑制者译委排号',
  章: '程鱼',
  节: '课日点能目约假车',
  条: '例件约线文路龙河船腿高',
  款: '项式待产车游手新',
  项: '目链',
  目: '标录的光前击次睹测',
};

/** The depth of a unit: 编 is above 章, 章 above 条; -1 for what is none. */
export function unitRank(unit: string): number {
  return RANK[unit] ?? -1;
}

/** Reads the numeral (数字) at `at`, at most nine characters; null where none stands. */
export function numeralAt(text: string, at: number): { value: number; end: number } | null {
  let end = at;
  for (; end < text.length && end - at < 9; end++) {
    const code = text.charCodeAt(end);
    if (isPair(code) && end > at) break; // 第九两条 is not 第九十二条
    if ((HAN_VALUES[code] ?? -1) < 0 && !isArabicDigit(code)) break;
  }
  if (end === at) return null;
  const value = numeralIn(text, at, end);
  return value < 0 ? null : { value, end };
}

/** 两 or 兩. */
function isPair(code: number): boolean {
  return code === 0x4e24 || code === 0x5169;
}

/** The value of the numeral in [from, end) as `parseNumeral` reads it, in place; -1 where Arabic and Han digits mix. */
function numeralIn(text: string, from: number, end: number): number {
  const arabic = isArabicDigit(text.charCodeAt(from));
  let total = 0;
  let digit = -1;
  let positional = 0;
  let units = false;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isArabicDigit(code) !== arabic) return -1;
    const value = arabic ? code & 0xf : (HAN_VALUES[code] ?? 0);
    if (value < 10) {
      digit = value;
      positional = 10 * positional + value;
      continue;
    }
    units = true;
    // 十 百 千 multiply the digit before them; 廿 卅 卌 stand for themselves.
    total += value === 10 || value >= 100 ? (digit < 0 ? 1 : digit) * value : value;
    digit = -1;
  }
  return units ? total + Math.max(0, digit) : positional;
}

interface Unit {
  unit: string;
  end: number;
}

/** Reads the unit (编 章 节 条 款 项 目 部分) at `at`; null where none stands or it begins another word. */
export function unitAt(text: string, at: number): Unit | null {
  const code = text.charCodeAt(at);
  if (code === 0x90e8) return text.charCodeAt(at + 1) === 0x5206 ? { unit: '部分', end: at + 2 } : null;
  if (code === 0x5206 && UNITS.get(text.charCodeAt(at + 1)) === '编') return { unit: '分编', end: at + 2 };
  const unit = UNITS.get(code);
  if (unit === undefined) return null;
  if (OTHER_WORD[unit]?.includes(text.charAt(at + 1) || '\n')) return null;
  return { unit, end: at + 1 };
}

interface WrittenNumber {
  value: number;
  start: number;
  end: number;
  next: number;
  bracketed: boolean;
}

/** A numeral with or without brackets at `at`. */
function numberAt(text: string, at: number): WrittenNumber | null {
  let start = skipSpace(text, at);
  const bracketed = is(text, start, OPENING);
  if (bracketed) start++;
  const numeral = numeralAt(text, start);
  if (!numeral) return null;
  const { value, end } = numeral;
  if (bracketed && !is(text, end, CLOSING)) return null;
  return { value, start, end, next: bracketed ? end + 1 : end, bracketed };
}

/** At most two spaces are skipped. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at - from < 2 && is(text, at, SPACE)) at++;
  return at;
}

/**
 * Reads 第…unit at `at`, several where they share their unit (第三、四款, 第十至十二条): the steps and the end. Null where
 * no reference stands there (第一次, 第二轮).
 */
export function stepsAt(text: string, at: number): { steps: WrittenStep[]; end: number } | null {
  if (text.charCodeAt(at) !== 0x7b2c) return null;
  const numbers: WrittenNumber[] = [];
  let next = at + 1;
  for (let count = 0; count < 12; count++) {
    const number = numberAt(text, next);
    if (!number) return null;
    numbers.push(number);
    next = skipSpace(text, number.next);
    const unit = unitAt(text, next);
    if (unit) return stepsOf(text, numbers, unit);
    if (is(text, next, BETWEEN)) {
      next++;
      // 第（一）至第（五）项: the unit is written once.
      if (text.charCodeAt(next) === 0x7b2c) next++;
    } else if (!number.bracketed || !is(text, next, OPENING)) return null;
  }
  return null;
}

/** The steps of some numbers before their unit, 之一 behind it included. */
function stepsOf(
  text: string,
  numbers: readonly WrittenNumber[],
  { unit, end }: Unit,
): { steps: WrittenStep[]; end: number } {
  const steps = numbers.map((number): WrittenStep => {
    const { value: ordinal, start, end: numeralEnd } = number;
    return number.bracketed
      ? { unit, ordinal, bracketed: true, start, end: numeralEnd }
      : { unit, ordinal, start, end: numeralEnd };
  });
  const last = steps[steps.length - 1];
  const suffix = unit === '条' && last && text.charCodeAt(end) === 0x4e4b ? numeralAt(text, end + 1) : null;
  if (!last || !suffix) return { steps, end };
  last.suffix = suffix.value;
  return { steps, end: suffix.end };
}

/**
 * Reads the whole expression at the 第 that stands at `at`: one chain for each place it names, in order, the higher
 * steps that a later one leaves out taken from the one before (第三条第二项、第五项 names 第三条第五项 second). Null where
 * none stands.
 */
export function chainsAt(text: string, at: number, inherited: readonly WrittenStep[] = []): Chain[] | null {
  const chains: Chain[] = [];
  let before: readonly WrittenStep[] = inherited;
  let start = at;
  for (let count = 0; count < 60; count++) {
    const read = stepsAt(text, start);
    if (!read) break;
    const first = read.steps[0] as WrittenStep;
    const rank = unitRank(first.unit);
    const last = chains[chains.length - 1];
    const follows = last !== undefined && last.end === start;
    const joined = follows && rank > unitRank(last.steps[last.steps.length - 1]?.unit ?? '');
    if (follows && !joined) break;
    const above = joined ? last.steps : before.filter((step) => unitRank(step.unit) < rank);
    if (joined) chains.pop();
    for (let index = 0; index < read.steps.length; index++) {
      const step = read.steps[index] as WrittenStep;
      const bracket = step.bracketed ? 1 : 0;
      const from = index > 0 ? step.start - bracket : joined ? last.start : start;
      const to = index === read.steps.length - 1 ? read.end : step.end + bracket;
      chains.push({ steps: above.length > 0 ? [...above, step] : [step], start: from, end: to });
    }
    before = chains[chains.length - 1]?.steps ?? [];
    start = read.end;
    if (text.charCodeAt(start) === 0x7b2c) continue;
    if (!is(text, start, BETWEEN | BETWEEN_WORD | SPACE)) break;
    const separator = /^ ?(?:[、，,和与與及或至到—－\-～~]|以及|或者|并|以至){1,2} ?(?=第)/.exec(
      text.slice(start, start + 6),
    );
    if (!separator) break;
    start += separator[0].length;
  }
  return chains.length > 0 ? chains : null;
}
