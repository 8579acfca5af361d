import { addPost } from '../grammar/propose';
import type { Scan } from '../grammar/scan';
import { KIND } from '../lexicon/kinds';
import { ask, DONE, GO_ON } from '../rule';
import { Post } from './candidate';
import { findCollectives } from './collective.rules';
import { EDGE, EXTENT, OPENING } from './extent.rules';
import { BEHIND, headRows } from './head.rules';
import { ofEach } from './kinds';
import { COLLECTIVE, CROWD, NOBODY, STATE } from './kinds.rules';

/** How often a post is asked what else it goes over. */
const ROUNDS = 8;

/** Posts (职务) by the grammar of level, body, rank and head: 县委副书记, 西联乡党委书记, 省公安厅副厅长. */
export function findPosts(scan: Scan): void {
  const { words, blocked } = scan;
  for (let index = 0; index < words.count; index++) {
    if (words.kinds[index] === KIND.punctuation || blocked[words.starts[index] as number] === 1) continue;
    const rows = headRows(scan, index);
    if (rows.length === 0) continue;
    const post = new Post(scan, index, words.ends[index] as number);
    if (ask(rows, post) === DONE && ask(BEHIND, post) === GO_ON) readPost(post);
  }
  findCollectives(scan);
}

function readPost(post: Post): void {
  ask(OPENING, post);
  while (post.round < ROUNDS && ask(EXTENT, post) === DONE) post.round++;
  ask(EDGE, post);
  const { scan, start, end, headText } = post;
  const generic = COLLECTIVE.test(headText) || ofEach(post.text, start);
  addPost(scan, start, end, confidenceOf(post), 'post/head', undefined, undefined, generic);
}

/** A bare head counts less: it is kept beside a name only. */
function confidenceOf(post: Post): number {
  const { attached, usedBody, ranked, headText } = post;
  const crowd = CROWD.test(headText);
  if (ofState(post)) return 0.85;
  if (attached) return crowd && !usedBody ? 0.5 : 0.85;
  return !crowd && (ranked || headText.length >= 4) ? 0.6 : 0.45;
}

/** 美国|总统, not of an election. */
function ofState({ scan, text, start, head, end, headText }: Post): boolean {
  return (
    start === head &&
    STATE.has(headText) &&
    scan.words.kindBefore(start) === KIND.country &&
    !NOBODY.test(text.slice(end, end + 2))
  );
}
