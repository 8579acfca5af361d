import { NO_PLACE_WORDS } from '../data/placeForms';
import { CharSet, WordSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { findDottedNames } from './dotted';
import { foreignAt, foreignPerson } from './foreign';
import { framedAt } from './framed';
import { listedAt } from './listed';
import { afterPost, GAP_END, gapAfterPost } from './afterPost';
import { accept, crosses } from './accept';
import { readName } from './nameReading';
import { afterCollective, evidenceAfter, evidenceBefore, NEED, type Around } from './cues';
import type { Found, Scan } from '../grammar/scan';
import { steppeAfter } from './steppe';
import { swallowedAt } from './swallowed';

/** People (人名): beside a post, a form of address, in a list, before a verb, with a dot, or plainly a name. */
export function findPeople(scan: Scan): void {
  findDottedNames(scan);
  const { words } = scan;
  // The ends of posts are where a name is likeliest, whatever the words say.
  for (let index = 0; index < words.count; index++) {
    const at = words.starts[index] as number;
    if (at < scan.peopleUpTo) continue;
    const end = personAt(scan, at, index);
    if (end > at) scan.peopleUpTo = end;
  }
  findRepeated(scan);
}

function personAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  if (scan.blocked[at] === 1 || !isHan(text.charCodeAt(at))) return 0;
  const dotted = scan.people.endOf(at);
  if (dotted > 0) return dotted;
  const kind = words.kinds[index] as number;
  const swallowed = swallowedAt(scan, at);
  if (swallowed > 0)
    return accept(scan, at, swallowed, 0.86, { need: 0, id: 'person/post-after' }, 'person/swallowed');
  const listed = listedAt(scan, at);
  if (listed > 0 && !crosses(scan, at, listed))
    return accept(scan, at, listed, 0.88, { need: 0, id: 'person/list' }, 'person/listed');
  const framed = framedAt(scan, at);
  if (framed > 0 && !crosses(scan, at, framed))
    return accept(scan, at, framed, 0.86, { need: 0, id: 'person/post-before' }, 'person/framed');
  if (words.ends[index] === at + 1 && text.charCodeAt(at + 1) === 0x20) {
    const end = (theLexicon().surname[text.charCodeAt(at)] as number) > 0 ? spacedAt(scan, at) : 0;
    if (end > 0) return end;
  }
  const steppe = steppeAfter(scan, at);
  if (steppe > 0) return steppe;
  switch (kind) {
    case KIND.foreignName:
    case KIND.foreignCandidate:
      return foreignAt(scan, at, index);
    case KIND.japaneseCandidate:
      return plainAt(scan, at, words.ends[index] as number, 9);
    case KIND.person:
      return foreignPerson(scan, at, index) || chineseAt(scan, at, index);
    case KIND.nameCandidate:
      return chineseAt(scan, at, index);
    default:
  }
  const { surname, starters, compound } = theLexicon();
  const rarity = surname[text.charCodeAt(at)] as number;
  const single = words.ends[index] === at + 1;
  if (scan.posts.startOf(at) >= 0) {
    const end = afterPost(scan, at) || gapAfterPost(scan, at);
    if (end > 0) return end;
  }
  const starter = starters[text.charCodeAt(at)] as number;
  if (rarity === 0 && (starter < 2 || !compound.has(text[at] as string))) return 0;
  if (single && NEVER.at(text, at)) return 0;
  if (single && LITTLE.at(text, at)) {
    const need = evidenceBefore(scan, at).need;
    // 干部|向|赵顶良: the name follows the little word.
    const next = words.kinds[index + 1];
    // 负责人|应|立即|组织: it leads to a verb or another post.
    if (next === KIND.title || next === KIND.verb || next === KIND.function) return 0;
    if (need > NEED.profession || (need > NEED.post && (next === KIND.nameCandidate || next === KIND.person)))
      return 0;
  }
  if (
    (scan.attendance && kind !== KIND.title && scan.bodies.startOf(at) >= 0) ||
    single ||
    scan.posts.startOf(at) >= 0 ||
    (text[at - 1] === '的' && scan.posts.startOf(at - 1) >= 0) ||
    at === 0 ||
    !isHan(text.charCodeAt(at - 1))
  ) {
    const end = readAt(scan, at);
    if (end > 0) return end;
  }
  return single ? surnameAt(scan, at, index, rarity) : 0;
}

