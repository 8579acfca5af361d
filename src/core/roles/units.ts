import { eachVariant, simpleUnit } from '../text/variants';
import { FOLDABLE, foldUnit } from '../text/width';

/** What one code unit of a line is, as far as measuring it goes: one kind each, raw and half width alike. The rest is 0. */
export const HAN = 1;
export const FULL_STOP = 2;
/** ！？； */
export const OTHER_END = 3;
/** 、， */
export const PAUSE = 4;
export const COLON = 5;
export const FIGURE = 6;
/** What may stand behind the end of a sentence, and the dots that are one. */
export const CLOSER = 7;
/** White space, controls, U+200B: not counted in a line's size. */
export const BLANK = 8;
/** White space (`\s`) that is counted. */
export const COUNTED_BLANK = 9;
/** What sets the cells of a row apart: a bar, which is counted, and a tab, which is not. */
export const BAR = 10;
export const TAB = 11;

/** How many kinds there are. */
export const KINDS = 12;

/** The kind without the bits beside it: the unit has a half-width form, a simplified one. */
export const KIND = 0x1f;
export const FOLDS = 0x40;
export const TRADITIONAL = 0x80;

const TABLE = new Uint8Array(0x10000);
TABLE.fill(HAN, 0x4e00, 0xa000);
TABLE.fill(BLANK, 0, 0x21);
for (const [kind, characters] of [
  [FULL_STOP, '。'],
  [OTHER_END, '!?;'],
  [PAUSE, '、,'],
  [COLON, ':'],
  [FIGURE, '0123456789'],
  [CLOSER, '”"’」』).…'],
  [BLANK, '\u200b'],
  [BAR, '|'],
  [TAB, '\t'],
  [COUNTED_BLANK, '\u1680\u2000\u2001\u2028\u2029\u202f\u205f\ufeff'],
] as const)
  for (const character of characters) TABLE[character.charCodeAt(0)] = kind;
for (const [from, to] of FOLDABLE)
  for (let code = from; code <= to; code++) TABLE[code] = TABLE[foldUnit(code)] as number;

eachVariant((code) => {
  const half = foldUnit(code);
  (TABLE[code] as number) |= (half === code ? 0 : FOLDS) | (simpleUnit(half) === half ? 0 : TRADITIONAL);
});

/** The kind of a code unit with the bits beside it; 0 for one that is not there. */
export function unitOf(code: number): number {
  return TABLE[code] ?? 0;
}

/** The kind of a code unit; 0 for one that is not there. */
export function kindOf(code: number): number {
  return unitOf(code) & KIND;
}
