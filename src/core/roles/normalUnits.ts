import { simpleUnit } from '../text/variants';
import { foldUnit } from '../text/width';

let table: Uint16Array | undefined;

/**
 * By code unit the form in which words are looked for (归一): half width, simplified, small letters, 0 for every figure, one
 * blank for all white space (`\s`). So a raw line shows which patterns it may match before it is folded at all.
 */
export function normalUnits(): Uint16Array {
  return (table ??= makeTable());
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) made[code] = normalUnit(simpleUnit(foldUnit(code)));
  return made;
}

function normalUnit(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  return isWhite(code) ? 0x20 : code;
}

function isWhite(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13);
  return (code < 0x3001 || code === 0xfeff) && /\s/.test(String.fromCharCode(code));
}
