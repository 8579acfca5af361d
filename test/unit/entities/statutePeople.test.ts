import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';

const LAW = [
  '青溪市餐饮业管理条例',
  '第一章　总则',
  '第一条　为了规范餐饮业，制定本条例。',
  '第二条　从事餐饮服务应当取得许可证。许可证由市场监督管理部门核发。',
  '第三条　餐饮单位应当设置隔油池，并索证索票。',
  '第四条　本条例自2020年1月1日起施行。',
].join('\n');

describe('statutes', () => {
  it('name nobody: their things are no people', () => {
    const record = analyze(LAW);
    assert.equal(record.kind, 'statute');
    assert.deepEqual(
      record.entities.filter((entity) => entity.type === 'person').map((entity) => entity.text),
      [],
    );
  });
  it('are the only texts where a bare name goes', () => {
    const record = analyze('　　会后，沈若兰介绍说，村里去年修了路。');
    assert.ok(record.entities.some((entity) => entity.type === 'person' && entity.text === '沈若兰'));
  });
});
