import { foldUnit } from '../../text/width';
import { TRADITIONAL } from '../data/traditional';

let table: Uint16Array | undefined;
const units = new Uint16Array(4096);

/**
 * The text as the rules read it: in half width and in simplified characters (繁体转简体), one for one, so that offsets hold in
 * all. Not a converter for readers: only the lexicon and the grammar look at what comes out. The same string where there
 * is nothing to change.
 */
export function foldForRules(text: string): string {
  const fold = (table ??= build());
  let folded = '';
  let changed = false;
  for (let start = 0; start < text.length; start += units.length) {
    const length = Math.min(units.length, text.length - start);
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(start + at);
      const unit = fold[code] as number;
      if (unit !== code) changed = true;
      units[at] = unit;
    }
    if (changed || length < text.length)
      folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return changed ? folded : text;
}

/** By code unit the character that the rules read. */
function build(): Uint16Array {
  const simple = new Uint16Array(65536);
  for (let index = 0; index + 1 < TRADITIONAL.length; index += 2)
    simple[TRADITIONAL.charCodeAt(index)] = TRADITIONAL.charCodeAt(index + 1);
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    const unit = foldUnit(code);
    fold[code] = simple[unit] === 0 ? unit : (simple[unit] as number);
  }
  return fold;
}
