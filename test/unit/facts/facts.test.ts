// Facts: what each kind of sentence says, with a twin beside it that must stay silent or different.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { careerOf } from '../../../src/core/facts/career';
import { factFileHead, factRows, writeFactRows } from '../../../src/core/export/facts';

/** `kind person post-as-written` of every fact, in the order of the text. */
const told = (text: string): string[] =>
  analyze(text).facts.map(({ kind, person, postText }) => `${kind} ${person} ${postText}`);
/** The same with the body. */
const bodies = (text: string): string[] =>
  analyze(text).facts.map(({ person, body }) => `${person} ${body ?? '-'}`);

describe('facts: the kind of event', () => {
  const cases: [string, string, string[]][] = [
    ['holds', '　　县委书记陈国华强调安全。', ['holds 陈国华 县委书记']],
    [
      'appointed and removed',
      '　　会议决定任命李建军为临河县民政局局长，免去周维民的临河县教育局局长职务。',
      ['appointed 李建军 临河县民政局局长', 'removed 周维民 临河县教育局局长'],
    ],
    ['former', '　　临河县原副县长王志强接受审查。', ['former 王志强 临河县原副县长']],
    ['acting', '　　代县长罗志强到会。', ['acting 罗志强 代县长']],
    [
      'concurrent',
      '　　县委书记陈国华兼任县委党校校长。',
      ['holds 陈国华 县委书记', 'concurrent 陈国华 县委党校校长'],
    ],
    [
      'proposed',
      '　　李建军，男，1975年5月生，现任临河县统计局副局长，拟任临河县统计局局长。',
      ['holds 李建军 临河县统计局副局长', 'proposed 李建军 临河县统计局局长'],
    ],
    ['attended', '　　副县长王志强主持会议。', ['holds 王志强 副县长', 'attended 王志强 副县长']],
    ['inverted', '　　指挥长由副县长王志强兼任。', ['concurrent 王志强 指挥长', 'holds 王志强 副县长']],
    [
      'a post that ends by itself',
      '　　决定任命李建军为临河县民政局局长；李建军的临河县残联理事长职务自然免除。',
      ['appointed 李建军 临河县民政局局长', 'removed 李建军 临河县残联理事长'],
    ],
    ['who gives way holds no more', '　　李建军接替王志强担任临河县县长。', ['appointed 李建军 临河县县长']],
    ['who lost holds nothing', '　　落选的副县长候选人王志强没有到会。', []],
    ['a party’s posts are others', '　　临河县副县长王志强被撤销党内职务。', ['holds 王志强 临河县副县长']],
    ['of another time', '　　民国县长王志强办学。', ['former 王志强 县长']],
    ['a wife', '　　县长高岩之妻到场。', ['holds 高岩 县长']],
    ['no name', '　　县委书记和列席会议的人大代表座谈。', []],
    [
      'a name and its verb before a short form',
      '　　王志强任县长，李建军任县委书记。',
      ['holds 王志强 县长', 'holds 李建军 县委书记'],
    ],
    ['a wish is no fact', '　　县长是第一责任人，书记要带头。', []],
    ['what is denied is no fact', '　　陈国华没有担任临河县县长。', []],
  ];
  for (const [name, text, wanted] of cases)
    it(name, () => assert.deepEqual(told(text).sort(), [...wanted].sort()));

  it('a name alone is a text', () => assert.deepEqual(told('陈国华'), []));

  it('a statute names nobody', () => {
    assert.deepEqual(
      told('第一章　总则\n第一条　为了规范管理，制定本条例。\n第二条　河长由县长陈国华担任。\n'),
      [],
    );
  });

  it('原 and 左 never hand a post to a neighbour', () => {
    assert.deepEqual(told('　　原副县长王志强、县政协主席李建军（左）看望老党员。'), [
      'former 王志强 副县长',
      'holds 李建军 县政协主席',
    ]);
  });

  it('times: spells, 起, the day of an act', () => {
    const { facts } = analyze(
      '　　李建军，男，1965年生。1995年3月至1998年11月任临河县副县长，2002年起任临河县政协副主席。',
    );
    assert.deepEqual(
      facts.map(({ kind, from, to }) => [kind, from, to]),
      [
        ['former', '1995-03', '1998-11'],
        ['holds', '2002', '..'],
      ],
    );
    const [act] = analyze('　　2024年6月28日，会议决定任命李建军为临河县民政局局长。').facts;
    assert.equal(act?.date, '2024-06-28');
  });
});

