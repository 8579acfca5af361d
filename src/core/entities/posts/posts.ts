import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { WordSet } from '../lexicon/charSet';
import { KIND } from '../lexicon/trie';
import { isRecord } from './career';
import { ownerStart } from './owners';
import { isBreak, wordText, type Found, type Scan } from '../grammar/scan';

/** What may stand between the body and the head (副, 代, 党组). */
const RANK =
  /(?:第一副|常务副|专职副|兼职副|挂职副|执行副|高级副|资深副|副|常务|代理|代|署理|(?<![公行专])署|候任|候补|第一|执行|名誉|荣誉|高级|首席|专职|挂职|轮值|特约|客座|特聘|首任|总)$/;
/** Short bodies right before the head. */
const INNER =
  /(?:专员公署|行政公署|专署|行署|公署|审判委员会|检察委员会|妇代会|贫协|党组|党委|党工委|党总支|党支部|机关党委|总支|支部|纪委|纪检组|纪检监察组|纪工委|团委|团工委|工会|妇联|政府|人大|政协|常委会|工委|管委会|办公室|办公厅|政治部|司令部|参谋部|后勤部|领导小组|工作领导小组|工作组|调研组|督导组|检查组|考核组|专家组|指挥部|委员会|理事会|董事会|监事会|居委会|村委会|村民委员会|居民委员会|联席会议|法院|检察院|协会|学会|人武部|武装部|政工|纪律检查委员会|两委|村|社区|集团|公司|总公司|分公司|支行|分行|总行|医院|学院|大学|学校|研究院|研究所|研究会|研究室|代表团|考察团|访问团|慰问团|观摩团|党校|车间|项目部|项目|编辑部|记者部|校区|支队|大队|中队|总队|派出所|所|站)$/;
/** A department by its form: words before it are its name (烟草销售部, 质量管理科, 经济系). */
const DEPARTMENT =
  /(?:部|处|科|室|办|局|厅|委|中心|组|队|会|院|所|站|厂|系|班|团|社|司|署|课|股|矿|段|场|庭|馆|台|校|园|区|线|专业|事业部|分会|小组|分局|办事处|总支)$/;
const DOMAIN_HEAD =
  /^副?(?:局长|厅长|部长|处长|科长|所长|站长|队长|大队长|支队长|主任|书记|院长|校长|厂长|总监|主管|经理|专员|助理|顾问|秘书|干事|代表|教授|讲师|会计|工程师|总工程师|研究员|律师|大使|参赞|总裁|总经理|指挥|委员|组长|股长|副总裁)$/;

/** Committees that every work unit has. */
const PARTY_HEAD = /^(?:党委|党总支|党支部|团委|纪委|工会)/;
const LEVELS = /自治[区州县旗]$/;
/** After the head, these make another word of it (主席团, 代表团, 总统府). */
const GOES_ON =
  /^(?:团|会议|会(?![见谈晤同])|\(扩大\)会|室|府|制|级|令|岗|席|职务津贴|任期|办公会|助理|单位|性|国|热线|信箱|接待日|负责制|联席|责任制|签名|层|处|院|队|委)/;
/** Heads that name a crowd or a profession: posts only beside a name or after 任. */
const CROWD =
  /(?:代表|成员|会员|委员|干部|工人|教员|教师|医生|律师|会计|出纳|职员|科学家|导演|主持人|制片人|负责人|党员|法官|检察官|员|顾问|教练|警长|讲师|博导|助教|学生|理事|经理|合伙人|院士|教授|工程师|助理|领队|秘书)$/;
export const COLLECTIVE =
  /(?:负责人|领导班子成员|班子成员|领导干部|领导成员|领导|负责同志|党员干部|主要领导|分管领导)$/;

/** Posts (职务) by the grammar of level, body, rank and head: 县委副书记, 西联乡党委书记, 省公安厅副厅长. */
export function findPosts(scan: Scan): void {
  const { words, text } = scan;
  for (let index = 0; index < words.count; index++) {
    const end = words.ends[index] as number;
    const last = words.starts[index] as number;
    if (scan.blocked[last] === 1) continue;
    const kind = words.kinds[index];
    if (kind === KIND.punctuation) continue;
    let head: number;
    if (kind === KIND.title || (kind === KIND.foreign && OFFICERS.holds(text, last, end))) head = last;
    // 北京|市长: the word 北京市 ends inside the head.
    else if (text[last] === '长' && end - last === 1 && scan.places.startOf(last - 1) >= 0) head = last - 1;
    else {
      if (kind !== KIND.noun && kind !== KIND.body && kind !== KIND.locative) continue;
      head = longestTail(text, end, TAIL.title);
      if (head < 0) continue;
      if (head > last && end - head < 2) continue;
      // 任组长 is a word of the dictionary.
      if (!/^[任兼由当]/.test(text.slice(last, head))) head = Math.min(head, last);
    }
    if (GOES_ON.test(text.slice(end, end + 4))) {
      const next = words.kinds[words.at[end] as number];
      if (next !== KIND.nameCandidate && next !== KIND.person) continue;
    }
    readPost(scan, head, end);
  }
  findCollectives(scan);
}

