import { parseNumeral } from '../text/numerals';
import { classOf, HAN_DIGIT } from './characters';
import type { Marker } from './markers';
import { familyName } from './pinyin';

/**
 * Enumerations inside a paragraph (文中列举): 一是…二是…, 一要…二要…, 一问…二问…. A family is known by its run, the same
 * character after 一, 二 and so on, whatever the character is.
 */
export function findInlineRuns(text: string, from: number, end: number): Marker[][] {
  const open = new Map<string, Marker[]>();
  const runs: Marker[][] = [];
  for (let at = from; at < end; at++) {
    if (classOf(text.charCodeAt(at)) !== HAN_DIGIT || !startsClause(text, at, from)) continue;
    let stop = at;
    while (stop < end && classOf(text.charCodeAt(stop)) === HAN_DIGIT && stop - at < 4) stop++;
    const family = text.charAt(stop);
    const ordinal = parseNumeral(text.slice(at, stop));
    if (stop >= end || ordinal === null || !/[\u4e00-\u9fff]/.test(family)) continue;
    const read: Marker = {
      form: `inline-${familyName(family)}`,
      scheme: `inline-${familyName(family)}`,
      ordinal,
      start: at,
      end: stop + 1,
    };
    const run = open.get(family);
    if (run && run.length + 1 === ordinal) run.push(read);
    else if (ordinal === 1) {
      const fresh = [read];
      open.set(family, fresh);
      runs.push(fresh);
    }
    at = stop;
  }
  return runs.filter((run) => run.length >= 2);
}

function startsClause(text: string, at: number, from: number): boolean {
  if (at === from) return true;
  return '，,。；;：:！!？?、”"’）) \u3000\t'.includes(text.charAt(at - 1));
}
