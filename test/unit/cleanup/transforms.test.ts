import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { composeEdits } from '../../../src/core/cleanup/compose';
import {
  cleanUp,
  findTransform,
  TRANSFORMS,
  type TransformOptions,
} from '../../../src/core/cleanup/transform';
import type { TextEdit } from '../../../src/core/record';
import { applyEdits, orderEdits } from '../../../src/core/text/edits';

function run(ids: string | readonly string[], text: string, options: TransformOptions = {}): string {
  const list = typeof ids === 'string' ? [ids] : ids;
  return applyEdits(text, cleanUp(text, analyzeStructure(text), list, options));
}

describe('joiners', () => {
  for (const [name, text, wanted] of [
    ['an emoji of several', '一家👨\u200d👩\u200d👧出行，👩🏽\u200d🚒到场。', undefined],
    ['a word of another script', 'می\u200cخواهم 与 श्री\u200dमान', undefined],
    ['between Han characters', '政\u200d府\u200c工\u200b作', '政府工作'],
    ['at the end of a word', 'abc\u200c，\u200d👧', 'abc，👧'],
  ] as const) {
    it(`are kept where they join: ${name}`, () => {
      assert.equal(run('normalize-whitespace', text), wanted ?? text);
    });
  }
});

const BODY = [
  '　　为方便老年人就近就医，清河市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。',
  '　　市民政局局长表示，今年将新建照料点三十处，改建二十处，全部按照统一标准验收后投入使用，费用由财政承担。',
  '　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则，报市民政局备案。',
];
const PAGE = [
  '404 Not Found',
  '404 Not Found',
  'nginx/1.20.1',
  '您当前的位置：清河在线 > 要闻 > 正文',
  '清河市出台养老服务办法',
  '来源：清河日报  作者：王小明时间：2019年10月31日 23:00  浏览：33',
  '',
  ...BODY,
  '',
  '（责任编辑：李红）',
  '分享到： 微信 微博 QQ空间',
  '相关新闻',
  '·清河市召开会议部署防汛工作...',
  '·清河市举办读书活动...',
  '版权所有 清河在线  联系我们 | 网站地图',
  '',
];

