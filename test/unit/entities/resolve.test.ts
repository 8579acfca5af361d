import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { ParagraphCache } from '../../../src/core/entities/cache';
import { explainEntity } from '../../../src/core/entities/explain';
import { mendCutNames } from '../../../src/core/entities/resolve/cutNames';
import type { AnalysisRecord, Entity } from '../../../src/core/record';

const PAGE = [
  '安吉县干部沿河巡查 推行“三个带”',
  '发布时间：2014-05-06 来源：安吉新闻网',
  '',
  '　　5月4日，安吉县县长郑立明到孝丰镇检查河道保洁。郑县长说，去年以来，全县投入1.2亿元整治河道，今年要再清理40公里。县委书记何柏年参加检查。',
  '　　安吉县水利局（以下简称“水利局”）负责人介绍，按照《安吉县河道管理办法》第八条，水利局将公开监督电话。',
  '　　该县还推行“三个带”：带着工具、带着图纸、带着承诺。郑立明要求，月底前完成整改。',
  '',
].join('\n');

const find = (record: AnalysisRecord, type: Entity['type'], text: string): Entity | undefined =>
  record.entities.find((entity) => entity.type === type && entity.text === text);

describe('what needs the whole document', () => {
  const record = analyze(PAGE);

  it('relative dates are resolved against the date of the page', () => {
    if (record.metadata.published?.iso !== '2014-05-06') assert.fail('the page says when it was published');
    assert.equal(find(record, 'date', '5月4日')?.iso, '2014-05-04');
    assert.equal(find(record, 'date', '去年')?.iso, '2013');
    assert.equal(find(record, 'date', '今年')?.canonical, '2014年');
  });

  it('places have code and path; 该县 is the county named before', () => {
    const county = find(record, 'place', '安吉县');
    assert.equal(county?.code, '330523');
    assert.deepEqual(county.path, ['浙江省', '湖州市', '安吉县']);
    const that = find(record, 'place', '该县');
    assert.equal(that?.canonical, '安吉县');
    assert.equal(that.generic, true);
  });

  it('bodies and posts get their full form, people the body', () => {
    assert.equal(find(record, 'position', '县委书记')?.organization, '安吉县委');
    assert.equal(find(record, 'person', '何柏年')?.organization, '安吉县委');
    assert.equal(find(record, 'person', '郑立明')?.organization, '安吉县人民政府');
  });

  it('a surname with a post is the person named in full', () => {
    const short = record.entities.find((entity) => entity.type === 'person' && entity.text === '郑');
    assert.equal(short?.canonical, '郑立明');
  });

  it('a declared short name is a mention of what it was declared for', () => {
    const short = record.entities.filter((entity) => entity.text === '水利局');
    assert.ok(short.length >= 2);
    assert.ok(short.every((entity) => entity.canonical === '安吉县水利局'));
    assert.ok(record.relations.some((one) => one.type === 'alias' && one.subject === '水利局'));
  });

  it('mentions of one slogan share what was found', () => {
    const slogans = record.entities.filter((entity) => entity.type === 'slogan');
    assert.equal(slogans.length, 2);
    assert.ok(slogans.every((entity) => entity.complete === true && entity.items?.length === 3));
  });

  it('triples', () => {
    const triples = record.relations.map((one) => `${one.type} ${one.subject} ${one.object}`);
    assert.ok(triples.includes('holds 何柏年 安吉县委书记'), triples.join('\n'));
    assert.ok(triples.includes('of 安吉县委书记 安吉县委'));
    assert.ok(triples.includes('in 安吉县水利局 安吉县'));
  });

  it('every piece of evidence has words in both languages', () => {
    for (const entity of record.entities) {
      for (const evidence of entity.evidence ?? []) {
        const words = explainEntity(evidence);
        assert.notEqual(words.en, evidence.id, evidence.id);
        assert.match(words.zh, /[\u4E00-\u9FFF]/, evidence.id);
        assert.doesNotMatch(words.en, /\{\d\}/);
      }
    }
  });
  it('a place without a form of its own is not said to end in one', () => {
    assert.equal(explainEntity({ id: 'place/form' }).zh, '由前后文判定的地名');
    assert.equal(explainEntity({ id: 'place/form', values: ['村'] }).zh, '以“村”结尾的地名');
    assert.doesNotMatch(explainEntity({ id: 'organization/form' }).zh, /“”/);
  });
  it('marks name the row that read them', () => {
    const { entities } = analyze('念好工作三字诀，投入1.5万亿元，罚款伍仟元。');
    const rules = entities.map(({ text, rule }) => `${text} ${rule}`);
    for (const one of ['三字诀 slogan/fixed', '1.5万亿元 quantity/figure', '伍仟元 quantity/han'])
      assert.ok(rules.includes(one), rules.join('\n'));
  });
});

