import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { subUnits } from './bodies';
import { isBreak, type Scan } from './scan';

/** Words that are bodies in the dictionary and name none. */
const GENERIC_BODY =
  /^(?:.{0,2}(?:政府|部门|机关|单位|组织|机构|公司|企业|集团|银行|学校|医院|大学|学院|中学|小学|协会|学会|委员会|办公室|中心|基金会|研究所|研究院|部队|法院|检察院|工会|党委|党组|支部|党支部|媒体|报社|电视台|电台|社会科学|自然科学|联合公报|公报|高校|常委会|理事会|董事会|监事会|代表团|代表队|政党|联盟|海关|军区|议会|内阁|俱乐部|超市|饭店|酒店|宾馆|商场|书店|监狱|看守所|派出所|法庭|幼儿园|出版社|杂志社|事务所|交易所|信用社|合作社|居委会|村委会|工作队|医疗队|救援队|服务队|突击队|考察团|调研组|督导组|巡视组|巡察组|检查组|专家组|宣讲团|代表团|工作站))$/;

/** Words that the dictionary takes for bodies. */
const NO_BODY = /(?:关系|公报|文学|观众|事物|大会堂|剧院|科学|石油|航天|联邦|指挥部?|世界杯|经济|市场|地区)$/;

/** Bodies named by their form (浙江大学, 正点实业): what stands before the form, as far as names go, is their name. */
export function findNamedBodies(scan: Scan): void {
  const { text, words } = scan;
  for (let index = 0; index < words.count; index++) {
    let end = words.ends[index] as number;
    const last = words.starts[index] as number;
    if (scan.blocked[last] === 1 || words.kinds[index] === KIND.knownBody) continue;
    let form = newspaper(scan, index) ? last : longestTail(text, end, TAIL.named);
    if (form < 0) {
      if (text[last] === '网' && end - last === 1) addWebsite(scan, last);
      // Bodies of the dictionary without a form that we know (中国航天) are as often something else.
      if (
        words.kinds[index] === KIND.body &&
        end - last > 4 &&
        /[会党院部局社团队厂司军所校行台报组委办署店馆厅库庭处织协盟]$/.test(text.slice(last, end)) &&
        !GENERIC_BODY.test(text.slice(last, end)) &&
        !NO_BODY.test(text.slice(last, end))
      )
        scan.bodies.add({
          type: 'organization',
          start: last,
          end,
          confidence: 0.6,
          evidence: 'organization/known',
        });
      continue;
    }
    // 第|二十五中: the number of a school has more than one character.
    while (
      end - form > 1 &&
      NUMERALS.includes(text[form] as string) &&
      NUMERALS.includes(text[form - 1] ?? '-')
    )
      form--;
    // 炼油|厂 of one word is a body only with a place before it.
    const inside = form > last && end - form < 2;
    if (
      inside &&
      words.kinds[index] !== KIND.body &&
      words.kinds[index] !== KIND.properNoun &&
      words.kinds[index] !== KIND.noun
    )
      continue;
    // 格局, 布局.
    if (inside && text[form] === '局' && '格大政布结时战棋僵残变定开破全'.includes(text[form - 1] as string))
      continue;
    // 基金会|组织 after a body is a verb.
    if (text.startsWith('组织', form) && end - form === 2 && last === form) continue;
    // 水南大队 beside its commune is a place; 市政府|机构 is no name.
    if (text.startsWith('大队', end - 2) && scan.places.startOf(end) >= 0) continue;
    if (text.startsWith('机构', form) && scan.bodies.startOf(form) >= 0) continue;
    // 县委|县政府.
    if (
      text.startsWith('政府', end - 2) &&
      LEVELS.has(text[end - 3] as string) &&
      scan.bodies.startOf(end - 3) >= 0
    )
      continue;
    // 中国队|组队.
    if (text[form] === '队' && '组带率派排'.includes(text[form - 1] as string)) continue;
    // The form goes on: 公司 of 公司法.
    let start = nameStart(scan, Math.min(form, last));
    if (
      MARKED.test(text.slice(form, end)) &&
      (start < 0 || start >= form || scan.places.endOf(start) === 0)
    ) {
      const marked = markedStart(scan, form);
      if (marked >= 0 && !GOES_ON.test(text.slice(end, end + 2)) && !PUPILS.test(text.slice(end, end + 2))) {
        scan.bodies.add({
          type: 'organization',
          start: marked,
          end,
          confidence: 0.78,
          evidence: 'organization/form',
          value: text.slice(form, end),
        });
        continue;
      }
    }
    if (start < 0 || start >= form) {
      continue;
    }
    // 各乡镇卫生院.
    if (text[start] === '(' || text[start] === '各') continue;
    // 人保财险|赤壁支公司: the parent stands before the place of its branch.
    if (
      BRANCH.test(text.slice(form - 1, end)) &&
      scan.places.endOf(start) > 0 &&
      scan.places.startOf(start) < 0
    ) {
      const parent = nameStart(scan, start);
      if (parent >= 0 && start - parent > 1 && start - parent < 9) start = parent;
    }
    start = jointStart(scan, start);
    // 中国|驻|长崎总领馆.
    if (
      MISSION.test(text.slice(form, end)) &&
      text[start - 1] === '驻' &&
      scan.places.startOf(start - 1) >= 0
    )
      start = scan.places.startOf(start - 1);
    // 曼厂 is a village.
    if (text[form] === '厂' && form - start < 2) continue;
    // 小陶镇|镇中心.
    if (text[form] === '中' && end - form === 2 && LEVELS.has(text[form - 1] as string)) continue;
    // 原|石镇中学.
    if (text[start] === '原' && form - start > 2 && words.ends[words.at[start] as number] === start + 1)
      start++;
    const keeper = stateStart(text, start, form);
    const term = TERM.exec(text.slice(start, start + 6));
    if (term && !text.startsWith('人大常委会', start + term[0].length)) start += term[0].length;
    if (start >= form) continue;
    const name = text.slice(start, end);
    if (text.endsWith('政府', end) && foreignGovernment(scan, start, end)) continue;
    const formText = text.slice(form, end);
    const leveled = (form - start > 2 || OF_LEVEL.test(formText)) && levelAt(scan, start);
    const anchored = leveled || holdsPlace(scan, start, form);
    if (anchored) start = Math.min(start, keeper);
    const prefix = text.slice(start, form);
    // 浪口村花卉苗木基地: fields and greenhouses are no body.
    if (formText === '基地' && scan.places.endOf(start) > 0) {
      if (!VILLAGE.test(prefix) && form > scan.places.endOf(start))
        scan.places.add({ type: 'place', start, end, confidence: 0.8, evidence: 'place/form' });
      continue;
    }
    if (formText.endsWith('代表团') && (leveled || ofDivision(scan, start))) continue;
    if (genericAnywhere(scan, start, form, end)) continue;
    if (NO_BODY_NAME.test(name)) continue;
    // 驻京办事处 without the one who keeps it.
    if (text[start - 1] === '驻' && scan.places.endOf(start) === start + 1) continue;
    if (BUILDINGS.test(formText) && !leveled) {
      addBuilding(scan, start, form, end);
      continue;
    }
    // 村党组织, 第二批党.
    if ((formText === '组织' && /[党团]$/.test(prefix)) || (formText === '党' && /[批各全]$/.test(prefix)))
      continue;
    if (!anchored && (inside || ANCHORED_ONLY.has(formText))) continue;
    if (!anchored && GENERIC_BODY.test(name) && !properPieces(scan, start, form)) continue;
    if (
      GOES_ON.test(text.slice(end, end + 2)) ||
      (!anchored && formText.length < 2 && !/[厂局]/.test(formText))
    )
      continue;
    if (!anchored && /^(?:组织|总部|航空|基地|基金|部队|师|旅|党|联合体|证券|股份|控股)$/.test(formText))
      continue;
    const listed =
      /[、和]$/.test(text.slice(start - 1, start)) && /^(?:、|等|和)/.test(text.slice(end, end + 1));
    if (!anchored && !listed && !properPieces(scan, start, form) && prefix.length < 4) continue;
    if (
      anchored
        ? !EMPLOYS.test(formText) ||
          formText.endsWith('科学院') ||
          UNIVERSITY.test(text.slice(end - 2, end + 2)) ||
          formText === '集团军'
        : formText === '集团军'
    )
      end = subUnits(scan, end);
    if (
      anchored &&
      scan.places.endOf(start) >= form &&
      WEAK_AFTER_PLACE.test(formText) &&
      !'港场矿田'.includes(text[form - 1] as string)
    )
      continue;
    scan.bodies.add({
      type: 'organization',
      start,
      end,
      confidence: anchored ? 0.88 : STRONG_FORM.test(formText) && ownName(scan, start, form) ? 0.78 : 0.72,
      evidence: 'organization/form',
      value: formText,
    });
  }
}

