import { addBody, addPlace } from '../grammar/propose';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND, LEADING_KINDS } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { isBreakCharacter, type Scan } from '../grammar/scan';

/** Forms of one character that a name in a list of such names may end in. */
const LIST_FORMS = new Set('街路巷镇乡村山河江湖岛溪岭桥港湾屯寨沟坪坝塘岩峡洲寺'.split(''));
/** Roads by number and by what they join (国道、高速公路). */
const ROADS =
  /(?:(?<![A-Za-z\d])[GS]\d{3}(?![\d.%国省高线型号款级A-Za-z])|(?<=[国省县乡村]道)[\u4e00-\u9fff]{2,3}线|[GSX]\d{1,4}(?:国道|省道|高速公路|高速|线)|\d{2,3}(?:国道|省道|县道)|(?:国道|省道)[GS]?\d{1,4}|[京津沪渝冀豫滇辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽黔粤青藏川宁琼港澳连沈哈大广深珠杭甬台温昆厦蓉成兰海包茂银福金丽衢诸永合徐济石太郑洛长张常武荣乌]{2,4}(?:高速公路|高速|高铁|客专|城际铁路|铁路))/g;

/** Roads by number and by what they join (104国道, 沪杭高速). */
export function findRoadNumbers(scan: Scan): void {
  for (const match of scan.text.matchAll(ROADS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (scan.blocked[start] === 0) addPlace(scan, start, end, 0.7, 'place/road-number', match[0].slice(-2));
  }
}

/** Names in a list, each of the same form or beside a place (仓前街、信河街、五马街). */
export function findPlaceLists(scan: Scan): void {
  const { text, places } = scan;
  let comma = text.indexOf('、');
  let from = -1;
  let before = '';
  while (comma >= 0) {
    const next = text.indexOf('、', comma + 1);
    const start = itemStart(scan, comma);
    const end = itemEnd(scan, comma + 1, next < 0 ? text.length : next);
    const left = start >= 0 ? (text[comma - 1] as string) : '';
    const right = end > 0 ? (text[end - 1] as string) : '';
    const placed = places.startOf(comma) >= 0;
    const followed = placeAfter(scan, comma + 1);
    if (left !== '' && (left === right || followed || (before === left && from === comma)))
      add(scan, start, comma, 'place/listed-before');
    if (right !== '' && (left === right || placed)) add(scan, comma + 1, end, 'place/listed-behind');
    else if (placed) {
      const longer = longItemEnd(scan, comma + 1);
      if (longer > 0) add(scan, comma + 1, longer, 'place/listed-longer');
    }
    from = next;
    before = right;
    comma = next;
  }
}

/** 白霓、路口、铜钟等乡镇: what the places of the list are. */
const KINDS =
  /^等[0-9一二三四五六七八九十两几多余]{0,3}个?(?:乡镇|镇街|镇乡|乡镇街道|街镇|县区|县市区|县市|区县|市县|县级市|省区市|省份|省市|村组|地(?![方区位])|行政村|自然村|村|镇|乡|县|街道|社区|区|市)(?![民长级委里领政府直土])/;
const NO_ITEM = /[的在了是为向及其等]|[省市县区旗镇乡村路局委部门办厅]$/;

/** 金风科技、天鹅棉机等企业: the same of bodies. */
const BODY_KINDS =
  /^等[0-9一二三四五六七八九十两几多余]{0,3}[家个所]?(?:企业|公司|集团|银行|商会|协会|院校|高校|医院|媒体|重点企业|龙头企业|知名企业|上市公司|机构)/;

/** The items of a list before 等企业: two to eight characters each, up to the verb before the first. */
export function findListedBodies(scan: Scan, at: number): void {
  const { text, bodies } = scan;
  if (scan.blocked[at] === 1 || !BODY_KINDS.test(text.slice(at, at + 12))) return;
  for (const [start, stop] of bodyItemsBefore(scan, at))
    if (
      bodies.endOf(start) < stop &&
      !NO_BODY_ITEM.test(text.slice(start, stop)) &&
      proper(scan, start, stop)
    )
      addBody(scan, start, stop, 0.78, 'body/listed-kind');
}
/** The items set apart by 、 that end at `at`, the last one first, without those that are known already. */
function bodyItemsBefore(scan: Scan, at: number): [number, number][] {
  const { text, bodies } = scan;
  const items: [number, number][] = [];
  let end = at;
  for (let count = 0; count < 20; count++) {
    const known = bodies.startOf(end);
    let start = known >= 0 ? known : end;
    while (known < 0 && start > 0 && end - start < 9 && inBody(scan, start)) start--;
    if (known < 0 && end - start > 1 && end - start < 9) items.push([start, end]);
    if (end - start < 2 || text[start - 1] !== '、') break;
    end = start - 1;
  }
  return items;
}

const NO_BODY_ITEM =
  /[的在了是为向及其等]|^(?:各|多|全|有关|相关|一批|大型|重点|部分)|(?:农业|工业|渔业|林业|牧业|商业|旅游业|服务业|制造业|养殖业|种植业|加工业|产品|行业|产业|领域|项目|方面)$/;

function inBody({ text, words, blocked }: Scan, start: number): boolean {
  const kind = words.kindAt(start - 1);
  const last = text[start - 1] as string;
  const leads =
    kind === KIND.function ||
    kind === KIND.title ||
    (kind === KIND.verb && start - words.startAt(start - 1) > 1) ||
    isBreakCharacter(last) ||
    '到来赴往过于访'.includes(last);
  return (
    isHan(last.charCodeAt(0)) && blocked[start - 1] !== 1 && !(leads && words.endAt(start - 1) === start)
  );
}

/** Not all of its words are everyday ones. */
function proper({ words, text }: Scan, start: number, end: number): boolean {
  return words.some(start, end, (kind, from, to) => !everyday(kind, text.slice(from, to)));
}

/** The items before such a word are places, whoever knows them. */
export function findKinds(scan: Scan, at: number): void {
  const { text, places } = scan;
  if (scan.blocked[at] === 1 || !KINDS.test(text.slice(at, at + 10))) return;
  const items = placesBefore(scan, at);
  // 龙街、广龙、海口等地: here one of them has to be known.
  const known = text[at + 1] !== '地' || items.some(([, stop]) => places.startOf(stop) >= 0);
  if (items.length < 2 || !known) return;
  for (const [start, stop] of items)
    if (places.startOf(stop) < 0 && places.endOf(start) < stop)
      addPlace(scan, start, stop, 0.78, 'place/listed-kind');
}

/** The items of such a list that ends at `end`, the last first; what is known already is one, whatever it ends in. */
function placesBefore(scan: Scan, end: number): [start: number, end: number][] {
  const { text, places } = scan;
  const items: [number, number][] = [];
  for (let stop = end; items.length < 20;) {
    const known = places.startOf(stop);
    const start = known >= 0 ? known : placeItemStart(scan, stop);
    if (start < 0) break;
    items.push([start, stop]);
    if (text[start - 1] !== '、' && text[start - 1] !== '和') break;
    stop = start - 1;
  }
  return items;
}

/** Where an item begins that nobody knows; -1 where there is none. */
function placeItemStart(scan: Scan, end: number): number {
  let start = end;
  while (start > 0 && end - start < 4 && inItem(scan, start)) start--;
  return end - start < 2 || NO_ITEM.test(scan.text.slice(start, end)) ? -1 : start;
}

/** The character before `start` may belong to a name of such a list. */
function inItem({ text, words, blocked }: Scan, start: number): boolean {
  return (
    isHan(text.charCodeAt(start - 1)) &&
    blocked[start - 1] !== 1 &&
    !LEADING_KINDS.has(words.kindBefore(start)) &&
    !isBreakCharacter(text[start - 1] as string) &&
    !'到来赴往过于'.includes(text[start - 1] as string)
  );
}

/** Forms of two characters that a name in a list of places may end in. */
const LONG_FORMS =
  /^([\u4e00-\u9fff]{2,4}?)(农场|林场|牧场|茶场|小区|社区|广场|公园|景区|水库|大桥|水电站|大道|古镇|古城|码头|渡口|口岸|新城|花园|新村)(?=$|[^\u4e00-\u9fff]|[等和及的与])/;

/** The end of such a name after a comma; 0 where there is none, or where its words are those of every text. */
function longItemEnd(scan: Scan, start: number): number {
  const match = LONG_FORMS.exec(scan.text.slice(start, start + 9));
  if (!match || scan.blocked[start] === 1) return 0;
  const form = start + (match[1] as string).length;
  return proper(scan, start, form) ? form + (match[2] as string).length : 0;
}

/** A word of two or more characters that is in every text. */
function everyday(kind: number, word: string): boolean {
  return word.length < 2
    ? kind === KIND.function || kind === KIND.number
    : COMMON_KINDS.has(kind) && theLexicon().trie.find(word).cost < 16;
}

function placeAfter(scan: Scan, at: number): boolean {
  return scan.places.endOf(at) > 0;
}

/** Where the item that ends at a comma begins; -1 where it is no such name. */
function itemStart(scan: Scan, end: number): number {
  const { text } = scan;
  if (!LIST_FORMS.has(text[end - 1] ?? '') || scan.places.startOf(end) >= 0) return -1;
  const at = farthestStart(scan, end);
  if (end - at < 3 || end - at > 5) return -1;
  const stopped =
    opensItem(text, at) ||
    GOES_ALONG.includes(text[at - 1] as string) ||
    scan.places.startOf(at) >= 0 ||
    afterVerb(scan, at);
  return stopped ? at : -1;
}

/** How far what may be a name goes to the left; nothing of it behind a title (副县长|高山、). */
function farthestStart(scan: Scan, end: number): number {
  let at = end - 1;
  while (at > 0 && end - at < 6 && !opensItem(scan.text, at) && scan.blocked[at - 1] !== 1) {
    if (scan.words.kindAt(at - 1) === KIND.title) return end;
    if (scan.places.startOf(at) >= 0 || (end - at >= 3 && afterVerb(scan, at))) break;
    at--;
  }
  return at;
}

/** Nothing that a name is written with stands before it. */
function opensItem(text: string, at: number): boolean {
  return at === 0 || !isHan(text.charCodeAt(at - 1)) || isBreakCharacter(text[at - 1] as string);
}

const GOES_ALONG = '沿经过巡护治到来走访看查';

/** Where the item after a comma ends; 0 where it is no such name. */
function itemEnd(scan: Scan, start: number, limit: number): number {
  const { text } = scan;
  for (let at = start; at < limit && at - start < 5; at++) {
    const character = text[at] as string;
    if (!isHan(text.charCodeAt(at)) || scan.blocked[at] === 1 || isBreakCharacter(character)) return 0;
    if (at - start < 2 || !LIST_FORMS.has(character)) continue;
    const after = text[at + 1] ?? '';
    if (after === '' || !isHan(text.charCodeAt(at + 1)) || isBreakCharacter(after)) return at + 1;
  }
  return 0;
}

/** 巡查|罗时江: a verb of two characters ends here. */
const SEES = new Set([
  '巡查',
  '察看',
  '查看',
  '视察',
  '巡河',
  '清淤',
  '整治',
  '途经',
  '流经',
  '横跨',
  '穿越',
]);

function afterVerb({ text, words }: Scan, at: number): boolean {
  const kind = words.kindAt(at - 1);
  return (
    words.endAt(at - 1) === at &&
    at - words.startAt(at - 1) >= 2 &&
    (kind === KIND.verb || kind === KIND.verbalNoun || SEES.has(text.slice(at - 2, at)))
  );
}

const TOWNS = new Set('村镇乡区场园库桥'.split(''));
function add(scan: Scan, start: number, end: number, rule: string): void {
  const name = scan.text.slice(start, end);
  if (NO_PLACE_WORDS.has(name) || scan.places.endOf(start) > 0 || scan.places.startOf(end) >= 0) return;
  // 进机关、进乡村; 小事不出村、大事不出镇.
  if (/^(?:[进入下非]|送)|不出|[靠吃]/.test(name)) return;
  addPlace(scan, start, end, TOWNS.has(name.slice(-1)) ? 0.75 : 0.66, rule, name.slice(-1));
}