const NO_PLACE = new WordSet(NO_PLACE_WORDS);
/** Surnames that are little words nearly always. */
const LITTLE = new CharSet(
  '和向由从以于及是在与同自让令但有因就都又也还被把为当对连经应将得能会要可其之而所来去不时管',
);

/** Little words that are surnames in the dictionary alone. */
const NEVER = new CharSet('在是把被就还也又对为所得其而之自但让');

/** A post of one person stands before it, or a form of address after three characters. */
function afterOwnPost(scan: Scan, at: number): boolean {
  const { text } = scan;
  // 顾建国先生: so does a form of address after it.
  if (text[at + 4] === '志' || text[at + 4] === '生' || text[at + 4] === '士') {
    const two = text.slice(at + 3, at + 5);
    if (two === '同志' || two === '先生' || two === '女士') return true;
  }
  return scan.posts.startOf(at) >= 0 && !afterCollective(text, at);
}

/** 县长|贺信|全文: a common word whole, where nothing after it shows a name (framed.ts has those that are). */
function isPlainWord(scan: Scan, at: number, end: number): boolean {
  const { words, text } = scan;
  const word = words.at[at] as number;
  if (words.starts[word] !== at || words.ends[word] !== end || !COMMON_KINDS.has(words.kinds[word] as number))
    return false;
  return (
    words.kinds[word] === KIND.function ||
    (isHan(text.charCodeAt(end)) && evidenceAfter(scan, end).need >= NEED.neutral)
  );
}

/** A name where the words have seen none. */
function readAt(scan: Scan, at: number): number {
  const reading = readName(scan.text, at, afterOwnPost(scan, at));
  if (!reading || isPlainWord(scan, at, reading.end)) return 0;
  const end = read(scan, at, reading.end, reading.gain);
  if (end > 0) return end;
  // A post, two or three characters, a comma: 监事会主席|经大为，
  const { text, words } = scan;
  const post = scan.posts.startOf(at);
  if (post < 0 || scan.postConfidence(post, at) < 0.45) return 0;
  for (let length = 2; length <= 3; length++) {
    const stop = at + length;
    if (stop < text.length && isHan(text.charCodeAt(stop))) continue;
    const first = words.at[at] as number;
    if (words.starts[first] !== at || (words.ends[first] as number) > at + 1) return 0;
    for (let index = at + 1; index < stop; index++)
      if (!isHan(text.charCodeAt(index)) || (theLexicon().given[text.charCodeAt(index)] as number) === 0)
        return 0;
    return crosses(scan, at, stop) ? 0 : read(scan, at, stop, NEED.post);
  }
  return 0;
}

/** A name that the words have found: by the lexicon, or surname and given name. */
function chineseAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const wordEnd = words.ends[index] as number;
  const known = words.kinds[index] === KIND.person;
  if (known && wordEnd - at === 1) {
    const end = readAt(scan, at);
    return end > 0 ? end : surnameAt(scan, at, index, theLexicon().surname[text.charCodeAt(at)] as number);
  }
  const reading = readName(text, at, afterOwnPost(scan, at));
  if (known) {
    if (isHead(text, wordEnd - 2, wordEnd, FLAG.address) && wordEnd - at === 3)
      return addressedAt(scan, at, wordEnd);
    // 李铁|辰: the lexicon's name may be the head of a longer one.
    if (reading && reading.end > wordEnd && wordEnd - at === 2 && reading.gain > 6)
      return read(scan, at, reading.end, reading.gain);
    return read(scan, at, wordEnd, wordEnd - at === 2 ? 4 : 20);
  }
  if (reading && reading.end !== wordEnd) {
    // Two readings: the one that the surroundings bear out.
    const before = evidenceBefore(scan, at);
    const shorter = Math.min(reading.end, wordEnd);
    const longer = Math.max(reading.end, wordEnd);
    const end =
      evidenceAfter(scan, shorter).need < evidenceAfter(scan, longer).need
        ? shorter
        : before.need <= NEED.list
          ? reading.end
          : wordEnd;
    return read(scan, at, end, Math.max(9, reading.gain));
  }
  return read(scan, at, wordEnd, Math.max(10, reading?.gain ?? 0));
}