/** Officers of companies by their letters, as the words have them. */
const OFFICERS = new WordSet('CEO CFO CTO COO ceo cfo cto coo'.split(' '));

/** A bare head counts less: it is kept beside a name only (people.ts). */
function readPost(scan: Scan, head: number, end: number): void {
  const { text, words } = scan;
  let start = head;
  let attached = /^(?:纪委|党委|党组|党总支|党支部|支部|组织部|宣传部|统战部|纪检|政法委|人武部)/.test(
    text.slice(head, end),
  );
  let ranked = false;
  let usedBody = false;
  // 区政府办公|室主任: the body may reach into the word that is the head.
  for (let inside = head + 1; inside < end - 1; inside++) {
    const body = scan.bodies.startOf(inside);
    if (body >= 0 && body < head) {
      start = body;
      attached = true;
      usedBody = true;
      break;
    }
  }
  for (let round = 0; round < 8; round++) {
    // A body that ends here goes before a rank that its last character looks like (行署|副专员).
    const rank =
      scan.bodies.startOf(start) >= 0 ? null : RANK.exec(text.slice(Math.max(0, start - 3), start));
    if (rank && !attached && !/^总$/.test(rank[0])) {
      start -= rank[0].length;
      ranked = true;
      continue;
    }
    const body = scan.bodies.startOf(start);
    if (body >= 0) {
      start = body;
      attached = true;
      usedBody = true;
      continue;
    }
    // 省政府办公厅|原副巡视员, 江苏省|原副省长: inside the post, between its body and its head.
    if (!usedBody && FORMER.has(text[start - 1] ?? '') && endsNamed(scan, start - 1)) {
      start--;
      continue;
    }
    // 中国驻法国|大使
    const abroad = round === 0 ? embassyStart(scan, start) : -1;
    if (abroad >= 0) {
      start = abroad;
      attached = true;
      break;
    }
    const place = scan.places.startOf(start);
    if (place >= 0 && !usedBody && (attached || placeAttaches(scan, place, start))) {
      start = place;
      attached = true;
      continue;
    }
    if (usedBody) {
      if (place >= 0 && (attached || placeAttaches(scan, place, start))) {
        start = place;
        continue;
      }
      break;
    }
    const inner = INNER.exec(text.slice(Math.max(0, start - 8), start));
    if (inner) {
      const named = NAMED_INNER.test(inner[0]) && !isRecord(scan) ? departmentStart(scan, start) : -1;
      start = named >= 0 ? Math.min(named, start - inner[0].length) : start - inner[0].length;
      attached = true;
      continue;
    }
    const level =
      /[省市县区州镇乡村]$/.test(text.slice(start - 1, start)) &&
      !/^[省市县区州镇乡村]/.test(text.slice(start));
    if (
      level &&
      attached &&
      words.ends[words.at[start - 1] as number] === start &&
      wordText(scan, words.at[start - 1] as number).length === 1
    ) {
      start -= 1;
      continue;
    }
    // 厂|党委书记, 校|团委书记: the letter of what has the committee.
    if (
      attached &&
      !usedBody &&
      round === 0 &&
      '厂校院矿社所局司站'.includes(text[start - 1] ?? '-') &&
      PARTY_HEAD.test(text.slice(start, end)) &&
      wordText(scan, words.at[start - 1] as number).length === 1
    ) {
      start -= 1;
      break;
    }
    // 自治州|州长: the level in more than one character.
    if (!usedBody && LEVELS.test(text.slice(start - 3, start)) && scan.places.startOf(start) < 0) {
      start -= 3;
      attached = true;
      break;
    }
    if (!attached && RIVERS.has(text.slice(start, end)) && LEVEL_LETTER.has(text[start - 1] ?? '')) {
      start -= 1;
      attached = true;
      break;
    }
    const department = departmentStart(scan, start);
    if (department >= 0) {
      start = department;
      attached = true;
      continue;
    }
    if (!attached && DOMAIN_HEAD.test(text.slice(start, end))) {
      const domain = domainStart(text, start);
      if (domain >= 0) {
        start = domain;
        attached = true;
        continue;
      }
    }
    break;
  }
  if (!usedBody && TAKES_UNIT.test(text.slice(head, end))) {
    const body = bodyBefore(scan, start);
    if (body >= 0) {
      start = body;
      attached = true;
      usedBody = true;
    }
  }
  if (text.startsWith('兼', start)) start++;
  // 免去其|中共某县委常委
  if (text.startsWith('其中共', start - 3)) start -= 2;
  // 原|县委书记: who was it once; 平原县 begins before.
  if (text[start] === '原' && LEVEL_LETTER.has(text[start + 1] ?? '') && end - start > 4) start++;
  const crowd = CROWD.test(text.slice(head, end));
  scan.posts.add({
    type: 'position',
    start,
    end,
    confidence: attached
      ? crowd && !usedBody
        ? 0.5
        : 0.85
      : !crowd && (ranked || end - head >= 4)
        ? 0.6
        : 0.45,
    evidence: 'position/grammar',
    rule: 'post/head',
    ...(COLLECTIVE.test(text.slice(head, end)) || ofEach(text, start) ? { generic: true } : {}),
  });
}

