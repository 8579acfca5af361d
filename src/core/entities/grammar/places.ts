import { NO_PLACE_WORDS } from '../data/placeForms';
import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { addPlace, nameByForm } from './placeForms';
import { findContextPlaces, findFellows } from './contextPlaces';
import { findCountedPlaces } from './countedPlaces';
import { findCountryPlaces } from './countryPlaces';
import { findPlaceLists } from './placeLists';
import { findPlaceLetters } from './placeLetters';
import { findRepeatedPlaces } from './repeatedPlaces';
import { findUnseenPlaces } from './unseenPlaces';
import { isBreakCharacter, isBreak, wordText, type Scan } from './scan';

/** Forms that a division's short name takes to become another name (义乌经济开发区). */
const ZONE =
  /(?:区|园|路|街|港|机场|水库|大桥|公园|车站|火车站|码头|口岸|林场|农场|湿地|广场|山|河|江|湖|岛|湾|乡|镇|村|县|市|州|旗|街道|社区|屯|寨|科技城|科学城|航天城|农谷|科创城|创新港|走廊|大走廊|收费站|服务区)$/;
/** Forms of divisions from the county down, that a name after a higher division takes. */
const UNDER = /^(?:自治县|自治旗|民族乡|街道|社区|苏木|嘎查|行政村|自然村|[县市区旗乡镇村寨屯庄])/;
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
    const kind = words.kinds[index] as number;
    // 七棵|树镇: what looks like a number begins the name of a township.
    const numbered = kind === KIND.township && end - start > 2 && scan.blocked[end - 1] === 0;
    if (scan.blocked[start] === 1 && !numbered) continue;
    if (kind === KIND.function) index = underNamed(scan, start, index);
    if (kind === KIND.punctuation || kind === KIND.function || kind === KIND.title) continue;
    const reached = known(scan, start, end, kind) || nameByForm(scan, index) || waterByForm(scan, index);
    if (reached > end) {
      while (index + 1 < words.count && (words.starts[index + 1] as number) < reached) index++;
    }
    const edge = Math.max(end, reached);
    if (reached > 0) index = under(scan, edge, index);
  }
  findCountryPlaces(scan);
  findUnseenPlaces(scan);
  findContextPlaces(scan);
  findCountedPlaces(scan);
  findPlaceLists(scan);
  findFellows(scan);
  findRepeatedPlaces(scan);
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
      if (end - start === 2 && scan.text[start] === '和' && !countyOfHe(scan, start, end)) return 0;
      if (needsPlace(scan, start, end)) return 0;
      if (end - start > 2 && headAfter(scan, end))
        return addPlace(scan, start, end - 1, 0.9, 'place/short', 'place/division-before-head');
      // 崇|安县: a division of former times.
      if (
        (kind === KIND.township || (end - start === 2 && scan.text[start + 1] === '县')) &&
        prefixed(scan, start)
      )
        return addPlace(scan, start - 1, end, 0.85, 'place/form', 'place/former-county');
      return zoneOf(scan, start, end) || addPlace(scan, start, end, 0.95, 'place/division', 'place/division');
    case KIND.divisionShort:
      // 一座|古城.
      if (/[的座是]/.test(scan.text[start - 1] ?? '') && COMMON_TOWN.test(scan.text.slice(start, end)))
        return 0;
      // 海伦|县域.
      if (end - start === 2 && COUNTY_LAND.test(scan.text.slice(end, end + 2)))
        return addPlace(scan, start, end + 1, 0.88, 'place/form', 'place/county-land', scan.text[end]);
      if (end - start < 2 || NOT_BEFORE.test(scan.text.slice(end, end + 3))) return 0;
      // 东至长江路,西至山脚.
      if (scan.text.slice(start, end) === '东至' && /[西南北]至/.test(scan.text.slice(end, end + 24)))
        return 0;
      // 和|龙会河.
      if (scan.text[start] === '和' && LONGER_WATER.test(scan.text.slice(end, end + 3))) return 0;
      if (longerWater(scan, start, end))
        return addPlace(scan, start - 1, end, 0.8, 'place/form', 'place/longer-water');
      return (
        zone(scan, start, end) ||
        line(scan, start, end) ||
        addPlace(scan, start, end, 0.85, 'place/short', 'place/division-short')
      );
    case KIND.country:
      if (quotedMotto(scan, start, end)) return 0;
      return (
        fullState(scan, start, end) ||
        africa(scan, start, end) ||
        addPlace(scan, start, end, 0.9, 'place/known', 'place/country')
      );
    case KIND.knownPlace: {
      const name = scan.text.slice(start, end);
      // 市长|江海洋.
      if (
        name === '长江' &&
        /(?:^|[^\u4e00-\u9fff]|[副原代任])[市县区州]$/.test(scan.text.slice(Math.max(0, start - 2), start))
      )
        return 0;
      const state = fullState(scan, start, end);
      if (state > 0) return state;
      // 太湖|流域: the waters are the place.
      if (end - start > 3 && name.endsWith('流域'))
        return addPlace(scan, start, end - 2, 0.82, 'place/known', 'place/basin-known');
      if (longerWater(scan, start, end))
        return addPlace(scan, start - 1, end, 0.8, 'place/form', 'place/longer-water-known');
      if (DIRECTIONS.has(name) && NOT_BEFORE.test(scan.text.slice(end, end + 3))) return 0;
      return zone(scan, start, end) || addPlace(scan, start, end, 0.82, 'place/known', 'place/known');
    }
    case KIND.foreignName:
    case KIND.foreignCandidate:
      return foreignPlace(scan, start, end);
    case KIND.place:
      if (ofWaters(scan.text.slice(start, end)))
        return addPlace(scan, start, end - 2, 0.82, 'place/known', 'place/waters-known');
      return dictionaryPlace(scan, start, end);
    case KIND.body:
      return ZONE_BODY.test(scan.text.slice(start, end))
        ? addPlace(scan, start, end, 0.85, 'place/known', 'place/zone-known')
        : 0;
    default:
      return 0;
  }
}