/** Takes a reading where the surroundings are worth it; the end of the name, 0 where they are not. */
function read(scan: Scan, at: number, end: number, gain: number): number {
  // 瞿佳|任首席专家: before a post 任 is the verb.
  if (end - at === 3 && scan.text[end - 1] === '任' && scan.posts.endOf(end) > 0)
    return read(scan, at, end - 1, gain);
  if (end - at >= 3 && joinsOn(scan, end) && (end - at === 3 || isCompound(scan.text, at)))
    return read(scan, at, end - 1, gain);
  if (crosses(scan, at, end) || NO_PLACE.holds(scan.text, at, end)) return 0;
  const before = evidenceBefore(scan, at);
  const after = evidenceAfter(scan, end);
  const evidence = before.need <= after.need ? before : after;
  // 民警和辅警, 书记和海棠先锋: the conjunction, unless something after it shows a name.
  if (
    scan.text[at] === '和' &&
    (isHead(scan.text, at + 1, at + 3, FLAG.profession) ||
      (before.need > NEED.post && isHan(scan.text.charCodeAt(end)) && after.need >= NEED.neutral))
  )
    return 0;
  // 让|郑一鸣|继续: on both sides.
  const need =
    evidence.need === NEED.verb && CAUSING.has(scan.text[at - 1] ?? '')
      ? NEED.profession
      : // 现任副厅长的|徐海|回忆
        scan.text[at - 1] === '的' && before.id === 'person/post-before' && after.need < NEED.neutral
        ? NEED.post
        : evidence.need;
  // 白伙|三说 after a post: the verb tells where the name ends, and so does a comma (书记祁万|里、).
  if (
    end - at === 2 &&
    after.need >= NEED.neutral &&
    isHan(scan.text.charCodeAt(end)) &&
    (before.need <= NEED.list || (OPENS_NAME.at(scan.text, at - 1) && scan.posts.endOf(end + 1) > 0))
  ) {
    const given = theLexicon().given[scan.text.charCodeAt(end)] as number;
    const stops = end + 1 >= scan.text.length || !isHan(scan.text.charCodeAt(end + 1));
    if (
      given > 0 &&
      !joinsOn(scan, end + 1) &&
      ((stops && (!GAP_END.has(scan.text[end] as string) || NEEDS_MORE.at(scan.text, end))) ||
        evidenceAfter(scan, end + 1).need < NEED.neutral ||
        countsNothing(scan, end)) &&
      !crosses(scan, at, end + 1)
    )
      return accept(scan, at, end + 1, 0.8, before, 'person/longer-before-break');
  }
  // 市议长|岩永敏博,: a name of Japan of four.
  if (
    end - at === 3 &&
    before.need <= NEED.list &&
    JAPANESE_LAST.at(scan.text, end) &&
    (end + 1 >= scan.text.length || LIST_STOPS.at(scan.text, end + 1)) &&
    !crosses(scan, at, end + 1)
  )
    return accept(scan, at, end + 1, 0.86, before, 'person/japanese-of-four');
  // 王一民|烈士墓, 李家驹|故居: part of the name of a place.
  if (MEMORIAL.test(scan.text.slice(end, end + 5))) return 0;
  // 师|傅伊瑜
  if (scan.text[at] === '傅' && scan.text[at - 1] === '师') return 0;
  // 林金|和,男: the record begins after the name.
  if (end - at === 2 && after.need >= NEED.neutral && isHan(scan.text.charCodeAt(end))) {
    const record = evidenceAfter(scan, end + 1);
    if (
      record.id === 'person/record' &&
      (theLexicon().given[scan.text.charCodeAt(end)] as number) > 0 &&
      !crosses(scan, at, end + 1)
    )
      return accept(scan, at, end + 1, 0.85, record, 'person/before-record');
  }
  // 任|欣旺达总经理: the verb, before an employer and a post.
  if (
    (scan.text[at] === '任' || scan.text[at - 1] === '任') &&
    before.need >= NEED.list &&
    postSoon(scan, at)
  )
    return 0;
  // 任命|覃万里|为: the verb and 为 leave room for one character more.
  if (
    end - at === 2 &&
    GAP_VERBS.has(scan.text.slice(Math.max(0, at - 2), at)) &&
    isHan(scan.text.charCodeAt(end)) &&
    !GAP_AFTER.test(scan.text.slice(end, end + 2)) &&
    GAP_AFTER.test(scan.text.slice(end + 1, end + 3)) &&
    !crosses(scan, at, end + 1)
  )
    return accept(scan, at, end + 1, 0.85, before, 'person/appointed-gap');
  // 李先生: the form of address is no given name.
  if (end - at === 3 && isHead(scan.text, at + 1, end, FLAG.address)) return addressedAt(scan, at, end);
  // 马克思|主义: part of a set phrase.
  if (SCHOOLS.has(scan.text.slice(end, end + 2)) && need >= NEED.neutral) return 0;
  // 侨丰霖(宁夏)公司: a place in brackets belongs to the name of an enterprise.
  if (need >= NEED.neutral && scan.text[end] === '(' && scan.text[scan.places.endOf(end + 1)] === ')')
    return 0;
  // 马家沟|村: the name of a village.
  if (before.need >= NEED.neutral && PLACE_LETTERS.at(scan.text, end)) return 0;
  if (need >= NEED.neutral) {
    const least = end - at >= 3 ? 8 : 10;
    if (
      listedPlace(scan, at, end) ||
      likeNamed(scan.text, end) ||
      (end - at === 2 && scan.text[end - 1] === '家')
    )
      return 0;
    if (end - at === 3 && gain < 20 && WATER_END.has(scan.text[end - 1] as string)) return 0;
    if (
      gain < 16 &&
      PLACE_END.has(scan.text[end - 1] as string) &&
      (end - at === 2 || CALLED.test(scan.text.slice(Math.max(0, at - 2), at)))
    )
      return 0;
    if (gain < least || maskedWord(scan.text, at, end) || scan.places.endOf(at) >= end) return 0;
    return accept(scan, at, end, end - at >= 3 ? 0.74 : 0.6, { need, id: 'person/name' }, 'person/plain');
  }
  if (
    (gain < need && !(gain >= FREE && free(scan, at, end, before))) ||
    (need > NEED.profession && scan.places.endOf(at) >= end)
  )
    return 0;
  const both = before.need < NEED.neutral && after.need < NEED.neutral;
  let confidence = need <= NEED.profession ? 0.84 + Math.min(0.12, Math.max(0, gain - need) * 0.01) : 0.74;
  if (both) confidence = Math.max(confidence, 0.87);
  return accept(scan, at, end, confidence, evidence, 'person/beside');
}

