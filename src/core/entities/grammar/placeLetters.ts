import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS } from '../lexicon/trie';
import { addPlace } from '../places/addPlace';
import type { Scan } from './scan';

/** Countries and provinces in one character (国家、省份简称). */
const COUNTRIES = new Set(
  '中美英法德日俄苏韩朝印巴越泰缅意加澳欧亚非以埃伊古乌哈蒙新菲柬老墨智秘罗波匈捷奥荷比希土叙黎约科阿沙南葡西瑞丹挪芬'.split(
    '',
  ),
);
const PROVINCES = new Set('京津沪渝冀豫滇黔湘皖鲁浙赣鄂桂晋陕闽粤港澳台琼川辽吉苏甘宁青藏疆蒙'.split(''));
const SURE_PROVINCES = new Set('京津沪渝冀豫滇黔湘皖鲁浙赣鄂桂陕闽粤琼'.split(''));
const MAIN = new Set('中美英法德日俄苏韩朝印巴越泰以伊欧'.split(''));
/** Pairs of countries that are nothing else. */
const PAIRS = new Set(
  '欧美 中美 美中 中日 日中 中俄 俄中 中苏 苏中 中韩 韩中 中朝 朝中 中法 法中 中德 德中 中英 中印 印中 中越 越中 中泰 中欧 中非 中意 中巴 美日 日美 美俄 俄美 美苏 苏美 日韩 韩日 美韩 韩美 日俄 俄日 日苏 印巴 巴以 以巴 阿以 英法 英美 美英 法德 德法 朝韩 韩朝 俄印 俄乌 两岸'.split(
    ' ',
  ),
);
/** What follows two or more countries (中美两国, 中俄关系). */
const AFTER_PAIR =
  /^(?:两国|三国|四国|双方|双边|关系|贸易|经贸|联合|友好|友谊|边境|边界|合作|人民|建交|元首|首脑|领导人|会谈|战争|对话|协定|条约|公报|之间|间|外交|防务|经济|文化|科技|投资|自贸|谈判|峰会|战略|战|媾和|混合|混委会|友协|文化交流|双边|冲突|和谈|和平|争端|领土|矛盾|核|安全|签署|就|在|也|同意|共同|已)/;
const BEFORE_ONE = new Set([
  '访',
  '驻',
  '来',
  '赴',
  '对',
  '在',
  '抵',
  '离',
  '援',
  '抗',
  '旅',
  '留',
  '反',
  '侵',
  '入',
  '返',
  '迁',
  '去',
  '联',
]);
const AFTER_ONE =
  /^(?:方|军|政府|总统|首相|外长|国防部|议会|国会|币|元首|商|队|资|舰|企|媒|警方|官员|当局|侧|边境|裔|籍|国内|总理)/;
/** 中英文, 中法语. */
const NO_PAIR = new Set('文语医药式'.split(''));
/** The letters that stand alone: 华 of 访华 is China. */
const AFTER_VISIT = new Set(
  '华美英法德日俄苏韩朝印越泰港澳台京沪浙粤藏疆闽豫湘鄂鲁晋陕皖赣桂琼渝津冀'.split(''),
);

/** Places in one character (中美两国, 访华, 沪杭, 粤): only in the company that they keep. */
export function findPlaceLetters(scan: Scan): void {
  const { text, words } = scan;
  // 俄 after 俄罗斯 has been named.
  const letters = new Set<string>();
  for (const place of scan.places.list)
    if (place.evidence === 'place/known') letters.add(text[place.start] as string);
  for (let index = 0; index < words.count; index++) {
    const at = words.starts[index] as number;
    const end = words.ends[index] as number;
    if (end - at > 3 || scan.blocked[at] === 1 || scan.places.endOf(at) > 0) continue;
    const group = letterClass(text.charCodeAt(at));
    if (group === 0) continue;
    const first = text[at] as string;
    if (group === 1 && (end - at === 1 || allLetters(text, at, end))) {
      const stop = runEnd(text, at);
      if (
        stop - at >= 2 &&
        stop >= end &&
        !beginsWord(text, stop) &&
        (sureRun(text, at, stop) ||
          (stop - at === 2 && PAIRS.has(text.slice(at, stop)) && !NO_PAIR.has(text[stop] ?? '')) ||
          AFTER_PAIR.test(text.slice(stop, stop + 3)))
      ) {
        // 中缅|边境: the border is that of both.
        if (stop - at === 2 && BORDER.test(text.slice(stop, stop + 2)))
          addPlace(scan, at, stop, 0.75, 'place/short', 'place/border-letters');
        else for (let letter = at; letter < stop; letter++) add(scan, letter);
        while (index + 1 < words.count && (words.starts[index + 1] as number) < stop) index++;
        continue;
      }
    }
    if (end - at === 1) {
      const before = text[at - 1] ?? '';
      if (before === '援' && AID.test(first)) continue;
      if (ABROAD.has(before) && AFTER_VISIT.has(first) && words.starts[words.at[at - 1] as number] === at - 1)
        add(scan, at);
      else if (before === '在' && AT_HOME.has(first)) add(scan, at);
      else if ('来在赴抵离返'.includes(before) && HOME.has(first) && VISIT.test(text.slice(end, end + 2)))
        add(scan, at);
      else if (letters.has(first) && (AFTER_ONE.test(text.slice(end, end + 3)) || before === '对'))
        add(scan, at);
      else if (
        MAIN.has(first) &&
        AFTER_ONE.test(text.slice(end, end + 3)) &&
        !STOPPED.has(text.slice(at, end + 1))
      )
        add(scan, at);
      else if (SURE_PROVINCES.has(first) && EDGE.test(text[at - 1] ?? ',') && EDGE.test(text[end] ?? ','))
        add(scan, at);
    }
    if (end - at === 2) {
      const second = text[end - 1] as string;
      if (BEFORE_ONE.has(first) && AFTER_VISIT.has(second) && VISITS.has(text.slice(at, end)))
        add(scan, at + 1);
      else if (MAIN.has(first) && (second === '方' || second === '军') && !STOPPED.has(text.slice(at, end)))
        add(scan, at);
    }
  }
}

