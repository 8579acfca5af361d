import { CharSet } from '../lexicon/charSet';
import type { Found, Scan } from '../grammar/scan';
import { ownerStart } from './owners';
import { COUNCIL, TAKES_UP, TERM } from './attach.rules';

/** A post beside a name goes on to the left over a body that only the statistical tagger has seen (创维汽车|副总裁). */
export function attachBodies(scan: Scan, beside: ReadonlySet<number>): void {
  for (const post of scan.posts.list) {
    if (post.generic) continue;
    move(scan, post, wholeBody(scan, post));
    if (beside.has(post.end) && scan.bodies.endOf(post.start) === 0) {
      const body = scan.bodies.startOf(post.start);
      if (body >= 0) move(scan, post, body);
    }
    const takenUp = isTakenUp(scan, post);
    if (takenUp || ofPerson(scan, post.end, beside)) move(scan, post, ownerStart(scan, post));
    // 为|望陂县|副县长: the place that only the tagger has seen, behind the verb.
    const place = takenUp ? scan.places.startOf(post.start) : -1;
    if (place >= 0) move(scan, post, place);
    // 当选|第二届|理事会会长
    if (scan.text[post.start - 1] === '届' && COUNCIL.test(scan.text.slice(post.start, post.start + 3))) {
      const term = TERM.exec(scan.text.slice(Math.max(0, post.start - 6), post.start));
      if (term) move(scan, post, post.start - term[0].length);
    }
  }
}

/** 新区|投资促进局局长: where the body begins that the post was cut out of. */
function wholeBody({ text, bodies }: Scan, post: Found): number {
  for (let at = Math.max(0, post.start - LONGEST_BODY); at < post.start; at++) {
    const end = bodies.endOf(at);
    if (end > post.start && end < post.end && !NO_BODY.at(text, at)) return at;
  }
  return post.start;
}
const LONGEST_BODY = 20;
/** 原|县委工业部, 任|县图书馆: what leads to a body. */
const NO_BODY = new CharSet('原前任拟分现曾历先由和与及对向驻以');

/** 曾任[松坪县]|县长: the verb before the place that the post is of. */
export function isTakenUp({ text, places }: Scan, post: Found): boolean {
  const place = places.startOf(post.start);
  return (
    place >= 0 &&
    TAKES_UP.test(text.slice(Math.max(0, place - 3), place)) &&
    !/[\u4e00-\u9fff]/.test(text.charAt(post.end))
  );
}

function move({ posts }: Scan, post: Found, start: number): void {
  if (start === post.start || !posts.take(post.start, post.end)) return;
  post.start = start;
  posts.add(post, true);
}

/** A name stands right after a post, or after the posts of the same person that follow it. */
function ofPerson({ text, posts, people }: Scan, end: number, beside: ReadonlySet<number>): boolean {
  for (let at = end, count = 0; count < 4 && at > 0; count++) {
    if (beside.has(at) && people.endOf(at) > 0) return true;
    at = text[at] === '、' || text[at] === '兼' ? posts.endOf(at + 1) : 0;
  }
  return false;
}
