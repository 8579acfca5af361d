import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { removeResidue } from '../../../src/core/cleanup/removeResidue';
import { applyEdits } from '../../../src/core/text/edits';

const SENTENCE = '县里研究决定，新标准从明年一月起执行，此前的规定同时废止。';
const OTHER = '各乡镇要把标准送到每户人家，不得另立名目。';
const GLUED = [
  ' 相关链接：政策解读 图解',
  '【打印】【关闭】',
  '[打印本页] [关闭窗口]',
  '　分享到：微信 新浪微博 QQ空间',
  ' 上一篇：夏粮开镰 下一篇：秋粮入库',
  '返回顶部',
  ' 【字体：大 中 小】',
];
const KEPT = [
  '（记者 方小满）',
  '（完）',
  '（此件公开发布）',
  '打印社对面',
  '关闭',
  ' 方小满',
  '【注】',
  '[1]',
];

/** What stays of a page with the tail behind its second paragraph. */
function cleaned(tail: string): string[] {
  const text = ['首页 > 要闻', '青石渠执行新标准', OTHER, SENTENCE + tail, OTHER, '网站地图'].join('\n');
  const record = analyzeStructure(text);
  return applyEdits(text, removeResidue(text, record, { metadata: true })).split('\n');
}

describe('residue glued to the last sentence of a line', () => {
  for (const form of ['raw', 'nfkc'] as const) {
    const written = (text: string): string => (form === 'nfkc' ? text.normalize('NFKC') : text);
    for (const tail of GLUED)
      it(`${tail.trim()}, ${form}: goes, the sentence stays`, () => {
        assert.ok(cleaned(written(tail)).includes(SENTENCE), cleaned(written(tail)).join('|'));
      });
    for (const tail of KEPT)
      it(`${tail.trim()}, ${form}: stays`, () => {
        assert.ok(cleaned(written(tail)).includes(SENTENCE + written(tail)));
      });
  }

  it('is not looked for in sentences that speak of copyright or its sign', () => {
    for (const line of [
      '作者在作品上标注©的，表明其主张著作权，但不影响著作权的产生。',
      '这家店的招牌上写着“©1998”，老板说那是开业的年份。',
      '他把“版权所有”四个字印在扉页上，自己却从没有在意过。',
      'Copyright一词传入时，有人译作板权，后来才通行今天的写法。',
    ]) {
      const record = analyzeStructure(
        ['首页 > 法治', '青石渠说明', SENTENCE, line, OTHER, '网站地图'].join('\n'),
      );
      assert.equal(record.lines[3]?.role, 'body', line);
    }
    const notice = '版权所有，未经许可不得转载、摘编，违者必究。';
    const record = analyzeStructure(
      ['首页 > 法治', '青石渠说明', SENTENCE, OTHER, notice, '网站地图'].join('\n'),
    );
    assert.equal(record.lines[4]?.role, 'boilerplate');
  });
});
