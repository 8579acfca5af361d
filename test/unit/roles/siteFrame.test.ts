import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { addPage, pageLines, repeatedLines, type Templates } from '../../../src/core/corpus/templates';

const URL = 'http://www.songling.example/page.html';
const MOTTO = '松岭人的一天';
const OFFER = '　　有意参加夏季合唱班的居民可以到文化站一楼登记，每户两个名额，额满为止。';
const FORMULA = '　　公示期间如有异议，可以书面向局办公室提出，写明理由并留下姓名，逾期不再受理。';
const PLACES = ['东屏', '石桥', '柳林', '双河', '南坡', '北塘', '西湾', '大岭', '小溪', '青岩'];

/** A page of the site: its frame, an article on one place, the site's own lines around it. */
function pageOf(place: string, { above = '', formula = '', below = '' } = {}): string {
  return [
    '您的位置：首页 > 要闻 > 正文',
    above,
    `${place}镇开展河道清理工作`,
    '来源：松岭融媒 2023-05-06 08:00',
    `　　${place}镇近日组织干部群众清理河道${place.length}公里，清出垃圾三十余车，${place}河沿岸面貌有了明显改善。`,
    `　　${place}镇将继续落实河长制，明确各村责任，每月开展一次巡查，让${place}河水常清、岸常绿。`,
    formula,
    `${place}镇人民政府`,
    '2023年5月6日',
    below,
    '【打印本页】 【关闭窗口】',
    '版权所有 松岭在线',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Lines of a page that are kept, by the page alone and with what its site repeats. */
function kept(page: string, site: readonly string[]): { alone: string[]; known: string[] } {
  const templates: Templates = new Map();
  site.forEach((text, index) => {
    const lines = pageLines(String(index), text, analyzeStructure(text), URL);
    if (lines) addPage(templates, lines);
  });
  const repeated = repeatedLines(templates, 'songling.example');
  const read = (options: Parameters<typeof analyzeStructure>[1]): string[] => {
    const { lines } = analyzeStructure(page, options);
    return page.split('\n').filter((_, index) => ['title', 'body'].includes(lines[index]?.role ?? ''));
  };
  return { alone: read({}), known: read({ repeated }) };
}

describe('what a site repeats', () => {
  it('is no part of its articles, at both ends', () => {
    const own = { above: MOTTO, below: OFFER };
    const site = PLACES.map((place) => pageOf(place, own));
    const { alone, known } = kept(site[0] ?? '', site);
    assert.ok(alone.includes(OFFER), 'by the page alone nothing tells');
    assert.ok(!known.includes(OFFER));
    assert.ok(!known.includes(MOTTO));
    assert.deepEqual(known, kept(pageOf(PLACES[0] ?? ''), site).alone, 'and nothing else went');
  });

  it('stays where it is a formula of its notices', () => {
    const site = PLACES.map((place) => pageOf(place, { formula: FORMULA }));
    const { alone, known } = kept(site[3] ?? '', site);
    assert.ok(known.includes(FORMULA));
    assert.deepEqual(known, alone);
  });

  it('stays where it is an article that several pages print', () => {
    const site = PLACES.map((place, index) => pageOf(index < 4 ? '东屏' : place));
    const { alone, known } = kept(site[0] ?? '', site);
    assert.deepEqual(known, alone);
  });

  it('is not the title of a series, nor what heads the parts of its pages', () => {
    const letter = (place: string, index: number): string =>
      [
        '首页',
        '政务公开',
        '当前位置：首页 > 互动 > 正文',
        index % 2 === 0 ? '来信选登' : '每周一问',
        '发布时间：2023-05-06 来源：松岭县政府网',
        '来信内容',
        `　　您好，我家住在${place}镇，想问${place}河边的步道什么时候修到村口？`,
        '办理结果',
        `　　经核实，${place}镇步道已列入今年计划，预计十月完工，施工期间请从老桥绕行。`,
        '列席人员',
        `${place}镇水利站 ${place}村委会`,
        '【打印本页】 【关闭窗口】',
        '版权所有 松岭在线',
      ].join('\n');
    const site = PLACES.map(letter);
    for (const page of [site[0] ?? '', site[1] ?? '']) {
      const { alone, known } = kept(page, site);
      assert.ok(alone.includes('来信内容') && alone.includes('办理结果'));
      assert.match(alone[0] ?? '', /来信选登|每周一问/u);
      assert.deepEqual(known, alone);
    }
  });

  it('is not the title under a column of its site, where every page has the same one', () => {
    const site = PLACES.map((place) =>
      pageOf(place, { above: '松岭县人民法院公告' }).replace(`${place}镇开展河道清理工作\n`, ''),
    );
    const { alone, known } = kept(site[0] ?? '', site);
    assert.ok(alone.includes('松岭县人民法院公告'));
    assert.deepEqual(known, alone);
  });

  it('takes no sentence where every sentence returns', () => {
    const page = pageOf('东屏', { below: OFFER });
    const site = PLACES.map(() => page);
    const { alone, known } = kept(page, site);
    const sentences = (lines: readonly string[]): string[] => lines.filter((line) => line.endsWith('。'));
    assert.equal(sentences(alone).length, 3);
    assert.deepEqual(sentences(known), sentences(alone));
  });
});
