import type { Scan } from '../grammar/scan';
import { findListedBodies } from '../places/lists.rules';
import { finder, finderAt, finders } from '../rule';
import {
  findBallTeam,
  findDateline,
  findInspection,
  findOfWorld,
  findParty,
  findTeam,
  findUnion,
} from './cued.rules';
import { findEllipticBodies } from './elliptic.rules';
import { findShortFirms } from './firms.rules';
import {
  findBuilders,
  findColleges,
  findFounded,
  findNumberedWorks,
  findStateFarms,
  findVillageTeam,
} from './founded.rules';
import { findArms, findNumberedUnit, findTroops } from './military.rules';
import { findPlacedBodies } from './placed.rules';

/** Bodies that a paragraph tells by a cue of their own, in the order in which each needs what the ones before found. */
export const BODY_FINDERS = finders<Scan>('body/finder', 'organization', [
  finderAt(
    'numbered-unit',
    '团 连 师 旅 场',
    findNumberedUnit,
    '兵团 农场 职工 垦 连队 团场 部队 战士 官兵 八路军 新四军 红军 师 旅',
  ),
  finder('military-unit', '某 军 兵 武警 二炮 部队 大队 支队 中队 总队', findArms),
  finderAt('region-troops', '部队', findTroops),
  finderAt('party', '党', findParty),
  finderAt('listed-kind', '等', findListedBodies),
  finderAt('of-the-world', '国际 世界 泛美 泛非 亚太', findOfWorld),
  finderAt('ball-team', '球队', findBallTeam),
  finderAt('union-of-the-world', '国际', findUnion),
  finderAt('inspection-group', '组', findInspection),
  finder('dateline', '网 社', findDateline),
  finderAt(
    'team',
    '队',
    findTeam,
    '球 联赛 比赛 主场 客场 教练 决赛 冠军 对手 甲A 奥运 锦标赛 外援 选手 杯赛',
  ),
  finder('short-firm', '企业 签约 入驻 落户 投资 公司 集团 园区', findShortFirms),
  finderAt('founded', '成立 组建 设立', findFounded),
  finderAt('village-team', '驻', findVillageTeam),
  finder('builders-bureau', '中铁 中建 中交 中冶 水电 铁建', findBuilders),
  finder('numbered-works', '厂', findNumberedWorks),
  finder('state-farm', '国营', findStateFarms),
  finder('college', '大学 学院 院系', findColleges),
  finder('placed', '', findPlacedBodies),
  finder('elliptic', '部门 单位 局办 委办局', findEllipticBodies),
]);
