import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import type { Section } from '../../../src/core/record';

/** A statute whose last article says `words`. */
const law = (words: string): string =>
  `清州市养老服务条例\n\n第一章　总则\n第一条　为了规范养老服务，制定本条例。\n第二条　市、区人民政府应当履行下列职责：\n（一）编制规划；\n（二）安排经费；\n1.建设经费；\n2.运营经费；\n3.培训经费。\n（三）监督检查。\n区人民政府可以委托镇人民政府实施。\n具体办法另行制定。\n第二章　服务\n第三条　服务机构应当公示价格。\n第四条　服务机构应当备案。\n第五条　${words}\n`;

function dead(text: string): string[] {
  return analyzeStructure(text)
    .findings.filter(({ rule }) => rule === 'numbering/dead-reference')
    .map(({ start, end }) => text.slice(start, end));
}

function markers(text: string): string {
  const found: string[] = [];
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      found.push(section.marker);
      walk(section.children);
    }
  };
  walk(analyzeStructure(text).sections);
  return found.join(' ');
}

const rulesOf = (text: string): string[] => analyzeStructure(text).findings.map(({ rule }) => rule);

describe('further inputs of kinds that were read wrongly once', () => {
  const sound = [
    '有下列行为之一的，责令改正：\n（一）未公示价格的；\n（二）未备案的；\n（三）违反第二项规定，提供虚假材料的。',
    '有下列情形的，从重处罚：\n（一）拒绝检查的；\n（二）隐匿证据的；\n对第一至二项情形，可以并处罚款。',
    '依照刑法第二百三十四条故意伤害罪、第二百三十八条的规定追究刑事责任。',
    '依照民法典第一千零四十二条第一款、第一千零五十条和第一千零六十条处理。',
    '违反治安管理处罚法第四十条第（一）至第（三）项的，依法处罚。',
    '有第二条第（一）至（三）项情形的，由区人民政府处理。',
    '服务机构应当如实报告。\n不得拖延。\n不得隐瞒。\n违反第一款至第三款的，责令改正。',
    '服务机构应当如实报告。\n不得拖延。\n不得隐瞒。\n有第三款前两项所列情形的，予以警告。',
    '依照行政处罚法第三十二条的规定处理；该条第二款另有规定的除外。',
    '依照第二条第（二）项安排；该项第3目由区财政承担。',
    '依照行政许可法第八条、第六十九条，第七十条第（五）项办理注销。',
    '有第二条第一至三项职责的部门，应当公开电话。',
    '依照刑法第三百八十五条受贿罪、第三百八十九条行贿罪和第三百九十二条处理。',
    '第二条第二款、该条第三款所称镇人民政府，包括街道办事处。',
    '适用第二条第二项的，本项第3目经费由区承担。',
  ];
  for (const words of sound)
    it(`leads somewhere: ${words.slice(-24)}`, () => assert.deepEqual(dead(law(words)), []));
  it('leads somewhere: numbers of a text numbered 41.', () => {
    const rows = Array.from(
      { length: 43 },
      (_, at) => `${at + 1}．第${at + 1}项补贴由市财政按季度拨付到户。`,
    );
    assert.deepEqual(
      dead(`关于补贴的规定\n\n${rows.join('\n')}\n违反第41条、第12条规定的，取消补贴。\n`),
      [],
    );
  });
  it('leads somewhere: items in the running text of their article', () => {
    const inline = (words: string): string =>
      `清州市公园条例\n\n第一条　为了管理公园，制定本条例。\n第二条　禁止携带下列物品：（一）刀具；（二）火种；（八）其他危险品。\n第三条　${words}\n`;
    for (const form of ['第二条第（八）项', '第二条第八项', '本条例第二条第(八)项'])
      assert.deepEqual(dead(inline(`违反${form}规定的，处二百元罚款。`)), []);
    for (const form of ['第二条第（九）项', '第二条第七项', '本条例第二条第一款第（五）项'])
      assert.deepEqual(dead(inline(`违反${form}规定的，处二百元罚款。`)), [form]);
  });
  it('leads nowhere: an item beyond those of the article', () => {
    for (const form of ['第二条第（八）项', '第二条第八项', '第二条第一款第（五）项'])
      assert.deepEqual(dead(law(`违反${form}规定的，责令改正。`)), [form]);
  });
  it('leads nowhere', () => {
    assert.deepEqual(dead(law('违反第九条的，责令改正。')), ['第九条']);
    assert.deepEqual(dead(law('依照本条例第四十条处理。')), ['本条例第四十条']);
  });

  const laws: readonly (readonly [string, string])[] = [
    ['情节严重，已构成刑法第二百八十条规定的犯罪。', '刑法'],
    ['涉嫌触犯《刑法》第二百六十六条的，移送公安机关。', '刑法'],
    ['属于治安管理处罚法第四十九条规定的行为。', '治安管理处罚法'],
    ['参照劳动合同法第三十八条办理。', '劳动合同法'],
    ['不适用行政许可法第十二条。', '行政许可法'],
    ['没有遵守安全生产法第二十一条的，责令改正。', '安全生产法'],
    ['应依据土地管理法第四十四条报批。', '土地管理法'],
  ];
  for (const [words, name] of laws)
    it(`names the law without the verb before it: ${words}`, () =>
      assert.deepEqual(
        analyzeStructure(law(words)).references.map(({ statute }) => statute),
        [name],
      ));

  for (const old of [
    '附：原第二条\n第二条　市人民政府应当加强领导。',
    '附：修改前的第三条、第四条\n第三条　服务机构应当登记。\n第四条　服务机构应当年检。',
    '附:原条文\n第一条　为加强养老服务，制定本条例。',
    '附：1998年条例第二条\n第二条　民政部门主管养老服务。',
    '附：旧条文\n第三条　服务机构应当收费公开。',
  ])
    it(`finds no fault in old articles that are quoted: ${old.slice(0, 10)}`, () =>
      assert.deepEqual(rulesOf(`${law('本条例自公布之日起施行。')}${old}\n`), []));

  for (const [name, page] of Object.entries({
    blank: (page: number) => ` ${page}`,
    brackets: (page: number) => `(${page})`,
    dashes: (page: number) => ` - ${page} -`,
    wide: (page: number) => `　（${page}）`,
    tab: (page: number) => `\t${page}`,
    word: (page: number) => ` 第${page}页`,
    letter: (page: number) => ` P${page}`,
    'letter with its point': (page: number) => `　P.${page}`,
  }))
    it(`reads a table of contents with its pages: ${name}`, () => {
      const heads = ['第一章　总则', '第二章　服务', '第三章　附则'];
      const body = heads.map((head, at) => `${head}\n第${'一二三'.charAt(at)}条　服务机构应当公示价格。`);
      const text = `清州市养老服务条例\n目录\n${heads.map((head, at) => head + page(2 * at + 1)).join('\n')}\n\n${body.join('\n')}\n`;
      const record = analyzeStructure(text);
      assert.equal(record.contents?.length, 3);
      assert.deepEqual(record.findings, []);
    });

  const wrapped: readonly (readonly [string, string])[] = [
    ...[
      '第二条　沿街单位应当遵守本办法，但\n第一条另有规定的除外。',
      '第二条　对违法搭建的，由城管部门依照\n第一条处理，并记入信用档案。',
      '第二条　举办展销活动的，应当提前十日申请；符合\n第一条规定情形的，可以当场办理。',
      '第二条　逾期不改正的，按照本办法\n第一条给予警告。',
      '第二条　被处罚人不服的，可以依据\n第一条、第三条有关规定申请复议。',
      '第二条　管理人员违反\n第一条进行检查的，依法给予处分。',
      '第二条　但是\n第一条另有规定的，从其规定。',
      '第二条　涉及船舶的事项，适用\n第一条；没有规定的，从其约定。',
      '第二条　前款所列情形，由街道办事处参照\n第一条执行，并报水务局备案。',
    ].map(
      (second) =>
        [
          `清州市市容管理办法\n第一条　为了加强市容管理，制定本办法。\n${second}\n第三条　本办法自2021年1月1日起施行。\n`,
          '第一条 第二条 第三条',
        ] as const,
    ),
    [
      '工作要点\n一、统一思想，提高认识，切实把思想和行动统\n一到县委的部署上来。\n二、落实责任，抓好整改。\n',
      '一、 二、',
    ],
    [
      '工作要点\n一、安排经费。县财政安排专项资金\n三百万元，用于渠道清淤。\n二、落实责任，抓好整改。\n',
      '一、 二、',
    ],
    [
      '技术要求\n11.5.1 外观检查\n目测检查无裂纹。\n11.5.2 耐压试验\n本条不适用\n11.5.1 的情形。\n11.5.3 包装\n用木箱包装。\n',
      '11.5.1 11.5.2 11.5.3',
    ],
    [
      '要点\n一、抓好春耕，各乡镇要对照方案\n五、附件二所列清单逐项落实。\n二、抓好防火。\n三、抓好防汛。\n',
      '一、 二、 三、',
    ],
    ['要点\n1.修渠，按照设计图\n8.5米的断面施工。\n2.补路。\n3.植树。\n', '1. 2. 3.'],
    [
      '要点\n（一）清淤，材料按照方案\n（六）所列标准采购。\n（二）植树。\n（三）验收。\n',
      '（一） （二） （三）',
    ],
    ['要点\n①清淤，标准见图\n⑦所示。\n②植树。\n③验收。\n', '① ② ③'],
    ['要点\n第一，清淤，费用列入预算\n第五款。\n第二，植树。\n第三，验收。\n', '第一， 第二， 第三，'],
  ];
  for (const [text, expected] of wrapped)
    it(`takes no broken line for a heading: ${text.split('\n')[1]?.slice(0, 24)}`, () =>
      assert.equal(markers(text), expected));
});
