import { COMMITTEES_OF_CONGRESS, NUMBERED_UNITS, OFFICES_UNDER } from '../../knowledge/bodies';
import { oneOf } from '../../match/words';
import { FLAG, longestHead } from '../lexicon/grammarWords';
import { KIND, kindSet } from '../lexicon/kinds';
import { move, table, veto, take } from '../rule';
import { boundary, readUnit } from './domains.rules';
import type { Units } from './units';
import { villageTeam } from './villageTeam.rules';

/** Reads a pattern behind a body that ends so. */
function behind(body: RegExp, most: number, unit: RegExp, reach: number): (units: Units) => boolean {
  return (units) => body.test(units.before(most)) && units.over(unit, reach);
}

/** Before the first unit. */
export const FIRST_UNIT_ROWS = table<Units>('body/units', 'organization', [
  move('office-cut-in-two', (units) => {
    if (units.text.startsWith('公室', units.end) && units.text[units.end - 1] === '办') units.end += 2;
  }),
]);

/** The units under a body, one after the other: STOP behind the last one, DONE where more may follow. */
export const UNIT_ROWS = table<Units>('body/units', 'organization', [
  veto('app', behind(/[报闻台网]$/, 1, /^客户端/, 3)),
  // 市纪委监委|网站 is where it tells, and no body.
  veto('site-of-discipline', (units) => /[纪监]委$/.test(units.before(2)) && /^网站/.test(units.after(2))),
  veto('site', (units) => units.over(/^网站(?!群)/, 3)),
  veto('office-of-an-assembly', behind(/(?:人大|政协)$/, 2, /^办(?=[主副]任|[,。、;:)\s]|$)/, 3)),
  veto('section', sectionUnder),
  veto('office-of-a-commission', behind(/[^省市县区旗]委$/, 2, /^办(?:公室|(?=主任|[,。;、)后的]|$))/, 3)),
  take('station-of-a-railway', (units) => {
    const { end } = units;
    if (!RAILWAY.test(units.before(5)) || !units.over(RAIL_UNIT, 12)) return false;
    if (!/[的在了和与有到从]|所有|各/.test(units.text.slice(end, units.end))) return true;
    units.end = end;
    return false;
  }),
  veto('court-of-a-matter', behind(/法院$/, 4, /^(?:民事?|刑事?|行政|立案|执行|审监)[一二三四]?庭/, 14)),
  veto(
    'department-of-prosecutors',
    behind(/检察院$/, 4, /^(?:第?[一二三四五六七八九]{1,2}|[\u4e00-\u9fff]{2,6}?)(?:检察部|检察科)/, 14),
  ),
  veto(
    'resident-group-by-number',
    behind(/监委$|纪委$/, 4, /^派驻第?[一二三四五六七八九十]{1,3}纪检监察组/, 14),
  ),
  veto(
    'group-of-a-revolutionary-committee',
    behind(/革委会?$|命委员会$/, 4, /^(?:生产指挥|生产|政工|政治工作|办事|保卫|人保|人民保卫|后勤)组/, 14),
  ),
  veto(
    'clinic-of-a-university',
    behind(
      /大学$|学院$/,
      4,
      /^(?:医学院)?附属(?:第[一二三四五六]|[\u4e00-\u9fff]{2,4})?(?:医院|中学|小学|学校|幼儿园)/,
      14,
    ),
  ),
  veto(
    'department-of-a-university',
    behind(
      /大学$|学院$/,
      4,
      /^(?:[中外]文|历史|哲学|数学|物理|化学|生物|地理|新闻|法律|法学|经济|政治|社会学|人类学|管理|计算机|电机|机械|土木|建筑|水利|农学|林学|园艺|畜牧|兽医|中医|医学|药学|音乐|美术|体育|教育|心理|外语|英语|俄语|日语|图书馆学|[\u4e00-\u9fff]{1,4}(?:工程|科学|管理|学))系(?![统列以于争该])/,
      14,
    ),
  ),
  veto(
    'institute-by-number',
    behind(
      /[局院厅会]$/,
      1,
      /^第[一二三四五六七八九十]{1,2}[\u4e00-\u9fff]{0,8}?(?:勘查院|勘察院|设计院|研究院|研究所|地质队|工程局)/,
      16,
    ),
  ),
  veto('resident-room', behind(/检察院$/, 3, /^派驻[\u4e00-\u9fff]{2,5}?检察室/, 10)),
  veto(
    'room-of-discipline',
    behind(
      /(?:纪委|监委|纪检组)$/,
      3,
      /^(?:第?[一二三四五六七八九十]{1,2})?(?:宣教|宣传教育|党风政风监督|党风|案件审理|审理|案件监督管理|案管|信访|纪检监察|监督检查|审查调查|执法监察|干部监督|研究|综合|效能)室/,
      9,
    ),
  ),
  veto('station-of-a-place', stationUnder),
  take(
    'committee-of-a-congress',
    behind(
      /(?:人大|常委会|常务委员会|代表大会|政协|协商会议)$/,
      4,
      oneOf(COMMITTEES_OF_CONGRESS, '^', '(?!员)'),
      12,
    ),
  ),
  veto('team-in-a-village', teamInVillage),
  veto('group-in-another-body', groupInBody),
  veto('institute-of-an-academy', institute),
  move('directly-under', (units) => {
    if (units.text.startsWith('直属', units.at) && SUB_NUMBER.test(units.after(4, units.at + 2)))
      units.at += 2;
  }),
  take(
    'secret-unit',
    (units) => /[军区师旅部团]$/.test(units.text[units.at - 1] ?? '') && units.over(SECRET, 10),
  ),
  move('number', (units) => {
    const number = SUB_NUMBER.exec(units.after(6));
    units.numbered = number !== null;
    if (number) units.at += number[0].length;
    units.next = readUnit(units.text, units.at)?.end ?? 0;
  }),
  take('unit-by-number', (units) => units.numbered && units.next === 0 && units.over(NUMBERED, 8)),
  move('office', (units) => {
    const form = units.numbered ? 0 : longestHead(units.text, units.at, FLAG.form);
    if (form > units.next && OFFICES.has(units.text.slice(units.at, form))) units.next = form;
  }),
  // 军区政治委|员.
  veto(
    'ends-in-a-word',
    ({ scan, text, next, end }) =>
      next > end && (!boundary(scan, next) || (text[next] === '员' && text[next - 1] === '委')),
  ),
  take('unit', (units) => {
    if (units.next <= units.end) return false;
    units.end = units.next;
    return true;
  }),
]);

