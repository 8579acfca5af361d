import type { Entity } from '../record';
import type { Reading, Sentence } from './sentences';

/** Posts that stand side by side and belong to the same people (并列职务): 县委副书记、县长. */
export interface Chain {
  posts: Entity[];
  /** Where the first post begins, or the employer that stands apart from it (某公司|董事长). */
  start: number;
  end: number;
}

/** Between two posts of one chain. */
const JOIN =
  /^(?:\([^()]{1,10}\))?(?:[、·]|兼任?|和|及|以及|[、,]兼)(?:\([^()]{1,10}\))?(?:原|时任|现任|代|拟任|兼任?)?$/;

/** 办公室主任（大数据局局长）, 主任（兼区长）. */
const IN_BRACKETS = /^\((?:兼任?)?$/;

/** The chains of a sentence. A name between two posts ends a chain. */
export function chainsOf({ text }: Reading, sentence: Sentence): Chain[] {
  const chains: Chain[] = [];
  for (const post of sentence.posts) {
    const last = chains[chains.length - 1];
    const between = text.slice(last?.end ?? 0, post.start);
    // 甲任|书记、原|书记|乙: what was given to one is not what the other had.
    const given =
      last && between.endsWith('原') && /任$/.test(text.slice(Math.max(0, last.start - 1), last.start));
    if (last && !given && post.start - last.end <= 24 && JOIN.test(between)) {
      last.posts.push(post);
      last.end = post.end;
    } else if (last && IN_BRACKETS.test(text.slice(last.end, post.start)) && text.charAt(post.end) === ')') {
      last.posts.push(post);
      last.end = post.end + 1;
    } else
      chains.push({ posts: [post], start: sentence.bodies.get(post.start) ?? post.start, end: post.end });
  }
  return chains;
}

/** Between two names of one list. */
const LISTED = /^(?:同志|先生|女士)?(?:\([^()]{1,40}\))?(?:同志)?(?:[、,]|和|及|与|、?以及|、?\s{1,6})$/;

/** The same where the next name has its own post before it. */
const WITH_POST = /^(?:同志)?(?:\([^()]{1,8}\))?(?:、|和|及|与)(?:原|前|时任|现任)?$/;

/** The names that stand in one list with the one at `index` and behind it. */
export function listFrom({ text }: Reading, { people }: Sentence, index: number): Entity[] {
  const list = [people[index] as Entity];
  for (let next = index + 1; next < people.length; next++) {
    const last = list[list.length - 1] as Entity;
    const person = people[next] as Entity;
    if (person.start - last.end > 48 || !LISTED.test(text.slice(last.end, person.start))) break;
    list.push(person);
  }
  return list;
}

/** The names that stand in one list with the one at `index` and before it. */
export function listTo(
  { text }: Reading,
  { people }: Sentence,
  index: number,
  chains: readonly Chain[] = [],
): Entity[] {
  const list = [people[index] as Entity];
  for (let next = index - 1; next >= 0; next--) {
    const first = list[0] as Entity;
    const person = people[next] as Entity;
    // 部长甲、|主任|乙任副组长: with what the next one is before the name.
    const own = chains.find(({ start, end }) => start >= person.end && end === first.start);
    const gap = text.slice(person.end, own?.start ?? first.start);
    if (gap.length > 12 || !(own ? WITH_POST : LISTED).test(gap)) break;
    list.unshift(person);
  }
  return list;
}