/** 原 and 前 after a body or a division: the post that somebody had. */
const FORMER = new Set(['原', '前']);

function endsNamed(scan: Scan, at: number): boolean {
  const body = scan.bodies.startOf(at);
  if (body >= 0) return at - body > 2 || scan.places.startOf(body) < 0;
  const place = scan.places.startOf(at);
  if (place >= 0) return placeAttaches(scan, place, at);
  return INNER.test(scan.text.slice(Math.max(0, at - 8), at));
}

/** A post beside a name goes on to the left over a body that only the statistical tagger has seen (创维汽车|副总裁). */
export function attachBodies(scan: Scan, beside: ReadonlySet<number>): void {
  for (const post of scan.posts.list) {
    if (post.generic) continue;
    if (beside.has(post.end) && scan.bodies.endOf(post.start) === 0) {
      const body = scan.bodies.startOf(post.start);
      if (body >= 0) move(scan, post, body);
    }
    if (ofPerson(scan, post.end, beside)) move(scan, post, ownerStart(scan, post));
    // 当选|第二届|理事会会长
    if (scan.text[post.start - 1] === '届' && COUNCIL.test(scan.text.slice(post.start, post.start + 3))) {
      const term = TERM.exec(scan.text.slice(Math.max(0, post.start - 6), post.start));
      if (term) move(scan, post, post.start - term[0].length);
    }
  }
}

const COUNCIL = /^(?:理事会|监事会|董事会|委员会|执委会)/;
const TERM = /第[一二三四五六七八九十\d]{1,3}届$/;

function move({ posts }: Scan, post: Found, start: number): void {
  if (start === post.start || !posts.take(post.start, post.end)) return;
  post.start = start;
  posts.add(post, true);
}

/** A name stands right after a post, or after the posts of the same person that follow it. */
function ofPerson({ text, posts, people }: Scan, end: number, beside: ReadonlySet<number>): boolean {
  for (let at = end, count = 0; count < 4; count++) {
    if (beside.has(at) && people.endOf(at) > 0) return true;
    if (text[at] === ':' && beside.has(at + 1) && people.endOf(at + 1) > 0) return true;
    if (text[at] !== '、' && text[at] !== '兼') return false;
    at = posts.endOf(at + 1);
    if (at === 0) return false;
  }
  return false;
}

/** Offices that each level has (区总河长). */
const RIVERS = new Set(['总河长', '河长', '副总河长', '总林长', '林长', '路长', '链长']);
const LEVEL_LETTER = new Set('省市县区州镇乡村');

/** Where 驻 and the country that sends stand before the country; -1 elsewhere. */
function embassyStart({ text, places }: Scan, end: number): number {
  const place = places.startOf(end);
  if (place < 1 || text[place - 1] !== '驻') return -1;
  const sender = places.startOf(place - 1);
  return sender >= 0 ? sender : place - 1;
}

const UNITS = new Set(['乡镇', '县区', '市县', '村居', '街道', '单位', '部门', '社区', '学校']);

/** 各行政|村党支部书记, 33个|村支部书记: the post of many. */
function ofEach(text: string, start: number): boolean {
  let at = start;
  if (UNITS.has(text.slice(at - 2, at))) at -= 2;
  if (text.startsWith('行政', at - 2) || text.startsWith('自然', at - 2)) at -= 2;
  const last = text[at - 1];
  return (
    last === '各' ||
    last === '每' ||
    (last === '个' && at > 1 && !'各每这那整'.includes(text[at - 2] ?? '这')) ||
    (last === '个' && text[at - 2] === '各')
  );
}

