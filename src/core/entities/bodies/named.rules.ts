import {
  BODIES_OF_EVERY_LEVEL,
  FORMS_BEHIND_MARKS,
  FORMS_NO_PLACE_NAMES,
  FORMS_WITH_PLACE_ONLY,
  HALLS,
} from '../../knowledge/bodies';
import { subUnits } from './government';
import { CharSet } from '../lexicon/charSet';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { move, table, take, veto } from '../rule';
import type { NamedBody } from './namedBody';
import { nameStart } from './nameStart';
import { LEVELS, insideName, levelAt } from './named.places';
import { holdsLongWord, properAfterPlace, properPieces } from './properPieces';

type Body = NamedBody;

/** Ends of bodies that are no form of theirs. */
export const MORE_ENDS = new CharSet('报');

const NUMERALS = '一二三四五六七八九十';
const COMMON_BODY =
  /^(?:.{0,2}(?:政府|部门|机关|单位|组织|机构|公司|企业|集团|银行|学校|医院|大学|学院|中学|小学|协会|学会|委员会|办公室|中心|基金会|研究所|研究院|部队|法院|检察院|工会|党委|党组|支部|党支部|媒体|报社|电视台|电台|社会科学|自然科学|联合公报|公报|高校|常委会|理事会|董事会|监事会|代表团|代表队|政党|联盟|海关|军区|议会|内阁|俱乐部|超市|饭店|酒店|宾馆|商场|书店|监狱|看守所|派出所|法庭|幼儿园|出版社|杂志社|事务所|交易所|信用社|合作社|居委会|村委会|工作队|医疗队|救援队|服务队|突击队|考察团|调研组|督导组|巡视组|巡察组|检查组|专家组|宣讲团|代表团|工作站))$/;
const BODY_END = /[会党院部局社团队厂司军所校行台报组委办署店馆厅库庭处织协盟]$/;
/** What the last word is: whether a form of bodies stands here at all. */
export const FORM_ROWS = table<Body>('body/named', 'organization', [
  move('newspaper', (body) => {
    if (isPaper(body)) body.form = body.last;
  }),
  take('of-the-dictionary', (body) => body.form < 0 && addListed(body)),
  move('number-of-a-school', (body) => {
    while (
      body.formEnd - body.form > 1 &&
      NUMERALS.includes(body.text[body.form] as string) &&
      NUMERALS.includes(body.text[body.form - 1] ?? '-')
    )
      body.form--;
  }),
  veto(
    'form-inside-a-word',
    ({ inside, kind }) => inside && kind !== KIND.body && kind !== KIND.properNoun && kind !== KIND.noun,
  ),
  veto(
    'pattern-of-things',
    ({ inside, text, form }) =>
      inside && text[form] === '局' && '格大政布结时战棋僵残变定开破全'.includes(text[form - 1] as string),
  ),
  veto(
    'organise-after-a-body',
    ({ text, form, formEnd, last }) => text.startsWith('组织', form) && formEnd - form === 2 && last === form,
  ),
  veto(
    'brigade-that-is-a-place',
    ({ text, formEnd, scan }) => text.startsWith('大队', formEnd - 2) && scan.places.startOf(formEnd) >= 0,
  ),
  veto(
    'government-behind-a-body',
    ({ text, formEnd, scan }) =>
      text.startsWith('政府', formEnd - 2) &&
      LEVELS.at(text, formEnd - 3) &&
      scan.bodies.startOf(formEnd - 3) >= 0,
  ),
  veto('purchases-of-government', ({ text, formEnd }) => text.startsWith('政府采购', formEnd - 2)),
  // 第二中学教|师: a trade, and no division of an army.
  veto(
    'trade',
    ({ text, form }) => text[form] === '师' && '教律医药技厨老讲'.includes(text[form - 1] as string),
  ),
  veto(
    'sends-a-team',
    ({ text, form }) => text[form] === '队' && '组带率派排'.includes(text[form - 1] as string),
  ),
]);