/** 美国政府, 俄政府: the country is named, the government is a common word. */
function foreignGovernment(scan: Scan, start: number, end: number): boolean {
  const { text, words } = scan;
  const first = words.at[start] as number;
  if (text.startsWith('人民政府', end - 4)) return false;
  if (end - start === 3) return true;
  return (
    words.kinds[first] === KIND.country ||
    (words.kinds[first] === KIND.body && !/[省市县区州]/.test(text.slice(start, end)))
  );
}

/** What a state keeps in another (驻外机构). */
const MISSION = /(?:使馆|领馆|领事馆)$/;
const COUNTING = '一二三四五六七八九十百千万两几数';
/** Schools and residents' committees that stand between a mark and their form, whatever words their name is made of. */
const MARKED = /^(?:居委会|居民委员会|小学|中学|派出所)$/;
const PUPILS = /^(?:生|教育|阶段|学历|毕业|文化)/;
const NOT_MARKED =
  /[的在各该本全我与和及由据向对从省市县区乡镇名所里外内上下办建为是个有]|农村|城[镇关乡区]|重点|普通|民[办族]|希望$|实验$|中心$|完全|寄宿|义务|初级|高级|基层|职业|特殊|教育|社区|当地|附近|其他|居民|村民|一些|许多|部分|公安|辖区|附属|原来|现有/;

