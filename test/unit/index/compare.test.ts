import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { compareTexts } from '../../../src/core/corpus/compare';

const law = (...articles: string[]): string =>
  ['青禾县渡口管理办法', '', '第一章　总则', ...articles].join('\n');
const compare = (left: string, right: string) =>
  compareTexts({ text: left, record: analyze(left) }, { text: right, record: analyze(right) });
const told = (left: string, right: string): string[] =>
  compare(left, right).pieces.map(
    ({ change, left: a, right: b }) => `${change} ${a?.label ?? '-'} ${b?.label ?? '-'}`,
  );

const A = '第一条　为了加强渡口管理，保障乘客安全，制定本办法。';
const B = '第二条　县交通运输局负责渡口的监督检查，每季度不少于一次。';
const C = '第三条　渡船应当配备救生衣和灭火器材，并定期检验。';

describe('comparing two texts', () => {
  it('finds what stayed and what was reworded', () => {
    const rows = told(law(A, B, C), law(A, B.replace('每季度', '每月'), C));
    assert.ok(rows.includes('same 第一条 第一条'));
    assert.ok(rows.includes('reworded 第二条 第二条'));
    assert.ok(rows.includes('same 第三条 第三条'));
  });

  it('follows an article to its new number', () => {
    const added = '第二条　本县行政区域内的渡口和渡船适用本办法，军用渡口除外。';
    const rows = told(law(A, B, C), law(A, added, B.replace('第二', '第三'), C.replace('第三', '第四')));
    assert.ok(rows.includes('added - 第二条'), rows.join('\n'));
    assert.ok(rows.includes('reworded 第二条 第三条'));
    assert.ok(rows.includes('reworded 第三条 第四条'));
  });

  it('tells dropped and moved articles', () => {
    const rows = told(law(A, B, C), law(A, C.replace('第三', '第二')));
    assert.ok(rows.includes('dropped 第二条 -'), rows.join('\n'));
    const swapped = told(law(A, B, C), law(A, C.replace('第三', '第二'), B.replace('第二', '第三')));
    assert.equal(swapped.filter((row) => row.startsWith('moved')).length, 1, swapped.join('\n'));
  });

  it('does not call unlike articles of one number the same', () => {
    const rows = told(law(A, B), law(A, '第二条　摆渡费由物价部门核定，并在码头公示，不得擅自提高。'));
    assert.deepEqual(
      rows
        .slice(-2)
        .map((row) => row.split(' ')[0])
        .sort(),
      ['added', 'dropped'],
    );
  });

  it('lists formulas that are new or gone', () => {
    const left = '工作报告\n\n　　一、抓好“三个到位”，即责任到位、人员到位、物资到位。';
    const right = '工作报告\n\n　　一、抓好“四个不放过”，推进“平安渡口”建设。';
    const formulas = compare(left, right).formulas;
    assert.ok(formulas.some(({ text, left: n, right: m }) => text.includes('三个到位') && n > 0 && m === 0));
    assert.ok(formulas.some(({ text, left: n, right: m }) => text.includes('平安渡口') && n === 0 && m > 0));
  });
});
