import type { LineFeatures } from './features';

/** A line of program text or of a command: few Han characters, and the marks of such text. */
const MARKS = /[(){}[\];=<>]|^[\w$.-]+ -{1,2}\w|^\s*(?:#|\/\/)/;
/** What only the code of a page itself speaks of: its window, its elements, its looks. */
const OF_PAGE =
  /document\.|window\.|location\.|\$\(|jQuery|_hmt|<\/?(?:script|style|div|span|img|iframe|a|p|!)|<!--|-->|\.(?:src|href|onload|ready|css)\b|\d(?:px|em|%)\s*[;}]|:\s*#[0-9a-f]{3,6}|^\s*[.#@][\w-]+[^;]{0,60}\{|https?:\/\/\S+\.js/i;
const LEAST = 2;

/**
 * Lines of a program that the article shows (文中代码): several lines of code one under the other, of which the catalogue
 * knows some by their look only, and nothing about the page itself. A line of an error page (`errors`, by line) is none.
 * Linear.
 */
export function programLines(all: readonly LineFeatures[], errors: readonly unknown[]): boolean[] {
  const found = new Array<boolean>(all.length).fill(false);
  let block: number[] = [];
  let unknown = false;
  let ofPage = false;
  const close = (): void => {
    if (block.length === 0) return;
    if (block.length >= LEAST && unknown && !ofPage) for (const index of block) found[index] = true;
    block = [];
    unknown = false;
    ofPage = false;
  };
  all.forEach((line, index) => {
    if (line.size === 0) return;
    const known = line.entry?.category === 'code' && line.coverage >= 0.5;
    const failed = (errors[index] ?? null) !== null;
    if (failed || (!known && (line.han * 4 > line.size || line.coverage >= 0.5 || !MARKS.test(line.text)))) {
      close();
      return;
    }
    block.push(index);
    if (!known) unknown = true;
    if (line.size > 400 || line.entry?.rule === 'code/page-script' || OF_PAGE.test(line.text)) ofPage = true;
  });
  close();
  return found;
}
