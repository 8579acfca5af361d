import { FORMS_OF_LEVELS } from '../../knowledge/levels';
import { ask, move, STOP, table, veto } from '../rule';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, kindSet } from '../lexicon/kinds';
import { isHan, plainCost } from '../lexicon/words';
import { addPlace } from '../grammar/propose';
import { isBreakCharacter, type Scan } from '../grammar/scan';

/** A form of places whose names no gazetteer has (地名通名): what it is and how its names look. */
interface Form {
  form: string;
  /** Settlements, waters, works on waters and roads, roads. */
  kind: 'village' | 'community' | 'water' | 'work' | 'road' | 'hill' | 'sight' | 'spot';
  /** Characters of the longest name. */
  most: number;
}

const FORMS: readonly Form[] = [
  ...make('village', 4, '村 新村 苗寨 侗寨 寨 屯 庄 村小组 村民小组 小组 乡 镇'),
  ...make('village', 6, '嘎查 苏木'),
  ...make('community', 4, '社区'),
  ...make('water', 3, '河 江 溪 湖 渠 干渠 岛'),
  ...make('work', 4, '水库 水闸 大桥 桥 堰 水电站 排灌站 泵站 联圩 船闸 收费站'),
  ...make('road', 3, '路 街 大道 公路 巷'),
  ...make('hill', 3, '岭 嶂'),
  ...make('spot', 3, '沟 坪 湾 冲 滩 岗 垭 墩 塬 洼 峪 山'),
  ...make('sight', 4, '古城 古镇 古村 草原 大草原 河谷 峡谷 新城 新区'),
];

function make(kind: Form['kind'], most: number, forms: string): Form[] {
  return forms.split(' ').map((form) => ({ form, kind, most }));
}

let byLast: (readonly Form[] | undefined)[] | undefined;

/** The forms by their last character, the longest first. */
function formsByLast(): (readonly Form[] | undefined)[] {
  const forms = new Array<readonly Form[] | undefined>(65536);
  for (const one of [...FORMS].sort((a, b) => b.form.length - a.form.length)) {
    const code = one.form.charCodeAt(one.form.length - 1);
    forms[code] = [...(forms[code] ?? []), one];
  }
  return forms;
}

/** Places with an unseen name (未登录地名): characters that spell no word of every text, between two edges of a name, and a form. */
export function findUnseenPlaces(scan: Scan): void {
  const { text } = scan;
  const forms = (byLast ??= formsByLast());
  for (let at = 2; at < text.length; at++) {
    const here = forms[text.charCodeAt(at)];
    if (here !== undefined && scan.blocked[at] !== 1) findOneOf(scan, here, at + 1);
  }
}

function findOneOf(scan: Scan, forms: readonly Form[], end: number): void {
  for (const one of forms) if (scan.text.endsWith(one.form, end) && findOne(scan, one, end)) return;
}

/** A place whose name nobody has: its form, and where its name may begin. */
interface Unseen {
  readonly scan: Scan;
  readonly one: Form;
  readonly form: number;
  readonly end: number;
  /** Where the place begins that is known to end here; -1 where none does. */
  readonly known: number;
  /** Where the name begins; -1 where none was read. */
  start: number;
}

/** True where no shorter form need be tried. */
function findOne(scan: Scan, one: Form, end: number): boolean {
  const form = end - one.form.length;
  const place: Unseen = { scan, one, form, end, known: scan.places.startOf(end), start: -1 };
  if (cutsKnown(place)) return true;
  if (beginsKnown(place) || ask(FORM_ROWS, place) === STOP) return false;
  place.start = ownerOf(scan, one, form);
  if (place.start < 0) place.start = nameStart(place);
  if (place.start < 0 || scan.places.endOf(place.start) >= end) return false;
  if (staysKnown(place)) return true;
  if (ask(PLACE_ROWS, place) === STOP) return place.known < form - 1;
  addPlace(scan, place.start, end, 0.74, 'place/unseen', one.form);
  return true;
}