describe('clean article', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    for (const mark of ['', '\ufeff']) {
      it(`keeps title and body with ${JSON.stringify(mark + lineBreak)}`, () => {
        const text = mark + PAGE.join(lineBreak);
        const cleaned = run('clean-article', text);
        assert.equal(cleaned, mark + ['清河市出台养老服务办法', '', ...BODY, ''].join(lineBreak));
      });
    }
  }

  it('keeps or removes title and metadata as told', () => {
    const text = PAGE.join('\n');
    assert.ok(run('clean-article', text, { metadata: 'keep' }).includes('来源：清河日报'));
    assert.equal(run('clean-article', text, { keepTitle: false }), [...BODY, ''].join('\n'));
  });

  it('removes the title and nothing that is only called so once the title is gone', () => {
    const after = [
      '2018年5月24日 清河市第十五届人民代表大会常务委员会第四次会议通过',
      '图为市民服务中心',
      '',
    ];
    const lines = ['清河市推进水利工程建设', '来源：清河日报 2020-01-05 08:00', ...after, ...BODY, ''];
    const record = analyzeStructure(lines.join('\n'));
    const titles = lines.filter((_, index) => record.lines[index]?.role === 'title');
    assert.ok(titles.includes('清河市推进水利工程建设'));
    const kept = run('clean-article', lines.join('\n')).split('\n');
    const left = run('clean-article', lines.join('\n'), { keepTitle: false }).split('\n');
    const filled = (of: string[]): string[] => of.filter((line) => line !== '' && !titles.includes(line));
    assert.deepEqual(filled(left), filled(kept));
  });

  for (const [name, text] of [
    [
      'a hard-wrapped first line',
      '为方便老年人就近就医，清河市近日出台办法，要求每个街\n道至少设立一处日间照料点，配备两名护理人员，办法自六月\n一日起施行，由市民政局负责解释。\n',
    ],
    ['one in two lines', '为了加强河道管理，保障防洪安全\n根据有关法律，制定本办法。\n'],
    [
      'an article without a full stop',
      '第一条 为了加强管理，制定本办法\n第二条 本办法适用于全市。\n第三条 本办法自发布之日起施行。\n',
    ],
    ['an article in NFKC form', '第十二条 为了加强管理,制定本办法\n第十三条 本办法适用于全市。\n'],
  ] as const) {
    it(`takes no body for a title: ${name}`, () => {
      assert.equal(run('clean-article', text, { keepTitle: false }), text);
    });
  }

  it('still removes a headline with a pause in it', () => {
    const title = '清河市推进水利工程，惠及万户居民\n';
    const body = '　　清河市近日推进水利工程，计划投资三亿元，由市水利局组织实施，明年六月完成。\n';
    assert.equal(run('clean-article', title + body, { keepTitle: false }), body);
  });

  it('writes metadata as YAML front matter that survives a second time', () => {
    const text = `\ufeff${PAGE.join('\r\n')}`;
    const once = run('clean-article', text, { metadata: 'front-matter' });
    const [, head = '', rest = ''] = /^\ufeff(---\r\n[^]*?\r\n---\r\n\r\n)([^]*)$/.exec(once) ?? [];
    assert.deepEqual(head.split('\r\n').slice(1, -3), [
      'title: "清河市出台养老服务办法"',
      'site: "清河在线"',
      'breadcrumb: ["清河在线", "要闻"]',
      'source: "清河日报"',
      'author: "王小明"',
      'editor: "李红"',
      'published: "2019-10-31T23:00"',
    ]);
    assert.equal(rest, ['清河市出台养老服务办法', '', ...BODY, ''].join('\r\n'));
    assert.equal(run('clean-article', once, { metadata: 'front-matter' }), once);
    assert.equal(run('clean-article', once), once);
  });

  it('quotes whatever a page may say', () => {
    const text = PAGE.join('\n').replace('清河市出台养老服务办法', '“要”: "真"\\查 #{抓} 出台养老服务办法');
    const once = run('clean-article', text, { metadata: 'front-matter' });
    const title = /^title: (.*)$/m.exec(once)?.[1] ?? '';
    assert.equal(JSON.parse(title), '“要”: "真"\\查 #{抓} 出台养老服务办法');
  });

  it('removes signature and date when told', () => {
    const lines = [
      '清河市人民政府办公室关于加装电梯的通知',
      '各区人民政府：',
      '　　为进一步做好老旧小区加装电梯工作，经市政府同意，现将有关事项通知如下，请结合实际认真贯彻执行。',
      '　　一、提高认识。各单位要高度重视，明确责任，细化措施，抓好落实。',
      '　　清河市人民政府办公室',
      '　　2023年5月2日',
      '（此件公开发布）',
      '',
    ];
    const text = lines.join('\n');
    assert.equal(run('clean-article', text), text);
    const without = lines.filter((_, index) => index !== 4 && index !== 5).join('\n');
    assert.equal(run('clean-article', text, { keepSignature: false }), without);
  });

  it('removes only the kinds asked for', () => {
    const text = PAGE.join('\n');
    const cleaned = run('remove-boilerplate', text, { categories: ['error-page', 'share'] });
    assert.equal(cleaned, PAGE.filter((line) => !/404|nginx|分享到/.test(line)).join('\n'));
  });

  it('takes a wrapper out of the middle of a line', () => {
    const text = `${BODY[0]?.slice(0, 20)}404 Not Found 404 Not Found nginx/1.20.1${BODY[0]?.slice(20)}\n${BODY[1]}\n`;
    assert.equal(run('remove-error-wrappers', text), `${BODY[0]}\n${BODY[1]}\n`);
  });

  it('heeds a person to the end', () => {
    const text = PAGE.join('\n');
    const analysis = {
      verdicts: [
        { text: '分享到: 微信 微博 QQ空间', verdict: 'keep', scope: 'everywhere' },
        { text: BODY[1]?.trim() ?? '', verdict: 'remove', scope: 'everywhere' },
      ] as const,
    };
    const record = analyzeStructure(text, analysis);
    // The verdicts must hold although the caller forgets to hand them on.
    const cleaned = applyEdits(text, cleanUp(text, record, ['clean-article']));
    assert.ok(cleaned.includes('分享到'));
    assert.ok(!cleaned.includes('市民政局局长表示'));
  });
});