/** Where a clause begins or the next of a list. */
const OPENS_NAME = new CharSet(',、。;: \n');
/** Little words that no clause ends with: before a stop they are the name's last character (主任刘万|有,). */
const NEEDS_MORE = new CharSet('有会和同从由因为向对与要本该代主作做称指带任能应可将把被兼年');

/** 蔡登|一|主动: a numeral before a verb or an adverb counts nothing. */
function countsNothing({ text, words }: Scan, at: number): boolean {
  if (!NUMERALS.at(text, at)) return false;
  const next = words.at[at + 1] as number;
  if (words.starts[next] !== at + 1 || (words.ends[next] as number) < at + 3) return false;
  const kind = words.kinds[next];
  return kind === KIND.verb || kind === KIND.adjective || kind === KIND.function;
}
const JAPANESE_LAST = new CharSet('一二三郎雄夫男子美彦博秀树治介司也之');
const LIST_STOPS = new CharSet('、,。;)');
const MEMORIAL = /^(?:烈士)?(?:墓|故居|旧居|纪念馆|纪念堂|陵园)/;
const NUMERALS = new CharSet('一二三四五六七八九十');

/** A post begins a few characters on, in the same clause. */
function postSoon({ text, posts }: Scan, from: number): boolean {
  for (let at = from + 2; at < from + 14 && isHan(text.charCodeAt(at)); at++)
    if (posts.endOf(at) > 0) return true;
  return false;
}

const PLACE_LETTERS = new CharSet('村镇乡县市区屯寨');
const SCHOOLS = new Set(['主义', '思想', '理论', '精神']);

/** 李先生: the surname alone; 0 where it is the end of a body (延边州委|委员). */
function addressedAt(scan: Scan, at: number, end: number): number {
  const { text } = scan;
  if (scan.bodies.startOf(at + 1) >= 0 || scan.places.startOf(at + 1) >= 0) return 0;
  // 行政系|教授: a surname stands at the head of a clause or after a verb.
  if (at > 0 && isHan(text.charCodeAt(at - 1)) && !LEADS_SURNAME.has(kindBefore(scan, at))) return 0;
  return accept(
    scan,
    at,
    at + 1,
    0.75,
    { need: 0, id: 'person/title', value: text.slice(at + 1, end) },
    'person/addressed',
  );
}

