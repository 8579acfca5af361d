import { CharSet } from '../lexicon/charSet';
import { FLAG, longestHead, startsHead, startsHeadPair } from '../lexicon/grammarWords';
import { COMMON_KINDS, KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { isBreak, isWordStart, type Scan } from './scan';

const LEVEL = new Set(['省', '市', '县', '区', '州', '镇', '乡', '旗', '盟', '村']);
/** Level words of more than one character. */
const LEVEL_WORD = /^(?:自治区|公社|自治州|自治县|街道|社区|地区|全国|国家|中央|地委|行署|全省|全市|兵团|团)/;
/** Forms that need nothing but a domain before them (农办, 财政局). */
const STRONG_FORM =
  /^(?:局|厅|委|办|总局|署|分局|总署|管委会|委员会|总队|支队|部|领导小组|工作领导小组|指挥部|管理局)$/;
/** A domain with 部 that is a part of every enterprise and every army too. */
const WEAK_PAIR =
  /^(?:.*(?:干|总|全|外|内|本|各)部|组织局|综合局|信息部|企业部|工作委|社会办|改革办|建设办|组织办|产业办|安全办|安全部|技术部|工作部|财务部|人事部|企业办|研究办|城乡办|综合办|城市办|办公办)$/;
/** Known bodies that are as often a common word. */
const AFTER_COMMON = /^(?:中央|中央银行|基金)$/;

/** What only the centre itself does (中央决定). */
const ACTS = /^(?:向|决定|批准|发出|作出|印发|下发|召开|同意|派出|任命)/;

/** Bodies by the grammar of level, domain and form (机构): 武义县委, 省新闻出版局, 县政府办公室, 农办. */
export function findGovernmentBodies(scan: Scan): void {
  const { text, words } = scan;
  for (let index = 0; index < words.count; index++) {
    let start = words.starts[index] as number;
    // 和|县扶贫办: the county was not seen there.
    if (text.startsWith('和县', start) && scan.places.endOf(start) === 0) start++;
    // 居民委员会|和|文雨社区: the place is read without what joins two bodies.
    if (text[start] === '和' && scan.bodies.startOf(start) >= 0) start++;
    // 统战部|会同|县工商联.
    if (
      (text[start] === '会' || text[start] === '联') &&
      JOINS.test(text.slice(start, start + 3)) &&
      (scan.bodies.startOf(start) >= 0 || BODY_BEFORE.test(text.slice(Math.max(0, start - 3), start)))
    )
      start += 2;
    if (scan.blocked[start] === 1 || words.kinds[index] === KIND.punctuation) continue;
    if (scan.places.endOf(start) === 0) {
      const begins = beginners()[text.charCodeAt(start)];
      if (begins === 0) continue;
      const next = text.charCodeAt(start + 1);
      if (begins !== 2 && !startsHeadPair(text.charCodeAt(start), next)) {
        if (begins === 1 || (next !== OPENING && !startsHeadPair(next, text.charCodeAt(start + 2)))) continue;
      }
    }
    const found = readBody(scan, start);
    // 农业、林业部|门, 村党组|织.
    if (!found || CUT_WORD.test(text.slice(found.end - 1, found.end + 1))) continue;
    let from = text.startsWith('社区', start) || text[start] === '村' ? communityStart(scan, start) : start;
    // 冼|村村委会.
    if (text.startsWith('村村', start) && from === start && isHan(text.charCodeAt(start - 1))) from--;
    // 北大西洋|议会.
    if (found.known && SEAT.test(text.slice(start, found.end))) from = seatStart(scan, start);
    // 国际|足协.
    if (
      found.known &&
      OF_SPORT.test(text.slice(start, found.end)) &&
      WORLD.test(text.slice(start - 2, start))
    )
      from = start - 2;
    // A community's clinic without the community's name is a common word.
    if (from === start && EVERY_COMMUNITY.test(text.slice(start, found.end))) continue;
    scan.bodies.add({
      type: 'organization',
      start: from,
      end: found.end,
      confidence: found.rooted ? 0.93 : 0.8,
      evidence: found.known
        ? 'organization/known'
        : found.rooted
          ? 'organization/form'
          : 'organization/short',
      rule: found.known ? 'body/known' : found.rooted ? 'body/of-place' : 'body/of-level',
      value: text.slice(found.tail, found.end),
      // 各市政府, 省(市)人民政府.
      ...(text[from - 1] === '各' ||
      SEVERAL.test(text.slice(from, from + 9)) ||
      EVERY_VILLAGE.test(text.slice(from, found.end))
        ? { generic: true }
        : {}),
    });
    while (index + 1 < words.count && (words.starts[index + 1] as number) < found.end) index++;
  }
}

/** Without a name these are any village's. */
const EVERY_VILLAGE = /^(?:村委会?|村民委员会|居委会|居民委员会|社区居委会|村党支部|村两委)$/;
const OF_SPORT = /^(?:足协|排协|篮协|泳协|田协|网协|棋协|奥委会)$/;
const WORLD = /^(?:国际|世界|亚洲|欧洲|非洲)$/;
const BODY_BEFORE = /(?:派出所|司法所|税务所|医院|小学|中学|大学|公司|协会|银行|学校|[中大支]队|卫生院)$/;
const JOINS = /^(?:会同|联合)[县镇乡市]/;
const EVERY_COMMUNITY = /^社区(?:卫生)?服务(?:中心|站)$/;

/** Where the name of a community begins (白纸坊|社区卫生服务中心): two to four characters behind a break. */
function communityStart(scan: Scan, form: number): number {
  const { text, words } = scan;
  let at = form;
  let proper = false;
  while (at > 0 && form - at < 5) {
    const index = words.at[at - 1] as number;
    const kind = words.kinds[index] as number;
    const from = words.starts[index] as number;
    if (words.ends[index] !== at || isBreak(scan, index) || !isHan(text.charCodeAt(from))) break;
    if (kind === KIND.verb || kind === KIND.verbalNoun || kind === KIND.function || kind === KIND.number)
      break;
    if (!COMMON_KINDS.has(kind) || at - from === 1) proper = true;
    at = from;
  }
  if (proper && form - at > 1 && form - at < 5) return at;
  // 、同顺兴|村党支部, 幸福|社区居委会 at the head: between a mark and the form stands its name, whatever words it is.
  let head = form;
  while (
    head > 0 &&
    form - head < 5 &&
    isHan(text.charCodeAt(head - 1)) &&
    !(text[head - 1] === '和' && scan.bodies.startOf(head - 1) >= 0)
  )
    head--;
  const name = text.slice(head, form);
  for (let index = words.at[head] as number; (words.starts[index] as number) < form; index++)
    if (
      words.kinds[index] === KIND.verb &&
      (words.ends[index] as number) - (words.starts[index] as number) > 1
    )
      return form;
  return name.length > 1 && name.length < 4 && text[head - 1] !== ')' && !NO_COMMUNITY.test(name)
    ? head
    : form;
}
const NO_COMMUNITY =
  /[名位个家所的在各该本全我与和及由据向对到由从经将把被让为是]|每个|所有|其他|其它|有关|相关|部分|附近|周边|周围|多个|当地|加强|推动|成立|组织|城市|农村|城乡|街道|乡镇|领导|选举|改选|负责|选出|深入|走进|依托|通过|支持|联合|时任|曾任|担任|原任|现任|一个|后来|老年|同时|首先|其中|目前/;

const SEAT = /^(?:内阁|议会|国会)$/;
const NAMES_BEFORE: ReadonlySet<number> = new Set([
  KIND.place,
  KIND.knownPlace,
  KIND.foreignName,
  KIND.foreignCandidate,
  KIND.japaneseCandidate,
  KIND.person,
  KIND.properNoun,
]);

/** The name right before a cabinet or a parliament belongs to it. */
function seatStart({ words }: Scan, start: number): number {
  if (start === 0) return start;
  const index = words.at[start - 1] as number;
  const from = words.starts[index] as number;
  return words.ends[index] === start && start - from > 1 && NAMES_BEFORE.has(words.kinds[index] as number)
    ? from
    : start;
}

const CUT_WORD = /^(?:部门|组织|委员)/;

let table: Uint8Array | undefined;

/** The bracket of 县(市、区)委. */
const OPENING = 0x28;
/** What a body may begin with where no place does: 3 for a level, 2 for a party and the like, 1 for a word of the grammar. */
function beginners(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(65536);
  for (let code = 0x4e00; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    if (LEVEL.has(character)) table[code] = 3;
    else if (YOUTH_FIRST.has(code) || LEVEL_WORD_FIRST.has(code)) table[code] = 2;
    else if (startsHead(code)) table[code] = 1;
  }
  return table;
}

/** Short forms that need no level (农办, 发改委). */
const SHORT_BODY =
  /^(?:农办|外办|侨办|台办|编办|编委办|综治办|文明办|扶贫办|信访办|法制办|金融办|人防办|移民办|食安办|安委办|网信办|政研室|督查室|发改委|发展改革委|经信委|经贸委|国资委|农委|建委|计委|计生委|卫计委|卫健委|科委|教委|体委|纪委监委|纪委|监委|人武部|武装部|组织部|宣传部|统战部|政法委|总工会|妇联|团委|工商联|科协|文联|残联|侨联|红十字会|供销社|党校|人大|政协|编委)/;

const SEVERAL = /^[省市县区州镇乡旗]\((?:[省市县区州镇乡旗]、?|街道、?){1,3}\)/;

const TERM_COMMITTEE =
  /^第?[一二三四五六七八九十]{1,3}届(?:委员会|纪律检查委员会|人民代表大会常务委员会|人大常委会)(?=$|[^议])/;
/** 训练|基地|组织. */
const TRAINING = /^(?:训练|试验|实验|生产|产业|示范|种植|养殖|教育|实践)基地组织$/;
/** 清华产业园, 红军墓: the body lent its name. */
const NAMESAKE =
  /^(?:(?:清华|北大|复旦|浙大|同济)(?:产业|科技园|科学园|园|路)|红军(?:墓|战士墓|烈士|长征|路|桥|街|小学|村))/;
/** Known bodies of which every place has one (赤壁市农村商业银行). */
const OF_PLACES = /(?:银行|信用社|信用联社)$/;

/** 政协第十一届广西壮族自治区委员会. */
const SEATED = /^政协第?[一二三四五六七八九十]{1,3}届(?:全国|[\u4e00-\u9fff]{1,10}?[省市县区州旗])委员会/;
/** Who sits in it, not the body. */
const DEPUTY = /^(?:人大代表|政协委员|党校学员)/;

interface Body {
  end: number;
  /** Where the last form begins. */
  tail: number;
  rooted: boolean;
  known: boolean;
}

/** Parties and leagues before a place (共青团衡阳市委). */
const YOUTH =
  /^(?:中国共产主义青年团|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国国民党|国民党)/;

const YOUTH_FIRST = new CharSet('中共民农致九台国');
/** 团 is a level in the company of other words only. */
const LEVEL_WORD_FIRST = new CharSet('公自街社地行兵全国中');
const LEVELS = new CharSet([...LEVEL].join(''));
const SHORT_FIRST = new CharSet(firstOf(SHORT_BODY));

/** What the words of a pattern /^(?:…|…)/ begin with. */
function firstOf(pattern: RegExp): string {
  return [...pattern.source.matchAll(/[:|]([\u4E00-\u9FFF])/g)].map((match) => match[1]).join('');
}

function readBody(scan: Scan, start: number): Body | null {
  const { text } = scan;
  let at = start;
  const youth = YOUTH_FIRST.at(text, at) ? YOUTH.exec(text.slice(at, at + 7)) : null;
  if (
    youth &&
    (scan.places.endOf(at + youth[0].length) > 0 ||
      (LEVEL.has(text[at + youth[0].length] as string) && text[at + youth[0].length + 1] === '委'))
  )
    at += youth[0].length;
  else if (text.startsWith('中国共产党', at) && scan.places.endOf(at + 5) > 0) at += 5;
  else if (text.startsWith('中共', at) && !text.startsWith('中共中央', at)) at += 2;
  let rooted = at > start;
  let placed = false;
  for (let end = scan.places.endOf(at); end > at; end = scan.places.endOf(at)) {
    at = end;
    placed = true;
  }
  if (placed && ending(text, at)) rooted = true;
  const afterPlace = at;
  // 中共阜新市第十三届委员会.
  const term = at > start ? TERM_COMMITTEE.exec(text.slice(at, at + 18)) : null;
  if (term) return { end: at + term[0].length, tail: at, rooted: true, known: false };
  const head = longestHead(text, at, FLAG.known);
  const known =
    head > 0 &&
    (NAMESAKE.test(text.slice(head - 2, head + 3)) || TRAINING.test(text.slice(Math.max(0, at - 2), at + 4)))
      ? 0
      : head;
  if (known > 0 && placed && OF_PLACES.test(text.slice(at, known)))
    return { end: subUnits(scan, known), tail: at, rooted: true, known: true };
  // 中国|足协, 美国|国会.
  if (known > 0 && placed && text[at - 1] === '国' && isWordStart(scan, known))
    return { end: subUnits(scan, known), tail: at, rooted: true, known: true };
  if (known > 0 && (isWordStart(scan, known) || known - at > 3) && !rooted) {
    const name = text.slice(at, known);
    if (
      !AFTER_COMMON.test(name) ||
      known === text.length ||
      !/^[\u4e00-\u9fff]$/.test(text[known] ?? '') ||
      (name === '中央' && ACTS.test(text.slice(known, known + 2)))
    ) {
      const end = subUnits(scan, known);
      // 中国 and 美国 before a ministry belong to it.
      return { end, tail: at, rooted: true, known: true };
    }
    const end = subUnits(scan, known);
    if (end > known) return { end, tail: known, rooted: true, known: true };
  }
  // 县|农业银行.
  if (at === start && LEVELS.at(text, at) && words1(scan, at)) {
    const bank = longestHead(text, at + 1, FLAG.known);
    if (bank > 0 && OF_PLACES.test(text.slice(at + 1, bank)))
      return { end: subUnits(scan, bank), tail: at + 1, rooted: true, known: false };
  }
  let level = at;
  // 县(市、区)委, as rules for several levels write it.
  const several = text[at + 1] === '(' ? SEVERAL.exec(text.slice(at, at + 9)) : null;
  if (several) {
    const end = longestHead(text, at + several[0].length, FLAG.levelBody);
    if (end > 0)
      return { end: subUnits(scan, end), tail: at + several[0].length, rooted: true, known: false };
  }
  if (LEVELS.at(text, at)) level = at + 1;
  else if (LEVEL_WORD_FIRST.at(text, at) || text[at] === '团') {
    const word = LEVEL_WORD.exec(text.slice(at, at + 4));
    if (word) level = at + word[0].length;
  }
  for (let from = level; ; from = at) {
    const root = rooted || placed || from > at;
    if (root) {
      const end = longestHead(text, from, FLAG.levelBody);
      // A short place name needs the level's letter: 武义县委, not 武义委.
      if (
        end > 0 &&
        (from > afterPlace ||
          ending(text, from) ||
          end - from > 2 ||
          /^(?:地委|行署|专署|中院|高院)/.test(text.slice(from, end))) &&
        boundary(scan, end)
      ) {
        if (!(end - from === 1 && !(text[from] === '委' || text[from] === '府')))
          return { end: subUnits(scan, end), tail: from, rooted: true, known: false };
      }
    }
    if (!root && LISTED.test(text.slice(from, from + 3)) && listed(scan, from)) {
      const end = from + (LISTED.exec(text.slice(from, from + 3)) as RegExpExecArray)[0].length;
      return { end, tail: from, rooted: false, known: false };
    }
    const term = !root && text.startsWith('政协第', from) ? SEATED.exec(text.slice(from, from + 24)) : null;
    if (term) return { end: from + term[0].length, tail: from, rooted: true, known: false };
    if (!root && SHORT_FIRST.at(text, from)) {
      const short = SHORT_BODY.exec(text.slice(from, from + 5));
      if (short && boundary(scan, from + short[0].length) && !DEPUTY.test(text.slice(from, from + 4)))
        return { end: subUnits(scan, from + short[0].length), tail: from, rooted: false, known: false };
    }
    const unit = readUnit(text, from);
    if (unit && boundary(scan, unit.end)) {
      const form = text.slice(unit.form, unit.end);
      const name = text.slice(from, unit.end);
      if (root || (STRONG_FORM.test(form) && !WEAK_PAIR.test(name)))
        return { end: subUnits(scan, unit.end), tail: unit.form, rooted: root, known: false };
    }
    if (from === at) return null;
  }
}

/** 公安局、检察院、法院: in the company of their like they are the county's. */
const LISTED = /^(?:检察院|法院|公安局|工会)/;

function listed({ text, bodies }: Scan, at: number): boolean {
  if (text[at - 1] === '、' && bodies.startOf(at - 1) >= 0) return true;
  const end = at + (text[at + 2] === '院' || text[at + 2] === '局' ? 3 : 2);
  return text[end] === '、' && /^(?:检察院|法院|公安局|司法局)/.test(text.slice(end + 1, end + 4));
}

/** A word of one character. */
function words1({ words }: Scan, at: number): boolean {
  const index = words.at[at] as number;
  return words.starts[index] === at && words.ends[index] === at + 1;
}

function ending(text: string, at: number): boolean {
  return (
    /[省市县区州镇乡旗盟村国]$/.test(text.slice(Math.max(0, at - 1), at)) ||
    text.slice(at - 2, at) === '街道' ||
    text.slice(at - 2, at) === '社区'
  );
}

/** A body may not end inside a word of more than two characters that goes on (委 of 委托). */
function boundary(scan: Scan, end: number): boolean {
  // 监委|派驻, whatever 委派 is.
  if (isWordStart(scan, end) || scan.text.startsWith('派驻', end)) return true;
  const word = scan.words.at[end] as number;
  const kind = scan.words.kinds[word];
  return kind === KIND.title || kind === KIND.body || (scan.words.ends[word] as number) - end > 1;
}

/** Domains (up to three, joined by 和) and a form. */
function readUnit(text: string, at: number): { form: number; end: number } | null {
  let from = at;
  let best: { form: number; end: number } | null = null;
  for (let count = 0; count < 4; count++) {
    const end = longestHead(text, from, FLAG.domain);
    if (end === 0) break;
    const form = longestHead(text, end, FLAG.form);
    if (form > 0) best = { form: end, end: form };
    from = end;
    if (/^[和与及]/.test(text.slice(from, from + 1)) && longestHead(text, from + 1, FLAG.domain) > 0) from++;
  }
  return best;
}

/** Academies, of which institutes are named after places and subjects (中国科学院南京地理与湖泊研究所). */
const ACADEMY = /(?:科学院|工程院|社科院|研究院|农科院|中科院)$/;
const INSTITUTE =
  /^[\u4e00-\u9fff]{2,14}?(?:研究所|研究院|研究中心|观测站|实验站|植物园|天文台|分院|图书馆|实验室)/;

/** The end of an institute that is named behind its academy; 0 where none is. */
function institute(text: string, at: number): number {
  if (!ACADEMY.test(text.slice(Math.max(0, at - 4), at))) return 0;
  const name = INSTITUTE.exec(text.slice(at, at + 20));
  return name && !NOT_IN_NAME.test(name[0]) ? at + name[0].length : 0;
}
const NOT_IN_NAME = /[的在了]|和[^、]{0,4}(?:大学|研究院)|专家|院士|教授|成立|所属|下属|等/;

/** The end of a team that a body keeps in a village (省财政厅驻东坪村工作队); 0 where there is none. */
export function villageTeam({ text, places }: Scan, at: number): number {
  let end = at + 1;
  for (let next = places.endOf(end); next > end; next = places.endOf(end)) end = next;
  if (end === at + 1) return 0;
  const team = /^(?:(?:乡村振兴|精准扶贫|扶贫|帮扶|党建)?(?:工作队|工作组|工作站|帮扶队))/.exec(
    text.slice(end, end + 8),
  );
  return team ? end + team[0].length : 0;
}

/** The body of an inspection group that sits in another one (驻省教育厅纪检监察组). */
function residentGroup(scan: Scan, at: number): number {
  const { text } = scan;
  const team = villageTeam(scan, at);
  if (team > 0) return team;
  if (text[at] !== '驻' || !/[委会组]$/.test(text.slice(0, at))) return 0;
  const host = readBody(scan, at + 1);
  const group = host ? /^(?:机关)?纪检(?:监察)?组/.exec(text.slice(host.end, host.end + 8)) : null;
  return host && group ? host.end + group[0].length : 0;
}

const SUB_NUMBER = /^第?[一二三四五六七八九十\d]{1,5}(?=[\u4e00-\u9fff])/;
/** 某集团军, 某部舟桥团. */
const SECRET = /^(?:驻[\u4e00-\u9fff]{1,3})?某(?:集团军|部|师|团|旅|军)(?:[\u4e00-\u9fff]{1,3}?[团营连队])?/;
/** Units that are told apart by number alone (第三十八军, 三中队). */
const NUMBERED =
  /^(?:派驻纪检监察组|派驻纪检组|纪检监察组|监督检查室|审查调查室|纪检监察室|督导组|检察部|集团军|军分区|军区|兵团|纵队|支队|大队|中队|分队|军|师|旅|团|营|连|科|处|室|组|站|所|厂|院|部队|医院|中学|小学|支部|党支部|巡视组|巡察组|督察组)(?![员长])/;

const HAS_STATIONS =
  /(?:公安局|公安分局|分局|法院|税务局|国税局|地税局|市场监管局|工商局|检察院|司法局|交警大队|交警支队|消防救援大队|消防大队|供电公司|国土资源局|城管局|执法局)$/;
const STATION =
  /^[\u4e00-\u9fff]{2,5}?(?:派出所|人民法庭|法庭|分局|中队|税务所|税务分局|监管所|司法所|检察室|供电所|国土所|工商所|执法中队|消防站|警务室|大队|支队)/;

/** What certain bodies alone have under them: courts, procuratorates, commissions for discipline, revolutionary committees, universities. */
const UNDER: readonly (readonly [RegExp, RegExp])[] = [
  [/法院$/, /^(?:民事?|刑事?|行政|立案|执行|审监)[一二三四]?庭/],
  [/检察院$/, /^(?:第?[一二三四五六七八九]{1,2}|[\u4e00-\u9fff]{2,6}?)(?:检察部|检察科)/],
  [/监委$|纪委$/, /^派驻第?[一二三四五六七八九十]{1,3}纪检监察组/],
  [/革委会?$|命委员会$/, /^(?:生产指挥|生产|政工|政治工作|办事|保卫|人保|人民保卫|后勤)组/],
  [/大学$|学院$/, /^(?:医学院)?附属(?:第[一二三四五六]|[\u4e00-\u9fff]{2,4})?(?:医院|中学|小学|学校|幼儿园)/],
  [
    /大学$|学院$/,
    /^(?:[中外]文|历史|哲学|数学|物理|化学|生物|地理|新闻|法律|法学|经济|政治|社会学|人类学|管理|计算机|电机|机械|土木|建筑|水利|农学|林学|园艺|畜牧|兽医|中医|医学|药学|音乐|美术|体育|教育|心理|外语|英语|俄语|日语|图书馆学|[\u4e00-\u9fff]{1,4}(?:工程|科学|管理|学))系(?![统列以于争该])/,
  ],
];
const UNDER_LAST = new CharSet('院委会学');

function partOf(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - 4), end);
  for (const [body, part] of UNDER) {
    const match = body.test(before) ? part.exec(text.slice(end, end + 14)) : null;
    if (match) return end + match[0].length;
  }
  return 0;
}

