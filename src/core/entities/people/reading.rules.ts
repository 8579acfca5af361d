import { KNOWN_PEOPLE } from '../data/knownPeople';
import { CharSet, WordSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { move, table, take, veto } from '../rule';
import type { Scan } from '../grammar/scan';
import { crosses } from './accept';
import type { Person } from './candidate';
import { isBorne, isMisread, isPlant, isSideOfTalks } from './phantom.rules';
import { NEED } from './cue';
import { evidenceAfter } from './cues';
import { readName } from './nameReading';
import { addressed } from './surname';
import { isConjunction, isParticle, isVerbAndObject, NUMERALS } from './behindPost.rules';

/** Characters that end what stands between a post and the next word. */
export const GAP_END = new CharSet(
  '驻赴抵的在任说等率到对向与和及为从被将把就也都已还兼出代要是有作做主参讲称指带告来去因经由以于了着过同不没很会能可应须各每本该这那此其之一二三四五六七八九十两几多少个名位人次件项年月日时组长员',
);
const VERBS_OF_RELEASE = new WordSet('免去 免除 任命 接受 补选 提名 聘任 罢免'.split(' '));
const SPEECH = new WordSet(
  '作了 作出 作重 作总 作动 作指 作部 作工 作检 作表 作揭 作交 作提 作专 作政 作汇 作述 作经 作典 作报 作开 应约 应邀 应询 发回 发出 发给 出席 讲话 会见 主持'.split(
    ' ',
  ),
);
const SCHOOLS = new WordSet('主义 思想 理论 精神'.split(' '));
/** What follows a name in a decision on appointments. */
const AFTER_APPOINTED = /^(?:的|为|同志|等|辞去|任|兼|、)/;
const MEMORIAL = /^(?:烈士)?(?:墓|故居|旧居|纪念馆|纪念堂|陵园)/;
const CALLED = /(?:古称|旧称|位于|地处|又名|古名|在|至|到|往)$/;
const CAUSING = new CharSet('让由请被经');
/** 副书记|仍兼|专员: another post beside the one. */
const STILL = /^[仍并又还亦继][兼任]/;
const JOINERS = new CharSet('和与及同为任');
const SPEECH_FIRST = new CharSet('作应出讲会主发');
/** Verbs that are hardly ever the last character of a name (祁娟|带着, 邓军|教他). */
const DOES_LAST = new CharSet(
  '带教领算答诉转爬抛记问递送拿握捧背坐站喊叫唱读看听循帮答逗哄劝催拉推抱扛端点翻称守沏戴围用拍捐退住考忙管敲吃演编检借剪撰评控插祭拒补做搬停护驾喝审弹谈牵巡执赠抚揭抓背驻',
);
/** The same whatever verb follows (余晖|致欢迎辞, 丁霜|帮任阿姨), before a mark of quotation as well (姚岚|作《报告》). */
export const NEVER_LAST = new CharSet('致称所两逐拦摄帮约诉作测犯');
const QUOTES = new CharSet('《“');
const SPOKEN = new CharSet('答问讲喊叫唱读称');
/** The same right behind a post: 陈晨|登门, 龙霞|笑我. */
const DOES_BEHIND_POST = new CharSet('笑连向率作');
/** Where a clause begins or the next of a list. */
const OPENS_NAME = new CharSet(',、。;: \n');
const LIST_STOPS = new CharSet('、,。;)');
/** Little words that no clause ends with: before a stop they are the name's last character (主任刘万|有,). */
const NEEDS_MORE = new CharSet('有会和同从由因为向对与要本该代主作做称指带任能应可将把被兼年');
const TAKES_UP = /^在?(?:担任|任|兼任|出任|利用)/;
const JAPANESE_LAST = new CharSet('一二三郎雄夫男子美彦博秀树治介司也之');
/** Little words before a noun or a number. */
const LEADS_TO_NOUN = new CharSet('和有年');
/** 卫福部, 龙王庙, 布依族, 楼栋长: no given name ends so. */
const BODY_LAST = new CharSet('部司院署局处處寺庙宫宮廟族长長');
/** 丁河, 石岩: as a name without any evidence rather a place. */
const PLACE_END = new CharSet('山河江湖岛溪岩港湾省市县区旗镇乡村桥路街巷寺庙塔岭沟坪邑寨屯堡庄集店滩坝渠');
/** Hardly ever the last character of a name of three. */
const WATER_END = new CharSet('河湖溪沟泊铺寨堡屯镇乡村坝渠塘滩坪营垭峁坳桥');
/** Surnames that are little words nearly always. */
export const LITTLE = new CharSet(
  '和向由从以于及是在与同自让令但有因就都又也还被把为当对连经应将得能会要可其之而所来去不时管',
);
/** Bits below which not even a gap of the right width makes a name. */
const FREE = -24;

/** People of whom every text speaks, by three characters or more: sure whatever stands beside them. */
const KNOWN = new WordSet(KNOWN_PEOPLE.filter((name) => name.length >= 3));
const FAMOUS = 0.87;
/** 雷锋|精神: the name is a part of another. */
const OF_SCHOOL = /^(?:新时代|[\u4e00-\u9fff]{0,4}思想|精神|主义|式)/;

function isFamous({ text, at, end }: Person): boolean {
  return KNOWN.holds(text, at, end) && !OF_SCHOOL.test(text.slice(end, end + 7));
}

/** Where a reading ends too far: its last character begins the next word. */
export const LAST_CHARACTER = table<Person>('person/last', 'person', [
  move('joins-on', (person) => {
    const { at, text } = person;
    while (
      person.length >= 3 &&
      joinsOn(person.scan, at, person.end) &&
      (person.length === 3 || isCompound(text, at))
    )
      person.end--;
  }),
]);

/** What is said of a name that surname and given name make up, whatever stands beside it. */
export const READING = table<Person>('person/reading', 'person', [
  veto('conjunction', isConjunction),
  veto('particle-behind-a-post', isParticle),
  veto('side-of-talks', ({ scan, at, end, text }) => text[end] !== '、' && isSideOfTalks(scan, at)),
  move('somebody-lets-do', (person) => {
    if (person.evidence.need === NEED.verb && CAUSING.at(person.text, person.at - 1))
      person.need = NEED.profession;
  }),
  move('holder-of-a-post', (person) => {
    const { previous, before, openEnded } = person;
    if (previous === '的' && before.id === 'person/post-before' && !openEnded) person.need = NEED.post;
  }),
  take(
    'one-more-before-a-break',
    (person) =>
      oneMore(person) &&
      person.take('person/reading/one-more-before-a-break', person.end + 1, 0.8, person.before),
  ),
  take('japanese-of-four', japaneseOfFour),
  // 李|因病|去世
  veto('misread', ({ scan, at, end }) => isMisread(scan, at, end)),
  veto('verb-and-object', isVerbAndObject),
  veto('memorial', ({ text, end }) => MEMORIAL.test(text.slice(end, end + 5))),

  veto('seat-of-a-mission', ({ previous }) => previous === '驻'),
  veto('body-or-people', ({ length, last }) => length === 3 && BODY_LAST.has(last.charCodeAt(0))),
  // 江西|南昌人,
  veto('of-a-place', ({ scan, at, length, last }) => length === 3 && last === '人' && isAfterPlace(scan, at)),
  // 乡长|石王坡人|赵铁柱
  veto('native-of', ({ text, end }) => text[end] === '人' && (readName(text, end + 1)?.gain ?? 0) > 8),
  take('one-more-before-a-record', beforeRecord),
  veto(
    'verb-of-office',
    ({ text, at, previous, before, scan }) =>
      STILL.test(text.slice(at, at + 2)) ||
      ((text[at] === '任' || previous === '任') && before.need >= NEED.list && postSoon(scan, at)),
  ),
  take('one-more-that-is-appointed', appointedGap),
  take('form-of-address', (person) => {
    if (person.length !== 3 || !isHead(person.text, person.at + 1, person.end, FLAG.address)) return false;
    person.taken = addressed(person.scan, person.at, person.end);
    return true;
  }),
  veto(
    'school-of-thought',
    ({ text, end, need }) => need >= NEED.neutral && SCHOOLS.holds(text, end, end + 2),
  ),
]);

/** A name that nothing stands beside (孤立的人名). */
export const PLAIN = table<Person>('person/plain', 'person', [
  veto(
    'listed-with-its-like',
    ({ text, end, last }) =>
      PLACE_END.has(last.charCodeAt(0)) &&
      text[end] === '、' &&
      (text[end + 3] === last || text[end + 2] === last),
  ),
  veto('doubled', ({ text, at, length }) => length === 3 && text[at] === text[at + 1]),
  veto('house', ({ length, last }) => length === 2 && last === '家'),
  veto('of-a-thing', ({ scan, at, end }) => isBorne(scan, at, end) || isPlant(scan, at, end)),

  veto(
    'water-or-village',
    ({ length, gain, last }) => length === 3 && gain < 20 && WATER_END.has(last.charCodeAt(0)),
  ),
  veto(
    'place',
    ({ text, at, length, gain, last }) =>
      gain < 16 &&
      PLACE_END.has(last.charCodeAt(0)) &&
      (length === 2 || CALLED.test(text.slice(Math.max(0, at - 2), at))),
  ),
  veto('too-dear', ({ length, gain }) => gain < (length >= 3 ? 8 : 10)),

  veto('known-place', ({ scan, at, end }) => scan.places.endOf(at) >= end),
  take('name', (person) =>
    person.take(
      'person/plain/name',
      person.end,
      isFamous(person) ? FAMOUS : person.length >= 3 ? 0.74 : 0.6,
      {
        need: person.need,
        id: 'person/name',
      },
    ),
  ),
]);

/** A name that something beside it speaks for. */
export const BESIDE = table<Person>('person/beside', 'person', [
  veto('too-dear', (person) => person.gain < person.need && !(person.gain >= FREE && fillsItsPlace(person))),
  veto('known-place', ({ scan, at, end, need }) => need > NEED.profession && scan.places.endOf(at) >= end),
  take('name', (person) => {
    const { need, gain, before, after, evidence } = person;
    const both = before.need < NEED.neutral && after.need < NEED.neutral;
    if (isFamous(person)) return person.take('person/beside/name', person.end, FAMOUS, evidence);
    const close = need <= NEED.profession ? 0.84 + Math.min(0.12, Math.max(0, gain - need) * 0.01) : 0.74;
    return person.take('person/beside/name', person.end, both ? Math.max(close, 0.87) : close, evidence);
  }),
]);

/** 吴亮|作了讲话, 陈旭|和上海某公司: what looks like the last character begins the next word. */
function joinsOn(scan: Scan, at: number, end: number): boolean {
  const { text } = scan;
  const last = text[end - 1] as string;
  // 陈骅|谈了, 崔岚|赴北京
  if (last === '赴' || last === '到') return true;
  if (SPEECH_FIRST.at(text, end - 1) && SPEECH.holds(text, end - 1, end + 1)) return true;
  if (doesLast(scan, at, end)) return true;
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
    JOINERS.at(text, end - 1) &&
    // 邢春和|任主任
    text[end] !== '任' &&
    (scan.places.endOf(end) > 0 || scan.bodies.endOf(end) > 0 || scan.posts.endOf(end) > 0)
  );
}

