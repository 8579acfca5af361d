import { NO_PLACE_WORDS } from '../data/placeForms';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { isBreakCharacter, isWordStart, type Scan } from './scan';

/** Forms of one character that a name in a list of such names may end in. */
const LIST_FORMS = new Set('街路巷村镇乡山河江湖岛溪岭桥港湾屯寨沟坪坝塘岩峡洲寺'.split(''));
/** Roads by number and by what they join (国道、高速公路). */
const ROADS =
  /(?:[GSX]\d{1,4}(?:国道|省道|高速公路|高速|线)|\d{2,3}(?:国道|省道|县道)|(?:国道|省道)[GS]?\d{1,4}|[京津沪渝冀豫滇辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽黔粤青藏川宁琼港澳连沈哈大广深珠杭甬台温昆厦蓉成兰海包茂银福金丽衢诸永合徐济石太郑洛长张常武荣乌]{2,4}(?:高速公路|高速|高铁|客专|城际铁路|铁路))/g;

/** Names in a list, each of the same form or beside a place (仓前街、信河街、五马街), and roads. */
export function findPlaceLists(scan: Scan): void {
  const { text, places } = scan;
  if (/国道|省道|高速|高铁|铁路|[GS]\d/.test(text)) {
    for (const match of text.matchAll(ROADS)) {
      const start = match.index;
      const end = start + match[0].length;
      if (scan.blocked[start] === 0)
        places.add({
          type: 'place',
          start,
          end,
          confidence: 0.7,
          evidence: 'place/form',
          value: match[0].slice(-2),
        });
    }
  }
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
      add(scan, start, comma);
    if (right !== '' && (left === right || placed)) add(scan, comma + 1, end);
    from = next;
    before = right;
    comma = next;
  }
}

function placeAfter(scan: Scan, at: number): boolean {
  return scan.places.endOf(at) > 0;
}

/** Where the item that ends at a comma begins; -1 where it is no such name. */
function itemStart(scan: Scan, end: number): number {
  const { text } = scan;
  if (!LIST_FORMS.has(text[end - 1] ?? '') || scan.places.startOf(end) >= 0) return -1;
  let at = end - 1;
  while (at > 0 && end - at < 6) {
    const code = text.charCodeAt(at - 1);
    if (!isHan(code) || scan.blocked[at - 1] === 1 || isBreakCharacter(text[at - 1] as string)) break;
    if (scan.places.startOf(at) >= 0 || (end - at >= 3 && afterVerb(scan, at))) break;
    at--;
  }
  const inside = end - at;
  const stopped =
    at === 0 ||
    !isHan(text.charCodeAt(at - 1)) ||
    isBreakCharacter(text[at - 1] as string) ||
    scan.places.startOf(at) >= 0 ||
    afterVerb(scan, at);
  return stopped && inside >= 3 && inside <= 5 ? at : -1;
}

/** Where the item after a comma ends; 0 where it is no such name. */
function itemEnd(scan: Scan, start: number, limit: number): number {
  const { text } = scan;
  for (let at = start; at < limit && at - start < 5; at++) {
    const character = text[at] as string;
    if (!isHan(text.charCodeAt(at)) || scan.blocked[at] === 1 || isBreakCharacter(character)) return 0;
    if (at - start < 2 || !LIST_FORMS.has(character)) continue;
    const after = text[at + 1] ?? '';
    if (after === '' || !isHan(text.charCodeAt(at + 1)) || isBreakCharacter(after)) return at + 1;
    if (
      at - start === 2 &&
      WATERS_AND_HILLS.has(character) &&
      text[start - 2] === character &&
      beginsNoun(scan, at + 1)
    )
      return at + 1;
    // 八里铺镇、五松乡|组织群众.
    if (TOWNS.has(character) && isWordStart(scan, at + 1) && scan.places.startOf(start - 1) >= 0)
      return at + 1;
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
  const index = words.at[at - 1] as number;
  const kind = words.kinds[index] as number;
  return (
    words.ends[index] === at &&
    at - (words.starts[index] as number) >= 2 &&
    (kind === KIND.verb || kind === KIND.verbalNoun || SEES.has(text.slice(at - 2, at)))
  );
}

const TOWNS = new Set('村镇乡'.split(''));
const WATERS_AND_HILLS = new Set('江河湖溪山岭'.split(''));

/** 永安江|入湖口, 永安江|流域: no verb of speech begins here. */
function beginsNoun({ text, words }: Scan, at: number): boolean {
  const index = words.at[at] as number;
  if (words.starts[index] !== at) return false;
  const kind = words.kinds[index] as number;
  if ('入汇流沿两'.includes(text[at] as string)) return true;
  return (
    kind === KIND.noun ||
    kind === KIND.locative ||
    kind === KIND.verbalNoun ||
    kind === KIND.place ||
    kind === KIND.function
  );
}

function add(scan: Scan, start: number, end: number): void {
  const name = scan.text.slice(start, end);
  if (NO_PLACE_WORDS.has(name) || scan.places.endOf(start) > 0 || scan.places.startOf(end) >= 0) return;
  if (/^(?:[各全本该某每等几数多]|[一二两三四五六七八九十](?:[个座条处项家多余级类大小]|.$))/.test(name))
    return;
  if (scan.bodies.startOf(end) >= 0) return;
  scan.places.add({
    type: 'place',
    start,
    end,
    confidence: TOWNS.has(name.slice(-1)) ? 0.75 : 0.66,
    evidence: 'place/form',
    value: name.slice(-1),
  });
}