const COMMON_TOWN = /^(?:古城|新城|山城|水城|名城|大同)$/;
const COUNTY_LAND = /^[县市][域境]/;
const LONGER_WATER = /^[\u4e00-\u9fff]{1,2}[河江溪]/;

/** 和县 stands alone or behind its province; else it is 和 and the level of a body (图书馆和县医院, 和县直). */
function countyOfHe({ text, places }: Scan, start: number, end: number): boolean {
  if (/[直级乡委纪]/.test(text[end] ?? '')) return false;
  return (
    !isHan(text.charCodeAt(start - 1)) ||
    '在到赴往于驻省市'.includes(text[start - 1] as string) ||
    places.startOf(start) >= 0
  );
}

/** ,徒|骇|河: at the head of a clause two characters of their own and a water's form are a name. */
function waterByForm(scan: Scan, index: number): number {
  const { words, text } = scan;
  const start = words.starts[index] as number;
  if (words.ends[index] !== start + 1 || !'河溪湖'.includes(text[start] as string) || start < 2) return 0;
  if (words.starts[index - 1] !== start - 1 || words.starts[index - 2] !== start - 2) return 0;
  if (
    isHan(text.charCodeAt(start - 3)) ||
    !isHan(text.charCodeAt(start - 2)) ||
    !isHan(text.charCodeAt(start - 1))
  )
    return 0;
  if (NO_WATER.test(text.slice(start - 2, start))) return 0;
  return addPlace(scan, start - 2, start + 1, 0.75, 'place/form', 'place/water-of-two', text[start]);
}
const NO_WATER = /[这那该此每各本一二两三四五几条过渡下涉了的在和与是有全沿护爱治巡]/;

/** 该镇|墩台村: a village of the town that was named before. */
function underNamed(scan: Scan, start: number, index: number): number {
  const { text } = scan;
  return '该我'.includes(text[start] as string) && '省市县区镇乡旗州'.includes(text[start + 1] ?? '-')
    ? under(scan, start + 2, index)
    : index;
}

/** 蒙古|人民共和国. */
function fullState(scan: Scan, start: number, end: number): number {
  const state = STATE.exec(scan.text.slice(end, end + 7));
  return state ? addPlace(scan, start, end + state[0].length, 0.88, 'place/known', 'place/full-state') : 0;
}
/** The rest of a state's full name. */
const STATE =
  /^(?:人民民主共和国|人民共和国|民主共和国|联邦共和国|伊斯兰共和国|共和国|合众国|王国|联邦)(?!主义|制)/;

/** 中非|合作: China and Africa. */
function africa(scan: Scan, start: number, end: number): number {
  if (end - start !== 2 || !scan.text.startsWith('中非', start)) return 0;
  if (!TOGETHER.test(scan.text.slice(end, end + 3))) return 0;
  addPlace(scan, start, start + 1, 0.8, 'place/short', 'place/china-africa-first');
  return addPlace(scan, start + 1, end, 0.8, 'place/short', 'place/china-africa-second');
}
const TOGETHER = /^(?:合作|关系|友好|友谊|论坛|双方|经贸|团结|之间|在|人民|国家|领导人|元首|共同|贸易)/;

/** 北京|市长, 武义|县长: the level begins the head of a post. */
const LEVEL_HEAD = /^(?:市长|县长|区长|省长|州长)(?!期)/;