/** Where such a name begins; -1 where there is none. */
function markedStart(scan: Scan, form: number): number {
  const { text, words } = scan;
  let start = form;
  while (start > 0 && form - start < 5 && isHan(text.charCodeAt(start - 1))) start--;
  if (form - start < 2 || form - start > 3 || scan.blocked[start] === 1) return -1;
  if (')》·-'.includes(text[start - 1] ?? ' ') || NOT_MARKED.test(text.slice(start, form))) return -1;
  for (let index = words.at[start] as number; (words.starts[index] as number) < form; index++) {
    const kind = words.kinds[index] as number;
    const long = (words.ends[index] as number) - (words.starts[index] as number) > 1;
    if (long && (kind === KIND.verb || kind === KIND.function || kind === KIND.number || kind === KIND.time))
      return -1;
  }
  return start;
}
const NUMERALS = '一二三四五六七八九十';
const VILLAGE = /[镇乡村]|街道/;

/** Forms that name one body each, where the name before them is no common word. */
const STRONG_FORM =
  /(?:小学|中学|初中|高中|中心校|大学|学院|幼儿园|医院|卫生院|合作社|派出所|[一二三四五六七八九十]中|[一二三四五]小|研究院|研究所|事务所|基金会|支行|分行|电视台|报社|出版社)$/;

