import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeParagraph } from '../../../src/core/entities/entities';
import { DATES } from '../../../src/core/entities/marks/dates/dates';
import { GatedSearch, MARKS } from '../../../src/core/match/gatedSearch';
import { paragraphs } from './paragraphs/score';

/** What a plain search over the whole text gives for each pattern, and what the gated one gives. */
function both(search: GatedSearch, text: string): [plain: unknown, gated: unknown] {
  search.read(text);
  const told = (matches: Iterable<RegExpMatchArray>) => [...matches].map((match) => [match.index, ...match]);
  return [
    search.gates.map(({ pattern }) => told(text.matchAll(new RegExp(pattern.source, 'g')))),
    search.gates.map((_gate, index) => told(search.matches(index))),
  ];
}

/** The second is what quantities, slogans, campaigns and meetings share. */
const SEARCHES = { DATES, MARKS };

/** Dates, figures, meetings and slogans at the reach of their gates and beyond it. */
const EDGES = [
  '公元2008 年12 月31 日 公元前1046年 民国二十三年十一月 二十一个世纪 上上个星期五 最近的三十一个月来',
  '上一年度 12 月 —— 12 月 上一年度 12 月份 二十三 至 二十三 日 2016 年度 至 2020 年 农历十一月初八',
  '“十一五”期间 “一五”时期 五十五年多以来 20世纪90年代末期 前三季度 同年5月 次年 2024-01-02 2024.05',
  '全国人民代表大会常务委员会第十四届第十二次全体(扩大)会议 某某市第一次党代会 党的二十一大和十九大精神',
  '中国人民政治协商会议第十四届全国委员会第二次会议 第一百零二次领导人非正式会议 中央政治局常务委员会会议',
  '杭州市萧山区人民政府常务会议 中央全面深化改革工作会议 全国基层组织建设工作会议 中国国际进口博览会 博鳌亚洲论坛',
  '开展全县农村人居环境突出问题专项整治行动 打赢污染防治攻坚战 抓好农村安全饮水工程、菜篮子工程 “清风”行动',
  '“两学一做”、十三个大变化, 三步走 一核多极 两横三纵 坚持三个面向。 三级联动机制 “1234”工作法 五位一体',
  '百分之九十九点九 三千分之一 1,234.5万亿元 数百名 几十万人 半年 廿天 ¥ 1,234万 第一次 3至5万吨',
];

describe('a gated search', () => {
  for (const [name, search] of Object.entries(SEARCHES))
    it(`finds what a search of the whole text finds: ${name.toLowerCase()}`, () => {
      let found = 0;
      for (const raw of [...EDGES, ...[...paragraphs('tune'), ...paragraphs('held')].map((row) => row.text)])
        for (const text of [raw, raw.normalize('NFKC')]) {
          const [plain, gated] = both(search, makeParagraph(text, {}).folded);
          assert.deepEqual(gated, plain, text);
          found += JSON.stringify(gated).length;
        }
      assert.ok(found > 1000);
    });

  it('opens a gate up to the reach of its pivot, and closes it there', () => {
    const search = new GatedSearch([
      { pattern: /a.*z/, heads: 'a', pivots: [{ characters: 'z', reach: 3 }] },
      { pattern: /.b/, pivots: [{ characters: 'b', reach: 1 }] },
      { pattern: /[cd]+/, heads: 'cd', begins: (text, at) => text[at - 1] !== '-' },
    ]);
    search.read('a---z a--z -cd dc');
    assert.deepEqual(
      search.matches(0).map(({ index }) => index),
      [6],
    );
    assert.deepEqual(search.matches(1), []);
    assert.deepEqual(
      search.matches(2).map(({ index, 0: whole }) => [index, whole]),
      [
        [13, 'd'],
        [15, 'dc'],
      ],
    );
    search.read('b ab');
    assert.deepEqual(
      search.matches(1).map(({ index }) => index),
      [2],
    );
  });
});
