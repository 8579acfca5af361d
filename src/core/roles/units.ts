import { foldUnit } from '../text/width';

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

const KINDS = new Uint8Array(0x10000);
KINDS.fill(HAN, 0x4e00, 0xa000);
KINDS.fill(BLANK, 0, 0x21);
for (const [kind, characters] of [
  [FULL_STOP, '。'],
  [OTHER_END, '!?;'],
  [PAUSE, '、,'],
  [COLON, ':'],
  [FIGURE, '0123456789'],
  [CLOSER, '”"’」』).…'],
  [BLANK, '\u200b'],
  [COUNTED_BLANK, '\u1680\u2000\u2001\u2028\u2029\u202f\u205f\ufeff'],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
for (const [from, to] of [
  [0xa0, 0xa0],
  [0x2002, 0x200a],
  [0x3000, 0x3000],
  [0xfe50, 0xfe55],
  [0xff01, 0xff5e],
] as const)
  for (let code = from; code <= to; code++) KINDS[code] = KINDS[foldUnit(code)] as number;

/** The kind of a code unit; 0 for one that is not there. */
export function kindOf(code: number): number {
  return KINDS[code] ?? 0;
}