function headAfter({ text, words }: Scan, end: number): boolean {
  return (
    text[end] === '长' &&
    words.ends[words.at[end] as number] === end + 1 &&
    LEVEL_HEAD.test(text.slice(end - 1, end + 2))
  );
}

/** Districts whose names are common words (阳泉市矿区): with the city before them. */
const COMMON_DISTRICTS = new Set(['矿区', '郊区', '城区', '老城区', '新城区', '林区', '开发区', '海港区']);

function needsPlace(scan: Scan, start: number, end: number): boolean {
  return COMMON_DISTRICTS.has(scan.text.slice(start, end)) && scan.places.startOf(start) < 0;
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

/** 太湖|流域, 东欧|各国: the waters and the region are the place. */
function ofWaters(name: string): boolean {
  return name.length > 3 && /(?:流域|各国|老区)$/.test(name);
}

/** Zones that the dictionary has as bodies (东湖新技术开发区). */
const ZONE_BODY = /..(?:开发区|保税区|度假区|自贸区|高新区|试验区|风景区|景区|园区)$/;

/** 寿|昌江, 大|辽河: a character before the water's or the hill's name that belongs to nothing else. */
function longerWater(scan: Scan, start: number, end: number): boolean {
  const last = scan.text[end - 1] as string;
  if (last === '海' && '东南西北'.includes(scan.text[start - 1] ?? '-')) return true;
  return '江河湖溪山海岭港湾'.includes(last) && prefixed(scan, start);
}

/** 青|石嘴镇: a character before the township's name that belongs to nothing else. */
function prefixed(scan: Scan, start: number): boolean {
  const { words, text } = scan;
  if (start === 0 || NOT_IN_FRONT.has(text[start - 1] as string)) return false;
  const index = words.at[start - 1] as number;
  if (words.starts[index] !== start - 1 || isBreak(scan, index) || !isHan(text.charCodeAt(start - 1)))
    return false;
  const kind = words.kinds[index] as number;
  if (kind === KIND.function || kind === KIND.verb || kind === KIND.number || kind === KIND.locative)
    return false;
  if (
    start === 1 ||
    !isHan(text.charCodeAt(start - 2)) ||
    scan.blocked[start - 2] === 1 ||
    scan.places.startOf(start - 1) >= 0
  )
    return true;
  const before = words.kinds[index - 1] as number;
  return before === KIND.function || before === KIND.verb || before === KIND.verbalNoun;
}
/** Single words before a place that are no part of its name (县|长河镇). */
const NOT_IN_FRONT = new Set('省市县区镇乡村州旗国党员人家队厂我本该全原至各两老'.split(''));

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
    let form = longestTail(text, stop, TAIL.place);
    // 沙湾|村 is no 沙|湾村.
    if (form >= start && form < end && stop === end + 1) form = end;
    if (form < end) continue;
    const formText = text.slice(form, stop);
    if (!ZONE.test(formText) || LINES.test(formText)) continue;
    if (formText.length < 2 && form > end) return 0;
    if (formText.length < 2 && !(words.starts[index] === form && LETTER_FORMS.has(formText))) return 0;
    if (form > end && !ZONE_WORDS.test(text.slice(end, form))) return 0;
    // 东阳|花园村, not 东阳花园|村.
    if ('村镇乡屯寨'.includes(text[stop] ?? '-') && !'村镇乡'.includes(formText)) return 0;
    return addPlace(scan, start, stop, 0.85, 'place/form', 'place/zone', formText);
  }
  return 0;
}
/** Lines go from place to place and are named by both (福州至平潭铁路); 都江堰灌区 is an area of the works. */
const LINES = /(?:铁路|公路|高速|高铁|灌区|库区)$/;
const LETTER_FORMS = new Set('路街港山河江湖岛湾乡镇村县市区州旗屯寨'.split(''));

/** 京山|铁路: two letters that happen to be a county's name as well. */
function line(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (end - start !== 2 || !'京津沪渝冀豫湘皖鲁浙赣鄂桂陕闽粤'.includes(text[start] as string)) return 0;
  const form = LINE.exec(text.slice(end, end + 4));
  return form
    ? addPlace(scan, start, end + form[0].length, 0.8, 'place/form', 'place/rail-line', form[0])
    : 0;
}
const LINE = /^(?:铁路|高速公路|高速|高铁)(?!局|分局|公安|集团)/;
/** 萧县经济开发区: a division from the city down and the zone that is named after it are one name; its end, or 0. */
function zoneOf(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (!ZONE_STARTS.has(text[end] as string) || text[end - 1] === '省') return 0;
  const form = OWN_ZONE.exec(text.slice(end, end + 16));
  return form ? addPlace(scan, start, end + form[0].length, 0.9, 'place/form', 'place/own-zone', form[1]) : 0;
}
const ZONE_STARTS = new Set('国省经高综新现产工保物农科旅台循化开集'.split(''));
const OWN_ZONE =
  /^(?:国家级?|省级|经济|技术|高新|综合|新型|现代|产业|工业|保税|物流|农业|科技|旅游|台商|循环|化工)*(开发区|经开区|高新区|集聚区|集中区|工业园区|产业园区|工业园|产业园|科技园|物流园|工区|工业城|保税区|度假区)(?!域)/;
