import { numeralAt } from './referenceReader';

const RELATIVE_UNITS = new Map<number, string>();
for (const [character, unit] of [
  ['款', '款'],
  ['条', '条'],
  ['條', '条'],
  ['项', '项'],
  ['項', '项'],
  ['章', '章'],
  ['节', '节'],
] as const)
  RELATIVE_UNITS.set(character.charCodeAt(0), unit);

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
/** What makes another word of 款, 条, 项, 节 (条例, 项目). */
const OTHER_WORDS = codesOf('目线例件式文');
/** What makes another word of 前: 之前, 目前, 提前. */
const TIME_WORDS = codesOf('之生从先日目眼当提空');

/** 前三款, 上条: what is counted back, the number where one is written, and where the word ends. */
export interface RelativeWord {
  unit: string;
  numeral: number | null;
  end: number;
}

/** The word at 前 or 上; null where the character belongs to another one (前项目, 之前款, 上项). */
export function relativeAt(text: string, at: number): RelativeWord | null {
  const above = text.charCodeAt(at) === 0x4e0a;
  const numeral = above ? null : numeralAt(text, at + 1);
  const next = numeral ? numeral.end : at + 1;
  const unit = RELATIVE_UNITS.get(text.charCodeAt(next));
  if (unit === undefined || (above && unit !== '款' && unit !== '条')) return null;
  if (unit !== '章' && OTHER_WORDS.has(text.charCodeAt(next + 1))) return null;
  const wordBefore = text.charCodeAt(at - 1);
  if (TIME_WORDS.has(wordBefore)) return null;
  if (wordBefore === 0x4ee5 && !/[第规的所]/.test(text.charAt(next + 1))) return null;
  return { unit, numeral: numeral?.value ?? null, end: next + 1 };
}
