import type { Scan } from '../grammar/scan';
import { findListedBodies } from '../places/lists.rules';
import { finder, table } from '../rule';
import {
  findBallTeams,
  findDateline,
  findInspections,
  findOfWorld,
  findParties,
  findTeams,
  findUnions,
  SPORT,
} from './cued.rules';
import { findEllipticBodies } from './elliptic.rules';
import { findShortFirms } from './firms.rules';
import {
  findBuilders,
  findFounded,
  findNumberedWorks,
  findStateFarms,
  findVillageTeams,
} from './founded.rules';
import { findArms, findNumberedUnits, findTroops, HINT } from './military.rules';
import { findPlacedBodies } from './placed.rules';

/** Bodies that a paragraph tells by a cue of their own, in the order in which each needs what the ones before found. */
export const BODY_FINDERS = table<Scan>('body/finder', 'organization', [
  finder('numbered-unit', /[团连师旅]/, findNumberedUnits, '[六十五团三连]职工一起抢收。'),
  finder('military-unit', HINT, findArms, '[铁道兵某部]官兵'),
  finder('region-troops', /部队/, findTroops, '[沈阳部队]官兵'),
  finder('party', /党/, findParties, '[新进党]宣布'),
  finder('listed-kind', /等/, findListedBodies, '引进[鑫茂源]、[汉科]等企业'),
  finder('of-the-world', /国际|世界|泛美|泛非|亚太/, findOfWorld, '[世界体育记者协会]开会。'),
  finder('ball-team', /球队/, findBallTeams, '[中国女子排球队]出发。'),
  finder('union-of-the-world', /国际/, findUnions, '[国际大体联]的赛事'),
  finder('inspection-group', /组/, findInspections, '[中央第八生态环境保护督察组]进驻'),
  finder('dateline', /[网社]/, findDateline, '[央广网]绍兴5月26日消息'),
  finder('team', SPORT, findTeams, '主场作战的[白鲨队]在比赛中获胜'),
  finder('short-firm', /./, findShortFirms, '园区内,[泓鑫科技]入驻厂房。'),
  finder('founded', /成立|组建|设立/, findFounded, '成立[肃反审干五人领导小组]'),
  finder('village-team', /驻/, findVillageTeams, '成立[驻南华村工作组]'),
  finder('builders-bureau', /[局司冶]/, findBuilders, '[中铁二十九局]进场'),
  finder('numbered-works', /厂/, findNumberedWorks, '在[第一汽车制造厂]工作'),
  finder('state-farm', /国营/, findStateFarms, '[国营东风岭农场]改种水稻。'),
  finder('placed', /./, findPlacedBodies, '在[兰溪市马涧镇希望小学]'),
  finder('elliptic', /部门|单位|局办|委办局/, findEllipticBodies, '请[农业]、[水利]、[林业]等部门研究。'),
]);
