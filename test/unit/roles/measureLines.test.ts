import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { measureLine } from '../../../src/core/roles/features';
import { measureLines } from '../../../src/core/roles/measureLines';
import { splitLines } from '../../../src/core/text/lines';

const LINES = [
  '404 Not Found',
  '您的位置：首页 > 要闻 > 正文',
  '来源：清河日报 2021-03-05 08:00',
  '　　清河县水利工程由县水利局组织实施，预计于明年六月底以前全部完成。',
  '二、报告人：张三',
  '分享到： 微信 微博 QQ空间',
  '版权所有 清河在线',
  '索引号：0012-34',
  '',
  '　　',
];

describe('lines measured before', () => {
  it('a copy says all that the measure says', () => {
    for (const text of LINES) {
      const [line] = splitLines(text);
      assert.ok(line);
      const fresh = measureLine(line);
      fresh.measured();
      const copy = fresh.again();
      for (const key of Object.keys(fresh) as (keyof typeof fresh)[])
        assert.deepEqual(copy[key], fresh[key], key);
      for (const key of ['text', 'plain', 'entry', 'coverage', 'hits', 'evidence', 'ends', 'last'] as const)
        assert.deepEqual(copy[key], fresh[key], key);
    }
  });

  it('what a pass changes on one page is not on the next', () => {
    const lines = splitLines(LINES.join('\n'));
    const [, first] = measureLines(lines, 0);
    const before = first?.entry?.rule;
    first?.isForm();
    assert.equal(measureLines(lines, 0)[1]?.entry?.rule, before);
    assert.notEqual(before, undefined);
  });

  it('a record is the same whatever page came before', () => {
    const page = fc.array(fc.constantFrom(...LINES), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(page, page, (one, other) => {
        analyzeStructure('');
        const alone = JSON.stringify(analyzeStructure(one));
        analyzeStructure(other);
        assert.equal(JSON.stringify(analyzeStructure(one)), alone);
        assert.equal(JSON.stringify(analyzeStructure(one)), alone);
      }),
      { numRuns: 60 },
    );
  });
});
