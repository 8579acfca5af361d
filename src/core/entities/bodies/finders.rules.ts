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
  finder('numbered-unit', /[团连师旅]/, findNumberedUnits),
  finder('military-unit', HINT, findArms),
  finder('region-troops', /部队/, findTroops),
  finder('party', /党/, findParties),
  finder('listed-kind', /等/, findListedBodies),
  finder('of-the-world', /国际|世界|泛美|泛非|亚太/, findOfWorld),
  finder('ball-team', /球队/, findBallTeams),
  finder('union-of-the-world', /国际/, findUnions),
  finder('inspection-group', /组/, findInspections),
  finder('dateline', /[网社]/, findDateline),
  finder('team', SPORT, findTeams),
  finder('short-firm', /./, findShortFirms),
  finder('founded', /成立|组建|设立/, findFounded),
  finder('village-team', /驻/, findVillageTeams),
  finder('builders-bureau', /[局司冶]/, findBuilders),
  finder('numbered-works', /厂/, findNumberedWorks),
  finder('state-farm', /国营/, findStateFarms),
  finder('placed', /./, findPlacedBodies),
  finder('elliptic', /部门|单位|局办|委办局/, findEllipticBodies),
]);
