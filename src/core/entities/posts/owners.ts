import { CharSet } from '../lexicon/charSet';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import type { Found, Scan } from '../grammar/scan';
import { LEADS, NO_OWNER, CROWD, OWN } from './owners.rules';

/** How far before a post the name of its owner may begin. */
const REACH = 16;
/** Where a clause or an item of a list begins. */
const STOPS = new CharSet('、,。;:!?” \n');
const DEEDS = kindSet('verb verbalNoun none');
const NAMING = kindSet(
  'noun verbalNoun verb adjective locative properNoun place knownPlace division divisionShort township country body knownBody foreign unknown nameCandidate foreignCandidate number person',
);

/**
 * The start of a post with the name of its owner (职务的单位名), where no rule knew the owner: all that stands between a
 * break and the post of a named person, if it is made of names and nouns (国际竹艺学会|主席, 云帆科技|董事长). The post's own
 * start where something else stands there. A look at no more than some characters.
 */
export function ownerStart(scan: Scan, post: Found): number {
  const { text, words } = scan;
  if (CROWD.test(text.slice(post.start, post.end))) return post.start;
  let at = post.start;
  let verbs = 0;
  while (at > 0 && post.start - at < REACH) {
    if (STOPS.at(text, at - 1) || endsNumber(text, at)) return closes(scan, at, post.start, verbs);
    if (scan.people.startOf(at) >= 0 || scan.blocked[at - 1] === 1) return post.start;
    if (LEADS.holds(text, at - 2, at) || (at < post.start && LEADS.holds(text, at - 1, at)))
      return closes(scan, at, post.start, verbs);
    const word = words.at[at - 1] as number;
    if (!belongs(scan, word, at, post.start)) return post.start;
    const from = words.starts[word] as number;
    // 市法院|宣判|某县水利局局长: the post has its place, and something is done to its holder.
    if (
      at === post.start &&
      at - from > 1 &&
      DEEDS.has(words.kinds[word] as number) &&
      scan.places.endOf(at) > 0
    )
      return at;
    if (words.kinds[word] === KIND.verb && at - from > 1) verbs++;
    at = from;
  }
  return at === 0 ? closes(scan, 0, post.start, verbs) : post.start;
}

/** True where a word that ends at `at` may stand in the owner's name. */
function belongs(scan: Scan, word: number, at: number, post: number): boolean {
  const { text, words } = scan;
  const from = words.starts[word] as number;
  const kind = words.kinds[word] as number;
  // A post inside the word before, but 河长|制.
  const head = kind === KIND.title && text[words.ends[word] as number] !== '制';
  return (
    !head &&
    !NO_OWNER.holds(text, from, at) &&
    (kind === KIND.title ||
      NAMING.has(kind) ||
      joins(scan, at, post) ||
      insideName(scan, from, at) ||
      // 制|工作: one character of a word that the cut has torn.
      (at - from === 1 && kind === KIND.function && text[at - 1] === '制'))
  );
}

/** 教育及体育|局: a little word between two nouns, neither of which is a name by itself. */
function joins(scan: Scan, at: number, post: number): boolean {
  const little = scan.text[at - 1];
  return (little === '及' || little === '与') && at < post && !endsNamed(scan, at - 1);
}

/** The owner from `at` on, where it begins like a name. */
function closes({ text, words, places }: Scan, at: number, start: number, verbs: number): number {
  if (at === start || verbs > 1) return start;
  const first = words.at[at] as number;
  const kind = words.kinds[first] as number;
  const length = (words.ends[first] as number) - at;
  if (words.starts[first] !== at || OWN.at(text, at) || LEADS.holds(text, at, at + length)) return start;
  // A country right before a head is none (posts.ts).
  const country = kind === KIND.country || (length === 1 && places.startOf(start) === at);
  if (country && at + length === start) return start;
  const code = text.charCodeAt(at);
  return NO_FIRST.has(kind) || (length === 1 && !isHan(code) && code < 0x30) ? start : at;
}
/** Words that no name begins with. */
const NO_FIRST = kindSet('verb adjective function locative');

/** 58|同|城, 鑫|和|商会, 公安局|高速|支队: little words that only a name holds there. */
function insideName({ text, bodies }: Scan, from: number, at: number): boolean {
  const joins = text[from] === '和' || text[from] === '同';
  return at - from > 1
    ? bodies.startOf(from) >= 0
    : joins && (STOPS.at(text, from - 2) || DIGITS.at(text, from - 1));
}
const DIGITS = new CharSet('0123456789');

function endsNamed({ bodies, places }: Scan, at: number): boolean {
  return bodies.startOf(at) >= 0 || places.startOf(at) >= 0;
}

/** 3.|石门乡乡长: the number of an item. */
function endsNumber(text: string, at: number): boolean {
  return text[at - 1] === '.' && DIGITS.at(text, at - 2);
}
