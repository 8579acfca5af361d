import { COMMON_DISTRICTS, SIDES_OF_THE_COUNTRY, STATES } from '../../knowledge/places';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { isBreak, type Scan } from '../grammar/scan';
import { isSide } from './edges';
import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND, LEADING_KINDS, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { table, take, veto, type Row } from '../rule';
import { oneOf } from '../../match/words';
import type { WordPlace } from './wordPlace';
import { lineEnd, ownZone, zone } from './zones.rules';

type Place = WordPlace;

const DISTRICTS: ReadonlySet<string> = new Set(COMMON_DISTRICTS);
const SIDES: ReadonlySet<string> = new Set(SIDES_OF_THE_COUNTRY);
const STATE = oneOf(STATES, '^', '(?!主义|制)');

/** What follows a short name and makes another word of it (北京时间, 东北部). */
const NO_NAME_BEFORE =
  /^(?:时间|部|方向|角|侧|风|面|大学生|人民币|话|菜|籍|族(?!自治|乡)|货|语|文(?!化|物|旅|明)|方(?=[\u4e00-\u9fff]))/;

/** Divisions and townships of the gazetteer. */
const DIVISION_ROWS = table<Place>('place/division', 'place', [
  veto(
    'and-a-county',
    (place) => place.length === 2 && place.text[place.start] === '和' && !isCountyOfHe(place),
  ),
  // 阳泉市矿区, but not 矿区 alone.
  veto('common-district', ({ name, scan, start }) => DISTRICTS.has(name) && scan.places.startOf(start) < 0),
  take(
    'before-a-head',
    (place) =>
      place.length > 2 &&
      isHeadAfter(place) &&
      place.add('place/division-before-head', 0.9, 'place/short', { end: place.end - 1 }),
  ),
  take(
    'of-former-times',
    (place) =>
      (place.kind === KIND.township || (place.length === 2 && place.text[place.start + 1] === '县')) &&
      isPrefixed(place) &&
      place.add('place/former-county', 0.85, 'place/form', { start: place.start - 1 }),
  ),
  take('own-zone', ownZone),
  take('accept', (place) => place.add('place/division', 0.95, 'place/division')),
]);

/** Short names of divisions (武义, 北京). */
const SHORT_ROWS = table<Place>('place/short', 'place', [
  // 在城西|创办: a side of the town.
  veto(
    'side-of-a-town',
    ({ name, scan, start }) => /^城[东西北]$/.test(name) && scan.places.startOf(start) < 0,
  ),
  // 各位来宾: guests, unless its city or its land stands there.
  veto('guests', ({ name, text, end }) => name === '来宾' && !/^[省市县区旗]/.test(text.slice(end, end + 1))),
  take(
    'land-of-a-county',
    (place) =>
      place.length === 2 &&
      /^[县市][域境]/.test(place.after(2)) &&
      place.add('place/county-land', 0.88, 'place/form', {
        end: place.end + 1,
        value: place.text[place.end],
      }),
  ),
  veto('another-word', (place) => place.length < 2 || NO_NAME_BEFORE.test(place.after(3))),
  veto('reaches', (place) => place.name === '东至' && /[西南北]至/.test(place.after(24))),
  take(
    'longer-water',
    (place) =>
      isLongerWater(place) && place.add('place/longer-water', 0.8, 'place/form', { start: place.start - 1 }),
  ),
  take('zone', zone),
  take('line', lineEnd),
  // 选举|黄朝阳, at the head of a clause: a surname in use before two characters.
  veto(
    'given-name',
    ({ length, text, start }) =>
      length === 2 && isSurname(text, start - 1) && !isHan(text.charCodeAt(start - 2)),
  ),
  take('accept', (place) => place.add('place/division-short', 0.85, 'place/short')),
]);

/** Surnames up to this rarity in bits. */
const IN_USE = 8;
/** Surnames that are little words as often. */
const LITTLE = '于从由向和及与在到至经沿安';

function isSurname(text: string, at: number): boolean {
  const rarity = at < 0 ? 0 : (theLexicon().surname[text.charCodeAt(at)] as number);
  return rarity > 0 && rarity <= IN_USE && !LITTLE.includes(text.charAt(at));
}