/** 洪家屯|遵唐公路: what was seen cuts another name. */
function cutsKnown({ scan, known, form }: Unseen): boolean {
  return known >= 0 && known < form - 2 && scan.places.startOf(known + 1) < 0;
}

/** 黄石镇|桥兜村: a name begins with the form; 洪家屯|遵唐公路: a road was read over the village's form. */
function beginsKnown({ scan, one, form, end }: Unseen): boolean {
  const other = scan.places.endOf(form);
  return other > end && !(one.kind === 'village' && /[公铁]路$/.test(scan.text.slice(form, other)));
}

/** 双|岔河乡, not 沿|长江; 来到|王桥乡: what is known stays, and grows by one character only. */
function staysKnown({ known, start, form }: Unseen): boolean {
  return known > start + 1 && known < form - 1;
}

/** The farthest edge of a name from which the characters up to the form read as one; -1 where none does. */
function nameStart({ scan, one, form }: Unseen): number {
  const { text, blocked, places } = scan;
  let found = -1;
  for (let start = form - 1; start >= 0 && form - start <= one.most; start--) {
    if (!isHan(text.charCodeAt(start)) || blocked[start] === 1 || stops(scan, start)) break;
    const edge = edgeBefore(scan, one, start);
    if (one.kind === 'spot' && edge > 0 && places.startOf(start) < 0) break;
    if (form - start >= 2 && edge > 0 && mayRead({ scan, one, start, form, edge })) found = start;
    if (edge === STRONG) break;
  }
  return found;
}

/** Whether the form stands for itself. */
const FORM_ROWS = table<Unseen>('place/unseen-form', 'place', [
  veto('goes-on', ({ scan, one, form, end }) => !endsHere(scan, one, form, end)),
]);

/** Whether the name goes with what is known. */
const PLACE_ROWS = table<Unseen>('place/unseen-place', 'place', [
  veto('grows-over-a-verb', ({ scan, known, start }) => known === start + 1 && isDone(scan, start)),
  // 建|冢北泄水闸, 引|娘娘庄乡.
  move('builds', (place) => {
    const { scan, start, form } = place;
    if (BUILDS.includes(scan.text[start] as string) && isDone(scan, start) && form - start > 2) place.start++;
  }),
]);

/** Where a place begins that ends before the form, with a water between or not; -1 where there is none. */
function ownerOf({ text, places }: Scan, { kind, form: written }: Form, form: number): number {
  const before = text[form - 1] as string;
  const owners = written === '小组' ? '村' : kind === 'community' ? '路街巷桥园苑湾' : '';
  if (owners !== '') return owners.includes(before) ? places.startOf(form) : -1;
  const owned = kind === 'work' || kind === 'sight';
  for (const at of owned ? (WATER.includes(before) ? [form, form - 1] : [form]) : []) {
    const start = places.startOf(at);
    if (start >= 0 && at - start > 1 && !OF_DIVISION.includes(text[at - 1] as string)) return start;
  }
  return -1;
}
const WATER = '河江湖溪港沟渠';
const OF_DIVISION = '省市县区州旗镇乡村国道';

/** A little word that no name goes over; 八都 and 向阳 are none. */
function stops({ text, words }: Scan, at: number): boolean {
  const character = text[at] as string;
  if (!isBreakCharacter(character)) return false;
  const kind = words.kindOf(at, at + 2);
  return kind !== KIND.person && kind !== KIND.place;
}
/** A word of one character that tells what is done or where. */
function isDone({ words }: Scan, at: number): boolean {
  const kind = words.kindAt(at);
  return kind === KIND.verb || kind === KIND.locative || kind === KIND.function;
}

const STRONG = 2;
const GROUPS = new Set(['村小组', '村民小组']);
const LEADS = '的在到至从由于向往赴住经沿过和与及把将给被是为对驻以离距跨邻接临靠';
/** 建|冢北泄水闸, 设|八都村. */
const BUILDS = '建修设引';
/** 水库村|月合水库. */