describe('a person’s verdicts on entities', () => {
  it('not an entity: its mentions and relations go', () => {
    const record = analyze(PAGE, { entityVerdicts: [{ text: '郑立明', type: null, scope: 'everywhere' }] });
    assert.ok(!record.entities.some((entity) => entity.text === '郑立明'));
    assert.ok(find(record, 'person', '何柏年'));
  });

  it('marked as: every occurrence in kept text, and nothing crosses it', () => {
    const record = analyze(PAGE, {
      entityVerdicts: [{ text: '河道保洁', type: 'campaign', scope: 'file', target: 'a.txt' }],
      file: 'a.txt',
    });
    const marked = record.entities.filter((entity) => entity.text === '河道保洁');
    assert.deepEqual(
      marked.map((entity) => [entity.type, entity.confidence]),
      [['campaign', 1]],
    );
    const other = analyze(PAGE, {
      entityVerdicts: [{ text: '河道保洁', type: 'campaign', scope: 'file', target: 'a.txt' }],
      file: 'b.txt',
    });
    assert.ok(!other.entities.some((entity) => entity.text === '河道保洁'), 'another file');
  });

  it('a larger mark takes what lies inside as nested', () => {
    const text = '孝丰镇检查河道';
    const record = analyze(PAGE, { entityVerdicts: [{ text, type: 'campaign', scope: 'everywhere' }] });
    const inner = find(record, 'place', '孝丰镇');
    assert.ok(inner === undefined || inner.nested === true);
    assert.ok(find(record, 'campaign', text));
  });
});

describe('the paragraph cache', () => {
  it('an edit in one paragraph recognises that paragraph and no other', () => {
    const paragraphCache = new ParagraphCache();
    const first = analyze(PAGE, { paragraphCache });
    const all = paragraphCache.recognized;
    assert.ok(all >= 4);
    const again = analyze(PAGE, { paragraphCache });
    assert.equal(paragraphCache.recognized, all);
    assert.deepEqual(again, first);
    const edited = PAGE.replace('郑立明要求', '何柏年要求');
    const after = analyze(edited, { paragraphCache });
    assert.equal(paragraphCache.recognized, all + 1);
    assert.deepEqual(after, analyze(edited));
  });
});

describe('relative dates on a page without a date', () => {
  const isos = (body: string) =>
    analyze(`清州市工作情况\n　　${body}\n`)
      .entities.filter(({ type }) => type === 'date')
      .map(({ iso }) => iso);
  it('count from the last full date before, and never from a birthday', () => {
    assert.deepEqual(isos('2023年5月6日召开会议，去年12月完成，明年6月动工。'), [
      '2023-05-06',
      '2022-12',
      '2024-06',
    ]);
    assert.deepEqual(isos('去年12月完成，明年6月动工。'), [undefined, undefined]);
    assert.deepEqual(isos('王强，1970年8月31日出生，去年8月31日到任，9月3日履职。'), [
      '1970-08-31',
      undefined,
      undefined,
    ]);
    assert.deepEqual(isos('李明生于1968年3月2日，2021年4月5日任职，上一季度考核合格。'), [
      '1968-03-02',
      '2021-04-05',
      '2021-33',
    ]);
    assert.deepEqual(isos('2024年3月1日召开，农历八月十五放假。'), ['2024-03-01', undefined]);
    // A day without 日 is one of the old calendar, above all before its feast.
    for (const day of ['八月十五中秋节', '九月九重阳节', '二月二龙抬头', '五月十五庙会'])
      assert.deepEqual(isos(`2024年3月1日召开，${day}热闹。`), ['2024-03-01', undefined], day);
    assert.deepEqual(isos('2024年3月1日召开，八月十五，月亮很圆。'), ['2024-03-01', undefined]);
    // What is still to come is not of the year before.
    assert.deepEqual(isos('2024年3月1日召开。\n　　大桥将于12月月底通车，拟于2月5日验收。'), [
      '2024-03-01',
      '2024-12',
      '2025-02-05',
    ]);
    // Twins
    assert.deepEqual(isos('2024年3月1日召开。\n　　大桥于12月底通车。'), ['2024-03-01', '2023-12']);
    assert.deepEqual(isos('2024年3月1日召开，八月十五日休会。'), ['2024-03-01', '2024-08-15']);
    assert.deepEqual(isos('2024年3月1日召开，三月三次检查。'), ['2024-03-01', '2024-03']);
  });
});

