/**
 * Text of others (页面文字): of a page, a file's or folder's name, a rules file, an error message. Some places of VS Code
 * read `[…](command:…)` as a link that runs a command, `$(…)` as an icon, and whole Markdown; what goes through these
 * functions is shown there as it stands.
 */

/** Control characters, and marks that turn the direction of what follows: no line of ours may hold them. */
const CONTROL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
/** A mark of no width that keeps two characters apart. */
const APART = '\u2060';

/** A text for labels, messages, tooltips and the status bar: no link and no icon comes of it. Line feeds stay. */
export function plain(text: string): string {
  return text.replace(CONTROL, ' ').replace(/\]\(/g, `]${APART}(`).replace(/\$\(/g, `$${APART}(`);
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plain(text.replace(/\s+/g, ' '));
}

/**
 * A text as Markdown that shows it: no mark-up, no HTML, no link of an address that stands bare in it. Line feeds become
 * line breaks. (`appendText` leaves addresses to the renderer, and makes every space one that does not break.)
 */
export function inMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]()#+\-.!~<>|&$:@/"'=^]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/^[ \t]+|[ \t]{2,}/gm, ' ')
    .replace(/\n/g, '  \n');
}
