import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { removeResidue } from '../../../src/core/cleanup/removeResidue';
import { analyzeStructure } from '../../../src/core/analyze';
import { applyEdits } from '../../../src/core/text/edits';

const HEAD = ['白石县人民政府', '首页 政务公开 互动交流', '当前位置：首页 > 会议纪要'];
const TITLE = ['县政府第3次常务会议纪要', '2021年3月12日'];
const CAME = ['出席人员：', '罗静怡　谭伟　孟祥林', '列席人员：', '县水利局　姜立群', '县农业农村局　杜长河'];
const BODY = [
  '　　会议听取了防汛备汛工作情况汇报，研究部署了下一步任务。',
  '　　会议要求，各乡镇要抓紧落实各项措施，五月底前报送进展。',
];
const FOOT = ['主办单位：白石县人民政府办公室', '赣ICP备05001234号'];

const cleaned = (lines: readonly string[]): string[] => {
  const text = lines.join('\n');
  return applyEdits(text, removeResidue(text, analyzeStructure(text), {}))
    .split('\n')
    .filter((line) => line.trim());
};

describe('who came to a meeting, in its minutes', () => {
  for (const form of ['raw', 'NFKC'] as const) {
    const as = (lines: readonly string[]): string[] =>
      lines.map((line) => (form === 'raw' ? line : line.normalize('NFKC')));
    it(`stays over the text and the page’s frame goes, ${form}`, () => {
      const article = [...TITLE, ...CAME, ...BODY];
      assert.deepEqual(cleaned(as([...HEAD, ...article, ...FOOT])), as(article));
    });
    it(`stays below the text, ${form}`, () => {
      const article = [...TITLE, ...BODY, ...CAME];
      assert.deepEqual(cleaned(as([...HEAD, ...article, ...FOOT])), as(article));
    });
    it(`twin: credits and a share bar below the text go, ${form}`, () => {
      const article = [...TITLE, ...BODY];
      const tail = ['记录：俞宁', '分享到：微信 微博', ...FOOT];
      assert.deepEqual(cleaned(as([...HEAD, ...article, ...tail])), as(article));
    });
  }
});
