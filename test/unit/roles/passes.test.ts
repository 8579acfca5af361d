import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { explainVerdict } from '../../../src/core/roles/explain';
import { LineScores } from '../../../src/core/roles/passes/pass';
import { PASSES, passEvidence } from '../../../src/core/roles/passes/passes';

describe('passes over the scores of lines', () => {
  it('have an id and words of their own, in both languages', () => {
    const ids = PASSES.map((pass) => pass.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) {
      assert.match(explainVerdict({ id }, 'en'), /^for the article: [a-z]/);
      assert.match(explainVerdict({ id }, 'zh-cn'), /^支持正文：/);
    }
  });

  it('leave no trace on a line whose score they do not change', () => {
    const scores = new LineScores([1, 2, 3]);
    const [pass] = PASSES;
    assert.ok(pass);
    const same = { ...pass, run: (_: unknown, all: LineScores) => all.set(1, 2) };
    assert.equal(scores.run(same, 0, {} as never), false);
    assert.equal(scores.changed(1), 0);
    const other = { ...pass, run: (_: unknown, all: LineScores) => all.raise(1, 5) };
    assert.equal(scores.run(other, 0, {} as never), true);
    assert.deepEqual(passEvidence(scores.changed(1)), [{ id: pass.id }]);
  });

  it('are named in the evidence of the lines they spoke for', () => {
    const page = [
      '首页 > 新闻 > 正文',
      '青石渠开闸放水首日见闻',
      '2020-06-01 来源：水工日志',
      '渠水沿山腰走了三十里，灌溉着六个村的稻田，去年修好的两座闸门今年第一次开启。',
      '欢迎垂询，请与以下人员联系。',
      '联系人：方小满',
      '联系电话：0999-2200001',
      '分享到：微信',
      '版权所有 不得转载',
    ];
    const { lines } = analyzeStructure(page.join('\n'));
    assert.equal(lines[5]?.role, 'body');
    assert.deepEqual(lines[5].evidence, [{ id: 'announced-contact' }]);
    assert.ok(lines[3]?.evidence?.some(({ id }) => id === 'beginning'));
  });
});
