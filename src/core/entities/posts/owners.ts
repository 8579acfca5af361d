import { CharSet, WordSet } from '../lexicon/charSet';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import type { Found, Scan } from '../grammar/scan';

/** How far before a post the name of its owner may begin. */
const REACH = 16;
/** Where a clause or an item of a list begins. */
const STOPS = new CharSet('、,。;:!?” \n');
/** What leads to a person with a post; the owner's name begins after it. */
const LEADS = new WordSet(
  '时任 现任 给予 会见 接见 带领 率领 邀请 看望 慰问 陪同 采访 约谈 免去 任命 聘请 感谢 特邀 收到 接到 获悉 对 与 由 请 向 原'.split(
    ' ',
  ),
);
/** What says something of the person or of the time, and names nobody. */
const NO_OWNER = new WordSet(
  '新任 老 新 前 首任 本 该 我 我们 其 各 同 此 当地 所在 有关 相关 主要 分管 负责 本地 当时 原 时任 现任 现 今 大家 会议 大会 届 次 名 位 个 人 年轻 优秀 先进 知名 著名 同行 随行 身为 作为 担任 兼任 代理 丈夫 组员 队员 副 妻子 父亲 儿子 女儿 兄弟'.split(
    ' ',
  ),
);
const NAMING: ReadonlySet<number> = new Set([
  KIND.noun,
  KIND.verbalNoun,
  KIND.verb,
  KIND.adjective,
  KIND.locative,
  KIND.properNoun,
  KIND.place,
  KIND.knownPlace,
  KIND.division,
  KIND.divisionShort,
  KIND.township,
  KIND.country,
  KIND.body,
  KIND.knownBody,
  KIND.foreign,
  KIND.unknown,
  KIND.nameCandidate,
  KIND.foreignCandidate,
  KIND.number,
  KIND.person,
]);
/** Heads of crowds and trades: what stands before them describes. */
const CROWD =
  /(?:代表|成员|会员|委员|干部|工人|教员|教师|医生|律师|会计|职员|导演|主持人|负责人|党员|法官|检察官|员|顾问|教练|警长|讲师|助教|学生|教授|工程师|助理|领队|秘书|队长|班长|师长|同学|老师|先生|工|记者|户|指挥)$/;
/** 我院, 本县: whose it is belongs to no name. */
const OWN = new CharSet('我本该其各');
/** Units by number (七师, 三团). */
const UNIT = new CharSet('师团连营队组局所矿厂建中小院');

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
  if (kind === KIND.title && text[words.ends[word] as number] !== '制') return false;
  if (NO_OWNER.holds(text, from, at)) return false;
  if (kind === KIND.number && NUMERALS.at(text, from) && !UNIT.at(text, at)) return false;
  if (kind === KIND.title || NAMING.has(kind) || joins(scan, at, post) || insideName(scan, from, at))
    return true;
  // 制|工作: one character of a word that the cut has torn.
  return at - from === 1 && kind === KIND.function && text[at - 1] === '制';
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
const NO_FIRST: ReadonlySet<number> = new Set([KIND.verb, KIND.adjective, KIND.function, KIND.locative]);

/** 58|同|城, 鑫|和|商会, 公安局|高速|支队: little words that only a name holds there. */
function insideName({ text, bodies }: Scan, from: number, at: number): boolean {
  if (at - from > 1) return bodies.startOf(from) >= 0;
  return (
    (text[from] === '和' || text[from] === '同') && (STOPS.at(text, from - 2) || DIGITS.at(text, from - 1))
  );
}
const DIGITS = new CharSet('0123456789');
const NUMERALS = new CharSet('0123456789一二三四五六七八九十百千万两');

function endsNamed({ bodies, places }: Scan, at: number): boolean {
  return bodies.startOf(at) >= 0 || places.startOf(at) >= 0;
}

/** 3.|石门乡乡长: the number of an item. */
function endsNumber(text: string, at: number): boolean {
  return text[at - 1] === '.' && DIGITS.at(text, at - 2);
}
