import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';

const HEAD = ['网站首页', '登录', '首页 > 新闻 > 正文'];
const TAIL = ['责任编辑：方小满', '分享到：', '上一篇：夏粮开镰', '版权所有 不得转载', '南ICP备12345678号'];
const PROSE = '渠水沿山腰走了三十里，灌溉着六个村的稻田，去年修好的两座闸门今年第一次开启。';
const MORE = '守闸人说，水到田头那天，村里的老人都来看，有人用手捧起来尝了一口，说是甜的。';

/** The lines of the page that stay. */
function kept(lines: string[]): string[] {
  const roles = analyzeStructure(lines.join('\n')).lines;
  return lines.filter((_, index) => /^(?:title|body)$/.test(roles[index]?.role ?? ''));
}

describe('evidence that a line belongs to the article, or does not', () => {
  it('keeps an article of one paragraph over a long list of headlines that ask', () => {
    const asking = ['早餐', '午餐', '晚餐', '夜宵', '水果', '坚果', '蔬菜', '杂粮'].map(
      (word) => `${word}到底该怎么吃？多数人都弄错了吗？`,
    );
    const short = '渠道今天通水，六个村的稻田受益，灌溉面积四千亩。';
    const page = [...HEAD, '青石渠今天全线通水', short, ...TAIL.slice(0, 2), ...asking, ...TAIL.slice(2)];
    assert.deepEqual(kept(page), ['青石渠今天全线通水', short]);
  });

  it('keeps a list that a sentence of the article announces', () => {
    const list = ['主渠水位：', '上闸 3.2米', '中闸 2.9米', '下闸 2.4米'];
    const page = [...HEAD, '青石渠开闸放水首日见闻', PROSE, MORE, ...list, ...TAIL];
    for (const line of list) assert.ok(kept(page).includes(line), line);
  });

  it('holds together what stands between parts numbered in turn', () => {
    const parts = [
      '一、项目名称',
      '青石渠闸门',
      '二、成交供应商',
      '南岭水工',
      '三、成交金额',
      '38.6万元',
      '四、公告期限',
      '一日',
    ];
    const page = [...HEAD, '青石渠闸门采购成交公告', ...parts, ...TAIL];
    for (const line of parts.slice(0, -1)) assert.ok(kept(page).includes(line), line);
  });

  it('keeps a directory: names, and under each the same labels', () => {
    const entries = [
      ['青石派出所', '所长：方小满', '值班电话：0999-5550110', '地址：青石镇人民路20号'],
      ['南岭派出所', '所长：严守田', '值班电话：0999-5550220', '地址：南岭镇老街5号'],
    ].flat();
    for (const form of [(text: string) => text, (text: string) => text.normalize('NFKC')]) {
      const page = ['网站首页 政务公开', '青石县各派出所联系方式', ...entries, ...TAIL.slice(3)].map(form);
      assert.deepEqual(kept(page), ['青石县各派出所联系方式', ...entries].map(form));
      assert.equal(analyzeStructure(page.join('\n')).metadata.title?.text, '青石县各派出所联系方式');
    }
    const clinics = ['第一医院', '中医院', '南岭镇卫生院'].flatMap((name, index) => [
      name,
      `地 址：渠边路${index + 1}号`,
      `开诊时间：${index + 7}:30—17:00`,
    ]);
    const listed = [
      '首页 > 便民服务',
      '青石县发热门诊一览表',
      '发布时间：2022-12-20',
      ...clinics,
      ...TAIL.slice(3),
    ];
    assert.deepEqual(kept(listed), ['青石县发热门诊一览表', ...clinics]);
    const numbers = ['供水抢修\t96777', '供电抢修\t95598', '燃气抢修\t96788'];
    assert.deepEqual(kept(['首页 > 便民服务', '青石县常用电话', ...numbers, ...TAIL.slice(3)]), [
      '青石县常用电话',
      ...numbers,
    ]);
  });

  it('twin: removes the foot of a page that names two bodies, and a page of a foot alone has no article', () => {
    const foot = ['青石县图书馆', '地址：渠边路2号', '电话：0999-2210001'];
    const other = ['青石县文化馆', '地址：渠边路4号', '电话：0999-2210002'];
    const page = [
      ...HEAD,
      '青石渠开闸放水首日见闻',
      '2020-06-01 来源：水工日志',
      PROSE,
      MORE,
      ...foot,
      ...other,
    ];
    assert.deepEqual(kept([...page, ...TAIL.slice(3)]), ['青石渠开闸放水首日见闻', PROSE, MORE]);
    const alone = [
      '首页 | 服务',
      '主办：青石县人民政府',
      '承办：数据中心',
      ...foot.slice(1),
      ...TAIL.slice(3),
    ];
    assert.equal(analyzeStructure(alone.join('\n')).kind, 'dead-page');
  });

  it('removes an editor with who proofread on one line, the tools behind an author, a source in brackets', () => {
    const article = ['渠边的剃头匠', PROSE, MORE];
    for (const form of [(text: string) => text, (text: string) => text.normalize('NFKC')])
      for (const [above, below] of [
        [[], ['编辑：方小满 校对：严守田']],
        [[], ['责任编辑：方小满 责任校对：严守田 值班主任：方远']],
        [['作者：方小满 文字大小：A A A'], []],
        [[], ['（来源：水工日志）']],
        [['2023年7月8日 19:02 | 作者 方小满 | 来源 水工日志'], []],
        [['青石发布 昨天 18:30 南岭'], []],
        [['发布单位 青石县水利局　　日期 2016-05-20'], []],
      ] as const) {
        const page = [article[0] as string, ...above, ...article.slice(1), ...below].map(form);
        assert.deepEqual(kept(page), article.map(form), page.join('⏎'));
        assert.equal(analyzeStructure(page.join('\n')).metadata.title?.text, article[0]);
      }
  });

  it('twin: prose with the same words stays', () => {
    const page = [
      '编辑部的日与夜',
      '编辑：一份没有下班时间的工作。一篇稿子要经过三次校对：初校、二校、终校。',
      '昨天 18:30，他还在改稿。作者、来源、时间，三项都要核对。',
      '（来源于生活，高于生活）',
    ];
    assert.deepEqual(kept(page), page);
  });

  it('what a meeting did is a title though it ends as the name of a body does', () => {
    for (const title of ['青石县召开防台风视频会', '县领导慰问消防大队', '青石县举行渠首公祭大会']) {
      const page = `${title}\n（记者方某 通讯员严某某）7月9日，${PROSE}\n${MORE}\n（来源：水工日志）\n编辑：方小满\n`;
      assert.equal(analyzeStructure(page).metadata.title?.text, title);
    }
    // Twin: a body signs.
    const signed = ['关于闸门检修的公告', PROSE, '青石县防汛委员会', '2016年5月20日'];
    assert.deepEqual(kept([...signed, ...TAIL.slice(3)]), signed);
  });

  it('reads what a line says without colons, or in brackets', () => {
    const read = (line: string) => {
      const { metadata } = analyzeStructure(`渠边的剃头匠\n${line}\n${PROSE}\n${MORE}\n`);
      const { published, source, author, issuer, documentNumber } = metadata;
      return [published?.iso, source?.text, author?.text, issuer?.text, documentNumber?.text];
    };
    const none = undefined;
    assert.deepEqual(read('2023年7月8日 19:02 | 作者 方小满 | 来源 水工日志').slice(0, 3), [
      '2023-07-08T19:02',
      '水工日志',
      '方小满',
    ]);
    assert.deepEqual(read('来源：[水工日志网] 作者：[方小满]').slice(1, 3), ['水工日志网', '方小满']);
    assert.deepEqual(read('来源：【打印】 作者：[方小满]').slice(1, 3), [none, '方小满']);
    assert.deepEqual(read('发文机关 青石县水利局    发文日期 2019-03-05    文号 青水〔2019〕5号').slice(3), [
      '青石县水利局',
      '青水〔2019〕5号',
    ]);
    assert.equal(read('发布单位 青石县水利局　　日期 2016-05-20')[0], '2016-05-20');
  });

  it('keeps the program that an article shows and removes the page’s own code', () => {
    const shown = ['int open(gate g) {', '    return g.level > 3;', '}'];
    const own = ['var hm = document.createElement("script");', 'document.write(hm);'];
    const page = [
      ...HEAD,
      '闸门控制程序的一处错误',
      '2020-06-01 来源：水工日志',
      PROSE,
      ...shown,
      MORE,
      ...own,
      MORE,
      ...TAIL,
    ];
    const stays = kept(page);
    for (const line of shown) assert.ok(stays.includes(line), line);
    for (const line of own) assert.ok(!stays.includes(line), line);
  });

  it('keeps the first of the numerals that head the parts', () => {
    const page = [
      ...HEAD,
      '三座闸门的来历与去处',
      '2020-06-01 来源：水工日志',
      '01',
      PROSE,
      '02',
      MORE,
      '03',
      PROSE,
      ...TAIL,
    ];
    assert.deepEqual(kept(page), ['三座闸门的来历与去处', '01', PROSE, '02', MORE, '03', PROSE]);
  });

  it('takes out a headline set between paragraphs and goes on behind it', () => {
    const link = '相关阅读：老闸门退役之后去了哪里';
    const page = [...HEAD, '青石渠开闸放水首日见闻', '2020-06-01 来源：水工日志', PROSE, link, MORE, ...TAIL];
    assert.deepEqual(kept(page), ['青石渠开闸放水首日见闻', PROSE, MORE]);
  });

  it('removes teasers of a headline and its first sentence under their heading', () => {
    const teasers = ['闸门', '水库', '泵站'].map(
      (word) =>
        `${word}改造怎样才能又快又省 ${word}改造牵动全县，${'县里反复比选了三套方案，最后定下的一套工期最短，'.repeat(2)}投资也最省。`,
    );
    const page = [
      ...HEAD,
      '青石渠开闸放水首日见闻',
      '2020-06-01 来源：水工日志',
      PROSE,
      MORE,
      '相关推荐',
      ...teasers,
      ...TAIL,
    ];
    assert.deepEqual(kept(page), ['青石渠开闸放水首日见闻', PROSE, MORE]);
  });

  it('finds the article of an encyclopedia by its title at the head of the first sentence', () => {
    const first = '青石渠，又名望乡渠，是南岭的一条引水渠道，始建于一九五八年，全长三十里。';
    const facts = ['中文名', '青石渠', '全长', '三十里', '始建', '一九五八年'];
    const page = ['登录', '首页', '搜索', '青石渠', '编辑', '讨论', first, ...facts, PROSE, MORE, ...TAIL];
    for (const line of [first, ...facts, PROSE, MORE]) assert.ok(kept(page).includes(line), line);
  });

  it('keeps the times and the words of a live report', () => {
    const page = [...HEAD, '青石渠放水现场直播实录', '2020-06-01 来源：水工日志'];
    const words = [
      '守闸人走上闸台。',
      '第一道闸门开启，水声很大。',
      '水头到达白水村，村民鼓掌。',
      '放水仪式结束，谢谢大家收看。',
    ];
    const said = words.flatMap((line, index) => [`2020-06-01 10:0${index}:00`, line]);
    const stays = kept([...page, PROSE, ...said, ...TAIL]);
    for (const line of said) assert.ok(stays.includes(line), line);
  });
});