describe('facts: whose post it is', () => {
  it('a county-level city’s secretary is not the prefecture’s', () => {
    const text = '义乌召开会议\n来源：义乌商报\n　　市委书记陈国华强调，要落实金华市委部署。';
    assert.deepEqual(bodies(text), ['陈国华 义乌市委']);
  });

  it('a guest keeps the own county, the host the document’s', () => {
    const text = '　　5月20日，泗水县委书记陈国华率团来我县考察。县委书记李建军陪同。\n　　武义县融媒体中心';
    assert.deepEqual([...new Set(bodies(text))], ['陈国华 泗水县委', '李建军 武义县委']);
  });

  it('what the text leaves open stays open', () => {
    const { facts } = analyze('　　县委书记陈国华要求压实责任。派出所所长李建军受伤。');
    assert.deepEqual(
      facts.map(({ body, place }) => [body, place]),
      facts.map(() => [null, null]),
    );
    assert.equal(facts[0]?.post, '县委书记');
  });

  it('a place that is only visited never governs', () => {
    assert.deepEqual(bodies('　　县委书记陈国华到泗水县学习。'), ['陈国华 -']);
  });

  it('the doubled post is one', () => {
    const [fact] = analyze('　　宁川市人民政府副市长陈国华出席。').facts;
    assert.deepEqual([fact?.post, fact?.body, fact?.place], ['宁川市副市长', '宁川市人民政府', '宁川市']);
  });

  it('later bare posts share the body before; a part of a committee is named after it', () => {
    const { facts } = analyze('　　泗水县委常委、组织部部长陈国华讲话。');
    assert.deepEqual(
      facts.map(({ body }) => body),
      ['泗水县委', '泗水县委组织部'],
    );
  });
});

