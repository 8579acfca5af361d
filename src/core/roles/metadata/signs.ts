import { eachVariant, simpleUnit } from '../../text/variants';
import { foldUnit } from '../../text/width';

/** What stands on a line, a bit each: without one of them whole readers have nothing to find there (线索). */
export const FOLDS = 1;
export const TRADITIONAL = 2;
/** : ends a label; others end some. */
export const COLON = 4;
export const LABEL_END = 8;
/** Every label that needs no colon has one of these. */
export const BARE_LABEL = 16;
export const FIGURE = 32;
export const YEAR = 64;
/** 号 ends the number of a document. */
export const NUMBER = 128;
/** Of these are 记者, 通讯员 and their like, and the bullets of bylines. */
export const WRITER = 256;

const SIGNS = new Uint16Array(0x10000);
for (const [sign, characters] of [
  [COLON | LABEL_END, ':'],
  [LABEL_END, '︱|丨/】'],
  [BARE_LABEL, '源者于自辑编对'],
  [FIGURE, '0123456789'],
  [YEAR, '年'],
  [NUMBER, '号'],
  [WRITER, '者员生人□■◎●○'],
] as const)
  for (const character of characters) (SIGNS[character.charCodeAt(0)] as number) |= sign;
eachVariant((code) => {
  const half = foldUnit(code);
  const plain = simpleUnit(half);
  (SIGNS[code] as number) |=
    (SIGNS[plain] as number) | (half === code ? 0 : FOLDS) | (plain === half ? 0 : TRADITIONAL);
});

/** The signs of a text, in whatever width and form its characters are. */
export function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) signs |= SIGNS[text.charCodeAt(at)] as number;
  return signs;
}
