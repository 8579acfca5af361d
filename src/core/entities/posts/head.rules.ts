import { LEVEL_LETTERS } from '../../knowledge/levels';
import { PLAIN_TITLES, RANKED_TITLES } from '../data/titles';
import { CharSet, WordSet } from '../lexicon/charSet';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { RowsByNeed, table, take, veto, type Row } from '../rule';
import type { Scan } from '../grammar/scan';
import type { Post } from './candidate';

const COUNCILS = new CharSet(LEVEL_LETTERS);
/** Officers of companies by their letters, as the words have them. */
const OFFICERS = new WordSet('CEO CFO CTO COO ceo cfo cto coo'.split(' '));
/** Words of the dictionary that begin with a verb (任组长). */
const TAKES_OFFICE = new CharSet('任兼由当');
/** After the head, these make another word of it (主席团, 代表团, 总统府). */
const GOES_ON =
  /^(?:团|会议|会(?![见谈晤同])|\(扩大\)会|室|府|制|级|令|岗|席|职务津贴|任期|办公会|助理|单位|性|国|热线|信箱|接待日|负责制|联席|责任制|签名|层|处|院|队|委|工作站|联络站|之家)/;

/** Letters of offices that a chief is named after. */
const OF_OFFICES = new CharSet('部局厅');
/** What such an envoy speaks for. */
const SPOKEN_FOR = /招商|引才|形象|推广|推介|宣传|爱心|公益|环保|旅游|文旅|乡村|城市|消费/;

/** What a row needs: a word of the kind, a thing with the last letter of a title; one with the letter of a chief. */
const NEEDS = { title: 1, foreign: 2, thing: 4, chief: 8 };
const CHIEF = '长'.charCodeAt(0);
const TITLE_ENDS = new CharSet([...RANKED_TITLES, ...PLAIN_TITLES].map((title) => title.slice(-1)).join(''));

/** Where the head of a post begins that ends with a word (职务中心词). */
const HEAD = table<Post>('post/head', 'position', [
  take('title', (post) => post.hasHead(wordStart(post)), NEEDS.title),
  take(
    'officer',
    (post) => OFFICERS.holds(post.text, wordStart(post), post.end) && post.hasHead(wordStart(post)),
    NEEDS.foreign,
  ),
  // 北京|市长: the word 北京市 ends inside the head.
  take(
    'chief-of-a-place',
    (post) => {
      const last = wordStart(post);
      return post.end - last === 1 && post.scan.places.startOf(last - 1) >= 0 && post.hasHead(last - 1);
    },
    NEEDS.chief,
  ),
  // 商务部|长: the word is the body.
  take(
    'chief-of-a-body',
    (post) => {
      const last = wordStart(post);
      return (
        post.end - last === 1 &&
        OF_OFFICES.at(post.text, last - 1) &&
        post.scan.bodies.startOf(last) >= 0 &&
        post.hasHead(last - 1)
      );
    },
    NEEDS.chief,
  ),
  // 县　长　陈思明: set apart to fill its line.
  take('letter-spaced', letterSpaced, NEEDS.chief),
  take('end-of-a-word', endOfWord, NEEDS.thing),
]);
const BY_NEED = new RowsByNeed(HEAD);

/** The rows that may find a head that ends with a word. */
export function headRows({ text, words }: Scan, index: number): readonly Row<Post>[] {
  const last = text.charCodeAt((words.ends[index] as number) - 1);
  let needs = NEED_OF_KIND[words.kinds[index] as number] as number;
  if (last === CHIEF) needs |= NEEDS.chief;
  if (!TITLE_ENDS.has(last)) needs &= ~NEEDS.thing;
  return BY_NEED.of(needs);
}

const NEED_OF_KIND = new Uint8Array(32);
NEED_OF_KIND[KIND.title] = NEEDS.title;
NEED_OF_KIND[KIND.foreign] = NEEDS.foreign;
NEED_OF_KIND[KIND.noun] = NEED_OF_KIND[KIND.body] = NEED_OF_KIND[KIND.locative] = NEEDS.thing;

/** What follows a head. */
export const BEHIND = table<Post>('post/behind', 'position', [
  // 市园林绿化|主管部门: the head says what the department does.
  veto('head-of-a-department-word', ({ text, end }) =>
    /^(?:部门|机关|机构|单位)/.test(text.slice(end, end + 2)),
  ),
  // 列文市|议员, of a city that nobody knows: whose council it is cannot be told.
  veto('member-of-an-unknown-council', ({ text, head, headText, scan }) => {
    if (headText !== '议员' || !COUNCILS.at(text, head - 1)) return false;
    return isHan(text.charCodeAt(head - 2)) && scan.places.startOf(head) < 0 && text[head - 2] !== '前';
  }),
  // 招商|大使: whom a place sends to speak for it.
  veto(
    'envoy-of-a-thing',
    ({ text, head, headText }) => headText === '大使' && SPOKEN_FOR.test(text.slice(head - 2, head)),
  ),
  veto('word-goes-on', (post) => {
    const { words } = post.scan;
    if (!GOES_ON.test(post.text.slice(post.end, post.end + 5))) return false;
    const next = words.kindAt(post.end);
    return next !== KIND.nameCandidate && next !== KIND.person;
  }),
]);

function wordStart({ scan: { words }, index }: Post): number {
  return words.starts[index] as number;
}

/** A noun that ends in a head (室主任, 烟草局局长); 任组长 is a word of the dictionary and begins with the verb. */
function endOfWord(post: Post): boolean {
  const last = wordStart(post);
  const head = longestTail(post.text, post.end, TAIL.title);
  if (head < 0 || (head > last && post.end - head < 2)) return false;
  return post.hasHead(head > last && TAKES_OFFICE.at(post.text, last) ? head : Math.min(head, last));
}

const SPACED_FIRST = new CharSet('省市县区州旗镇乡村局厅部处科所站队校院会组');

/** A head of two letters with one or two spaces between them, at a break and before one. */
function letterSpaced(post: Post): boolean {
  const { text, end } = post;
  const first = text[end - 3] === ' ' ? end - 4 : end - 3;
  return (
    text[end - 2] === ' ' &&
    wordStart(post) === end - 1 &&
    SPACED_FIRST.at(text, first) &&
    !isHan(text.charCodeAt(first - 1)) &&
    !isHan(text.charCodeAt(end)) &&
    post.hasHead(first)
  );
}