/** Every word before the form belongs to names (毛营|二中). */
function ownName(scan: Scan, start: number, form: number): boolean {
  const { words } = scan;
  const { text } = scan;
  const free =
    !isHan(text.charCodeAt(start - 1)) || '在到赴往至从由向对于与和及'.includes(text[start - 1] as string);
  if (!free || form - start < 2 || !properPieces(scan, start, form)) return false;
  for (let index = words.at[start] as number; (words.starts[index] as number) < form; index++) {
    const length = (words.ends[index] as number) - (words.starts[index] as number);
    const kind = words.kinds[index] as number;
    if (length !== 1) continue;
    if (kind === KIND.verb || kind === KIND.function) return false;
    if (kind === KIND.number && COUNTING.includes(text[words.starts[index] as number] as string))
      return false;
  }
  return true;
}

/** 国家超级计算|济南中心: what the state keeps in a place. */
function stateStart(text: string, start: number, form: number): number {
  if (form - start > 4 || !/^(?:中心|实验室|基地|研究院)/.test(text.slice(form, form + 3))) return start;
  const state = /国家[\u4e00-\u9fff]{2,8}$/.exec(text.slice(Math.max(0, start - 10), start));
  return state && !/[的在和与了为]|国家级|重点|支持|建设/.test(state[0]) ? start - state[0].length : start;
}

/** 中国、挪威|联合登山队: a joint body names all its countries. */
function jointStart({ text, places }: Scan, start: number): number {
  let at = start;
  const end = places.endOf(at);
  if (end === 0 || !text.startsWith('联合', end)) return start;
  while (at > 1 && (text[at - 1] === '、' || text[at - 1] === '和') && places.startOf(at - 1) >= 0)
    at = places.startOf(at - 1);
  return at;
}

/** Where one plays and listens is a place (场馆). */
const BUILDINGS =
  /^(?:展览中心|会议中心|国际会展中心|国际展览中心|国际会议中心|博览中心|国际博览中心|体育馆|体育场|体育中心|大剧院|音乐厅|会展中心)$/;

/** 上海|虹口体育馆: behind its city a hall with a name of its own begins there. */
function addBuilding(scan: Scan, start: number, form: number, end: number): void {
  const { places } = scan;
  const city = places.endOf(start);
  const from = city > 0 && form - city > 1 && properPieces(scan, city, form) ? city : start;
  places.add({ type: 'place', start: from, end, confidence: 0.8, evidence: 'place/form' });
}

/** 埃及金字塔报: a word of its own behind a name, before what papers do. */
function newspaper({ text, words }: Scan, index: number): boolean {
  const start = words.starts[index] as number;
  if (text[start] !== '报' || words.ends[index] !== start + 1 || !isHan(text.charCodeAt(start - 1)))
    return false;
  return /^(?:记者|社|报道|刊|等|的|载|编辑|、|,|》|发表|称|$)/.test(text.slice(start + 1, start + 3));
}

/** 庆阳网讯, 中国江苏网消息: the site of a place. */
function addWebsite({ text, places, bodies }: Scan, at: number): void {
  if (!/^(?:讯|消息|记者|报道|电)/.test(text.slice(at + 1, at + 3))) return;
  let start = at;
  for (let place = places.startOf(start); place >= 0 && place < start; place = places.startOf(start))
    start = place;
  if (start < at)
    bodies.add({
      type: 'organization',
      start,
      end: at + 1,
      confidence: 0.85,
      evidence: 'organization/form',
      value: '网',
    });
}

const BRANCH = /(?:[支分]公司|[支分]行|营业部|营业所)$/;

/** A place or a body begins the name, or stands in it behind a word of names (沈铁|通辽|分局). */
function holdsPlace(scan: Scan, start: number, form: number): boolean {
  if (scan.places.endOf(start) > 0 || scan.bodies.endOf(start) > 0) return true;
  for (let at = start + 1; at < form; at++) {
    const end = scan.places.endOf(at);
    if (end > 0 && end <= form) return insideName(scan, at);
  }
  return false;
}

