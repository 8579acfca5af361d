import { LEVELS_TO_VILLAGE } from '../../knowledge/levels';
import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { KIND, kindSet } from '../lexicon/kinds';
import type { Scan } from '../grammar/scan';
import { isBreak } from '../grammar/scan';
import { move, table, take, veto } from '../rule';
import type { Post } from './candidate';
import { isRecord } from './career';

/** What may stand between the body and the head (副, 代, 党组). */
const RANK =
  /(?:[正副][国部省厅局司处县科股]级|第一副|常务副|专职副|兼职副|挂职副|执行副|高级副|资深副|副|常务|代理|代|署理|(?<![公行专])署|候任|候补|第一|执行|名誉|荣誉|高级|首席|专职|挂职|轮值|特约|客座|特聘|首任|常任|终身|特命全权|总)$/;
/** Short bodies right before the head. */
const INNER =
  /(?:专员公署|行政公署|专署|行署|公署|审判委员会|检察委员会|人民政府|人民法院|人民检察院|妇代会|贫协|党组|党委|党工委|党总支|党支部|机关党委|总支|支部|纪委|纪检组|纪检监察组|纪工委|团委|团工委|工会|妇联|政府|人大|政协|常委会|工委|管委会|办公室|办公厅|政治部|司令部|参谋部|后勤部|领导小组|工作领导小组|工作组|调研组|督导组|检查组|考核组|专家组|指挥部|委员会|理事会|董事会|监事会|居委会|村委会|村民委员会|居民委员会|联席会议|部长会议|法院|检察院|协会|学会|人武部|武装部|政工|纪律检查委员会|两委|村|社区|集团|公司|总公司|分公司|支行|分行|总行|医院|学院|大学|学校|研究院|研究所|研究会|研究室|代表团|考察团|访问团|慰问团|观摩团|党校|车间|项目部|项目|编辑部|记者部|校区|支队|大队|中队|总队|派出所|粮站|粮库|所|站)$/;
/** A department by its form: words before it are its name (烟草销售部, 质量管理科, 经济系). */
const DEPARTMENT =
  /(?:部|处|科|室|办|局|厅|委|中心|组|队|会|院|所|站|厂|系|班|团|社|司|署|课|股|矿|段|场|庭|馆|台|校|园|区|线|专业|事业部|分会|小组|分局|办事处|总支)$/;
const DOMAIN_HEAD =
  /^副?(?:局长|厅长|部长|处长|科长|所长|站长|队长|大队长|支队长|主任|书记|院长|校长|厂长|总监|主管|经理|专员|助理|顾问|秘书|干事|代表|教授|讲师|会计|工程师|总工程师|研究员|律师|大使|参赞|总裁|总经理|指挥|委员|组长|股长|副总裁)$/;
/** Committees that every work unit has. */
const PARTY_HEAD = /^(?:党委|党总支|党支部|团委|纪委|工会)/;
const LEVELS = /自治[省市县区州旗]$/;
/** 原 and 前 after a body or a division: the post that somebody had. */
const FORMER = new Set(['原', '前']);
/** Offices that each level has (区总河长). */
const RIVERS = new Set(['总河长', '河长', '副总河长', '总林长', '林长', '路长', '链长', '议员']);
const LEVEL_LETTER = new Set(LEVELS_TO_VILLAGE);
/** Heads of units (社会文化司|司长, 综合研究|室主任). */
const TAKES_UNIT = /(?:司长|处长|科长|室主任|主任|部长|所长|组长|队长|站长|局长|院长|总监|主管|经理)$/;
const OWN = new Set(['我', '本', '该']);
/** Bodies whose names stand before their form (外交|学会, 临时|党总支). */
const NAMED_INNER =
  /(?:协会|学会|研究会|研究院|研究所|代表团|考察团|访问团|慰问团|集团|公司|医院|学院|大学|学校|党支部|党总支|专署|行署|公署)$/;
/** What people do to those who hold a post, or say of them; it ends the name of a department to the left. */
const DEEDS = new Set(
  '接到 收到 辞去 卸任 申请 聘任 解聘 提名 推举 接替 选聘 调查 会见 接见 看望 慰问 走访 拜访 拜会 陪同 邀请 特邀 指派 委派 选派 选举 推选 当选 担任 出任 兼任 历任 现任 曾任 时任 连任 任命 免去 决定 听取 召开 主持 来到 前往 抵达 感谢 介绍 告诉 表示 率领 带领 接受 批准 同意 报道 强调 指出 成立 选为 组成 联系 学习 带头'.split(
    ' ',
  ),
);
/** Heads that are a body's own already. */
const OF_BODY = /^(?:纪委|党委|党组|党总支|党支部|支部|组织部|宣传部|统战部|纪检|政法委|人武部)/;
const COMMITTEE = /(?:党工委|党委|工委)$/;
const OF_COMMITTEE = /^(?:组织|宣传|统战)部|^(?:办公室|政法委|政策研究室|老干部局)/;
const COMMANDS = /司令|政治?委员?$|参谋长/;
/** Heads that serve the one whose title stands before them. */
const HELPER = new Set(['助理', '特别助理', '政治助理', '私人秘书', '特使', '特别代表']);
const UNIT_LETTERS = '厂校院矿社所局司站';

