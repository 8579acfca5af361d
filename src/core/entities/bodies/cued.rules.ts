import { addBody } from '../grammar/propose';
import { COMMON_KINDS, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { isBreak, type Scan } from '../grammar/scan';

/** What parties of all countries call themselves (政党名称用语). */
const CREED =
  /(?:社会|民主|主义|人民|人革|自由|进步|保守|国民|共和|工人|劳动|基督教|伊斯兰|民族|联合|统一|复兴|繁荣|正义|公正|改革|独立|革命|农民|联盟|同盟|运动|解放|全国|大众|中央|中间|左翼|祖国|爱国|国家|自民|社民|国大|公明|新进|新芬|亲民|民进|致公|劳工|绿|工|新)$/;
/** 党员, 党派 and the like are no party. */
const NO_PARTY = /^[员派组委校政风章纪史费籍建课性内外务群工支报总旗代刊干小]/;
/** Words before 队 that name no team. */
const NO_TEAM =
  /(?:[球军部大中小支分总主客车商乐舰编组带率派领入离归列站插排掉首友两三一各每该本全我多强弱老新此这那]|种子|参赛|出线|医疗|工作|施工|救援|服务|突击|代表|仪仗|考察|勘探|运输|巡逻|消防|保安|民兵|少先|宣传|文艺|演出|摄影|工程|作业|生产|对手|冠军|亚军|许多|其他|世界|先锋|科技|扶贫)$/;

/** 国际大体联: unions of the world in short (国际单项体育组织). */
const UNION = /^国际[\u4e00-\u9fff]{1,2}联(?![合系盟网赛动通手接营])/;

/** Organisations of the world with their full name (世界体育记者协会、国际海事组织); 国际经济组织 and the like are kinds. */
const OF_WORLD =
  /^(?:国际|世界|泛美|泛非|亚太)([\u4e00-\u9fff]{2,8}?)(?:联合会|协会|总会|狮子会|理事会|委员会|基金会|(?:卫生|贸易|劳工|海事|气象|移民|知识产权|旅游|刑警|民航|标准化)组织)(?![员长])/;
const KIND_OF_WORLD = /[的在了和是有等为与及向对从到各]|社会|性|各国|先进|一流|著名|最大|其他/;

export function findOfWorld(scan: Scan, at: number): void {
  const { text } = scan;
  const match = OF_WORLD.exec(text.slice(at, at + 18));
  if (!match || KIND_OF_WORLD.test(match[1] as string)) return;
  const end = at + match[0].length;
  if (scan.blocked[at] === 0 && scan.bodies.endOf(at) < end && scan.places.startOf(at) < 0)
    addBody(scan, at, end, 0.8, 'body/of-the-world', text.slice(end - 2, end));
}

/** The ball teams of countries and cities (中国女子排球队). */
const BALL_TEAM =
  /^(?:国家)?(?:男子|女子|青年|奥林匹克|[男女])?(?:足|篮|排|网|手|水|棒|垒|冰|曲棍|乒乓|羽毛|橄榄)球队(?![员长友医])/;

export function findBallTeam(scan: Scan, at: number): void {
  const { text, places, bodies } = scan;
  for (let from = at - 1; from > at - 8 && from > 0; from--) {
    const place = places.startOf(from);
    const team = place >= 0 ? BALL_TEAM.exec(text.slice(from, from + 11)) : null;
    if (!team || from + team[0].length !== at + 2) continue;
    if (bodies.endOf(place) < at + 2) addBody(scan, place, at + 2, 0.8, 'body/ball-team', '球队');
    break;
  }
}

export function findUnion(scan: Scan, at: number): void {
  const union = UNION.exec(scan.text.slice(at, at + 6));
  if (union && scan.blocked[at] === 0 && scan.bodies.endOf(at) === 0)
    addBody(scan, at, at + union[0].length, 0.8, 'body/union-of-the-world', '联');
}

/** 中央第八生态环境保护督察组, 区委专项巡察一组: groups of inspection by number. */
const INSPECTION =
  /(?:中央|国务院|[\u4e00-\u9fff]{2,3}[省市县区州旗]委?|[省市县区州旗]委?|国家)(?:第[一二三四五六七八九十0-9]{1,3}[\u4e00-\u9fff]{0,8}?(?:督察|巡视|巡察|督导|督查|检查)|[\u4e00-\u9fff]{0,4}?(?:督察|巡视|巡察|督导|督查|检查)第?[一二三四五六七八九十]{1,2})组$/;

export function findInspection(scan: Scan, at: number): void {
  const { text, places, bodies } = scan;
  if (bodies.startOf(at + 1) >= 0 || '长员成织'.includes(text[at + 1] ?? '-')) return;
  const match = INSPECTION.exec(text.slice(Math.max(0, at - 20), at + 1));
  if (!match) return;
  let start = at + 1 - match[0].length;
  while (start < at && places.endOf(start) === 0 && !'中国省市县区州旗'.includes(text[start] as string))
    start++;
  const place = places.startOf(start);
  if (scan.blocked[start] === 0)
    addBody(scan, place >= 0 ? place : start, at + 1, 0.8, 'body/inspection-group', '组');
}

/** 央广网绍兴5月26日消息: who sends the report stands before place and date. */
const DATELINE =
  /^\s*据?([\u4e00-\u9fff]{2,7}[网社])(?=(?:[\u4e00-\u9fff]{2,8})?\s?(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:电|讯|消息))/;

export function findDateline(scan: Scan): void {
  const match = DATELINE.exec(scan.text.slice(0, 40));
  if (!match) return;
  const end = match[0].length;
  const start = end - (match[1] as string).length;
  if (scan.bodies.endOf(start) < end && scan.bodies.startOf(end) < 0)
    addBody(scan, start, end, 0.8, 'body/dateline', scan.text[end - 1] as string);
}

export function findParty(scan: Scan, at: number): void {
  const { text, bodies } = scan;
  if (bodies.startOf(at + 1) >= 0 || NO_PARTY.test(text.slice(at + 1, at + 2))) return;
  let start = at;
  for (let creed: RegExpExecArray | null; (creed = CREED.exec(text.slice(Math.max(0, start - 3), start)));)
    start -= creed[0].length;
  // 新党 and 工党 alone are as often something else.
  if (at - start > 1 || (at > start && '工绿'.includes(text[start] as string)))
    addBody(scan, start, at + 1, 0.8, 'body/party', '党');
}

export function findTeam(scan: Scan, at: number): void {
  const { text, bodies } = scan;
  if (bodies.startOf(at + 1) >= 0 || '伍员长列友形医组'.includes(text[at + 1] ?? '-')) return;
  const start = teamStart(scan, at);
  if (start >= 0 && bodies.endOf(start) <= at) addBody(scan, start, at + 1, 0.8, 'body/team', '队');
}

/** Where the name before 队 begins; -1 where it is none. */
function teamStart(scan: Scan, form: number): number {
  const { text, words, places } = scan;
  let at = form;
  let proper = false;
  for (let count = 0; count < 4 && at > 0 && form - at < 6; count++) {
    const place = places.startOf(at);
    if (place >= 0) return NO_TEAM.test(text.slice(at, form)) ? -1 : place;
    const index = words.at[at - 1] as number;
    const from = words.starts[index] as number;
    const kind = words.kindAt(from);
    if (!isHan(text.charCodeAt(from)) || isBreak(scan, index) || STOPS.has(kind)) break;
    if (!COMMON_KINDS.has(kind) || at - from === 1) proper = true;
    at = from;
  }
  const name = text.slice(at, form);
  return proper && name.length > 1 && name.length < 5 && !NO_TEAM.test(name) ? at : -1;
}

const STOPS = kindSet('verb verbalNoun function number time title');
