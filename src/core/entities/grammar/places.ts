import { NO_PLACE_WORDS } from '../data/placeForms';
import { FLAG, isHead, longestHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { findPlaceLists } from './placeLists';
import { findPlaceLetters } from './placeLetters';
import { isBreakCharacter, isBreak, wordText, type Scan } from './scan';

/** Forms that a division's short name takes to become another name (义乌经济开发区). */
const ZONE =
  /(?:区|园|路|街|港|机场|水库|大桥|公园|车站|火车站|码头|口岸|林场|农场|湿地|广场|山|河|江|湖|岛|湾|乡|镇|村|县|市|州|旗|街道|社区|屯|寨)$/;
/** Forms of divisions from the county down, that a name after a higher division takes. */
const UNDER = /^(?:自治县|自治旗|民族乡|街道|社区|苏木|嘎查|行政村|自然村|[县市区旗乡镇村寨屯庄])/;
const ADMINISTRATIVE = /(?:省|市|县|区|州|盟|旗|乡|镇|村|街道|社区|苏木|嘎查)$/;
const COMMON_KINDS: ReadonlySet<number> = new Set([
  KIND.noun,
  KIND.verb,
  KIND.verbalNoun,
  KIND.adjective,
  KIND.number,
  KIND.locative,
  KIND.function,
  KIND.time,
]);
/** Verbs and prepositions after which a place is likely. */
const BEFORE_PLACE = new Set('在到赴至从由于往抵离驻住来入对访'.split(''));
/** What follows a short name and makes another word of it (北京时间, 东北部). */
const NOT_BEFORE =
  /^(?:时间|部|方向|角|侧|风|面|大学生|人民币|话|菜|籍|货|语|文(?!化|物|旅|明)|方(?=[\u4e00-\u9fff]))/;
const DIRECTIONS = new Set(['东北', '西北', '东南', '西南', '华北', '江南', '江北']);

/** Places (地名): divisions of the gazetteer, countries, and names by their form (西联乡, 牛头山景区). */
export function findPlaces(scan: Scan): void {
  const { words } = scan;
  for (let index = 0; index < words.count; index++) {
    const start = words.starts[index] as number;
    const end = words.ends[index] as number;
    if (scan.blocked[start] === 1) continue;
    const kind = words.kinds[index] as number;
    if (kind === KIND.punctuation || kind === KIND.function || kind === KIND.title) continue;
    const reached = known(scan, start, end, kind) || nameByForm(scan, index);
    if (reached > end) {
      while (index + 1 < words.count && (words.starts[index + 1] as number) < reached) index++;
    }
    const edge = Math.max(end, reached);
    if (reached > 0) index = under(scan, edge, index);
  }
  findPlaceLists(scan);
  findPlaceLetters(scan);
}

/** A place that the lexicon knows; its end, 0 where the word is none. */
function known(scan: Scan, start: number, end: number, kind: number): number {
  switch (kind) {
    case KIND.division:
    case KIND.township:
      // 和县直 is 和 and 县直.
      if (end - start === 2 && scan.text[start] === '任' && /[拟现曾历现]$/.test(scan.text.slice(0, start)))
        return 0;
      if (end - start === 2 && scan.text[start] === '和' && /[直级乡]/.test(scan.text[end] ?? '')) return 0;
      if (kind === KIND.township && prefixed(scan, start))
        return add(scan, start - 1, end, 0.85, 'place/form');
      return add(scan, start, end, 0.95, 'place/division');
    case KIND.divisionShort:
      if (end - start < 2 || NOT_BEFORE.test(scan.text.slice(end, end + 3))) return 0;
      return zone(scan, start, end) || add(scan, start, end, 0.85, 'place/short');
    case KIND.country:
      if (quotedMotto(scan, start, end)) return 0;
      return add(scan, start, end, 0.9, 'place/known');
    case KIND.knownPlace: {
      const name = scan.text.slice(start, end);
      if (DIRECTIONS.has(name) && NOT_BEFORE.test(scan.text.slice(end, end + 3))) return 0;
      return zone(scan, start, end) || add(scan, start, end, 0.82, 'place/known');
    }
    case KIND.foreignName:
    case KIND.foreignCandidate:
      return foreignPlace(scan, start, end);
    case KIND.place:
      return dictionaryPlace(scan, start, end);
    default:
      return 0;
  }
}

/** “打造中国温泉名城”: in quotation marks the country before a noun is a part of a motto or a name. */
function quotedMotto(scan: Scan, start: number, end: number): boolean {
  const { text, words } = scan;
  if (end - start !== 2 || text[start] !== '中' || !isHan(text.charCodeAt(end))) return false;
  const open = Math.max(text.lastIndexOf('“', start), text.lastIndexOf('"', start));
  if (open < 0 || start - open > 12) return false;
  if (text.slice(open, start).includes('”')) return false;
  const close = text.indexOf(text[open] === '“' ? '”' : '"', end);
  if (close < 0 || close - open > 32) return false;
  const kind = words.kinds[words.at[end] as number];
  return kind !== KIND.function && kind !== KIND.title && kind !== KIND.verb;
}

/** 青|石嘴镇: a character before the township's name that belongs to nothing else. */
function prefixed(scan: Scan, start: number): boolean {
  const { words, text } = scan;
  if (start === 0) return false;
  const index = words.at[start - 1] as number;
  if (words.starts[index] !== start - 1 || isBreak(scan, index) || !isHan(text.charCodeAt(start - 1)))
    return false;
  const kind = words.kinds[index] as number;
  if (kind === KIND.function || kind === KIND.verb || kind === KIND.number || kind === KIND.locative)
    return false;
  return start === 1 || !isHan(text.charCodeAt(start - 2)) || scan.places.startOf(start - 1) >= 0;
}

function add(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  evidence: string,
  value?: string,
): number {
  scan.places.add({
    type: 'place',
    start,
    end,
    confidence,
    evidence,
    ...(value === undefined ? {} : { value }),
  });
  return end;
}

/** 义乌|经济开发区: a place lends its name to a zone, a road, a park. */
function zone(scan: Scan, start: number, end: number): number {
  const { words, text } = scan;
  const next = words.at[end] as number;
  if (next >= words.count) return 0;
  let stop = words.ends[next] as number;
  // The form may be two words: 经济技术|开发区, 台商|投资区.
  for (let index = next, count = 0; count < 5 && index < words.count; index++, count++) {
    const kind = words.kinds[index] as number;
    if (kind === KIND.punctuation || kind === KIND.function || kind === KIND.title) return 0;
    stop = words.ends[index] as number;
    const form = longestTail(text, stop, TAIL.place);
    if (form < end) continue;
    const formText = text.slice(form, stop);
    if (!ZONE.test(formText) || LINES.test(formText)) continue;
    if (formText.length < 2 && form > end) return 0;
    if (formText.length < 2 && !(words.starts[index] === form && LETTER_FORMS.has(formText))) return 0;
    if (form > end && !ZONE_WORDS.test(text.slice(end, form))) return 0;
    // 东阳|花园村, not 东阳花园|村.
    if ('村镇乡屯寨'.includes(text[stop] ?? '-') && !'村镇乡'.includes(formText)) return 0;
    return add(scan, start, stop, 0.85, 'place/form', formText);
  }
  return 0;
}
/** Lines go from place to place and are named by both (福州至平潭铁路). */
const LINES = /(?:铁路|公路|高速|高铁)$/;
const LETTER_FORMS = new Set('路街港山河江湖岛湾乡镇村县市区州旗屯寨'.split(''));
/** What stands between a place and the form of a zone. */
const ZONE_WORDS =
  /^(?:经济|技术|产业|高新|高新技术|国家|综合|保税|台商|投资|生态|文化|旅游|农业|现代|循环|科技|出口|加工|边境|合作|物流|新|国际|海峡|公铁|长江|跨海|城市|中央|商务|森林|湿地|地质|红色|国家级|省级|示范|自由|贸易|试验|高速|城际|第[一二三四五])+$/;

/** Names of divisions under the place that ends here (宝峰镇|毗炉村), one after the other. */
function under(scan: Scan, from: number, index: number): number {
  const { words, text } = scan;
  let at = from;
  let last = index;
  for (let count = 0; count < 4; count++) {
    const word = words.at[at] as number;
    if (word >= words.count) break;
    const kind = words.kinds[word] as number;
    if (
      words.starts[word] === at &&
      (kind === KIND.division ||
        kind === KIND.township ||
        kind === KIND.country ||
        kind === KIND.punctuation ||
        kind === KIND.title)
    )
      break;
    const end = underEnd(scan, at);
    if (end === 0) break;
    // 青龙|场村, but 武义|俞源乡.
    if (kind === KIND.divisionShort && end - (words.ends[word] as number) !== 2) break;
    const name = text.slice(at, end);
    add(scan, at, end, 0.88, 'place/form', UNDER.exec(name.slice(1))?.[0] ?? name.slice(-1));
    at = end;
    while (last + 1 < words.count && (words.starts[last + 1] as number) < end) last++;
  }
  return last;
}

function underEnd(scan: Scan, at: number): number {
  const { text, words } = scan;
  const people = PEOPLES.exec(text.slice(at, at + 14));
  if (people && ![...people[0]].some(isBreakCharacter)) return at + people[0].length;
  for (let length = 1; length <= 5; length++) {
    const position = at + length;
    const code = text.charCodeAt(position - 1);
    if (!isHan(code) || scan.blocked[position - 1] === 1 || isBreakCharacter(text[position - 1] as string))
      return 0;
    const first = text[position];
    if (first === undefined) return 0;
    if (!UNDER_FIRST.has(first)) continue;
    const form = UNDER.exec(text.slice(position, position + 3));
    if (!form) continue;
    const end = position + form[0].length;
    const name = text.slice(at, position);
    const full = text.slice(at, end);
    if (NO_PLACE_WORDS.has(full) || GENERIC_NAME.test(name)) return 0;
    // 村民, 镇长, 区域 go on; 县委, 镇政府 do not.
    const word = words.at[position] as number;
    if (
      (words.ends[word] as number) > end &&
      !BODY_AFTER.test(text.slice(end, end + 2)) &&
      !UNDER_GOES_ON.has(words.kinds[word] as number)
    )
      return 0;
    if (
      length === 1 &&
      !(words.starts[words.at[at] as number] === at && (words.ends[words.at[at] as number] as number) <= end)
    )
      return 0;
    for (
      let index = words.at[at] as number;
      index < words.count && (words.starts[index] as number) < position;
      index++
    ) {
      const kind = words.kinds[index] as number;
      const size = (words.ends[index] as number) - (words.starts[index] as number);
      if (
        size > 1 &&
        (words.ends[index] as number) <= position &&
        (kind === KIND.verb ||
          kind === KIND.verbalNoun ||
          kind === KIND.function ||
          kind === KIND.time ||
          kind === KIND.number)
      )
        return 0;
      if (
        size > 1 &&
        kind === KIND.noun &&
        (words.ends[index] as number) <= position &&
        length > 2 &&
        common(scan, index)
      )
        return 0;
      if (kind === KIND.title || kind === KIND.punctuation) return 0;
    }
    return end;
  }
  return 0;
}
/** A noun of every text; 溪口 and 红山 are none. */
function common(scan: Scan, index: number): boolean {
  return theLexicon().trie.find(wordText(scan, index)).cost < 15;
}
/** 街津口赫哲族乡. */
const PEOPLES = /^[\u4e00-\u9fff]{2,8}?族(?:民族)?[乡镇]/;
const UNDER_FIRST = new Set('自民街社苏嘎行县市区旗乡镇村寨屯庄'.split(''));
const UNDER_GOES_ON: ReadonlySet<number> = new Set([KIND.place, KIND.unknown, KIND.foreign]);
const BODY_AFTER = /^(?:委|政府|党|人大|政协|纪委|法院|检察|村委|支部|两委|团委|妇联|人民)/;
/** No names before such a form: 各乡, 两个镇. */
const GENERIC_NAME =
  /[各全本该某每等几数多一二两三四五六七八九十个名所有关和与]$|^[各全本该某每等几多所有关]|重点|农|城|新农|乡|小城/;

function foreignPlace(scan: Scan, start: number, end: number): number {
  const { text, words } = scan;
  const next = text[end] ?? '';
  if (FOREIGN_FORMS.has(next)) {
    const word = words.at[end] as number;
    if ((words.ends[word] as number) === end + 1) return add(scan, start, end + 1, 0.85, 'place/form', next);
  }
  if (
    end - start >= 3 &&
    text.charCodeAt(end) >= 0x30 &&
    text.charCodeAt(end) <= 0x39 &&
    NEWS.test(text.slice(Math.max(0, start - 4), start))
  )
    return add(scan, start, end, 0.85, 'place/form');
  if (
    end - start >= 3 &&
    FOREIGN_BEFORE.has(text[start - 1] ?? '') &&
    words.kinds[words.at[end] as number] !== KIND.title &&
    next !== '说' &&
    next !== '的'
  )
    return add(scan, start, end, 0.62, 'place/form');
  return 0;
}
const FOREIGN_FORMS = new Set('省市州县区镇村岛河湖山湾港邦郡'.split(''));
const FOREIGN_BEFORE = new Set('在于到赴至抵飞'.split(''));
const NEWS = /(?:新华社|本报|中新社|法新社|路透社)$/;

function dictionaryPlace(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  const name = text.slice(start, end);
  if (NO_PLACE_WORDS.has(name) || end - start < 3 || /^[各该本全每某]/.test(name)) return 0;
  const form = longestTail(text, end, TAIL.place);
  if (form <= start)
    return isHead(text, start, end, FLAG.domain) || !TRUSTED_END.test(name)
      ? 0
      : add(scan, start, end, 0.6, 'place/known');
  return add(scan, start, end, 0.72, 'place/known', text.slice(form, end));
}
const TRUSTED_END = /(?:国|城|口|门|关|洲|港|亚|斯|兰|地区|流域|高原|盆地)$/;

/** Forms whose names may be any words (景区、园区). */
const SIGHTS = new Set(
  '景区 风景区 风景名胜区 旅游区 旅游度假区 度假区 自然保护区 森林公园 湿地公园 地质公园 国家公园 国家湿地公园 国家森林公园 产业园 产业园区 工业园区 工业园 科技园 物流园 农业园 生态园 示范园 创业园 植物园 动物园 遗址公园 文化园 开发区 经济开发区 高新区 古镇 古城 水库 大桥 特大桥 隧道'.split(
    ' ',
  ),
);

/** Where the name before such a form begins: back to a comma, a verb or a little word; -1 where no name stands there. */
function sightStart(scan: Scan, form: number): number {
  const { words, text } = scan;
  let at = form;
  let proper = false;
  while (at > 0 && form - at < 10) {
    const place = scan.places.startOf(at);
    if (place >= 0) {
      // A division with its form is a place of its own; anything else is a part of the name.
      const whole = scan.places.list.find((found) => found.start === place && found.end === at);
      if (whole?.evidence === 'place/division' || (whole?.evidence === 'place/form' && at < form)) break;
      return sightPrefix(scan, place);
    }
    const index = words.at[at - 1] as number;
    const from = words.starts[index] as number;
    const kind = words.kinds[index] as number;
    const length = at - from;
    if (
      words.ends[index] !== at ||
      isBreak(scan, index) ||
      kind === KIND.function ||
      kind === KIND.number ||
      kind === KIND.foreign
    )
      break;
    if (kind === KIND.verb && length > 1) break;
    if (
      length === 1 &&
      kind === KIND.verb &&
      (from === 0 || !isHan(text.charCodeAt(from - 1)) || form - from < 2)
    )
      break;
    if (
      kind === KIND.person ||
      kind === KIND.nameCandidate ||
      kind === KIND.properNoun ||
      kind === KIND.place ||
      kind === KIND.unknown ||
      length === 1 ||
      rare(scan, index)
    )
      proper = true;
    at = from;
  }
  const name = text.slice(at, form);
  if (name.length < 2 || !proper || NO_SIGHT.test(name)) return -1;
  return at;
}
/** 青|天河景区: a single character between a comma and the place belongs to the name. */
function sightPrefix(scan: Scan, place: number): number {
  const { words, text } = scan;
  if (place < 2 || isHan(text.charCodeAt(place - 2)) || !isHan(text.charCodeAt(place - 1))) return place;
  const index = words.at[place - 1] as number;
  return words.starts[index] === place - 1 && !isBreak(scan, index) ? place - 1 : place;
}

const NO_SIGHT =
  /^(?:[各全本该某每等几数多]|[一二两三新老旧大小].?$|国家|省级|市级|县级|重点|现代|特色|精品|知名|著名|主要|周边|城市|乡村|旅游|农业|工业|科技|经济|生态|文化|红色|全国|全省|重大|高标准|特殊)|级$/;

function rare(scan: Scan, index: number): boolean {
  return theLexicon().trie.find(wordText(scan, index)).cost >= 16;
}

/** Waters, which at the head of a clause are named and not spoken of (杞麓湖水面). */
const WATERS = new Set(['湖', '河', '溪', '江']);
const BESIDE = new Set([
  '河畔',
  '河边',
  '江边',
  '江畔',
  '湖畔',
  '湖边',
  '山下',
  '山上',
  '山麓',
  '河岸',
  '江岸',
  '湖区',
  '山区',
  '河上',
  '江上',
]);

/** A name that ends, with this word, in a form of places; its end, 0 where there is none. */
function nameByForm(scan: Scan, index: number): number {
  const { words, text } = scan;
  const end = words.ends[index] as number;
  const last = words.starts[index] as number;
  // 北潦|河畔: the river's form begins the word.
  if (end - last === 2 && BESIDE.has(text.slice(last, end)) && last >= 2) {
    let from = last;
    for (let before = index - 1; before >= 0 && last - (words.starts[before] as number) <= 3; before--) {
      const beforeKind = words.kinds[before] as number;
      const length = (words.ends[before] as number) - (words.starts[before] as number);
      if (isBreak(scan, before) || scan.places.startOf(words.ends[before] as number) >= 0) break;
      if (length > 1 && COMMON_KINDS.has(beforeKind)) break;
      from = words.starts[before] as number;
    }
    if (last - from < 2) return 0;
    return add(scan, from, last + 1, 0.7, 'place/form', text[last] as string);
  }
  const form = longestTail(text, end, TAIL.place);
  if (form < 0) return 0;
  const kind = words.kinds[index] as number;
  // 农业|园: a form of two words.
  if (form < last && (words.starts[words.at[form] as number] !== form || !SIGHTS.has(text.slice(form, end))))
    return 0;
  const formText = text.slice(form, end);
  if (
    form > last &&
    kind !== KIND.nameCandidate &&
    kind !== KIND.properNoun &&
    kind !== KIND.person &&
    kind !== KIND.foreignCandidate
  )
    return 0;
  if (SIGHTS.has(formText)) {
    const sight = sightStart(scan, form);
    return sight < 0 ? 0 : add(scan, sight, end, 0.8, 'place/form', formText);
  }
  if (NO_PLACE_WORDS.has(wordText(scan, index)) && form > last) return 0;
  let start = Math.min(form, last);
  const limit = ADMINISTRATIVE.test(formText) && formText.length === 1 ? 4 : 6;
  let anchored = scan.places.startOf(start) >= 0;
  let commons = 0;
  for (let before = (words.at[start] as number) - 1; before >= 0 && !anchored; before--) {
    const from = words.starts[before] as number;
    if (scan.places.startOf(words.ends[before] as number) >= 0) {
      anchored = true;
      break;
    }
    if (form - from > limit || isBreak(scan, before)) break;
    const wordKind = words.kinds[before] as number;
    const length = (words.ends[before] as number) - from;
    if (wordKind === KIND.foreign || wordKind === KIND.body || wordKind === KIND.knownBody) break;
    if (length === 1 && (wordKind === KIND.verb || wordKind === KIND.function || wordKind === KIND.number))
      break;
    if (
      length > 1 &&
      COMMON_KINDS.has(wordKind) &&
      !(length > 2 && longestTail(text, from + length, TAIL.place) > from)
    ) {
      if (start < form) break;
      commons++;
    }
    start = from;
  }
  const name = text.slice(start, form);
  if (name.length < 2 && !(anchored && name.length === 1)) return 0;
  if (!/^[\u4e00-\u9fff0-9]+$/.test(name) || NO_PLACE_WORDS.has(name + formText)) return 0;
  if (/^[一二三四五六七八九十两几多数每全各这那某该本大小老新旧]/.test(name) && name.length < 3) return 0;
  if (/老旧|城镇|农村|全国|乡村|城市|移民|安置|贫困|居民|住宅/.test(name)) return 0;
  if (/^[省市县区镇乡村州]/.test(name) && name.length < 4) return 0;
  if (commons > 0 && !(anchored && ADMINISTRATIVE.test(formText) && name.length < 4)) return 0;
  if (
    !anchored &&
    formText.length === 1 &&
    !BEFORE_PLACE.has(text[start - 1] ?? '') &&
    !(ADMINISTRATIVE.test(formText) && end - start >= 3) &&
    !(WATERS.has(formText) && name.length <= 3 && commons === 0 && !isHan(text.charCodeAt(start - 1)))
  )
    return 0;
  if (!anchored && longestHead(text, start, FLAG.domain) === form) return 0;
  return add(scan, start, end, anchored ? 0.86 : 0.7, 'place/form', formText);
}