/** What the head itself says. */
export const OPENING = table<Post>('post/opening', 'position', [
  move('body-in-the-head', (post) => {
    post.attached ||= OF_BODY.test(post.headText);
  }),
  // 区政府办公|室主任: the body reaches into the word that is the head.
  take('body-over-the-head', (post) => {
    const { scan, head, end } = post;
    for (let inside = head + 1; inside < end; inside++) {
      const body = scan.bodies.startOf(inside);
      if (body >= 0 && body < head) return post.ofBody(body);
    }
    return false;
  }),
]);

/** What the post goes over to the left of its head; after each the rows are asked again, and no more after a last one. */
export const EXTENT = table<Post>('post/extent', 'position', [
  take('rank', rank),
  take('body', (post) => post.ofBody(post.scan.bodies.startOf(post.start))),
  // 省政府办公厅|原副巡视员: inside the post, between its body and its head.
  take(
    'former-inside',
    (post) =>
      !post.usedBody &&
      FORMER.has(post.before(1)) &&
      (endsNamed(post.scan, post.start - 1) || ofDepartment(post.scan, post.start - 1)) &&
      post.from(post.start - 1),
  ),
  veto(
    'mission-abroad',
    (post) => post.round <= Number(post.ranked) && post.of(embassyStart(post.scan, post.start)),
  ),
  take('place', placeBefore),
  // 区应急管理局（区地震局）|局长: the other name of the body, in brackets.
  take('other-name-in-brackets', (post) => post.ofBody(bracketedStart(post))),
  // 兼任|党委|组织部部长: a committee above its department.
  take(
    'committee-over-department',
    (post) =>
      post.usedBody &&
      COMMITTEE.test(post.before(3)) &&
      OF_COMMITTEE.test(post.text.slice(post.start, post.end)) &&
      post.from(post.start - (COMMITTEE.exec(post.before(3))?.[0].length ?? 0)),
  ),
  veto('nothing-before-body-and-place', (post) => post.usedBody),
  take('inner-body', innerBody),
  take('level', (post) => post.attached && levelBefore(post) && post.from(post.start - 1)),
  veto(
    'letter-of-a-unit',
    (post) =>
      post.attached &&
      post.round === 0 &&
      UNIT_LETTERS.includes(post.text[post.start - 1] ?? '-') &&
      PARTY_HEAD.test(post.text.slice(post.start, post.end)) &&
      post.afterLetter &&
      post.of(post.start - 1),
  ),
  veto(
    'autonomous-level',
    (post) =>
      LEVELS.test(post.text.slice(post.start - 3, post.start)) &&
      post.scan.places.startOf(post.start) < 0 &&
      post.of(post.start - 3),
  ),
  veto(
    'keeper-of-waters',
    (post) =>
      !post.attached &&
      RIVERS.has(post.text.slice(post.start, post.end)) &&
      LEVEL_LETTER.has(post.text[post.start - 1] ?? '') &&
      post.of(post.start - 1),
  ),
  // 陆军|司令员: people are called 陆军 as well.
  take(
    'army',
    (post) => COMMANDS.test(post.headText) && post.before(2) === '陆军' && post.ofBody(post.start - 2),
  ),
  // 社长|助理, 总统|特使: whose helper the head is.
  take(
    'helper-of-a-chief',
    (post) => HELPER.has(post.headText) && post.from(longestTail(post.text, post.start, TAIL.title)),
  ),
  take('department', (post) => post.of(departmentStart(post.scan, post.start))),
  take(
    'field',
    (post) =>
      !post.attached &&
      DOMAIN_HEAD.test(post.text.slice(post.start, post.end)) &&
      post.of(domainStart(post.text, post.start)),
  ),
]);