/** How surely a name begins here: 2 behind a comma or another name, 1 behind a little word, a verb or where something is, 0 elsewhere. */
function edgeBefore({ text, words, places, bodies, posts }: Scan, { kind }: Form, start: number): number {
  if (start === 0 || !isHan(text.charCodeAt(start - 1))) return STRONG;
  if (places.startOf(start) >= 0 || bodies.startOf(start) >= 0 || posts.startOf(start) >= 0) return STRONG;
  if (words.endAt(start - 1) !== start) return 0;
  const before = text[start - 1] as string;
  if (words.startAt(start - 1) === start - 1) {
    const built = (kind === 'work' || kind === 'village') && BUILDS.includes(before);
    return built || LEADS.includes(before) || FORMS_OF_LEVELS.includes(before) ? 1 : 0;
  }
  const word = words.kindAt(start - 1);
  return LEADING_OR_LOCATIVE.has(word) || (word === KIND.noun && FORMS_OF_LEVELS.includes(before)) ? 1 : 0;
}
const LEADING_OR_LOCATIVE = kindSet('verb verbalNoun function locative');

const SPOT_ENDS = /^(?:[^\u4e00-\u9fff]|[的和与及等在至到为上下脚顶麓境]|[东西南北][麓坡]|发生|附近|一带)/;

function closesSpot(text: string, end: number): boolean {
  return end >= text.length || SPOT_ENDS.test(text.slice(end, end + 2));
}

/** What may go on behind a village where the dictionary has a word of both (村里, 村部). */
const VILLAGE_GOES_ON = '里部口头内委两党支东西南北村';
const CLOSES_ROAD = '与和及至到以为沿两东西南北段号、社';
const OF_COMMUNITY = /^(?:$|[、,;:。]|党群|隶属|位于|地处|辖|有居民|书记|党|居委|两委|居民)/;

/** The form is no part of a longer word. */
function endsHere({ text, words }: Scan, { kind, form: written }: Form, form: number, end: number): boolean {
  const next = text[end];
  // 三江镇|磨子沟: only behind a place, and where nothing goes on.
  if (kind === 'spot' && !closesSpot(text, end)) return false;
  if (kind === 'community') return OF_COMMUNITY.test(text.slice(end, end + 3));
  if (next === undefined || !isHan(text.charCodeAt(end))) return true;
  if (kind === 'road') return CLOSES_ROAD.includes(next);
  const goesOn = (written === '乡' || written === '镇') && '村镇土情愁亲'.includes(next);
  const village = kind === 'village' && words.startAt(end - 1) >= form && VILLAGE_GOES_ON.includes(next);
  return !goesOn && (words.endAt(end - 1) === end || village);
}

/** Bits a character from which a name is no chain of plain words; a whole noun of the dictionary is rare from here on. */
const PLAIN = 11;
const RARE_WORD = 18;
const RARE_ALONE = 16;
/** Of a word that the name's last character makes with the form (思路, 山村). */
const RARE_END = 20;

/** Characters that may be the name before a form. */
interface Reading {
  readonly scan: Scan;
  readonly one: Form;
  readonly start: number;
  readonly form: number;
  /** How surely a name begins at `start`. */
  readonly edge: number;
}

/** What the characters before the form say: whether they are a name. */
const READING_ROWS = table<Reading>('place/unseen-name', 'place', [
  veto(
    'no-name',
    (reading) => NO_PLACE_WORDS.has(nameOf(reading) + reading.one.form) || NO_NAME.test(nameOf(reading)),
  ),
  veto('common-word', (reading) =>
    common(nameOf(reading), isAlone(reading) || isGroup(reading) ? RARE_ALONE : RARE_WORD),
  ),
  veto('group-of-people', ({ one }) => one.form === '小组'),
  // 思路, 山村, 城乡, 江湖.
  veto('common-end', hasCommonEnd),
  veto('plain-words', isPlain),
  // 来到|王桥乡: but not over the verb before it.
  veto(
    'holds-a-common-word',
    (reading) =>
      !(isSettled(reading) && !beginsWithVerb(reading.scan, reading.start)) &&
      !isAlone(reading) &&
      !isGroup(reading) &&
      holdsCommon(reading.scan, reading.start, reading.form),
  ),
]);