/** 祁娟|带着: a verb at the name's end, and nothing behind it that would show a whole name of three. */
function doesLast(scan: Scan, at: number, end: number): boolean {
  const { text } = scan;
  const goesOn = isHan(text.charCodeAt(end));
  if (end - at < 3) return false;
  if (end - at === 3 && NEVER_LAST.at(text, end - 1) && (goesOn || QUOTES.at(text, end))) return true;
  // 范玉|答：…, 叶青|称，…
  const spoken =
    (text[end] === ':' || (text[end] === ',' && text[end - 1] === '称')) && SPOKEN.at(text, end - 1);
  if (!(goesOn || spoken) || text[end - 1] === text[end - 2]) return false;
  if (!DOES_LAST.at(text, end - 1)) {
    if (!DOES_BEHIND_POST.at(text, end - 1) || scan.posts.startOf(at) < 0) return false;
  }
  return evidenceAfter(scan, end).need >= NEED.neutral;
}

/** 呼延, 欧阳: the name may be of four. */
function isCompound(text: string, at: number): boolean {
  return (
    theLexicon()
      .compound.get(text[at] as string)
      ?.some((one) => text.startsWith(one, at)) === true
  );
}

/** A place or the short name of a division ends there. */
function isAfterPlace({ places, words }: Scan, at: number): boolean {
  return places.startOf(at) >= 0 || words.kindAt(at - 1) === KIND.divisionShort;
}

