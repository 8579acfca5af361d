import { eachVariant, simpleUnit } from '../text/variants';
import { foldUnit } from '../text/width';

let table: Uint16Array | undefined;

/**
 * By code unit the form in which words are looked for (归一): half width, simplified, small letters, 0 for every figure, one
 * blank for all white space (`\s`). So a raw line shows which patterns it may match before it is folded at all.
 */
export function normalUnits(): Uint16Array {
  return (table ??= makeTable());
}

/** White space (`\s`) beyond ASCII. */
const WHITE =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) made[code] = code;
  for (let code = 0; code < 0x80; code++) made[code] = normalUnit(code);
  eachVariant((code) => (made[code] = normalUnit(simpleUnit(foldUnit(code)))));
  for (const white of WHITE) made[white.charCodeAt(0)] = 0x20;
  return made;
}

function normalUnit(code: number): number {
  if (code >= 0x80) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  return code >= 9 && code <= 13 ? 0x20 : code;
}