describe('normalize whitespace', () => {
  it('sets or removes the indent of paragraphs only', () => {
    const text = ['清河市出台养老服务办法', ...BODY].join('\n');
    const none = text.replaceAll('　　', '');
    assert.equal(run('normalize-whitespace', text, { indent: 'none' }), none);
    assert.equal(run('normalize-whitespace', none, { indent: 'two' }), text);
    assert.equal(run('normalize-whitespace', text), text);
  });

  it('keeps joiners inside words and pictures, and takes out those between Chinese characters', () => {
    const kept = ['一家人👨\u200d👩\u200d👧合影。', '🏳\ufe0f\u200d🌈旗', 'می\u200cخواهم', 'क्\u200dष'];
    const text = ['清河市办法', ...BODY, ...kept, '养老\u200d服务\u200c办法\u200b。'].join('\n');
    const clean = run('normalize-whitespace', text).split('\n');
    for (const line of kept) assert.ok(clean.includes(line), line);
    assert.ok(clean.includes('养老服务办法。'));
  });

  it('joins lines broken at a width, and no others', () => {
    const text = `　　${BODY.map((line) => line.trim()).join('')}`;
    const broken = text.replace(/(.{30})(?=.)/g, '$1\n');
    const title = '关于养老服务的通知\n\n';
    const list = '\n一、提高认识。\n二、加强领导。\n';
    assert.equal(
      run('normalize-whitespace', title + broken + list, { joinLines: true }),
      title + text + list,
    );
    const paragraphs = `${BODY.join('\n')}\n`;
    assert.equal(run('normalize-whitespace', paragraphs, { joinLines: true }), paragraphs);
  });
});

describe('restore full-width punctuation', () => {
  it('undoes NFKC in Chinese', () => {
    for (const raw of [
      '会议强调，要抓落实（见附件）：一要快；二要实！',
      '第十条（一）“共同”富裕？是的……',
      '（一）建立机制，“两个维护”（下称“维护”）。',
      'GDP增长5%，其中一季度（A股）增长6.2%。',
      '电话：0571-8888，传真：同上',
      '《通知》（国发〔2023〕1号）指出：',
    ]) {
      assert.equal(run('restore-punctuation', raw.normalize('NFKC')), raw, raw);
    }
  });

  it('restores straight quotes in pairs', () => {
    assert.equal(run('restore-punctuation', '开展"四心"调研,"两要两不"'), '开展“四心”调研，“两要两不”');
    assert.equal(run('restore-punctuation', '长5"的螺钉要换'), '长5"的螺钉要换');
  });

  it('leaves numbers, Latin text, addresses, years and single brackets', () => {
    for (const same of [
      '增加12,500元',
      '8:30至17:00',
      'a, b (c), "d": it\'s; why? no!',
      '国发〔2023〕1号',
      '比例为3:1的方案',
      '网址 http://a.gov.cn/x?y=1,2;3 见',
      '邮箱 a.b@c.gov.cn',
      '见第(三条',
      'f(x)是函数',
      '第3.5节',
    ]) {
      assert.equal(run('restore-punctuation', same), same);
    }
  });
});

describe('split run-on enumerations', () => {
  it('gives each item a line with the indent of its paragraph', () => {
    const text =
      '　　一、加强领导。抓好三项工作：一是抓宣传。二是抓培训。三是抓检查。\r\n　　二、落实责任。要明确分工。\r\n';
    const split = run('split-enumerations', text);
    assert.equal(
      split
        .replaceAll('\r\n　　一是', '一是')
        .replaceAll('\r\n　　二是', '二是')
        .replaceAll('\r\n　　三是', '三是'),
      text,
    );
    assert.equal(split.split('\r\n').length, text.split('\r\n').length + 3);
    assert.equal(run('split-enumerations', split), split);
  });
});