/** Where the name begins: what stands between the walk's end and the name. */
export const START_ROWS = table<Body>('body/named', 'organization', [
  take('between-marks', betweenMarks),
  veto('each-of-them', ({ text, start }) => text[start] === '(' || text[start] === '各'),
  move('parent-of-a-branch', parentOfBranch),
  move('joint-body', (body) => {
    body.start = jointStart(body);
  }),
  move('mission-of-a-state', (body) => {
    const { scan, start, text, formText } = body;
    if (
      /(?:使馆|领馆|领事馆)$/.test(formText) &&
      text[start - 1] === '驻' &&
      scan.places.startOf(start - 1) >= 0
    )
      body.start = scan.places.startOf(start - 1);
  }),
  veto('village-by-a-works', ({ text, form, start }) => text[form] === '厂' && form - start < 2),
  veto(
    'middle-of-a-town',
    ({ text, form, formEnd }) => text[form] === '中' && formEnd - form === 2 && LEVELS.at(text, form - 1),
  ),
  move('former', (body) => {
    const { scan, text, start, form } = body;
    if (
      text[start] === '原' &&
      form - start > 2 &&
      scan.words.ends[scan.words.at[start] as number] === start + 1
    )
      body.start++;
  }),
  // 会后孙立到|新城小区项目部: somebody comes to it.
  move('comes-to', (body) => {
    const { text, start, form, scan } = body;
    const to = text.slice(start, form).indexOf('到');
    if (to >= 2 && form - start - to > 2 && scan.places.endOf(start) === 0) body.start += to + 1;
  }),
  move('term-of-office', (body) => {
    const { text, start } = body;
    const term = /^(?:新一届|上一届|本届|第?[一二三四五六七八九十]+届)/.exec(text.slice(start, start + 6));
    if (term && !text.startsWith('人大常委会', start + term[0].length)) body.start += term[0].length;
  }),
]);

/** What the name as a whole says. */
export const NAME_ROWS = table<Body>('body/named', 'organization', [
  veto('government-of-a-country', (body) => body.text.endsWith('政府', body.formEnd) && ofCountry(body)),
  move('level', (body) => {
    const { scan, start, form, formText } = body;
    body.leveled = (form - start > 2 || OF_LEVEL.has(formText)) && levelAt(scan, start);
    body.anchored = body.leveled || holdsPlace(body);
  }),
  move('what-the-state-keeps', (body) => {
    if (body.anchored) body.start = stateStart(body);
  }),
  veto('fields-and-greenhouses', fieldsOfPlace),
  veto(
    'delegation-of-a-division',
    (body) => body.formText.endsWith('代表团') && (body.leveled || ofDivision(body)),
  ),
  veto('common-behind-a-place', commonAnywhere),
  veto('every-place-has-one', ({ name }) => NO_BODY_NAME.test(name)),
  veto(
    'office-without-its-keeper',
    ({ text, start, place }) => text[start - 1] === '驻' && place === start + 1,
  ),
  take('hall', (body) => HALL_FORMS.has(body.formText) && !body.leveled && addHall(body)),
  veto(
    'organised-party',
    ({ formText, prefix }) =>
      (formText === '组织' && /[党团]$/.test(prefix)) || (formText === '党' && /[批各全]$/.test(prefix)),
  ),
  veto(
    'needs-a-place',
    ({ anchored, inside, formText }) => !anchored && (inside || WITH_PLACE.has(formText)),
  ),
  veto(
    'common-body',
    ({ anchored, scan, name, start, form }) =>
      !anchored && COMMON_BODY.test(name) && !properPieces(scan, start, form),
  ),
  veto('form-goes-on', (body) => GOES_ON.test(body.after(2))),
  veto(
    'one-character-form',
    ({ anchored, formText }) => !anchored && formText.length < 2 && !/[厂局]/.test(formText),
  ),
  veto('common-words', (body) => {
    const { anchored, scan, start, form } = body;
    if (anchored || form - start > 3 || properPieces(scan, start, form)) return false;
    return !(/[、和]$/.test(body.before(1)) && /^(?:、|等|和)/.test(body.after(1)));
  }),
  move('units-under-it', readUnits),
  veto(
    'place-makes-no-name',
    ({ anchored, place, form, formText, text }) =>
      anchored &&
      place >= form &&
      NO_NAME_OF_PLACE.has(formText) &&
      !'港场矿田'.includes(text[form - 1] as string),
  ),
  take('accept', accept),
]);

const OF_LEVEL: ReadonlySet<string> = new Set(BODIES_OF_EVERY_LEVEL);
const HALL_FORMS: ReadonlySet<string> = new Set(HALLS);
const WITH_PLACE: ReadonlySet<string> = new Set(FORMS_WITH_PLACE_ONLY);
const NO_NAME_OF_PLACE: ReadonlySet<string> = new Set(FORMS_NO_PLACE_NAMES);
const BEHIND_MARKS: ReadonlySet<string> = new Set(FORMS_BEHIND_MARKS);