/** Heads of units (社会文化司|司长, 综合研究|室主任). */
const TAKES_UNIT = /(?:司长|处长|科长|室主任|主任|部长|所长|组长|队长|站长|局长|院长|总监|主管|经理)$/;

/** The start of a body a few nouns before a head (国务院发展研究中心|对外经济研究部|部长); -1 where there is none. */
function bodyBefore(scan: Scan, head: number): number {
  const { words } = scan;
  let at = head;
  while (at > 0 && head - at < 14) {
    const body = scan.bodies.startOf(at);
    if (body >= 0) return at < head ? body : -1;
    const index = words.at[at - 1] as number;
    const kind = words.kinds[index] as number;
    if (words.ends[index] !== at || isBreak(scan, index)) return -1;
    if (
      kind === KIND.function ||
      kind === KIND.number ||
      kind === KIND.foreign ||
      kind === KIND.nameCandidate
    )
      return -1;
    if (kind === KIND.verb && at - (words.starts[index] as number) > 1 && at === head) return -1;
    at = words.starts[index] as number;
  }
  return -1;
}

/** A country right before a head is none: 美国总统 is the post 总统. A town, a county, a province is, and a country before those or before a body (法国巴黎大区议会副主席). */
function placeAttaches(scan: Scan, start: number, end: number): boolean {
  const word = scan.words.at[start] as number;
  if (scan.words.kinds[word] === KIND.country && scan.words.ends[word] === end) return false;
  return true;
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
    if (words.ends[index] !== at) break;
    const from = words.starts[index] as number;
    const kind = words.kinds[index] as number;
    if (isBreak(scan, index) || kind === KIND.nameCandidate || kind === KIND.person) break;
    if (kind === KIND.verb && at - from > 1 && (at === end || DEEDS.has(text.slice(from, at)))) break;
    at = from;
  }
  // 我院|党委: whose it is belongs to no name.
  if (OWN.has(text[at] ?? '')) at++;
  return end - at >= 2 ? at : -1;
}

const OWN = new Set(['我', '本', '该']);
/** Bodies whose names stand before their form (外交|学会, 临时|党总支). */
const NAMED_INNER =
  /(?:协会|学会|研究会|研究院|研究所|代表团|考察团|访问团|慰问团|集团|公司|医院|学院|大学|学校|党支部|党总支|专署|行署|公署)$/;
/** What people do to those who hold a post, or say of them; it ends the name of a department to the left. */
const DEEDS = new Set(
  '会见 接见 看望 慰问 走访 拜访 拜会 陪同 邀请 特邀 指派 委派 选派 选举 推选 当选 担任 出任 兼任 历任 现任 曾任 时任 连任 任命 免去 决定 听取 召开 主持 来到 前往 抵达 感谢 介绍 告诉 表示 率领 带领 接受 批准 同意 报道 强调 指出 成立 选为 组成 联系 学习 带头'.split(
    ' ',
  ),
);

const COLLECTIVE_POST =
  /(?:[省市县区州镇乡村]|街道|社区|[省市县区镇乡]级|乡镇街道|乡镇|机关|部门|单位|企业|主要|分管|有关|相关|各级|班子)*(?:领导班子成员|班子成员|领导干部|党员领导干部|主要领导|分管领导|有关领导|负责同志|主要负责人|负责人|主要负责同志)|(?:[省市县区州旗镇乡]委?|党政军?)(?:主要)?领导(?!小组|班子|干部|机构|机关|力|下|核心|体制|人|责任|权|岗位|职务|层|的|作用|地位|带头|成员|同志|重视)/g;

/** Collective titles (领导班子成员): `generic`. */
function findCollectives(scan: Scan): void {
  const { text } = scan;
  if (!text.includes('领导') && !text.includes('负责') && !text.includes('班子')) return;
  for (const match of scan.text.matchAll(COLLECTIVE_POST)) {
    let start = match.index;
    const end = start + match[0].length;
    // The 市 of 青岛市有关领导 is the city's.
    for (let at = start; at < end; at++)
      if (scan.places.startOf(at) >= 0 && scan.places.startOf(at) < start) start = at;
    const body = scan.bodies.startOf(start);
    if (body >= 0) start = body;
    if (scan.posts.startOf(end) >= 0 && scan.posts.startOf(end) <= start) continue;
    scan.posts.add({
      type: 'position',
      start,
      end,
      confidence: 0.6,
      evidence: 'position/grammar',
      rule: 'post/collective',
      generic: true,
    });
  }
}
