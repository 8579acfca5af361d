import { FORMS_ABOVE_TOWNSHIP, FORMS_OF_LEVELS } from '../../knowledge/levels';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, kindSet } from '../lexicon/kinds';
import { isHan, plainCost } from '../lexicon/words';
import { addPlace } from '../grammar/propose';
import { isBreakCharacter, type Scan } from '../grammar/scan';
import { EDGES } from './edges.rules';
import { isEdge } from './edges';

const SITE = /^烈士(?:故居|墓园|之墓|墓|陵园|纪念碑|纪念园|纪念亭|公园)/;

/** 王成先烈士墓, 合水革命烈士纪念碑: the person or the place belongs to the name of the site. */
export function findHeroSite(scan: Scan, at: number): void {
  const { text, places } = scan;
  const form = SITE.exec(text.slice(at, at + 7));
  if (!form) return;
  const name = text.startsWith('革命', at - 2) ? at - 2 : at;
  const end = at + form[0].length;
  let start = places.startOf(name);
  // 苏家嘴镇|烈士陵园 has the division before it.
  if (start >= 0 && FORMS_OF_LEVELS.includes(text[name - 1] as string)) return;
  for (let length = 3; start < 0 && length >= 2 && name === at; length--)
    if (
      (isEdge(scan, at - length) || FORMS_OF_LEVELS.includes(text[at - length - 1] ?? '-')) &&
      isName(text.slice(at - length, at))
    )
      start = at - length;
  if (start >= 0) addPlace(scan, start, end, 0.8, 'place/memorial-site', form[0].slice(2));
}

const DIVISION_OF_OLD =
  /(?:隶属?于?|改属|[先后分仍并]?属|改置|[改增添]?设|[析复始]?置|改称|改名为?|改为|[升降]为|并入|划归|划入|[撤废改])([\u4e00-\u9fff]{1,3}?)(直隶州|直隶厅|州|府|县|道|郡|厅|路|专区|行署|行政督察区|督察区)(?=$|[^\u4e00-\u9fff]|管|辖|为|和|及|治)/g;
const NO_OLD = /自治|贫困|重点|直|[的各全本该某省市县区旗国为于]|^[大小新老]$/;

/** 隶岳州府, 改宁州为黎县, 属滇中道: divisions of former times (历史政区). */
export function findFormerDivisions(scan: Scan): void {
  for (const match of scan.text.matchAll(DIVISION_OF_OLD)) {
    const [whole, name, form] = match as unknown as [string, string, string];
    const end = match.index + whole.length;
    const start = end - name.length - form.length;
    if (scan.blocked[start] === 1 || NO_OLD.test(name)) continue;
    if (scan.places.endOf(start) < end) addPlace(scan, start, end, 0.8, 'place/former-division', form);
  }
}

/** 涪陵专区, 涪陵地区|行署, 岳州府|澧州: between 1949 and 1970, or of former times, several counties. */
export function findPrefecture(scan: Scan, at: number): void {
  const { text, places } = scan;
  const form = text[at] === '地' || text[at] === '专' ? 2 : 1;
  const goesOn = places.endOf(at + form) > 0 || /^(?:行署|专署|行政公署)/.test(text.slice(at + form, at + 6));
  const start = text[at] === '专' || goesOn ? places.startOf(at) : -1;
  if (start >= 0 && at - start < 5 && !FORMS_ABOVE_TOWNSHIP.includes(text[at - 1] as string))
    addPlace(scan, start, at + form, 0.85, 'place/prefecture', text.slice(at, at + form));
}

/** 火车停靠邯郸站, 长沙南站. */
export function findStation(scan: Scan, at: number): void {
  const { text, places } = scan;
  if ('长点位台在稳出上起立岗'.includes(text[at + 1] ?? '。')) return;
  const form = '东西南北'.includes(text[at - 1] ?? '-') ? at - 1 : at;
  const start = places.startOf(form);
  if (start >= 0 && form - start > 1 && !'省市县区旗国乡村'.includes(text[form - 1] as string))
    addPlace(scan, start, at + 1, 0.8, 'place/station', '站');
}