const BORDER = /^边[境界防]/;

/** 战争中|英勇: the last letter begins a word of every text. */
function beginsWord(text: string, stop: number): boolean {
  const { kind, cost } = theLexicon().trie.find(text.slice(stop - 1, stop + 1));
  return COMMON_KINDS.has(kind) && cost < 18;
}

let table: Uint8Array | undefined;

/** 1 for a letter of a country or a province, 2 for a verb before one, 0 for the rest. */
function letterClass(code: number): number {
  if (!table) {
    table = new Uint8Array(65536);
    for (const verb of BEFORE_ONE) table[verb.charCodeAt(0)] = 2;
    for (const letter of [...COUNTRIES, ...PROVINCES, ...AFTER_VISIT]) table[letter.charCodeAt(0)] = 1;
  }
  return table[code] as number;
}

/** Words of a verb and a letter that are nothing else. */
const VISITS = new Set(
  '访华 驻华 来华 对华 在华 援华 侵华 赴华 旅华 留华 抵华 离华 访美 驻美 对美 赴美 旅美 留美 抗美 访日 驻日 对日 赴日 留日 抗日 访俄 驻俄 对俄 访英 驻英 访法 驻法 访德 驻德 访韩 驻韩 对韩 访朝 援朝 对台 入台 赴台 来台 驻港 赴港 来港 在港 访港 驻澳 赴澳 抵京 来京 离京 在京 进京 返京 赴京 驻京 晋京 抵沪 来沪 在沪 驻沪 赴沪 进藏 入藏 在藏 进疆 来疆 入川 来浙 在浙 驻粤 在粤 来粤 入粤 赴粤 访印 对印 访越 对越 反华'.split(
    ' ',
  ),
);
/** Cities that are written with one letter after 在 (在京). */
const AT_HOME = new Set('京沪津渝穗蓉杭汉'.split(''));
const ABROAD = new Set(['访', '驻', '赴', '援', '抵']);
/** 来宁考察, 在苏期间: the letters of provinces, before what visitors do. */
const HOME = new Set('苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔滇陕甘青宁新藏疆蒙晋冀辽吉黑京津沪渝'.split(''));
const VISIT =
  /^(?:考察|调研|访问|期间|投资|学习|工作|参观|慰问|指导|出席|参加|举行|签约|交流|务工|视察|对接|支援|挂职)/;
/** 援藏干部, 援疆工作: a word of its own. */
const AID = /^[藏疆青甘](?!独)/;
const STOPPED = new Set([
  '中军',
  '中商',
  '法商',
  '法币',
  '中队',
  '加方',
  '以方',
  '印币',
  '中资',
  '德商',
  '中侧',
  '日侧',
  '日籍',
]);
const EDGE = /[\s,、。;；:：()（）《》“”"]/;

function allLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (!COUNTRIES.has(text[at] as string) && !PROVINCES.has(text[at] as string)) return false;
  return true;
}

function runEnd(text: string, at: number): number {
  let end = at;
  const countries = COUNTRIES.has(text[at] as string) && !SURE_PROVINCES.has(text[at] as string);
  while (end < text.length && (countries ? COUNTRIES : PROVINCES).has(text[end] as string)) end++;
  return end;
}

/** Provinces that stand together are always provinces (沪苏浙皖). */
function sureRun(text: string, start: number, end: number): boolean {
  let sure = 0;
  for (let at = start; at < end; at++) if (SURE_PROVINCES.has(text[at] as string)) sure++;
  return sure >= 2;
}

function add(scan: Scan, at: number): void {
  scan.places.add({
    type: 'place',
    start: at,
    end: at + 1,
    confidence: 0.7,
    evidence: 'place/short',
    rule: 'place/letter',
  });
}
