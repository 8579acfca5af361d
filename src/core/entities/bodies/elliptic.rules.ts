import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import type { Scan } from '../grammar/scan';

/** Bodies named by what they look after alone, before 等部门 (农业、水务、旅游等部门): elliptical. */
export function findEllipticBodies(scan: Scan): void {
  const { text } = scan;
  if (!text.includes('部门') && !text.includes('单位') && !text.includes('局办') && !text.includes('委办局'))
    return;
  const ELLIPTIC =
    /(?:等(?:[\u4e00-\u9fff\d]{0,4}?)(?:部门|单位|委办局|局办|科局)|(?:[两三四五六七八九十\d]{1,2}个?)?(?:部门|局办))/g;
  for (const match of text.matchAll(ELLIPTIC)) {
    let at = match.index;
    const items: [number, number][] = [];
    while (at > 0 && items.length < 20) {
      const comma = Math.max(text.lastIndexOf('、', at - 1), text.lastIndexOf('和', at - 1), at - 14);
      let start = -1;
      for (let from = at - 1; from > comma && from >= 0; from--) {
        if (longestHead(text, from, FLAG.domain) >= at && isHead(text, from, at, FLAG.domain)) start = from;
      }
      if (start < 0) {
        const body = scan.bodies.startOf(at);
        const mark = Math.max(text.lastIndexOf('、', at - 1), text.lastIndexOf('和', at - 1));
        if (body >= 0) at = body;
        else if (mark >= 0 && at - mark < 12 && !/[，。；,;:：]/.test(text.slice(mark, at))) at = mark + 1;
        else break;
      } else {
        items.push([start, at]);
        at = start;
      }
      if (at > 0 && /[、和]/.test(text[at - 1] as string)) at--;
      else break;
    }
    if (items.length < 1 || (items.length < 2 && !text.slice(0, match.index).endsWith('、'))) {
      if (items.length < 2) continue;
    }
    for (const [start, end] of items) {
      if (scan.bodies.startOf(end) >= 0) continue;
      scan.bodies.add({
        type: 'organization',
        start,
        end,
        confidence: 0.75,
        evidence: 'organization/short',
        rule: 'body/elliptic',
        generic: true,
      });
    }
  }
}
