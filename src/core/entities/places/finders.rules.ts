import type { Scan } from '../grammar/scan';
import { finder, table } from '../rule';
import {
  findEndsOfRoads,
  findFellows,
  findFormerDivisions,
  findHeroSites,
  findMonuments,
  findNeighbours,
  findPrefectures,
  findRoads,
  findSeats,
  findStations,
  findStretches,
  findWaters,
  FORMER,
  NEIGHBOURS,
  RAILS,
  SEAT,
} from './context.rules';
import { findCountedPlaces } from './counted.rules';
import { findCommunes, findHomesteads, findLines, findQuoted, findSteppe } from './country.rules';
import { findKinds, findPlaceLists, findRoadNumbers } from './lists.rules';
import { findRepeatedPlaces } from './repeated.rules';
import { COUNTED_TERM, findCountedTerms, findPartyDivisions, PARTY } from './terms.rules';
import { findUnseenPlaces } from './unseen.rules';

/** Places that a paragraph tells by their company, in the order in which each needs what the ones before found. */
export const PLACE_FINDERS = table<Scan>('place/finder', 'place', [
  finder('steppe', /嘎查|苏木/, findSteppe),
  finder('commune', /公社/, findCommunes),
  finder('quoted-form', /”/, findQuoted),
  finder('line-of-letters', /高速|高铁|铁路/, findLines),
  finder('homestead', /各庄/, findHomesteads),
  finder('unseen', /./, findUnseenPlaces),
  finder('memorial-site', /烈士/, findHeroSites),
  finder('former-division', FORMER, findFormerDivisions),
  finder('counted-term', COUNTED_TERM, findCountedTerms),
  finder('party-division', PARTY, findPartyDivisions),
  finder('prefecture', /专区/, findPrefectures),
  finder('station', RAILS, findStations),
  finder('end-of-a-road', /至/, findEndsOfRoads),
  finder('neighbour', NEIGHBOURS, findNeighbours),
  finder('seat', SEAT, findSeats),
  finder('stretch', /段/, findStretches),
  finder('monument', /、/, findMonuments),
  finder('road', /[路街道](?:[东西南北中][段侧]|\d|与)/, findRoads),
  finder('water', /[河江溪]/, findWaters),
  finder('counted-list', /、/, findCountedPlaces),
  finder('road-number', /[国省县乡村]道|高速|高铁|铁路|[GS]\d/, findRoadNumbers),
  finder('listed-kind', /等/, findKinds),
  finder('listed', /、/, findPlaceLists),
  finder('fellow', /[村镇乡区道]/, findFellows),
  finder('repeated', /./, findRepeatedPlaces),
]);
