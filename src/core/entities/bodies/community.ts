import { isBreak, type Scan } from '../grammar/scan';
import { COMMON_KINDS, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { isCommunityName, joinsTo } from './community.rules';
import { holdsLongWord } from './properPieces';

/** What the name of a community has at most. */
const MOST = 5;
const VERBS = kindSet('verb');
const NO_PART = kindSet('verb verbalNoun function number');

/** Where the name of a community begins (白纸坊|社区卫生服务中心): two to four characters behind a break; else its form. */
export function communityStart(scan: Scan, form: number): number {
  // 峨山、中村等|村委会
  if (scan.text[form - 1] === '等') return form;
  const proper = properStart(scan, form);
  if (form - proper > 1 && form - proper < MOST) return proper;
  const start = markStart(scan, form);
  if (holdsLongWord(scan, start, form, VERBS)) return form;
  const size = form - start;
  return size > 1 && size < 4 && isCommunityName(scan, start, form) ? start : form;
}

/** Behind a break, where one of the words is no word of every text; else the form. */
function properStart(scan: Scan, form: number): number {
  const { text, words } = scan;
  let at = form;
  let proper = false;
  while (at > 0 && form - at < MOST) {
    const index = words.at[at - 1] as number;
    const kind = words.kinds[index] as number;
    const from = words.starts[index] as number;
    if (words.ends[index] !== at || isBreak(scan, index) || !isHan(text.charCodeAt(from))) break;
    if (NO_PART.has(kind)) break;
    if (!COMMON_KINDS.has(kind) || at - from === 1) proper = true;
    at = from;
  }
  return proper ? at : form;
}

/** 、同顺兴|村党支部, 幸福|社区居委会 at the head: between a mark and the form stands its name, whatever words it is. */
function markStart(scan: Scan, form: number): number {
  let at = form;
  while (at > 0 && form - at < MOST && isHan(scan.text.charCodeAt(at - 1)) && !joinsTo(scan, at - 1)) at--;
  return at;
}