/** Stations, depots and branches of a railway (衡阳铁路管理局|瓦园站). */
const RAILWAY = /(?:铁路局|铁路管理局|铁路分局|路局|局.{0,3}分局)$/;
const RAIL_UNIT =
  /^[\u4e00-\u9fff]{2,3}?(?:[东西南北]?(?:火车)?站|机务段|车务段|工务段|电务段|供电段|客运段|列车段|车辆段|工程段|分局)(?![长点立在起位坐始建是])/;
const RAIL_CLAUSE = /[的在了和与有到从]|所有|各/;
const RESIDENT_ROOM = /^派驻[\u4e00-\u9fff]{2,5}?检察室/;

/** What such a unit does. */
const DUTY = /^(?:巡防|巡逻|巡特警|特巡警|防暴|应急|机动|刑侦|反恐|督察|执法)/;

/** The station of a place under its bureau (县公安局|十里铺派出所); 0 where there is none. */
function stationUnder(scan: Scan, at: number): number {
  const { text, words } = scan;
  if (!HAS_STATIONS.test(text.slice(Math.max(0, at - 6), at))) return 0;
  const match = STATION.exec(text.slice(at, at + 10));
  if (!match) return 0;
  const end = at + match[0].length;
  if (DUTY.test(match[0])) return end;
  for (
    let index = words.at[at] as number;
    index < words.count && (words.starts[index] as number) < end - 2;
    index++
  ) {
    const kind = words.kinds[index] as number;
    const long = (words.ends[index] as number) - (words.starts[index] as number) > 1;
    if (
      kind === KIND.function ||
      kind === KIND.title ||
      (long && (kind === KIND.verb || kind === KIND.verbalNoun))
    )
      return 0;
  }
  return end;
}

