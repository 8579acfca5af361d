import { divisionIndex } from '../lexicon/divisions';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/trie';
import { cutWords } from '../lexicon/words';
import { divisionsAtHead } from './divisionNames';

const D = '省市县区州旗';

/**
 * One name for one body (机构规范名): 中共叶县委员会, 叶县县委 and 叶县委 are one committee; 人民政府 for 政府; 人大常委会, 政协, 纪委
 * and 监委 for their long forms; 人民法院 and 人民检察院. What ends in 原 does not: 宁川市人民政府原|副市长.
 */
export function canonicalBody(name: string): string {
  let body = name.replace(/\s/g, '').replace(/原$/, '');
  body = body
    .replace(/^(?:中国共产党|中共)(?!中央|党)(?=.)/, '')
    .replace(/^(?:中国人民政治协商会议|政协)(.+?)委员会/, '$1政协')
    .replace(/^(?:中国共产主义青年团|共青团)(.+?)委员会$/, '共青团$1委')
    .replace(/人民代表大会常务委员会/, '人大常委会')
    .replace(/人民代表大会(?!常|第)/, '人大')
    .replace(new RegExp(`([${D}])\\1(?=委|政府|人民政府|人大|政协|纪委|长)`), '$1')
    .replace(new RegExp(`([${D}])纪律检查委员会`), '$1纪委')
    .replace(new RegExp(`([${D}])(?:党委)?委员会(?=$|[^员]*(?:部|办公室|室|局|党校)$)`), '$1委')
    .replace(new RegExp(`([${D}])监察委员会`), '$1监委');
  body = body
    .replace(new RegExp(`([${D}镇乡])(?:政府|府)(?=$|办公[室厅]|办$|研究室)`), '$1人民政府')
    .replace(/人民政府办$/, '人民政府办公室')
    .replace(new RegExp(`([${D}]委)办$`), '$1办公室')
    .replace(new RegExp(`([${D}])法院$`), '$1人民法院')
    .replace(new RegExp(`([${D}])检察院$`), '$1人民检察院')
    .replace(new RegExp(`^([^${D}]*([${D}]))团\\2?委$`), '共青团$1委')
    .replace(new RegExp(`([${D}]委组织|[${D}]委宣传|[${D}]委统战)$`), '$1部');
  return body;
}

/** What a body's name says of the place it acts for: the innermost division at its head, with those around it. */
export function placeOfBody(body: string): { place: string; around: string[] } | null {
  const divisions = divisionsAtHead(body);
  const last = divisions[divisions.length - 1];
  if (!last) {
    const country = countryAtHead(body);
    return country === null ? null : { place: country, around: [] };
  }
  if (last.end === body.length) return null;
  return { place: last.name, around: divisions.slice(0, -1).map(({ name }) => name) };
}

/** The country right before an offset (俄罗斯|总理); null where none stands there. */
export function countryBefore(text: string, at: number): string | null {
  for (let length = Math.min(8, at); length >= 2; length--) {
    const name = text.slice(at - length, at);
    if (theLexicon().trie.find(name).kind === KIND.country) return name === '中国' ? null : name;
  }
  return null;
}

/** The country that a name begins with (法国国防部, 越国总理); null for China and for none. */
export function countryAtHead(name: string): string | null {
  if (name.includes('驻')) return null;
  for (let length = Math.min(8, name.length - 1); length >= 2; length--) {
    const head = name.slice(0, length);
    if (theLexicon().trie.find(head).kind === KIND.country || (length === 2 && OLD_COUNTRY.test(head)))
      return head === '中国' ? null : head;
  }
  return null;
}

/** 越国, 甲国: a country by its form. */
const OLD_COUNTRY = /^[^我中本全各外祖爱帝王战建立救卖出回两多该他敌强大小邻异三四五六七八九十]国$/;

/** Central bodies whose names say no place. */
const CENTRAL =
  /^(?:中国|中华|国家|全国|中央|中共中央|国务院|最高人民|海关总署|(?:税务|市场监管|体育|广电|质检|安监|工商)总局|新华社|人民日报|审计署|求是|(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|国安|民政|司法|财政|人社|人力资源(?:和)?社会保障|自然资源|国土资源|生态环境|环境保护|住房(?:和)?城乡建设|住建|建设|交通运输|交通|铁道|水利|农业农村|农业|商务|文化和旅游|文化|卫生|应急管理|退役军人事务|信息产业|劳动和社会保障|人事)部|(?:发展改革|国资|银监|证监|保监|卫生健康|民)委|国资委|解放军|(?:中宣|中组|统战)部|中央军委|外贸部|外经贸部|中纪委|中办|国办)/;

/**
 * Whether a name is one body's alone (专有名称): it says its place or country, is a central body's, or has a word that is no common one.
 * 派出所, 医学院 and 财政局 by themselves are everybody's.
 */
export function isNamed(body: string): boolean {
  if (divisionsAtHead(body).some(({ end }) => end < body.length)) return true;
  if (CENTRAL.test(body) || countryAtHead(body) !== null) return true;
  const words = cutWords(body);
  for (let index = 0; index < words.count; index++) {
    const kind = words.kinds[index] as number;
    if (!COMMON_KINDS.has(kind) && kind !== KIND.body && kind !== KIND.title && kind !== KIND.punctuation)
      return true;
  }
  return false;
}

