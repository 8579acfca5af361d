import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { explainVerdict } from '../../../src/core/roles/explain';
import { ARTICLES } from './pageArticles';
import { PLACES, SPECIMENS, makePage } from './pageGenerator';

describe('why a line is residue, in words', () => {
  const headlines = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `松岭县启动第${number}批防火专项检查工作`);
  const text = [
    '设为首页 | 加入收藏',
    ...(ARTICLES['report'] ?? []),
    '',
    '分享到：微信',
    ...headlines,
    '网站地图',
  ];

  it('names the list of headlines after the article', () => {
    const record = analyzeStructure(text.join('\n'));
    const verdict = record.lines[text.indexOf(headlines[3] ?? '')];
    const [evidence] = verdict?.evidence ?? [];
    assert.ok(evidence);
    assert.equal(
      explainVerdict(evidence, 'en'),
      'looks like a list of related headlines: 8 short lines without a sentence end after the article’s last sentence',
    );
    assert.equal(explainVerdict(evidence, 'zh-cn'), '像相关文章列表：正文末句之后有 8 行没有句末标点的短行');
  });

  it('has words for everything that a verdict rests on, in both languages', () => {
    for (const specimen of SPECIMENS) {
      for (const place of PLACES) {
        const page = makePage('report', [{ specimen, place, form: 'raw' }]);
        for (const line of analyzeStructure(page.text).lines) {
          if (line.role !== 'boilerplate' && line.role !== 'metadata') continue;
          assert.ok(line.rule?.startsWith(`${line.category}/`), JSON.stringify(line));
          assert.ok(line.confidence > 0 && line.confidence <= 1);
          assert.ok(line.evidence?.length, JSON.stringify(line));
          for (const evidence of line.evidence) {
            assert.notEqual(explainVerdict(evidence, 'en'), evidence.id);
            assert.match(explainVerdict(evidence, 'zh-cn'), /[\u4e00-\u9fff]/);
          }
        }
      }
    }
  });
});
