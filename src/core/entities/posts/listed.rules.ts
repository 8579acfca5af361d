import type { Found, Scan } from '../grammar/scan';

const JOINS_NEXT = /^(?:以及|[、及和与])/;
const JOINS_LAST = /(?:以及|[、及和与])$/;
const LIST_ENDS = /^(?:[。;]|$|职务|等职|的职)/;
/** No list of one person's posts is longer: a look at a post costs no more than so many. */
const LONGEST = 24;

/** 省委常委、|委员|及|副省长|职务: in a list of posts with 及 or 和 that one of at least that confidence begins and that is closed. */
export function isListed(
  { text, posts, postConfidence }: Scan,
  { start, end }: Found,
  least: number,
): boolean {
  let joins = '';
  let to = end;
  for (let next = end, count = 0; next > 0 && count < LONGEST; count++) {
    to = next;
    const join = JOINS_NEXT.exec(text.slice(to, to + 2))?.[0] ?? '';
    joins += join;
    next = join === '' ? 0 : posts.endOf(to + join.length);
  }
  if (!LIST_ENDS.test(text.slice(to, to + 2))) return false;
  for (let from = start, count = 0; from > 0 && count < LONGEST; count++) {
    const join = JOINS_LAST.exec(text.slice(Math.max(0, from - 2), from))?.[0] ?? '';
    const behind = from - join.length;
    from = join === '' ? -1 : posts.startOf(behind);
    joins += join;
    if (from >= 0 && postConfidence(from, behind) >= least) return /[及和与]/.test(joins);
  }
  return false;
}