/** 吴亮|作了讲话, 陈旭|和上海某公司: what looks like the last character begins the next word. */
function joinsOn(scan: Scan, end: number): boolean {
  const { text } = scan;
  const last = text[end - 1] as string;
  // 陈骅|谈了, 崔岚|赴北京
  if (last === '赴' || last === '到') return true;
  if (last === '谈' && TALKED.at(text, end)) return true;
  if (last === '作' || last === '出' || last === '讲' || last === '会' || last === '主')
    if (VERBS_TWO.has(text.slice(end - 1, end + 1))) return true;
  // 曾雄|巡河
  if (isHan(text.charCodeAt(end))) {
    const verb = evidenceAfter(scan, end - 1);
    if (
      verb.id === 'person/verb' &&
      verb.value?.length === 2 &&
      evidenceAfter(scan, end).need >= NEED.neutral
    )
      return true;
  }
  return (
    JOINERS.includes(last) &&
    (scan.places.endOf(end) > 0 || scan.bodies.endOf(end) > 0 || scan.posts.endOf(end) > 0)
  );
}
const JOINERS = '和与及同为任';
const TALKED = new CharSet('了起到及');

/** 呼延, 欧阳: the name may be of four. */
function isCompound(text: string, at: number): boolean {
  return (
    theLexicon()
      .compound.get(text[at] as string)
      ?.some((one) => text.startsWith(one, at)) === true
  );
}
const VERBS_TWO = new Set([
  '作了',
  '作出',
  '作重',
  '作总',
  '作动',
  '作指',
  '作部',
  '作工',
  '出席',
  '讲话',
  '会见',
  '主持',
]);

const CAUSING = new Set(['让', '由', '请', '被', '经']);

/** 丁河, 石岩: as a name without any evidence rather a place. */
const PLACE_END = new Set('山河江湖岛溪岩港湾村镇乡县桥路街巷寺庙塔岭沟坪邑寨屯堡庄集店滩坝渠'.split(''));
/** Hardly ever the last character of a name of three. */
const WATER_END = new Set('河湖溪沟泊铺寨堡屯镇村乡坝渠塘滩坪营垭峁坳桥'.split(''));
const CALLED = /(?:古称|旧称|位于|地处|又名|古名|在|至|到|往)$/;

/** Bits below which not even a gap of the right width makes a name. */
const FREE = -24;

/** 免去|和向红|的, 组长|那宏伟|作: what must be a name by what stands on both sides, however common its characters. */
function free(scan: Scan, at: number, end: number, before: Around): boolean {
  const { text } = scan;
  if (before.id === 'person/post-before' && before.need === NEED.post)
    return evidenceAfter(scan, end).need < NEED.neutral;
  const next = text.charCodeAt(end);
  if (
    before.need === NEED.record &&
    (end >= text.length || next === 0x20 || next === 0x3001 || next === 0x29)
  )
    return true;
  if (!GAP_VERBS.has(text.slice(Math.max(0, at - 2), at))) return false;
  return GAP_AFTER.test(text.slice(end, end + 2));
}
const GAP_VERBS = new Set(['免去', '免除', '任命', '接受', '补选', '提名', '聘任', '罢免']);
const GAP_AFTER = /^(?:的|为|同志|等|辞去|任|兼|、)/;

/** 罗时江、永安江: what is listed with another name of the same form is a place. */
function likeNamed(text: string, end: number): boolean {
  const form = text[end - 1] as string;
  return PLACE_END.has(form) && text[end] === '、' && (text[end + 3] === form || text[end + 2] === form);
}

/** 黄岗山 after a place and a comma is another one. */
function listedPlace(scan: Scan, at: number, end: number): boolean {
  const { text } = scan;
  if (!'山河江湖岛溪岩港湾村镇乡县桥路街巷寺庙塔岭沟坪营堡屯寨铺集'.includes(text[end - 1] as string))
    return false;
  return text[at - 1] === '、' && scan.places.startOf(at - 1) >= 0;
}

/** 在某, 于某 are no names. */
function maskedWord(text: string, at: number, end: number): boolean {
  return text[end - 1] === '某' && LITTLE.at(text, at);
}

/** A name of another kind that stands as the words give it. */
function plainAt(scan: Scan, at: number, end: number, gain: number): number {
  return read(scan, at, end, gain);
}

