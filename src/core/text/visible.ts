/** What a terminal or a message box would obey, or hide, instead of showing it. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/**
 * Words of others (names, messages) as they may be shown: control characters, line breaks and what turns the direction of
 * writing are written out (`\e`, `\n`, `\u202e`) instead of sent.
 */
export function visible(text: string): string {
  return text.replace(
    OBEYED,
    (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
