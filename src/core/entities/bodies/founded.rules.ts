import { addBody } from '../grammar/propose';
import { LEVEL_LETTERS } from '../../knowledge/levels';
import { villageTeam } from './villageTeam.rules';
import type { Scan } from '../grammar/scan';

/** What is founded, up to the end of the clause or what it is for (成立肃反审干五人领导小组). */
const FOUNDED =
  /^(?:了|起)?([\u4e00-\u9fff]{3,14}?)(领导小组|指挥部|访问团|工作团|工作队|巡防队|协会|联合会|联谊会|学会|商会|促进会|合作社|党建联盟|产业联盟|研究院|研究所|基金会)(?:办公室)?(?=[,。;、:()"“”》 ]|$|[并由后的和及])/;
const NO_NAME =
  /[的以由等各该其几个名多后前在与]|一[支家批]|有关|相关|专门|相应|若干|上述|本级|同级|基层|乡镇|村级|全国|人民公社/;
/** Words that make a kind of group only. */
const KINDS =
  /^(?:专项|专门|联合|临时|工作|督导|帮扶|志愿|技术|专家|服务|党员|督查|调查|现场|应急|农民|农业|农村|生产|专业|集体|行业|社会|综合|领导|协调|筹备|救援|事故|村民|居民|业主|互助)+$/;
/** The numbered bureaus of the great builders (中铁二十四局、中建三局、水电七局). */
const BUILDERS =
  /(?:中国)?(?:中铁|中建|中交|水电|中冶|中铁建|铁建)第?[一二三四五六七八九十]{1,3}(?:[航公冶]?局|公司|航务局|冶)(?:集团)?/g;
/** Farms of the state are enterprises (国营东方红农场). */
const STATE_FARM = /国营[\u4e00-\u9fff]{2,5}?(?:农场|林场|牧场|茶场|渔场|盐场|垦殖场|机械厂|工厂)/g;

/** Colleges and departments of a university by themselves (师范学院, 历史系), where it tells what became of them. */
const COLLEGE =
  /(?<=^|[、,。;:()\n将从原由入和与及并为设称])(?:(?:文|理|工|农|医|法|商|文理|理工|师范|财经|政法|外语|艺术|教育|体育|经济|管理|法商)学院|(?:政治|历史|文史地?|中文|外文|外语|数学|物理|化学|生物|地理|教育|法律|经济|哲学|土木|机械|电机|化工|建筑|航空|水利|森林|农学|园艺|音乐|美术|艺术)(?:工程)?系)(?=[^\u4e00-\u9fff]|$|[改并与和迁分合独隶划停调])/g;
/** Before such a team: what founds it, or a mark. */
const SENDS = /(?:成立|组建|设立|[^\u4e00-\u9fff])$/;

/** Works by their number (第一汽车制造厂、第三建筑公司). */
const NUMBERED_WORKS =
  /第[一二三四五六七八九十]{1,2}(?:[\u4e00-\u9fff]{2,4}(?:制造|加工|修理|机械|机床|纺织|棉纺|毛纺|化工|印刷|水泥|钢铁|冶炼|拖拉机|机械修配)|机床|机械|棉纺|毛纺|针织|纺织|印染|印刷|化工|水泥|制药|拖拉机)厂/g;

/** Bodies by what happens to them (成立……). */
export function findFounded(scan: Scan, at: number): void {
  const { text, bodies } = scan;
  const match = FOUNDED.exec(text.slice(at + 2, at + 28));
  if (!match || NO_NAME.test(match[1] as string) || KINDS.test(match[1] as string)) return;
  const end = at + 2 + match[0].length;
  const start = at + 2 + (/^[了起]/.test(match[0]) ? 1 : 0);
  const each = text.slice(Math.max(0, at - 8), at).includes('各');
  if (!each && bodies.endOf(start) < end && !LEVEL_LETTERS.includes(text[start] as string))
    addBody(scan, start, end, 0.86, 'body/founded', match[2]);
}

/** 成立|驻南华村工作组, without the one who sends it. */
export function findVillageTeam(scan: Scan, at: number): void {
  const { text, bodies } = scan;
  const sent = bodies.startOf(at) < 0 && (at === 0 || SENDS.test(text.slice(Math.max(0, at - 2), at)));
  const end = sent ? villageTeam(scan, at) : 0;
  if (bodies.endOf(at) < end) addBody(scan, at, end, 0.86, 'body/village-team', '工作队');
}

export function findBuilders(scan: Scan): void {
  addAll(scan, BUILDERS, 'body/builders-bureau', '局');
}

export function findNumberedWorks(scan: Scan): void {
  const { text, places, bodies, blocked } = scan;
  for (const { index, 0: name } of text.matchAll(NUMBERED_WORKS)) {
    const end = index + name.length;
    if (
      blocked[index] === 0 &&
      bodies.startOf(end) < 0 &&
      places.startOf(index) < 0 &&
      !/[的了在]/.test(name)
    )
      addBody(scan, index, end, 0.82, 'body/numbered-works', '厂');
  }
}

export function findColleges(scan: Scan): void {
  addAll(scan, COLLEGE, 'body/college', '学院');
}

export function findStateFarms(scan: Scan): void {
  addAll(scan, STATE_FARM, 'body/state-farm', '场');
}

function addAll(scan: Scan, pattern: RegExp, rule: string, value: string): void {
  for (const { index, 0: name } of scan.text.matchAll(pattern))
    if (scan.blocked[index] === 0 && scan.bodies.endOf(index) <= index + name.length)
      addBody(scan, index, index + name.length, 0.88, rule, value);
}