/** Rooms of a commission for discipline (内设机构). */
const ROOM =
  /^(?:第?[一二三四五六七八九十]{1,2})?(?:宣教|宣传教育|党风政风监督|党风|案件审理|审理|案件监督管理|案管|信访|纪检监察|监督检查|审查调查|执法监察|干部监督|研究|综合|效能)室/;
const ASSEMBLY = /(?:人大|常委会|常务委员会|代表大会|政协|协商会议)$/;
/** Committees of congresses and of the consultative conference (专门委员会). */
const COMMITTEE =
  /^(?:法制工作委员会|法工委|法律委员会|法制委|法制委员会|宪法和法律委员会|内务司法委员会|内司委|监察和司法委员会|监司委|监察司法委|财政经济委员会|财经委|预算工作委员会|预算工委|教育科学文化卫生委员会|教科文卫委员会|教科文卫委|教科文卫工委|环境与资源保护委员会|环资委|环资工委|城环资委|城建环资委|外事委员会|外事委|外事侨务委|民族委员会|民族宗教委员会|民宗委|民宗侨外委|华侨委员会|农业与农村委员会|农业农村委员会|农委|农业农村委|农工委|社会建设委员会|社会委|社建委|代表工作委员会|代工委|人代工委|代表资格审查委员会|选举任免联络工作委员会|提案委员会|提案委|经济委员会|经济委|人口资源环境委员会|人资环委|文史资料委员会|文史委|社会和法制委员会|社法委|港澳台侨委员会|研究室)(?!员)/;

