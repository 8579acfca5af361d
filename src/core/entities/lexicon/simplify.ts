import { TRADITIONAL } from '../data/traditional';

let table: Uint16Array | undefined;

/**
 * The text in simplified characters (繁体转简体), one for one, so that offsets hold in both. Not a converter for readers:
 * only the lexicon and the grammar look at what comes out. The same string where there is nothing to change.
 */
export function simplify(text: string): string {
  const simple = (table ??= build());
  let changed = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = simple[text.charCodeAt(at)] as number;
    if (code === 0) continue;
    changed += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}

function build(): Uint16Array {
  const codes = new Uint16Array(65536);
  for (let index = 0; index + 1 < TRADITIONAL.length; index += 2)
    codes[TRADITIONAL.charCodeAt(index)] = TRADITIONAL.charCodeAt(index + 1);
  return codes;
}
