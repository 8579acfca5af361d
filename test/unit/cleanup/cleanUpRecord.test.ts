import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { isDeadPage, readForCleanUp } from '../../../src/core/cleanup/cleanUpRecord';

const TEXTS = [
  '',
  '404 Not Found\n\n404 Not Found\nnginx/1.18.0\n',
  '您的位置：首页 > 要闻\n关于做好防汛工作的通知\n各乡镇：\n　　一、加强值守。各单位要落实责任。\n　　二、备足物资。\n县水利局\n2021年6月3日\n分享到： 微信 微博\n',
  '清河县渔业管理办法\n第一条　为了加强管理，制定本办法。\n第二条　本办法自公布之日起施行。\n',
];

describe('what a clean-up reads', () => {
  it('is what the whole structure says', () => {
    for (const text of TEXTS) {
      const whole = analyzeStructure(text);
      const read = readForCleanUp(text);
      assert.equal(isDeadPage(read), whole.kind === 'dead-page');
      assert.equal(isDeadPage(whole), whole.kind === 'dead-page');
      for (const key of ['kind', 'lines', 'residue', 'metadata', 'parts', 'sections'] as const)
        assert.deepEqual(read[key], whole[key], key);
    }
  });
});