/** Where the post begins when all is read. */
export const EDGE = table<Post>('post/edge', 'position', [
  move('unit-of-a-body', (post) => {
    if (!post.usedBody && TAKES_UNIT.test(post.headText)) post.ofBody(bodyBefore(post.scan, post.start));
  }),
  move('held-as-well', (post) => {
    if (post.text.startsWith('兼', post.start)) post.start++;
  }),
  // 贸易与|合作部长, 农业和|农村部长: the field of a minister is joined of two.
  move('joined-fields', (post) => {
    post.from(joinedFields(post));
  }),
  // 市六届|人大常委会委员: the number of the term stands between the level and the body.
  move('term', (post) => {
    post.from(termBefore(post));
  }),
  // 中国—|东盟中心秘书长
  move('lands-joined-by-a-dash', (post) => {
    const { text, start, scan, usedBody } = post;
    if (usedBody && DASHES.has(text[start - 1] ?? '')) post.from(countryBefore(scan, start - 1));
  }),
  // 中共|总书记
  move('leader-of-the-party', (post) => {
    if (post.headText === '总书记' && post.before(2) === '中共') post.ofBody(post.start - 2);
  }),
  // 免去其|中共某县委常委
  move('party-behind-his', (post) => {
    if (post.text.startsWith('其中共', post.start - 3)) post.start -= 2;
  }),
  // 原|县委书记: who was it once; 平原县 begins before.
  move('former', (post) => {
    const { text, start, end } = post;
    if (text[start] === '原' && LEVEL_LETTER.has(text[start + 1] ?? '') && end - start > 4) post.start++;
  }),
]);

/** A rank before a head (副, 代); a body that ends there goes before a rank that its last character looks like (行署|副专员). */
function rank(post: Post): boolean {
  if (post.attached || post.scan.bodies.startOf(post.start) >= 0) return false;
  const found = RANK.exec(post.before(4));
  if (!found || found[0] === '总' || actsFor(post, found[0])) return false;
  post.ranked = true;
  return post.from(post.start - found[0].length);
}

/** 由某司长丁望川|署理|行政长官职务: what somebody else does for the holder. */
function actsFor({ text, start, end }: Post, rank: string): boolean {
  return (
    (rank === '署理' || rank === '代理') &&
    /^的?职务/.test(text.slice(end, end + 3)) &&
    /由[^,。;]{3,16}$/.test(text.slice(Math.max(0, start - 20), start - 2))
  );
}

/** A place; behind a body it goes on, and so does everything to the right of it. */
function placeBefore(post: Post): boolean {
  const { scan, start, usedBody, attached } = post;
  const place = scan.places.startOf(start);
  if (place < 0 || !(attached || placeAttaches(scan, place, start))) return false;
  return usedBody ? post.from(place) : post.of(place);
}

/** Where the body begins that another name of it follows in brackets, right before the head; -1 elsewhere. */
function bracketedStart({ scan, text, start, usedBody }: Post): number {
  if (usedBody || text[start - 1] !== ')') return -1;
  const near = Math.max(0, start - LONGEST_OTHER);
  const open = near + text.slice(near, start).lastIndexOf('(');
  if (open < near) return -1;
  const named = (at: number): number => Math.max(scan.bodies.startOf(at), scan.places.startOf(at));
  if (named(start - 1) !== open + 1 && !DEPARTMENT.test(text.slice(open + 1, start - 1))) return -1;
  const body = scan.bodies.startOf(open);
  return body >= 0 ? body : scan.places.startOf(open);
}
const LONGEST_OTHER = 16;

/** A short body that needs no name (党组, 办公室), with the name that it has. */
function innerBody(post: Post): boolean {
  const { scan, start } = post;
  const inner = INNER.exec(post.before(8));
  if (!inner) return false;
  const short = start - inner[0].length;
  const named = NAMED_INNER.test(inner[0]) && !isRecord(scan) ? departmentStart(scan, start) : -1;
  return post.of(named >= 0 ? Math.min(named, short) : short);
}

/** The letter of a level, a word of its own. */
function levelBefore(post: Post): boolean {
  const { text, start, scan } = post;
  if (!LEVEL_LETTER.has(text[start - 1] ?? '') || LEVEL_LETTER.has(text[start] ?? '')) return false;
  return scan.words.endAt(start - 1) === start && post.afterLetter;
}

function endsNamed(scan: Scan, at: number): boolean {
  const body = scan.bodies.startOf(at);
  if (body >= 0) return at - body > 2 || scan.places.startOf(body) < 0;
  const place = scan.places.startOf(at);
  if (place >= 0) return placeAttaches(scan, place, at);
  return INNER.test(scan.text.slice(Math.max(0, at - 8), at));
}

/** 人事处|原处长, 日本|前首相. */
function ofDepartment(scan: Scan, at: number): boolean {
  return isCountry(scan, at) || departmentStart(scan, at) >= 0;
}

const DASHES = new Set(['—', '–', '-']);

/** Where a country begins that ends at `end`. */
function countryBefore(scan: Scan, end: number): number {
  return isCountry(scan, end) ? (scan.words.starts[scan.words.at[end - 1] as number] as number) : -1;
}

function isCountry({ words }: Scan, end: number): boolean {
  return words.kindBefore(end) === KIND.country;
}