describe('names of divisions that hold a known one', () => {
  const places = (text: string): string[] =>
    analyze(text)
      .entities.filter(({ type }) => type === 'place')
      .map((one) => one.text);
  const cases: [string, string, string][] = [
    ['one character and the letter', '　　客人到荔波坝县参观。', '荔波坝县'],
    ['the letter alone', '　　江州省召开大会，部署春耕。', '江州省'],
    ['the first character, at the head of a clause', '　　昨天，清漳县召开大会。', '清漳县'],
    ['a verb-like beginning, at the head of a line', '　　望溪县东岗镇有个调解室。', '望溪县'],
    ['twin: a preposition', '　　昨天，在漳县召开大会。', '漳县'],
    ['twin: 市场', '　　客人到荔波市场参观。', '荔波'],
    ['twin: a county of its own', '　　湖南攸县召开大会。', '攸县'],
  ];
  for (const [name, text, wanted] of cases)
    for (const form of [text, text.normalize('NFKC')])
      it(`${name}${form === text ? '' : ', NFKC'}`, () => {
        assert.ok(places(form).includes(wanted), places(form).join());
      });
});

describe('mentions of the document', () => {
  it('never cross, also where a post stands right behind another one', () => {
    const { entities } = analyze('县委书记第县委副书记、县长');
    for (const one of entities)
      assert.ok(
        !entities.some((other) => other.start < one.start && other.end > one.start && other.end < one.end),
        one.text,
      );
  });
});