/** 区图书馆, 县融媒体中心: the letter of a level goes before the name. */
function levelAt({ words, text }: Scan, start: number): boolean {
  const index = words.at[start] as number;
  return (
    LEVELS.has(text[start] as string) && words.starts[index] === start && words.ends[index] === start + 1
  );
}
/** What every county has one of. */
const OF_LEVEL =
  /^(?:图书馆|博物馆|文化馆|体育馆|美术馆|科技馆|档案馆|纪念馆|规划馆|展示馆|医院|人民医院|中医院|卫生院|保健院|疾控中心|党校|电视台|广播电台|融媒体中心|敬老院|福利院|养老院|幼儿园|少年宫|文化宫|一中|二中|职中|职业中学|实验小学)$/;
const LEVELS = new Set('省市县区州旗镇乡'.split(''));

/** Words of every text that a place before them does not make a name (非洲球队, 温州市失业保险机构). */
const GENERIC_ANYWHERE = /(?:球队|工厂|机构|油田|矿区|车队|商队|媒体|企业)$/;

function genericAnywhere(scan: Scan, start: number, form: number, end: number): boolean {
  const place = Math.max(scan.places.endOf(start), scan.bodies.endOf(start));
  if (place === 0 || place > form || !GENERIC_ANYWHERE.test(scan.text.slice(Math.max(start, form - 4), end)))
    return false;
  // 日本贸易振兴机构: a country has one of that name.
  const ofCountry = scan.words.kinds[scan.words.at[start] as number] === KIND.country;
  return !(ofCountry && form - place > 2) && !properAfterPlace(scan, start, form);
}

/** Kinds of bodies that any place has. */
export const NO_BODY_NAME =
  /^(?:基层|农村|农民|农业|城市|城乡|乡村|社区|民办|民营|国有|金融|外贸|股份制|专业|劳动|职业|地方)*(?:信用社|合作社|供销合作社|业余学校|保险公司|商业银行|学校|医院|银行|企业|公司|(?:人寿|财产|农业|养老|医疗)?保险公司|证券公司|管理站|服务站|技校|夜校|子弟学校|考察团|调研组|代表团|检查组|工作组|工作队)$/;

/** True where a part of the name behind its place is no common word. */
function properAfterPlace(scan: Scan, start: number, form: number): boolean {
  let at = start;
  for (let end = scan.places.endOf(at); end > at && end <= form; end = scan.places.endOf(at)) at = end;
  return at < form && properPieces(scan, at, form);
}

/** 宁波市代表团: the delegation of a division is a common word; that of a country is a body. */
function ofDivision({ places, words }: Scan, start: number): boolean {
  return places.endOf(start) > 0 && words.kinds[words.at[start] as number] !== KIND.country;
}

/** Units of enterprises and schools stay outside their names. */
const EMPLOYS = /(?:公司|集团|厂|银行|支行|分行|大学|学院|协会|学会|研究所|研究院|事务所|医院|实业|股份)$/;
/** 新一届市委, 第十三届市委. */
const TERM = /^(?:新一届|上一届|本届|第?[一二三四五六七八九十]+届)/;
/** Forms of so many things that only a place before them makes a body. */
const ANCHORED_ONLY = new Set(['在线', '局', '中心', '机构', '队', '站', '所', '办', '处', '科']);

/** The form begins another word (公司法, 学校长). */
const GOES_ON = /^(?:法[^院庭]|网[^络吧]|化|制|长(?!江|沙|春|治)|员|债|票|伍|列)/;

/** 浙江企业, 中国政府's like: a place and such a word make a body, but these do not. */
const WEAK_AFTER_PLACE =
  /^(?:基地|总部|组织|航空|股份|实业|控股|联盟|阵线|师|旅|党|支部|超市|联合体|部队|基金|信托|证券|商场|书店|宾馆|饭店|酒店|公司|集团|银行|学校|监狱|杂志|组委会)$/;

