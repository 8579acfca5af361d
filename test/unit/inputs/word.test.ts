import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { renderDocx } from '../../../src/engine/inputs/docx/render';
import { formatNumber } from '../../../src/engine/inputs/docx/numberFormat';
import { lists, paragraph, word, type ListLevel } from './word';

const read = (bytes: Uint8Array): string[] => renderDocx(bytes, 1e8).trimEnd().split('\n');
/** Paragraphs of one list of these levels, each at its level. */
const numbered = (levels: readonly ListLevel[], places: readonly number[]): string[] =>
  read(
    word(places.map((level) => paragraph('文', { num: 1, level })).join(''), { numbering: lists([levels]) }),
  );

describe('Word documents', () => {
  const kinds: readonly [string, readonly ListLevel[], readonly number[], readonly string[]][] = [
    ['一、', [{ format: 'chineseCountingThousand', text: '%1、' }], [0, 0], ['一、文', '二、文']],
    ['（一）', [{ format: 'chineseCounting', text: '（%1）' }], [0, 0], ['（一）文', '（二）文']],
    ['第一条', [{ format: 'chineseCountingThousand', text: '第%1条' }], [0, 0], ['第一条　文', '第二条　文']],
    ['1.', [{ format: 'decimal', text: '%1.' }], [0, 0], ['1. 文', '2. 文']],
    ['no gap', [{ format: 'decimal', text: '%1．', suffix: 'nothing' }], [0], ['1．文']],
    [
      'levels begin anew below another',
      [
        { format: 'chineseCounting', text: '%1、' },
        { format: 'chineseCounting', text: '（%2）' },
      ],
      [0, 1, 1, 0, 1],
      ['一、文', '（一）文', '（二）文', '二、文', '（一）文'],
    ],
    [
      'levels that go on',
      [
        { format: 'chineseCounting', text: '第%1章' },
        { format: 'chineseCounting', text: '第%2条', restart: 0 },
      ],
      [0, 1, 1, 0, 1],
      ['第一章　文', '第一条　文', '第二条　文', '第二章　文', '第三条　文'],
    ],
    [
      '1.1',
      [
        { format: 'decimal', text: '%1' },
        { format: 'decimal', text: '%1.%2' },
      ],
      [0, 1, 1, 0, 1],
      ['1 文', '1.1 文', '1.2 文', '2 文', '2.1 文'],
    ],
    [
      'legal figures below Chinese ones',
      [
        { format: 'chineseCounting', text: '%1、' },
        { format: 'decimal', text: '%1.%2', legal: true },
      ],
      [0, 0, 1],
      ['一、文', '二、文', '2.1 文'],
    ],
    ['①', [{ format: 'decimalEnclosedCircle', text: '%1' }], [0, 0], ['① 文', '② 文']],
    ['⑴', [{ format: 'decimalEnclosedParen', text: '%1' }], [0], ['⑴ 文']],
    ['start', [{ format: 'decimal', text: '%1)', start: 5 }], [0, 0], ['5)文', '6)文']],
    ['甲', [{ format: 'ideographTraditional', text: '%1、' }], [0, 0], ['甲、文', '乙、文']],
    ['壹', [{ format: 'chineseLegalSimplified', text: '%1、' }], [0, 0], ['壹、文', '贰、文']],
    ['a', [{ format: 'lowerLetter', text: '%1.' }], [0, 0], ['a. 文', 'b. 文']],
    ['IV', [{ format: 'upperRoman', text: '%1.', start: 4 }], [0], ['IV. 文']],
    ['bullet', [{ format: 'bullet', text: '\uf0b7' }], [0], ['• 文']],
    ['none', [{ format: 'none', text: '' }], [0], ['文']],
    ['full width', [{ format: 'decimalFullWidth', text: '%1．', suffix: 'nothing' }], [0], ['１．文']],
    ['i', [{ format: 'lowerRoman', text: '(%1)', start: 3 }], [0, 0], ['(iii)文', '(iv)文']],
    ['XIV', [{ format: 'upperRoman', text: '%1、', start: 14 }], [0], ['XIV、文']],
    ['子', [{ format: 'ideographZodiac', text: '%1、' }], [0, 0, 0], ['子、文', '丑、文', '寅、文']],
    ['貳', [{ format: 'ideographLegalTraditional', text: '%1、', start: 2 }], [0, 0], ['貳、文', '參、文']],
    [
      'stems and branches',
      [{ format: 'ideographZodiacTraditional', text: '%1', start: 60 }],
      [0, 0],
      ['癸亥　文', '甲子　文'],
    ],
    ['⑳', [{ format: 'decimalEnclosedCircle', text: '%1', start: 20 }], [0, 0], ['⑳ 文', '21 文']],
    ['㊀', [{ format: 'ideographEnclosedCircle', text: '%1' }], [0, 0], ['㊀ 文', '㊁ 文']],
    [
      '第十条',
      [{ format: 'chineseCounting', text: '第%1条', start: 10 }],
      [0, 0],
      ['第十条　文', '第十一条　文'],
    ],
    [
      'two levels in one mark',
      [
        { format: 'decimal', text: '%1' },
        { format: 'lowerLetter', text: '%1-%2' },
        { format: 'decimal', text: '%1.%2.%3' },
      ],
      [0, 1, 2, 1, 2, 0, 2],
      ['1 文', '1-a 文', '1.a.1 文', '1-b 文', '1.b.1 文', '2 文', '2.a.1 文'],
    ],
    [
      'a level that goes on below the second and begins anew below the first',
      [
        { format: 'decimal', text: '第%1编' },
        { format: 'decimal', text: '第%2章' },
        { format: 'decimal', text: '第%3条', restart: 1 },
      ],
      [0, 1, 2, 1, 2, 0, 1, 2],
      [
        '第1编　文',
        '第1章　文',
        '第1条　文',
        '第2章　文',
        '第2条　文',
        '第2编　文',
        '第1章　文',
        '第1条　文',
      ],
    ],
    ['a blank', [{ format: 'decimal', text: '%1', suffix: 'space' }], [0], ['1 文']],
    [
      'bullets that are written stay',
      [
        { format: 'bullet', text: '■' },
        { format: 'bullet', text: '—' },
      ],
      [0, 1, 0],
      ['■ 文', '— 文', '■ 文'],
    ],
    ['a zero', [{ format: 'decimalZero', text: '%1.', start: 9 }], [0, 0], ['09. 文', '10. 文']],
    ['a start at nought', [{ format: 'decimal', text: '%1.', start: 0 }], [0, 0], ['0. 文', '1. 文']],
    ['unknown', [{ format: 'hebrew1', text: '%1.' }], [0], ['1. 文']],
  ];
  for (const [name, levels, places, wanted] of kinds) {
    it(`writes the numbers of lists out: ${name}`, () => assert.deepEqual(numbered(levels, places), wanted));
  }

  it('counts as Chinese counts', () => {
    assert.deepEqual(
      [10, 11, 20, 105, 120].map((value) => formatNumber('chineseCountingThousand', value)),
      ['十', '十一', '二十', '一百零五', '一百二十'],
    );
    assert.equal(formatNumber('ideographDigital', 105), '一〇五');
  });

  it('lists of a style, and of the style it is based on', () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/></w:style></w:styles>';
    const numbering = lists([[{ format: 'chineseCounting', text: '%1、', style: 'A' }]]);
    const body =
      paragraph('甲', undefined, 'A') + paragraph('乙', undefined, 'B') + paragraph('丙', undefined, 'C');
    assert.deepEqual(read(word(body, { styles, numbering })), ['一、甲', '二、乙', '丙']);
  });

  it('a second use of a list with a start of its own counts anew', () => {
    const extra =
      '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const numbering = lists([[{ format: 'decimal', text: '%1.' }]], extra);
    const body = [1, 1, 9, 9].map((num) => paragraph('文', { num })).join('');
    assert.deepEqual(read(word(body, { numbering })), ['1. 文', '2. 文', '1. 文', '2. 文']);
  });

  /** Paragraphs of these lists and levels, one after the other. */
  const listed = (places: readonly (readonly [number, number])[], numbering: string): string[] =>
    read(word(places.map(([num, level]) => paragraph('文', { num, level })).join(''), { numbering }));
  const styled = (id: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr>${inner}</w:pPr></w:style>`;

  it('headings whose styles are linked to the levels of one list', () => {
    const levels: ListLevel[] = [
      { format: 'chineseCountingThousand', text: '第%1章', style: '1' },
      { format: 'chineseCountingThousand', text: '第%2节', style: '2' },
      { format: 'decimal', text: '%1.%2.%3', legal: true, style: '3' },
    ];
    const styles = `<w:styles>${['1', '2', '3']
      .map((id) => styled(id, '<w:numPr><w:numId w:val="1"/></w:numPr>'))
      .join('')}${styled('4', '')}</w:styles>`;
    const body = ['1', '2', '3', '3', '4', '2', '3', '1', '2']
      .map((style) => paragraph('文', undefined, style))
      .join('');
    assert.deepEqual(read(word(body, { styles, numbering: lists([levels]) })), [
      '第一章　文',
      '第一节　文',
      '1.1.1 文',
      '1.1.2 文',
      '文',
      '第二节　文',
      '1.2.1 文',
      '第二章　文',
      '第一节　文',
    ]);
  });

  it('a paragraph takes itself out of the list of its style', () => {
    const styles = `<w:styles>${styled('1', '<w:numPr><w:numId w:val="1"/></w:numPr>')}${styled('2', '<w:numPr><w:numId w:val="0"/></w:numPr>').replace('<w:pPr>', '<w:basedOn w:val="1"/><w:pPr>')}</w:styles>`;
    const numbering = lists([[{ format: 'chineseCounting', text: '%1、', style: '1' }]]);
    const body =
      paragraph('文', undefined, '1') +
      paragraph('无', { num: 0 }, '1') +
      paragraph('无', undefined, '2') +
      paragraph('文', undefined, '1');
    assert.deepEqual(read(word(body, { styles, numbering })), ['一、文', '无', '无', '二、文']);
  });

  it('two lists by turns, each with its own numbers', () => {
    const numbering = lists([
      [{ format: 'upperRoman', text: '%1.' }],
      [{ format: 'decimalEnclosedCircleChinese', text: '%1', suffix: 'nothing' }],
    ]);
    const places = [1, 2, 1, 2, 2, 1].map((num) => [num, 0] as const);
    assert.deepEqual(listed(places, numbering), ['I. 文', '①文', 'II. 文', '②文', '③文', 'III. 文']);
  });

  it('two lists of one definition go on with each other', () => {
    const extra = '<w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num>';
    const numbering = lists([[{ format: 'lowerRoman', text: '%1)' }]], extra);
    const places = [1, 9, 1].map((num) => [num, 0] as const);
    assert.deepEqual(listed(places, numbering), ['i)文', 'ii)文', 'iii)文']);
  });

  it('an override of a lower level counts from its start, and anew below the next', () => {
    const extra =
      '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>';
    const numbering = lists(
      [
        [
          { format: 'chineseCounting', text: '%1、' },
          { format: 'decimal', text: '%2．', suffix: 'nothing' },
        ],
      ],
      extra,
    );
    const places = [
      [1, 0],
      [1, 1],
      [9, 1],
      [9, 1],
      [9, 0],
      [9, 1],
    ] as const;
    assert.deepEqual(listed(places, numbering), ['一、文', '1．文', '4．文', '5．文', '二、文', '4．文']);
  });

  it('an override of a whole level writes its own numbers', () => {
    const extra =
      '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseLegalSimplified"/><w:lvlText w:val="%1、"/></w:lvl></w:lvlOverride></w:num>';
    const numbering = lists([[{ format: 'decimal', text: '%1.' }]], extra);
    assert.deepEqual(
      listed(
        [
          [9, 0],
          [9, 0],
        ],
        numbering,
      ),
      ['叁、文', '肆、文'],
    );
  });

  it('inserted text stays; deleted text, comments, hidden text and codes of fields go', () => {
    const run = (text: string, properties = '') =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo>${run('己', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('庚')}</w:p>`;
    assert.deepEqual(
      read(word(body, { comments: '<w:comments><w:p><w:r><w:t>评</w:t></w:r></w:p></w:comments>' })),
      ['甲乙戊庚'],
    );
  });

  it('a paragraph whose end was deleted goes on', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p>`;
    assert.deepEqual(read(word(body)), ['上下']);
  });

  it('rows of tables, frames, text boxes once, breaks and tabs', () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>旁</w:t></w:r></w:p>`;
    const body = `<w:tbl><w:tr>${cell('职务')}${cell('姓名')}</w:tr><w:tr>${cell('县长')}${cell('某某')}</w:tr><w:tr><w:tc>${paragraph('一段')}${paragraph('又一段')}</w:tc></w:tr></w:tbl>${box}<w:p><w:r><w:t>前</w:t><w:br/><w:t>后</w:t><w:tab/><w:t>尾</w:t></w:r></w:p>`;
    assert.deepEqual(read(word(body)), [
      '职务\t姓名',
      '县长\t某某',
      '一段',
      '又一段',
      '框',
      '旁',
      '前',
      '后\t尾',
    ]);
  });

  it('any number of lines: in a paragraph, in a cell, in notes', () => {
    const count = 200_000;
    const cell = `<w:tbl><w:tr><w:tc>${paragraph('文').repeat(count)}</w:tc></w:tr></w:tbl>`;
    const breaks = `<w:p><w:r>${'<w:t>文</w:t><w:br/>'.repeat(count)}</w:r></w:p>`;
    for (const body of [cell, breaks]) assert.equal(read(word(body)).length, count);
    const notes = `<w:footnote>${paragraph('文').repeat(count)}</w:footnote>`;
    const document = zipSync({
      'word/document.xml': new TextEncoder().encode(`<w:document>${paragraph('文')}</w:document>`),
      'word/footnotes.xml': new TextEncoder().encode(`<w:footnotes>${notes}</w:footnotes>`),
    });
    assert.equal(read(document).length, count + 1);
  }).timeout(60_000);

  describe('what is wrong is said', () => {
    const fails = (bytes: Uint8Array, pattern: RegExp, limit = 1e8) =>
      assert.throws(() => renderDocx(bytes, limit), pattern);

    it('external entities', () => {
      const xml =
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>';
      fails(zipSync({ 'word/document.xml': new TextEncoder().encode(xml) }), /document type declaration/);
    });
    it('no text, no document, no archive, a cut one', () => {
      fails(word('<w:p/>'), /no text/);
      fails(zipSync({ 'a.xml': new Uint8Array(3) }), /word\/document\.xml/);
      fails(new TextEncoder().encode('PK\u0003\u0004 nothing'), /not a readable Word document/);
      fails(word(paragraph('文')).subarray(0, 300), /not a readable Word document/);
    });
    it('more elements in each other than any program writes', () => {
      fails(word('<w:p>'.repeat(20_000)), /more than 10000 elements in each other/);
    });
    it('a document that unpacks to more than the limit, before it is unpacked', () => {
      fails(word(paragraph('文'.repeat(2_000_000))), /unpacks to more than/, 1_000_000);
    });
  });
});