/** 双流机场, 成都天府国际机场: a city before its airport is in its name. */
export function findAirport(scan: Scan, at: number): void {
  const { text, places } = scan;
  const form = text.startsWith('国际', at - 2) ? at - 2 : at;
  for (const length of [0, 2, 3]) {
    const start = places.startOf(form - length);
    if (start < 0 || (length > 0 && !isName(text.slice(form - length, form)))) continue;
    const city = length === 0 ? places.startOf(start) : -1;
    const whole = city >= 0 && !FORMS_OF_LEVELS.includes(text[start - 1] as string) ? city : start;
    addPlace(scan, whole, at + 2, 0.85, 'place/airport', '机场');
    return;
  }
}

const WAY =
  /^至([\u4e00-\u9fff]{2,4}?)(?:段|公路|高速|铁路|高铁|国道|省道|[一二三]级公路|快速路|输油管|输气管|天然气管|[\d.]+(?:公里|千米|华里))/;

/** 平罗至石嘴山段: where one end of a road is known, the other one is a place as well. */
export function findEndOfRoad(scan: Scan, at: number): void {
  const { text, places, blocked } = scan;
  const name = WAY.exec(text.slice(at, at + 10))?.[1];
  if (name === undefined || blocked[at] === 1 || places.endOf(at + 1) > 0) return;
  if (places.startOf(at) >= 0 && isName(name))
    addPlace(scan, at + 1, at + 1 + name.length, 0.75, 'place/road-end');
}

const NEIGHBOUR =
  /(?:[东南西北](?:部|面|边|侧)?(?:邻|接|连|靠|临|抵|毗|界)(?:近|邻|连|壤|于)?|毗邻|发源于|源出)([\u4e00-\u9fff]{2,5})(?=[^\u4e00-\u9fff]|$)|[东南西北](?:部|面|边|侧)?[与和]([\u4e00-\u9fff]{2,5}?)(?:接壤|相邻|毗邻|交界|相连|毗连|相接|为邻|为界|相望|隔)/g;

/** 东接习水, 北与流长毗邻, 发源于艾肯达坂: what lies on the sides is a place. */
export function findNeighbours(scan: Scan): void {
  for (const match of scan.text.matchAll(NEIGHBOUR)) {
    const name = match[1] ?? (match[2] as string);
    const start = match.index + match[0].indexOf(name, 1);
    const end = start + name.length;
    const free = scan.places.endOf(start) === 0 && scan.places.startOf(end) < 0;
    if (free && isName(name) && !NO_NEIGHBOUR.test(name)) addPlace(scan, start, end, 0.75, 'place/neighbour');
  }
}
const NO_NEIGHBOUR =
  /[处科室部股]$|[的各全本该某和与及之]|[省市县区旗镇乡村路线]$|大路|公路|小区|学校|医院|公司|局$|厂$|之[一地]|家|墙|门|址$|^[新原旧此本现]/;

const SEATED =
  /(?:(?:机关|场部|政府|驻地|治所|县治|[总队社院团所]部|[厂校场社院局所]址|所在地)(?:[驻设]|[设迁]在|位于|移驻)|(?:迁移?|移|搬)(?:驻|至|到|往))([\u4e00-\u9fff]{2,4})(?=[^\u4e00-\u9fff]|$|办公|后)/g;

/** 八都村: the number of a district of old, no little word. */
const TONG = /^([一二三四五六七八九十])都/;

/** 场部驻四海店, 1964年迁至刘平: the seat of a body (驻地). */
export function findSeats(scan: Scan): void {
  const { text, places } = scan;
  for (const match of text.matchAll(SEATED)) {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    const free = places.startOf(end) < 0 && places.endOf(end - name.length) === 0;
    const named = TONG.test(name) || isName(name);
    if (free && named && !NO_NEIGHBOUR.test(name.replace(/(?<=..)[村镇]$/, '')))
      addPlace(scan, end - name.length, end, 0.8, 'place/seat');
  }
}

