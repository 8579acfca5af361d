import { TRADITIONAL } from '../entities/data/traditional';
import { FOLDABLE } from './width';

/** By code unit the simplified character; 0 for itself. */
const SIMPLE = new Uint16Array(0x10000);
for (let index = 0; index + 1 < TRADITIONAL.length; index += 2)
  SIMPLE[TRADITIONAL.charCodeAt(index)] = TRADITIONAL.charCodeAt(index + 1);
// 鈥 is what a wrong decoding made of a quotation mark: by it damaged lines are told.
SIMPLE['鈥'.charCodeAt(0)] = 0;

/** Calls back with each code unit that has a half-width or a simplified form; with all others nothing happens. */
export function eachVariant(act: (code: number) => void): void {
  for (const [from, to] of FOLDABLE) for (let code = from; code <= to; code++) act(code);
  for (let index = 0; index + 1 < TRADITIONAL.length; index += 2) act(TRADITIONAL.charCodeAt(index));
}

/** The simplified form of one code unit, as in `foldTraditional`. */
export function simpleUnit(code: number): number {
  return SIMPLE[code] || code;
}

/**
 * Traditional characters (繁体字) to simplified, one for one, so that offsets hold. Not a converter for texts: only rules match
 * on what comes out.
 */
export function foldTraditional(text: string): string {
  let changed = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const simple = SIMPLE[text.charCodeAt(index)];
    if (!simple) continue;
    changed += text.slice(from, index) + String.fromCharCode(simple);
    from = index + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}