describe('split run-on enumerations that words introduce', () => {
  const page = (body: string) =>
    `清州市召开会议\n　　会议学习了文件，听取了汇报。${body}\n　　会后进行了检查。`;
  it('keeps those words with the first item', () => {
    const split = run('split-enumerations', page('会议要求，一是加强领导；二是落实责任。'));
    assert.equal(
      split,
      '清州市召开会议\n　　会议学习了文件，听取了汇报。\n　　会议要求，一是加强领导；\n　　二是落实责任。\n　　会后进行了检查。',
    );
    assert.equal(run('split-enumerations', split), split);
    const lead = page('').replace('会议学习了文件，听取了汇报。', '各地一要加强领导；二要落实责任。');
    assert.equal(
      run('split-enumerations', lead),
      '清州市召开会议\n　　各地一要加强领导；\n　　二要落实责任。\n　　会后进行了检查。',
    );
  });
  it('breaks behind a colon', () => {
    assert.match(
      run('split-enumerations', page('会议要求：一是加强领导；二是落实责任。')),
      /会议要求：\n　　一是/,
    );
  });
});

describe('several clean-ups', () => {
  const everything = TRANSFORMS.map((transform) => transform.id);

  it('are one edit list, in their own order', () => {
    const text = PAGE.join('\n').normalize('NFKC').replace('日间', '日\u200b间');
    const record = analyzeStructure(text);
    const edits = cleanUp(text, record, ['restore-punctuation', 'normalize-whitespace', 'clean-article']);
    assert.doesNotThrow(() => orderEdits(edits));
    assert.equal(
      applyEdits(text, edits),
      ['清河市出台养老服务办法', '', ...BODY, ''].join('\n').replaceAll('　　', '  '),
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(...PAGE, ...BODY),
    fc.string(),
    fc.constantFrom(
      '一是抓宣传。二是抓培训。',
      'a,b',
      '会,议:(一)"要"...',
      '\u00a0　 ',
      '\ufeff',
      '\ud800',
      '---',
      '\u200b',
    ),
  );
  const page = fc
    .tuple(
      fc.array(piece, { maxLength: 24 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', '\ufeff'),
    )
    .map(([pieces, lineBreak, mark]) => mark + pieces.join(lineBreak));

  for (const options of [
    {},
    { metadata: 'front-matter', joinLines: true, indent: 'two' },
  ] as TransformOptions[]) {
    for (const ids of [...everything.map((id) => [id]), everything]) {
      it(`${ids.length > 1 ? 'all' : ids.join()} twice is once ${JSON.stringify(options)}`, () => {
        fc.assert(
          fc.property(page, (text) => {
            const once = run(ids, text, options);
            assert.equal(run(ids, once, options), once);
          }),
          { numRuns: 60 },
        );
      });
    }
  }

  it('remove whole lines and wrappers, and change no kept one', () => {
    fc.assert(
      fc.property(page, (text) => {
        const before = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
        const record = analyzeStructure(text);
        const partial = new Set(record.residue.filter((run) => run.partial).map((run) => run.firstLine));
        let at = 0;
        const cleaned = applyEdits(text, findTransform('clean-article')?.edits(text, record) ?? []);
        // The last kept line keeps its break; what stands behind that is no line of the page.
        for (const line of cleaned.replace(/^\ufeff|(?:\r\n|\r|\n)$/g, '').split(/\r\n|\r|\n/)) {
          while (at < before.length && before[at] !== line && !partial.has(at)) at++;
          assert.ok(at < before.length, `not a line of the page: ${JSON.stringify(line)}`);
          at++;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('composed edits', () => {
  it('give what the two lists give one after the other', () => {
    const cut = (text: string) =>
      fc
        .tuple(
          fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
          fc.array(fc.constantFrom('', 'x', 'yz'), { minLength: 4, maxLength: 4 }),
        )
        .map(([places, inserts]) => {
          const ordered = places.sort((a, b) => a - b);
          const edits: TextEdit[] = [];
          for (let index = 0; index + 1 < ordered.length; index += 2)
            edits.push({
              start: ordered[index] as number,
              end: ordered[index + 1] as number,
              newText: inserts[index / 2] ?? '',
            });
          return edits;
        });
    const cases = fc
      .string({ maxLength: 30 })
      .chain((text) => fc.tuple(fc.constant(text), cut(text)))
      .chain(([text, first]) => {
        const between = applyEdits(text, first);
        return fc.tuple(fc.constant(text), fc.constant(first), fc.constant(between), cut(between));
      });
    fc.assert(
      fc.property(cases, ([text, first, between, second]) => {
        const composed = composeEdits(first, second, between);
        assert.equal(applyEdits(text, composed), applyEdits(between, second));
      }),
      { numRuns: 2000 },
    );
  });
});
