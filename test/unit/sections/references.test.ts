import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { shared, sharedRows } from '../shared';

/** Each reference with the first characters of what it leads to; `null` for nowhere, the document's name for another one. */
function read(text: string): [string, string | null][] {
  return analyzeStructure(text).references.map((reference) => {
    const { target } = reference;
    if (target === undefined) return [reference.text, `→${reference.statute ?? ''}`];
    return [reference.text, target && text.slice(target.start, target.end).trim().slice(0, 6)];
  });
}

/** A statute whose last article says `words`. */
const law = (words: string) =>
  `清州市养老服务条例\n\n第一章　总则\n第一条　为了规范养老服务，制定本条例。\n第二条　市、区人民政府应当履行下列职责：\n（一）编制规划；\n（二）安排经费；\n1.建设经费；\n2.运营经费。\n（三）监督检查。\n区人民政府可以委托镇人民政府实施。\n具体办法另行制定。\n第二章　服务\n第三条　服务机构应当公示价格。\n第三条之一　服务机构可以联合经营。\n第四条　${words}\n`;

describe('references', () => {
  it('name articles, paragraphs and items', () => {
    assert.deepEqual(read(law('违反本条例第二条第一款第（二）项、第三项和第三条规定的，依法处理。')), [
      ['本条例第二条第一款第（二）项', '（二）安排经费'.slice(0, 6)],
      ['第三项', '（三）监督检查'.slice(0, 6)],
      ['第三条', '第三条　服务机构'.slice(0, 6)],
    ]);
    assert.deepEqual(read(law('按照第二条第二款、第二条第三款办理。')), [
      ['第二条第二款', '区人民政府可'],
      ['第二条第三款', '具体办法另行'],
    ]);
    assert.deepEqual(read(law('按照第三条之一办理。')), [['第三条之一', '第三条之一　']]);
    assert.deepEqual(read(law('按照第二条第一款第二项第一目执行。')), [
      ['第二条第一款第二项第一目', '1.建设经费'.slice(0, 6)],
    ]);
  });

  it('name ranges and lists that share their unit', () => {
    assert.deepEqual(
      read(law('依照第一条至第三条、第二条第一、二款执行。')).map(([text]) => text),
      ['第一条', '第三条', '第二条第一', '二款'],
    );
  });

  it('name what stands before', () => {
    const words = '服务机构应当备案。\n违反前款规定的，依照前条处理。\n有前两款情形的，从重处理。';
    assert.deepEqual(read(law(words)), [
      ['前款', '服务机构应当'],
      ['前条', '第三条之一　'],
      ['前两款', '服务机构应当'],
    ]);
    assert.deepEqual(read(law('对前款有异议的，可以复核。')), [['前款', null]]);
  });

  it('name chapters', () => {
    assert.deepEqual(read(law('按照第一章和本条例第九章的规定办理。')), [
      ['第一章', '第一章　总则'],
      ['本条例第九章', null],
    ]);
  });

  it('name places in other documents', () => {
    assert.deepEqual(
      read(law('依照《中华人民共和国老年人法》（以下简称老年人法）第十条、第十二条和老年人法第九条处理。')),
      [
        ['《中华人民共和国老年人法》（以下简称老年人法）第十条', '→中华人民共和国老年人法'],
        ['第十二条', '→中华人民共和国老年人法'],
        ['老年人法第九条', '→老年人法'],
      ],
    );
  });

  it('lead nowhere where the document has no such place', () => {
    assert.deepEqual(read(law('依照本条例第四十条和第二条第九款处理。')), [
      ['本条例第四十条', null],
      ['第二条第九款', null],
    ]);
  });

  it('name parts and attachments of a notice', () => {
    const notice =
      '关于开展检查的通知\n\n各区人民政府：\n现将有关事项通知如下。\n一、检查内容\n按照附件1执行，时间见第二部分。\n二、检查时间\n三月底前完成，结果填入附件2。\n附件：1.检查清单\n      2.结果表\n\n清州市人民政府办公室\n2021年3月2日\n\n附件1\n检查清单\n一、设施\n附件2\n结果表\n填写单位名称\n';
    assert.deepEqual(
      read(notice).map(([text, target]) => [text, target?.slice(0, 3)]),
      [
        ['附件1', '附件1'],
        ['第二部分', '二、检'],
        ['附件2', '附件2'],
      ],
    );
  });

  it('name parts of a notice in traditional characters as in simplified ones', () => {
    const notice = (words: string) =>
      `關於開展檢查的通知\n\n各區人民政府：\n現將有關事項通知如下。\n一、檢查內容\n${words}\n二、檢查時間\n三月底前完成。\n`;
    for (const words of ['時間見第二部分。', '時間詳見第二部分。', '任務參見第二部分。', '时间见第二部分。'])
      assert.deepEqual(
        read(notice(words)).map(([text, target]) => [text, target?.slice(0, 3)]),
        [['第二部分', '二、檢']],
        words,
      );
    // What is only counted refers to nothing.
    for (const words of ['本項目的第二部分已經開工。', '先完成第二部分工作。'])
      assert.deepEqual(read(notice(words)), []);
  });

  /** A statute whose second article has two lists, for items that are named without their article. */
  const duties = (words: string) =>
    `清州市养老服务条例\n\n第一条　为了规范养老服务，制定本条例。\n第二条　市、区人民政府应当履行下列职责：\n（一）编制规划；\n（二）安排经费；\n（三）监督检查；\n（四）公开信息；\n（五）受理投诉。\n区人民政府可以委托镇人民政府实施下列事项：\n（一）登记；\n（二）评估。\n第三条　服务机构应当公示价格。\n第四条　${words}\n`;

  it('take up the article that the words before have named', () => {
    const punished =
      '违反本条例第二条规定，有下列行为之一的，按照下列规定处罚：\n（一）违反第三项规定的，处警告；\n（二）违反第四项、第五项规定的，处罚款。';
    assert.deepEqual(read(duties(punished)).slice(1), [
      ['第三项', '（三）监督检'],
      ['第四项', '（四）公开信'],
      ['第五项', '（五）受理投'],
    ]);
    assert.deepEqual(
      read(duties('违反本条例第二条第一项规定的，处警告。\n违反第二项规定的，处罚款。')).slice(1),
      [['第二项', '（二）安排经']],
    );
    // Twin: behind a list of its own the article's items are meant.
    const own = '有下列情形之一的，依照第三条处理：\n（一）停业；\n（二）歇业。\n有第二项情形的，应当报告。';
    assert.deepEqual(read(duties(own)).at(-1), ['第二项', '（二）歇业。']);
    assert.deepEqual(read(duties('符合本条例第二条规定的，按照该条第二款办理。')).at(-1), [
      '该条第二款',
      '区人民政府可',
    ]);
    assert.deepEqual(read(duties('符合第二条第二款规定的，按照该款第二项办理。')).at(-1), [
      '该款第二项',
      '（二）评估。',
    ]);
  });

  it('go on naming the document that the sentence has named', () => {
    const names = (words: string) => read(duties(words)).map(([text, target]) => text + (target ?? '?'));
    assert.deepEqual(names('构成刑法第三百八十九条行贿罪、第三百九十三条单位行贿罪的，依法处理。'), [
      '刑法第三百八十九条→刑法',
      '第三百九十三条→刑法',
    ]);
    assert.deepEqual(names('刑法第二条规定的甲罪，第三条规定的乙罪，依照本条例第三条处理。'), [
      '刑法第二条→刑法',
      '第三条→刑法',
      '本条例第三条第三条　服务',
    ]);
    assert.deepEqual(names('采购法第三条第三项规定的情形应当公开；第四项规定的情形除外。'), [
      '采购法第三条第三项→采购法',
      '第四项→采购法',
    ]);
    assert.deepEqual(names('依照票据法第四十二条第一款前二项处理，触犯刑法第九条前三款的除外。'), [
      '票据法第四十二条第一款→票据法',
      '前二项→票据法',
      '刑法第九条→刑法',
      '前三款→刑法',
    ]);
  });

  it('name the first of several, and ranges with the unit written once', () => {
    assert.deepEqual(read(duties('依照本条例第二条第一款前三项办理。')).at(-1), ['前三项', '（一）编制规']);
    assert.deepEqual(read(duties('依照本条例第二条第一款第（一）至第（五）项办理。')), [
      ['本条例第二条第一款第（一）', '（一）编制规'],
      ['（五）项', '（五）受理投'],
    ]);
    assert.deepEqual(read(duties('依照本条例第二条第一款第一至三项办理。')).at(-1), ['三项', '（三）监督检']);
    // Twin: the first three of some things are no reference.
    assert.deepEqual(read(duties('对前三项污染物征收环境保护税，前五名予以奖励。')), []);
  });

  it('begin a bare name behind the verb, and not inside a word', () => {
    for (const [words, name] of [
      ['构成刑法第三条', '刑法'],
      ['属于治安管理处罚法第三条', '治安管理处罚法'],
      ['按民法典第三条', '民法典'],
      ['依国有资产法第三条', '国有资产法'],
      ['违反对外贸易法第三条', '对外贸易法'],
      ['实施修正后刑法第三条', '刑法'],
      ['不影响清州市养老条例第三条', '清州市养老条例'],
      ['见义勇为条例第三条', '见义勇为条例'],
      ['依中华人民共和国公司法实施条例第三条', '中华人民共和国公司法实施条例'],
      ['違反勞動基準法第三條', '勞動基準法'],
      ['依行政訴訟法第三條', '行政訴訟法'],
    ] as const)
      assert.deepEqual(
        analyzeStructure(duties(`${words}规定的，依法处理。`)).references.map(({ statute }) => statute),
        [name],
        words,
      );
    assert.deepEqual(read(duties('违反本条例第二条规定第二项的，处罚款。')).at(-1), [
      '第二项',
      '（二）安排经',
    ]);
  });

  it('are left open where lost lines or another document may be meant', () => {
    for (const words of [
      '机构应当备案。未备案的，按前款规定处理。',
      '依照刑法第九十条处理。违反第八十条规定的，从重。',
      '依照第二条第三款处理，依照本条例第三条之一处理。'.slice(0, 12),
      '有下列行为的：\n停业；\n歇业。\n依照前款第二项处理。',
    ])
      for (const { text, target } of analyzeStructure(duties(words)).references)
        assert.notEqual(target, null, `${words}: ${text}`);
    const excerpt =
      '清州市民法典（合同编）\n\n第四百六十三条　本编调整合同关系。\n第四百六十四条　适用本法第一百三十七条。\n第四百六十五条　依照本法处理。\n';
    assert.deepEqual(read(excerpt), [['本法第一百三十七条', '→本法']]);
    const table =
      '关于罪名的规定\n第一条　甲。\n第二条　乙。\n第三条　对照如下。\n| 第一百四十二条 | 甲罪 |\n| 第一百四十三条 | 乙罪 |\n';
    assert.ok(analyzeStructure(table).references.every(({ target }) => target !== null));
  });

  it('are no headings, no ordinals, no titles', () => {
    for (const words of [
      '第一次会议、第二轮检查、第三方评估。',
      '第一条生产线、第三项任务、第二目标、第六节课。',
      '废止《关于执行第三条的通知》。',
      '前项目负责人、目前条件、以前款式。',
    ])
      assert.deepEqual(read(law(words)), [], words);
    assert.deepEqual(read('第一条　甲。\n第二条　乙。\n'), []);
  });

  it('are read in traditional characters and half width', () => {
    assert.deepEqual(
      read('第一條　甲方應當付款。\n第二條　依照前條及本條例第一條處理。\n').map(([text]) => text),
      ['前條', '本條例第一條'],
    );
    const raw = law('违反本条例第二条第一款第（二）项规定的，依照前条处理。');
    const names = (text: string) => analyzeStructure(text).references.map(({ steps }) => steps);
    assert.deepEqual(names(raw.normalize('NFKC')), names(raw));
  });

  it('end on any text, in its order, inside it', () => {
    const piece = fc.constantFrom(
      '第',
      '一',
      '十二',
      '条',
      '款',
      '项',
      '（',
      '）',
      '、',
      '至',
      '前',
      '附件',
      '1',
      '《',
      '》',
      '本法',
      '\n',
      '章',
      '的',
      '之',
      '部分',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, text: own } of analyzeStructure(text).references) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(own, text.slice(start, end));
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nearly all lead somewhere in real laws', function () {
    this.timeout(60_000);
    if (shared === null) return this.skip();
    let own = 0;
    let dead = 0;
    for (const { text } of sharedRows<{ text: string }>('eval/dev/structure/laws.jsonl'))
      for (const { target } of analyzeStructure(text).references) {
        if (target) own++;
        else if (target === null) dead++;
      }
    assert.ok(own > 1500 && dead / own < 0.005, `${dead} dead of ${own}`);
  });
});