/** 临河县石桥镇人民政府 and 石桥镇人民政府 are one body: of stacked divisions only the innermost stays. */
export function withoutOuter(body: string): string {
  const divisions = divisionsAtHead(body);
  if (divisions.length < 2) return body;
  const last = divisions[divisions.length - 1];
  if (!last || last.end === body.length) return body;
  const lead = /^(?:共青团|中共)/.exec(body)?.[0] ?? '';
  // A district's or a township's name alone is borne by many.
  return last.level === '区' ? body : lead + body.slice(last.start);
}

const HEAD_OF_PLACE = /^(.*?)((?:常务|第一)?(?:副|代理?|署理)?)([省市县区州旗镇乡])长(助理)?$/;
const RANK =
  /(?:常务|第一|专职|兼职|挂职)?(?:副|代理?|兼|名誉)?(?:总书记|总理|首相|总统|国务委员|议长|大使|总领事|第一书记|书记处书记|书记员|书记|主任委员|委员长|主任|局长|厅长|部长|司长|处长|科长|股长|署长|院长|庭长|校长|园长|检察长|检察员|审判长|审判员|秘书长|主席|会长|理事长|董事长|总经理|总裁|首席执行官|经理|厂长|矿长|场长|所长|站长|队长|支队长|大队长|中队长|总队长|政委|政治委员|司令员|司令|参谋长|总指挥|指挥长|总编辑|社长|台长|馆长|行长|组员|委员|常委|组长|成员|巡视员|调研员|督察长|督学|总工程师|总会计师|总经济师|关长|专员|参事|顾问|科员|干事|理事|监事长|监事|董事|代表|主席团成员|局长助理|主任助理|助理|发言人|人选)$/;

/** The parts of a post as written: the body, and the rank and head behind it. */
export interface PostParts {
  body: string;
  rank: string;
  /** The head of a division (县长): the body is its government. */
  governs: boolean;
}

const DESCRIBED =
  /(?:轮值|高级|资深|非执行|执行|名誉|荣誉|首席|候任|联席|终身|外方|中方|新闻|法定|首任|首届|现任|联合|专职|兼职|挂职|独立|国家|治安|妇女|原任|第[一二三四五六七八九十]+届)$/;
const FORMS =
  /(?:[部学宫寺场厂行报网军旅师团局厅处科院校委办会室队站所省市县区州旗镇乡社]|中心|公司|集团|[中国]|大学|银行)$/;

/** 湖北省|原, 湖北|原省长: who was it once; 石原县长 is the head of 石原县. */
function isFormer(place: string, letter: string): boolean {
  if (!place.endsWith('原')) return false;
  const stem = place.slice(0, -1);
  return stem === '' || FORMS.test(stem) || /[府会]$/.test(stem) || divisionIndex().has(stem + letter);
}

/** Cuts a post into body and rank; 原 between them is dropped (宁川市人民政府原副市长). */
export function postParts(post: string): PostParts {
  const written = post.replace(/\s/g, '');
  const head = HEAD_OF_PLACE.exec(written);
  if (head) {
    const [, lead = '', rank = '', letter = '', helper = ''] = head;
    let place = lead.replace(/(?:前任|时任|现任|前)$/, '');
    if (isFormer(place, letter)) place = place.slice(0, -1);
    // 县人民委员会|县长: governments of other times keep their name.
    const old = /(?:人民委员会|革命委员会|革委会|苏维埃政府|行政公署|行署)$/.exec(place);
    if (old) return { body: place, rank: `${rank}${letter}长${helper}`, governs: true };
    // 宁川市人民政府|副市长, 县政府|副县长: the body is written out.
    place = place.replace(/(?:人民)?政府(?:党组)?$/, '').replace(/^中共/, '');
    const named = place === '' ? letter : place.endsWith(letter) ? place : place + letter;
    return { body: `${named}人民政府`, rank: `${rank}${letter}长${helper}`, governs: true };
  }
  const rank = RANK.exec(written);
  if (!rank) return { body: '', rank: written, governs: false };
  // 中国驻法国|大使: an envoy is of no body that the text names.
  if (
    /(?:大使|总领事|领事|公使|参赞|代办)$/.test(rank[0]) ||
    /驻[\u4e00-\u9fff]{2,8}$/.test(written.slice(0, rank.index))
  )
    return { body: '', rank: written, governs: false };
  let body = written
    .slice(0, rank.index)
    .replace(/(?:原|前任|时任|现任|前)$/, '')
    // 厅党组|书记 leads the group of the department; 镇党委 is a body of its own.
    .replace(/(?:机关党委|党组)$/, '')
    .replace(/(?:原|前任|时任|现任)$/, '')
    .replace(/(局|厅|部|委|办|院|署|司|处|学|团|行|校|厂|社|中心|馆)(?:党委|党总支|党支部)$/, '$1')
    .replace(/(法院)(?:审判委员会)$/, '$1')
    .replace(/(检察院)(?:检察委员会)$/, '$1');
  // 轮值|主席, 治安|主任: what describes the post names no body.
  const described = DESCRIBED.exec(body)?.[0] ?? '';
  if (described !== '') {
    body = body.slice(0, body.length - described.length);
    return { body, rank: described + written.slice(rank.index), governs: false };
  }
  // 越国外交|部长: the head has the form of the body in it.
  const form = /([部局厅处科院校])长(?:助理)?$/.exec(rank[0])?.[1];
  if (form !== undefined && body.length > 1 && !FORMS.test(body)) body += form;
  return { body, rank: written.slice(rank.index), governs: false };
}