/** True where a part of the name is no common word. */
function properPieces(scan: Scan, start: number, end: number): boolean {
  const { words } = scan;
  for (
    let index = words.at[start] as number;
    index < words.count && (words.starts[index] as number) < end;
    index++
  ) {
    const kind = words.kinds[index] as number;
    const length = (words.ends[index] as number) - (words.starts[index] as number);
    if (
      kind === KIND.nameCandidate ||
      kind === KIND.unknown ||
      kind === KIND.foreign ||
      kind === KIND.properNoun ||
      kind === KIND.foreignName ||
      kind === KIND.foreignCandidate ||
      kind === KIND.place ||
      kind === KIND.person ||
      kind === KIND.body ||
      kind === KIND.divisionShort ||
      kind === KIND.division ||
      kind === KIND.country ||
      (length === 1 && kind !== KIND.number)
    )
      return true;
  }
  return false;
}

/** Words of names, whatever the dictionary takes them for. */
const IN_NAMES = new Set(
  '工人 职工 教师 干部 律师 医师 记者 警察 青年 少年 儿童 妇女 雇主 志愿者 退役 军人 老年 中老年 青少年 中学生 大学生 残疾人 民族 日用 化学 新 东方 南方 北方 华夏 神州 中华 长城 时代 未来 世纪 明天 今日 春秋 黎明 曙光 朝阳 阳光 晨光'.split(
    ' ',
  ),
);
const FUNCTION_IN_NAMES = new Set(['和', '与', '及', '之', '同', '正', '安', '全', '大', '新', '总', '老']);
const NUMBER_IN_NAMES =
  /^(?:第?[一二三四五六七八九十百]+|第[一二三四五六七八九十]+(?:人民|中级|附属)?|[0-9]+|万|千|百|双|三[一-龥]|八一|五四|二七|[一-龥]*(?!家|个|名|位|所|座|批|届|次|项|多|几|两国))$/;
const LOCATIVE_IN_NAMES =
  /^(?:中部|东部|西部|南部|北部|国际|海外|外|内|前|后|中|上|下|东|西|南|北|中央|江南|华东|沿海|江北)$/;

/** 城市更新|和|土地储备局: what is looked after stands on both sides. */
function joinsNames(scan: Scan, from: number, at: number): boolean {
  const { words, text } = scan;
  if (from === 0 || levelAt(scan, at) || scan.places.startOf(from) >= 0 || scan.bodies.startOf(from) >= 0)
    return false;
  const left = words.at[from - 1] as number;
  const kind = words.kinds[left] as number;
  const word = text.slice(words.starts[left] as number, from);
  const right = words.kinds[words.at[at] as number];
  if (right === KIND.punctuation || right === KIND.title) return false;
  return (
    kind === KIND.verbalNoun ||
    VERBS_IN_NAMES.has(word) ||
    isHead(text, from - word.length, from, FLAG.domain)
  );
}

/** After a body these begin what it does (县政府派工作队). */
const SENDS = new Set(['派', '赴', '驻', '请', '向', '令', '给', '送', '率']);

/** What somebody does with those of a body, and no body is named after (在南宁会见省委书记), verb or noun to the lexicon. */
const RECEIVES = new Set(['会见', '接见', '拜会', '会晤', '出席']);

const JOINS_BODIES = /^(?:和|与|会同|联合)/;
const LONGEST_NAME = 24;