const OFFICES: ReadonlySet<string> = new Set(OFFICES_UNDER);
const SUB_NUMBER = /^第?[一二三四五六七八九十\d]{1,5}(?=[\u4e00-\u9fff])/;
const NUMBERED = oneOf(NUMBERED_UNITS, '^', '(?![员长])');
/** 某集团军, 某部舟桥团. */
const SECRET = /^(?:驻[\u4e00-\u9fff]{1,3})?某(?:集团军|部|师|团|旅|军)(?:[\u4e00-\u9fff]{1,3}?[团营连队])?/;

/** Stations, depots and branches of a railway (衡阳铁路管理局|瓦园站). */
const RAILWAY = /(?:铁路局|铁路管理局|铁路分局|路局|局.{0,3}分局)$/;
const RAIL_UNIT =
  /^[\u4e00-\u9fff]{2,3}?(?:[东西南北]?(?:火车)?站|机务段|车务段|工务段|电务段|供电段|客运段|列车段|车辆段|工程段|分局)(?![长点立在起位坐始建是])/;

const HAS_STATIONS =
  /(?:公安局|公安分局|分局|法院|税务局|国税局|地税局|市场监管局|工商局|检察院|司法局|交警大队|交警支队|消防救援大队|消防大队|供电公司|国土资源局|城管局|执法局)$/;
const STATION =
  /^[\u4e00-\u9fff]{2,5}?(?:派出所|人民法庭|法庭|分局|中队|税务所|税务分局|监管所|司法所|检察室|供电所|国土所|工商所|执法中队|消防站|警务室|大队|支队)/;
