import { addBody } from '../grammar/propose';
import { KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import type { Found, Scan } from '../grammar/scan';
import { isBreak } from '../grammar/scan';
import {
  CLAUSE,
  CLOSES,
  EMPLOYER,
  FIRM_THEN_POST,
  STATE,
  RECORD,
  OPENS_RECORD,
  OFFICIAL,
  TAKES_POST,
  RECORD_LINE,
} from './career.rules';

/**
 * In a personal record of an enterprise (履历: 历任某公司监事、董事) the employer is a name of its own and the post is what
 * follows it. Government bodies stay a part of the post, and so does every body beside a name.
 */
export function splitCareerPosts(scan: Scan, beside: ReadonlySet<number>): void {
  if (!isRecord(scan)) return;
  for (const post of scan.posts.list) {
    if (beside.has(post.end) || post.generic) continue;
    const end = employerEnd(scan, post);
    if (end > post.start && end < post.end) {
      post.start = end;
      post.confidence = Math.max(post.confidence, 0.8);
    }
    if (scan.bodies.startOf(post.start) < 0) nameEmployer(scan, post);
  }
}

/** A personal record of an enterprise: of one person, or with how people are addressed there. */
export function isRecord({ text, people }: Scan): boolean {
  if (!RECORD.test(text) || OFFICIAL.test(text)) return false;
  return people.list.length === 0 || OPENS_RECORD.test(text);
}

/** The end of the employer at the head of a post; the post's start where there is none. */
function employerEnd(scan: Scan, post: Found): number {
  const { text } = scan;
  let best = post.start;
  for (const body of scan.bodies.list) {
    if (body.start !== post.start || body.end <= best || body.end >= post.end) continue;
    const name = text.slice(body.start, body.end);
    if (EMPLOYER.test(name) && !STATE.test(name)) best = body.end;
  }
  // A firm that nothing read as a body: its form closes it (某某工程有限公司|总工程师).
  const name = text.slice(post.start, post.end);
  const firm = FIRM_THEN_POST.exec(name)?.[1] ?? '';
  const own = firm !== '' && !STATE.test(firm) ? firm : /^本?(?:公司|集团)(?=.)/.exec(name)?.[0];
  return best > post.start ? best : post.start + (own ?? '').length;
}

/** What stands between 任 and the post is the employer, whatever its form (任博彦科技|财务总监). */
function nameEmployer(scan: Scan, post: Found): void {
  const { text, words } = scan;
  let at = post.start;
  while (post.start - at < 12 && isHan(text.charCodeAt(at - 1)) && scan.blocked[at - 1] !== 1) {
    const head = text.slice(Math.max(0, at - 4), at);
    if (post.start - at >= 2 && TAKES_POST.test(head)) break;
    const index = words.at[at - 1] as number;
    if (words.ends[index] === at && isBreak(scan, index) && words.kinds[index] !== KIND.time) {
      if (!TAKES_POST.test(head)) return;
      break;
    }
    at--;
  }
  const own = text.slice(at, post.start);
  const before = text.slice(Math.max(0, at - 4), at);
  if (
    own.length <= 10 &&
    !CLAUSE.test(own) &&
    (TAKES_POST.test(before) || /(?:^|[、,;])$/.test(before)) &&
    /^公司$|[\u4e00-\u9fff]{3,}/.test(own)
  )
    addBody(scan, at, post.start, 0.65, 'body/of-career');
}

/** Technical ranks (职称) between commas of a record count as posts, and so does what follows an employer there. */
export function inRecord(scan: Scan, post: Found): boolean {
  const { text, bodies } = scan;
  const before = text[post.start - 1] ?? ',';
  if (!CLOSES.test(text.slice(post.end, post.end + 2))) return false;
  const opened = ',、;。:'.includes(before);
  if (opened && RECORD_LINE.test(text)) return true;
  return (opened || /[A-Za-z)]/.test(before) || bodies.startOf(post.start) >= 0) && isRecord(scan);
}