/** Where the name before a form begins; -1 where nothing there is a name. */
function nameStart(scan: Scan, form: number): number {
  const { words, text } = scan;
  let at = form;
  let anchor = -1;
  let soft = -1;
  while (at > 0 && form - at < LONGEST_NAME) {
    // What is a place or a body already is taken whole.
    const body = scan.bodies.startOf(at);
    const place = scan.places.startOf(at);
    if (body >= 0 || place >= 0) {
      at = body >= 0 && (place < 0 || body < place) ? body : place;
      // 居民委员会|和|文雨社区, 派出所|联合|镇司法所: no place begins with what joins two bodies.
      const joint = JOINS_BODIES.exec(text.slice(at, at + 3));
      if (joint && scan.bodies.startOf(at) >= 0) return at + (joint[0] as string).length;
      anchor = at;
      continue;
    }
    if (anchor === at && at < form) {
      if (!insideName(scan, at)) {
        anchor = outerPlace(scan, at, form);
        break;
      }
      anchor = -1;
      soft = -1;
    }
    const index = words.at[at - 1] as number;
    if (words.ends[index] !== at) break;
    const from = words.starts[index] as number;
    const last = text[at - 1] as string;
    if (last === ')' || last === '”' || last === '"') {
      const open = text.lastIndexOf(last === ')' ? '(' : last === '”' ? '“' : '"', at - 2);
      if (open < 0 || at - open > 8 || (last === ')' && form - at > 0 && open === 0)) break;
      at = open;
      continue;
    }
    if (last === '·' || last === '-') {
      at--;
      continue;
    }
    const kind = words.kinds[index] as number;
    const length = at - from;
    // 区图书馆|和|县融媒体中心: 和县 is a county only where its place was seen.
    if (text.startsWith('和县', from) && length === 2 && scan.places.startOf(at) < 0) return from + 1;
    // 正点 of 正点实业 is a time only elsewhere.
    const listed = kind === KIND.time && at === form && text[from - 1] === '、';
    const word = text.slice(from, at);
    // 香江|企业|集团.
    const holding =
      (word === '处理' && TREATED.test(text.slice(Math.max(0, from - 2), from))) ||
      (word === '企业' && text.startsWith('集团', at)) ||
      OF_OFFICE.test(text.slice(from, at + 2)) ||
      (word === '联合' && scan.places.startOf(from) >= 0);
    if (!listed && !holding && !IN_NAMES.has(word)) {
      if ((word === '和' || word === '与') && joinsNames(scan, from, at)) {
        if (soft < 0) soft = at;
        at = from;
        continue;
      }
      if (isBreak(scan, index) || RECEIVES.has(word)) break;
      if (kind === KIND.function && (length > 1 || !FUNCTION_IN_NAMES.has(word))) break;
      if (kind === KIND.verb && length > 1 && !VERBS_IN_NAMES.has(word)) break;
      if (kind === KIND.verb && length === 1 && SENDS.has(word)) break;
      if (kind === KIND.verb && length === 1 && soft < 0) soft = at;
      if (kind === KIND.number && (!NUMBER_IN_NAMES.test(word) || '一两几数'.includes(word))) break;
      if (kind === KIND.locative && length > 1 && !LOCATIVE_IN_NAMES.test(word)) break;
      if (
        kind === KIND.foreign &&
        /^\d+$/.test(word) &&
        !(
          text[at] === '中' ||
          text[at] === '所' ||
          text[at] === '医' ||
          text[at] === '厂' ||
          text[at] === '团' ||
          text[at] === '师'
        )
      )
        break;
      if (kind === KIND.knownBody && scan.bodies.startOf(at) < 0) break;
    }
    at = from;
  }
  // 据, 应 and other little words that a name was read over.
  // 位企业家和 and the like have gone; a name begins with its place.
  if (anchor >= 0) return anchor;
  return soft >= 0 ? soft : at;
}

const NO_NAME_LETTER: ReadonlySet<number> = new Set([
  KIND.adjective,
  KIND.verb,
  KIND.function,
  KIND.number,
  KIND.locative,
  KIND.title,
]);

