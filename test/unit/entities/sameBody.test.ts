// When the measure takes two names for one body: by the conventions, and never looser.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { body, sameName } from '../../../scripts/fit/paragraphs/sameBody';

const same = (one: string, other: string): boolean =>
  sameName(body(one) as string, body(other) as string, []);

describe('names of one body', () => {
  for (const [one, other] of [
    ['中共青禾县委', '青禾县县委'],
    ['共青团青禾县委', '青禾县团委'],
    ['宁阳地区行署', '宁阳行署'],
    ['青禾县水利局党组', '青禾县水利局'],
    ['中央书记处', '中央'],
    ['西藏自治区党委', '西藏党委'],
    ['江西省南昌市委', '南昌市委'],
    ['佛山市高明区委', '高明区委'],
  ])
    it(`${one} is ${other}`, () => assert.ok(same(one as string, other as string)));
  for (const [one, other] of [
    ['青禾县政府', '青禾县人民政府'],
    ['青禾县委组织部', '青禾县委'],
    ['石门镇党委', '石门镇'],
    ['岫山局机关党委', '岫山局'],
    ['蔚西联合县委', '联合县委'],
    ['江北省立法院', '江北省法院'],
    ['中国科学院', '科学院'],
    ['南昌市教育局', '教育局'],
    ['红旗公社党委', '红旗公社'],
  ])
    it(`${one} is not ${other}`, () => assert.ok(!same(one as string, other as string)));
});