/** 抚河浒湾段: behind a water or a way, what the stretch is called after. */
export function findStretch(scan: Scan, at: number): void {
  const { text, places, words } = scan;
  // 县长|段宏远: a surname.
  if (words.kindAt(at - 1) === KIND.title) return;
  for (const start of [at - 2, at - 3]) {
    const name = text.slice(start, at);
    if (places.startOf(start) < 0 || !isName(name) || /[东西南北中上下]$/.test(name)) continue;
    addPlace(scan, start, at, 0.75, 'place/stretch-end');
    break;
  }
}

const MONUMENT =
  '(?:[塔殿阁祠宫庙亭庵观寺墓坊]|会馆|书院|故居|遗址|祠堂|牌坊|纪念碑|城墙|旧址|石窟|梯田|瀑布)';
const WHOLE_MONUMENT = new RegExp(`^[\\u4e00-\\u9fff]{1,6}${MONUMENT}$`);
const FIRST_MONUMENT = new RegExp(
  `^[\\u4e00-\\u9fff]{2,5}?${MONUMENT}(?=[^\\u4e00-\\u9fff]|$|[等和及与为是的列])`,
);

/** 文峰塔、大成殿、潮州会馆: buildings in a list that end in the form of one. */
export function findMonuments(scan: Scan): void {
  const { text } = scan;
  let row: [number, number][] = [];
  let comma = text.indexOf('、');
  while (comma >= 0) {
    if (row.length === 0) row = firstMonument(scan, comma);
    const next = text.indexOf('、', comma + 1);
    const item = next < 0 || next - comma > 8 ? '' : text.slice(comma + 1, next);
    if (item !== '' && isMonument(item)) row.push([comma + 1, next]);
    else if (item === '' || !/^[\u4e00-\u9fff]{2,7}$/.test(item)) {
      const last = FIRST_MONUMENT.exec(text.slice(comma + 1, comma + 9));
      if (last && isMonument(last[0])) row.push([comma + 1, comma + 1 + last[0].length]);
      if (row.length > 1) for (const [start, end] of row) addMonument(scan, start, end);
      row = [];
    }
    comma = next;
  }
}

/** The first of such a list, up to its comma. */
function firstMonument(scan: Scan, comma: number): [number, number][] {
  for (let start = comma - 3; start >= 0 && start >= comma - 6; start--)
    if (scan.places.startOf(start) < 0 && isEdge(scan, start) && isMonument(scan.text.slice(start, comma)))
      return [[start, comma]];
  return [];
}

function isMonument(item: string): boolean {
  return (
    item.length > 2 &&
    WHOLE_MONUMENT.test(item) &&
    !NO_MONUMENT.test(item) &&
    !isEveryday(item) &&
    (TWO.test(item) || !isEveryday(item.slice(-2)))
  );
}
const TWO = /(?:馆|院|居|址|堂|坊|碑|墙|窟|田|布)$/;
const NO_MONUMENT =
  /^[各全本该某每等座几数多]|[的在了和与及个座处]|价值观|[文博]物|内阁|组阁|[侧配偏正主前后]殿$|少年宫|文化宫|地宫/;

function addMonument(scan: Scan, start: number, end: number): void {
  addPlace(scan, start, end, 0.75, 'place/monument');
}

const FELLOW = /^[、和及与]([\u4e00-\u9fff]{2,4}?)(村|镇|乡|社区|街道)(?![民级委两干部支镇乡村庄])/;
const NO_FELLOW = /[的等在了个各全每该本某省市县区旗]|^(?:[驻周其农乡城新]|一[些批]|相关|有关)/;

/** 连江村和打铁磉村: beside a village, whatever its name spells (同类并列). */
export function findFellows(scan: Scan): void {
  const { text, places } = scan;
  // The list grows: a village that was found vouches for the next one.
  for (let index = 0; index < places.list.length; index++) {
    const { start, end } = places.list[index] as { start: number; end: number };
    const form = end - start < 3 ? undefined : FELLOW_FORM.exec(text.slice(end - 2, end))?.[0];
    if (form !== undefined && '、和及与'.includes(text[end] ?? '-')) fellowBehind(scan, end, form);
  }
}
const FELLOW_FORM = /[镇乡村]$|社区$|街道$/;