/** What such a unit does, which is no word of every text in the name of a place. */
const DUTY = /^(?:巡防|巡逻|巡特警|特巡警|防暴|应急|机动|刑侦|反恐|督察|执法)/;

/** The station of a place under its bureau (县公安局|十里铺派出所). */
function stationUnder(units: Units): boolean {
  const { at, end, scan } = units;
  if (!HAS_STATIONS.test(units.before(6)) || !units.over(STATION, 10)) return false;
  if (DUTY.test(units.after(4)) || !speaks(scan, at, units.end - 2, VERBS)) return true;
  units.end = end;
  return false;
}

const VERB = kindSet('verb');
const VERBS = kindSet('verb verbalNoun');

/** A little word, a head of posts or a longer verb stands in it. */
function speaks({ words }: Units['scan'], start: number, end: number, verbs: ReadonlySet<number>): boolean {
  return words.some(
    start,
    end,
    (kind, from, to) => kind === KIND.function || kind === KIND.title || (to - from > 1 && verbs.has(kind)),
  );
}

const HAS_SECTIONS = /(?:[局委]|办公室|委员会|[组宣统]部|[织传战]部)$/;
const SECTION = /^[\u4e00-\u9fff]{2,10}?[股科](?![长员技学室教普研级])/;
const OTHER_SECTION = /[内外妇儿文理本专学全百各]科$/;
const HAS_DEPARTMENTS = /(?:科协|妇联|工会|团委|侨联|残联|文联|红十字会)$/;
const DEPARTMENT = /^[\u4e00-\u9fff]{2,4}?部(?![长门队分委署])/;

/** A section of a bureau or a department of a federation (县商务局|市场股, 省科协|科普部). */
function sectionUnder(units: Units): boolean {
  const { at, end, scan, text } = units;
  const found =
    (HAS_SECTIONS.test(units.before(3)) && units.over(SECTION, 13)) ||
    (HAS_DEPARTMENTS.test(units.before(4)) && units.over(DEPARTMENT, 8));
  if (!found) return false;
  if (!OTHER_SECTION.test(text.slice(at, units.end)) && !says(scan, at, units.end)) return true;
  units.end = end;
  return false;
}

/** A name, a little word, a head of posts or a longer verb stands in it. */
function says(scan: Units['scan'], start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (scan.places.endOf(at) > 0 || scan.bodies.endOf(at) > 0) return true;
  return speaks(scan, start, end, VERB);
}

function teamInVillage(units: Units): boolean {
  const team = units.text[units.at] === '驻' ? villageTeam(units.scan, units.at) : 0;
  if (team > 0) units.end = team;
  return team > 0;
}

/** The body of an inspection group that sits in another one (驻省教育厅纪检监察组). */
function groupInBody(units: Units): boolean {
  const { text, at, scan } = units;
  if (text[at] !== '驻' || !/[委会组]$/.test(text[at - 1] ?? '')) return false;
  const host = units.hostEnd(scan, at + 1);
  const group = host > 0 ? /^(?:机关)?纪检(?:监察)?组/.exec(text.slice(host, host + 8)) : null;
  if (!group && !/纪检(?:监察)?组$/.test(text.slice(at, host))) return false;
  units.end = host + (group?.[0].length ?? 0);
  return true;
}

/** Academies, of which institutes are named after places and subjects. */
const ACADEMY = /(?:科学院|工程院|社科院|研究院|农科院|中科院)$/;
const INSTITUTE =
  /^[\u4e00-\u9fff]{2,14}?(?:研究所|研究院|研究中心|观测站|实验站|植物园|天文台|分院|图书馆|实验室)/;
const NO_INSTITUTE = /[的在了]|和[^、]{0,4}(?:大学|研究院)|专家|院士|教授|成立|所属|下属|等/;

function institute(units: Units): boolean {
  const name = units.count === 0 && ACADEMY.test(units.before(4)) ? INSTITUTE.exec(units.after(20)) : null;
  if (!name || NO_INSTITUTE.test(name[0])) return false;
  units.end = units.at + name[0].length;
  return true;
}