const COUNTRY_ROWS = table<Place>('place/country', 'place', [
  veto('motto', isInMotto),
  veto('people-of-that-name', ofPeople),
  // 新中国成立: a time, no place.
  veto('new-china', ({ name, text, start }) => name === '中国' && text[start - 1] === '新'),
  take('full-state', isFullState),
  take('china-and-africa', chinaAndAfrica),
  take('accept', (place) => place.add('place/country', 0.9, 'place/known')),
]);

/** Places of the lexicon that are no divisions (长江, 东北). */
const KNOWN_ROWS = table<Place>('place/known', 'place', [
  take('full-state', isFullState),
  take(
    'longer-water',
    (place) =>
      isLongerWater(place) &&
      place.add('place/longer-water-known', 0.8, 'place/form', { start: place.start - 1 }),
  ),
  veto(
    'direction',
    (place) =>
      SIDES.has(place.name) &&
      (NO_NAME_BEFORE.test(place.after(3)) || isSide(place.scan, place.start, place.end)),
  ),
  take('zone', zone),
  take('accept', (place) => place.add('place/known', 0.82, 'place/known')),
]);

/** Names of other countries in transliteration (译名), which need a form or company. */
const FOREIGN_ROWS = table<Place>('place/foreign', 'place', [
  take('form', foreignForm),
  take(
    'behind-a-verb',
    (place) =>
      place.length >= 3 &&
      '在于到赴至抵飞'.includes(place.text[place.start - 1] ?? '-') &&
      place.scan.words.kindAt(place.end) !== KIND.title &&
      !/^[说的]/.test(place.after(1)) &&
      place.add('place/foreign-after-verb', 0.62, 'place/form'),
  ),
]);

/** Places of the dictionary, which are as often common words. */
const DICTIONARY_ROWS = table<Place>('place/dictionary', 'place', [
  // 太湖|流域, 东欧|各国: the waters and the region are the place.
  take(
    'region',
    (place) =>
      place.length > 3 &&
      /(?:流域|各国|老区)$/.test(place.name) &&
      place.add('place/waters-known', 0.82, 'place/known', { end: place.end - 2 }),
  ),
  // 中华民国一百一十三年: a year of that calendar.
  veto(
    'calendar',
    ({ name, text, end }) =>
      name === '中华民国' && /^[\d一二三四五六七八九十元百]/.test(text.slice(end, end + 1)),
  ),
  veto(
    'common',
    ({ name, length }) =>
      NO_PLACE_WORDS.has(name) || length < 3 || name.endsWith('祖国') || /^[各该本全每某]/.test(name),
  ),
  take('form', (place) => {
    const form = longestTail(place.text, place.end, TAIL.place);
    const value = place.text.slice(form, place.end);
    return form > place.start && place.add('place/dictionary-form', 0.72, 'place/known', { value });
  }),
  take(
    'trusted-end',
    (place) =>
      !isHead(place.text, place.start, place.end, FLAG.domain) &&
      /(?:国|城|口|门|关|洲|港|亚|斯|兰|地区|流域|高原|盆地)$/.test(place.name) &&
      place.add('place/dictionary', 0.6, 'place/known'),
  ),
]);

const BODY_ROWS = table<Place>('place/body', 'place', [
  // 东湖新技术开发区: the dictionary has it as a body.
  take(
    'zone',
    (place) =>
      /..(?:开发区|保税区|度假区|自贸区|高新区|试验区|风景区|景区|园区)$/.test(place.name) &&
      place.add('place/zone-known', 0.85, 'place/known'),
  ),
]);

/** The rows for each kind of word of the lexicon that is a place. */
export const ROWS_BY_KIND: readonly (readonly Row<Place>[] | undefined)[] = byKind([
  [KIND.division, DIVISION_ROWS],
  [KIND.township, DIVISION_ROWS],
  [KIND.divisionShort, SHORT_ROWS],
  [KIND.country, COUNTRY_ROWS],
  [KIND.knownPlace, KNOWN_ROWS],
  [KIND.foreignName, FOREIGN_ROWS],
  [KIND.foreignCandidate, FOREIGN_ROWS],
  [KIND.place, DICTIONARY_ROWS],
  [KIND.body, BODY_ROWS],
]);

function byKind(
  pairs: readonly (readonly [number, readonly Row<Place>[]])[],
): (readonly Row<Place>[] | undefined)[] {
  const rows: (readonly Row<Place>[] | undefined)[] = [];
  for (const [kind, own] of pairs) rows[kind] = own;
  return rows;
}

