import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';

const ARTICLE = [
  '青溪县机关干部下乡走访 收集“五件实事”',
  '',
  '　　连日来，青溪县组织三百多名机关干部分赴各乡镇走访，听取群众对修路、引水和办学的意见，共梳理问题二百余条。',
  '',
  '　　一、摸清底数。各走访组逐户登记，当天汇总，当天分类，能答复的当场答复，不能答复的说明时限。',
  '　　二、分类办理。县里把问题分成三类，交由交通、水利、教育等部门限期解决，每周公布一次进度。',
  '　　县长何立本说：“群众的事没有小事，件件都要有回音。”',
];

/** The roles of a page's lines, in one letter each. */
function roles(lines: readonly string[]): string {
  return analyzeStructure(lines.join('\n'))
    .lines.map((line) => line.role.charAt(0))
    .join('');
}

const kept = roles(ARTICLE);

describe('roles of lines', () => {
  it('keeps a bare article whole', () => {
    assert.match(kept, /^[tb]+$/);
    assert.equal(analyzeStructure(ARTICLE.join('\n')).residue.length, 0);
  });

  const residue: Record<string, string[]> = {
    'error pages': ['404 Not Found', '404 Not Found', 'openresty/1.19.9'],
    'full-width error pages': ['５０２ Bad Gateway', 'nginx/1.14.0'],
    breadcrumbs: ['您现在的位置：青溪在线 > 新闻 > 乡镇动态 > 正文'],
    'share bars': ['分享到： 微信 新浪微博 QQ空间 豆瓣'],
    'tool bars': ['【字体：大 中 小】 【打印本页】 【关闭窗口】'],
    footers: [
      '主办单位：青溪县人民政府办公室 技术支持：青溪在线',
      '某ICP备12345678号-1 网站标识码：3307230001',
    ],
    copyright: ['版权所有：青溪在线 未经授权不得转载'],
    'spaced copyright': ['青 溪 在 线 版 权 所 有'],
    'what the page asks about itself': ['您觉得本页内容对您有帮助吗？', '這篇文章對您有幫助嗎？'],
    'comment rules': ['网友评论仅供其表达个人看法，并不表明本网立场。'],
  };
  for (const [name, lines] of Object.entries(residue)) {
    for (const [where, page] of Object.entries({
      head: [...lines, ...ARTICLE],
      end: [...ARTICLE, '', ...lines],
      both: [...lines, ...ARTICLE, '', ...lines],
    })) {
      it(`finds ${name} at the ${where}`, () => {
        const framed = where === 'end' ? page : ['设为首页 加入收藏', ...page, '联系我们 | 网站地图'];
        const record = analyzeStructure(framed.join('\n'));
        framed.forEach((line, index) => {
          if (line.trim() === '') return;
          const keeps = ['title', 'body'].includes(record.lines[index]?.role ?? '');
          assert.equal(keeps, ARTICLE.includes(line), `${line} is ${record.lines[index]?.role}`);
        });
      });
    }
  }

  it('finds a failed include inside a line and leaves the rest of the line', () => {
    const line =
      '　　全县将于四月底前完成整改，404 Not Found404 Not Foundnginx/1.18.0并向社会公布结果，接受群众监督。';
    const text = [...ARTICLE, line].join('\n');
    const [stretch] = analyzeStructure(text).residue.filter((run) => run.partial);
    assert.equal(text.slice(stretch?.start, stretch?.end), '404 Not Found404 Not Foundnginx/1.18.0');
  });

  it('keeps a question that the article asks about a document', () => {
    const asked = '会议问：本文件的内容对企业有帮助吗？各单位要研究后答复。';
    const { lines } = analyzeStructure([...ARTICLE, asked].join('\n'));
    assert.equal(lines[ARTICLE.length]?.role, 'body');
  });

  it('leaves an error that an article talks about', () => {
    const line = '　　市民反映，点开网页后屏幕上只有“404 Not Found”几个字，窗口工作人员随后作了登记。';
    assert.equal(analyzeStructure([...ARTICLE, line].join('\n')).residue.length, 0);
  });

  it('keeps law that speaks of organisers and sharing', () => {
    const law = [
      '青溪县档案管理办法',
      '第一条　主办单位应当于每年三月底前将上一年度的档案移交县档案馆。',
      '第二条　任何单位不得转载、复制未经开放的档案。',
      '第三条　档案馆应当与相邻县的档案馆分享目录。',
    ];
    assert.match(roles(law), /^[tb]+$/);
  });

  it('reports a dead page and gives it no article', () => {
    const record = analyzeStructure('403 Forbidden\n\n403 Forbidden\nTengine/2.3.2\n');
    assert.equal(record.kind, 'dead-page');
    assert.deepEqual(
      record.findings.map((finding) => finding.rule),
      ['page/dead'],
    );
  });

  it('keeps two rows and more of who leads a body', () => {
    const kinds = (lines: readonly string[]): string =>
      analyzeStructure(lines.join('\n'))
        .lines.map(({ role }) => (role === 'boilerplate' ? 'x' : role.charAt(0)))
        .join('');
    const head = [
      '首页 > 机构设置',
      '青溪县统计局机构简介',
      '青溪县统计局是县政府工作部门，负责全县统计工作。',
      '领导班子',
    ];
    const foot = ['版权所有：青溪县统计局'];
    assert.match(
      kinds([...head, '党组书记、局长：何敏', '党组成员、副局长：吕建 戚薇', ...foot]),
      /^xtb{4}x$/,
    );
    assert.match(
      kinds([...head, '局　长：何敏', '副局长：吕建、戚薇', '总工程师：沈岩', ...foot]),
      /^xtb{5}x$/,
    );
    // Twin: who makes a paper stands in the page's foot.
    assert.match(kinds([...head.slice(0, 3), '社长：何敏 总编辑：吕建', '主任：戚薇', ...foot]), /^xtbx{3}$/);
  });

  it('takes a short notice over its addressee for the title, and no column’s name', () => {
    const text = [
      '因管网改造，定于六月五日停水，由此带来不便，敬请谅解。',
      '宁川市自来水有限公司',
      '2012年6月2日',
    ];
    for (const head of ['停水公告', '停电通知', '招聘启事', '搬迁通告']) {
      assert.match(roles([head, '尊敬的用户：', ...text]), /^tb+$/, head);
      assert.match(roles([head.normalize('NFKC'), '各用水单位:', ...text]), /^tb+$/, head);
    }
    // At the very head of a text it needs no addressee; the name of a column is none there either.
    assert.match(roles(['停水公告', ...text]), /^tb+$/);
    for (const column of ['通知公告', '政务公告', '站内公告'])
      assert.match(roles([column, ...text]), /^b/, column);
  });

  /** By line t for the title, b for the article, m for metadata, x for residue. */
  const marks = (lines: readonly string[]): string =>
    analyzeStructure(lines.join('\n'))
      .lines.map(({ role }) => (role === 'boilerplate' ? 'x' : role.charAt(0)))
      .join('');

  it('takes no counters of readers for the title, and a title that counts for one', () => {
    const titleOf = (head: readonly string[]): string => {
      const text = [...head, ...ARTICLE.slice(2)].join('\n');
      return analyzeStructure(text)
        .lines.flatMap(({ role }, index) => (role === 'title' ? [text.split('\n')[index]] : []))
        .join();
    };
    for (const counters of ['阅读量2.1w 收藏 36', '浏览 1,208 次', '点赞 15'])
      assert.equal(titleOf(['走访记：山路弯弯', counters]), '走访记：山路弯弯', counters);
    assert.equal(titleOf(['阅读30年 一名乡村教师的坚守']), '阅读30年 一名乡村教师的坚守');
  });

  it('takes several bodies over 关于… for the beginning of the title, and no list of links', () => {
    const bodies = ['江州市财政局', '江州市教育局', '江州市审计局'];
    const notice = ['关于印发校园食堂资金管理办法的通知', '各区财政局、教育局、审计局：'];
    const prose = '为规范校园食堂资金管理，我们制定了《校园食堂资金管理办法》，现予印发，请遵照执行。';
    const all = [...bodies, ...notice, prose, ...bodies, '2021年8月16日'];
    assert.match(marks(all), /^t{4}b+$/);
    assert.match(marks(['首页 > 政策文件', '发布时间：2021-08-20', ...all]), /^[xm]{2}t{4}b+$/);
    const { metadata } = analyzeStructure(all.join('\n'));
    assert.equal(metadata.issuer?.text, bodies.join('\n'));
    assert.equal(metadata.title?.text, [...bodies, notice[0]].join('\n'));
    // Twin: one body that only the page names.
    const one = analyzeStructure(
      ['江州市财政局网', '江州市财政局', '', notice[0], prose, '江州市教育局', '2021年8月16日'].join('\n'),
    );
    assert.equal(one.metadata.title?.text, notice[0]);
    assert.equal(one.metadata.issuer?.text, '江州市教育局');
  });

  it('keeps contact details that the last sentence announces over a footer', () => {
    const prose = '为改进养老服务，现向社会公开征集意见，欢迎广大群众积极参与，提出宝贵建议。';
    const frame = ['主办单位：青溪县民政局', '地址：青溪县人民路12号 邮编：300000', '版权所有：青溪县民政局'];
    const head = [
      '首页 > 通知公告',
      '关于征集养老服务意见的公告',
      '发布时间：2021-05-08 来源：县民政局',
      prose,
    ];
    const contact = ['联系电话：0592-2488018', '地址：青溪县人民路12号'];
    assert.match(marks([...head, '请于六月七日前通过下列方式反映。', ...contact, ...frame]), /^xtmb{4}x{3}$/);
    assert.match(
      marks([...head, '意见请寄县民政局，并注明来信地址。', ...contact, ...frame]),
      /^xtmb{4}x{3}$/,
    );
    assert.match(marks([...head, '联系人：魏长风', ...contact, ...frame]), /^xtmb{4}x{3}$/);
    // Twin: nothing announces them.
    assert.match(marks([...head, '全县养老机构已有十二家。', ...contact, ...frame]), /^xtmbb[xm]{5}$/);
  });

  it('keeps a web address that the line above announces, and the day on which a law was signed', () => {
    const prose = '为方便企业申报，现将有关事项通知如下，请各单位认真组织，按时完成申报工作。';
    for (const address of [
      'http://rs.example.gov.cn；',
      'www.example.gov.cn/sb/index.html',
      'https://rs.example.gov.cn/a?b=1。',
    ])
      assert.match(
        marks(['关于申报的通知', prose, '一、申报网址：', address, '二、申报时间为三月。']),
        /^tb{4}$/,
        address,
      );
    assert.match(
      marks(['关于申报的通知', prose, '科技局', '2018年7月30日签发', '2018年8月3日发布']),
      /^tb{4}$/,
    );
  });
});