/** The form begins another word (公司法, 学校长). */
const GOES_ON = /^(?:法[^院庭]|网[^络吧]|化|制|长(?!江|沙|春|治)|员|债|票|伍|列)/;
/** Kinds of bodies that any place has. */
export const NO_BODY_NAME =
  /^(?:基层|农村|农民|农业|城市|城乡|乡村|社区|民办|民营|国有|金融|外贸|股份制|专业|劳动|职业|地方)*(?:信用社|合作社|供销合作社|业余学校|保险公司|商业银行|学校|医院|银行|企业|公司|(?:人寿|财产|农业|养老|医疗)?保险公司|证券公司|管理站|服务站|技校|夜校|子弟学校|考察团|调研组|代表团|检查组|工作组|工作队)$/;

/** 埃及金字塔报: a word of its own behind a name, before what papers do. */
function isPaper({ text, last, formEnd }: Body): boolean {
  if (text[last] !== '报' || formEnd !== last + 1 || !isHan(text.charCodeAt(last - 1))) return false;
  return /^(?:记者|社|报道|刊|等|的|载|编辑|、|,|》|发表|称|$)/.test(text.slice(formEnd, formEnd + 2));
}

/** Bodies of the dictionary without a form that we know (中国航天) are as often something else. */
function addListed(body: Body): boolean {
  const { kind, last, formEnd, text } = body;
  const name = text.slice(last, formEnd);
  if (kind !== KIND.body || name.length < 5 || !BODY_END.test(name)) return true;
  body.start = last;
  body.addBody('body/named/of-the-dictionary', 0.6);
  return true;
}

const PUPILS = /^(?:生|教育|阶段|学历|毕业|文化)/;
const NO_NAME_BETWEEN_MARKS =
  /[的在各该本全我与和及由据向对从省市县区旗镇乡村名所里外内上下办建为是个有]|农村|城[镇关乡区]|重点|普通|民[办族]|希望$|实验$|中心$|完全|寄宿|义务|初级|高级|基层|职业|特殊|教育|社区|当地|附近|其他|居民|村民|一些|许多|部分|公安|辖区|附属|原来|现有/;

/** Schools and residents' committees that stand between a mark and their form, whatever words their name is made of. */
function betweenMarks(body: Body): boolean {
  const { form, scan, text } = body;
  if (!BEHIND_MARKS.has(body.formText)) return false;
  let from = form;
  while (from > 0 && form - from < 5 && isHan(text.charCodeAt(from - 1))) from--;
  if (form - from < 2 || form - from > 3 || scan.blocked[from] === 1) return false;
  if (
    ')》·-'.includes(text[from - 1] ?? ' ') ||
    NO_NAME_BETWEEN_MARKS.test(text.slice(from, form)) ||
    holdsLongWord(scan, from, form, DOES_OR_COUNTS) ||
    GOES_ON.test(body.after(2)) ||
    PUPILS.test(body.after(2))
  )
    return false;
  body.start = from;
  body.addBody('body/named/between-marks', 0.78, body.formText);
  return true;
}
const DOES_OR_COUNTS = kindSet('verb function number time');

/** 人保财险|赤壁支公司: the parent stands before the place of its branch. */
function parentOfBranch(body: Body): void {
  const { start, form, formEnd, scan, text } = body;
  const branch = /(?:[支分]公司|[支分]行|营业部|营业所)$/.test(text.slice(form - 1, formEnd));
  const parent = branch ? nameStart(scan, start) : -1;
  if (parent >= 0 && start - parent > 1 && start - parent < 9) body.start = parent;
}

/** 中国、挪威|联合登山队: a joint body names all its countries. */
function jointStart({ text, start, place, scan: { places } }: Body): number {
  let at = start;
  const joint = place > 0 && text.startsWith('联合', place);
  while (joint && at > 1 && (text[at - 1] === '、' || text[at - 1] === '和') && places.startOf(at - 1) >= 0)
    at = places.startOf(at - 1);
  return at;
}

/** 国家超级计算|济南中心: what the state keeps in a place. */
function stateStart(body: Body): number {
  const { text, start, form } = body;
  const kept = form - start < 5 && /^(?:中心|实验室|基地|研究院)/.test(text.slice(form, form + 3));
  const state = kept ? /国家[\u4e00-\u9fff]{2,8}$/.exec(body.before(10)) : null;
  return state && !/[的在和与了为]|国家级|重点|支持|建设/.test(state[0]) ? start - state[0].length : start;
}

