import { LEVELS_TO_VILLAGE } from '../../knowledge/levels';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { addPlace } from '../grammar/propose';
import { isBreakCharacter, type Scan } from '../grammar/scan';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { isHan, plainCost } from '../lexicon/words';

/** Says of a settlement or a water how it is called: 取村名, 得名, 故名, 名为. */
const NAMED = '(?:[取得定起故][村地寨庄]?名(?:[为叫]|曰)?|村名|[改更]名为?|名为|名叫|故称|改称)';
/** The same of people as well (原名, 又名): what is called so has to look like a place. */
const NAMED_OF_ALL = '(?:[古旧原又今史俗][名称]为?)';
const CALLED = new RegExp(
  `(?:(${NAMED})|${NAMED_OF_ALL})[“"]?([\\u4e00-\\u9fff]{2,5}?)(?=[”"、,。;:()]|$|至今|后|的)`,
  'g',
);
/** A village whose founding is told (建村、迁居). */
const FOUNDED =
  /迁[此居来入]|迁.{0,4}来|定居|建村|立村|落户|村落|成村|合并|建于|位于|地处|发源|流经|河|溪|水库/;
const LIKE_A_PLACE = new RegExp(`[水河江溪湖庄屯寨府山岭港口桥坝塘湾沟坪街路关${LEVELS_TO_VILLAGE}]$`);
/** Kinds of places that a dash or a colon leads to their name: 村庄——竹桥. */
const APPOSED =
  /(?:村庄|村子|山村|古村|小镇|古镇|小城|寨子)(?:[—–―-]{1,2})([\u4e00-\u9fff]{2,5})(?=[”"、,。;:()]|$)/g;

/** 取村名|潘家, 古称|阆水, 村庄——|竹桥: how a place is called is its name (得名). */
export function findCalledPlaces(scan: Scan): void {
  for (const match of scan.text.matchAll(CALLED)) {
    const name = match[2] as string;
    const end = match.index + match[0].length;
    const told = match[1] !== undefined && FOUNDED.test(sentenceAt(scan.text, match.index));
    if (
      told ||
      (LIKE_A_PLACE.test(name) && scan.places.reach(match.index - 16, match.index, match.index - 16))
    )
      add(scan, end - name.length, end);
  }
  for (const match of scan.text.matchAll(APPOSED)) {
    const end = match.index + match[0].length;
    add(scan, end - (match[1] as string).length, end);
  }
}

/** The sentence around a place of the text, as far as it reaches. */
function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const start = at - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  return text.slice(start, at + REACH).split('。', 1)[0] as string;
}
const REACH = 120;

/** 途经|桃源、清溪 and 过|白石、双桥至|枫林: what a way goes over is a place. */
const ROUTE =
  /(?<=^|[,、。;:()\n]|[至到分]路?)(?:途经|经过|经|过|历)([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}?){1,12})(?:[,]?(?:直?[至到达抵]|折?入)([\u4e00-\u9fff]{2,4}))?(?=[,。;、()]|$)/g;
const WAYS = /公里|路|渡|岭|关|隘|[东南西北]出|[东南西北]行/;

export function findRoutes(scan: Scan): void {
  const { text } = scan;
  for (const match of text.matchAll(ROUTE)) {
    if (!WAYS.test(sentenceAt(text, match.index))) continue;
    const list = match[1] as string;
    const items: [number, number][] = [];
    let at = text.indexOf(list, match.index);
    for (const name of list.split('、')) {
      items.push([at, at + name.length]);
      at += name.length + 1;
    }
    if (match[2] !== undefined) {
      const end = match.index + match[0].length;
      items.push([end - match[2].length, end]);
    }
    const names = items.map(([start, end]) => text.slice(start, end));
    if (names.some((name) => OFFICE.test(name) || NO_PLACE_WORDS.has(name))) continue;
    for (const [start, end] of items) add(scan, start, end);
  }
}
/** 经省委、市政府: who decides is no way. */
const OFFICE = /[局委部门办厅府会院处组团队社厂]$|[批准同意研究讨论决定]$/;

function add(scan: Scan, start: number, end: number): void {
  const name = scan.text.slice(start, end);
  const free = scan.places.endOf(start) < end && scan.places.startOf(end) < 0 && scan.blocked[start] !== 1;
  if (free && isName(name)) addPlace(scan, start, end, 0.8, 'place/called', undefined, 'place/form');
}

/** No word of every text, and no little word in it. */
function isName(name: string): boolean {
  if (NO_PLACE_WORDS.has(name) || NO_NAME.test(name)) return false;
  if ([...name].some((one) => !isHan(one.charCodeAt(0)) || isBreakCharacter(one))) return false;
  const { kind, cost } = theLexicon().trie.find(name);
  if (kind === KIND.none) return plainCost(name, 0, name.length) >= PLAIN * name.length;
  return !(COMMON_KINDS.has(kind) && cost < RARE);
}
const PLAIN = 8;
const RARE = 17;
const NO_NAME =
  /[的了其此该各全某]|^[一二两三四五六七八九十几多]个|[氏姓]$|^(?:我|他|这|那)|公司$|学校$|中学$|小学$/;