/** The next one of the list. */
function fellowBehind(scan: Scan, joint: number, form: string): void {
  const { text } = scan;
  const match = FELLOW.exec(text.slice(joint, joint + 8));
  if (!match || match[2] !== form || NO_FELLOW.test(match[1] as string)) return;
  const stop = joint + match[0].length;
  addOnce(scan, joint + 1, stop, 0.75, 'place/fellow-behind', form);
}

/** Only what is not there yet: the list grows while it is read. */
function addOnce(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  rule: string,
  form: string,
): void {
  if (scan.places.endOf(start) < end) addPlace(scan, start, end, confidence, rule, form);
}

const ROAD =
  /(?:位于|地处|[坐座]落[于在]|[在沿到、])([\u4e00-\u9fff]{2,3}?)(路|街|大道)(?=[东西南北中]段|[东西南北]侧|\d{1,4}号|与[\u4e00-\u9fff]{2,3}[路街])/g;

/** 位于建设路东段: a road whose name is a word of every text, by its number or its part. */
export function findRoads(scan: Scan): void {
  for (const match of scan.text.matchAll(ROAD)) {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    const start = end - name.length - (match[2] as string).length;
    addPlace(scan, start, end, 0.78, 'place/road-part', match[2]);
  }
}
const FLOWS =
  /^(?:全长|流经|发源|汇入|注入|水位|流域|[干支]流|[上中下]游|入[海湖]口|大堤|沿岸|两岸|堤防|水质|洪[水峰]|源头|河道|穿[境城]|贯穿|流量|断面|逆流|[由自][东南西北])/;
const TO_WATER = /(?:沿着?|源于|源自|流入|汇入|注入|流经|横跨|跨越|途经|支流|疏浚)$/;
const NO_WATER = /[着这那该此其每各本一二两三四五几条过渡下涉了的在和与是有全沿护爱治巡对由从至引调供排节用]/;

/** 西河全长, 沿着梓江: waters of one or two characters before or behind what waters do. */
export function findWater(scan: Scan, at: number): void {
  const { text, places, blocked } = scan;
  if (places.startOf(at + 1) >= 0 || blocked[at] === 1) return;
  const flows = FLOWS.test(text.slice(at + 1, at + 4));
  if (!flows && isHan(text.charCodeAt(at + 1)) && !TO_WATER.test(text.slice(Math.max(0, at - 5), at - 1)))
    return;
  const start = [at - 2, at - 1].find((from) => from >= 0 && isWaterName(scan, from, at, flows));
  if (start !== undefined) addPlace(scan, start, at + 1, 0.76, 'place/water-by-verb', text[at]);
}

/** The characters up to the form at `at` name a water; `flows` where what follows is what waters do. */
function isWaterName(scan: Scan, start: number, at: number, flows: boolean): boolean {
  const { text } = scan;
  const name = text.slice(start, at);
  if (NO_WATER.test(name) || ![...name].every((one) => isHan(one.charCodeAt(0)))) return false;
  // 当前|河流域.
  if (NO_WATER_KIND.has(theLexicon().trie.find(name).kind)) return false;
  const led = TO_WATER.test(text.slice(Math.max(0, start - 3), start));
  if (!led && !(flows && isEdge(scan, start))) return false;
  if (name.length === 1) return led || !'大小老新内外古旧江河主城'.includes(name);
  const strong = !led && !EDGES.includes(text[start - 1] ?? ',');
  return (strong || !isEveryday(name)) && !isEveryday(text.slice(at - 1, at + 1));
}
const NO_WATER_KIND = kindSet('time function locative');

/** No word of every text, and no little word in it. */
function isName(name: string): boolean {
  if ([...name].some((one) => !isHan(one.charCodeAt(0)) || isBreakCharacter(one))) return false;
  const { kind } = theLexicon().trie.find(name);
  return kind === KIND.none ? plainCost(name, 0, name.length) >= PLAIN * name.length : !isEveryday(name);
}
const PLAIN = 9;

function isEveryday(word: string): boolean {
  const { kind, cost } = theLexicon().trie.find(word);
  return COMMON_KINDS.has(kind) && cost < 19;
}