/** 李 强: a surname and a given name set apart, to make names of two characters as wide as those of three. */
function spacedAt(scan: Scan, at: number): number {
  const { text } = scan;
  if (at > 0 && isHan(text.charCodeAt(at - 1)) && scan.posts.startOf(at) < 0) return 0;
  let next = at + 1;
  while (text.charCodeAt(next) === 0x20 && next - at < 4) next++;
  if ((theLexicon().given[text.charCodeAt(next)] as number) === 0) return 0;
  if (
    next + 1 < text.length &&
    isHan(text.charCodeAt(next + 1)) &&
    evidenceAfter(scan, next + 1).need >= NEED.neutral
  )
    return 0;
  // 成 员: a label set apart.
  if (text[next + 1] === ':' && text[at - 1] !== '、') return 0;
  const before = evidenceBefore(scan, at);
  if (!scan.attendance && before.need > NEED.list && at > 0) return 0;
  return accept(scan, at, spacedEnd(scan, next), 0.8, { need: 0, id: 'person/list' }, 'person/letter-spaced');
}

/** 张 三 丰、: one character more where a break follows it. */
function spacedEnd({ text }: Scan, given: number): number {
  const third = given + 2;
  if (text[given + 1] !== ' ' || (theLexicon().given[text.charCodeAt(third)] as number) === 0)
    return given + 1;
  let stop = third + 1;
  if (text[stop] === ' ') stop++;
  return SPACED_STOPS.at(text, stop) ? third + 1 : given + 1;
}
const SPACED_STOPS = new CharSet('、,。;)');

/** A surname alone before a post or a form of address (李先生, 江主席). */
function surnameAt(scan: Scan, at: number, index: number, rarity: number): number {
  const { words, text } = scan;
  const end = at + 1;
  if (rarity === 0 || rarity > 10 || words.ends[index] !== end || NO_BARE_SURNAME.has(text[at] as string))
    return 0;
  const next = words.at[end] as number;
  if (next >= words.count) return 0;
  const nextEnd = words.ends[next] as number;
  const title =
    (words.kinds[next] === KIND.title && nextEnd - end === 2) ||
    (nextEnd - end >= 2 && isHead(text, end, nextEnd, FLAG.address)) ||
    (text[end] === '某' && nextEnd - end === 1);
  if (!title || scan.posts.startOf(at) >= 0) return 0;
  for (const post of scan.posts.list) if (post.start < at && post.end > at) return 0;
  if (
    index > 0 &&
    !LEADS_SURNAME.has(words.kinds[index - 1] as number) &&
    !isHead(text, words.starts[index - 1] as number, at, FLAG.profession)
  )
    return 0;
  if (text[end] === '某') {
    const stop = text[nextEnd] === '某' ? nextEnd + 1 : nextEnd;
    return accept(scan, at, stop, 0.8, { need: 0, id: 'person/name' }, 'person/masked');
  }
  return accept(
    scan,
    at,
    end,
    0.75,
    { need: 0, id: 'person/title', value: text.slice(end, nextEnd) },
    'person/surname-addressed',
  );
}
/** Kinds of words that a surname alone may follow. */
const LEADS_SURNAME: ReadonlySet<number> = new Set([KIND.punctuation, KIND.function, KIND.verb, KIND.time]);

function kindBefore({ words }: Scan, at: number): number {
  return words.kinds[words.at[at - 1] as number] as number;
}
const NO_BARE_SURNAME = new Set(
  '时和于从由向何应能就查万成全都水路关连安方石花高明党国边左应单原该各本任管经正常代师车章项段班丁双支计钱白家贺',
);

/** A name that is sure once is one wherever it stands again. */
function findRepeated(scan: Scan): void {
  const { text, people } = scan;
  if (people.list.length === 0) return;
  const names = new Set<string>();
  let byStart: Map<number, Found> | undefined;
  for (const person of people.list) {
    if (person.confidence >= 0.8 && person.end - person.start >= 2)
      names.add(text.slice(person.start, person.end));
  }
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (scan.blocked[at] === 1) continue;
      if (people.endOf(at) > 0) {
        if (people.endOf(at) === at + name.length) raise((byStart ??= startsOf(scan)), at);
        continue;
      }
      if (crosses(scan, at, at + name.length) || inPerson(scan, at, at + name.length)) continue;
      accept(scan, at, at + name.length, 0.8, { need: 0, id: 'person/repeated' }, 'person/repeated');
    }
  }
}

/** Seen plainly once, sure elsewhere. */
function raise(byStart: ReadonlyMap<number, Found>, at: number): void {
  const person = byStart.get(at);
  if (person) person.confidence = Math.max(person.confidence, 0.8);
}

function startsOf({ people }: Scan): Map<number, Found> {
  return new Map(people.list.map((person) => [person.start, person]));
}

function inPerson(scan: Scan, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 8); at < end; at++) if (scan.people.endOf(at) > start) return true;
  return false;
}
