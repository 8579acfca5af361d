/** Reading the issuer's short code (机关代字) and the issuer's name to the left of a number. */

import {
  BEFORE_ISSUER,
  BODY_END,
  CREDIBLE,
  DATE_END,
  HARD,
  JOINS_ISSUER,
  PART_OF_LAW,
  SOFT,
} from './prefix.rules';

const HAN = /[\u3007\u3400-\u4DBF\u4E00-\u9FFF]/;
const LETTER = /[A-Za-z]/;
const DIGIT = /\d/;
const OPEN = '([〔【<{〈﹝';
const CLOSE = ')]〕】>}〉﹞';

/**
 * The start of the short code that ends at `end` in half-width text: Han characters and letters, a bracketed
 * letter or two inside (法(民)发), at most 24. Equal to `end` where there is none.
 */
export function codeStart(text: string, end: number): number {
  let at = end;
  const least = Math.max(0, end - 24);
  while (at > least) {
    const character = text.charAt(at - 1);
    if (HAN.test(character) || LETTER.test(character)) {
      at--;
      continue;
    }
    if (CLOSE.includes(character)) {
      const opened = openedAt(text, at - 1, 8);
      if (opened > 0 && (HAN.test(text.charAt(opened - 1)) || LETTER.test(text.charAt(opened - 1)))) {
        at = opened;
        continue;
      }
    }
    break;
  }
  if (at === end) return end;
  return at + leadLength(text.slice(at, end));
}

/** How many characters at the head of a run belong to the sentence and not to the short code. */
function leadLength(run: string): number {
  let cut = 0;
  for (const match of run.matchAll(HARD)) {
    cut = match.index + match[0].length;
  }
  // 第三条和|松政发, 第四款及|松水发: the part of a law that is referred to, and what joins the number to it.
  const referred = [...run.slice(cut).matchAll(PART_OF_LAW)].pop();
  if (referred) cut += referred.index + referred[0].length;
  while (cut < run.length - 1) {
    const rest = run.slice(cut);
    if (CREDIBLE.test(rest)) break;
    if (SOFT.has(rest.charAt(0)) && CREDIBLE.test(rest.slice(1))) cut++;
    else break;
  }
  return cut;
}

/** Where the bracket that closes at `close` opens, with only Han and letters inside; -1 where it does not. */
function openedAt(text: string, close: number, reach: number): number {
  for (let at = close - 1; at >= 0 && close - at <= reach; at--) {
    const character = text.charAt(at);
    if (OPEN.includes(character)) return close - at > 1 ? at : -1;
    if (!HAN.test(character) && !LETTER.test(character)) return -1;
  }
  return -1;
}

/**
 * The start of the issuer's name that ends at `end` (国务院令第588号, 中国人民银行公告…): the Han characters before
 * it, less what belongs to the sentence; equal to `end` where nothing that looks like a body stands there.
 */
export function issuerStart(text: string, end: number): number {
  let stop = end;
  if (text.charAt(stop - 1) === ' ') stop--;
  let at = stop;
  const least = Math.max(0, stop - 30);
  while (at > least && HAN.test(text.charAt(at - 1))) at--;
  const run = text.slice(at, stop);
  // 1998年|省政府令第19号: the year is a date.
  let cut = DATE_END.test(run) && DIGIT.test(text.charAt(at - 1)) ? 1 : 0;
  for (const match of run.matchAll(BEFORE_ISSUER)) cut = match.index + match[0].length;
  if (JOINS_ISSUER.test(run.slice(cut))) cut++;
  if (cut < run.length && BODY_END.test(run)) return at + cut;
  return end;
}