/** 白伙|三说 after a post: the verb tells where the name ends, and so does a comma (书记祁万|里、). */
function oneMore(person: Person): boolean {
  const { scan, text, at, end, length, before, goesOn, openEnded } = person;
  if (length !== 2 || !openEnded || !goesOn) return false;
  const takesUp = text[end] === '才' && TAKES_UP.test(text.slice(end + 1, end + 5));
  if (before.need > NEED.list && !takesUp && !(OPENS_NAME.at(text, at - 1) && scan.posts.endOf(end + 1) > 0))
    return false;
  if ((theLexicon().given[text.charCodeAt(end)] as number) === 0 || joinsOn(scan, at, end + 1)) return false;
  // 孙立|才|在担任, 张举|能|和高等法院院长
  return (takesUp || endsBehind(scan, end)) && !crosses(scan, at, end + 1);
}

/** What stands behind the character at `end` lets the name go over it. */
function endsBehind(scan: Scan, end: number): boolean {
  const { text } = scan;
  const stops = end + 1 >= text.length || !isHan(text.charCodeAt(end + 1));
  return (
    (stops && (!GAP_END.at(text, end) || NEEDS_MORE.at(text, end))) ||
    (NEEDS_MORE.at(text, end) && JOINERS.at(text, end + 1) && scan.posts.endOf(end + 2) > 0) ||
    evidenceAfter(scan, end + 1).need < NEED.neutral ||
    countsNothing(scan, end) ||
    joinsNothing(scan, end)
  );
}

