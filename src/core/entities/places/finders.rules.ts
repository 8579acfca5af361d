import type { Scan } from '../grammar/scan';
import { finder, finderAt, finders } from '../rule';
import { findCalledPlaces, findRoutes } from './called.rules';
import {
  findAirport,
  findEndOfRoad,
  findFellows,
  findFormerDivisions,
  findHeroSite,
  findMonuments,
  findNeighbours,
  findPrefecture,
  findRoads,
  findSeats,
  findStation,
  findStretch,
  findWater,
} from './context.rules';
import { findCountedPlaces } from './counted.rules';
import { findBrigade, findCommune, findHomestead, findLine, findQuoted, findSteppe } from './country.rules';
import { findKinds, findPlaceLists, findRoadNumbers } from './lists.rules';
import { findRepeatedPlaces } from './repeated.rules';
import { findCountedTerms, findPartyDivisions } from './terms.rules';
import { findUnseenPlaces } from './unseen.rules';

/** Places that a paragraph tells by their company, in the order in which each needs what the ones before found. */
export const PLACE_FINDERS = finders<Scan>('place/finder', 'place', [
  finderAt('steppe', '嘎查 苏木', findSteppe),
  finderAt('commune', '公社', findCommune),
  finderAt('brigade', '大队', findBrigade, '公社'),
  finderAt('quoted-form', '”', findQuoted),
  finderAt('line-of-letters', '高速 高铁 铁路 城际铁路', findLine),
  finderAt('homestead', '各庄', findHomestead),
  finder('unseen', '', findUnseenPlaces),
  finderAt('memorial-site', '烈士', findHeroSite),
  finder(
    'former-division',
    '唐 宋 元 明 清 隋 汉 晋 魏 民国 建置 沿革 洪武 永乐 嘉靖 康熙 乾隆',
    findFormerDivisions,
  ),
  finder('counted-term', '届 次', findCountedTerms),
  finder('party-division', '中共 中国共产党', findPartyDivisions),
  finderAt('prefecture', '专区 地区 府 郡', findPrefecture),
  finderAt('station', '站', findStation, '火车 列车 铁路 高铁 动车 旅客 专列'),
  finderAt('airport', '机场', findAirport),
  finderAt('end-of-a-road', '至', findEndOfRoad),
  finder('neighbour', '东 南 西 北 毗邻 发源于 源出', findNeighbours),
  finder('seat', '驻 设 迁 移', findSeats),
  finderAt('stretch', '段', findStretch),
  finder('monument', '、', findMonuments),
  finder('road', '路 街 大道', findRoads),
  finderAt('water', '河 江 溪', findWater),
  finder('called', '名 称 村 镇 小城 寨子', findCalledPlaces),
  finder('route', '经 过 历', findRoutes),
  finder('counted-list', '、', findCountedPlaces),
  finder('road-number', '国道 省道 县道 乡道 村道 高速 高铁 铁路 G S X', findRoadNumbers),
  finderAt('listed-kind', '等', findKinds),
  finder('listed', '、', findPlaceLists),
  finder('fellow', '村 镇 乡 区 道', findFellows),
  finder('repeated', '', findRepeatedPlaces),
]);
