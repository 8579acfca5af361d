import { isWordStart, type Scan } from '../grammar/scan';
import { FLAG, longestHead } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';

/** Domains (职能), up to four, joined by 和, and a form: where the form begins and ends; null where there is none. */
export function readUnit(text: string, at: number): { form: number; end: number } | null {
  let from = at;
  let best: { form: number; end: number } | null = null;
  for (let count = 0; count < 4; count++) {
    const end = longestHead(text, from, FLAG.domain);
    if (end === 0) break;
    const form = longestHead(text, end, FLAG.form);
    if (form > 0) best = { form: end, end: form };
    from = end;
    if ('和与及'.includes(text[from] ?? '-') && longestHead(text, from + 1, FLAG.domain) > 0) from++;
  }
  return best;
}

/** A body may not end inside a word of more than two characters that goes on (委 of 委托). */
export function boundary(scan: Scan, end: number): boolean {
  // 监委|派驻, whatever 委派 is.
  if (isWordStart(scan, end) || scan.text.startsWith('派驻', end)) return true;
  const kind = scan.words.kindAt(end);
  return kind === KIND.title || kind === KIND.body || scan.words.endAt(end) - end > 1;
}
