import { addPost } from '../grammar/propose';
import type { Scan } from '../grammar/scan';

import { ask, table, take } from '../rule';

const COLLECTIVE_POST =
  /(?:[省市县区州旗镇乡村]|街道|社区|[省市县区旗镇乡村]级|乡镇街道|乡镇|机关|部门|单位|企业|主要|分管|有关|相关|各级|班子)*(?:领导班子成员|班子成员|领导干部|党员领导干部|主要领导|分管领导|有关领导|负责同志|主要负责人|负责人|主要负责同志)|(?:[省市县区州旗镇乡]委?|党政军?)(?:主要)?领导(?!小组|班子|干部|机构|机关|力|下|核心|体制|人|责任|权|岗位|职务|层|的|作用|地位|带头|成员|同志|重视)/g;

/** Collective titles (领导班子成员): `generic`. */
export const COLLECTIVES = table<Scan>('post/collective', 'position', [
  take('leaders-of', (scan) => {
    addCollectives(scan);
    return true;
  }),
]);

/** Finds the collective titles of a paragraph. */
export function findCollectives(scan: Scan): void {
  ask(COLLECTIVES, scan);
}

function addCollectives(scan: Scan): void {
  const { text } = scan;
  if (!text.includes('领导') && !text.includes('负责') && !text.includes('班子')) return;
  for (const match of scan.text.matchAll(COLLECTIVE_POST)) {
    let start = match.index;
    const end = start + match[0].length;
    // The 市 of 青岛市有关领导 is the city's.
    for (let at = start; at < end; at++)
      if (scan.places.startOf(at) >= 0 && scan.places.startOf(at) < start) start = at;
    const body = scan.bodies.startOf(start);
    if (body >= 0) start = body;
    const known = scan.posts.startOf(end);
    if (known < 0 || known > start)
      addPost(scan, start, end, 0.6, 'post/collective', undefined, undefined, true);
  }
}