/** 美国政府, 俄政府: the country is named, the government is a common word. */
function ofCountry({ start, formEnd, name, scan: { words } }: Body): boolean {
  const kind = words.kinds[words.at[start] as number];
  return (
    formEnd - start === 3 || kind === KIND.country || (kind === KIND.body && !/[省市县区州旗]/.test(name))
  );
}

/** A place or a body begins the name, or stands in it behind a word of names (沈铁|通辽|分局). */
function holdsPlace({ scan, start, form }: Body): boolean {
  if (scan.places.endOf(start) > 0 || scan.bodies.endOf(start) > 0) return true;
  for (let at = start + 1; at < form; at++) {
    const end = scan.places.endOf(at);
    if (end > 0 && end <= form) return insideName(scan, at);
  }
  return false;
}

/** 浪口村花卉苗木基地: fields and greenhouses are no body. */
function fieldsOfPlace(body: Body): boolean {
  if (body.formText !== '基地' || body.place === 0) return false;
  if (!/[镇乡村]|街道/.test(body.prefix) && body.form > body.place)
    body.addPlace('body/named/fields-and-greenhouses', body.start);
  return true;
}

/** 宁波市代表团: the delegation of a division is a common word; that of a country is a body. */
function ofDivision({ place, start, scan: { words } }: Body): boolean {
  return place > 0 && words.kinds[words.at[start] as number] !== KIND.country;
}

/** Words of every text that a place before them does not make a name (非洲球队, 温州市失业保险机构). */
const COMMON_ANYWHERE = /(?:球队|工厂|机构|油田|矿区|车队|商队|媒体|企业)$/;

function commonAnywhere(body: Body): boolean {
  const { scan, text, start, form, formEnd } = body;
  const place = Math.max(body.place, scan.bodies.endOf(start));
  if (place === 0 || place > form || !COMMON_ANYWHERE.test(text.slice(Math.max(start, form - 4), formEnd)))
    return false;
  // 日本贸易振兴机构: a country has one of that name.
  const ofState = scan.words.kinds[scan.words.at[start] as number] === KIND.country;
  return !(ofState && form - place > 2) && !properAfterPlace(scan, start, form);
}

/** 上海|虹口体育馆: behind its city a hall with a name of its own begins there. */
function addHall(body: Body): boolean {
  const { place, form, scan, start } = body;
  body.addPlace(
    'body/named/hall',
    place > 0 && form - place > 1 && properPieces(scan, place, form) ? place : start,
  );
  return true;
}

/** Units of enterprises and schools stay outside their names. */
const EMPLOYS = /(?:公司|集团|厂|银行|支行|分行|大学|学院|协会|学会|研究所|研究院|事务所|医院|实业|股份)$/;
/** 复旦大学|附属医院. */
const UNIVERSITY = /^(?:大学|学院)(?:附属|医学|[中外历哲数物化新法经政][文史学理化闻律济治])$/;

function readUnits(body: Body): void {
  const { formText, anchored, text, scan, formEnd } = body;
  const keeps =
    formText === '集团军' ||
    (anchored &&
      (!EMPLOYS.test(formText) ||
        formText.endsWith('科学院') ||
        UNIVERSITY.test(text.slice(formEnd - 2, formEnd + 2))));
  if (keeps) body.end = subUnits(scan, formEnd);
}

/** Forms that name one body each, where the name before them is no common word. */
const STRONG_FORM =
  /(?:小学|中学|初中|高中|中心校|大学|学院|幼儿园|医院|卫生院|合作社|派出所|[一二三四五六七八九十]中|[一二三四五]小|研究院|研究所|事务所|基金会|支行|分行|电视台|报社|出版社)$/;

function accept(body: Body): boolean {
  const { anchored, formText } = body;
  body.addBody(
    'body/named/accept',
    anchored ? 0.88 : STRONG_FORM.test(formText) && ownName(body) ? 0.78 : 0.72,
    formText,
  );
  return true;
}

/** Every word before the form belongs to names (毛营|二中). */
function ownName({ scan, text, start, form }: Body): boolean {
  const free =
    !isHan(text.charCodeAt(start - 1)) || '在到赴往至从由向对于与和及'.includes(text[start - 1] as string);
  const common = (kind: number, from: number, to: number): boolean =>
    to - from === 1 &&
    (kind === KIND.verb ||
      kind === KIND.function ||
      (kind === KIND.number && '一二三四五六七八九十百千万两几数'.includes(text[from] as string)));
  return free && form - start > 1 && properPieces(scan, start, form) && !scan.words.some(start, form, common);
}