/** Where 驻 and the country that sends stand before the country; -1 elsewhere. */
function embassyStart({ text, places }: Scan, end: number): number {
  const place = text.startsWith('教廷', end - 2) ? end - 2 : places.startOf(end);
  if (place < 1 || text[place - 1] !== '驻') return -1;
  const sender = places.startOf(place - 1);
  return sender >= 0 ? sender : place - 1;
}

const NONE_IN_BODY = kindSet('function number foreign nameCandidate');

/** The start of a body a few nouns before a head (国务院发展研究中心|对外经济研究部|部长); -1 where there is none. */
function bodyBefore(scan: Scan, head: number): number {
  const { words } = scan;
  let at = head;
  while (at > 0 && head - at < 14) {
    const body = scan.bodies.startOf(at);
    if (body >= 0) return at < head ? body : -1;
    const index = words.at[at - 1] as number;
    const kind = words.kinds[index] as number;
    const from = words.starts[index] as number;
    if (
      words.ends[index] !== at ||
      isBreak(scan, index) ||
      NONE_IN_BODY.has(kind) ||
      (kind === KIND.verb && at - from > 1 && at === head)
    )
      return -1;
    at = from;
  }
  return -1;
}

/** A country right before a head is none: 美国总统 is the post 总统. A town, a county, a province is, and a country before those or before a body (法国巴黎大区议会副主席). */
function placeAttaches(scan: Scan, start: number, end: number): boolean {
  return scan.words.kindAt(start) !== KIND.country || scan.words.endAt(start) !== end;
}

function domainStart(text: string, end: number): number {
  let best = -1;
  for (let start = end - 2; start >= 0 && end - start <= 10; start--) {
    if (isHead(text, start, end, FLAG.domain)) best = start;
  }
  return best;
}

/** 烟草销售部 before 经理: common words up to the form, no further than a place, a body or a break. */
function departmentStart(scan: Scan, end: number): number {
  const { text, words } = scan;
  if (!DEPARTMENT.test(text.slice(Math.max(0, end - 3), end))) return -1;
  let at = end;
  while (at > 0 && end - at < 16) {
    if (at < end && (scan.bodies.startOf(at) >= 0 || scan.places.startOf(at) >= 0)) break;
    const index = words.at[at - 1] as number;
    const from = words.starts[index] as number;
    const kind = words.kinds[index] as number;
    if (
      words.ends[index] !== at ||
      isBreak(scan, index) ||
      kind === KIND.nameCandidate ||
      kind === KIND.person
    )
      break;
    if (kind === KIND.verb && at - from > 1 && (at === end || DEEDS.has(text.slice(from, at)))) break;
    at = from;
  }
  // 我院|党委: whose it is belongs to no name.
  if (OWN.has(text[at] ?? '')) at++;
  return end - at >= 2 ? at : -1;
}

const MINISTER = /(?:部长|大臣|国务秘书|部长助理)$/;
const JOINS_FIELDS = new Set(['与', '和', '及']);

/** Where the first of two fields begins, behind the country; -1 where there is no such thing. */
function joinedFields({ scan, text, start, headText }: Post): number {
  const { words, places } = scan;
  let joined = 0;
  for (let at = MINISTER.test(headText) ? start : 0; at > 0 && start - at < 12;) {
    if (joined > 0 && at < joined - 1 && places.startOf(at) >= 0) return at;
    const index = words.at[at - 1] as number;
    const from = words.starts[index] as number;
    if (joined === 0 && at < start - 1 && JOINS_FIELDS.has(text.slice(from, at))) joined = from;
    else if (words.ends[index] !== at || !isField(words.kinds[index] as number, at - from)) return -1;
    at = from;
  }
  return -1;
}
const FIELD_KINDS = kindSet('noun verbalNoun verb adjective');

/** 应|某国欧洲和外交部长: a verb of one character names no field. */
function isField(kind: number, length: number): boolean {
  return FIELD_KINDS.has(kind) && (length > 1 || kind !== KIND.verb);
}

/** Where level and terms begin before a body that is elected for them, with the party before; -1 where none stand there. */
function termBefore({ scan, text, start, end, usedBody }: Post): number {
  const elected = usedBody || /^(?:人大|政协|党委|人民代表大会|纪委|纪律检查)/.test(text.slice(start, end));
  const term = elected ? TERMS.exec(text.slice(Math.max(0, start - 20), start)) : null;
  if (!term) return -1;
  const from = start - term[0].length;
  const party = scan.bodies.startOf(from);
  return party >= 0 ? party : from;
}
const TERMS =
  /(?:[省市县区州旗盟镇乡村]?第?[一二三四五六七八九十\d]{1,3}届[、和至])*[省市县区州旗盟镇乡村]?第?[一二三四五六七八九十\d]{1,3}届$/;