/** 北京|液化气|右安门供应站: before a lesser place one or two nouns lead to the division; else the place itself. */
function outerPlace({ words, text, places, bodies }: Scan, at: number, form: number): number {
  const whole = words.at[at] as number;
  const kind = words.kinds[whole];
  if (kind === KIND.division || kind === KIND.township || kind === KIND.country || bodies.endOf(at) > 0)
    return at;
  let from = at;
  for (let count = 0; count < 2 && from > 0 && form - from < LONGEST_NAME; count++) {
    const index = words.at[from - 1] as number;
    if (
      words.ends[index] !== from ||
      (words.kinds[index] !== KIND.noun && words.kinds[index] !== KIND.properNoun)
    )
      return at;
    from = words.starts[index] as number;
    if (from < at - 1 && places.startOf(from) >= 0 && !LEVELS.has(text[from] as string))
      return places.startOf(from);
  }
  return at;
}

/** 神州|北极木业: before a short place that is no division of its own stands a word of names. */
function insideName(scan: Scan, at: number): boolean {
  const { words, text } = scan;
  const whole = words.at[at] as number;
  if (words.kinds[whole] !== KIND.divisionShort && words.kinds[whole] !== KIND.knownPlace) return false;
  if (at === 0 || !isHan(text.charCodeAt(at - 1)) || scan.bodies.endOf(at) > 0) return false;
  const index = words.at[at - 1] as number;
  const kind = words.kinds[index] as number;
  if (isBreak(scan, index)) return false;
  if (words.ends[index] === at && words.starts[index] === at - 1)
    return (
      !NO_NAME_LETTER.has(kind) && !LEVELS.has(text[at - 1] as string) && words.kinds[index - 1] !== KIND.verb
    );
  return (
    kind === KIND.properNoun ||
    kind === KIND.unknown ||
    kind === KIND.nameCandidate ||
    IN_NAMES.has(text.slice(words.starts[index] as number, at))
  );
}

/** 复旦大学|附属医院. */
const UNIVERSITY = /^(?:大学|学院)(?:附属|医学|[中外历哲数物化新法经政][文史学理化闻律济治])$/;
const TREATED = /(?:污水|垃圾|废水|固废|废物|危废)$/;
/** Common words that begin what an office looks after (城市更新, 社会福利). */
const OF_OFFICE =
  /^(?:城市(?:更新|管理|建设|规划|投资|发展|运营|轨道)|农村(?:商业|信用|合作|经济|能源)|个体(?:劳动|私营|工商)|社会(?:福利|科学|保险|保障|治安|组织))/;

/** Verbs that are parts of names (联合国开发计划署, 投资公司). */
export const VERBS_IN_NAMES: ReadonlySet<string> = new Set(
  '疏浚 勘测 发射 登记 储备 更新 审批 振兴 执法 执行 鉴定 评价 认证 转化 推广 繁育 改良 防治 检疫 屠宰 殡葬 拆迁 征收 收购 储运 装卸 配送 转运 客运 货运 采油 采购 统计 信息 竞赛 观测 监理 养护 整备 整治 治理 集聚 抢险 防汛 救助 创作 收藏 保障 援助 举报 投诉 受理 投资 开发 管理 建设 发展 控股 运输 合作 服务 制造 设计 研究 教育 联合 进出口 销售 贸易 保险 租赁 拍卖 装饰 印刷 包装 加工 养殖 种植 旅游 咨询 检测 监测 勘察 测绘 施工 安装 修理 维修 供应 采购 经营 生产 应用 实验 试验 培训 计划 规划 广告 传播 影视 广播 出版 发行 翻译 体育 救援 救助 消费 保护 促进 交流 友好 监督 调查 统计 预防 控制 治疗 康复 航空 航天 运动 表演 演出 创业 创新 孵化 担保 融资 信托 结算 交易 清算 评估 审计 仲裁 调解 领导 指挥 筹备 工作 协调'.split(
    ' ',
  ),
);