/** 和县 stands alone or behind its province; else it is 和 and the level of a body (图书馆和县医院, 和县直). */
function isCountyOfHe({ text, start, scan }: Place): boolean {
  return (
    !isHan(text.charCodeAt(start - 1)) ||
    '在到赴往于驻省市'.includes(text[start - 1] as string) ||
    scan.places.startOf(start) >= 0
  );
}

/** 北京|市长, 武义|县长: the level begins the head of a post. */
function isHeadAfter({ text, end, scan: { words } }: Place): boolean {
  return (
    text[end] === '长' &&
    words.endAt(end) === end + 1 &&
    /^(?:市长|县长|区长|省长|州长)(?!期)/.test(text.slice(end - 1, end + 2))
  );
}

/** “打造中国温泉名城”: in quotation marks the country before a noun is a part of a motto or a name. */
function isInMotto({ text, start, end, scan: { words } }: Place): boolean {
  if (end - start !== 2 || text[start] !== '中' || !isHan(text.charCodeAt(end))) return false;
  const open = Math.max(text.lastIndexOf('“', start), text.lastIndexOf('"', start));
  const close = text.indexOf(text[open] === '“' ? '”' : '"', end);
  const kind = words.kindAt(end);
  return (
    open >= 0 &&
    start - open <= 12 &&
    !text.slice(open, start).includes('”') &&
    close >= 0 &&
    close - open <= 32 &&
    kind !== KIND.function &&
    kind !== KIND.title &&
    kind !== KIND.verb
  );
}

/** 朝鲜|族: a people of this country. */
function ofPeople(place: Place): boolean {
  return place.after(1) === '族' && !/^族自治/.test(place.after(3));
}

/** 蒙古|人民共和国. */
function isFullState(place: Place): boolean {
  const state = STATE.exec(place.after(7));
  return (
    state !== null && place.add('place/full-state', 0.88, 'place/known', { end: place.end + state[0].length })
  );
}

/** 中非|合作: China and Africa. */
function chinaAndAfrica(place: Place): boolean {
  if (
    place.name !== '中非' ||
    !/^(?:合作|关系|友好|友谊|论坛|双方|经贸|团结|之间|在|人民|国家|领导人|元首|共同|贸易)/.test(
      place.after(3),
    )
  )
    return false;
  place.add('place/china-africa-first', 0.8, 'place/short', { end: place.start + 1 });
  return place.add('place/china-africa-second', 0.8, 'place/short', { start: place.start + 1 });
}

/** 寿|昌江, 大|辽河: a character before the water's or the hill's name that belongs to nothing else. */
function isLongerWater(place: Place): boolean {
  const last = place.text[place.end - 1] as string;
  return (
    (last === '海' && '东南西北'.includes(place.text[place.start - 1] ?? '-')) ||
    ('江河湖溪山海岭港湾'.includes(last) && isPrefixed(place))
  );
}

/** Single words before a place that are no part of its name (县|长河镇). */
const NO_PREFIX = '省市县区州旗镇乡村国党员人家队厂我本该全原至各两老';
const NO_PREFIX_KIND = kindSet('function verb number locative');

/** 青|石嘴镇: a character before the name that belongs to nothing else. */
function isPrefixed({ scan, text, start }: Place): boolean {
  const { words } = scan;
  const index = words.at[start - 1] as number;
  return (
    isHan(text.charCodeAt(start - 1)) &&
    !NO_PREFIX.includes(text[start - 1] as string) &&
    words.starts[index] === start - 1 &&
    !isBreak(scan, index) &&
    !NO_PREFIX_KIND.has(words.kinds[index] as number) &&
    isFree(scan, start - 1)
  );
}

/** Nothing that goes on stands before: a mark, another name, a verb or a little word. */
function isFree({ text, blocked, places, words }: Scan, at: number): boolean {
  if (at === 0 || !isHan(text.charCodeAt(at - 1)) || blocked[at - 1] === 1 || places.startOf(at) >= 0)
    return true;
  return LEADING_KINDS.has(words.kinds[(words.at[at] as number) - 1] as number);
}

function foreignForm(place: Place): boolean {
  const { text, end, scan } = place;
  const value = text[end] ?? '-';
  return (
    '省市县区州旗镇乡村岛河湖山湾港邦郡'.includes(value) &&
    scan.words.endAt(end) === end + 1 &&
    place.add('place/foreign-form', 0.85, 'place/form', { end: end + 1, value })
  );
}