/** 蔡登|一|主动: a numeral before a verb or an adverb counts nothing. */
function countsNothing({ text, words }: Scan, at: number): boolean {
  const next = at + 1;
  if (!NUMERALS.at(text, at) || words.startAt(next) !== next || words.endAt(next) < at + 3) return false;
  const kind = words.kindAt(next);
  return kind === KIND.verb || kind === KIND.adjective || kind === KIND.function;
}

/** 杜有|年|涉嫌, 张来|和|到, 田大|有|提出: a little word that leads to no noun is the name's last character. */
function joinsNothing({ text, words }: Scan, at: number): boolean {
  const next = at + 1;
  if (!LEADS_TO_NOUN.at(text, at) || words.startAt(next) !== next) return false;
  const kind = words.kindAt(next);
  const long = words.endAt(next) > at + 2;
  if (text[at] === '和')
    return kind === KIND.function || (kind === KIND.verb && text[at + 1] !== '任' && !long);
  return kind === KIND.verb && long;
}

/** 市议长|岩永敏博,: a name of Japan of four. */
function japaneseOfFour(person: Person): boolean {
  const { scan, text, at, end, length, before } = person;
  return (
    length === 3 &&
    before.need <= NEED.list &&
    JAPANESE_LAST.at(text, end) &&
    (end + 1 >= text.length || LIST_STOPS.at(text, end + 1)) &&
    !crosses(scan, at, end + 1) &&
    person.take('person/reading/japanese-of-four', end + 1, 0.86, before)
  );
}

/** 林金|和,男: the record begins after the name. */
function beforeRecord(person: Person): boolean {
  const { scan, at, end, length, goesOn, openEnded } = person;
  if (length !== 2 || !openEnded || !goesOn) return false;
  // 不久|前,2024年
  if (scan.words.endAt(at) === end && scan.words.kindAt(at) === KIND.time) return false;
  const record = evidenceAfter(scan, end + 1);
  return (
    record.id === 'person/record' &&
    person.mayTakeOneMore &&
    person.text[end] !== '人' &&
    person.take('person/reading/one-more-before-a-record', end + 1, 0.85, record)
  );
}

/** 任|安瑞达总经理: a post begins a few characters on, in the same clause. */
export function postSoon({ text, posts }: Scan, from: number): boolean {
  for (let at = from + 2; at < from + 14 && isHan(text.charCodeAt(at)); at++)
    if (posts.endOf(at) > 0) return true;
  return false;
}

/** 任命|覃万里|为: the verb and 为 leave room for one character more. */
function appointedGap(person: Person): boolean {
  const { scan, text, at, end, length, goesOn, before } = person;
  return (
    length === 2 &&
    VERBS_OF_RELEASE.holds(text, at - 2, at) &&
    goesOn &&
    !AFTER_APPOINTED.test(text.slice(end, end + 2)) &&
    AFTER_APPOINTED.test(text.slice(end + 1, end + 3)) &&
    !crosses(scan, at, end + 1) &&
    person.take('person/reading/one-more-that-is-appointed', end + 1, 0.85, before)
  );
}

/** 免去|和向红|的, 组长|那宏伟|作: what must be a name by what stands on both sides, however common its characters. */
function fillsItsPlace({ scan, text, at, end, before }: Person): boolean {
  if (before.id === 'person/post-before' && before.need === NEED.post)
    return evidenceAfter(scan, end).need < NEED.neutral;
  const next = text.charCodeAt(end);
  if (
    before.need === NEED.record &&
    (end >= text.length || next === 0x20 || next === 0x3001 || next === 0x29)
  )
    return true;
  return VERBS_OF_RELEASE.holds(text, at - 2, at) && AFTER_APPOINTED.test(text.slice(end, end + 2));
}