function mayRead(reading: Reading): boolean {
  const { one, edge } = reading;
  const weak = edge !== STRONG && (one.kind === 'community' || nameOf(reading).endsWith('本'));
  return !weak && !isPerson(reading) && ask(READING_ROWS, reading) !== STOP;
}

function nameOf({ scan, start, form }: Reading): string {
  return scan.text.slice(start, form);
}

/** ——东风渠，: alone between commas. */
function isAlone({ scan, one, form, edge }: Reading): boolean {
  return edge === STRONG && one.form.endsWith('渠') && !isHan(scan.text.charCodeAt(form + one.form.length));
}

function isGroup({ one }: Reading): boolean {
  return GROUPS.has(one.form);
}

/** 三冲口|村, 娘娘庄|乡: a form of villages inside says that it is a name. */
function isSettled({ scan, one, start, form }: Reading): boolean {
  return one.kind === 'village' && form - start > 2 && INNER.includes(scan.text[form - 1] as string);
}

function hasCommonEnd({ scan, one, form, edge }: Reading): boolean {
  const tail = scan.text.slice(form - 1, form + 1);
  const own = one.form.length > 1 || (tail === '本村' && edge === STRONG);
  return !own && (NO_PLACE_WORDS.has(tail) || common(tail, RARE_END));
}

/** A chain of plain words, and no word of the dictionary; 天目中|路: the side of a road says nothing. */
function isPlain(reading: Reading): boolean {
  const { scan, one, start, form } = reading;
  const name = nameOf(reading);
  const side = one.kind === 'road' && name.length > 2 && '东西南北中'.includes(name.slice(-1)) ? 1 : 0;
  const plain = isSettled(reading) || side > 0 ? PLAIN_BESIDE_FORM : PLAIN;
  return (
    theLexicon().trie.find(name).kind === KIND.none &&
    plainCost(scan.text, start, form - side) < plain * (name.length - side)
  );
}
const PLAIN_BESIDE_FORM = 9;

function isPerson({ scan: { words }, one, start, form }: Reading): boolean {
  const kind = words.kindOf(start, form + one.form.length);
  return kind === KIND.person || (kind === KIND.nameCandidate && one.kind !== 'village');
}

const NO_NAME =
  /^(?:[东西南北][接邻临靠连]|[各全本该某每等几数多两这那我此其邻村沿离距泛跨回撤]|[一二三四五六七八九十][个座条处项家多余级类大])|[各全该某每等几数多个名所关和与驻进入出回到下过还联帮包扶派返并撤强富穷贫农之级型]$|新农|城乡|城镇|乡镇|[的了省市县区旗镇乡村]|由$|社改$|[靠吃]|^要|学大$|斜拉|悬索|立交|互通/;

const INNER = '庄屯寨沟河山岭店口湾堡塘坝桥坪岗';

/** A word of every text: no noun or place that is rare. */
function common(word: string, rare: number): boolean {
  const { kind, cost } = theLexicon().trie.find(word);
  const noun = kind === KIND.noun || kind === KIND.locative || word.length < 2;
  return COMMON_KINDS.has(kind) && (cost < rare || !noun);
}

function beginsWithVerb({ words }: Scan, start: number): boolean {
  const kind = words.kindAt(start);
  return words.endAt(start) - start > 1 && (kind === KIND.verb || kind === KIND.verbalNoun);
}

/** A word of every text of two or more characters stands in it. */
function holdsCommon({ words, text }: Scan, start: number, form: number): boolean {
  return words.some(
    start,
    form,
    (kind, from, to) =>
      to - from > 1 &&
      from >= start &&
      to <= form &&
      (kind === KIND.title || kind === KIND.time || common(text.slice(from, to), RARE_WORD)),
  );
}
