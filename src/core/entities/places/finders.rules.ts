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
import { findUnseenPlaces } from './unseen.rules';

/** Places that a paragraph tells by their company, in the order in which each needs what the ones before found. */
export const PLACE_FINDERS = table<Scan>('place/finder', 'place', [
  finder('steppe', /嘎查|苏木/, findSteppe, '他们走访{白音花嘎查}和{乌力根苏木}的牧户。'),
  finder('commune', /公社/, findCommunes, '到东岭公社[前坪大队]落户。'),
  finder('quoted-form', /”/, findQuoted, '大会在[“八一”广场]举行。'),
  finder('line-of-letters', /高速|高铁|铁路/, findLines, '在我县[安罗高速]项目现场'),
  finder('homestead', /各庄/, findHomesteads, '[张各庄村]建起了工厂。'),
  finder('unseen', /./, findUnseenPlaces, '沿[茜骨渠]走', '来到[魏家湾村]。', '修[冢北泄水闸]'),
  finder('memorial-site', /烈士/, findHeroSites, '瞻仰[王成先烈士墓]。'),
  finder('former-division', FORMER, findFormerDivisions, '清代隶[岳州府],后改'),
  finder('prefecture', /专区/, findPrefectures, '任[涪陵专区]的书记'),
  finder('station', RAILS, findStations, '火车停靠[邯郸站]。'),
  finder('end-of-a-road', /至/, findEndsOfRoads, '平罗至[渚嶂]段'),
  finder('neighbour', NEIGHBOURS, findNeighbours, '东接[习渚],北与[流长]毗邻'),
  finder('seat', SEAT, findSeats, '场部驻[四海店],后迁'),
  finder('stretch', /段/, findStretches, '公路通车,沱江[金垱]段加固。'),
  finder('monument', /、/, findMonuments, ':[文峰塔]、[大成殿]、[潮州会馆]等'),
  finder('road', /[路街道](?:[东西南北中][段侧]|\d|与)/, findRoads, '位于[建设路]东段'),
  finder('water', /[河江溪]/, findWaters, '[茜河]全长三十里'),
  finder('counted-list', /、/, findCountedPlaces, '[茜渚]、[双塘]、[茶亭]三个乡镇受灾'),
  finder('road-number', /[国省县乡村]道|高速|高铁|铁路|[GS]\d/, findRoadNumbers, '沿[104国道]走'),
  finder('listed-kind', /等/, findKinds, '深入[龙街]、[广平]、[海口]等地走访。'),
  finder('listed', /、/, findPlaceLists, '有[仓前街]、[信河街]、[五马街]'),
  finder('fellow', /[村镇乡区道]/, findFellows, '连江村和[打铁磉村]修路。'),
  finder('repeated', /./, findRepeatedPlaces, '双溪镇开会,[双溪]辖区内的河道'),
]);