/** Units under a body: 办公室, 组织部, 党组, 交警支队, 第一监督检查室. */
export function subUnits(scan: Scan, from: number): number {
  const { text } = scan;
  // 法制办|公室.
  let end = text.startsWith('公室', from) && text[from - 1] === '办' ? from + 2 : from;
  for (let count = 0; count < 4; count++) {
    if (/[报闻台网]$/.test(text.slice(end - 1, end)) && text.startsWith('客户端', end)) return end + 3;
    if (text.startsWith('网站', end) && !text.startsWith('网站群', end)) return end + 2;
    // 教委|办.
    if (
      /[^县市省区]委$/.test(text.slice(end - 2, end)) &&
      text[end] === '办' &&
      /^(?:公室|主任|[,。;、)后的]|$)/.test(text.slice(end + 1, end + 3))
    )
      return end + (text.startsWith('公室', end + 1) ? 3 : 1);
    const rail = RAILWAY.test(text.slice(Math.max(0, end - 5), end))
      ? RAIL_UNIT.exec(text.slice(end, end + 12))
      : null;
    if (rail && !RAIL_CLAUSE.test(rail[0])) {
      end += rail[0].length;
      continue;
    }
    const part = UNDER_LAST.has(text.charCodeAt(end - 1)) ? partOf(text, end) : 0;
    if (part > 0) return part;
    const court = /检察院$/.test(text.slice(Math.max(0, end - 3), end))
      ? RESIDENT_ROOM.exec(text.slice(end, end + 10))
      : null;
    if (court) return end + court[0].length;
    const room = /(?:纪委|监委|纪检组)$/.test(text.slice(Math.max(0, end - 3), end))
      ? ROOM.exec(text.slice(end, end + 9))
      : null;
    if (room) return end + room[0].length;
    const post = stationUnder(scan, end);
    if (post > 0) return post;
    const seat = ASSEMBLY.test(text.slice(Math.max(0, end - 4), end))
      ? COMMITTEE.exec(text.slice(end, end + 12))
      : null;
    if (seat) {
      end += seat[0].length;
      continue;
    }
    let at = end;
    const resident = text[at] === '驻' ? residentGroup(scan, at) : 0;
    if (resident > 0) return resident;
    const named = count === 0 ? institute(text, at) : 0;
    if (named > 0) return named;
    if (text.startsWith('直属', at) && SUB_NUMBER.test(text.slice(at + 2, at + 6))) at += 2;
    const secret = SECRET.exec(text.slice(at, at + 10));
    if (secret && /[军区师旅部团]$/.test(text.slice(0, at))) {
      end = at + secret[0].length;
      continue;
    }
    const number = SUB_NUMBER.exec(text.slice(at, at + 6));
    if (number) at += number[0].length;
    const unit = readUnit(text, at);
    const form = number ? 0 : longestHead(text, at, FLAG.form);
    let next = unit ? unit.end : 0;
    if (number && next === 0) {
      const numbered = NUMBERED.exec(text.slice(at, at + 8));
      if (numbered) {
        end = at + numbered[0].length;
        continue;
      }
    }
    if (
      form > next &&
      /^(?:办公室|办公厅|党组|党委|党总支|党支部|机关党委|机关党支部|机关支部|机关工会|党工委|研究室|教研室|委员会|管委会|指挥部|政策研究室)$/.test(
        text.slice(at, form),
      )
    )
      next = form;
    const level = longestHead(text, at, FLAG.levelBody);
    if (
      next === 0 &&
      level > at + 1 &&
      !number &&
      /^(?:常委会|常务委员会|组织部|宣传部|统战部|政法委|纪委|政治部|司令部)/.test(text.slice(at, level))
    )
      next = level;
    // 军区政治委|员.
    if (next <= end || !boundary(scan, next) || (text[next] === '员' && text[next - 1] === '委')) break;
    end = next;
  }
  return end;
}
