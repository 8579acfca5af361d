import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import { addBody } from '../grammar/propose';
import type { Scan } from '../grammar/scan';

const BEHIND =
  /(?:等(?:[\u4e00-\u9fff\d]{0,4}?)(?:部门|单位|委办局|局办|科局)|(?:[两三四五六七八九十\d]{1,2}个?)?(?:部门|局办))/g;

/** Bodies named by what they look after alone, before 等部门 (农业、水务、旅游等部门): elliptical. */
export function findEllipticBodies(scan: Scan): void {
  const { text } = scan;
  for (const { index } of text.matchAll(BEHIND)) {
    const items = itemsBefore(scan, index);
    if (items.length < (text[index - 1] === '、' ? 1 : 2)) continue;
    for (const [start, end] of items)
      addBody(scan, start, end, 0.75, 'body/elliptic', undefined, 'organization/short', true);
  }
}

/** What is listed before `end`, the last first; bodies and other words among it are gone over. */
function itemsBefore(scan: Scan, end: number): [start: number, end: number][] {
  const { text } = scan;
  const items: [number, number][] = [];
  for (let at = end; at > 0 && items.length < 20; at--) {
    const start = domainBefore(text, at);
    if (start >= 0) items.push([start, at]);
    const next = start >= 0 ? start : otherBefore(scan, at);
    if (next <= 0 || !/[、和]/.test(text[next - 1] as string)) break;
    at = next;
  }
  return items;
}

/** Where what a body looks after begins that ends at `end`; -1 where there is none. */
function domainBefore(text: string, end: number): number {
  let start = -1;
  for (let from = end - 1; from > Math.max(jointBefore(text, end), end - 14, -1); from--)
    if (longestHead(text, from, FLAG.domain) >= end && isHead(text, from, end, FLAG.domain)) start = from;
  return start;
}

/** Where another item of the list begins; -1 where none does. */
function otherBefore({ text, bodies }: Scan, end: number): number {
  const body = bodies.startOf(end);
  const joint = jointBefore(text, end);
  const near = joint >= 0 && end - joint < 12 && !/[，。；,;:：]/.test(text.slice(joint, end));
  return body >= 0 ? body : near ? joint + 1 : -1;
}

function jointBefore(text: string, end: number): number {
  return Math.max(text.lastIndexOf('、', end - 1), text.lastIndexOf('和', end - 1));
}
