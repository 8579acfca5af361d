import { HAN_NUMERAL, parseNumeral } from '../text/numerals';

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

const NUMERALS = new Set([...HAN_NUMERAL, ...'0123456789０１２３４５６７８９']);
/** Units and their simplified form. A deeper unit may follow a higher one in one chain. */
const UNITS: Readonly<Record<string, string>> = {
  编: '编',
  編: '编',
  章: '章',
  节: '节',
  節: '节',
  条: '条',
  條: '条',
  款: '款',
  项: '项',
  項: '项',
  目: '目',
};
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
  while (end < text.length && end - at < 9 && NUMERALS.has(text.charAt(end))) {
    if (end > at && /[两兩]/.test(text.charAt(end))) break; // 第九两条 is not 第九十二条
    end++;
  }
  if (end === at) return null;
  const value = parseNumeral(text.slice(at, end));
  return value === null ? null : { value, end };
}

/** Reads the unit (编 章 节 条 款 项 目 部分) at `at`; null where none stands or it begins another word. */
function unitAt(text: string, at: number): { unit: string; end: number } | null {
  const character = text.charAt(at);
  if (character === '部') return text.charAt(at + 1) === '分' ? { unit: '部分', end: at + 2 } : null;
  if (character === '分' && /[编編]/.test(text.charAt(at + 1))) return { unit: '分编', end: at + 2 };
  const unit = UNITS[character];
  if (unit === undefined) return null;
  if (OTHER_WORD[unit]?.includes(text.charAt(at + 1) || '\n')) return null;
  return { unit, end: at + 1 };
}

/** A numeral with or without brackets at `at`. */
function numberAt(
  text: string,
  at: number,
): { value: number; start: number; end: number; next: number; bracketed: boolean } | null {
  let start = at;
  while (start - at < 2 && /[ \u3000]/.test(text.charAt(start))) start++;
  const bracketed = /[（(]/.test(text.charAt(start));
  if (bracketed) start++;
  const numeral = numeralAt(text, start);
  if (!numeral) return null;
  let next = numeral.end;
  if (bracketed) {
    if (!/[）)]/.test(text.charAt(next))) return null;
    next++;
  }
  return { value: numeral.value, start, end: numeral.end, next, bracketed };
}

/**
 * Reads 第…unit at `at`, several where they share their unit (第三、四款, 第十至十二条): the steps and the end. Null where
 * no reference stands there (第一次, 第二轮).
 */
export function stepsAt(text: string, at: number): { steps: WrittenStep[]; end: number } | null {
  if (text.charAt(at) !== '第') return null;
  const numbers = [];
  let next = at + 1;
  for (let count = 0; count < 12; count++) {
    const number = numberAt(text, next);
    if (!number) return null;
    numbers.push(number);
    next = number.next;
    while (/[ \u3000]/.test(text.charAt(next)) && next - number.next < 2) next++;
    const unit = unitAt(text, next);
    if (unit) {
      let end = unit.end;
      const steps = numbers.map<WrittenStep>(({ value, start, end: numeralEnd, bracketed }) => ({
        unit: unit.unit,
        ordinal: value,
        ...(bracketed && { bracketed }),
        start,
        end: numeralEnd,
      }));
      const last = steps.at(-1);
      if (unit.unit === '条' && text.charAt(end) === '之' && last) {
        const suffix = numeralAt(text, end + 1);
        if (suffix) {
          last.suffix = suffix.value;
          end = suffix.end;
        }
      }
      return { steps, end };
    }
    const separator = /^(?:[、和与與及或至到—－\-～~]|—{2})/.exec(text.slice(next, next + 2));
    if (separator) next += separator[0].length;
    else if (!number.bracketed || !/[（(]/.test(text.charAt(next))) return null;
  }
  return null;
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
    const last = chains.at(-1);
    const joined = last !== undefined && last.end === start && rank > unitRank(last.steps.at(-1)?.unit ?? '');
    const above = joined ? last.steps : before.filter((step) => unitRank(step.unit) < rank);
    if (last && last.end === start && !joined) break;
    if (joined) chains.pop();
    read.steps.forEach((step, index) => {
      const bracket = step.bracketed ? 1 : 0;
      const from = joined && index === 0 ? last.start : index === 0 ? start : step.start - bracket;
      const to = index === read.steps.length - 1 ? read.end : step.end + bracket;
      chains.push({ steps: [...above, step], start: from, end: to });
    });
    before = chains.at(-1)?.steps ?? [];
    start = read.end;
    if (text.charAt(start) === '第') continue;
    const separator = /^ ?(?:[、，,和与與及或至到—－\-～~]|以及|或者|并|以至){1,2} ?(?=第)/.exec(
      text.slice(start, start + 6),
    );
    if (!separator) break;
    start += separator[0].length;
  }
  return chains.length > 0 ? chains : null;
}
