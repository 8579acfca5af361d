import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { escapeMarkdown, writeOutline } from '../../../src/core/export/formats';
import { blocksOf, outlineOf } from '../../../src/core/export/outline';
import { outlineDocx } from '../../../src/engine/export/docx';

const LAW =
  '清州市防汛条例\n\n第一章　总则<含定义>\n第一条　为了做好*防汛*工作，制定本条例。\n第二条　各区应当：\n（一）编制预案；\n（二）储备“物资”。\n第二章　附则\n第三条　本条例自公布之日起施行。\n';
const outline = (text: string, body = false) => outlineOf(text, analyzeStructure(text), body);

describe('the outline', () => {
  it('has the title, the headings and, if asked for, the paragraphs', () => {
    assert.deepEqual(
      blocksOf(outline(LAW)).map(({ level, text }) => `${level} ${text}`),
      [
        '1 清州市防汛条例',
        '2 第一章 总则<含定义>',
        '3 第一条',
        '3 第二条',
        '4 （一）编制预案',
        '4 （二）储备“物资”',
        '2 第二章 附则',
        '3 第三条',
      ],
    );
    const whole = blocksOf(outline(LAW, true))
      .map(({ text }) => text)
      .join('\n');
    for (const words of ['为了做好*防汛*工作，制定本条例。', '各区应当：', '本条例自公布之日起施行。'])
      assert.ok(whole.includes(words), words);
  });

  it('is Markdown that shows what was written', () => {
    const markdown = writeOutline(outline(LAW, true), 'markdown');
    assert.match(
      markdown,
      /^# 清州市防汛条例\n\n## 第一章 总则\\<含定义\\>\n\n### 第一条\n\n为了做好\\\*防汛\\\*工作/,
    );
    for (const [raw, escaped] of [
      ['1. 种树', '1\\. 种树'],
      ['# [x](command:y)', '\\# \\[x\\](command:y)'],
      ['- 项', '\\- 项'],
      ['<script>&amp;', '\\<script\\>\\&amp;'],
    ] as const)
      assert.equal(escapeMarkdown(raw), escaped);
  });

  it('is OPML and JSON that can be read back', () => {
    const opml = writeOutline(outline(LAW), 'opml');
    assert.match(opml, /<title>清州市防汛条例<\/title>[^]*第一章 总则&lt;含定义&gt;/);
    assert.equal(opml.match(/<outline /g)?.length, 7);
    assert.equal(opml.match(/<outline [^>]*[^/>]>/g)?.length, opml.match(/<\/outline>/g)?.length);
    const json = JSON.parse(writeOutline(outline(LAW), 'json')) as {
      items: { marker: string; items: object[] }[];
    };
    assert.deepEqual(
      json.items.map(({ marker }) => marker),
      ['第一章', '第二章'],
    );
  });

  it('is a Word document', async () => {
    const docx = await outlineDocx(outline(LAW, true));
    assert.equal(new TextDecoder().decode(docx.slice(0, 2)), 'PK');
    assert.ok(docx.length > 3000);
  });

  it('escapes whatever a page says, in every format', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('一、', '\n', '（一）', '"', '<', '&', '\u0000', '\ud800', '第一条　', '种树'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const made = outline(pieces.join(''), true);
        const opml = writeOutline(made, 'opml');
        assert.doesNotMatch(
          opml,
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/,
        );
        assert.doesNotMatch(opml.replace(/&(?:amp|lt|gt|quot|#10);/g, ''), /&/);
        JSON.parse(writeOutline(made, 'json'));
        assert.doesNotMatch(writeOutline(made, 'markdown'), /(?<!\\)</);
      }),
      { numRuns: 150 },
    );
  });
});