describe('bodies of posts', () => {
  const bodies = (text: string): string =>
    [...new Set(analyze(text).facts.map(({ person, body }) => `${person} ${body ?? '-'}`))].join('; ');
  const cases: [string, string, string][] = [
    ['原 before the group', '　　会后，望溪县粮食局原党委书记崔守田作了检讨。', '崔守田 望溪县粮食局'],
    ['a rank in grades', '　　望溪县审计局四级调研员崔守田主持会议。', '崔守田 望溪县审计局'],
    ['城乡 is no township', '　　杭州市住房和城乡建设局局长崔守田到场。', '崔守田 杭州市住房和城乡建设局'],
    ['twin: a township 古城乡', '　　宁川县古城乡副乡长崔守田到场。', '崔守田 古城乡人民政府'],
    ['前 inside a banner’s name', '　　鄂托克前旗旗长崔守田到场。', '崔守田 鄂托克前旗人民政府'],
    ['原 inside a county’s name', '　　镇原县县长崔守田到场。', '崔守田 镇原县人民政府'],
    ['twin: 原 behind the county', '　　临漳县原县长崔守田到场。', '崔守田 临漳县人民政府'],
    ['the city of a 津市', '　　津市市人大常委会主任崔守田到场。', '崔守田 津市市人大常委会'],
    ['a letter inside a township’s name', '　　据桃州镇党委书记崔守田介绍，收成很好。', '崔守田 桃州镇党委'],
    [
      'a county no list knows, before a township',
      '　　云坪县与望溪县石桥乡副乡长崔守田到场。',
      '崔守田 石桥乡人民政府',
    ],
    ['a township of a number', '　　昨天，宁川县七宝镇副镇长崔守田到场。', '崔守田 七宝镇人民政府'],
    [
      'what is named only further down',
      '　　市长崔守田主持会议。\n　　会后，临江市副市长高启民一行告辞。',
      '崔守田 -; 高启民 临江市人民政府',
    ],
    ['a verb before the county', '　　为调整望溪县委领导分工，县委书记崔守田召集会议。', '崔守田 -'],
    ['a city abroad', '　　意大利佛罗伦萨市市长罗西致辞。', '罗西 -'],
    ['a county of Taiwan', '　　昨天，花蓮縣縣長林明杰到場。', '林明杰 花蓮縣政府'],
    [
      'once, perhaps elsewhere',
      '　　望溪县委书记崔守田出席。曾任县长的高启民发言。',
      '崔守田 望溪县委; 高启民 -',
    ],
    ['a county that no list knows, behind the verb', '　　李明曾任松坪县县委书记。', '李明 松坪县委'],
    ['the verb is no end of the name', '　　李明历任松坪县县委书记。', '李明 松坪县委'],
    ['twin: how often, no county', '　　王志强曾担任过两任县委书记。', '王志强 -'],
    ['twin: once, and of which county', '　　高启民曾任临漳县县长。', '高启民 临漳县人民政府'],
    ['任县 that is verb and level, no county', '　　崔守田任县教育局局长。', '崔守田 -'],
    [
      'a verb that ends what stands before the county',
      '　　小学校长吕文调县教育局工作。县委书记崔守田到会。',
      '崔守田 -',
    ],
    [
      'an honour that names no county',
      '　　授予高启民“优秀县委书记”称号。县水利局局长崔守田到会。',
      '崔守田 -',
    ],
    ['the term before, no city', '　　上届市长、现任市委书记崔守田致谢。', '崔守田 -'],
    [
      'the office of a group that is listed',
      '　　省防汛领导小组办公室设在省水利厅，办公室主任由高启民同志兼任，副主任由崔守田同志担任。',
      '高启民 -; 崔守田 -',
    ],
    [
      'a secretary beside the 人大 of a township',
      '　　柳泉乡党委副书记崔守田任柳泉乡人大主席，免去其副书记职务。',
      '崔守田 柳泉乡党委; 崔守田 柳泉乡人大; 崔守田 -',
    ],
    ['a second secretary', '　　望溪县委开会，县委第二书记崔守田到会。', '崔守田 望溪县委'],
    [
      'twin: a banner that begins as a country does',
      '　　巴林左旗旗长巴特尔主持会议。',
      '巴特尔 巴林左旗人民政府',
    ],
  ];
  for (const [name, text, wanted] of cases)
    for (const form of [text, text.normalize('NFKC')])
      it(`${name}${form === text ? '' : ', NFKC'}`, () => assert.equal(bodies(form), wanted));
});

describe('the form of a unit that its post says again', () => {
  for (const [text, post] of [
    ['　　沙岗公社秋收。公社党委书记崔守田到会。', '沙岗公社党委书记'],
    ['　　长滩村开会，村党支部书记崔守田到会。', '长滩村党支部书记'],
  ] as const)
    it(post, () => assert.deepEqual([...new Set(analyze(text).facts.map((fact) => fact.post))], [post]));
});

describe('characters that a name has lost or swallowed', () => {
  const mended = (text: string, ...names: string[]): string[] => {
    const entities = names.map((name) => {
      const start = name.length > 2 ? text.indexOf(name) : text.lastIndexOf(name);
      const end = start + name.length;
      return { type: 'person' as const, start, end, text: name, canonical: name, confidence: 0.9 };
    });
    const document = { text, lines: [], structure: undefined as never };
    return mendCutNames(document, { entities, relations: [] }).entities.map((one) => one.text);
  };
  it('a surname that was read as a preposition', () =>
    assert.deepEqual(mended('向明礼到会。向明礼同志讲话。', '向明礼', '明礼'), ['向明礼', '向明礼']));
  it('twin: a preposition', () =>
    assert.deepEqual(mended('张明礼到会。王芳向明礼请假。', '张明礼', '明礼'), ['张明礼', '明礼']));
  it('a verb', () => assert.deepEqual(mended('县长为文恭。', '为文恭'), ['文恭']));
  it('a day', () => assert.deepEqual(mended('安娜·杜邦次日到访。', '安娜·杜邦次日'), ['安娜·杜邦']));
  it('the year of no number', () => assert.deepEqual(mended('柯柏年七月到会。', '柯柏'), ['柯柏年']));
  it('twin: a year', () => assert.deepEqual(mended('柯柏1978年七月到会。', '柯柏'), ['柯柏']));
});
