import { strict as assert } from 'node:assert';
import { isMarked, markedLines, readMarked } from '../../../src/core/fitting/marked';

const TEXT = `=== x1 appointment
[[[松溪县|l]人民政府|b]县长|o][顾 平|p]到会，[县领导|g]出席。
　　[昨天|d]下雨。
---
holds | 顾平 | 松溪县人民政府县长 | 松溪县人民政府 | 松溪县 |
@ 县领导 = 县领导
=== x2
没有名字。
`;

describe('marked text', () => {
  it('is read into text, nested spans, facts and names', () => {
    const { documents, faults } = readMarked(TEXT);
    assert.deepEqual(faults, []);
    const [first, second] = documents;
    assert.equal(first?.text, '松溪县人民政府县长顾 平到会，县领导出席。\n　　昨天下雨。');
    assert.deepEqual(
      first.spans.map(({ type, start, end, nested, generic }) => [
        type,
        first.text.slice(start, end),
        nested,
        generic,
      ]),
      [
        ['position', '松溪县人民政府县长', false, false],
        ['organization', '松溪县人民政府', true, false],
        ['place', '松溪县', true, false],
        ['person', '顾 平', false, false],
        ['position', '县领导', false, true],
        ['date', '昨天', false, false],
      ],
    );
    assert.deepEqual(first.facts, [
      { kind: 'holds', person: '顾平', post: '松溪县人民政府县长', body: '松溪县人民政府', place: '松溪县' },
    ]);
    assert.deepEqual(first.names, [{ mention: '县领导', canonical: '县领导' }]);
    assert.equal(second?.text, '没有名字。\n');
    assert.ok(isMarked(TEXT));
    assert.ok(!isMarked('{"text":"=== x"}'));
  });

  it('gives the tagger each line with flat names, of a post only its own part', () => {
    const [first, second] = readMarked(TEXT).documents.flatMap(markedLines);
    assert.deepEqual(
      first?.spans.map(({ type, start, end }) => [type, first.text.slice(start, end)]),
      [
        ['organization', '松溪县人民政府'],
        ['position', '县长'],
        ['person', '顾 平'],
      ],
    );
    assert.deepEqual(second, { text: '　　昨天下雨。', spans: [] });
  });

  it('says what cannot be right, with the line', () => {
    const wrong =
      '=== y\n[顾平|p到会，[ 松溪|l]。\n---\nowns | 顾平 | 县长 |\nholds | 高原 | 县长 | - | - |\n';
    const { documents, faults } = readMarked(wrong);
    assert.deepEqual(documents[0]?.spans, []);
    assert.deepEqual(
      faults.map(({ line }) => line),
      [2, 2, 4, 5, 5],
    );
    for (const odd of [
      '',
      '===',
      '=== z',
      '=== z\n[|]|]][',
      '=== z\n---\n@ a\n@\n|||',
      '\ud800=== \ud800\n[\ud800|p]',
    ])
      assert.doesNotThrow(() => readMarked(odd));
  });
});