describe('facts: the table and the card', () => {
  const text = '　　=1+1县县长陈国华讲话。县长陈国华出席会议。';
  it('one tidy row a fact; a formula cell is defused', () => {
    const record = { ...analyze(text), id: '=cmd' };
    const csv = factFileHead('csv') + writeFactRows('csv', factRows(text, record, 0));
    assert.match(
      csv,
      /^\ufeffdocument,kind,person,post,postText,body,place,from,to,date,sentence,start,end,confidence\r\n/,
    );
    assert.match(csv, /\r\n'=cmd,/);
    for (const line of writeFactRows('jsonl', factRows(text, record, 0))
      .trim()
      .split('\n'))
      assert.equal((JSON.parse(line) as { person: string }).person, '陈国华');
  });

  it('the card has each post once, and no attendance beside it', () => {
    const steps = careerOf(analyze('　　临河县县长陈国华讲话。县长陈国华出席会议。'), '陈国华');
    assert.deepEqual(
      steps.map(({ kind, post }) => [kind, post]),
      [['holds', '临河县县长']],
    );
  });

  it('facts of any text lie inside it and say so', () => {
    const piece = fc.constantFrom(
      '县委书记',
      '陈国华',
      '任',
      '免去',
      '、',
      '，',
      '。',
      '\n',
      '2001年3月',
      '（',
      '）',
      '原',
      '由',
      '兼',
      '职务',
      '临河县',
      '\ud800',
      '　',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const whole = parts.join('');
        for (const fact of analyze(whole).facts) {
          assert.ok(0 <= fact.start && fact.start < fact.end && fact.end <= whole.length);
          assert.ok(fact.confidence > 0 && fact.confidence <= 1);
          assert.ok(fact.postAt.start < fact.postAt.end && fact.personAt.start < fact.personAt.end);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('facts: nothing false about a person', () => {
  const former: [string, string, 'former' | 'holds'][] = [
    ['whatever the body ends with', '　　临河市政协原副主席何敏接受审查。', 'former'],
    ['a federation', '　　临河市妇联原主席何敏接受审查。', 'former'],
    ['a school', '　　临河县第一中学原校长何敏接受审查。', 'former'],
    ['a centre', '　　临河县服务中心原主任何敏接受审查。', 'former'],
    ['前', '　　临河市政协前副主席何敏出席活动。', 'former'],
    ['twin: a county that begins with 原', '　　河南省原阳县县长何敏强调安全。', 'holds'],
    ['twin: a city that begins with 原', '　　山西省忻州市原平市市长何敏强调安全。', 'holds'],
    ['twin: a district that begins with 前', '　　佳木斯市前进区区长何敏强调安全。', 'holds'],
    ['twin: a city that ends with 原', '　　太原市市长何敏强调安全。', 'holds'],
  ];
  for (const [name, text, kind] of former)
    for (const form of [text, text.normalize('NFKC')])
      it(`${name}${form === text ? '' : ', NFKC'}`, () =>
        assert.deepEqual([...new Set(analyze(form).facts.map((fact) => fact.kind))], [kind]));

  // What nobody claims, each with a twin that says it.
  const unsaid: [string, string, string[]][] = [
    ['a rumour denied', '　　网传何敏任临河县委书记，经核实该消息不实。', []],
    ['denied by the next sentence', '　　近日有人发帖称何敏任临河县县长。经查，上述说法纯属谣言。', []],
    ['twin: told plainly', '　　何敏任临河县委书记。', ['holds 何敏 临河县委书记']],
    ['a case', '　　如果何敏当选为村委会主任，大家会支持。', []],
    ['twin: it happened', '　　何敏当选为村委会主任，大家很高兴。', ['appointed 何敏 村委会主任']],
    ['feigned', '　　冒充临河市副市长的何敏被抓获。', []],
    ['called by oneself', '　　自称临河县县长的何敏涉嫌诈骗。', []],
    ['played', '　　在剧中，陈国华饰演县委书记何敏。', []],
    ['twin: at a play', '　　县委书记何敏观看演出，演员陈国华饰演老支书。', ['holds 何敏 县委书记']],
    ['refused before', '　　县人大常委会否决了任命何敏为县法院副院长的议案。', []],
    ['refused behind', '　　何敏辞去县财政局局长职务的请求未获批准。', []],
    [
      'twin: another clause has what was not permitted',
      '　　因未经批准擅自离岗，免去何敏的临河县教育局局长职务。',
      ['removed 何敏 临河县教育局局长'],
    ],
    ['wished', '　　群众希望何敏担任村委会主任。', []],
    ['twin: who wishes is in office', '　　县委书记何敏希望大家努力。', ['holds 何敏 县委书记']],
  ];
  for (const [name, text, wanted] of unsaid)
    for (const form of [text, text.normalize('NFKC')])
      it(`${name}${form === text ? '' : ', NFKC'}`, () => assert.deepEqual(told(form), wanted));

  it('half a post behind the break of a line is no post', () => {
    const lines = (rest: string): string =>
      `市委召开常委会会议\n　　十一月二日，市委书记陈国华主持会议，传达学习全会精神，市人大常\n${rest}主任何敏参加了会议。\n`;
    assert.ok(!told(lines('委会')).some((fact) => fact.includes('何敏')));
    // Twin: the same row as a paragraph of its own.
    assert.ok(told(lines('　　市人大常委会')).includes('holds 何敏 市人大常委会主任'));
  });

  it('署理 acts, 候任 is to come', () => {
    assert.deepEqual(told('　　署理行政長官陳國雄致辭。'), ['acting 陳國雄 署理行政長官']);
    assert.deepEqual(told('　　署任處長林志強到場。'), ['acting 林志強 處長']);
    assert.deepEqual(told('　　署理民政事務專員張美玲表示，將加強宣傳。'), ['acting 張美玲 專員']);
    assert.deepEqual(told('　　候任主席黃大文說明安排。'), ['proposed 黃大文 候任主席']);
    // Twin
    assert.deepEqual(told('　　處長林志強到場。'), ['holds 林志強 處長']);
  });

  it('a host or a speaker at an event holds no post', () => {
    assert.deepEqual(told('讲座预告\n主题：地方治理\n主持人：何敏\n主讲人：陈国华\n'), []);
  });

  it('a paper named after a district does not tell which city is meant', () => {
    const page = (source: string): string =>
      `市长何敏调研重点项目\n2019年11月8日 来源：${source}\n　　昨日，市长何敏来到开发区调研重点项目，要求加快建设进度。\n`;
    assert.deepEqual([...new Set(bodies(page('万州日报')))], ['何敏 -']);
    // Twin: a paper of a city.
    assert.deepEqual([...new Set(bodies(page('绍兴日报')))], ['何敏 绍兴市人民政府']);
  });

  describe('what is decided, and what is left', () => {
    const cases: [string, string, string[]][] = [
      [
        'a list behind one verb',
        '　　会议选举：韩立冬为松溪县县长；苗青为松溪县人民法院院长。',
        ['appointed 韩立冬 松溪县县长', 'appointed 苗青 松溪县人民法院院长'],
      ],
      [
        'rows under a head',
        '经市委批准：\n韩立冬同志任松溪县委书记；\n苗青同志任松溪县委副书记。\n',
        ['appointed 韩立冬 松溪县委书记', 'appointed 苗青 松溪县委副书记'],
      ],
      [
        '免去其 in the same sentence',
        '　　韩立冬同志任松溪县水利局局长，免去其松溪县林业局局长职务。',
        ['appointed 韩立冬 松溪县水利局局长', 'removed 韩立冬 松溪县林业局局长'],
      ],
      [
        'twin: nothing is decided',
        '　　韩立冬任松溪县水利局局长，苗青是会计。',
        ['holds 韩立冬 松溪县水利局局长'],
      ],
      [
        '升任 leaves the post before',
        '　　松溪县副县长韩立冬调任省林业厅副厅长。',
        ['former 韩立冬 松溪县副县长', 'appointed 韩立冬 省林业厅副厅长'],
      ],
      ['被撤职', '　　松溪县林业局局长韩立冬被撤职。', ['removed 韩立冬 松溪县林业局局长']],
      [
        'twin: he speaks of it',
        '　　松溪县林业局局长韩立冬谈到撤职的事。',
        ['holds 韩立冬 松溪县林业局局长'],
      ],
      ['逝世', '　　松溪县政协主席韩立冬同志因病医治无效，于昨日逝世。', ['former 韩立冬 松溪县政协主席']],
      ['老县长', '　　老县长韩立冬回到松溪县。', ['former 韩立冬 县长']],
      [
        '主持工作 is no attendance',
        '　　松溪县委副书记韩立冬主持县委日常工作。',
        ['holds 韩立冬 松溪县委副书记'],
      ],
      [
        'nor is it with 由',
        '　　由松溪县委副书记韩立冬主持县人大常委会机关全面工作。',
        ['holds 韩立冬 松溪县委副书记'],
      ],
      [
        'a report to the congress is no meeting',
        '　　松溪县财政局局长韩立冬向大会报告预算执行情况。',
        ['holds 韩立冬 松溪县财政局局长'],
      ],
      [
        'twin: 主持工作会议 is',
        '　　松溪县委副书记韩立冬主持农村工作会议。',
        ['holds 韩立冬 松溪县委副书记', 'attended 韩立冬 松溪县委副书记'],
      ],
    ];
    for (const [name, text, wanted] of cases)
      for (const form of [text, text.normalize('NFKC')])
        it(`${name}${form === text ? '' : ', NFKC'}`, () =>
          assert.deepEqual(told(form).sort(), [...wanted].sort()));
  });

  describe('whose a short form is', () => {
    const cases: [string, string, string[]][] = [
      [
        'the only place of the level that stands there',
        '　　清禾县昨夜大雨。县长韩立冬赶到河堤。',
        ['韩立冬 清禾县人民政府'],
      ],
      ['twin: it is visited', '　　县长韩立冬到清禾县考察。', ['韩立冬 -']],
      [
        'the township named right before',
        '　　在柳林镇，镇长韩立冬介绍情况；在石桥镇，镇长苗青陪同。',
        ['韩立冬 柳林镇人民政府', '苗青 石桥镇人民政府'],
      ],
      ['twin: two townships side by side', '　　走访柳林镇、石桥镇，镇长韩立冬介绍情况。', ['韩立冬 -']],
      ['guests', '　　清禾县委书记韩立冬一行来我县考察。县长苗青陪同。', ['韩立冬 清禾县委', '苗青 -']],
    ];
    for (const [name, text, wanted] of cases)
      for (const form of [text, text.normalize('NFKC')])
        it(`${name}${form === text ? '' : ', NFKC'}`, () =>
          assert.deepEqual([...new Set(bodies(form))], wanted));
  });
});