/** What stands between a place and the form of a zone. */
const ZONE_WORDS =
  /^(?:[东南西北]|科创|创新|经济|技术|医学|热带|亚热带|野生|边境贸易|工业|产业|高新|高新技术|国家|综合|保税|台商|投资|生态|文化|旅游|农业|现代|循环|科技|出口|加工|边境|合作|物流|新|国际|海峡|公铁|长江|跨海|城市|中央|商务|森林|湿地|地质|红色|国家级|省级|示范|自由|贸易|试验|高速|城际|第[一二三四五])+$/;

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
    // 青龙|场村, 南市|屯村, but 武义|俞源乡.
    if (
      kind === KIND.divisionShort &&
      end - (words.ends[word] as number) !== 2 &&
      !/(?:嘎查|苏木)$/.test(text.slice(at, end))
    )
      break;
    const name = text.slice(at, end);
    addPlace(
      scan,
      at,
      end,
      0.88,
      'place/form',
      'place/under',
      UNDER.exec(name.slice(1))?.[0] ?? name.slice(-1),
    );
    at = end;
    while (last + 1 < words.count && (words.starts[last + 1] as number) < end) last++;
  }
  return last;
}

function underEnd(scan: Scan, at: number): number {
  const { text, words } = scan;
  // 东门大队|从石浦镇划出.
  if ('到从由会来过往'.includes(text[at] ?? '-') && words.ends[words.at[at] as number] === at + 1) return 0;
  const people = PEOPLES.exec(text.slice(at, at + 14));
  if (people && ![...people[0]].some(isBreakCharacter) && !/^.{2,4}[县市旗区]./.test(people[0]))
    return at + people[0].length;
  for (let length = 1; length <= 5; length++) {
    const position = at + length;
    const code = text.charCodeAt(position - 1);
    if (!isHan(code) || scan.blocked[position - 1] === 1) return 0;
    // 张各庄: here the little word is a part of the name.
    if (
      isBreakCharacter(text[position - 1] as string) &&
      !text.startsWith('各庄', position - 1) &&
      !text.startsWith('于孜', position - 1) &&
      !text.startsWith('都嘎查', position - 1)
    )
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
      // 腹地|昭觉县: the division is a name of its own.
      if (
        (kind === KIND.division || (kind === KIND.township && size > 2)) &&
        (words.starts[index] as number) > at + 1
      )
        return 0;
      if (
        size === 1 &&
        (words.starts[index] as number) > at &&
        REACHES.includes(text[words.starts[index] as number] as string)
      )
        return 0;
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
/** 城|到|岩头镇. */
const REACHES = '到至往赴';
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
  /新农$|^友城|^友好城市|^[东南西北中][部方]|[各全本该某每等几数多一二两三四五六七八九十个名所有关和与]$|^[各全本该某每等几多所有关]|重点|农[村业民]|城[乡镇市]|^(?:农|城|新农|乡|小城|新城|老城|主城|中心城)$/;

function foreignPlace(scan: Scan, start: number, end: number): number {
  const { text, words } = scan;
  const next = text[end] ?? '';
  if (FOREIGN_FORMS.has(next)) {
    const word = words.at[end] as number;
    if ((words.ends[word] as number) === end + 1)
      return addPlace(scan, start, end + 1, 0.85, 'place/form', 'place/foreign-form', next);
  }
  if (
    end - start >= 3 &&
    text.charCodeAt(end) >= 0x30 &&
    text.charCodeAt(end) <= 0x39 &&
    NEWS.test(text.slice(Math.max(0, start - 4), start))
  )
    return addPlace(scan, start, end, 0.85, 'place/form', 'place/foreign-dateline');
  if (
    end - start >= 3 &&
    FOREIGN_BEFORE.has(text[start - 1] ?? '') &&
    words.kinds[words.at[end] as number] !== KIND.title &&
    next !== '说' &&
    next !== '的'
  )
    return addPlace(scan, start, end, 0.62, 'place/form', 'place/foreign-after-verb');
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
      : addPlace(scan, start, end, 0.6, 'place/known', 'place/dictionary');
  return addPlace(scan, start, end, 0.72, 'place/known', 'place/dictionary-form', text.slice(form, end));
}
const TRUSTED_END = /(?:国|城|口|门|关|洲|港|亚|斯|兰|地区|流域|高原|盆地)$/;
