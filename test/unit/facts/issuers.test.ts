// Who issued a document, and slogans whose count does not fit.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';

describe('issuers', () => {
  const numberOf = (text: string) => analyze(text).entities.find(({ type }) => type === 'document-number');

  it('the head decides, not the short code', () => {
    const number = numberOf(
      '青岛市人民政府办公厅关于做好防汛工作的通知\n青政办发〔2021〕5号\n各区人民政府：\n　　请抓好落实。\n　　青岛市人民政府办公厅\n　　2021年5月2日\n',
    );
    assert.deepEqual([number?.issuer, number?.issuerBasis], ['青岛市人民政府办公厅', 'head']);
  });

  it('a short code is a guess, and none where two places share it', () => {
    const cited = numberOf('　　根据《关于加强管理的通知》（浙政办发〔2014〕88号）要求办理。');
    assert.deepEqual([cited?.issuer, cited?.issuerBasis], ['浙江省人民政府办公厅', 'code']);
    assert.equal(numberOf('　　根据有关通知（青政办发〔2014〕88号）要求办理。')?.issuer, undefined);
  });

  it('湘办发 is the party committee’s office', () => {
    assert.equal(numberOf('　　按照有关意见（湘办发〔2014〕8号）要求。')?.issuer, '中共湖南省委办公厅');
  });
});

describe('slogan/count', () => {
  const found = (text: string): string[] =>
    analyze(text, { rules: { 'slogan/count': 'hint' } })
      .findings.filter(({ rule }) => rule === 'slogan/count')
      .map(({ start, end }) => text.slice(start, end));

  it('tells a count that does not fit, and only that', () => {
    assert.deepEqual(found('　　做到“三个到位”：一是认识到位，二是责任到位。'), ['三个到位']);
    assert.deepEqual(found('　　做到“三个到位”：一是认识到位，二是责任到位，三是落实到位。'), []);
    assert.deepEqual(found('　　做到“三个到位”，推动工作。'), []);
    assert.deepEqual(found('　　“六个月”：一是上半年，二是下半年。'), []);
    // It must be asked for.
    const unasked = analyze('　　做到“三个到位”：一是认识到位，二是责任到位。').findings;
    assert.deepEqual(unasked, []);
  });

  it('items of the next section do not make a slogan whole', () => {
    const text =
      '　　一、提高认识。做到“三个到位”：一是认识到位，二是责任到位。\n　　二、加强领导。一是建立机制，二是强化督查，三是严格考核。\n';
    assert.deepEqual(found(text), ['三个到位']);
  });

  it('slogans side by side are never each other’s items', () => {
    const text = '　　落实“三个到位”“四个不放过”：一是认识到位，二是责任到位，三是落实到位。';
    const slogans = analyze(text).entities.filter(({ type }) => type === 'slogan');
    assert.deepEqual(
      slogans.map(({ text: name, items }) => [name, items?.length ?? 0]),
      [
        ['三个到位', 3],
        ['四个不放过', 0],
      ],
    );
  });
});
