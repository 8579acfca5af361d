import type { Scan } from './scan';

const ENTERPRISE =
  /(?:公司|集团|厂|银行|支行|分行|大学|学院|学校|中学|研究所|研究院|设计院|事务所|协会|学会|商会|医院|矿|社|中心|站|院|系|部|处|会|局)$/;
const CAREER = /(?:历任|曾任|现任|兼任|先后任|先后担任|曾历任|任|担任|出任|兼|、|,|系|起任|为|后任)$/;

/**
 * In a personal record (履历: 历任某公司监事、董事) the employer is a name of its own and the post is what follows it.
 * Government bodies stay a part of the post, and so does every body beside a name.
 */
export function splitCareerPosts(scan: Scan, beside: ReadonlySet<number>): void {
  const { text } = scan;
  if (!/(?:历任|曾任|现任|兼任|先后任|担任|至今|任职)/.test(text)) return;
  for (const post of scan.posts.list) {
    if (beside.has(post.end)) continue;
    const end = scan.bodies.endOf(post.start);
    if (end <= post.start || end >= post.end) continue;
    const body = text.slice(post.start, end);
    if (!ENTERPRISE.test(body) || /(?:党委|党组|纪委|人大|政协|政府|省委|市委|县委|区委)/.test(body))
      continue;
    const record = scan.bodies.list.find((found) => found.start === post.start && found.end === end);
    if (!record || record.evidence !== 'organization/form' || /[局厅署部委处]$/.test(body)) continue;
    if (!CAREER.test(text.slice(Math.max(0, post.start - 4), post.start))) continue;
    post.start = end;
    post.confidence = Math.max(post.confidence, 0.8);
  }
}
